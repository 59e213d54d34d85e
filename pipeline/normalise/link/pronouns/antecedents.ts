/**
 * What tells whom a pronoun means: features of candidates, each value of which has a weight that models/pronouns/
 * learned. They are what is known to decide it (Webster et al., “Mind the GAP”, 2018): nearness, being a subject, parallel parts
 * of sentences, being spoken of often, and, in news, who was quoted before.
 */
import { known } from '../../../lib/lists.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Span } from '../../../lib/span.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { Gender, MentionDraft } from '../../actors/types.ts';
import { type Part, part } from './parts.ts';

const parts = 5;

/** A place where a person is named, or a pronoun that was linked. */
export interface Place extends Span {
  readonly actorId: string;
  readonly form: MentionDraft['form'];
  /** Of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** How many sentences up to here are not wholly quoted. */
  readonly told: number;
  readonly part: Part;
  /** Whether it is named as the source of something said. */
  readonly speaks: boolean;
  readonly quotation: number | null;
  /** Of a pronoun. */
  readonly gender: Gender | null;
}

/** A pronoun whose meaning is asked for. */
export interface Asked extends Place {
  readonly isReflexive: boolean;
  /** Whether the sentence begins with it, but for a conjunction. */
  readonly opens: boolean;
}

/** Somebody whom a pronoun may mean. */
export interface Candidate {
  readonly doc: Doc;
  readonly pronoun: Asked;
  /** Where the person was named, the last place first. */
  readonly places: readonly Place[];
  /** In sentences; what is wholly quoted does not count where both stand outside. */
  readonly distance: number;
  /** How many other candidates were named nearer to the pronoun. */
  readonly rank: number;
  readonly candidates: number;
  /** The same among those who were subjects; -1 where this one was none. */
  readonly subjectRank: number;
  /** Whether names or titles tell that the gender fits. */
  readonly isGenderKnown: boolean;
  /** The gender of an earlier pronoun that meant the person. */
  readonly learned: Gender | null;
  /** How often the article names the person. */
  readonly counted: number;
  /** How many sentences ago the last pronoun of that gender stood, where it meant the person; else -1. */
  readonly chain: number;
  /** Whether the person is the last one who was named as a source. */
  readonly spokeLast: boolean;
  /** Whether nobody of the article is named more often. */
  readonly isMain: boolean;
  /** Whether the article names nobody before. */
  readonly isInLead: boolean;
}

/** Numbers from 0 to 3: 0, 1, 2 to 3, more. */
const few = (count: number): number => (count < 2 ? count : count < 4 ? 2 : 3);
const flag = (is: boolean): number => (is ? 1 : 0);
/** Sentences between: the same, the one before, …, four and more. */
const near = (distance: number): number => Math.min(4, Math.max(0, distance));

/** A number of a candidate, of so many; each has a weight of its own. */
interface Feature {
  readonly id: string;
  readonly size: number;
  /** From 0 up to the size; -1 where it says nothing. */
  readonly of: (candidate: Candidate) => number;
}

const nearest = ({ places }: Candidate): Place => known(places, 0);

/** Where a pronoun stands: nowhere special, as a source, in a quotation. */
const settingOf = ({ quotation, speaks }: Asked): number =>
  quotation !== null ? 2 : speaks ? 1 : 0;

const isSubjectIn = ({ places }: Candidate, sentence: number): boolean =>
  places.some((place) => place.sentence === sentence && place.part === part.subject);

/** Whether the person is a subject of the last sentence that is not wholly quoted. */
const isToldSubject = ({ places, pronoun }: Candidate): boolean =>
  places.some((place) => place.told === pronoun.told - 1 && place.part === part.subject);

/** The finite verbs between two tokens, and whether a word that opens a clause stands there. */
function between({ tokens }: Doc, from: number, to: number): { verbs: number; opens: boolean } {
  let verbs = 0;
  let opens = false;
  for (let at = from; at < to; at++) {
    const token = tokens.at(at);
    if (token.isVerb && !token.lower.endsWith('ing') && !tokens.at(at - 1).isVerb) verbs++;
    if (token.tag === 'SCONJ' || closedClass['clause-openers'].holds(token)) opens = true;
  }
  return { verbs, opens };
}

