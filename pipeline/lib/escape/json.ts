/** Stands in JSON for any character of a string: the value is the same. */
const named = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * JSON, as `JSON.stringify` gives it, without the characters of its strings that a terminal would obey:
 * what was C0 or half a pair is escaped already, this names DEL, C1, separators of lines and controls of
 * direction.
 */
export const printableJson = (json: string): string =>
  json.replace(/[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]/gu, named);

/**
 * A value as JSON that may stand in a `script` element of a page, or in any other HTML, too: nothing in
 * it can end the element, begin a comment or be a character reference.
 */
export const jsonInHtml = (value: unknown): string =>
  printableJson(JSON.stringify(value, null, 2)).replace(/[<>&]/g, named);
