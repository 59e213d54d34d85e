import { visibleInLine } from '../../lib/escape/terminal.ts';
import type { Finding } from './finding.ts';

const column = 13;

/** What the checks of a release found, a line a check, for people. */
export const findingsText = (findings: readonly Finding[]): string => {
  const width = Math.max(...findings.map(({ check }) => check.length));
  return findings
    .flatMap(({ check, outcome, lines }) =>
      lines.map((line, index) =>
        [
          (index === 0 ? outcome : '').padEnd(column),
          (index === 0 ? check : '').padEnd(width + 2),
          `${visibleInLine(line)}\n`,
        ].join(''),
      ),
    )
    .join('');
};
