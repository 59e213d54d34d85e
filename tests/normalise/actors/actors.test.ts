import { describe, expect, test } from 'vitest';
import { findActors } from '../../../pipeline/normalise/actors/actors.ts';
import { loadActorLexicon } from '../../../pipeline/normalise/actors/lexicon.ts';
import type { FoundActors } from '../../../pipeline/normalise/actors/types.ts';
import type { Registry } from '../../../schemas/types.ts';
import { annotated } from '../annotated.ts';

const lexicon = loadActorLexicon();
const find = (text: string, registry: Registry = []): FoundActors =>
  findActors(annotated(text), lexicon, registry, 'article');
const ids = (text: string): string[] =>
  find(text)
    .actors.map((actor) => actor.actorId)
    .sort();
const forms = (text: string): string[] =>
  find(text).mentions.map(
    (each) => `${each.form} ${text.slice(each.start, each.end)} ${each.actorId}`,
  );

describe('persons', () => {
  test.each([
    ['Finance Minister Ana Rivera spoke.', 'person/ana-rivera', 'Finance Minister'],
    ['Kenyan President Amina Odhiambo spoke.', 'person/amina-odhiambo', 'President of Kenya'],
    ['NATO Secretary General Lars Holm spoke.', 'person/lars-holm', 'Secretary General of NATO'],
    ['Ana Rivera, the finance minister, spoke.', 'person/ana-rivera', 'Finance Minister'],
    ['Ana Rivera, president of Kenya, spoke.', 'person/ana-rivera', 'President of Kenya'],
    ['Tobias van der Berg, 43, spoke.', 'person/tobias-van-der-berg', null],
    ['Kofi Mensah said no.', 'person/kofi-mensah', null],
  ])('%s', (text, id, role) => {
    const actor = find(text).actors.find((each) => each.type === 'person');
    expect(actor).toMatchObject({ actorId: id, role });
  });

  test('a surname is the person who bears it; one known by nothing else stays in the article', () => {
    expect(forms('Ana Rivera spoke. Rivera left.')).toContain('alias Rivera person/ana-rivera');
    expect(ids('Mr. Rivera left.')).toEqual(['person/article/rivera']);
  });

  test('a surname that two bear is left unlinked', () => {
    const text = 'Ana Rivera met Carlos Rivera. Rivera smiled.';
    const found = find(text);
    expect(found.ambiguous.map(({ start, end }) => text.slice(start, end))).toEqual(['Rivera']);
  });

  test('family names stand first where they do', () => {
    expect(forms('President Kim Min Su spoke. Kim left.')).toContain('alias Kim person/kim-min-su');
  });

  test('an office after the name refers back', () => {
    const text = 'Finance Minister Ana Rivera spoke. Then the finance minister left.';
    expect(forms(text)).toContain('role the finance minister person/ana-rivera');
  });
});

describe('organisations', () => {
  test.each([
    ['The Northern Harbour Council met.', ['organisation/northern-harbour-council']],
    ['The UN Security Council met.', ['organisation/un-security-council']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('an acronym in brackets and a short form refer back', () => {
    const text = 'The Northern Harbour Council (NHC) met. NHC members left the council.';
    expect(forms(text)).toEqual([
      'name Northern Harbour Council organisation/northern-harbour-council',
      'acronym NHC organisation/northern-harbour-council',
      'acronym NHC organisation/northern-harbour-council',
      'description the council organisation/northern-harbour-council',
    ]);
  });

  test.each([
    ['The Lake Ministry opened. The ministry grew.', 'description The ministry'],
    ['The Lake Ministry opened. Nobody asked the Ministry.', 'alias Ministry'],
    ['The Northern Harbour Board met. A board spokesman left.', 'description board'],
    [
      'The Old Quindle Wildlife Trust met. Later the wildlife trust left.',
      'description the wildlife trust',
    ],
    ['Zorblat Corp. grew. They praised the company.', 'description the company'],
  ])('what a body is, in small letters, is no name: %s', (text, expected) => {
    const [form] = forms(text).slice(-1);
    expect(form).toContain(`${expected} organisation/`);
  });
});

describe('persons', () => {
  test('an age is a description', () => {
    const text = 'Ana Rivera, 28, won. The 28-year-old left.';
    expect(forms(text)).toContain('description The 28-year-old person/ana-rivera');
  });
});

describe('countries', () => {
  test.each([
    ['Pyongyang has sent ships.', ['metonym Pyongyang country/prk']],
    ['They met in Pyongyang.', []],
    ['The DPRK and the U.S. met.', ['acronym DPRK country/prk', 'acronym U.S. country/usa']],
    ['The Ukrainians left.', ['demonym Ukrainians country/ukr']],
    ['They love us.', []],
    ['Ships left the Korean Peninsula.', []],
    ['They sailed on Lake Chad.', []],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });
});

test.each([
  'March was cold.',
  'Photo: Europe in Brussels',
  'The Muslim Friday prayer',
  'Section Nine opens on Monday.',
])('no actors: %s', (text) => {
  expect(ids(text)).toEqual([]);
});

test('raw/actors.yaml gives ids, names and Wikidata ids', () => {
  const registry: Registry = [
    {
      id: 'person/a-rivera-minister',
      type: 'person',
      name: 'Ana María Rivera',
      also_known_as: ['Ana Rivera'],
      wikidata: 'Q1',
    },
    { id: 'organisation/blue-heron', type: 'organisation', name: 'Blue Heron' },
  ];
  const text = 'Ana Rivera of Blue Heron spoke. Rivera left.';
  const { actors, mentions } = find(text, registry);
  expect(actors.find((each) => each.type === 'person')).toMatchObject({
    actorId: 'person/a-rivera-minister',
    wikidata: 'Q1',
    known: true,
  });
  expect(actors.map((each) => each.actorId)).toContain('organisation/blue-heron');
  expect(mentions.filter((each) => each.actorId === 'person/a-rivera-minister')).toHaveLength(2);
});
