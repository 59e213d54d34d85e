import { isCapitalised } from '../../doc/letters.ts';
import type { Trace } from '../../doc/trace.ts';
import { known } from '../../../lib/lists.ts';
import { firstFrom, lastStartingAt, type Span } from '../../../lib/span.ts';
import { startsCompound } from '../../actors/names/candidates.ts';
import type { Gender, MentionDraft } from '../../actors/types.ts';
import type { Asked, Candidate, Place, Stranger } from './antecedents.ts';
import { descriptionsOf, type Description } from '../speakers/descriptions.ts';
import { isOrganisation, isPerson, isSubject, namedIn, Speeches, type Scene } from '../scene.ts';
import { Places } from './places.ts';
import { preferred, type DescriptionScores, type Pronoun } from './weighing.ts';
import { part } from './parts.ts';

/** The persons whom a pronoun may mean, and what tells of none. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  readonly none: Stranger;
  /** Whoever gender rules out among them, as if it told nothing of anybody: to teach by those whom it tells apart. */
  readonly ofAnyGender: () => Pick<Choice, 'candidates' | 'none'>;
}

/** Decides whom a pronoun means; null for nobody. */
export type Choose = (pronoun: Asked, choice: Choice, trace: Trace | null) => string | null;

export interface PronounResources {
  readonly scores: DescriptionScores;
  readonly choose: Choose;
}

/**
 * he, she and their forms, and words for somebody, linked to the person before them for whom most speaks: nearness,
 * being a subject, gender, being named often, being in the same quotation or, as the pronoun, in none. One
 * that opens its sentence may look ahead (“In her speech, Doe …”). Without a suitable person, or
 * between two equals, it stays unlinked.
 */
export const resolvePronouns = (scene: Scene, resources: PronounResources): MentionDraft[] =>
  linkAsked(scene, askedIn(scene), resources);

/** The pronouns and descriptions of an article, and the persons who are named. */
export interface AskedOf {
  readonly people: readonly MentionDraft[];
  /** Where they stand, in the same order. */
  readonly named: readonly Place[];
  readonly asked: readonly Pronoun[];
}

export function askedIn(scene: Scene): AskedOf {
  const people = personsAlone(scene);
  const places = new Places(scene, people);
  const asked = places.askedFor(descriptionsOf(scene, people));
  const named = asked.length === 0 ? [] : people.map((mention) => places.of(mention, null));
  return { people, named, asked };
}

