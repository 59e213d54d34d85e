import { visible } from './terminal.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text for the content of an element of HTML, or for the value of an attribute in quotes; not for
 * `script`, `style` or an address. Controls, which HTML does not allow, are named: `\u{1b}`.
 */
export const htmlText = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => references[character] ?? '');

/** A plain text as elements of HTML, a paragraph a line. */
export const htmlParagraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${htmlText(line)}</p>`)
    .join('');
