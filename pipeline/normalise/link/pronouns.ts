import { byPosition, lastStartingAt, type Span } from '../../kernel/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { Annotation, Quotation, Token } from '../annotate/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import { isThirdPerson, ownWords, type OwnWords } from './own-words.ts';
import { isInSource, isObject, isSubject, quotationAt } from './syntax.ts';

type Gender = 'female' | 'male';

const genders: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);

/** `he…`, `hi…`, `she`: by its first letters, before it is looked up. */
function mayBePronoun(lower: string): boolean {
  const first = lower.charCodeAt(0);
  if (first === 115) return lower.length === 3 && lower.charCodeAt(1) === 104;
  if (first !== 104 || lower.length > 7) return false;
  const second = lower.charCodeAt(1);
  return second === 101 || second === 105;
}

/** A place where a person is named, or a pronoun that was linked. */
interface Named extends Span {
  readonly actorId: string;
  readonly sentence: number;
  readonly isSubject: boolean;
  readonly isPossessive: boolean;
  /** Named as the source of something said. */
  readonly speaks: boolean;
  readonly quotation: number | null;
}

interface Pronoun {
  readonly token: Token;
  readonly index: number;
  readonly sentence: number;
  readonly gender: Gender;
  readonly quotation: number | null;
  readonly speaks: boolean;
}

interface Memory {
  readonly doc: Annotation;
  readonly outer: readonly Quotation[];
  /** The sources of what is said, by start. */
  readonly sources: readonly Span[];
  readonly ownWords: OwnWords;
  readonly named: Named[];
  readonly genders: Map<string, Gender | null>;
  /** How often each person is named. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * he, she and their forms, linked to the person before them for whom most speaks: nearness, being a
 * subject, gender, being named often, being in the same quotation or, as the pronoun, in none. One
 * that opens its sentence may look ahead (“In her speech, Doe …”). Without a suitable person, or
 * between two equals, it stays unlinked.
 */
export function resolvePronouns(
  doc: Annotation,
  found: FoundActors,
  attributions: readonly AttributionDraft[] = [],
): MentionDraft[] {
  const people = found.mentions.filter((each) => each.actorId.startsWith('person/'));
  const memory: Memory = {
    doc,
    outer: doc.quotations.filter((quotation) => quotation.depth === 0),
    sources: attributions
      .flatMap(({ source }) => (source === null ? [] : [source]))
      .sort(byPosition),
    ownWords: ownWords(doc, attributions, people),
    named: [],
    genders: new Map(found.actors.map((actor) => [actor.actorId, actor.gender])),
    counts: countsOf(people),
  };
  const pronouns: MentionDraft[] = [];
  let next = 0;
  for (const pronoun of sourcesFirst(memory.ownWords, [...pronounsOf(memory)])) {
    for (; (people[next]?.start ?? Infinity) < pronoun.token.start; next++)
      memory.named.push(namedAt(memory, people[next]!));
    const actorId = ahead(memory, pronoun, people, next) ?? best(memory, pronoun);
    if (actorId === null) continue;
    memory.ownWords.bySource.get(pronoun.token.start)?.speakers.push(actorId);
    memory.genders.set(actorId, memory.genders.get(actorId) ?? pronoun.gender);
    const { start, end } = pronoun.token;
    const mention = { actorId, form: 'pronoun', start, end, sentence: pronoun.sentence } as const;
    pronouns.push(mention);
    memory.named.push(namedAt(memory, mention));
  }
  return pronouns;
}

function countsOf(mentions: readonly MentionDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actorId } of mentions) counts.set(actorId, (counts.get(actorId) ?? 0) + 1);
  return counts;
}

/** Who says something is asked before whom the words speak of: `“She is wrong,” | she | said`. */
function sourcesFirst({ bySource }: OwnWords, pronouns: readonly Pronoun[]): readonly Pronoun[] {
  const places = new Map<Pronoun, number>();
  for (const each of pronouns) {
    const said = each.speaks ? bySource.get(each.token.start)?.content[0]?.start : undefined;
    if (said !== undefined && said < each.token.start) places.set(each, said - 1);
  }
  if (places.size === 0) return pronouns;
  const placeOf = (each: Pronoun): number => places.get(each) ?? each.token.start;
  return [...pronouns].sort((a, b) => placeOf(a) - placeOf(b));
}