/** Links what {@link askedIn} found. */
export function linkAsked(
  scene: Scene,
  { people, named, asked }: AskedOf,
  resources: PronounResources,
): MentionDraft[] {
  if (asked.length === 0) return [];
  const genders = new Map(scene.actors.map((actor) => [actor.actorId, actor.gender]));
  const resolve = (own: typeof genders): LinkedPlace[] =>
    new PronounResolver(scene, resources, people, named, own).link(asked);
  const linked = resolve(genders);
  const told = toldGenders(genders, linked);
  const again = told === null ? linked : resolve(told);
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

/** How many sentences back a pronoun reaches. */
const reach = 5;

/** What the best person must have, and have before the next one, for offices, and for what somebody is or does. */
const enough = -2;

const officeMargin = 0.5;

const describedMargin = 3;

/** One pass over the pronouns of an article, in the order of the text, with what it has learned so far. */
class PronounResolver {
  /** The gender that the first pronoun told of a person. */
  readonly learned = new Map<string, Gender>();
  /** How often each person is named. */
  readonly counts = new Map<string, number>();
  readonly #most: number;
  readonly #scene: Scene;
  readonly #resources: PronounResources;
  readonly #people: readonly MentionDraft[];
  /** Where they stand, in the same order. */
  readonly #places: readonly Place[];
  /** What title or given name tell. */
  readonly #genders: ReadonlyMap<string, Gender | null>;
  readonly #speeches: Speeches;
  readonly #named: Place[] = [];
  /** The tokens of all names. */
  readonly #isNamed: Uint8Array;

  constructor(
    scene: Scene,
    resources: PronounResources,
    people: readonly MentionDraft[],
    places: readonly Place[],
    genders: ReadonlyMap<string, Gender | null>,
  ) {
    this.#scene = scene;
    this.#resources = resources;
    this.#people = people;
    this.#places = places;
    this.#genders = genders;
    this.#speeches = new Speeches(scene, people);
    let most = 0;
    for (const { actorId } of people) {
      const count = (this.counts.get(actorId) ?? 0) + 1;
      this.counts.set(actorId, count);
      most = Math.max(most, count);
    }
    this.#most = most;
    const { tokens } = scene.doc;
    this.#isNamed = new Uint8Array(tokens.length);
    for (const { start, end } of scene.mentions)
      this.#isNamed.fill(1, firstFrom(tokens.list, start), firstFrom(tokens.list, end));
  }

  link(asked: readonly Pronoun[]): LinkedPlace[] {
    const linked: LinkedPlace[] = [];
    let next = 0;
    for (const pronoun of asked) {
      const { description, gender, sentence, start, end } = pronoun;
      for (; (this.#people[next]?.start ?? Infinity) < start; next++)
        this.#named.push(known(this.#places, next));
      const actorId = this.#ahead(pronoun, next) ?? this.#before(pronoun);
      if (actorId === null) continue;
      this.#speeches.bySource.get(start)?.speakers.push(actorId);
      if (gender !== null && !this.learned.has(actorId)) this.learned.set(actorId, gender);
      const form = description?.form ?? 'pronoun';
      const mention: MentionDraft = { actorId, form, start, end, sentence };
      linked.push({ mention, gender });
      this.#named.push({ ...pronoun.place, actorId });
    }
    return linked;
  }

  /** `In her speech, Doe said`: the subject after the comma, where the pronoun stands before all names. */
  #ahead(pronoun: Pronoun, next: number): string | null {
    const { last, sentence, gender, quotation } = pronoun;
    const person = this.#people[next];
    if (gender === null || quotation !== null || person?.sentence !== sentence) return null;
    if (this.#people[next - 1]?.sentence === sentence || !this.#isLedIn(pronoun)) return null;
    if ((this.#genders.get(person.actorId) ?? gender) !== gender) return null;
    const { doc } = this.#scene;
    const start = lastStartingAt(doc.tokens.list, person.start);
    const end = lastStartingAt(doc.tokens.list, person.end - 1);
    const isBehindComma = doc.tokens.list.slice(last, start).some(({ text }) => text === ',');
    return isBehindComma && isSubject(doc, end, sentence) ? person.actorId : null;
  }

  /** Whether it stands in the phrase that opens its sentence: `In her speech`, `When he spoke`, `Asked by him`. */
  #isLedIn({ last, sentence }: Pronoun): boolean {
    const { tokens, sentences } = this.#scene.doc;
    const first = sentences[sentence]?.firstToken ?? 0;
    const { tag, lower } = tokens.at(first);
    if (last === first || last - first > 8) return false;
    return tag === 'ADP' || tag === 'SCONJ' || lower.endsWith('ing');
  }

  /** The person before it for whom most speaks, or null where none does or two are equal. */
  #before(pronoun: Pronoun): string | null {
    const places = this.#placesFor(pronoun);
    if (pronoun.description !== null) return this.#described(pronoun, pronoun.description, places);
    const choice = {
      ...this.#choiceOf(pronoun, places, true),
      ofAnyGender: () => this.#choiceOf(pronoun, this.#placesFor(pronoun, false), false),
    };
    return this.#resources.choose(pronoun, choice, this.#scene.doc.tokens.trace);
  }

  #described(
    pronoun: Pronoun,
    { tellsMore }: Description,
    places: readonly Place[],
  ): string | null {
    const candidates = places.map((named) => ({
      ...{ pronoun, named, counted: this.counts.get(named.actorId) ?? 1 },
      distance: this.#distanceOf(pronoun, named),
      gender: this.#genders.get(named.actorId) ?? null,
    }));
    const best = preferred(this.#resources.scores, candidates, this.#scene, pronoun, enough);
    if (best === null) return null;
    const { actorId, lead } = best;
    if (!tellsMore) return lead < officeMargin ? null : actorId;
    const lastNamed = this.#named.findLast((each) => each.start < pronoun.start);
    return lead >= describedMargin || lastNamed?.actorId === actorId ? actorId : null;
  }

  /** Those near enough whom neither gender nor what they say rules out, the last one first. */
  #placesFor(pronoun: Pronoun, tellsGender = true): Place[] {
    const places: Place[] = [];
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const named = known(this.#named, at);
      if (this.#distanceOf(pronoun, named) > reach) break;
      const gender = this.#genders.get(named.actorId) ?? null;
      const isOther = gender !== null && pronoun.gender !== null && gender !== pronoun.gender;
      if ((isOther && tellsGender) || named.start > pronoun.start) continue;
      if (!this.#mayMean(pronoun, named) || this.#speeches.parts(pronoun, named)) continue;
      places.push(named);
    }
    return places;
  }

  #choiceOf(
    pronoun: Pronoun,
    places: readonly Place[],
    tellsGender: boolean,
  ): Pick<Choice, 'candidates' | 'none'> {
    const { doc } = this.#scene;
    const byActor = byActorOf(places);
    const last = this.#named.findLast(
      ({ gender, start }) =>
        gender !== null && (gender === pronoun.gender || !tellsGender) && start < pronoun.start,
    );
    const lastSource = this.#named.findLast(({ speaks, start }) => speaks && start < pronoun.start);
    const subjects = [
      ...new Set(places.filter((each) => each.part === part.subject).map(({ actorId }) => actorId)),
    ];
    const candidates = [...byActor].map(([actorId, own], rank): Candidate => {
      const counted = this.counts.get(actorId) ?? 1;
      return {
        ...{ doc, pronoun, places: own, rank, counted },
        subjectRank: subjects.indexOf(actorId),
        candidates: byActor.size,
        distance: this.#distanceOf(pronoun, known(own, 0)),
        isGenderKnown: (this.#genders.get(actorId) ?? null) !== null,
        learned: tellsGender ? (this.learned.get(actorId) ?? null) : null,
        chain:
          last !== undefined && last.actorId === actorId ? pronoun.sentence - last.sentence : -1,
        spokeLast: lastSource?.actorId === actorId,
        isMain: counted === this.#most,
        isInLead: known(this.#people, 0).actorId === actorId,
      };
    });
    return { candidates, none: this.#strangerFor(pronoun, candidates.length, places[0]) };
  }

  #strangerFor(pronoun: Pronoun, candidates: number, nearest: Place | undefined): Stranger {
    const { tokens, sentences } = this.#scene.doc;
    const before = sentences[Math.max(0, pronoun.sentence - 1)]?.firstToken ?? 0;
    let strange = 0;
    for (let at = Math.max(before, (nearest?.last ?? -1) + 1); at < pronoun.first; at++) {
      const isFirst = tokens.at(at).tag === 'PROPN' && tokens.at(at - 1).tag !== 'PROPN';
      if (isFirst && this.#isNamed[at] !== 1) strange++;
    }
    const distance = nearest === undefined ? reach : this.#distanceOf(pronoun, nearest);
    return { pronoun, strange, candidates, distance };
  }

  /** In sentences; what somebody says in between takes a pronoun outside it no further away. */
  #distanceOf({ sentence, told, quotation }: Pronoun, named: Place): number {
    return quotation === null && named.quotation === null
      ? told - named.told
      : sentence - named.sentence;
  }

  /** An office means its holders; what somebody does, who was named shortly before and is not spoken of. */
  #mayMean({ description, start, sentence }: Pronoun, { actorId, ...named }: Place): boolean {
    if (description === null) return true;
    if (description.holders !== null) return description.holders.has(actorId);
    if (sentence - named.sentence > 2) return false;
    const said = this.#speeches.bySource.get(start)?.content ?? [];
    return !said.some((span) => namedIn(this.#people, span).includes(actorId));
  }
}

/** The places of each actor, in their order. */
function byActorOf(places: readonly Place[]): Map<string, Place[]> {
  const byActor = new Map<string, Place[]>();
  for (const place of places) {
    const own = byActor.get(place.actorId);
    if (own === undefined) byActor.set(place.actorId, [place]);
    else own.push(place);
  }
  return byActor;
}
