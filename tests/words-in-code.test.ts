import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../pipeline/lib/files.ts';
import { wordListsIn } from './support/word-lists.ts';

const normalise = join(import.meta.dirname, '..', 'pipeline', 'normalise');

/** The words of lists in code, by room. */
function wordsByRoom(): Map<string, number> {
  const words = new Map<string, number>();
  for (const path of filesBelow(normalise).filter((each) => each.endsWith('.ts'))) {
    const room = path.includes('/') ? (path.split('/')[0] ?? '') : 'normalise';
    const lists = wordListsIn(path, readFileSync(join(normalise, path), 'utf8'));
    const count = lists.reduce((sum, each) => sum + each.words.length, 0);
    if (count > 0) words.set(room, (words.get(room) ?? 0) + count);
  }
  return words;
}

describe('a list of words', () => {
  test.each([
    { code: "const a = new Set(['who', 'whom', 'which', 'that']);", words: 4 },
    { code: "const a = 'who whom which that'.split(' ');", words: 4 },
    { code: 'const a = /^(?:who|whom|which|that)$/;', words: 4 },
    { code: 'const a = /(?:wh(?:o|at)|on|in|at|by)\\s/u;', words: 5 },
    { code: "const a = ['who', 'whom', 'which'];", words: 0 },
    { code: 'const a = /^(?:NOUN|VERB|ADJ|ADV)$/;', words: 0 },
    { code: "const a = [',', ';', ':', '.'];", words: 0 },
  ])('in $code', ({ code, words }) => {
    const found = wordListsIn('a.ts', code).flatMap((each) => each.words);
    expect(found).toHaveLength(words);
  });

  test('stands in YAML, and none in code', () => {
    expect([...wordsByRoom()]).toEqual([]);
  });
});
