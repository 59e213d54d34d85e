import type { Doc } from '../doc/doc.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Quotation } from '../doc/token.ts';
import { known } from '../../lib/lists.ts';
import { byPosition, lastStartingAt, type Span } from '../../lib/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import { startsCompound } from '../actors/candidates.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';
import { descriptionsOf, type Description } from './descriptions.ts';
import { isThirdPerson, ownWords, personsIn } from './own-words.ts';
import { distanceOf, type Memory, type Named, type PronounScores } from './pronoun-scores.ts';
import { placesOf, type Gender, type Pronoun } from './pronoun-places.ts';
import { isGoverned, isSubject, isToldOf, quotationAt, sourceAround } from './syntax.ts';

/**
 * he, she and their forms, linked to the person before them for whom most speaks: nearness, being a
 * subject, gender, being named often, being in the same quotation or, as the pronoun, in none. One
 * that opens its sentence may look ahead (“In her speech, Doe …”). Without a suitable person, or
 * between two equals, it stays unlinked.
 */
export function resolvePronouns(
  doc: Doc,
  found: FoundActors,
  attributions: readonly AttributionDraft[],
  { words, pronounScores }: { words: SpeakerLexicon; pronounScores: PronounScores },
): MentionDraft[] {
  const people = personsAlone(doc, found.mentions);
  const sources = attributions
    .flatMap(({ source }) => (source === null ? [] : [source]))
    .sort(byPosition);
  const descriptions = descriptionsOf(doc, sources, people, found.actors, words);
  const genders = new Map(found.actors.map((actor) => [actor.actorId, actor.gender]));
  const outer = doc.quotations.filter((quotation) => quotation.depth === 0);
  const memory: Memory = {
    doc,
    outer,
    told: toldUpTo(doc, outer),
    sources,
    ownWords: ownWords(doc, attributions, people),
    people,
    named: [],
    genders,
    learned: new Map(),
    counts: countsOf(people),
    scores: pronounScores,
  };
  const places = placesOf(memory, descriptions);
  const linked = linkAll(memory, people, places);
  const told = toldGenders(genders, linked);
  if (told === null) return linked.map(({ mention }) => mention);
  const again = { ...memory, genders: told, learned: new Map<string, Gender>(), named: [] };
  return linkAll({ ...again, ownWords: ownWords(doc, attributions, people) }, people, places).map(
    ({ mention }) => mention,
  );
}

/** The mentions of persons but those in names of bodies, `the | Ana Rivera | Foundation`, or in words, `pro-| Rivera |`. */
function personsAlone({ text }: Doc, mentions: readonly MentionDraft[]): MentionDraft[] {
  let end = 0;
  return mentions.filter((each) => {
    if (each.actorId.startsWith('person/')) return each.end > end && !isInWord(text, each);
    if (each.actorId.startsWith('organisation/') && each.end > end)
      if (isName(text.slice(each.start, each.end))) ({ end } = each);
    return false;
  });
}

const isInWord = (text: string, { start, end }: Span): boolean =>
  (text[start - 1] === '-' && /(?:pro|anti)-$/i.test(text.slice(start - 5, start))) ||
  startsCompound(text, end);

/** A capital begins the last word: not `Rivera’s campaign`. */
const isName = (name: string): boolean =>
  isCapitalised({ text: name.slice(name.lastIndexOf(' ') + 1) });

/** How many sentences up to each are not wholly quoted. */
function toldUpTo({ sentences }: Doc, outer: readonly Quotation[]): number[] {
  let told = 0;
  return sentences.map((sentence) => {
    if (quotationAt(outer, sentence) === null) told++;
    return told;
  });
}

interface LinkedPlace {
  readonly mention: MentionDraft;
  readonly gender: Gender | null;
}

function linkAll(
  memory: Memory,
  people: readonly MentionDraft[],
  places: readonly Pronoun[],
): LinkedPlace[] {
  const linked: LinkedPlace[] = [];
  let next = 0;
  for (const pronoun of places) {
    for (; (people[next]?.start ?? Infinity) < pronoun.token.start; next++)
      memory.named.push(namedAt(memory, known(people, next)));
    const actorId = ahead(memory, pronoun, people, next) ?? best(memory, pronoun);
    if (actorId === null) continue;
    const { description, gender, sentence } = pronoun;
    const { start, end } = pronoun.token;
    memory.ownWords.bySource.get(start)?.speakers.push(actorId);
    if (gender !== null && !memory.learned.has(actorId)) memory.learned.set(actorId, gender);
    const form = description === null ? 'pronoun' : 'role';
    const mention: MentionDraft = { actorId, form, start, end, sentence };
    linked.push({ mention, gender });
    memory.named.push(namedAt(memory, mention));
  }
  return linked;
}

