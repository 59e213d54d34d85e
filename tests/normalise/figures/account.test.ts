import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOfText } from '../../../scripts/number-account.ts';
import { numeralsIn } from '../../../pipeline/normalise/figures/numerals.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';
import { exclusions, lexicon, unread, values } from './found.ts';

const resources = loadResources([]);

describe('what looks like a number', () => {
  test.each([
    ['1,200.5 and 3', ['1,200.5', '3']],
    ['F16s, 21st, 10:30', ['16', '21', '10', '30']],
    ['twenty-five Million, dozens', ['twenty', 'five', 'Million', 'dozens']],
    ['someone often tense, oneë', []],
    ['½ ٣٤ １２ 𝟐 x²', ['½', '٣٤', '１２', '𝟐', '²']],
    ['the third of several', []],
    ['half a dozen', ['half', 'dozen']],
  ])('%s', (text, expected) => {
    const found = numeralsIn(text, { start: 0, end: text.length }, lexicon.nextNumeral);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('a number that is no figure says what it is', () => {
  test.each([
    ['It began in 2024.', ['2024 year']],
    ['The 1980s ended.', ['1980 year']],
    ['They met on 28 October.', ['28 date']],
    ['It was so before 9/11.', ['9 date', '11 date']],
    ['It fell five years ago.', ['five date']],
    ['They met at 10:30 a.m.', ['10 clock-time', '30 clock-time']],
    ['They won 2-0.', ['2 score', '0 score']],
    ['It lies at 37.5° N, 122.4° W.', ['37.5 place', '122.4 place']],
    ['It was so in nineteen eighty-four.', ['nineteen year', 'eighty-four year']],
    ['They meet between 3 and 5 November.', ['3 date', '5 date']],
    ['She left on 3 or 4 May.', ['3 date', '4 date']],
    ['See page 12.', ['12 label']],
    ['See the report (p. 4).', ['4 label']],
    ['It broke law no. 127.', ['127 label']],
    ['They cleared the 737 MAX.', ['737 name']],
    ['(2) It is new.', ['2 enumerator']],
    ['Call 555-0199 now.', ['555 code', '0199 code']],
    ['See https://example.org/a?b=120 there.', ['120 code']],
    ['Version 3.4.1 is out.', ['3.4.1 code']],
    ['An F-16 flew by.', ['16 name']],
    ['They cut CO2 there.', ['2 name']],
    ['A Boeing 737 landed.', ['737 name']],
    ['It was a one-sided match.', ['one idiom']],
    ['They cut it in half.', ['half idiom']],
    ['No one came.', ['one pronoun']],
    ['I met those two.', ['two pronoun']],
    ['It was the 21st time.', ['21 ordinal']],
    ['The first half was dull.', ['half part']],
    [
      'The lottery numbers drawn were 4, 8, 15 and 16.',
      ['4 sequence', '8 sequence', '15 sequence', '16 sequence'],
    ],
  ])('%s', (text, expected) => {
    expect(exclusions(text)).toEqual(expected);
    expect(values(text)).toEqual([]);
    expect(unread(text)).toEqual([]);
  });

  test('an amount that is told once more is no second figure', () => {
    const text = 'It cost 500 yen (500 yen) there.';
    expect(values(text)).toEqual([500]);
    expect(exclusions(text)).toEqual(['500 repeated']);
  });
});

test.each([
  ['A ratio of 1:3 was best.', ['1', '3']],
  ['It holds 1,2,3,4 of them.', ['1,2,3,4']],
  ['It is just shy of half.', ['half']],
  ['He counted ٣ boats.', ['٣']],
])('what no rule can read is told: %s', (text, expected) => {
  expect(unread(text)).toEqual(expected);
});

/** Every digit, and every word of these, must be somewhere; this asks nothing of the scan of the pipeline. */
const numerals =
  /\d+|\b(?:one|two|three|five|seven|twelve|forty|hundred|thousand|million|dozen|dozens|half)\b/gi;

const number = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.integer({ min: 1000, max: 9_999_999 }).map((each) => each.toLocaleString('en')),
  fc.integer({ min: 1500, max: 2099 }).map(String),
  fc.constantFrom(
    'one',
    'two',
    'twelve',
    'forty-five',
    'a hundred',
    'three million',
    'half',
    'a dozen',
    'dozens',
  ),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    '21st',
    '5G',
    'F-16',
    '10:30',
    '9/11',
    '2-0',
    '1:3',
    '50%',
    '$5m',
    'one-sided',
    '[7]',
    '#4',
  ),
);
const noun = fc.constantFrom(
  'people',
  'boats',
  'day',
  'Round',
  'per cent',
  'tonnes',
  'Ostrova',
  'was',
  ',',
  'years ago',
);
const lead = fc.constantFrom(
  'In',
  'Every year',
  'The district',
  'On Monday',
  'They sold',
  'of',
  'between',
  'from',
  'page',
  'No.',
  '(',
);
const joint = fc.constantFrom(' ', ', ', ' and ', '-', ' to ', ' or ', ': ', '; ', '. ', '/');
const sentence = fc
  .tuple(lead, fc.array(fc.tuple(number, joint), { minLength: 1, maxLength: 6 }), noun)
  .map(([first, list, last]) => `${first} ${list.map((each) => each.join('')).join('')}${last}.`);

test('every number of any text is in a figure, an exclusion or an issue, and exclusions are in no figure', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
      const text = sentences.join(' ');
      const record = normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);
      const unreadAt = record.issues.filter(({ code }) => code === 'unread-number');
      const places = [...record.figures, ...record.exclusions, ...unreadAt];
      const lost = Array.from(text.matchAll(numerals)).filter(
        ({ 0: numeral, index }) =>
          !places.some(
            ({ start, end }) => (start ?? 0) <= index && index + numeral.length <= (end ?? 0),
          ),
      );
      expect(lost.map(([numeral]) => numeral)).toEqual([]);
      const inFigures = record.exclusions.filter(({ start, end }) =>
        record.figures.some((figure) => figure.start <= start && end <= figure.end),
      );
      expect(inFigures).toEqual([]);
    }),
    { numRuns: 300, seed: 19 },
  );
});

test('the account of a text that has all three is whole', () => {
  const text = 'In 2019 some 40 boats sank, at a ratio of 1:3.';
  const found = { figures: [], exclusions: [], unread: [] };
  expect(accountOfText(text, found)).toEqual(['lost', 'lost', 'lost', 'lost']);
  const { figures } = normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);
  expect(figures.map(({ value }) => value)).toEqual([40]);
});
