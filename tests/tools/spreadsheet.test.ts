import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject } from 'vitest';
import { filesBelow } from '../../pipeline/lib/files.ts';
import { sheetCells, type SheetCell } from './support/flat-spreadsheet.ts';
import { command, testWith } from './support/programs.ts';

const folder = inject('release');
const work = mkdtempSync(join(tmpdir(), 'calc-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const files = filesBelow(folder).filter((name) => name.endsWith('.csv'));

/** The options with which the release’s README has LibreOffice import CSV. */
const told = /--infilter='(CSV:[^']*)'/.exec(readFileSync(join(folder, 'README.md'), 'utf8'))?.[1];

/** Opens every CSV file of the release in LibreOffice, and gives what each sheet holds. */
function opened(filter: string | undefined, language = 'en_US'): Map<string, SheetCell[][]> {
  const output = mkdtempSync(join(work, 'sheets-'));
  const args = [
    `-env:UserInstallation=file://${join(work, 'profile')}`,
    ...['--headless', '--norestore', '--convert-to', 'fods', '--outdir', output],
    ...(filter === undefined ? [] : [`--infilter=${filter}`]),
    ...files,
  ];
  const env = { ...process.env, LC_ALL: `${language}.UTF-8`, LANG: `${language}.UTF-8` };
  execFileSync(command('calc'), args, { cwd: folder, stdio: 'pipe', env });
  return new Map(
    files.map((name) => {
      const sheet = join(output, name.replace(/csv$/, 'fods'));
      return [name, sheetCells(readFileSync(sheet, 'utf8'))];
    }),
  );
}

/** How much of a text LibreOffice takes into a cell; rows and columns stay right beyond it. */
const longest = 65_535;

/** What a sheet should hold: texts as they are, the rest as numbers and days. */
function expected(csv: string): SheetCell[][] {
  const rows: SheetCell[][] = [[]];
  // A cell is what stands in quotes, or what does not; then comes a comma or the end of the line.
  const cells = /(?:"([^"]*(?:""[^"]*)*)"|([^",\n]*))([,\n])/gy;
  for (let found = cells.exec(csv); found !== null; found = cells.exec(csv)) {
    const [, quoted, bare = '', end] = found;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"').slice(0, longest) ?? value(bare));
    if (end === '\n') rows.push([]);
  }
  return rows
    .slice(0, -1)
    .map((row) => row.slice(0, row.findLastIndex((each) => each !== null) + 1));
}

function value(cell: string): SheetCell {
  if (cell === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { day: cell };
  // OpenDocument is written with fifteen digits of a number.
  return /^-?\d/.test(cell) ? Number(Number(cell).toPrecision(15)) : cell;
}

const right = (): Map<string, SheetCell[][]> =>
  new Map(files.map((name) => [name, expected(readFileSync(join(folder, name), 'utf8'))]));

testWith(['calc'], 'LibreOffice opens every CSV file as it is, cell by cell', () => {
  expect(told).toMatch(/^CSV:44,34,76,/);
  expect(files).toContain('claims.csv');
  const sheets = opened(told);
  for (const [name, cells] of right()) expect(sheets.get(name), name).toEqual(cells);
});

testWith(
  ['calc'],
  'and so it does when it splits at semicolons and tabs, as its dialog proposes',
  () => {
    const sheets = opened(told?.replace('CSV:44,', 'CSV:9/44/59,'));
    for (const [name, cells] of right()) expect(sheets.get(name), name).toEqual(cells);
  },
);

testWith(['calc'], 'and where its own language is one that writes numbers with a comma', () => {
  const sheets = opened(told, 'de_DE');
  for (const [name, cells] of right()) expect(sheets.get(name), name).toEqual(cells);
});

testWith(['calc'], 'without these options it does not: that is why they are told', () => {
  const sheets = opened(undefined);
  const cells = sheets.get('articles.csv')?.flat() ?? [];
  expect(sheets.get('articles.csv')).not.toEqual(right().get('articles.csv'));
  expect(cells).not.toContain('Łódź, São Paulo, Αθήνα, 東京, القاهرة');
});