const closeness = (candidate: Candidate): number => {
  const tokens = candidate.pronoun.first - nearest(candidate).last;
  return tokens < 4 ? 0 : tokens < 8 ? 1 : tokens < 16 ? 2 : tokens < 32 ? 3 : tokens < 64 ? 4 : 5;
};

/** Whether a candidate is the subject of the very clause: `Ana Rivera met Eva Moss and thanked her`, who is not Rivera. */
function isBound({ doc: { tokens }, pronoun, places, distance }: Candidate): boolean {
  const subject = places.find(({ part: own }) => own === part.subject);
  if (distance !== 0 || subject?.sentence !== pronoun.sentence) return false;
  for (let at = subject.last + 1; at < pronoun.first; at++) {
    const token = tokens.at(at);
    if (token.tag === 'SCONJ' || token.tag === 'PUNCT') return false;
    if (closedClass['clause-openers'].holds(token) || closedClass['subject-pronouns'].holds(token))
      return false;
  }
  return true;
}

/** Whether `who` stands between the nearest place and the pronoun: `Ana Rivera, who left because of what she saw`. */
function hasWho({ doc: { tokens }, pronoun, places }: Candidate): boolean {
  for (let at = known(places, 0).last + 1; at < pronoun.first; at++)
    if (tokens.at(at).lower === 'who') return true;
  return false;
}

/** What stands before the pronoun. */
function opener({ doc: { tokens }, pronoun }: Candidate): number {
  if (pronoun.opens) return 0;
  const { tag, lower } = tokens.at(pronoun.first - 1);
  if (tag === 'CCONJ') return 1;
  if (lower === 'that') return 2;
  if (tag === 'SCONJ' || closedClass['clause-openers'].holds(tokens.at(pronoun.first - 1)))
    return 3;
  if (tag === 'PUNCT') return 4;
  return tag === 'ADP' ? 5 : 6;
}

