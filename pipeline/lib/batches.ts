import { setImmediate } from 'node:timers/promises';

/**
 * What a source gives, in its order, in arrays of at most so many. Only what is there at once is put
 * together: nothing waits for what has yet to come.
 */
export async function* batches<Value>(
  source: AsyncIterable<Value>,
  most: number,
): AsyncGenerator<Value[]> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    let coming = iterator.next();
    let result = await coming;
    while (result.done !== true) {
      const batch = [result.value];
      coming = iterator.next();
      while (batch.length < most) {
        const ready = await Promise.race([coming, setImmediate()]);
        if (ready === undefined || ready.done === true) break;
        batch.push(ready.value);
        coming = iterator.next();
      }
      yield batch;
      result = await coming;
    }
  } finally {
    await iterator.return?.();
  }
}
