import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { identifier, literal } from '../../../pipeline/lib/escape/sql.ts';
import { filesBelow } from '../../../pipeline/lib/files.ts';
import type { DatasetDescription } from '../../../schemas/types.ts';
import { csvSource } from '../../../pipeline/lib/table-files.ts';
import { tableNamed } from '../../../pipeline/lib/tables.ts';
import { checksumFile, checksums, sumsOf } from '../../../pipeline/publish/checksums.ts';
import { publish } from '../../../pipeline/publish/publish.ts';
import { findingsText } from '../../../pipeline/publish/verify/findings-text.ts';
import { signersText } from '../../../pipeline/publish/verify/signature.ts';
import type { Finding } from '../../../pipeline/publish/verify/finding.ts';
import { verifyRelease, type VerifyOptions } from '../../../pipeline/publish/verify/verify.ts';
import { scratch } from '../../support/folders.ts';
import { makeKey } from '../../support/keys.ts';
import { dataset, fullRecord, record } from '../../support/records.ts';
import { madeOnce } from '../../support/releases.ts';
import { makeTables, release, today } from '../../support/tables.ts';

const records = [fullRecord('one'), fullRecord('two')];
const texts = records.map(({ article: { article_id, text } }) => ({ article_id, text }));
const atHand = (given = texts): VerifyOptions => ({ articles: Readable.from(given) });