function* pronounsOf({ doc, outer, sources }: Memory): Generator<Pronoun> {
  let sentence = 0;
  for (let index = 0; index < doc.tokens.length; index++) {
    const token = doc.tokens[index]!;
    if (!mayBePronoun(token.lower)) continue;
    const gender = genders.get(token.lower);
    if (gender === undefined) continue;
    while ((doc.sentences[sentence]?.lastToken ?? Infinity) <= index) sentence++;
    yield {
      token,
      index,
      sentence,
      gender,
      quotation: quotationAt(outer, token),
      speaks: isInSource(sources, token),
    };
  }
}

function namedAt({ doc, outer, sources }: Memory, mention: MentionDraft): Named {
  const { actorId, start, end, sentence } = mention;
  const index = lastStartingAt(doc.tokens, end - 1);
  const next = doc.tokens[index + 1];
  return {
    actorId,
    start,
    end,
    sentence,
    isSubject: isSubject(doc, index, sentence),
    isPossessive: next?.lower === "'s" || next?.text === '’',
    quotation: quotationAt(outer, mention),
    speaks: isInSource(sources, mention),
  };
}

/** `In her speech, Doe said`: the subject after the comma, where the pronoun stands before all names. */
function ahead(
  { doc, genders: known }: Memory,
  { index, sentence, gender, quotation }: Pronoun,
  people: readonly MentionDraft[],
  next: number,
): string | null {
  const { firstToken = 0, lastToken = 0 } = doc.sentences[sentence] ?? {};
  const opens = doc.tokens[firstToken];
  if (index === firstToken || index - firstToken > 8 || opens === undefined) return null;
  if (opens.tag !== 'ADP' && opens.tag !== 'SCONJ' && !/ing$/.test(opens.lower)) return null;
  const person = people[next];
  if (quotation !== null || person?.sentence !== sentence) return null;
  if (people[next - 1]?.sentence === sentence) return null;
  const theirs = known.get(person.actorId) ?? null;
  if (theirs !== null && theirs !== gender) return null;
  const start = lastStartingAt(doc.tokens, person.start);
  const comma = doc.tokens.slice(index, start).some((token) => token.text === ',');
  const subject = isSubject(doc, lastStartingAt(doc.tokens, person.end - 1), sentence);
  return comma && subject && start < lastToken ? person.actorId : null;
}

/** How many sentences back a pronoun reaches. */
const reach = 5;
/** What the best person must have, and have before the next one. */
const enough = -2;
const margin = 0.1;

/** The person for whom most speaks, or null where none does or two are equal. */
function best(memory: Memory, pronoun: Pronoun): string | null {
  const scores = new Map<string, number>();
  const { named, doc } = memory;
  for (let at = named.length - 1; at >= 0; at--) {
    const each = named[at]!;
    if (pronoun.sentence - each.sentence > reach) break;
    if (each.start > pronoun.token.start) continue;
    const theirs = memory.genders.get(each.actorId) ?? null;
    if (theirs !== null && theirs !== pronoun.gender) continue;
    if (isThirdPerson(memory.ownWords, pronoun.token, each)) continue;
    const score = scoreOf(memory, pronoun, each, theirs, doc);
    if (score > (scores.get(each.actorId) ?? -Infinity)) scores.set(each.actorId, score);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < enough) return null;
  return second !== undefined && first[1] - second[1] < margin ? null : first[0];
}

function scoreOf(
  { counts }: Memory,
  { token, index, sentence, quotation, speaks }: Pronoun,
  named: Named,
  theirs: Gender | null,
  doc: Annotation,
): number {
  const distance = sentence - named.sentence;
  let score = -distance - (token.start - named.end) / 2000;
  if (named.isSubject) score += distance === 0 ? 2 : 1.5;
  if (named.isPossessive) score -= 0.5;
  if (theirs !== null) score += 0.7;
  if (speaks && named.speaks) score += 1.5;
  score += Math.min(1, Math.log2(counts.get(named.actorId) ?? 1) / 4);
  if (named.quotation !== quotation) score -= quotation === null ? 2 : 2.5;
  if (distance === 0 && named.isSubject && isObject(doc, token, index)) score -= 2.5;
  return score;
}
