import { partsOfRole } from '../../actors/roles/lexicon.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { firstFrom, lastStartingAt, type Span } from '../../../lib/span.ts';
import type { ActorDraft, MentionDraft } from '../../actors/types.ts';
import type { SpeakerLexicon } from '../lexicon.ts';
import { introductionsOf, type Introduction } from './introductions.ts';
import type { Scene } from '../scene.ts';

/** Words for somebody who speaks, `the president`, `the 63-year-old teacher`, and whom they may mean. */
export interface Description extends Span {
  /** actor_ids; null where anybody. */
  readonly holders: ReadonlySet<string> | null;
  /** Whether the words tell more than the article is known to say of a holder: `the Kenyan senator`. */
  readonly tellsMore: boolean;
  /** An office is a role. */
  readonly form: 'role' | 'description';
}

/**
 * The sources that tell of one person without a name and were not linked: an office that persons of
 * the article hold, or what somebody does, where those words stand here for the first time. Who was
 * introduced by them without a name, `a teacher`, stays unnamed.
 *
 * @param people the mentions of persons, by start.
 */
export function descriptionsOf(
  { doc, sources, actors, words }: Scene,
  people: readonly MentionDraft[],
): Description[] {
  const found: Description[] = [];
  let told: Told | null = null;
  for (const source of sources) {
    const { start } = source;
    const first = firstFrom(doc.tokens.list, start);
    if (doc.tokens.at(first).lower !== 'the' || (found.at(-1)?.end ?? 0) > start) continue;
    const last = lastOf(doc.tokens, first, source.end);
    if (!isPhrase(doc.tokens, first + 1, last)) continue;
    const { end } = doc.tokens.at(last);
    const named = people[firstFrom(people, start)];
    if (named !== undefined && named.start < end) continue;
    told ??= { offices: officesOf(actors), introductions: introductionsOf(doc, people) };
    const meant = meantBy(doc.tokens, first, last, told, words);
    if (meant !== null) found.push({ start, end, ...meant });
  }
  return found;
}

/** What an article says of its persons. */
interface Told {
  readonly offices: readonly Office[];
  readonly introductions: ReadonlyMap<string, Introduction>;
}

const asides = new WordSet([',', '(', '–', '—', '--', 'who']);

/** The last token of a phrase before what is said aside: `the driver, on his way home`. */
function lastOf(tokens: Tokens, first: number, end: number): number {
  const last = lastStartingAt(tokens.list, end - 1);
  for (let at = first + 1; at <= last; at++) if (asides.holds(tokens.at(at))) return at - 1;
  return last;
}

type Meant = Pick<Description, 'holders' | 'tellsMore' | 'form'>;

/** @param first index of `the`; @param last of what it is about */
function meantBy(
  tokens: Tokens,
  first: number,
  last: number,
  told: Told,
  words: SpeakerLexicon,
): Meant | null {
  const before = tokens.slice(first + 1, last);
  const head = tokens.at(last);
  const other = before.list.filter((token) => words.distinguishing.holds(token));
  if (other.length === 0) {
    const held = heldBy(before, head, told.offices);
    if (held !== null) return held;
  }
  const holders = introducedBy(tokens, first, last, told.introductions, words);
  if (holders.size > 0) return { holders, tellsMore: false, form: 'description' };
  const isPerson = isAge(head) || before.list.some(isAge) || isPersonal(head, words);
  return isPerson && other.length === 0 && lastIntroduced(tokens, first, head.lower, words) === null
    ? { holders: null, tellsMore: true, form: 'description' }
    : null;
}

/** Those who have an office, `the president`, `the Ohio senator`. */
function heldBy(before: Tokens, head: Token, offices: readonly Office[]): Meant | null {
  if (isAge(head) || before.list.some(isAge)) return null;
  const holders = offices.filter((office) => isHeld(office, head.lower, before));
  const place = before.list.filter(isCapitalised).map(({ lower }) => lower);
  const there = holders.filter((office) => office.place === place.join(' '));
  if (place.length > 0 && there.length > 0)
    return { holders: idsOf(there), tellsMore: false, form: 'role' };
  return holders.length > 0
    ? { holders: idsOf(holders), tellsMore: place.length > 0, form: 'role' }
    : null;
}

/**
 * Those whom the article brings in by the words of a description, and by most of them. Where somebody without a name was brought in
 * by its last word since, nobody; and a word that means another, `former`, must be one of theirs.
 */
function introducedBy(
  tokens: Tokens,
  first: number,
  last: number,
  introductions: Told['introductions'],
  words: SpeakerLexicon,
): ReadonlySet<string> {
  const before = tokens.list.slice(first + 1, last);
  const head = tokens.at(last).lower;
  const stranger = lastIntroduced(tokens, first, head, words);
  let best: string[] = [];
  let most = 0;
  for (const [actorId, own] of introductions) {
    const places = own.get(head) ?? [];
    if ((places[0] ?? Infinity) > first) continue;
    if (stranger !== null && !places.includes(stranger)) continue;
    if (before.some((token) => words.distinguishing.holds(token) && !own.has(token.lower)))
      continue;
    const shared = 1 + before.filter(({ lower }) => own.has(lower)).length;
    if (shared > most) best = [];
    if (shared >= most) best.push(actorId);
    most = Math.max(most, shared);
  }
  return new Set(best);
}

/** At most three words before the last one, a noun: adjectives, nouns, an age, the name of a place. */
function isPhrase(tokens: Tokens, from: number, last: number): boolean {
  if (last < from || last - from > 3) return false;
  return tokens.list.slice(from, last + 1).every(({ tag }) => describing.has(tag));
}

const describing: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN']);

const isAge = ({ lower }: Token): boolean => lower.endsWith('-year-old');

interface Office {
  readonly actorId: string;
  /** Its last word, `president`. */
  readonly head: string;
  /** The words before it. */
  readonly before: readonly string[];
  /** What it is over, `ohio`. */
  readonly place: string;
}

const idsOf = (offices: readonly Office[]): ReadonlySet<string> =>
  new Set(offices.map(({ actorId }) => actorId));

const officesOf = (actors: readonly ActorDraft[]): Office[] =>
  actors.flatMap(({ actorId, type, role }) => {
    if (type !== 'person' || role === null) return [];
    const [office = '', place = ''] = partsOfRole(role);
    const words = office.split(' ');
    return [{ actorId, head: words.at(-1) ?? '', before: words.slice(0, -1), place }];
  });

/** Whether an office ends with a word, and has no other words before it: `President of Kenya`. */
const isHeld = (office: Office, head: string, { list }: Tokens): boolean =>
  office.head === head &&
  (office.before.every((word) => list.some(({ lower }) => lower === word)) ||
    list.every(({ lower }) => office.before.includes(lower)));

/** Whether a word is what people are called by what they do or are. */
const isPersonal = (
  { lower, text }: Token,
  { personal, impersonal, members }: SpeakerLexicon,
): boolean =>
  text === lower ? personal.has(lower) && !impersonal.has(lower) : members.has(`${lower}s`);

/** For how many tokens who was introduced without a name is remembered. */
const remembered = 1000;

/** Where a word last stands before a place behind `a` or `one`: `a young teacher`. */
function lastIntroduced(
  tokens: Tokens,
  before: number,
  head: string,
  { indefinite }: SpeakerLexicon,
): number | null {
  for (let at = before - 1; at >= Math.max(1, before - remembered); at--)
    if (tokens.at(at).lower === head)
      for (let lead = at - 1; lead >= Math.max(0, at - 4); lead--)
        if (indefinite.holds(tokens.at(lead))) return at;
  return null;
}
