import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

const persons = (text: string): string[] =>
  find(text)
    .actors.filter(({ type }) => type === 'person')
    .map(({ name }) => name);

describe('a bare name is somebody’s where it does what only people do', () => {
  test.each([
    ['In May Zorblat married a nurse.', ['Zorblat']],
    ['In 1990 Quindle was born in Tolm.', ['Quindle']],
    ['After the war Zorblat lost his wife.', ['Zorblat']],
    ['In 1990 Quindle studied law.', ['Quindle']],
    ['In May Zorblat sold a ship.', []],
    ['In 1990 Zorblat was rebuilt.', []],
    ['In May Zorblat lost its court.', []],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});
