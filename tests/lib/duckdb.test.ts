import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/lib/duckdb.ts';
import { scratch } from '../support/folders.ts';

test('what fails of several things is thrown once nothing runs any more', async () => {
  const done: number[] = [];
  await withDatabase({ workFolder: scratch(), threads: 3 }, async (database) => {
    const doubled = await database.each([1, 2, 3, 4, 5], async (item, beside) => {
      const [row] = await beside.rows(`SELECT ${item} * 2 AS twice`);
      return Number(row?.['twice']);
    });
    expect(doubled).toEqual([2, 4, 6, 8, 10]);
    const failing = database.each([1, 2, 3], async (item, beside) => {
      await beside.run(
        item === 1 ? 'SELECT FROM nothing' : 'SELECT max(hash(range)) FROM range(1000000)',
      );
      done.push(item);
    });
    await expect(failing).rejects.toThrow();
    expect(done.sort()).toEqual([2, 3]);
  });
});