const features: readonly Feature[] = [
  {
    id: 'distance-and-parts',
    size: 5 * parts * parts,
    of: (each) => (near(each.distance) * parts + nearest(each).part) * parts + each.pronoun.part,
  },
  {
    id: 'rank',
    size: 4 * 2 * 3,
    of: (each) => (few(each.rank) * 2 + flag(each.distance === 0)) * 3 + settingOf(each.pronoun),
  },
  { id: 'distance', size: 5 * 3, of: (each) => near(each.distance) * 3 + settingOf(each.pronoun) },
  { id: 'closeness', size: 6 * 2, of: (each) => closeness(each) * 2 + flag(each.distance === 0) },
  {
    id: 'subject-here',
    size: 2 * parts,
    of: (each) =>
      each.distance !== 0
        ? -1
        : flag(isSubjectIn(each, each.pronoun.sentence)) * parts + each.pronoun.part,
  },
  {
    id: 'subject-before',
    size: 2 * parts * 2,
    of: (each) =>
      each.pronoun.sentence === 0
        ? -1
        : (flag(isToldSubject(each)) * parts + each.pronoun.part) * 2 + flag(each.pronoun.opens),
  },
  {
    id: 'subject-ever',
    size: 2,
    of: (each) => flag(each.places.some((place) => place.part === part.subject)),
  },
  {
    id: 'begins-sentence',
    size: 2 * 3,
    of: (each) =>
      flag(
        each.places.some(
          (place) => place.first === (each.doc.sentences[place.sentence]?.firstToken ?? 0),
        ),
      ) *
        3 +
      Math.min(2, near(each.distance)),
  },
  {
    id: 'form',
    size: 3 * 3,
    of: (each) =>
      (nearest(each).form === 'pronoun' ? 0 : nearest(each).form === 'name' ? 1 : 2) * 3 +
      Math.min(2, near(each.distance)),
  },
  {
    id: 'places',
    size: 4 * 2,
    of: (each) => few(each.places.length) * 2 + flag(each.distance === 0),
  },
  { id: 'counted', size: 5, of: (each) => Math.min(4, Math.floor(Math.log2(each.counted))) },
  { id: 'main', size: 2 * 3, of: (each) => flag(each.isMain) * 3 + settingOf(each.pronoun) },
  { id: 'lead', size: 2, of: (each) => flag(each.isInLead) },
  { id: 'gender', size: 2, of: (each) => flag(each.isGenderKnown) },
  {
    id: 'learned',
    size: 2 * 3,
    of: (each) =>
      flag(each.isGenderKnown) * 3 +
      (each.learned === null ? 0 : each.learned === each.pronoun.gender ? 1 : 2),
  },
  {
    id: 'chain',
    size: 4 * parts,
    of: (each) =>
      each.chain < 0
        ? 3 * parts + each.pronoun.part
        : Math.min(2, each.chain) * parts + each.pronoun.part,
  },
  {
    id: 'speaks',
    size: 3 * 2 * 3,
    of: (each) =>
      (Math.min(2, near(each.distance)) * 2 + flag(nearest(each).speaks)) * 3 +
      settingOf(each.pronoun),
  },
  {
    id: 'spoke-last',
    size: 2 * 3,
    of: (each) => flag(each.spokeLast) * 3 + settingOf(each.pronoun),
  },
  {
    id: 'quotation',
    size: 4,
    of: (each) => {
      const { pronoun } = each;
      const same = each.places.some(({ quotation }) => quotation === pronoun.quotation);
      return flag(pronoun.quotation !== null) * 2 + flag(same);
    },
  },
  {
    id: 'nearest-quotation',
    size: 4,
    of: (each) =>
      flag(each.pronoun.quotation !== null) * 2 +
      flag(nearest(each).quotation === each.pronoun.quotation),
  },
  {
    id: 'paragraph',
    size: 2 * 2 * 2,
    of: (each) =>
      each.doc.paragraphs.length === 1
        ? -1
        : (flag(nearest(each).paragraph === each.pronoun.paragraph) * 2 +
            flag(
              each.places.some(
                (place) =>
                  place.paragraph === each.pronoun.paragraph && place.part === part.subject,
              ),
            )) *
            2 +
          flag(each.distance === 0),
  },
  {
    id: 'new-paragraph',
    size: 2 * 4 * 3,
    of: (each) => {
      if (each.doc.paragraphs.length === 1) return -1;
      const before = each.doc.sentences[each.pronoun.sentence - 1];
      const opens = before?.paragraph !== each.pronoun.paragraph;
      const wasSubject = isToldSubject(each);
      return (
        (flag(opens) * 4 + flag(each.spokeLast) * 2 + flag(wasSubject)) * 3 +
        settingOf(each.pronoun)
      );
    },
  },
  {
    id: 'clauses',
    size: 4 * 2 * parts * parts,
    of: (each) => {
      const place = nearest(each);
      if (each.distance !== 0 || place.sentence !== each.pronoun.sentence) return -1;
      const { verbs, opens } = between(each.doc, place.last + 1, each.pronoun.first);
      return ((few(verbs) * 2 + flag(opens)) * parts + place.part) * parts + each.pronoun.part;
    },
  },
  {
    id: 'reflexive',
    size: 2 * parts,
    of: (each) =>
      each.pronoun.isReflexive ? flag(each.distance === 0) * parts + nearest(each).part : -1,
  },
  {
    id: 'subject-rank',
    size: 5 * 3 * 2,
    of: (each) =>
      ((each.subjectRank + 1 > 3 ? 4 : each.subjectRank + 1) * 3 + settingOf(each.pronoun)) * 2 +
      flag(each.distance === 0),
  },
  {
    id: 'before-pronoun',
    size: 7 * 3 * 3,
    of: (each) =>
      (opener(each) * 3 + Math.min(2, near(each.distance))) * 3 +
      (nearest(each).part === part.subject ? 0 : isSubjectIn(each, each.pronoun.sentence) ? 1 : 2),
  },
  {
    id: 'bound',
    size: 2 * 2,
    of: (each) => {
      const { part: own } = each.pronoun;
      if (own !== part.object && own !== part.oblique) return -1;
      return flag(own === part.object) * 2 + flag(isBound(each));
    },
  },
  {
    id: 'who',
    size: 4,
    of: (each) => (each.distance === 0 && hasWho(each) ? few(each.rank) : -1),
  },
  {
    id: 'oblique-by',
    size: 3,
    of: (each) => {
      if (nearest(each).part !== part.oblique) return -1;
      const { lower } = each.doc.tokens.at(nearest(each).first - 1);
      return lower === 'by' ? 0 : lower === 'of' ? 1 : 2;
    },
  },
  { id: 'joined', size: 2, of: (each) => flag(isJoined(each.doc, nearest(each))) },
  {
    id: 'parallel',
    size: 4,
    of: (each) =>
      each.distance > 1
        ? -1
        : flag(each.distance === 0) * 2 + flag(nearest(each).part === each.pronoun.part),
  },
  {
    id: 'others',
    size: 4 * 2,
    of: (each) => few(each.candidates - 1) * 2 + flag(each.isGenderKnown),
  },
];

