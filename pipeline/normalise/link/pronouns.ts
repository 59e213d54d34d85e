import { isCapitalised } from '../doc/letters.ts';
import { closedClass } from '../doc/lexicon.ts';
import type { Rules } from '../doc/rule-ids.ts';
import { readRules } from '../doc/rules.ts';
import { RuleTable } from '../doc/score.ts';
import type { Trace } from '../doc/trace.ts';
import { WordSet } from '../doc/words.ts';
import { known } from '../../lib/lists.ts';
import { lastStartingAt, type Span } from '../../lib/span.ts';
import { startsCompound } from '../actors/candidates.ts';
import type { Gender, MentionDraft } from '../actors/types.ts';
import { descriptionsOf, type Description } from './descriptions.ts';
import {
  isGoverned,
  isOrganisation,
  isPerson,
  isSubject,
  isToldOf,
  namedIn,
  quotationAt,
  sourceAround,
  Speeches,
  type Scene,
} from './scene.ts';

/** Where a person is meant without a name. */
interface Pronoun extends Span {
  readonly lower: string;
  /** Of its last token. */
  readonly index: number;
  readonly sentence: number;
  /** Null for words that describe somebody. */
  readonly gender: Gender | null;
  readonly description: Description | null;
  readonly quotation: number | null;
  readonly speaks: boolean;
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

/** A person whom a pronoun may mean, as rules see it. */
interface Candidate {
  readonly resolver: PronounResolver;
  readonly pronoun: Pronoun;
  readonly named: Named;
  /** In sentences. */
  readonly distance: number;
  /** Null where nothing tells it. */
  readonly gender: Gender | null;
}

/** The gender of an earlier pronoun that meant the person. */
const learnedGender = ({ resolver, named, gender }: Candidate): Gender | null =>
  gender === null ? (resolver.learned.get(named.actorId) ?? null) : null;

export type PronounScores = RuleTable<Rules['link-pronouns'], Candidate>;

export const loadPronounScores = (): PronounScores =>
  new RuleTable(readRules('link-pronouns'), {
    facts: {
      'sentences-to-person': ({ distance }: Candidate) => distance,
      'characters-to-person': ({ pronoun, named }) => (pronoun.start - named.end) / 2000,
      subject: ({ named }) => named.isSubject,
      'same-sentence': ({ distance }) => distance === 0,
      'next-sentence': ({ distance }) => distance === 1,
      owner: ({ named }) => named.isPossessive,
      'gender-known': ({ gender }) => gender !== null,
      'gender-learned': (candidate) =>
        candidate.pronoun.gender !== null && learnedGender(candidate) === candidate.pronoun.gender,
      'other-gender-learned': (candidate) => {
        const learned = learnedGender(candidate);
        const { gender } = candidate.pronoun;
        return learned !== null && gender !== null && learned !== gender;
      },
      'both-speak': ({ pronoun, named }) => pronoun.speaks && named.speaks,
      'same-paragraph': ({ resolver, pronoun, named }) =>
        pronoun.description === null &&
        resolver.paragraphOf(pronoun) === resolver.paragraphOf(named),
      'named-often': ({ resolver, named }) =>
        Math.min(1, Math.log2(resolver.counts.get(named.actorId) ?? 1) / 4),
      'in-other-quotation': ({ pronoun, named }) => named.quotation !== pronoun.quotation,
      outside: ({ pronoun }) => pronoun.quotation === null,
      object: ({ resolver, pronoun }) => resolver.isObject(pronoun),
    },
  });

/** A table of rules that say how much speaks for a candidate. */
interface Weighing<Known> {
  weigh(known: Known, at: Span, trace: Trace | null, of: Span): { readonly score: number };
}

/** The one of several candidates for whom most speaks. */
interface Preferred {
  readonly actorId: string;
  /** How far the next one is behind. */
  readonly lead: number;
}

/**
 * Weighs what a pronoun may mean; an actor counts at the best of its places.
 * @param enough what the best must have; @returns null where none has it
 */
export function preferred<Known extends { readonly named: Span & { readonly actorId: string } }>(
  table: Weighing<Known>,
  candidates: readonly Known[],
  { doc }: Scene,
  pronoun: Span,
  enough: number,
): Preferred | null {
  const scores = new Map<string, number>();
  for (const candidate of candidates) {
    const { actorId } = candidate.named;
    const { score } = table.weigh(candidate, candidate.named, doc.tokens.trace, pronoun);
    if (score > (scores.get(actorId) ?? -Infinity)) scores.set(actorId, score);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < enough) return null;
  return { actorId: first[0], lead: first[1] - (second?.[1] ?? -Infinity) };
}

/**
 * he, she and their forms, and words for somebody, linked to the person before them for whom most speaks: nearness,
 * being a subject, gender, being named often, being in the same quotation or, as the pronoun, in none. One
 * that opens its sentence may look ahead (“In her speech, Doe …”). Without a suitable person, or
 * between two equals, it stays unlinked.
 */
export function resolvePronouns(scene: Scene, scores: PronounScores): MentionDraft[] {
  const people = personsAlone(scene);
  const descriptions = descriptionsOf(scene, people);
  const genders = new Map(scene.actors.map((actor) => [actor.actorId, actor.gender]));
  const linked = new PronounResolver(scene, scores, people, genders).link(descriptions);
  const told = toldGenders(genders, linked);
  const again =
    told === null ? linked : new PronounResolver(scene, scores, people, told).link(descriptions);
  return again.map(({ mention }) => mention);
}

/** The mentions of persons but those in names of bodies, `the Ana Rivera Foundation`, or in words, `pro-Rivera`. */
function personsAlone({ doc: { text }, mentions }: Scene): MentionDraft[] {
  let end = 0;
  return mentions.filter((each) => {
    if (isPerson(each)) return each.end > end && !isInWord(text, each);
    if (isOrganisation(each) && each.end > end && endsInName(text.slice(each.start, each.end)))
      ({ end } = each);
    return false;
  });
}

const isInWord = (text: string, { start, end }: Span): boolean =>
  (text[start - 1] === '-' && /(?:pro|anti)-$/i.test(text.slice(start - 5, start))) ||
  startsCompound(text, end);

/** Whether a capital begins the last word: not in `Rivera’s campaign`. */
const endsInName = (name: string): boolean =>
  isCapitalised({ text: name.slice(name.lastIndexOf(' ') + 1) });

interface LinkedPlace {
  readonly mention: MentionDraft;
  readonly gender: Gender | null;
}

/** Where the first look took somebody whose gender nothing tells for both: the one that more places tell. */
function toldGenders(
  genders: ReadonlyMap<string, Gender | null>,
  linked: readonly LinkedPlace[],
): Map<string, Gender | null> | null {
  const votes = new Map<string, Record<Gender, number>>();
  for (const { mention, gender } of linked) {
    if (gender === null || (genders.get(mention.actorId) ?? null) !== null) continue;
    const vote = votes.get(mention.actorId) ?? { female: 0, male: 0 };
    vote[gender]++;
    votes.set(mention.actorId, vote);
  }
  const told = [...votes].flatMap(([actorId, { female, male }]): [string, Gender][] =>
    female === 0 || male === 0 || female === male
      ? []
      : [[actorId, female > male ? 'female' : 'male']],
  );
  return told.length === 0 ? null : new Map([...genders, ...told]);
}

const gendered = new WordSet([...closedClass.he, ...closedClass.she]);

/** How many sentences back a pronoun reaches. */
const reach = 5;
/** What the best person must have, and have before the next one. */
const enough = -2;
const margin = 0.1;
/** The same for offices, and for what somebody is or does. */
const officeMargin = 0.5;
const describedMargin = 3;

/** One pass over the pronouns of an article, in the order of the text, with what it has learned so far. */
class PronounResolver {
  /** The gender that the first pronoun told of a person. */
  readonly learned = new Map<string, Gender>();
  /** How often each person is named. */
  readonly counts = new Map<string, number>();
  readonly #scene: Scene;
  readonly #scores: PronounScores;
  readonly #people: readonly MentionDraft[];
  /** What title or given name tell. */
  readonly #genders: ReadonlyMap<string, Gender | null>;
  readonly #speeches: Speeches;
  readonly #named: Named[] = [];
  /** How many sentences up to each are told, and not wholly quoted. */
  readonly #told: readonly number[];

