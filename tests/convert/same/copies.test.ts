import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArticles } from '../../../bench/prose.ts';
import { saltOf } from '../../../pipeline/convert/same/boilerplate.ts';
import { findCopies } from '../../../pipeline/convert/same/copies.ts';
import { Circle, Links } from '../../../pipeline/convert/same/links.ts';
import { Shelf } from '../../../pipeline/convert/same/shelf.ts';
import { sharedBy, shinglesOf } from '../../../pipeline/convert/same/shingles.ts';
import { scratch } from '../../support/folders.ts';

interface Item {
  readonly text: string;
  readonly publisher?: string;
}

interface Known {
  readonly stated?: ReadonlyMap<number, number | null>;
  readonly kept?: ReadonlyMap<number, number>;
  readonly isReversed?: boolean;
}

/** Of each item, in their order, the one whose text it has. */
async function firsts(items: readonly Item[], known: Known = {}): Promise<number[]> {
  const { stated = new Map(), kept = new Map(), isReversed = false } = known;
  const links = new Links(items.length, stated, kept);
  const texts = items.map(({ text }, rank) => ({ rank, text }));
  await findCopies({
    publishers: Int32Array.from(items, ({ publisher = '' }) => saltOf(publisher)),
    // eslint-disable-next-line @typescript-eslint/require-await
    texts: (async function* () {
      yield* isReversed ? texts.reverse() : texts;
    })(),
    words: items.reduce((sum, { text }) => sum + text.split(' ').length, 0),
    links,
    workFolder: scratch(),
  });
  return items.map((_, rank) => links.first(rank));
}

const story = (seed: number): string[] =>
  makeArticles(seed, 1).flatMap(({ text }) => text.trim().split('\n\n'));
const ferry = story(1);
const bridge = story(2);
const harvest = story(3);
const textOf = (...paragraphs: readonly string[]): Item => ({ text: paragraphs.join('\n\n') });

/** As many words of a text. */
const words = (text: string, count: number): string =>
  text
    .split(/[^\w]+/)
    .slice(0, count)
    .join(' ');

test('a reprint is a copy, whatever its case, marks and blanks', async () => {
  const [lead = '', ...rest] = ferry;
  const reprint = textOf(lead.toUpperCase(), ...rest.map((each) => each.replaceAll('“', '"')));
  expect(await firsts([textOf(...ferry), textOf(...bridge), reprint])).toEqual([0, 1, 0]);
});

test('a text that is cut to a third is a copy, and so is one around which more is told', async () => {
  const third = textOf(...ferry.slice(0, Math.ceil(ferry.length / 3)));
  expect(await firsts([textOf(...ferry), third])).toEqual([0, 0]);
  expect(await firsts([third, textOf(...bridge), textOf(...ferry)])).toEqual([0, 1, 0]);
});

test('an update is a copy as long as it has half of what was there', async () => {
  const updated = (kept: number): Item =>
    textOf(...ferry.slice(0, kept), ...harvest.slice(0, ferry.length - kept));
  expect(await firsts([textOf(...ferry), updated(ferry.length - 3)])).toEqual([0, 0]);
  expect(await firsts([textOf(...ferry), updated(Math.floor(ferry.length / 4))])).toEqual([0, 1]);
});

test('two stories that share a quotation or a paragraph of background are none', async () => {
  const shared = words(ferry.join(' '), 60);
  expect(await firsts([textOf(...bridge, shared), textOf(...harvest, shared)])).toEqual([0, 1]);
});

test('of a short text it needs 40 shingles in a row or two, or the very same words', async () => {
  const long = textOf(...ferry);
  expect(await firsts([long, textOf(words(ferry.join(' '), 43))])).toEqual([0, 1]);
  expect(await firsts([long, textOf(words(ferry.join(' '), 44))])).toEqual([0, 0]);
  expect(
    await firsts([textOf('Ferry sinks.'), textOf('“Ferry” sinks'), textOf('No ferry')]),
  ).toEqual([0, 0, 2]);
  expect(await firsts([textOf('…'), textOf('…')])).toEqual([0, 1]);
});

