import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { JsonRow } from '../../pipeline/lib/duckdb.ts';
import { tables } from '../../pipeline/lib/tables.ts';
import { command, programs, testWith } from './support/programs.ts';
import { parquetRows, rowsOf } from '../support/rows.ts';

const folder = inject('release');

/** Locales that are made for the test: a Debian without its package has neither. */
const made = { 'Latin-1': ['en_US', 'ISO-8859-1'], 'UTF-8': ['en_US', 'UTF-8'] } as const;
const locales = mkdtempSync(join(tmpdir(), 'locales-'));

beforeAll(() => {
  if (programs.localedef.found === undefined) return;
  for (const [name, [input, charmap]] of Object.entries(made))
    execFileSync('localedef', ['-i', input, '-f', charmap, join(locales, name)]);
});

afterAll(() => {
  rmSync(locales, { recursive: true, force: true });
});

/** What R prints, which is ASCII: bytes of texts are hexadecimal. */
const printed = (locale: string, program: string): string =>
  execFileSync(command('r'), ['--vanilla', '-e', program], {
    cwd: folder,
    env: { ...process.env, LOCPATH: locales, LC_ALL: locale, LANG: locale, LANGUAGE: 'en' },
    encoding: 'latin1',
    stdio: 'pipe',
    maxBuffer: 1 << 28,
  });

/** Prints all cells, a line each: table, column, what it is, and the values as they are in UTF-8. */
const dump = `
hex <- function(text) paste(as.character(charToRaw(enc2utf8(text))), collapse = "")
texts <- function(cells) ifelse(is.na(cells), "NA", vapply(cells, hex, ""))
values <- function(cells) {
  if (is.list(cells)) vapply(cells, function(items) paste0("[", paste(texts(items), collapse = ";"), "]"), "")
  else if (is.character(cells)) texts(cells)
  else if (inherits(cells, "Date")) as.character(cells)
  else if (is.logical(cells)) as.character(cells)
  else sprintf("%.17g", cells)
}
for (name in names(loaded)) for (column in names(loaded[[name]])) {
  cells <- loaded[[name]][[column]]
  cat(paste(name, column, class(cells)[[1]], paste(values(cells), collapse = " "), sep = "\\t"), "\\n", sep = "")
}`;

const text = (hex: string): string => Buffer.from(hex, 'hex').toString();

const readers: Readonly<Record<string, (value: string) => JsonRow[string]>> = {
  character: text,
  Date: (value) => value,
  numeric: Number,
  logical: (value) => value === 'TRUE',
  AsIs: (value) => (value === '[]' ? [] : value.slice(1, -1).split(';').map(text)),
};

/** The rows of each table that the dump tells. */
function dumped(said: string): Record<string, JsonRow[]> {
  const rows: Record<string, Record<string, JsonRow[string]>[]> = {};
  for (const line of said.split('\n').filter((each) => each !== '')) {
    const [table = '', column = '', kind = '', values = ''] = line.split('\t');
    const read = readers[kind] ?? String;
    for (const [at, value] of values.split(' ').entries()) {
      const row = ((rows[table] ??= [])[at] ??= {});
      row[column] = value === 'NA' ? null : read(value);
    }
  }
  return rows;
}

for (const locale of ['C', ...Object.keys(made)]) {
  testWith(['r', 'localedef'], `R loads the very rows where the locale is ${locale}`, async () => {
    const said = printed(locale, `source("load/with_r.R"); loaded <- load_csv(); ${dump}`);
    const rows = dumped(said);
    expect(await rowsOf(({ name }) => rows[name] ?? [])).toEqual(await parquetRows(folder));
  });

  testWith(['r', 'localedef'], `what R loaded can be used where the locale is ${locale}`, () => {
    const said = printed(
      locale,
      `options(warn = 2)
source("load/with_r.R"); loaded <- load_csv()
cells <- loaded$claims$text
stopifnot(identical(Sys.getlocale("LC_CTYPE"), "${locale}"))
stopifnot(all(Encoding(cells) == ifelse(grepl("[^ -~\\t]", cells, perl = TRUE, useBytes = TRUE), "UTF-8", "unknown")))
stopifnot(length(sort(cells)) == length(cells), length(unique(cells)) > 40)
stopifnot(sum(grepl("\\u6771\\u4eac", cells)) == 1, sum(nchar(cells) == 5) > 0)
invisible(capture.output(print(loaded$claims), str(loaded), summary(loaded$actors)))
invisible(merge(loaded$claims, loaded$actors, by.x = "speaker_id", by.y = "actor_id"))
cat(nchar(cells[grepl("faces", cells)]))`,
    );
    expect(said).toBe(String(Array.from('faces 😀 and 👩‍👩‍👧').length));
  });

  testWith(
    ['r', 'localedef'],
    `the README’s lines for R run where the locale is ${locale}`,
    async () => {
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      const lines = /\n```r\n([^`]*)```/.exec(readme)?.[1] ?? '';
      expect(lines).toContain('claims');
      const base = lines
        .split('\n')
        .filter((line) => !line.includes('arrow::'))
        .join('\n');
      const said = printed(
        locale,
        `options(warn = 2)\n${base}\nloaded <- list(claims = claims["text"])${dump}`,
      );
      const { claims } = await parquetRows(folder);
      expect(new Set(dumped(said)['claims']?.map((row) => row['text']))).toEqual(
        new Set(claims?.map((row) => row['text'])),
      );
    },
  );
}

testWith(['r'], 'load/with_r.R is sourced without a word', () => {
  expect(printed('C', 'options(warn = 2); source("load/with_r.R")')).toBe('');
  expect(tables.length).toBe(6);
});