  constructor(
    scene: Scene,
    scores: PronounScores,
    people: readonly MentionDraft[],
    genders: ReadonlyMap<string, Gender | null>,
  ) {
    this.#scene = scene;
    this.#scores = scores;
    this.#people = people;
    this.#genders = genders;
    this.#speeches = new Speeches(scene, people);
    for (const { actorId } of people) this.counts.set(actorId, (this.counts.get(actorId) ?? 0) + 1);
    let told = 0;
    this.#told = scene.doc.sentences.map((sentence) =>
      quotationAt(scene, sentence) === null ? ++told : told,
    );
  }

  link(descriptions: readonly Description[]): LinkedPlace[] {
    const linked: LinkedPlace[] = [];
    let next = 0;
    for (const pronoun of this.#placesOf(descriptions)) {
      const { description, gender, sentence, start, end } = pronoun;
      for (; (this.#people[next]?.start ?? Infinity) < start; next++)
        this.#named.push(this.#namedAt(known(this.#people, next)));
      const actorId = this.#ahead(pronoun, next) ?? this.#before(pronoun);
      if (actorId === null) continue;
      this.#speeches.bySource.get(start)?.speakers.push(actorId);
      if (gender !== null && !this.learned.has(actorId)) this.learned.set(actorId, gender);
      const form = description === null ? 'pronoun' : 'role';
      const mention: MentionDraft = { actorId, form, start, end, sentence };
      linked.push({ mention, gender });
      this.#named.push(this.#namedAt(mention));
    }
    return linked;
  }

  paragraphOf({ sentence }: Pronoun | Named): number | undefined {
    return this.#scene.doc.sentences[sentence]?.paragraph;
  }

  /** `him`, or `her` before what is no noun phrase. */
  isObject({ lower, index }: Pronoun): boolean {
    if (lower === 'him') return true;
    const { tag } = this.#scene.doc.tokens.at(index + 1);
    return lower === 'her' && tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PROPN';
  }

  /** Who says something is asked before whom the words speak of: `“She is wrong,” she said`. */
  #placesOf(descriptions: readonly Description[]): Pronoun[] {
    const { tokens } = this.#scene.doc;
    const places = [
      ...gendered.placesIn(tokens).map((index) => this.#placeOf(tokens.at(index), null)),
      ...descriptions.map((description) => this.#placeOf(description, description)),
    ];
    const orderOf = ({ start, speaks }: Pronoun): number => {
      const said = speaks ? this.#speeches.bySource.get(start)?.quoted[0]?.start : undefined;
      return said !== undefined && said < start ? said - 1 : start;
    };
    return places.sort((a, b) => orderOf(a) - orderOf(b));
  }

  #placeOf({ start, end }: Span, description: Description | null): Pronoun {
    const { tokens, sentences } = this.#scene.doc;
    const index = lastStartingAt(tokens.list, end - 1);
    const token = tokens.at(index);
    const isHe = closedClass.he.holds(token);
    return {
      start,
      end,
      lower: description === null ? token.lower : '',
      index,
      sentence: lastStartingAt(sentences, start),
      gender: description === null ? (isHe ? 'male' : 'female') : null,
      description,
      quotation: quotationAt(this.#scene, { start, end }),
      speaks: description !== null || sourceAround(this.#scene, { start, end }) !== null,
    };
  }

  #namedAt(mention: MentionDraft): Named {
    const { doc } = this.#scene;
    const { actorId, form, start, end, sentence } = mention;
    const index = lastStartingAt(doc.tokens.list, end - 1);
    const next = doc.tokens.at(index + 1);
    const source = sourceAround(this.#scene, mention);
    const isAside = source !== null && isToldOf(doc, source, mention);
    const isUnder = form !== 'pronoun' && isGoverned(doc, mention);
    return {
      actorId,
      start,
      end,
      sentence,
      isSubject: !isAside && !isUnder && isSubject(doc, index, sentence),
      isPossessive: next.lower === "'s" || next.text === '’',
      quotation: quotationAt(this.#scene, mention),
      speaks: source !== null && !isAside,
    };
  }

  /** `In her speech, Doe said`: the subject after the comma, where the pronoun stands before all names. */
  #ahead(pronoun: Pronoun, next: number): string | null {
    const { index, sentence, gender, quotation } = pronoun;
    const person = this.#people[next];
    if (gender === null || quotation !== null || person?.sentence !== sentence) return null;
    if (this.#people[next - 1]?.sentence === sentence || !this.#isLedIn(pronoun)) return null;
    if ((this.#genders.get(person.actorId) ?? gender) !== gender) return null;
    const { doc } = this.#scene;
    const start = lastStartingAt(doc.tokens.list, person.start);
    const last = lastStartingAt(doc.tokens.list, person.end - 1);
    const isBehindComma = doc.tokens.list.slice(index, start).some(({ text }) => text === ',');
    return isBehindComma && isSubject(doc, last, sentence) ? person.actorId : null;
  }

  /** Whether it stands in the phrase that opens its sentence: `In her speech`, `When he spoke`, `Asked by him`. */
  #isLedIn({ index, sentence }: Pronoun): boolean {
    const { tokens, sentences } = this.#scene.doc;
    const first = sentences[sentence]?.firstToken ?? 0;
    const { tag, lower } = tokens.at(first);
    if (index === first || index - first > 8) return false;
    return tag === 'ADP' || tag === 'SCONJ' || lower.endsWith('ing');
  }

  /** The person before it for whom most speaks, or null where none does or two are equal. */
  #before(pronoun: Pronoun): string | null {
    const best = preferred(
      this.#scores,
      this.#candidatesFor(pronoun),
      this.#scene,
      pronoun,
      enough,
    );
    if (best === null) return null;
    const { actorId, lead } = best;
    const { description, start } = pronoun;
    if (description === null) return lead < margin ? null : actorId;
    if (!description.tellsMore) return lead < officeMargin ? null : actorId;
    const lastNamed = this.#named.findLast((each) => each.start < start);
    return lead >= describedMargin || lastNamed?.actorId === actorId ? actorId : null;
  }

  /** Those near enough whom neither gender nor what they say rules out, the last one first. */
  #candidatesFor(pronoun: Pronoun): Candidate[] {
    const candidates: Candidate[] = [];
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const named = known(this.#named, at);
      const distance = this.#distanceOf(pronoun, named);
      if (distance > reach) break;
      const gender = this.#genders.get(named.actorId) ?? null;
      const isOther = gender !== null && pronoun.gender !== null && gender !== pronoun.gender;
      if (isOther || named.start > pronoun.start) continue;
      if (!this.#mayMean(pronoun, named) || this.#speeches.parts(pronoun, named)) continue;
      candidates.push({ resolver: this, pronoun, named, distance, gender });
    }
    return candidates;
  }

  /** In sentences; what somebody says in between takes a pronoun outside it no further away. */
  #distanceOf({ sentence, quotation }: Pronoun, named: Named): number {
    return quotation === null && named.quotation === null
      ? (this.#told[sentence] ?? 0) - (this.#told[named.sentence] ?? 0)
      : sentence - named.sentence;
  }

  /** An office means its holders; what somebody does, who was named shortly before and is not spoken of. */
  #mayMean({ description, start, sentence }: Pronoun, { actorId, ...named }: Named): boolean {
    if (description === null) return true;
    if (description.holders !== null) return description.holders.has(actorId);
    if (sentence - named.sentence > 2) return false;
    const said = this.#speeches.bySource.get(start)?.content ?? [];
    return !said.some((span) => namedIn(this.#people, span).includes(actorId));
  }
}
