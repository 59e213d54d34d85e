/**
 * What a terminal would obey, or would show in another place: the controls C0, DEL and C1, Unicode's
 * line and paragraph separators, its controls of direction, and halves of surrogate pairs. A tab and a
 * line feed are how lines of text are laid out.
 */
const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const inLines = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const inOneLine = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * Lines of text as a terminal may show them: `\u{1b}` stands for what it would obey. Ordinary text of
 * any script stays as it is.
 */
export const visible = (text: string): string =>
  obeyed.test(text) ? text.replace(inLines, named) : text;

/** The same for what must stay on one line: tabs and line feeds are named, too. */
export const visibleInLine = (text: string): string =>
  obeyed.test(text) ? text.replace(inOneLine, named) : text;

const named = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
