/**
 * How well and how fast pages are read: files of JSON Lines, packed by gzip or not, of `{id, url, html, text}` with the
 * text that people found right, and of `title`, `author` and `date` where they are known. For each file the precision,
 * recall and F1 of runs of four words, as Zyte’s benchmark of article extraction counts them: by page, then their means;
 * an interval of 95 % from 2,000 resamplings of the pages; and CPU time a page.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage, type Page } from '../pipeline/read/page/page.ts';
import { random } from './prose.ts';

interface Gold {
  readonly url?: string;
  readonly html: string;
  readonly text: string;
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

const linesOf = (file: string): Gold[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Gold]));
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{Pc}\p{M}]+/gu) ?? [];

/** How often each run of four words stands in a text; a shorter text is one run. */
function runsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  const count = words.length === 0 ? 0 : Math.max(1, words.length - 3);
  for (let at = 0; at < count; at++) {
    const run = words.slice(at, at + 4).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const sizeOf = (runs: ReadonlyMap<string, number>): number =>
  [...runs.values()].reduce((sum, count) => sum + count, 0);

/** Precision and recall of a page; a page without text has no precision. */
type Score = readonly [precision: number | null, recall: number];

function scoreOf(gold: string, found: string): Score {
  const [right, read] = [runsOf(gold), runsOf(found)];
  let shared = 0;
  for (const [run, count] of right) shared += Math.min(count, read.get(run) ?? 0);
  const size = sizeOf(read);
  return [size === 0 ? null : shared / size, shared / Math.max(1, sizeOf(right))];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function f1Of(scores: readonly Score[]): number {
  const precision = mean(scores.flatMap(([each]) => (each === null ? [] : [each])));
  const recall = mean(scores.map(([, each]) => each));
  return (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall);
}

function intervalOf(scores: readonly Score[]): string {
  const next = random(20_241_028);
  const drawn = (): Score[] => scores.map(() => scores[Math.floor(next() * scores.length)]!);
  const all = Array.from({ length: 2000 }, () => f1Of(drawn())).sort((a, b) => a - b);
  return [0.025, 0.975].map((share) => all[Math.floor(share * all.length)]!.toFixed(3)).join('–');
}

const flat = (text: string | undefined): string =>
  wordsOf(text ?? '')
    .join(' ')
    .toLowerCase();

/** Whether the fields are right of which the truth is known; undefined for the others. */
function fieldsOf({ title, author, date }: Gold, { fields }: Page): (boolean | undefined)[] {
  const byline = fields.byline?.toLowerCase() ?? '';
  const authors = [author ?? []].flat();
  return [
    title === undefined ? undefined : flat(title) === flat(fields.title),
    authors.length === 0 ? undefined : authors.every((each) => byline.includes(each.toLowerCase())),
    date === undefined ? undefined : fields.published?.slice(0, 10) === date.slice(0, 10),
  ];
}

const shareOf = (values: readonly (boolean | undefined)[]): string => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? '' : `${Math.round(100 * mean(known.map(Number)))} %`;
};

function rowOf(file: string): object {
  const pages = linesOf(file);
  const read = pages.map(({ html, url }) => {
    const start = process.cpuUsage();
    const page = readPage(Buffer.from(html), url === undefined ? {} : { url });
    const { user, system } = process.cpuUsage(start);
    if (page === null) throw new Error(`${file} has a page that is none`);
    return { page, ms: (user + system) / 1000 };
  });
  const scores = pages.map(({ text }, at) => scoreOf(text, read[at]!.page.text));
  const [titles, authors, days] = [0, 1, 2].map((field) =>
    shareOf(pages.map((gold, at) => fieldsOf(gold, read[at]!.page)[field])),
  );
  return {
    file: basename(file),
    pages: pages.length,
    F1: f1Of(scores).toFixed(3),
    interval: intervalOf(scores),
    'no article': read.filter(({ page }) => page.kind !== 'article').length,
    titles,
    authors,
    days,
    'ms a page': mean(read.map(({ ms }) => ms)).toFixed(1),
  };
}

const files = process.argv.slice(2);
if (files.length === 0)
  throw new Error('name files of pages: npx tsx bench/pages.ts FILE.jsonl.gz…');
// The first pages are read before the code is warm.
for (const { html } of linesOf(files[0]!).slice(0, 20)) readPage(Buffer.from(html));
console.table(files.map(rowOf));
