import { known } from '../lib/lists.ts';
import { byFrequency, type Sighted } from './sightings.ts';

/** An actor, and less frequent ones that may be the same, with the reason for each. */
export interface LikelySame {
  readonly actor: Sighted;
  readonly others: readonly { readonly other: Sighted; readonly reason: string }[];
}

interface Pair {
  readonly actor: Sighted;
  readonly other: Sighted;
  readonly reason: string;
}

/** Groups of actors of one type whose names are near to one another; each actor is in one group. */
export function likelySame(actors: readonly Sighted[]): LikelySame[] {
  const taken = new Set<string>();
  const groups = new Map<string, { actor: Sighted; others: Pair[] }>();
  for (const pair of likelyPairs(actors)) {
    const { actor, other } = pair;
    if (taken.has(other.id) || groups.has(other.id) || taken.has(actor.id)) continue;
    taken.add(other.id);
    const group = groups.get(actor.id);
    if (group === undefined) groups.set(actor.id, { actor, others: [pair] });
    else group.others.push(pair);
  }
  return [...groups.values()];
}

/** From the most frequent actor to the least. */
function likelyPairs(actors: readonly Sighted[]): Pair[] {
  const byKey = new Map<string, Sighted[]>();
  for (const actor of actors)
    for (const key of keysOf(actor)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [actor]);
      else same.push(actor);
    }
  const pairs = new Map<string, Pair>();
  for (const [key, group] of byKey)
    for (let a = 0; a < Math.min(group.length, mostAlike); a++)
      for (let b = a + 1; b < Math.min(group.length, mostAlike); b++) {
        const pair = pairOf(known(group, a), known(group, b), key);
        if (pair !== null) pairs.set(`${pair.actor.id} ${pair.other.id}`, pair);
      }
  return [...pairs.values()].sort(
    (a, b) =>
      b.actor.mentions - a.actor.mentions ||
      compare(a.actor.id, b.actor.id) ||
      compare(a.other.id, b.other.id),
  );
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A key that more actors share tells nothing. */
const mostAlike = 8;

/** What two names of one actor may share: surname and first letter, or the initials of a body. */
function keysOf({ type, names }: Sighted): Set<string> {
  const keys = new Set<string>();
  const name = byFrequency(names)[0] ?? '';
  const words = plainWords(name);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (type === 'person') {
    if (words.length > 1) {
      keys.add(`person ${last} ${first.charAt(0)}`);
      keys.add(`person ${first} ${last.slice(0, 3)}`);
    }
  } else if (type === 'organisation') {
    const initials = words.filter((word) => !small.has(word)).map((word) => word.charAt(0));
    keys.add(`organisation ${words.filter((word) => !small.has(word)).join(' ')}`);
    if (initials.length > 2) keys.add(`initials ${initials.join('')}`);
    if (words.length === 1 && /^\p{Lu}{3,}$/u.test(name)) keys.add(`initials ${first}`);
  }
  return keys;
}

const small = new Set(['the', 'of', 'for', 'and', 'on', 'in']);

const plainWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function pairOf(a: Sighted, b: Sighted, key: string): Pair | null {
  if (a.id === b.id || (a.known && b.known)) return null;
  const [actor, other] = a.mentions >= b.mentions ? [a, b] : [b, a];
  const names = [actor, other].map((each) => byFrequency(each.names)[0] ?? '');
  const [name = '', otherName = ''] = names;
  if (actor.type === 'person' && !areNear(plainWords(name), plainWords(otherName))) return null;
  const reason =
    actor.type === 'person'
      ? `“${otherName}” may be another spelling of “${name}”`
      : key.startsWith('initials ')
        ? `“${otherName}” and “${name}” have the same initials`
        : `“${otherName}” and “${name}” have the same words`;
  return { actor, other, reason };
}

/** The same first name or initial, and surnames of which at most two letters differ. */
function areNear(a: readonly string[], b: readonly string[]): boolean {
  const [firstA = '', firstB = ''] = [a[0], b[0]];
  const given = firstA === firstB || firstA.startsWith(firstB) || firstB.startsWith(firstA);
  const distance = editDistance(a.at(-1) ?? '', b.at(-1) ?? '');
  if (distance === 0) return given || editDistance(firstA, firstB) < 2;
  return firstA === firstB && distance < 3 && (a.at(-1) ?? '').length > 5;
}

/** Letters to add, leave out or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
