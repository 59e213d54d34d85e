import { expect, test } from 'vitest';
import { firstClaims, type Said } from '../../../pipeline/convert/same/first-claims.ts';

/** Claims with the same words, each of an article of its own, in their order. */
function claims(...parts: readonly Partial<Said>[]): Said[] {
  return parts.map((part, rank) => ({
    claim_id: `c${rank}`,
    key: 'same',
    rank,
    story: part.rank ?? rank,
    start: rank,
    words: 6,
    is_quoted: true,
    speaker_id: 'person/ada-example',
    prefix: null,
    suffix: null,
    ...part,
  }));
}

const found = (...parts: readonly Partial<Said>[]): Record<string, string> =>
  Object.fromEntries(firstClaims(claims(...parts)));

test('the same words of the same speaker were said before', () => {
  expect(found({}, {}, {})).toEqual({ c1: 'c0', c2: 'c0' });
});

test.each([
  ['person/example', 'a bare surname of the article'],
  ['person/harbour/example', 'a bare surname'],
  ['person/ada-b-example', 'a further initial'],
  ['person/ada', 'a first name alone'],
])('%s may be the same speaker: %s', (speaker_id) => {
  expect(found({}, { speaker_id })).toEqual({ c1: 'c0' });
});

test('two speakers who say the same short sentence, or a long one, copy nobody', () => {
  const other = { speaker_id: 'person/bram-other' };
  expect(found({}, other)).toEqual({});
  expect(found({ words: 20 }, { words: 20, ...other })).toEqual({});
  // The third says again what the second said.
  expect(found({}, other, other)).toEqual({ c2: 'c1' });
});

test('where a speaker is not known, a quotation must be long enough to tell', () => {
  const unknown = { speaker_id: null };
  expect(found({ words: 7 }, { words: 7, ...unknown })).toEqual({});
  expect(found({ words: 8 }, { words: 8, ...unknown })).toEqual({ c1: 'c0' });
  const told = { words: 8, is_quoted: false };
  expect(found({ ...told, ...unknown }, { ...told, ...unknown })).toEqual({});
});

test('in two copies of one text the words are enough', () => {
  expect(
    found({ story: 0, speaker_id: null }, { story: 0, speaker_id: 'person/bram-other' }),
  ).toEqual({ c1: 'c0' });
});

test('what one article says twice was not said before; a later article has it from where it fits', () => {
  const twice = [
    { claim_id: 'lead', rank: 0, story: 0, prefix: 'Ada said: ' },
    { claim_id: 'end', rank: 0, story: 0, prefix: 'She added: ', suffix: ' Then she left.' },
  ];
  const later = { claim_id: 'later', rank: 1, story: 1, prefix: 'She added: ' };
  expect(found(...twice, later)).toEqual({ later: 'end' });
  expect(found(...twice, { ...later, prefix: null })).toEqual({ later: 'lead' });
});

test('the earliest article counts, whatever fits better in a later one', () => {
  const unlike = {
    speaker_id: 'person/bram-other',
    claim_id: 'other',
    rank: 1,
    story: 1,
    prefix: 'x',
  };
  const last = { claim_id: 'last', rank: 2, story: 1, prefix: 'x' };
  expect(found({}, unlike, last)).toEqual({ last: 'c0' });
});

test('a stock phrase of thousands takes no longer for each of them', () => {
  const many = claims(
    ...Array.from({ length: 60_000 }, (_, at) => ({
      speaker_id: at % 2 === 0 ? null : `person/a${at}-b${at}`,
      is_quoted: false,
      words: 12,
    })),
  );
  const began = performance.now();
  expect(firstClaims(many).size).toBe(0);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('of several that fit equally the first in its article counts', () => {
  const twice = [
    { claim_id: 'lead', rank: 0, story: 0, words: 9, speaker_id: null },
    { claim_id: 'end', rank: 0, story: 0, words: 9 },
  ];
  const later = { claim_id: 'later', rank: 1, story: 1, words: 9 };
  expect(found(...twice, later)).toEqual({ later: 'lead' });
});
