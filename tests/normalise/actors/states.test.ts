import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLexicon } from '../../../pipeline/lib/lexicon.ts';
import { find, mentionsIn } from './found.ts';

interface State {
  names: string[];
  adjective?: string;
  one?: string;
  several?: string;
}

const states = Object.entries(
  parse(readFileSync(new URL('states.yaml', import.meta.url), 'utf8')) as Record<string, State>,
);

test('all states are there', () => {
  expect(states).toHaveLength(197);
});

/** What a sentence should name and does not. */
const missing = (code: string, text: string, name: string): string[] => {
  const straight = name.replaceAll('’', "'");
  const found = mentionsIn(text).map((each) => each.replaceAll('’', "'"));
  const bare = straight.replace(/^The /, '');
  return found.includes(`${bare} → country/${code.toLowerCase()}`)
    ? []
    : [`${text} ${found.join()}`];
};

test('each name of a state gives its country', () => {
  expect(
    states.flatMap(([code, { names }]) =>
      names.flatMap((name) => missing(code, `Ministers of ${name} met on Monday.`, name)),
    ),
  ).toEqual([]);
});

test('each adjective gives its country', () => {
  expect(
    states.flatMap(([code, { adjective }]) =>
      adjective === undefined ? [] : missing(code, `The ${adjective} minister spoke.`, adjective),
    ),
  ).toEqual([]);
});

test('each noun for one of a people gives the country', () => {
  expect(
    states.flatMap(([code, { one }]) =>
      one === undefined ? [] : missing(code, `He met a ${one} in the street.`, one),
    ),
  ).toEqual([]);
});

test('each noun for several of a people gives the country', () => {
  expect(
    states.flatMap(([code, { several }]) =>
      several === undefined ? [] : missing(code, `The police held two ${several} there.`, several),
    ),
  ).toEqual([]);
});

test('every country has a Wikidata id of its own, which its actor carries', () => {
  const ids = Object.values(readLexicon<Record<string, { wikidata: string }>>('countries')).map(
    ({ wikidata }) => wikidata,
  );
  expect(ids).toHaveLength(250);
  expect(ids.every((id) => /^Q[1-9]\d*$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(find('Omani ships left Qatar.').actors).toMatchObject([
    { country: 'OMN', wikidata: 'Q842' },
    { country: 'QAT', wikidata: 'Q846' },
  ]);
});
