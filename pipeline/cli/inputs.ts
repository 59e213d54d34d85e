import { join } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { mendableError } from '../lib/file-errors.ts';
import { isThere } from '../lib/read-files.ts';
import type { FileFound } from '../normalise/inputs.ts';
import { nameOf } from '../read/jobs.ts';
import * as stages from '../stages.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { fault } from './log.ts';
import { counted } from './progress.ts';
import type { Part } from './screen.ts';
import { bugText, type Report } from './summary.ts';

type Line = readonly Part[];

/** Tells what each file is taken for, and what is in it; writes nothing, and annotates nothing. */
export function inputsCommand(given: Arguments): Command {
  const { operands, raw, releasedOn, json } = given;
  const inputs = operands.length > 0 ? operands : [articlesIn(raw)];
  return {
    run: async (_, out) => {
      const total = new Total();
      for await (const found of stages.inputsStage(inputs, releasedOn)) {
        total.add(found);
        if (json) out.data(`${JSON.stringify(foundAsJson(found))}\n`);
        else out.print(foundLines(found));
        await out.ready();
      }
      return total.report();
    },
    takesStandardOutput: json,
  };
}

/** @throws UserError where there are none and nothing was named */
function articlesIn(raw: string): string {
  const folder = join(raw, 'articles');
  if (isThere(folder)) return folder;
  throw new UserError(
    'there is no such folder',
    { file: folder },
    'name files or folders: on-record inputs PATH…; or begin with on-record init',
  );
}

/** `de.csv: a table (CSV or TSV), 12 articles: title, published_on, byline (3)`, and below what gives none. */
function foundLines(found: FileFound): Line[] {
  const { file, title, articles, skipped, failures } = found;
  const what = [
    ...(title === null ? [] : [title]),
    ...(articles === 0 && title !== null ? ['no article'] : []),
    ...(articles === 0 ? [] : [articlesText(articles)]),
  ].join(', ');
  const isBad = articles === 0 || failures.length > 0;
  const head: Part = { text: file, style: isBad ? 'yellow' : 'green' };
  return [
    [head, what === '' ? '' : `: ${what}`, { text: fieldsText(found), style: 'dim' }],
    ...columnLines(found),
    ...found.notes.map((note): Line => ['    ', { text: note, style: 'yellow' }]),
    ...grouped(
      skipped.map((each) => ({
        place: partOf(nameOf(each), file),
        what: `${each.reason}: ${each.message}`,
      })),
    ),
    ...grouped(
      failures.map(({ article, error }) => ({
        place: partOf(article, file),
        what: faultText(error, file),
      })),
      'red',
    ),
  ];
}

const articlesText = (count: number): string =>
  `${counted(count)} ${count === 1 ? 'article' : 'articles'}`;

/** Fields that all articles have stand without a number. */
function fieldsText({ fields, articles }: FileFound): string {
  if (articles === 0) return '';
  const named = Object.entries(fields)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => (count === articles ? name : `${name} (${counted(count)})`));
  return `: ${named.length === 0 ? 'nothing beside the text' : named.join(', ')}`;
}

/** So many columns are named. */
const mostColumns = 12;

function columnLines({ unreadColumns, missing }: FileFound): Line[] {
  const [first, ...others] = missing;
  const [column] = unreadColumns;
  if (first === undefined || column === undefined) return [];
  const rest = unreadColumns.length - mostColumns;
  const more = rest > 0 ? ` and ${counted(rest)} more` : '';
  return [
    [
      '    ',
      {
        text: `columns that are not read: ${unreadColumns.slice(0, mostColumns).join(', ')}${more}`,
        style: 'yellow',
      },
    ],
    [
      `    → if one holds the ${[first, ...others].join(', ')}, name it in _corpus.yaml beside the file: columns: { ${first}: ${JSON.stringify(column)} }`,
    ],
  ];
}

/** The place within a file, or nothing where it is the whole of it. */
const partOf = (place: string, file: string): string => {
  const at = place.lastIndexOf(file);
  return at < 0 ? place : place.slice(at + file.length).replace(/^[:/]/, '');
};

function faultText(error: unknown, file: string): string {
  const mendable = mendableError(error);
  if (mendable === undefined) return bugText(error);
  const { message, remedy, place } = mendable;
  const beside =
    place.file?.includes(file) === false
      ? ` (${place.file}${place.line === undefined ? '' : `:${place.line}`})`
      : '';
  const key = place.pointer === undefined || place.pointer === '' ? '' : ` (${place.pointer})`;
  return `broken: ${message}${key}${beside} → ${remedy}`;
}

/** So many places are told of one thing, and so many things of one file. */
const mostPlaces = 5;
const mostThings = 10;

interface Place {
  readonly place: string;
  readonly what: string;
}

function grouped(places: readonly Place[], style: 'yellow' | 'red' = 'yellow'): Line[] {
  const groups = new Map<string, string[]>();
  for (const { place, what } of places) groups.set(what, [...(groups.get(what) ?? []), place]);
  const lines = [...groups].slice(0, mostThings).map(([what, its]): Line => {
    const named = its.filter((each) => each !== '');
    const more = its.length > mostPlaces ? ` and ${counted(its.length - mostPlaces)} more` : '';
    const where = named.length === 0 ? '' : ` (${named.slice(0, mostPlaces).join(', ')}${more})`;
    return ['    ', { text: what, style }, where];
  });
  const rest = groups.size - mostThings;
  return rest <= 0 ? lines : [...lines, [`    and ${counted(rest)} things more`]];
}

const foundAsJson = ({ skipped, failures, ...found }: FileFound): object => ({
  ...found,
  skipped: skipped.map((each) => ({
    place: nameOf(each),
    reason: each.reason,
    message: each.message,
  })),
  failed: failures.map(({ article, error }) => ({ place: article, ...fault(error) })),
});

/** What all files hold together. */
class Total {
  #files = 0;
  #articles = 0;
  #failed = 0;
  readonly #forms = new Map<string, { files: number; articles: number }>();
  readonly #reasons = new Map<string, number>();

  add({ title, articles, skipped, failures }: FileFound): void {
    this.#files++;
    this.#articles += articles;
    this.#failed += failures.length;
    const name = title ?? 'nothing that can be opened';
    const form = this.#forms.get(name) ?? { files: 0, articles: 0 };
    this.#forms.set(name, form);
    form.files++;
    form.articles += articles;
    for (const { reason } of skipped)
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  report(): Report {
    const forms = [...this.#forms].sort(
      ([, a], [, b]) => b.articles - a.articles || b.files - a.files,
    );
    const reasons = [...this.#reasons].sort(([, a], [, b]) => b - a);
    return {
      headline: 'looked into the files; nothing was written',
      counts: {
        files: this.#files,
        articles: this.#articles,
        skipped: reasons.reduce((sum, [, count]) => sum + count, 0),
        broken: this.#failed,
      },
      parts: [
        ...forms.map(([name, { files, articles }]): readonly [string, string] => [
          'form',
          `${name}: ${counted(files)} ${files === 1 ? 'file' : 'files'}, ${articlesText(articles)}`,
        ]),
        ...reasons.map(([reason, count]): readonly [string, string] => [
          'skipped',
          `${reason} ${counted(count)}`,
        ]),
      ],
      failures: [],
      stopped: false,
    };
  }
}
