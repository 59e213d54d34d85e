import { visibleInLine } from '../lib/escape/terminal.ts';
import { mendableError } from '../lib/file-errors.ts';
import type { Why } from '../normalise/reasons.ts';
import type { Failure } from '../normalise/tally.ts';
import type { Skipped } from '../read/forms/form.ts';
import { nameOf } from '../read/jobs.ts';
import { counted } from './progress.ts';

/** What a command made, to be told at its end. */
export interface Report {
  readonly headline: string;
  /** Rows or records, by what they are. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the counts are made of, by name. */
  readonly parts?: readonly (readonly [name: string, value: string])[];
  /** Numbers of the articles that are no figures, by reason. */
  readonly exclusions?: Readonly<Record<string, number>>;
  /** By code. */
  readonly issues?: Readonly<Record<string, number>>;
  /** Ids of entries of raw/actors.yaml that no article matches: a note, no fault. */
  readonly unmatched?: readonly string[];
  /** What is worth a look, a line each: no fault. */
  readonly notes?: readonly string[];
  /** Where the files are; left out where none were made. */
  readonly files?: string;
  readonly failures: readonly Failure[];
  /** What lies among the articles and is none to be read. */
  readonly skipped?: readonly Skipped[] | undefined;
  /** The file that lists all that gave no record. */
  readonly unread?: string | undefined;
  /** What was read anew, by why: asked for by `--explain`. */
  readonly anew?: readonly Anew[] | undefined;
  /** Whether failures, or what was found, kept the run from its end: the exit code is 1. */
  readonly stopped: boolean;
  /** Whether it is told in one line, and where the run is stopped, too. */
  readonly isBrief?: boolean;
  /** Where the records stand of the articles that were read, where the run went no further. */
  readonly records?: string;
}

/** Articles that were read for one reason, or several together. */
export interface Anew {
  readonly why: readonly Why[];
  readonly count: number;
  /** The ids of the first of them. */
  readonly first: readonly string[];
}

/** `3 articles, 12 claims, 8 figures (0.4 s)`, for what has been shown already. */
export function briefSummary({ counts }: Report, milliseconds: number): string {
  const each = Object.entries(counts).map(
    ([name, count]) => `${counted(count)} ${count === 1 ? name.replace(/s$/, '') : name}`,
  );
  return `${each.join(', ')} (${seconds(milliseconds)})\n`;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** What a run made, as a short table for people. */
export function summary(report: Report, milliseconds: number): string {
  const { headline, counts, exclusions, issues, unmatched = [], notes = [], files } = report;
  const { parts = [], skipped = [], anew = [] } = report;
  const rows = [
    ...Object.entries(counts).map(([name, count]) => [name, String(count)] as const),
    ...parts,
    ...anew.map((each) => ['read anew', anewText(each)] as const),
    ...(skipped.length === 0 ? [] : [['skipped', totalOf(byReason(skipped))] as const]),
    ...(exclusions === undefined ? [] : [['excluded', totalOf(exclusions)] as const]),
    ...(issues === undefined ? [] : [['issues', totalOf(issues)] as const]),
    ...(unmatched.length === 0 ? [] : [['unmatched', unmatchedList(unmatched)] as const]),
    ...notes.map((note) => ['note', note] as const),
    ['time', seconds(milliseconds)] as const,
    ...(files === undefined ? [] : [['files', files] as const]),
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

const whys: Readonly<Record<Why, string>> = {
  new: 'new',
  text: 'their text changed',
  metadata: 'what is known beside their text changed',
  actors: 'entries of actors.yaml that touch them changed',
  code: 'the code that reads them changed',
};

function anewText({ why, count, first }: Anew): string {
  const more = count > first.length ? `, and ${counted(count - first.length)} more` : '';
  return `${counted(count)}: ${why.map((each) => whys[each]).join(', ')}: ${first.join(', ')}${more}`;
}

function byReason(skipped: readonly Skipped[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** So many reasons are told, each with so many places. */
const mostReasons = 20;
const mostPlaces = 3;

/** A place’s end tells more than its middle. */
const longestPlace = 80;

function shortPlace(place: string): string {
  const half = longestPlace / 2;
  const shown =
    place.length <= longestPlace ? place : `${place.slice(0, half)}…${place.slice(-half)}`;
  return visibleInLine(shown);
}

/** What lies there and is no article to be read: what is told of it, with the first places of each. */
export function skippedList({ skipped = [], unread }: Report): string {
  const groups = new Map<string, { readonly reason: string; readonly places: string[] }>();
  for (const each of skipped) {
    const { reason } = each;
    // What is quoted is another each time.
    const message = each.message.replace(/“[^“”]{0,200}”/g, '“…”');
    const group = groups.get(message) ?? { reason, places: [] };
    groups.set(message, group);
    group.places.push(nameOf(each));
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.places.length - a.places.length);
  const lines = sorted.slice(0, mostReasons).flatMap(([message, { reason, places }]) => {
    const more =
      places.length > mostPlaces ? ` and ${counted(places.length - mostPlaces)} more` : '';
    return [
      `  ${reason} ${counted(places.length)}: ${visibleInLine(message)}`,
      `    ${places.slice(0, mostPlaces).map(shortPlace).join(', ')}${more}`,
    ];
  });
  const others = sorted.slice(mostReasons).reduce((sum, [, { places }]) => sum + places.length, 0);
  return [
    'No articles to be read:',
    ...lines,
    ...(others === 0 ? [] : [`  and ${counted(others)} more`]),
    ...(unread === undefined ? [] : [`All of them are listed in ${visibleInLine(unread)}.`]),
    '',
  ].join('\n');
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

/** So many failures are told of one file, and so many of a run; all bugs are. */
const mostOfFile = 5;
const mostFailures = 60;

/** The articles that gave no record, with the reason: of a file of many, and of many files, the first. */
export function failureList(report: Report): string {
  const { failures, unread } = report;
  const ofFiles = new Map<string, number>();
  let told = 0;
  const lines = failures.flatMap(({ article, error }) => {
    const mendable = mendableError(error);
    if (mendable === undefined) return [`${visibleInLine(article)}: ${bugText(error)}`];
    const file = mendable.place.file ?? article;
    const count = (ofFiles.get(file) ?? 0) + 1;
    ofFiles.set(file, count);
    if (count > mostOfFile || told >= mostFailures) return [];
    told++;
    return [mendable.toString()];
  });
  const others = failures.length - lines.length;
  if (others > 0) {
    const all = unread === undefined ? '' : `; ${visibleInLine(unread)} lists all`;
    lines.push(`and ${counted(others)} more of these${all}`);
  }
  return `${[...lines, `${countOf(failures.length)} gave no record.${endOf(report)}`].join('\n')}\n`;
}

/** What became of the others. */
function endOf({ stopped, records, isBrief = false }: Report): string {
  if (isBrief) return '';
  if (!stopped) return ' The others went on without them.';
  return records === undefined
    ? ' No article could be read: the last good output stays as it was.'
    : ` The records of the others are written: ${visibleInLine(records)}. Tables and releases stay as they were. Mend these, or go on without them: --allow-failures.`;
}

const countOf = (articles: number): string =>
  articles === 1 ? '1 article' : `${articles} articles`;

/** What went wrong with us, for those who can mend it. */
export const bugText = (error: unknown): string =>
  `this is a bug of on-record; please report it with these lines\n${
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  }`;
