/**
 * The account of the numbers in texts, as a Markdown table: of each file how many look like a number, and how many of
 * those are in figures, excluded for each reason, or unread. The sums hold, or the last line says where they do not.
 *
 *   npx tsx scripts/number-account.ts FILE.jsonl…
 *
 * Each line of a file is an object with a text: `{"text": …}`.
 */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Span } from '../pipeline/lib/span.ts';
import type { FoundFigures } from '../pipeline/normalise/figures/figures.ts';
import { loadResources, readFigures } from '../pipeline/normalise/normalise.ts';
import { legible } from '../pipeline/normalise/doc/legible.ts';
import { numeralsIn } from '../pipeline/normalise/figures/numerals.ts';

/** Numbers by what became of them; `lost` is nowhere, and must be 0. */
export type Counts = Readonly<Record<string, number>>;

const resources = loadResources([]);

/** What each number of a text is in: `figure`, the reason of its exclusion, `unread`; or `lost`. */
export function accountOfText(text: string, found: FoundFigures): string[] {
  const read = legible(text);
  const whole = { start: 0, end: read.text.length };
  const numerals = numeralsIn(read.text, whole, resources.figures.nextNumeral);
  return numerals.map(read.given).map((numeral) => {
    const holds = ({ start, end }: Span): boolean => start <= numeral.start && numeral.end <= end;
    if (found.figures.some(holds)) return 'figure';
    return found.exclusions.find(holds)?.reason ?? (found.unread.some(holds) ? 'unread' : 'lost');
  });
}

async function countFile(path: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    if (line.trim() === '') continue;
    const { text } = JSON.parse(line) as { text: string };
    const [found] = readFigures([{ text, metadata: {} }], resources);
    if (found === undefined) continue;
    for (const each of accountOfText(text, found)) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0);

/** The files side by side, a row a kind of number; the first row is the sum of all others. */
function tableOf(files: readonly (readonly [string, ReadonlyMap<string, number>])[]): string {
  const total = new Map<string, number>();
  for (const [, counts] of files)
    for (const [name, count] of counts) total.set(name, (total.get(name) ?? 0) + count);
  const columns = [...files, ['all', total] as const];
  const reasons = [...total.keys()].filter((name) => !['figure', 'unread', 'lost'].includes(name));
  reasons.sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0));
  const row = (name: string, cells: readonly (string | number)[]): string =>
    `| ${[name, ...cells].join(' | ')} |`;
  const rowOf = (name: string, label = name): string =>
    row(
      label,
      columns.map(([, counts]) => counts.get(name) ?? 0),
    );
  return [
    row(
      '',
      columns.map(([name]) => name),
    ),
    row(
      '---',
      columns.map(() => '---:'),
    ),
    row(
      '**numbers seen**',
      columns.map(([, counts]) => sum(counts.values())),
    ),
    rowOf('figure', 'in a figure'),
    ...reasons.map((reason) => rowOf(reason)),
    rowOf('unread'),
    ...(total.has('lost') ? [rowOf('lost')] : []),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files: [string, Map<string, number>][] = [];
  for (const path of process.argv.slice(2))
    files.push([basename(path).replace(/(?:\.dev|\.in)?\.jsonl$/, ''), await countFile(path)]);
  console.log(tableOf(files));
}
