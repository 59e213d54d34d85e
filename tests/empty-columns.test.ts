import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadResources, normaliseAll } from '../pipeline/normalise/normalise.ts';
import { valueOf } from '../pipeline/lib/outcome.ts';
import { tables } from '../pipeline/lib/tables.ts';
import { rawArticle } from '../pipeline/read/article.ts';
import type { ArticleRecord } from '../schemas/types.ts';

const cases = join(import.meta.dirname, 'cases');

function textsOf(name: string): string[] {
  const folder = join(cases, name, 'raw', 'articles');
  // The first article is that of the project’s own raw/.
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

const rowsOf = (record: ArticleRecord, table: string): Readonly<Record<string, unknown>>[] =>
  table === 'articles'
    ? [{ ...record.article }]
    : (record[table as 'claims'] as unknown as Record<string, unknown>[]);

/** What a schema says that no row has, in the words of the schema. */
function promises(): { column: string; isBroken: (record: ArticleRecord) => boolean }[] {
  return tables.flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name, schema }) => {
      const holds =
        (broken: (value: unknown) => boolean) =>
        (record: ArticleRecord): boolean =>
          rowsOf(record, table).some((row) => broken(row[name]));
      const absent = Object.entries(schema.meanings ?? {}).filter(([, meaning]) =>
        meaning.includes('No row has it yet'),
      );
      return [
        ...(schema.description.includes('Empty throughout')
          ? [{ column: `${table}.${name}`, isBroken: holds((value) => value !== null) }]
          : []),
        ...absent.map(([each]) => ({
          column: `${table}.${name} ${each}`,
          isBroken: holds((value) => value === each),
        })),
      ];
    }),
  );
}

test('what the schemas call empty throughout is, and what they say no row has, none has', () => {
  const folders = readdirSync(cases, { withFileTypes: true }).filter((each) => each.isDirectory());
  const texts = folders.flatMap(({ name }) => textsOf(name));
  const raws = texts.map((text, at) => ({ value: rawArticle(`case-${at}`, text, {}, {}) }));
  const records = normaliseAll(raws, loadResources([])).map(valueOf);
  expect(records.flatMap(({ claims }) => claims).length).toBeGreaterThan(200);
  const all = promises();
  expect(all.length).toBeGreaterThan(0);
  const broken = all.filter(({ isBroken }) => records.some(isBroken));
  expect(broken.map(({ column }) => column)).toEqual([]);
});