const outcomes = (findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(findings.map(({ check, outcome }) => [check, outcome]));

const linesOf = (findings: readonly Finding[], check: string): string =>
  findings.find((each) => each.check === check)?.lines.join('\n') ?? '';

/** Sums over what lies there now, as somebody would make them who hides a change. */
function sumAgain(path: string): void {
  writeFileSync(join(path, checksumFile), checksums(sumsOf(path)));
}

/** Rewrites the rows of a table in one format or in both, by SQL over the table `rows`. */
async function spoil(path: string, name: string, sql: string, formats = ['parquet', 'csv']) {
  const table = tableNamed(name);
  const file = (format: string): string => literal(join(path, `${name}.${format}`));
  await withDatabase({ workFolder: path }, async (database) => {
    await database.run(`CREATE TABLE rows AS FROM ${csvSource(path, table)}`);
    await database.run(sql);
    const cells = table.columns.map(({ name: column, type }) => {
      const cell = identifier(column);
      return type === 'list' ? `array_to_string(${cell}, ';') AS ${cell}` : cell;
    });
    if (formats.includes('parquet'))
      await database.run(`COPY rows TO ${file('parquet')} (FORMAT parquet)`);
    if (formats.includes('csv'))
      await database.run(`COPY (SELECT ${cells.join(', ')} FROM rows) TO ${file('csv')} (HEADER)`);
  });
  sumAgain(path);
}

const copy = madeOnce((folder) => release(folder, records));

async function spoilt(spoiling: (path: string) => Promise<void> | void, options?: VerifyOptions) {
  const path = join(copy(), 'output', 'releases', '1.0.0');
  await spoiling(path);
  return verifyRelease(path, options ?? atHand());
}

test('a good release passes every check that could be made', async () => {
  const findings = await spoilt(() => undefined);
  expect(outcomes(findings)).toEqual({
    standing: 'not checked',
    signature: 'not checked',
    sums: 'ok',
    schemas: 'ok',
    keys: 'ok',
    'CSV = Parquet': 'ok',
    offsets: 'ok',
    index: 'not checked',
  });
  expect(linesOf(findings, 'signature')).toBe('not signed');
  expect(linesOf(findings, 'offsets')).toMatch(/ texts of 2 articles$/);
});

test('a second release passes, with its changes', async () => {
  const folder = scratch();
  await release(folder, records.slice(0, 1));
  const { path } = await release(folder, records);
  expect(filesBelow(path)).toContain('changes.csv');
  const findings = await verifyRelease(path, atHand());
  expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
});

interface Spoiling {
  readonly what: string;
  readonly spoiling: (path: string) => Promise<void> | void;
  readonly check: string;
  readonly line: string;
}

test.each<Spoiling>([
  {
    what: 'a file that changed',
    spoiling: (path: string) => {
      appendFileSync(join(path, 'README.md'), 'x');
    },
    check: 'sums',
    line: 'README.md: this file is not what was released',
  },
  {
    what: 'a file that is missing',
    spoiling: (path: string) => {
      rmSync(join(path, 'claims.csv'));
    },
    check: 'sums',
    line: 'claims.csv: this file of a release is missing',
  },
  {
    what: 'a strange file',
    spoiling: (path: string) => {
      writeFileSync(join(path, 'notes.txt'), '');
    },
    check: 'sums',
    line: 'notes.txt: this file is no part of the release',
  },
  {
    what: 'no checksums',
    spoiling: (path: string) => {
      rmSync(join(path, 'SHA256SUMS'));
    },
    check: 'sums',
    line: 'the release has no checksums',
  },
  {
    what: 'a value that the schema does not allow',
    spoiling: (path: string) => spoil(path, 'claims', "UPDATE rows SET mode = 'sung'"),
    check: 'schemas',
    line: 'claims.mode is none of direct, indirect, mixed: one/claim/',
  },
  {
    what: 'another column',
    spoiling: (path: string) =>
      spoil(path, 'claims', 'ALTER TABLE rows RENAME cue_text TO cue', ['parquet']),
    check: 'schemas',
    line: 'the columns are not those of schemas/claim.schema.json',
  },
  {
    what: 'a key twice',
    spoiling: (path: string) =>
      spoil(path, 'articles', "INSERT INTO rows FROM rows WHERE article_id = 'one'"),
    check: 'keys',
    line: 'articles.article_id is not unique: one',
  },
  {
    what: 'a reference that leads nowhere',
    spoiling: (path: string) => spoil(path, 'claims', "UPDATE rows SET speaker_id = 'person/no'"),
    check: 'keys',
    line: 'claims.speaker_id is not in actors.actor_id: one/claim/',
  },
  {
    what: 'CSV with another value',
    spoiling: (path: string) => spoil(path, 'figures', 'UPDATE rows SET value = 301', ['csv']),
    check: 'CSV = Parquet',
    line: '(other values)',
  },
  {
    what: 'CSV without a row',
    spoiling: (path: string) =>
      spoil(path, 'actors', "DELETE FROM rows WHERE type = 'person'", ['csv']),
    check: 'CSV = Parquet',
    line: 'actors: person/ada-example (in Parquet alone)',
  },
  {
    what: 'CSV with a row twice',
    spoiling: (path: string) => spoil(path, 'actors', 'INSERT INTO rows FROM rows', ['csv']),
    check: 'CSV = Parquet',
    line: 'actors: a row is there twice',
  },
  {
    what: 'CSV with what is no number',
    spoiling: (path: string) => {
      const file = join(path, 'figures.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace(',300,300,300,', ',300,many,300,'));
      sumAgain(path);
    },
    check: 'CSV = Parquet',
    line: 'many',
  },
  {
    what: 'a span that moved',
    spoiling: (path: string) => spoil(path, 'mentions', 'UPDATE rows SET start = start + 1'),
    check: 'offsets',
    line: 'text is “Ada Example”, the article has “da Example” at 7 to 17',
  },
  {
    what: 'a cue that is not in the article',
    spoiling: (path: string) => spoil(path, 'claims', "UPDATE rows SET cue_text = 'sang'"),
    check: 'offsets',
    line: 'cue_text is “sang”, the article has “told” at 18 to 22',
  },
  {
    what: 'a prefix that does not stand there',
    spoiling: (path: string) => spoil(path, 'claims', "UPDATE rows SET prefix = 'said that '"),
    check: 'offsets',
    line: 'prefix is “said that ”, which does not stand before it',
  },
  {
    what: 'a suffix that does not stand there',
    spoiling: (path: string) => spoil(path, 'claims', "UPDATE rows SET suffix = '!'"),
    check: 'offsets',
    line: 'suffix is “!”, which does not stand after it',
  },
  {
    what: 'a span without its end',
    spoiling: (path: string) => spoil(path, 'claims', 'UPDATE rows SET speaker_end = NULL'),
    check: 'offsets',
    line: '"speaker_text" and its offsets are not all there',
  },
  {
    what: 'the hash of another text',
    spoiling: (path: string) => spoil(path, 'articles', `UPDATE rows SET sha256 = repeat('a', 64)`),
    check: 'offsets',
    line: 'the text of article one is another',
  },
])('$what is found and named', async ({ spoiling, check, line }) => {
  const findings = await spoilt(spoiling);
  expect(outcomes(findings)[check]).toBe('failed');
  expect(linesOf(findings, check)).toContain(line);
});

test('at most five things are named, with how many more there are', async () => {
  const findings = await spoilt((path) => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) writeFileSync(join(path, name), '');
  });
  expect(linesOf(findings, 'sums').split('\n')).toHaveLength(6);
  expect(linesOf(findings, 'sums')).toContain('and 2 more');
  expect(findingsText(findings)).toMatch(/^failed +sums +a: this file is no part/m);
});

