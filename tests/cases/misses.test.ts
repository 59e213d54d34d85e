import { describe, expect, test } from 'vitest';
import { record } from '../support/records.ts';
import { checks } from './misses.ts';
import type { Reading } from './reading.ts';

const mayor = 'person/ada-example';
const found = record({
  text: 'Mayor Ada Example said the harbour would close. About 300 boats left.',
  actors: [{ actor_id: mayor, name: 'Ada Example', role: 'Mayor' }],
  mentions: [{ actor_id: mayor, text: 'Ada Example' }],
  claims: [{ text: 'the harbour would close', speaker_id: mayor, mode: 'indirect' }],
  figures: [{ text: 'About 300', value: 300, counted: 'boats' }],
});

const nothing = { actors: [], claims: [], figures: [] };
const reading = (part: Partial<Reading>): Reading => ({
  article: { published_on: '2024-05-02', published_on_basis: 'stated' },
  ...nothing,
  never: nothing,
  ...part,
});

const misses = (part: Partial<Reading>): string[] =>
  Object.values(checks).flatMap((check) => check(found, reading(part)));

describe('a record that has what is expected misses nothing', () => {
  test.each<Partial<Reading>>([
    {},
    { actors: [{ type: 'person', name: 'Ada Example', role: 'mayor', also: ['Ada Example'] }] },
    { claims: [{ says: 'the harbour would close', speaker: 'Ada Example', mode: 'indirect' }] },
    { claims: [{ says: 'the harbour … close' }] },
    { figures: [{ text: 'about 300', value: 300, counted: 'boats' }] },
    { never: { actors: ['Harbour'], claims: ['boats left'], figures: ['harbour would'] } },
  ])('%j', (part) => {
    expect(misses(part)).toEqual([]);
  });
});

describe('what a record misses is told', () => {
  test.each<[Partial<Reading>, RegExp]>([
    [{ article: { published_on: null, published_on_basis: 'stated' } }, /published_on is “2024/],
    [{ actors: [{ type: 'person', name: 'Bo Example' }] }, /Bo Example: not found/],
    [{ actors: [{ type: 'country', name: 'Ada Example' }] }, /type is “person”, not “country”/],
    [{ actors: [{ type: 'person', name: 'Ada Example', role: 'judge' }] }, /role is “Mayor”/],
    [{ actors: [{ type: 'person', name: 'Ada Example', also: ['she'] }] }, /not also “she”/],
    [{ claims: [{ says: 'the harbour would open' }] }, /the article has no/],
    [{ claims: [{ says: 'About 300 boats' }] }, /not found/],
    [{ claims: [{ says: 'said … close' }] }, /not found/],
    [{ claims: [{ says: 'harbour', speaker: null }] }, /speaker is “Ada Example”, not nothing/],
    [{ claims: [{ says: 'harbour', mode: 'direct' }] }, /mode is “indirect”, not “direct”/],
    [{ figures: [{ text: '300' }] }, /not found, but “About 300”/],
    [{ figures: [{ text: 'About 300', value: 3 }] }, /value is “300”, not “3”/],
    [{ figures: [{ text: 'About 300', counted: 'ships' }] }, /counted is “boats”, not “ships”/],
    [{ never: { ...nothing, actors: ['ADA EXAMPLE'] } }, /is no actor, but found/],
    [{ never: { ...nothing, claims: ['would close'] } }, /is no claim, but found/],
    [{ never: { ...nothing, figures: ['300 boats'] } }, /is no figure, but found/],
    [{ never: { ...nothing, figures: ['300 ships'] } }, /has no such words/],
  ])('%j', (part, message) => {
    expect(misses(part)).toEqual([expect.stringMatching(message)]);
  });
});
