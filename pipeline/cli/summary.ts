import { visibleInLine } from '../lib/escape/terminal.ts';
import { mendableError } from '../lib/file-errors.ts';
import type { Failure } from '../normalise/tally.ts';

/** What a command made, to be told at its end. */
export interface Report {
  readonly headline: string;
  /** Rows or records, by what they are. */
  readonly counts: Readonly<Record<string, number>>;
  /** Numbers of the articles that are no figures, by reason. */
  readonly exclusions?: Readonly<Record<string, number>>;
  /** By code. */
  readonly issues?: Readonly<Record<string, number>>;
  /** Ids of entries of raw/actors.yaml that no article matches: a note, no fault. */
  readonly unmatched?: readonly string[];
  /** What is worth a look, a line each: no fault. */
  readonly notes?: readonly string[];
  /** Where the files are. */
  readonly files: string;
  readonly failures: readonly Failure[];
  /** Whether failures, or what was found, kept the run from its end: the exit code is 1. */
  readonly stopped: boolean;
  /** Where the records stand of the articles that were read, where the run went no further. */
  readonly records?: string;
}

/** What a run made, as a short table for people. */
export function summary(
  { headline, counts, exclusions, issues, unmatched = [], notes = [], files }: Report,
  milliseconds: number,
): string {
  const rows = [
    ...Object.entries(counts).map(([name, count]) => [name, String(count)] as const),
    ...(exclusions === undefined ? [] : [['excluded', totalOf(exclusions)] as const]),
    ...(issues === undefined ? [] : [['issues', totalOf(issues)] as const]),
    ...(unmatched.length === 0 ? [] : [['unmatched', unmatchedList(unmatched)] as const]),
    ...notes.map((note) => ['note', note] as const),
    ['time', `${(milliseconds / 1000).toFixed(1)} s`] as const,
    ['files', files] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => {
    const [first = '', ...more] = [value].flat().map(visibleInLine);
    return [
      `  ${name.padEnd(width)}  ${first}`,
      ...more.map((each) => ' '.repeat(width + 5) + each),
    ];
  });
  return [headline, ...lines.flat(), ''].join('\n');
}

/** At most five: the rest is for `on-record actors suggest`. */
function unmatchedList(ids: readonly string[]): string {
  const more = ids.length > 5 ? `, and ${ids.length - 5} more` : '';
  return `in actors.yaml, but in no article: ${ids.slice(0, 5).join(', ')}${more}`;
}

/** The sum of some counts, then each by its name, eight to a line. */
function totalOf(counts: Readonly<Record<string, number>>): string[] {
  const each = Object.entries(counts);
  const total = each.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return ['0'];
  const named = each.map(([name, count]) => `${name} ${count}`);
  const rows: string[] = [];
  for (let at = 0; at < named.length; at += 8) rows.push(named.slice(at, at + 8).join(', '));
  return rows.map((row, at) => {
    const start = at === 0 ? `${total} (` : '';
    return `${start}${row}${at === rows.length - 1 ? ')' : ','}`;
  });
}

/** Every article that gave no record, with the reason. */
export function failureList({ failures, stopped, records }: Report): string {
  const lines = failures.map(
    ({ article, error }) =>
      mendableError(error)?.toString() ?? `${visibleInLine(article)}: ${bugText(error)}`,
  );
  const end = !stopped
    ? 'The others went on without them.'
    : records === undefined
      ? 'No article could be read: the last good output stays as it was.'
      : `The records of the others are written: ${visibleInLine(records)}. Tables and releases stay as they were. Mend these, or go on without them: --allow-failures.`;
  return `${[...lines, `${countOf(failures.length)} gave no record. ${end}`].join('\n')}\n`;
}

const countOf = (articles: number): string =>
  articles === 1 ? '1 article' : `${articles} articles`;

/** What went wrong with us, for those who can mend it. */
export const bugText = (error: unknown): string =>
  `this is a bug of on-record; please report it with these lines\n${
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  }`;
