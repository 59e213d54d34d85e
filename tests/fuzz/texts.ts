import fc from 'fast-check';
import { readCases } from '../cases/reading.ts';
import { grammarText } from './grammar.ts';
import { lexiconWords } from './words.ts';

/** Characters and marks that texts from elsewhere bring along, and that rules trip over. */
const oddities = [
  ...['\u00a0', '\u2009', '\u200b', '\u200d', '\u00ad', '\u2028', '\u3000', '\ufeff', '\u202e'],
  ...['\t', '\n', '\r\n', '\n\n\n', '\0', '\u001b[31m', '\u009b', ' ', '  '],
  ...['&quot;', '&#39;', '&amp;', '&nbsp;', '&#8220;', '&', '<b>', '</p>'],
  ...['“', '”', '"', '‘', '’', "'", '«', '»', '…', '—', '–', '-', '‐', '‑', '(', ')', '[', ']'],
  ...['.', ',', ';', ':', '!', '?', '%', '$', '£', '€', '°', '½', '/', '+', '×', '=', '@', '#'],
  ...['é', 'ß', 'İ', '漢字', 'ع', '😀', '👩‍👩‍👧', 'n\u0303', '٣', '５', '²', 'Ⅳ', '①'],
] as const;

/** Words of running text that most rules ask for. */
const commonWords =
  'the a of for to in on at by from with and or but that who which said says told he she it they ' +
  'was were is has had not one two ten million per cent Mr Dr President of, told reporters "I 0 7 12 ' +
  '1999 2010, 600,000 3.5 A W U.S. Oct. Monday';

const words = [...commonWords.split(' '), ...lexiconWords()];

const anyWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...commonWords.split(' ')) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.nat({ max: 3_000_000 }).map(String) },
);

/** Words in no order, parted by a space or by nothing. */
const salad = saladOf(anyWord);

/** A salad of a few words only, so that they meet in every way. */
const poorSalad = fc
  .array(anyWord, { minLength: 2, maxLength: 8 })
  .chain((few) => saladOf(fc.constantFrom(...few)));

/** A salad of what numbers are written with. */
const numberSalad = saladOf(
  fc.constantFrom(
    ...[
      '0',
      '1',
      '2',
      '7',
      '12',
      '99',
      '600',
      '1,000',
      '2010',
      '3.5',
      '½',
      '1e9',
      '-',
      '–',
      'to',
      'of',
    ],
    ...[
      'and',
      'in',
      'by',
      'per',
      '%',
      '$',
      '€',
      'Rs',
      'm',
      'bn',
      'km',
      '°',
      '²',
      '×',
      '±',
      '/',
      '(',
      ')',
    ],
    ...[
      'million',
      'billion',
      'hundred',
      'dozen',
      'dozens',
      'half',
      'a',
      'one',
      'two',
      'twenty',
      'quarter',
    ],
    ...[
      'over',
      'about',
      'up',
      'least',
      'year',
      'years',
      'old',
      'day',
      'people',
      'from',
      'rose',
      'points',
    ],
  ),
);

function saladOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', ', ', '. ')), {
      maxLength: 60,
      size: 'max',
    })
    .map((parts) => parts.map(([each, joint]) => each + joint).join(''));
}

/** One word or mark again and again: what is slow, or too deep, shows here. */
const repeated = fc
  .tuple(fc.array(anyWord, { minLength: 1, maxLength: 3 }), fc.nat({ max: 80 }))
  .map(([some, times]) => some.join(' ').concat(' ').repeat(times));

/** A change of a text at a place, which is given as a share of its length. */
interface Change {
  readonly at: number;
  readonly kind: 'insert' | 'delete' | 'double' | 'swap' | 'case';
  readonly length: number;
  readonly put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'delete', 'double', 'swap', 'case'),
  length: fc.integer({ min: 1, max: 30 }),
  put: anyWord,
});

function changed(text: string, { at, kind, length, put }: Change): string {
  const start = Math.floor(at * text.length);
  const [before, here, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  if (kind === 'insert') return `${before}${put}${here}${after}`;
  if (kind === 'delete') return `${before}${after}`;
  if (kind === 'double') return `${before}${here}${here}${after}`;
  if (kind === 'swap') return `${before}${after.slice(0, length)}${here}${after.slice(length)}`;
  return `${before}${here.toUpperCase()}${after}`;
}

/** A piece of a given article: a beginning, an end, or what lies between, at most so long. */
const piece = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
      length: fc.integer({ min: 0, max: 1500 }),
    })
    .map(({ text, from, length }) => {
      const start = Math.floor(from * text.length);
      return text.slice(start, start + length);
    });

/** Texts of a kind, changed at up to eight places. */
export const mutated = (base: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(base, fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([text, changes]) => changes.reduce(changed, text));

/** The texts of the golden cases, all of them invented. */
export const caseTexts = (): string[] => readCases().map(({ raw }) => raw.text);

/**
 * Texts of any kind: made by the grammar, cut out of articles, changed at some places, salads of words.
 *
 * @param articles what is cut and changed.
 */
export function anyText(articles: readonly string[]): fc.Arbitrary<string> {
  const cut = piece(articles);
  return fc.oneof(
    { weight: 3, arbitrary: grammarText() },
    { weight: 3, arbitrary: cut },
    { weight: 3, arbitrary: mutated(fc.oneof(cut, grammarText())) },
    { weight: 1, arbitrary: salad },
    { weight: 1, arbitrary: poorSalad },
    { weight: 1, arbitrary: numberSalad },
    { weight: 1, arbitrary: repeated },
  );
}

/** How an oddity may come into any value: before it, after it, or within. */
export const oddity = fc.constantFrom(...oddities, '\ud800', '\udc00');
