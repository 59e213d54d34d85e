import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../../pipeline/read/article.ts';
import { legible } from '../../../pipeline/normalise/doc/legible.ts';

describe('a text as it is read', () => {
  test.each([
    { text: 'Nothing is odd here: R&D, 5 > 3.', read: 'Nothing is odd here: R&D, 5 > 3.' },
    { text: 'news\u00ADpaper', read: 'newspaper' },
    { text: '\uFEFFa\u200Bb\u200Cc\u200Dd\u2060e\u200E \u202Af\u202C', read: 'abcde f' },
    { text: '10\u201012 and 300\u2011page', read: '10-12 and 300-page' },
    { text: 'a\u0085b\u007Fc\u009B', read: 'a b c ' },
    { text: '&quot;No,&quot; it&#39;s', read: '"No," it\'s' },
    { text: 'AT&amp;T &amp;amp; &AMP;', read: 'AT&T &amp; &' },
    { text: '5&nbsp;000 &#8220;a&#x201D; &mdash;', read: '5\u00A0000 “a” —' },
    { text: '&#146; &#133; &#0;', read: '’ … \uFFFD' },
    { text: 'a&shy;b&#8203;c&zwnj;d', read: 'abcd' },
    { text: 'a&#8209;b &hyphen;', read: 'a-b -' },
    { text: 'a&#7;b&#13;c&#129;d&NewLine;e', read: 'a b c d\ne' },
    { text: '&foo; &quotx; &; &#; &#x; &amp', read: '&foo; &quotx; &; &#; &#x; &amp' },
    { text: '&#128512;', read: '😀' },
    { text: '\u200B&nbsp;', read: '\u00A0' },
  ])('$text', ({ text, read }) => {
    expect(legible(text).text).toBe(read);
  });

  test.each([
    { text: 'Ada Kest\u00ADrel left', words: 'Kestrel', given: 'Kest\u00ADrel' },
    { text: '\u200BAda\u200B left', words: 'Ada', given: 'Ada' },
    { text: 'AT&amp;T left', words: 'AT&T', given: 'AT&amp;T' },
    { text: 'Say &quot;no&quot;.', words: '"no"', given: '&quot;no&quot;' },
    { text: 'Say &quot;no&quot;.', words: 'no', given: 'no' },
    { text: 'a &#128512; b', words: '😀', given: '&#128512;' },
  ])('leads $words back to $given', ({ text, words, given }) => {
    const read = legible(text);
    const start = read.text.indexOf(words);
    const span = read.given({ start, end: start + words.length });
    expect(text.slice(span.start, span.end)).toBe(given);
  });
});

const resources = loadResources([]);
const recordOf = (text: string): ArticleRecord =>
  normalise(rawArticle('odd', text, {}, {}), resources);

/** What a record says but for its text and the places in it, each text as it is read. */
function saidBy(record: ArticleRecord): unknown {
  const { text: _, characters: __, sha256: ___, ...article } = record.article;
  const asRead = (row: object): object =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([key]) => !/(?:^|_)(?:start|end)$|^(?:prefix|suffix)$/.test(key))
        .map(([key, value]) => [
          key,
          /(?:^|_)text$/.test(key) && value !== null ? legible(String(value)).text : value,
        ]),
    );
  const { mentions, actors, claims, figures, exclusions, issues } = record;
  return {
    article,
    actors,
    rows: [mentions, claims, figures, exclusions, issues].map((rows) => rows.map(asRead)),
  };
}

const pairs = [
  ['10\u201012 people died.', '10-12 people died.'],
  ['Kim Jong\u2011un said that 3 ships left.', 'Kim Jong-un said that 3 ships left.'],
  ['A 300\u2011page report came.', 'A 300-page report came.'],
  [
    'Mayor Ada Kest\u00ADrel said 1\u200B,500 peo\u200Dple left.',
    'Mayor Ada Kestrel said 1,500 people left.',
  ],
  ['&quot;We won,&quot; Ada Kestrel said.', '"We won," Ada Kestrel said.'],
  ['&#8220;We don&rsquo;t know,&#8221; she said.', '“We don’t know,” she said.'],
  ['AT&amp;T said it hired 50 people.', 'AT&T said it hired 50 people.'],
  ['Ada Kestrel&#39;s office said 5&nbsp;000 came.', "Ada Kestrel's office said 5\u00A0000 came."],
  [
    'It cost &euro;5 million &mdash; and &frac12; of it was lost.',
    'It cost €5 million — and ½ of it was lost.',
  ],
  ['On 5&nbsp;May&nbsp;2024 he said &lsquo;no&rsquo;.', 'On 5\u00A0May\u00A02024 he said ‘no’.'],
  ['\u202A“Sorry,” he\u202C said\u200E.', '“Sorry,” he said.'],
] as const;

test.each(pairs)('%j says what %j says', (odd, plain) => {
  expect(saidBy(recordOf(odd))).toEqual(saidBy(recordOf(plain)));
  expect(JSON.stringify(recordOf(plain)).length).toBeGreaterThan(0);
});

/** Sentences with actors, claims and figures of many kinds. */
const story = [
  'BRUSSELS, Oct. 28 (Agency) — Mayor Ada Kestrel of the Harbour Board (HB) said on 5 May 2024: “We don’t know.”',
  '"Some 1,500 people left," she told AT&T. Kim Jong-un warned that 10-12 ships, worth $5m (£4m), would sink.',
  'The minister added that ‘dozens’ were killed—40% of them aged 30 or more; it is believed that 3½ tonnes burned.',
].join('\n\n');

const references: Readonly<Record<string, readonly string[]>> = {
  '"': ['&quot;', '&#34;'],
  "'": ['&#39;', '&apos;'],
  '&': ['&amp;'],
  '-': ['\u2010', '\u2011', '&#8209;'],
  '“': ['&ldquo;', '&#8220;', '&#x201c;', '&#147;'],
  '”': ['&rdquo;', '&#148;'],
  '’': ['&rsquo;', '&#146;'],
  '‘': ['&lsquo;'],
  '—': ['&mdash;', '&#151;'],
  '£': ['&pound;'],
  '½': ['&frac12;'],
  '\n': ['&#10;'],
};

const marks = [
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u200E',
  '\u202C',
  '&shy;',
  '&#8203;',
];

const oddStory = fc
  .array(fc.tuple(fc.nat(9), fc.nat(99)), { minLength: story.length, maxLength: story.length })
  .map((dice) =>
    Array.from(story, (letter, at) => {
      const [kind = 0, which = 0] = dice[at] ?? [];
      const others = references[letter];
      if (kind < 5 && others !== undefined) return others[which % others.length];
      return kind < 2 ? `${letter}${marks[which % marks.length] ?? ''}` : letter;
    }).join(''),
  );

test('a story full of marks and references says what it says without', () => {
  const plain = saidBy(recordOf(story));
  expect(JSON.stringify(plain)).toMatch(/kim-jong-un.*"value":1500/s);
  fc.assert(
    fc.property(oddStory, (text) => {
      expect(saidBy(recordOf(text))).toEqual(plain);
    }),
    { numRuns: 40 },
  );
});
