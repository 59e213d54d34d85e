import { visibleInLine } from './terminal.ts';

const breaks = /[\s\u0085]+/g;

/** A text that ends no comment of a line: on one line, without what an editor or a compiler obeys. */
const oneLine = (text: string): string => visibleInLine(text.replace(breaks, ' ')).trim();

/**
 * A comment of one line with its line feed, for SQL, Python, R or YAML. In the first lines of a script,
 * Python would take “coding:” for the name of the script’s encoding (PEP 263): the words are parted.
 *
 * @param sign `--` or `#`.
 */
export const lineComment = (sign: '--' | '#', text: string): string =>
  `${sign} ${oneLine(text).replace(/coding(?=[:=])/g, 'coding ')}\n`;

/**
 * A comment of TypeScript, a line for each text, without a line feed at its end.
 *
 * @param indent blanks before each line.
 */
export const blockComment = (lines: readonly string[], indent: string): string =>
  [
    `${indent}/**`,
    ...lines.map((line) => `${indent} * ${oneLine(line).replaceAll('*/', '*\\/')}`),
    `${indent} */`,
  ].join('\n');
