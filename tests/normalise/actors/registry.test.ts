import { describe, expect, test } from 'vitest';
import type { Registry } from '../../../schemas/types.ts';
import { find } from './found.ts';

const registry: Registry = [
  {
    id: 'person/ana-rivera-mayor',
    type: 'person',
    name: 'Ana Rivera',
    also_known_as: ['Ana R. Rivera'],
    gender: 'female',
    wikidata: 'Q1',
  },
  { id: 'organisation/zorblat', type: 'organisation', name: 'Zorblat', also_known_as: ['Zee'] },
];

test('a described actor has its id, names and Wikidata id', () => {
  const { actors, mentions } = find('Ana R. Rivera spoke. Rivera left.', registry);
  expect(actors).toMatchObject([
    {
      actorId: 'person/ana-rivera-mayor',
      name: 'Ana Rivera',
      alsoKnownAs: ['Ana R. Rivera', 'Rivera'],
      wikidata: 'Q1',
      known: true,
    },
  ]);
  expect(mentions.map((each) => each.actorId)).toEqual([
    'person/ana-rivera-mayor',
    'person/ana-rivera-mayor',
  ]);
});

test('a described organisation is found by its names alone', () => {
  const { actors } = find('They work at Zee, which grew.', registry);
  expect(actors).toMatchObject([{ actorId: 'organisation/zorblat', known: true }]);
});

test('nothing is known without a description', () => {
  expect(find('Ana Rivera spoke.').actors).toMatchObject([{ known: false, wikidata: null }]);
});

describe('two of one name', () => {
  const two: Registry = [
    { id: 'person/ana-rivera-mayor', type: 'person', name: 'Ana Rivera', role: 'Mayor' },
    {
      id: 'person/ana-rivera-poet',
      type: 'person',
      name: 'Ana Rivera',
      role: 'Poet',
      active_until: 1950,
    },
  ];

  test.each([
    ['Mayor Ana Rivera spoke.', 'person/ana-rivera-mayor'],
    ['The poet Ana Rivera spoke.', 'person/ana-rivera-poet'],
    ['Ana Rivera spoke.', 'person/ana-rivera'],
  ])('%s', (text, id) => {
    expect(find(text, two).actors.map(({ actorId }) => actorId)).toEqual([id]);
  });

  test('who is meant is unsure where nothing tells', () => {
    expect(find('Ana Rivera spoke.', two).ambiguous).toEqual([{ start: 0, end: 10 }]);
    expect(find('Mayor Ana Rivera spoke.', two).ambiguous).toEqual([]);
  });
});
