import type { Token, Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { isCapitalised } from '../doc/letters.ts';
import { firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';

/** Words for somebody who speaks, `the president`, `the 63-year-old teacher`, and whom they may mean. */
export interface Description extends Span {
  /** actor_ids; null where anybody. */
  readonly holders: ReadonlySet<string> | null;
  /** Whether the words tell more than the article is known to say of a holder: `the Kenyan senator`. */
  readonly tellsMore: boolean;
}

type DescriptionWords = Pick<
  SpeakerLexicon,
  'distinguishing' | 'indefinite' | 'personal' | 'impersonal'
>;

/**
 * The sources that tell of one person without a name and were not linked: an office that persons of
 * the article hold, or what somebody does, where those words stand here for the first time. Who was
 * introduced by them without a name, `a teacher`, stays unnamed.
 *
 * @param sources by start.
 * @param people the mentions of persons, by start.
 */
export function descriptionsOf(
  doc: Doc,
  sources: readonly Span[],
  people: readonly MentionDraft[],
  actors: readonly ActorDraft[],
  lexicon: DescriptionWords,
): Description[] {
  const found: Description[] = [];
  let offices: Office[] | null = null;
  for (const { start, end } of sources) {
    const index = firstFrom(doc.tokens.list, start);
    if (doc.tokens.at(index).lower !== 'the' || (found.at(-1)?.end ?? 0) > start) continue;
    const last = lastStartingAt(doc.tokens.list, end - 1);
    const head = doc.tokens.at(last);
    if (head.isEdge || !isPhrase(doc.tokens, index + 1, last, lexicon)) continue;
    const named = people[firstFrom(people, start)];
    if (named !== undefined && named.start < end) continue;
    const before = doc.tokens.slice(index + 1, last);
    const aged = before.list.some(isAge) || isAge(head);
    const tellsMore = before.list.some(isCapitalised);
    offices ??= officesOf(actors);
    const holders = aged ? new Set<string>() : holdersOf(offices, head.lower, before);
    const there = tellsMore ? ofPlace(offices, holders, before) : nobody;
    if (there.size > 0) found.push({ start, end, holders: there, tellsMore: false });
    else if (holders.size > 0) found.push({ start, end, holders, tellsMore });
    else if (
      isPersonal(doc.tokens, index + 1, last, lexicon) &&
      !isIntroduced(doc.tokens, index, head.lower, lexicon)
    )
      found.push({ start, end, holders: null, tellsMore: true });
  }
  return found;
}

/** At most three words before the last one, a noun: adjectives, nouns, an age, the name of a place. */
function isPhrase(
  tokens: Tokens,
  from: number,
  last: number,
  { distinguishing }: DescriptionWords,
): boolean {
  const { tag } = tokens.at(last);
  if (last < from || last - from > 3 || (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ'))
    return false;
  for (let at = from; at < last; at++) {
    const token = tokens.at(at);
    if (distinguishing.holds(token)) return false;
    if (!describing.has(token.tag) && !isAge(token)) return false;
  }
  return true;
}

const describing = new Set(['ADJ', 'NOUN', 'PROPN']);

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

const nobody: ReadonlySet<string> = new Set();

/** `the | Ohio | senator`: the holders whose office is told to be of that place. */
function ofPlace(
  offices: readonly Office[],
  holders: ReadonlySet<string>,
  before: Tokens,
): ReadonlySet<string> {
  const place = before.list
    .filter(isCapitalised)
    .map(({ lower }) => lower)
    .join(' ');
  const there = offices.filter((each) => each.place === place && holders.has(each.actorId));
  return new Set(there.map(({ actorId }) => actorId));
}

function officesOf(actors: readonly ActorDraft[]): Office[] {
  const offices: Office[] = [];
  for (const { actorId, type, role } of actors) {
    if (type !== 'person' || role === null) continue;
    const [office = '', place = ''] = role.toLowerCase().split(/ of (?:the )?/);
    const words = office.split(' ');
    offices.push({ actorId, head: words.at(-1) ?? '', before: words.slice(0, -1), place });
  }
  return offices;
}

/** The persons whose office ends with a word, and has no other words before it: `President of Kenya`. */
function holdersOf(offices: readonly Office[], head: string, before: Tokens): Set<string> {
  const holders = new Set<string>();
  for (const office of offices) {
    if (office.head !== head) continue;
    const isWithin = office.before.every((word) => before.list.some(({ lower }) => lower === word));
    if (isWithin || before.list.every(({ lower }) => office.before.includes(lower)))
      holders.add(office.actorId);
  }
  return holders;
}

/** Whether the words are what people are called by what they do or are. */
function isPersonal(
  tokens: Tokens,
  from: number,
  last: number,
  { personal, impersonal }: DescriptionWords,
): boolean {
  const { lower, text } = tokens.at(last);
  for (let at = from; at <= last; at++) if (isAge(tokens.at(at))) return true;
  if (text !== lower) return /^(?:republican|democrat)$/.test(lower);
  return personal.has(lower) && !impersonal.has(lower);
}

/** Whether a word stands before a place after `a` or `one`: `a young teacher`, but not `Ana Rivera, a teacher`. */
function isIntroduced(
  tokens: Tokens,
  before: number,
  head: string,
  { indefinite }: DescriptionWords,
): boolean {
  for (let at = Math.max(1, before - remembered); at < before; at++) {
    if (tokens.at(at).lower !== head) continue;
    for (let lead = at - 1; lead >= Math.max(0, at - 4); lead--)
      if (indefinite.holds(tokens.at(lead))) {
        if (tokens.at(lead - 1).lower !== ',' || tokens.at(lead - 2).tag !== 'PROPN') return true;
        break;
      }
  }
  return false;
}

/** For how many tokens who was introduced without a name is remembered. */
const remembered = 1000;
