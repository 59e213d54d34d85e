import { lastStartingAt, type Span } from '../../../lib/span.ts';
import type { Person, PersonMention } from './people.ts';

/** Where the full name of each person stands, in tokens, in order. */
export type FullNames = ReadonlyMap<Person, readonly Span[]>;

export function placesOfFullNames(mentions: readonly PersonMention[]): FullNames {
  const places = new Map<Person, Span[]>();
  for (const { person, first, last } of mentions) {
    // `Ana and Tom Rivera`: her first place is that of her name as well.
    if (last - first < 2 && person.firstToken !== first) continue;
    const known = places.get(person);
    if (known === undefined) places.set(person, [{ start: first, end: last }]);
    else known.push({ start: first, end: last });
  }
  for (const each of places.values()) each.sort((a, b) => a.start - b.start);
  return places;
}

/**
 * The one of several bearers of a surname whose full name stands shortly before a token, where no other’s
 * stands there or not much further off, and none is named more often.
 */
export function lastNamed(
  bearers: readonly Person[],
  fullNames: FullNames,
  at: number,
): Person | null {
  let near: Person | null = null;
  for (const person of bearers) {
    const places = fullNames.get(person) ?? [];
    const distance = at - (places[lastStartingAt(places, at - 1)]?.start ?? -Infinity);
    if (distance > farther) continue;
    if (near !== null || distance > shortly) return null;
    near = person;
  }
  return near !== null && bearers.every(({ named }) => named <= near.named) ? near : null;
}

/** In tokens. */
const shortly = 60;
const farther = 150;
