import { describe, expect, test } from 'vitest';
import { read } from './found.ts';

/** What a headline claims above an article about Tom Moss and Ana Rivera. */
const claims = (headline: string): string[] =>
  read(
    `${headline}\n\nTom Moss, the harbour master, and Minister Ana Rivera met in the rain on Friday.`,
  );

describe('who says what in a headline', () => {
  test.each([
    [
      'before a colon',
      'Moss: Pier Must Be Rebuilt By Spring',
      'Moss | : | Pier Must Be Rebuilt By Spring',
    ],
    [
      'a full name',
      'Ana Rivera: Nobody told me of the leak',
      'Ana Rivera | : | Nobody told me of the leak',
    ],
    ['an office', 'Minister: tax will rise', 'Minister | : | tax will rise'],
    ['several without a name', 'Scientists: lake is dead', 'Scientists | : | lake is dead'],
    ['a paper', 'Report: Lock Was Never Checked.', 'Report | : | Lock Was Never Checked'],
    ['in marks', 'Rivera: ‘I Will Not Sign It’', 'Rivera | : | I Will Not Sign It'],
    ['on a topic', 'Rivera on the Pier: It Is Over', 'Rivera | : | It Is Over'],
    ['behind a colon', '‘We were wrong’: minister', 'minister | : | We were wrong'],
    ['behind a dash', 'Lock to reopen in May – Moss', 'Moss | – | Lock to reopen in May'],
    ['behind marks and a dash', '‘We were wrong’ - Rivera', 'Rivera | - | We were wrong'],
    [
      'behind a verb',
      'Pier is unsafe, warns harbour master',
      'harbour master | warns | Pier is unsafe',
    ],
    [
      'behind a verb, a name',
      'Lock was never checked, claims Moss',
      'Moss | claims | Lock was never checked',
    ],
    [
      'before a verb',
      'Harbour to close in May, mayor says',
      'mayor | says | Harbour to close in May',
    ],
    [
      'a clause',
      'Rivera says rival is copying tyrants',
      'Rivera | says | rival is copying tyrants',
    ],
  ])('%s', (_, headline, claim) => {
    expect(claims(headline)).toEqual([claim]);
  });

  test.each([
    'Ferry crash: Two dead',
    'Watch: Rivera opens the pier',
    'The Latest: Moss wins the vote',
    'Pier to reopen: what we know so far',
    'Rivera: What does she want?',
    'A Curious Plan: Sell the Pier',
    'Live: Storm nears the coast',
  ])('nobody: %s', (headline) => {
    expect(claims(headline)).toEqual([]);
  });

  test('no paragraph further down', () => {
    expect(read('The pier is shut.\n\nMoss: a life on the quay\n\nTom Moss left.')).toEqual([]);
  });
});

const body = '\n\nJohn Okafor and Mara Holt spoke on Friday in Tolm.';

test.each([
  ['Okafor accuses rival of fixing votes', 'Okafor | accuses | rival of fixing votes'],
  ['Holt blames council for flood', 'Holt | blames | council for flood'],
  ['Mayor warns of more strikes', 'Mayor | warns of | more strikes'],
  ['Okafor condemns attack on ferry', 'Okafor | condemns | attack on ferry'],
  ['Minister calls strike a disgrace', 'Minister | calls | strike a disgrace'],
  ['Holt praises crew of lost boat', 'Holt | praises | crew of lost boat'],
])('a verb and a phrase in a headline: %s', (headline, expected) => {
  expect(read(headline + body)).toEqual([expected]);
});

test.each(['Holt calls police', 'Okafor attacks convoy', 'Holt charges into second round'])(
  'a deed in a headline says nothing: %s',
  (headline) => {
    expect(read(headline + body)).toEqual([]);
  },
);
