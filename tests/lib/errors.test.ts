import { expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';

test('an error tells its place and its remedy', () => {
  const error = new UserError('unknown key', { file: 'raw/a.yaml', line: 3 }, 'Remove it.');
  expect(String(error)).toBe('raw/a.yaml:3: unknown key\n  → Remove it.');
});
