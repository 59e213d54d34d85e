import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../pipeline/lib/lexicon.ts';
import { findActors } from '../../../pipeline/normalise/actors/actors.ts';
import { loadActorLexicon } from '../../../pipeline/normalise/actors/lexicon.ts';
import { annotated } from '../annotated.ts';

type Lists = Readonly<Record<string, unknown>>;

/** Reads actors by the lexicons and one word more in a list of one of them; `a.b` is list b of map a. */
function readerOf(file: string, list: string, word: string) {
  const lexicon = loadActorLexicon((name) => {
    const entries = readLexicon(name);
    return (name === file ? withWord(entries as Lists, list.split('.'), word) : entries) as never;
  });
  return (text: string) => findActors(annotated(text), lexicon, [], 'a1');
}

function withWord(lists: Lists, [list = '', ...rest]: readonly string[], word: string): Lists {
  const words = lists[list];
  const more =
    rest.length > 0 ? withWord(words as Lists, rest, word) : [...(words as string[]), word];
  return { ...lists, [list]: more };
}

describe('a form of address needs a word in roles.yaml and nothing else', () => {
  const read = readerOf('roles', 'address.female', 'zorba');
  test.each([
    ['The town heard Zorba Quindle on Monday.', 'Quindle'],
    ['Zorba Mara Quindle left on Monday.', 'Mara Quindle'],
    ['They met Zorba Quindle and left.', 'Quindle'],
  ])('%s', (text, name) => {
    const { actors } = read(text);
    expect(actors).toMatchObject([{ type: 'person', name, role: null, gender: 'female' }]);
  });

  test('which is no part of the name', () => {
    const text = 'Zorba Quindle left.';
    const [mention] = read(text).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('Quindle');
  });
});

describe('an office needs a word in roles.yaml and nothing else', () => {
  const read = readerOf('roles', 'heads', 'zorbarch');
  test.each([
    ['The town heard Zorbarch Ana Quindle.', 'Zorbarch'],
    ['Ana Quindle, the zorbarch, left.', 'Zorbarch'],
    ['Deputy Zorbarch Ana Quindle left.', 'Deputy Zorbarch'],
    ['Kenya’s zorbarch, Ana Quindle, left.', 'Zorbarch of Kenya'],
    ['Ana Quindle, zorbarch of the Lake Party, left.', 'Zorbarch of the Lake Party'],
  ])('%s', (text, role) => {
    const person = read(text).actors.find(({ type }) => type === 'person');
    expect(person).toMatchObject({ name: 'Ana Quindle', role });
  });

  test('whose holder “the …” means', () => {
    const text = 'Zorbarch Ana Quindle left. On Monday the zorbarch came back.';
    expect(read(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ana Quindle',
      'the zorbarch',
    ]);
  });
});

describe('a head of organisations needs a word in organisation-heads.yaml and nothing else', () => {
  const read = readerOf('organisation-heads', 'other', 'quindlery');
  test.each([
    ['The Marlow Quindlery closed on Monday.', 'Marlow Quindlery'],
    ['They left the Quindlery of Lakes on Monday.', 'Quindlery of Lakes'],
    ['They work at the Farmers’ Quindlery.', 'Farmers’ Quindlery'],
  ])('%s', (text, name) => {
    expect(read(text).actors).toMatchObject([{ type: 'organisation', name }]);
  });

  test.each([
    ['The Marlow Quindlery closed. On Monday the quindlery opened again.', 'the quindlery'],
    ['The Marlow Lake Quindlery (MLQ) closed. On Monday MLQ opened again.', 'MLQ'],
  ])('which is named again: %s', (text, again) => {
    const { actors, mentions } = read(text);
    expect(actors).toHaveLength(1);
    expect(mentions.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe(again);
  });

  test('in which somebody has an office', () => {
    const { actors } = read('Ana Rivera, director of the Marlow Quindlery, left.');
    expect(actors.find(({ type }) => type === 'person')).toMatchObject({
      role: 'Director of Marlow Quindlery',
      affiliationId: 'organisation/marlow-quindlery',
    });
  });
});

test('without these words there is none of this', () => {
  const lexicon = loadActorLexicon();
  const read = (text: string) => findActors(annotated(text), lexicon, [], 'a1').actors;
  expect(read('The Marlow Quindlery closed on Monday.')).toEqual([]);
  expect(read('Ana Quindle, the zorbarch, left.')).toMatchObject([{ role: null }]);
});
