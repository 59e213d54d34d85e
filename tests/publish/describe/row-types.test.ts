import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { rowTypes } from '../../../pipeline/publish/describe/row-types.ts';
import { tables } from '../../../pipeline/kernel/tables.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { scratch } from '../../support/folders.ts';

/** What the strict compiler says of a program that uses the types. */
function compiled(program: string): string[] {
  const folder = scratch();
  writeFileSync(join(folder, 'on-record.d.ts'), rowTypes(laterFacts));
  writeFileSync(join(folder, 'use.ts'), program);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const built = ts.createProgram([join(folder, 'use.ts'), join(folder, 'on-record.d.ts')], options);
  return ts
    .getPreEmitDiagnostics(built)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('a program that reads rows compiles under strict', () => {
  const program = `
    import type { Change, Claim, Tables } from './on-record.js';
    export const direct = (claims: readonly Claim[]): string[] =>
      claims.filter(({ mode }) => mode === 'direct').map(({ text, speaker_id }) => (speaker_id ?? '') + text);
    export const total = (tables: Tables): number =>
      tables.figures.reduce((sum, { value }) => sum + (value ?? 0), 0) + tables.claims.length;
    export const about = ({ about_ids }: Claim): string | undefined => about_ids[0];
    export const gone = ({ change, columns }: Change): boolean => change === 'removed' && columns === null;
    export const ids = (tables: Tables): string[] => tables['id-changes'].map(({ old_id }) => old_id);
  `;
  expect(compiled(program)).toEqual([]);
});

test('the types are those by which the pipeline makes the rows', () => {
  const ours = join(import.meta.dirname, '../../../pipeline/kernel/rows.js');
  const names = ['Article', 'Actor', 'Mention', 'Claim', 'Figure', 'Change', 'IdChange'];
  const program = `
    import type * as theirs from './on-record.js';
    import type * as ours from ${JSON.stringify(ours)};
    type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
    ${names.map((name) => `export const ${name}: Same<theirs.${name}, ours.${name}> = true;`).join('\n')}
  `;
  expect(compiled(program)).toEqual([]);
});

test.each([
  ['a value that is none', `mode === 'loud'`, 'no overlap'],
  ['a column that is none', `colour === 'red'`, 'does not exist'],
  ['what may be empty, used as if not', `said_on.length > 1`, 'possibly'],
])('the compiler finds %s', (_, use, message) => {
  const [column = ''] = use.split(/[ .]/);
  const program = `
    import type { Claim } from './on-record.js';
    export const test = ({ ${column} }: Claim): boolean => ${use};
  `;
  expect(compiled(program).join('\n')).toContain(message);
});

test('every column is there, with what it means and its values', () => {
  const text = rowTypes(facts);
  for (const { columns } of tables)
    for (const { name, schema } of columns) {
      expect(text).toMatch(new RegExp(`^  ${name}:`, 'm'));
      expect(text).toContain(schema.description);
      for (const value of Object.keys(schema.meanings ?? {})) expect(text).toContain(`'${value}'`);
    }
});
