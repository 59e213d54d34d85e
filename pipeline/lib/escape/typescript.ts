import { oneLine } from './comments.ts';

/** A text as a literal of TypeScript, in the quotes of this project's style. */
export const stringLiteral = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

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
