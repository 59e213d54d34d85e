import { visibleInLine } from './terminal.ts';

const breaks = /[\s\u0085]+/g;

/** A text on one line, without what an editor or a compiler obeys: it ends no comment of a line. */
export const oneLine = (text: string): string => visibleInLine(text.replace(breaks, ' ')).trim();

/**
 * A comment of one line with its line feed, for SQL, Python, R or YAML. In the first lines of a script,
 * Python would take “coding:” for the name of the script’s encoding (PEP 263): the words are parted.
 *
 * @param sign `--` or `#`.
 */
export const lineComment = (sign: '--' | '#', text: string): string =>
  `${sign} ${oneLine(text).replace(/coding(?=[:=])/g, 'coding ')}\n`;
