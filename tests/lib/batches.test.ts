import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { batches } from '../../pipeline/lib/batches.ts';

async function collect<Value>(source: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const each of source) all.push(each);
  return all;
}

async function* numbers(count: number, wait = new Set<number>()): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) {
    if (wait.has(number)) await setTimeout(20);
    yield number;
  }
}

test.each([
  [0, []],
  [2, [[1, 2]]],
  [3, [[1, 2, 3]]],
  [7, [[1, 2, 3], [4, 5, 6], [7]]],
])('%i values are put together by three', async (count, expected) => {
  expect(await collect(batches(numbers(count), 3))).toEqual(expected);
});

test('what is there does not wait for what has yet to come', async () => {
  expect(await collect(batches(numbers(4, new Set([2, 4])), 3))).toEqual([[1], [2, 3], [4]]);
});

test('a source that fails fails the batches', async () => {
  async function* torn(): AsyncGenerator<number> {
    yield 1;
    await setTimeout(5);
    throw new Error('torn');
  }
  await expect(collect(batches(torn(), 3))).rejects.toThrow('torn');
});

test('a source that is left is closed', async () => {
  const closed: string[] = [];
  async function* source(): AsyncGenerator<number> {
    try {
      yield* numbers(9);
    } finally {
      closed.push('closed');
    }
  }
  for await (const batch of batches(source(), 3)) {
    expect(batch).toEqual([1, 2, 3]);
    break;
  }
  expect(closed).toEqual(['closed']);
});
