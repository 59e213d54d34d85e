import { isCapitalised } from '../doc/letters.ts';
import type { Token, Tokens } from '../doc/token.ts';
import { firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';
import type { Scene } from './scene.ts';

/** Words for somebody who speaks, `the president`, `the 63-year-old teacher`, and whom they may mean. */
export interface Description extends Span {
  /** actor_ids; null where anybody. */
  readonly holders: ReadonlySet<string> | null;
  /** Whether the words tell more than the article is known to say of a holder: `the Kenyan senator`. */
  readonly tellsMore: boolean;
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
  let offices: Office[] | null = null;
  for (const { start, end } of sources) {
    const first = firstFrom(doc.tokens.list, start);
    if (doc.tokens.at(first).lower !== 'the' || (found.at(-1)?.end ?? 0) > start) continue;
    const last = lastStartingAt(doc.tokens.list, end - 1);
    if (!isPhrase(doc.tokens, first + 1, last, words)) continue;
    const named = people[firstFrom(people, start)];
    if (named !== undefined && named.start < end) continue;
    offices ??= officesOf(actors);
    const meant = meantBy(doc.tokens, first, last, offices, words);
    if (meant !== null) found.push({ start, end, ...meant });
  }
  return found;
}

type Meant = Pick<Description, 'holders' | 'tellsMore'>;

/** @param first index of `the`; @param last of what it is about */
function meantBy(
  tokens: Tokens,
  first: number,
  last: number,
  offices: readonly Office[],
  words: SpeakerLexicon,
): Meant | null {
  const before = tokens.slice(first + 1, last);
  const head = tokens.at(last);
  const isAged = before.list.some(isAge) || isAge(head);
  const holders = isAged ? [] : offices.filter((office) => isHeld(office, head.lower, before));
  const place = before.list.filter(isCapitalised).map(({ lower }) => lower);
  const there = holders.filter((office) => office.place === place.join(' '));
  if (place.length > 0 && there.length > 0) return { holders: idsOf(there), tellsMore: false };
  if (holders.length > 0) return { holders: idsOf(holders), tellsMore: place.length > 0 };
  return (isAged || isPersonal(head, words)) && !isIntroduced(tokens, first, head.lower, words)
    ? { holders: null, tellsMore: true }
    : null;
}

/** At most three words before the last one, a noun: adjectives, nouns, an age, the name of a place. */
function isPhrase(
  tokens: Tokens,
  from: number,
  last: number,
  { distinguishing }: SpeakerLexicon,
): boolean {
  if (last < from || last - from > 3 || !describing.has(tokens.at(last).tag)) return false;
  return tokens.list
    .slice(from, last)
    .every((token) => describing.has(token.tag) && !distinguishing.holds(token));
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
    const [office = '', place = ''] = role.toLowerCase().split(/ of (?:the )?/);
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

/** Whether a word stands before a place after `a` or `one`: `a young teacher`. */
function isIntroduced(
  tokens: Tokens,
  before: number,
  head: string,
  { indefinite }: SpeakerLexicon,
): boolean {
  for (let at = Math.max(1, before - remembered); at < before; at++)
    if (tokens.at(at).lower === head)
      for (let lead = at - 1; lead >= Math.max(0, at - 4); lead--)
        if (indefinite.holds(tokens.at(lead))) return true;
  return false;
}
