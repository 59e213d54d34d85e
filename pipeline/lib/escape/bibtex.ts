import { visibleInLine } from './terminal.ts';

/** BibTeX counts braces even behind a backslash, so that only their names can stand in a field. */
const names: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** A text for a field of BibTeX, as LaTeX prints it; its braces, if any, are in pairs. */
export const bibtexText = (text: string): string =>
  visibleInLine(text.replace(/\s+/g, ' '))
    .trim()
    .replace(/[\\{}~^]/g, (character) => names[character] ?? '')
    .replace(/[#$%&_]/g, '\\$&');

/** An address for a field of BibTeX, where nothing is escaped. */
export const bibtexAddress = (address: string): string =>
  visibleInLine(address).replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
