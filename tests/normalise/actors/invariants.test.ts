import { expect, test } from 'vitest';
import { find } from './found.ts';

const text = [
  'Harbour Row Grows as Rivera and Obi Clash',
  'QUINDLE, Oct. 3 — Kenyan President Ana Rivera told the UN Security Council that the Ministry of Health (MoH) was ready.',
  '“Tomás Obi of the Quindle Harbour Council is wrong,” she said. “Obi and the council know it; so does Nairobi.”',
  'Mr Obi, a lawyer from Leeds, declined to comment; the U.S. Embassy and the Kenyans did too.',
].join('\n\n');

test('mentions are in order, name known actors, and overlap only by nesting', () => {
  const { actors, mentions } = find(text);
  const ids = new Set(actors.map((actor) => actor.actorId));
  expect(mentions.length).toBeGreaterThan(10);
  expect(ids.size).toBe(actors.length);
  for (const [index, mention] of mentions.entries()) {
    expect(ids).toContain(mention.actorId);
    expect(mention.end).toBeGreaterThan(mention.start);
    for (const next of mentions.slice(index + 1)) {
      expect(next.start).toBeGreaterThanOrEqual(mention.start);
      expect(next.start >= mention.end || next.end <= mention.end).toBe(true);
    }
  }
});

test('every affiliation is an actor of the article, and no name holds a semicolon', () => {
  const { actors } = find(text);
  const ids = new Set(actors.map((actor) => actor.actorId));
  for (const { affiliationId, name, alsoKnownAs } of actors) {
    if (affiliationId !== null) expect(ids).toContain(affiliationId);
    expect([name, ...alsoKnownAs].join()).not.toContain(';');
    expect(alsoKnownAs).toEqual([...new Set(alsoKnownAs)].sort());
    expect(alsoKnownAs).not.toContain(name);
  }
});

test('the same article gives the same actors', () => {
  expect(find(text)).toEqual(find(text));
});

test('a text without names has no actors', () => {
  expect(find('').actors).toEqual([]);
  expect(find('nothing here but words, again and again.').actors).toEqual([]);
});
