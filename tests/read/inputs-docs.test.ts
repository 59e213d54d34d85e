import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forms } from '../../pipeline/read/forms/forms.ts';

const page = readFileSync('docs/inputs.md', 'utf8');

/** What stands in the first column of the tables of a section. */
function firstColumn(section: string): string[] {
  const [, text = ''] = page.split(`\n## ${section}\n`);
  const [own = ''] = text.split('\n## ');
  return Array.from(own.matchAll(/^\| `([a-z0-9-]+)`/gm), ([, name = '']) => name);
}

test('the table of forms has each form, in the order in which they are asked', () => {
  expect(firstColumn('Forms of files')).toEqual(forms.map(({ id }) => id));
});

test('the table of reasons has each reason', () => {
  const source = readFileSync('pipeline/read/forms/form.ts', 'utf8');
  const [, type = ''] = /export type SkipReason =([^;]+);/.exec(source) ?? [];
  const reasons = Array.from(type.matchAll(/'([a-z-]+)'/g), ([, name = '']) => name);
  expect(firstColumn('What is listed and not read').sort()).toEqual(
    reasons.filter((reason) => reason !== 'broken').sort(),
  );
});
