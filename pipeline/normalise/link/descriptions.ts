import { firstFrom, lastStartingAt, type Span } from '../../kernel/span.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import type { Annotation, Token } from '../annotate/types.ts';

/** Words for somebody who speaks, `the president`, `the 63-year-old teacher`, and whom they may mean. */
export interface Description extends Span {
  /** actor_ids; null where anybody. */
  readonly holders: ReadonlySet<string> | null;
}

/**
 * The sources that tell of one person without a name and were not linked: an office that persons of
 * the article hold, or what somebody does, where those words stand here for the first time. Who was
 * introduced by them without a name, `a teacher`, stays unnamed.
 *
 * @param sources by start.
 * @param people the mentions of persons, by start.
 */
export function descriptionsOf(
  doc: Annotation,
  sources: readonly Span[],
  people: readonly MentionDraft[],
  actors: readonly ActorDraft[],
): Description[] {
  const found: Description[] = [];
  for (const { start, end } of sources) {
    const index = firstFrom(doc.tokens, start);
    if (doc.tokens[index]?.lower !== 'the' || (found.at(-1)?.end ?? 0) > start) continue;
    const last = lastStartingAt(doc.tokens, end - 1);
    const head = doc.tokens[last];
    if (head === undefined || !isPhrase(doc.tokens, index + 1, last)) continue;
    const named = people[firstFrom(people, start)];
    if (named !== undefined && named.start < end) continue;
    const aged = doc.tokens.slice(index, last + 1).some(isAge);
    const holders = aged ? new Set<string>() : holdersOf(actors, head.lower);
    if (holders.size > 0) found.push({ start, end, holders });
    else if (
      isPersonal(doc.tokens, index + 1, last) &&
      !isIntroduced(doc.tokens, index, head.lower)
    )
      found.push({ start, end, holders: null });
  }
  return found;
}

/** At most two words before the last one, a noun: adjectives, nouns, an age. */
function isPhrase(tokens: readonly Token[], from: number, last: number): boolean {
  const { tag } = tokens[last]!;
  if (last < from || last - from > 2 || (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ'))
    return false;
  for (let at = from; at < last; at++) {
    const token = tokens[at]!;
    if (telling.has(token.lower)) return false;
    if (token.tag !== 'ADJ' && token.tag !== 'NOUN' && !isAge(token)) return false;
  }
  return true;
}

const isAge = ({ lower }: Token): boolean => lower.endsWith('-year-old');

/** Adjectives that tell another one. */
const telling = new Set(
  'former other previous next new late first second deputy same anonymous unnamed'.split(' '),
);

/** The persons whose office ends with a word: `President of Kenya`. */
function holdersOf(actors: readonly ActorDraft[], head: string): Set<string> {
  const holders = new Set<string>();
  for (const { actorId, type, role } of actors) {
    if (type !== 'person' || role === null) continue;
    const [office = ''] = role.toLowerCase().split(' of ');
    if (office === head || office.endsWith(` ${head}`)) holders.add(actorId);
  }
  return holders;
}

/** Whether the words are what people are called by what they do or are. */
function isPersonal(tokens: readonly Token[], from: number, last: number): boolean {
  const { lower, text } = tokens[last]!;
  for (let at = from; at <= last; at++) if (isAge(tokens[at]!)) return true;
  if (text !== lower) return /^(?:republican|democrat)$/.test(lower);
  return personal.test(lower) && !impersonal.test(lower);
}

const personal =
  /(?:[^s]man|woman|person|ist|ian|eer|yst|crat|keeper|maker|owner|worker|singer|actor|author|retiree|bencher|father|mother|player|winner|writer|rapper|founder|tycoon|billionaire)$/;
/** Who speaks for others or is not to be named; and what is nobody. */
const impersonal = /^(?:spokes.*|.*committee|list|.*physician)$/;

/** Whether a word stands before a place. */
function isIntroduced(tokens: readonly Token[], before: number, head: string): boolean {
  for (let at = 0; at < before; at++) {
    if (tokens[at]!.lower === head) return true;
  }
  return false;
}
