import { expect, test } from 'vitest';
import { mergeActor } from '../../pipeline/convert/merge.ts';
import type { Actor } from '../../schemas/types.ts';
import { actor } from '../support/records.ts';

const ada = (cells: Partial<Actor>): Actor => actor({ actor_id: 'person/ada', ...cells });

test.each<{ what: string; rows: Partial<Actor>[]; merged: Partial<Actor> }>([
  {
    what: 'the longest name, and the others as other names',
    rows: [{ name: 'Ada' }, { name: 'Ada Example' }, { name: 'Ada' }],
    merged: { name: 'Ada Example', also_known_as: ['Ada'] },
  },
  {
    what: 'of names of one length the most frequent',
    rows: [{ name: 'Ada B' }, { name: 'Ada C' }, { name: 'Ada C' }],
    merged: { name: 'Ada C', also_known_as: ['Ada B'] },
  },
  {
    what: 'of names as long and as frequent the first',
    rows: [{ name: 'Ada C' }, { name: 'Ada B' }],
    merged: { name: 'Ada B', also_known_as: ['Ada C'] },
  },
  {
    what: 'the name that people gave, before a longer one',
    rows: [{ name: 'Her Honour Ada Example' }, { name: 'Ada', known: true }],
    merged: { name: 'Ada', known: true, also_known_as: ['Her Honour Ada Example'] },
  },
  {
    what: 'other names once each, sorted, without the name itself',
    rows: [
      { name: 'Ada', also_known_as: ['Z', 'A'] },
      { name: 'Ada', also_known_as: ['A', 'M'] },
    ],
    merged: { name: 'Ada', also_known_as: ['A', 'M', 'Z'] },
  },
  {
    what: 'role and body of the latest article that gives either',
    rows: [
      { role: 'Mayor', affiliation_id: 'organisation/town' },
      { role: 'Minister' },
      { role: null },
    ],
    merged: { role: 'Minister', affiliation_id: null },
  },
  {
    what: 'the days of the articles that give that role',
    rows: [
      { role: 'Minister', role_first_seen_on: '2023-01-09', role_last_seen_on: '2023-01-09' },
      { role: 'Mayor', role_first_seen_on: '2023-02-01', role_last_seen_on: '2023-02-01' },
      { role: 'Minister', role_first_seen_on: '2024-05-02', role_last_seen_on: '2024-05-02' },
      { role: null, role_first_seen_on: null, role_last_seen_on: null },
    ],
    merged: { role_first_seen_on: '2023-01-09', role_last_seen_on: '2024-05-02' },
  },
  {
    what: 'the latest country and Wikidata id that are given',
    rows: [
      { country: 'NLD', wikidata: 'Q1' },
      { country: 'BEL', wikidata: null },
      { country: null, wikidata: null },
    ],
    merged: { country: 'BEL', wikidata: 'Q1' },
  },
  {
    what: 'the sums of counts',
    rows: [
      { articles: 1, mentions: 4, claims: 2, figures: 0 },
      { articles: 1, mentions: 3, claims: 0, figures: 5 },
    ],
    merged: { articles: 2, mentions: 7, claims: 2, figures: 5 },
  },
  {
    what: 'the sums of what is counted otherwise',
    rows: [
      { attributions: 2, distinct_claims: 3, distinct_figures: 1, bylines: null },
      { attributions: 1, distinct_claims: 0, distinct_figures: 4, bylines: 2 },
    ],
    merged: {
      attributions: 3,
      distinct_articles: 2,
      distinct_claims: 3,
      distinct_figures: 5,
      bylines: 2,
    },
  },
  {
    what: 'nothing but bylines of an article that names who wrote it',
    rows: [
      { articles: 1, mentions: 3, bylines: 0 },
      {
        ...{ articles: 0, mentions: 0, bylines: 1 },
        ...{ distinct_articles: 0, distinct_mentions: 0, first_seen_on: null, last_seen_on: null },
      },
    ],
    merged: {
      ...{ articles: 1, mentions: 3, bylines: 1, distinct_articles: 1 },
      ...{ first_seen_on: '2024-05-02', last_seen_on: '2024-05-02' },
    },
  },
  {
    what: 'no number of bylines where no article counts them',
    rows: [{ bylines: null }, { bylines: null }],
    merged: { bylines: null },
  },
  {
    what: 'the tense of the role of the latest article that gives one',
    rows: [{ role: 'Mayor', role_tense: 'present' }, { role: 'Mayor', role_tense: 'former' }, {}],
    merged: { role: 'Mayor', role_tense: 'former' },
  },
  {
    what: 'the earliest and the latest day, where there are days',
    rows: [
      { first_seen_on: null, last_seen_on: null },
      { first_seen_on: '2024-05-02', last_seen_on: '2024-05-02' },
      { first_seen_on: '2023-01-09', last_seen_on: '2023-01-09' },
    ],
    merged: { first_seen_on: '2023-01-09', last_seen_on: '2024-05-02' },
  },
  {
    what: 'no day where no article has one',
    rows: [{ first_seen_on: null, last_seen_on: null }],
    merged: { first_seen_on: null, last_seen_on: null },
  },
])('an actor of several articles has $what', ({ rows, merged }) => {
  expect(mergeActor(rows.map(ada))).toMatchObject(merged);
});

test('an actor of no row is a mistake', () => {
  expect(() => mergeActor([])).toThrow();
});
