import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../schemas/types.ts';
import type { Span } from '../../pipeline/lib/span.ts';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../pipeline/read/article.ts';

const resources = loadResources([]);
const read = (text: string): ArticleRecord =>
  normalise(rawArticle('salad', text, {}, {}), resources);

/** White space of every kind, what takes no room, and references that stand for such. */
const blanks = [
  ...[' ', '\n', '\n\n', '\t', '\u0085', '\u00A0', '\u1680', '\u2003', '\u2009', '\u202F'],
  ...['\u2028', '\u2029', '\u205F', '\u3000', '\u00AD', '\u200B', '\u200D', '\u200F', '\u2060'],
  ...['\uFEFF', '\u202E', '&nbsp;', '&#8203;', '&shy;', '&#10;', '&thinsp;', '&#133;'],
];

const words = [
  ...['Ada Kestrel', 'Clinton', 'A', 'the minister', 'President', 'Mayor', 'Kim Jong‑un', 'Kenya'],
  ...['AT&amp;T', 'the Harbour Board (HB)', 'NATO', 'Senator', 'he', 'who', 'I', 'sources'],
  ...['said', 'told', 'according to', 'warned that', 'added', 'asked', 'Q', 'it is believed'],
  ...['12', '1,500', '3.5 million', 'dozens of', 'ten', '$5m', '40%', '10‑12', '-', '5 to 7'],
  ...['people', 'tonnes', 'years old', 'killed', 'on Monday', '5 May 2024', 'aged 30', 'dollars'],
  ...[':', ',', '.', '“', '”', '"', '&quot;', '‘', '’s', '(', ')', '—', '&mdash;', '?', ';'],
];

const salad = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...blanks, ' ', ' ', '')), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));

type Part = Span & { readonly text: string | null };

/** Every text of a record with offsets beside it. */
const partsOf = ({ mentions, claims, figures, exclusions }: ArticleRecord): Part[] => [
  ...mentions,
  ...exclusions,
  ...figures,
  ...claims,
  ...claims.flatMap(({ speaker_text, speaker_start, speaker_end }) =>
    speaker_start === null || speaker_end === null
      ? []
      : [{ text: speaker_text, start: speaker_start, end: speaker_end }],
  ),
  ...claims.flatMap(({ cue_text, cue_start, cue_end }) =>
    cue_start === null || cue_end === null
      ? []
      : [{ text: cue_text, start: cue_start, end: cue_end }],
  ),
];

const blank = String.raw`[\p{White_Space}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]`;
const blankAtEnd = new RegExp(`^${blank}|${blank}$`, 'u');
const empty = /^$/;

function expectWhole(text: string): void {
  const record = read(text);
  for (const part of partsOf(record)) {
    expect(part.text).toBe(record.article.text.slice(part.start, part.end));
    expect(part.text).not.toMatch(blankAtEnd);
    expect(part.text).not.toMatch(empty);
  }
}

test.each([
  'A :\nA : u 2 people',
  'Clinton:\nClinton: 2 \u2028\n\u2028',
  'Clinton\u2009:\nClinton\u2009: 2 people\u2009\u200B\n',
  '“\u3000We left\u3000,” said\u00A0Ada Kestrel\u2028.',
  '&quot;&nbsp;We left&nbsp;,&quot; said Ada&nbsp;Kestrel&nbsp;.',
])('no span of %j begins or ends in a blank', (text) => {
  expect(partsOf(read(text)).length).toBeGreaterThan(0);
  expectWhole(text);
});

test('no span of any text begins or ends in a blank of any kind', () => {
  fc.assert(
    fc.property(
      salad.filter((text) => /[\p{L}\p{N}]/u.test(text)),
      expectWhole,
    ),
    {
      numRuns: 200,
    },
  );
});

test('what stands beside a claim is cut between characters', () => {
  for (let length = 0; length < 40; length++) {
    const far = 'x'.repeat(length);
    const { claims } = read(`😀${far} Ada Kestrel said that 5 ships left. ${far}😀 and more.`);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.prefix).not.toMatch(halfPair);
    expect(claims[0]?.suffix).not.toMatch(halfPair);
  }
});

const halfPair = /\p{Surrogate}/u;
