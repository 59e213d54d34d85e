import { describe, expect, test } from 'vitest';
import { recordOf } from '../link/rows.ts';

const story = [
  'Mayor Tom Hale said the port was shut.',
  'Nobody was hurt on Monday.',
  'The port may open in June.',
];

/** A text by its lines, with blank lines between. */
const textOf = (...lines: readonly string[]): string => lines.join('\n\n');

/** The words that are named as who wrote or photographed. */
const credited = (text: string): string[] => {
  const { mentions, credits } = recordOf(text);
  return mentions.filter(({ mention_id }) => credits.includes(mention_id)).map((row) => row.text);
};

describe('who wrote or photographed an article is marked', () => {
  test.each([
    ['By Ann Lee', ['Ann Lee']],
    ['By Ann Lee and Bob Stone, Staff Writers', ['Ann Lee', 'Bob Stone']],
    ['Written by Ruth Moss in Tolm', ['Ruth Moss']],
    ['BY Emma Brandt, political correspondent', ['Emma Brandt']],
    ['Ann Lee in Tolm', ['Ann Lee']],
    ['Ann Lee | 3 June', ['Ann Lee']],
    ['Ann Lee', ['Ann Lee']],
  ])('under the title: %s', (line, expected) => {
    expect(credited(textOf('The port of Tolm closes again', line, ...story))).toEqual(expected);
  });

  test.each([
    ['(Reporting by Ann Lee; editing by Bob Stone)', ['Ann Lee', 'Bob Stone']],
    ['Bob Stone contributed to this report.', ['Bob Stone']],
    ['Ann Lee in Tolm and Bob Stone in Ostwick contributed reporting.', ['Ann Lee', 'Bob Stone']],
    ['Ruth Moss reported from Tolm.', ['Ruth Moss']],
    ['Translated by Emma Brandt.', ['Emma Brandt']],
    ['— Ann Lee', ['Ann Lee']],
    ['By Ann Lee', ['Ann Lee']],
  ])('at the end: %s', (line, expected) => {
    expect(credited(textOf('The port of Tolm closes again', ...story, line))).toEqual(expected);
  });

  test.each([
    ['The port in May. Photo: Ann Lee/Reuters', ['Ann Lee', 'Reuters']],
    ['(Photo by Bob Stone)', ['Bob Stone']],
    ['The port. (AP Photo/Bob Stone)', ['AP', 'Bob Stone']],
    ['Cranes stand still. Image: Emma Brandt.', ['Emma Brandt']],
  ])('at a picture: %s', (line, expected) => {
    expect(credited(textOf('The port of Tolm closes again', line, ...story))).toEqual(expected);
  });

  test('in a dateline', () => {
    expect(credited('OSTWICK, June 3 (Reuters) — The port was shut on Monday.')).toEqual([
      'Reuters',
    ]);
  });
});

describe('who is told of is no writer', () => {
  test.each([
    ['By Friday Tom Hale had left the port.'],
    ['By then Ann Lee and Bob Stone were mayors of Tolm.'],
    ['By Ann Lee’s account, the port was shut.'],
    ['Ann Lee in Tolm saw the ships.'],
    ['The photo by Ann Lee shows a ship.'],
    ['Photo: Ann Lee said the port was shut.'],
    ['He contributed to this: Ann Lee won.'],
    ['Ann Lee contributed to this report of the council.'],
    ['“We will stay.”\n\n— Ann Lee'],
    ['Ann Lee reported from the port that ships had left.'],
  ])('%s', (line) => {
    expect(credited(textOf('The port of Tolm closes again', ...story, line))).toEqual([]);
    if (!line.includes('\n'))
      expect(credited(textOf('The port of Tolm closes again', line, ...story))).toEqual([]);
  });
});

const bylined = textOf('By Ann Lee, chief economist', 'The mayor was ill.', ...story);

describe('who is named as a writer alone', () => {
  test('counts as nothing but that', () => {
    const { actors, roles } = recordOf(bylined);
    expect(actors.find(({ name }) => name === 'Ann Lee')).toMatchObject({
      ...{ articles: 0, mentions: 0, distinct_articles: 0, distinct_mentions: 0, bylines: 1 },
      ...{ claims: 0, first_seen_on: null, last_seen_on: null, role: null },
    });
    expect(actors.find(({ name }) => name === 'Tom Hale')).toMatchObject({
      articles: 1,
      bylines: 0,
    });
    expect(roles.map(({ actor_id }) => actor_id)).not.toContain('person/ann-lee');
  });

  test.each([
    ['She said the port was shut.'],
    ['I saw her at the port.'],
    ['“It is over,” she said.'],
    ['The economist said it was shut.'],
  ])('is nobody of whom the story speaks: %s', (line) => {
    const { mentions, claims } = recordOf(textOf('By Ann Lee, chief economist', line));
    expect(mentions.map(({ text }) => text)).toEqual(['Ann Lee']);
    expect(claims.flatMap(({ speaker_ids }) => speaker_ids)).toEqual([]);
  });

  test('does not make a surname of the story unclear', () => {
    const { mentions } = recordOf(textOf('By Ann Lee', 'Tom Lee came. Lee left on Monday.'));
    expect(mentions.map(({ text, actor_id }) => [text, actor_id])).toEqual([
      ['Ann Lee', 'person/ann-lee'],
      ['Tom Lee', 'person/tom-lee'],
      ['Lee', 'person/tom-lee'],
    ]);
  });

  test('does not make a country of her surname a person', () => {
    const { mentions } = recordOf(textOf('By Carmen Ireland', 'Ireland voted on Monday.'));
    expect(mentions.map(({ actor_id }) => actor_id)).toEqual([
      'person/carmen-ireland',
      'country/irl',
    ]);
  });
});

test('who writes and is in the story, too, is both', () => {
  const { actors, mentions } = recordOf(
    textOf('By Ann Lee, mayor of Tolm', 'Ann Lee said she was ill. Lee will go.'),
  );
  expect(mentions.map(({ text, form }) => [text, form])).toEqual([
    ['Ann Lee', 'name'],
    ['Ann Lee', 'name'],
    ['she', 'pronoun'],
    ['Lee', 'alias'],
  ]);
  expect(actors).toMatchObject([
    { actor_id: 'person/ann-lee', articles: 1, mentions: 3, bylines: 1, role: 'Mayor of Tolm' },
  ]);
});
