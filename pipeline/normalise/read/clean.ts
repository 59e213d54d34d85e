import { issue } from '../../lib/issues.ts';
import type { Issue } from '../../../schemas/types.ts';

// The C0 controls save tab and newline are what this looks for.
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0B-\x1F]+/g;

/**
 * The only changes that reading makes to a text: a byte-order mark is dropped, CRLF and CR become
 * LF, other C0 controls save tab become spaces, each run with an issue. A clean text stays as it is.
 */
export function clean(given: string): { text: string; issues: Issue[] } {
  const lines = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const issues = Array.from(lines.matchAll(controls), (match) =>
    issue('replaced-character', { start: match.index, end: match.index + match[0].length }),
  );
  return { text: lines.replace(controls, (run) => ' '.repeat(run.length)), issues };
}