test('what a publisher puts into every article makes none a copy', async () => {
  const note = words(harvest.join(' '), 70);
  const items = Array.from({ length: 22 }, (_, seed) => ({
    ...textOf(words(story(100 + seed).join(' '), 60), note),
    publisher: 'Example News',
  }));
  expect(await firsts(items)).toEqual(items.map((_, rank) => rank));
  // In a few articles it is told from no other text that two have in common.
  expect(await firsts(items.slice(0, 3))).toEqual([0, 0, 0]);
});

test('a text that is reprinted more often than that is no boilerplate', async () => {
  const items = Array.from({ length: 30 }, (_, at) => textOf(...ferry, `Edition ${at} of many.`));
  expect(await firsts(items)).toEqual(items.map(() => 0));
});

test('a chain of updates ends where nothing of the first is left', async () => {
  const all = [...ferry, ...bridge].join(' ').split(/\s+/);
  const from = (start: number): Item => textOf(all.slice(start, start + 300).join(' '));
  // More than half of each stands in the next, and hardly anything of the first in the third.
  expect(await firsts([from(0), from(130), from(260)])).toEqual([0, 0, 2]);
  expect(await firsts([from(0), from(130), from(190)])).toEqual([0, 0, 0]);
});

test('the order in which texts come does not matter', async () => {
  const items = [textOf(...ferry), textOf(...bridge), textOf(...ferry.slice(2)), textOf(...bridge)];
  expect(await firsts(items)).toEqual([0, 1, 0, 1]);
  expect(await firsts(items, { isReversed: true })).toEqual([0, 1, 0, 1]);
});

test('what people said goes before what is found, and stands for what it is a copy of', async () => {
  const items = [textOf(...bridge), textOf(...ferry), textOf(...ferry), textOf(...ferry.slice(1))];
  expect(await firsts(items)).toEqual([0, 1, 1, 1]);
  expect(await firsts(items, { stated: new Map([[2, null]]) })).toEqual([0, 1, 2, 1]);
  expect(await firsts(items, { stated: new Map([[1, 0]]) })).toEqual([0, 0, 0, 0]);
  // The later one was first: the machine must not lead back.
  expect(await firsts(items, { stated: new Map([[1, 3]]) })).toEqual([0, 3, 3, 3]);
});

test('what the last release said holds where nothing else is found', async () => {
  const items = [textOf(...bridge), textOf(...ferry), textOf(...ferry), textOf(...harvest)];
  const kept = new Map([
    [2, 0],
    [3, 0],
  ]);
  expect(await firsts(items, { kept })).toEqual([0, 1, 1, 0]);
  expect(await firsts(items, { kept, stated: new Map([[3, null]]) })).toEqual([0, 1, 1, 3]);
});

test('a circle of what people said is told with where it closes', () => {
  const stated = new Map([
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
  expect(() => new Links(3, stated, new Map())).toThrow(Circle);
});

test('shingles are the same in every process and on every machine', () => {
  const { hashes, digest } = shinglesOf('It’s the ferry, again: “no boat” left at 5.');
  expect([...hashes]).toEqual([...shinglesOf('its THE ferry again no\nboat left, at (5)').hashes]);
  expect(hashes).toHaveLength(5);
  expect([digest, ...hashes]).toMatchInlineSnapshot(`
    [
      3956468219288180,
      1920119611,
      2429191764,
      2675344537,
      3688355827,
      3928885934,
    ]
  `);
  expect(shinglesOf('Four words are few').hashes).toHaveLength(0);
  expect(shinglesOf('a b c d e a b c d e').hashes).toHaveLength(5);
  expect(sharedBy(hashes, shinglesOf('The ferry again: no boat').hashes)).toBe(1);
});

test('a word is told from its letters, their order counts, and so does every one of five', () => {
  const all = ['one two three four five', 'two one three four five', 'one two three four six'];
  expect(new Set(all.map((text) => shinglesOf(text).hashes[0])).size).toBe(3);
});

test('a shelf gives back each list, also one that is longer than what it holds back', () => {
  const shelf = new Shelf(join(scratch(), 'shelf'), 4, 8);
  const lists = [[1, 2, 3], [], Array.from({ length: 20 }, (_, at) => at), [2 ** 32 - 1]];
  for (const [at, list] of lists.entries())
    if (list.length > 0) shelf.put(at, Uint32Array.from(list));
  shelf.flush();
  expect(lists.map((_, at) => [...shelf.at(at)])).toEqual(lists);
  shelf.close();
});
