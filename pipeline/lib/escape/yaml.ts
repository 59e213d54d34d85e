import { Document, visit } from 'yaml';

/** What YAML does not allow as it stands, or a terminal would obey; the package names C0 itself. */
const special = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Bidi_Control}]/u;
const specials = new RegExp(special, 'gu');

/**
 * YAML as people write it: a list item a line, long lines unbroken. A text with a character that may
 * not stand there stands in double quotes, with the character named: `\u009b`.
 */
export function toYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && special.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0 })
    .replace(
      specials,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