/** Where the first look took somebody whose gender nothing tells for both: the one that more places tell. */
function toldGenders(
  known: ReadonlyMap<string, Gender | null>,
  linked: readonly LinkedPlace[],
): Map<string, Gender | null> | null {
  const votes = new Map<string, { female: number; male: number }>();
  for (const { mention, gender } of linked) {
    if (gender === null || (known.get(mention.actorId) ?? null) !== null) continue;
    let vote = votes.get(mention.actorId);
    if (vote === undefined) votes.set(mention.actorId, (vote = { female: 0, male: 0 }));
    vote[gender]++;
  }
  const told = new Map(known);
  let contested = false;
  for (const [actorId, { female, male }] of votes) {
    if (female === 0 || male === 0 || female === male) continue;
    told.set(actorId, female > male ? 'female' : 'male');
    contested = true;
  }
  return contested ? told : null;
}

function countsOf(mentions: readonly MentionDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actorId } of mentions) counts.set(actorId, (counts.get(actorId) ?? 0) + 1);
  return counts;
}

function namedAt({ doc, outer, sources }: Memory, mention: MentionDraft): Named {
  const { actorId, form, start, end, sentence } = mention;
  const index = lastStartingAt(doc.tokens.list, end - 1);
  const next = doc.tokens.at(index + 1);
  const source = sourceAround(sources, mention);
  const isAside = source !== null && isToldOf(doc, source, mention);
  const isUnder = form !== 'pronoun' && isGoverned(doc, mention);
  return {
    actorId,
    start,
    end,
    sentence,
    isSubject: !isAside && !isUnder && isSubject(doc, index, sentence),
    isPossessive: next.lower === "'s" || next.text === '’',
    quotation: quotationAt(outer, mention),
    speaks: source !== null && !isAside,
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
  const opens = doc.tokens.at(firstToken);
  if (gender === null) return null;
  if (index === firstToken || index - firstToken > 8 || opens.isEdge) return null;
  if (opens.tag !== 'ADP' && opens.tag !== 'SCONJ' && !/ing$/.test(opens.lower)) return null;
  const person = people[next];
  if (quotation !== null || person?.sentence !== sentence) return null;
  if (people[next - 1]?.sentence === sentence) return null;
  const theirs = known.get(person.actorId) ?? null;
  if (theirs !== null && theirs !== gender) return null;
  const start = lastStartingAt(doc.tokens.list, person.start);
  const comma = doc.tokens.list.slice(index, start).some((token) => token.text === ',');
  const subject = isSubject(doc, lastStartingAt(doc.tokens.list, person.end - 1), sentence);
  return comma && subject && start < lastToken ? person.actorId : null;
}

/** How many sentences back a pronoun reaches. */
const reach = 5;
/** What the best person must have, and have before the next one. */
const enough = -2;
const margin = 0.1;
/** The same for offices, and for what somebody is or does. */
const officeMargin = 0.5;
const describedMargin = 3;

/** The person for whom most speaks, or null where none does or two are equal. */
function best(memory: Memory, pronoun: Pronoun): string | null {
  const scores = new Map<string, number>();
  const { named } = memory;
  for (let at = named.length - 1; at >= 0; at--) {
    const each = known(named, at);
    if (distanceOf(memory, pronoun, each) > reach) break;
    if (each.start > pronoun.token.start) continue;
    if (pronoun.description !== null && !mayMean(memory, pronoun, pronoun.description, each))
      continue;
    const theirs = memory.genders.get(each.actorId) ?? null;
    if (theirs !== null && pronoun.gender !== null && theirs !== pronoun.gender) continue;
    if (isThirdPerson(memory.ownWords, pronoun.token, each)) continue;
    const distance = distanceOf(memory, pronoun, each);
    const candidate = { memory, pronoun, named: each, distance, gender: theirs };
    const { trace } = memory.doc.tokens;
    const { score } = memory.scores.weigh(candidate, each, trace, pronoun.token);
    if (score > (scores.get(each.actorId) ?? -Infinity)) scores.set(each.actorId, score);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < enough) return null;
  const lead = first[1] - (second?.[1] ?? -Infinity);
  if (pronoun.description === null) return lead < margin ? null : first[0];
  if (!pronoun.description.tellsMore) return lead < officeMargin ? null : first[0];
  return lead >= describedMargin || lastNamed(memory, pronoun) === first[0] ? first[0] : null;
}

const lastNamed = ({ named }: Memory, { token }: Pronoun): string | undefined =>
  named.findLast(({ start }) => start < token.start)?.actorId;

/** An office means its holders; what somebody does, who was named shortly before and is not spoken of. */
function mayMean(
  { ownWords: { bySource }, people }: Memory,
  { token, sentence }: Pronoun,
  { holders }: Description,
  named: Named,
): boolean {
  if (holders !== null) return holders.has(named.actorId);
  if (sentence - named.sentence > 2) return false;
  const said = bySource.get(token.start)?.all ?? [];
  return !said.some((span) => personsIn(people, span).includes(named.actorId));
}