/** `Ana Rivera and Tomás Obi`: one of several. */
function isJoined({ tokens }: Doc, { first, last }: Place): boolean {
  return (
    closedClass.coordinators.holds(tokens.at(first - 1)) ||
    (tokens.at(last + 1).lower === 'and' && isCapitalised(tokens.at(last + 2)))
  );
}

/** What tells that a pronoun means none of the candidates. */
export interface Stranger {
  readonly pronoun: Asked;
  readonly candidates: number;
  /** How many names that are nobody’s stand shortly before the pronoun, behind the nearest candidate. */
  readonly strange: number;
  /** In sentences, to the nearest candidate. */
  readonly distance: number;
}

interface StrangerFeature {
  readonly id: string;
  readonly size: number;
  readonly of: (stranger: Stranger) => number;
}

const strangerFeatures: readonly StrangerFeature[] = [
  { id: 'none', size: 3, of: ({ pronoun }) => settingOf(pronoun) },
  { id: 'none-part', size: parts, of: ({ pronoun }) => pronoun.part },
  {
    id: 'none-strange',
    size: 4 * 2,
    of: ({ strange, distance }) => few(strange) * 2 + flag(distance === 0),
  },
  { id: 'none-distance', size: 5, of: ({ distance }) => near(distance) },
  { id: 'none-candidates', size: 4, of: ({ candidates }) => few(candidates) },
  { id: 'none-reflexive', size: 2, of: ({ pronoun }) => flag(pronoun.isReflexive) },
];

const offsetsOf = (list: readonly { readonly size: number }[], from: number): number[] => {
  let offset = from;
  return list.map(({ size }) => (offset += size) - size);
};

const sizeOf = (list: readonly { readonly size: number }[]): number =>
  list.reduce((sum, { size }) => sum + size, 0);

const offsets = offsetsOf(features, 0);
const strangerOffsets = offsetsOf(strangerFeatures, sizeOf(features));

/** The features in the order of their weights, and how many values each has. */
export const weighted: readonly { readonly id: string; readonly size: number }[] = [
  ...features,
  ...strangerFeatures,
];

export const weightsNeeded = sizeOf(weighted);

function slotsFor<Of>(
  list: readonly { readonly of: (each: Of) => number }[],
  starts: readonly number[],
  each: Of,
): number[] {
  const slots: number[] = [];
  for (let index = 0; index < list.length; index++) {
    const value = list[index]?.of(each) ?? -1;
    if (value >= 0) slots.push((starts[index] ?? 0) + value);
  }
  return slots;
}

/** The places of the weights that count for a candidate. */
export const slotsOf = (candidate: Candidate): number[] => slotsFor(features, offsets, candidate);

/** The places of the weights that count for nobody. */
export const slotsOfNone = (stranger: Stranger): number[] =>
  slotsFor(strangerFeatures, strangerOffsets, stranger);