test.each([
  ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
  [
    'a link that leads to itself',
    (file: string) => {
      symlinkSync(file, file);
    },
  ],
])('%s in the place of a file is opened by no check', async (_, put) => {
  const findings = await spoilt((path) => {
    rmSync(join(path, 'schemas', 'claim.schema.json'));
    put(join(path, 'schemas', 'claim.schema.json'));
  });
  const { sums, ...others } = outcomes(findings);
  expect(sums).toBe('failed');
  expect(new Set(Object.values(others))).toEqual(new Set(['not checked']));
});

test('a claim that the excerpt policy cut is compared as far as it goes', async () => {
  const description: DatasetDescription = {
    ...dataset,
    excerpts: { context_characters: 5, longest_claim: 40 },
  };
  const { path } = await release(scratch(), records, { description });
  expect(readFileSync(join(path, 'claims.csv'), 'utf8')).toContain('…');
  expect(outcomes(await verifyRelease(path, atHand()))['offsets']).toBe('ok');
  await spoil(path, 'claims', `UPDATE rows SET text = 'x' || text[2:]`);
  expect(outcomes(await verifyRelease(path, atHand()))['offsets']).toBe('failed');
});

test('a byte-order mark behind a claim, which DuckDB’s client does not tell, is no fault', async () => {
  const said = 'Ada said that boats left\uFEFF on Monday.';
  const claim = { text: 'that boats left', suffix: '\uFEFF on Monday.', prefix: 'Ada said ' };
  const { path } = await release(scratch(), [record({ id: 'one', text: said, claims: [claim] })]);
  expect(
    outcomes(await verifyRelease(path, atHand([{ article_id: 'one', text: said }])))['offsets'],
  ).toBe('ok');
});

test('articles that are not at hand are told and fail nothing', async () => {
  const some = await spoilt(() => undefined, atHand(texts.slice(0, 1)));
  expect(outcomes(some)['offsets']).toBe('ok');
  expect(linesOf(some, 'offsets')).toContain('of 1 articles; not at hand: 1, such as two');
  const none = await spoilt(() => undefined, atHand([]));
  expect(outcomes(none)['offsets']).toBe('not checked');
  expect(outcomes(await spoilt(() => undefined, {}))['offsets']).toBe('not checked');
});

test('a signature counts by the keys that are given; without one a release fails if it must have one', async () => {
  const folder = scratch();
  const [own, other] = [makeKey(folder), makeKey(folder, 'other')];
  const tables = await makeTables(folder, records);
  const description = { ...dataset, signers: [own.line] };
  const output = join(folder, 'output');
  const options = { tables, dataset: description, output, releasedOn: today };
  const { path } = await publish({ ...options, signingKey: own.file });
  const outcome = async (given: VerifyOptions) =>
    outcomes(await verifyRelease(path, given))['signature'];
  expect(await outcome({ signers: signersText('test-record', [own.line]) })).toBe('ok');
  expect(await outcome({ signers: signersText('test-record', [other.line]) })).toBe('failed');
  expect(await outcome({})).toBe('not checked');
  rmSync(join(path, 'SHA256SUMS.sig'));
  expect(await outcome({ signers: '' })).toBe('not checked');
  expect(await outcome({ signers: '', mustBeSigned: true })).toBe('failed');
});
