import type { Doc } from '../doc/doc.ts';
import type { Quotation } from '../doc/token.ts';
import type { Rules } from '../doc/rule-ids.ts';
import { readRules } from '../doc/rules.ts';
import { RuleTable } from '../doc/score.ts';
import type { Span } from '../../lib/span.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { OwnWords } from './own-words.ts';
import type { Gender, Pronoun } from './pronoun-places.ts';
import { isObject } from './syntax.ts';

/** A place where a person is named, or a pronoun that was linked. */
export interface Named extends Span {
  readonly actorId: string;
  readonly sentence: number;
  readonly isSubject: boolean;
  readonly isPossessive: boolean;
  /** Named as the source of something said. */
  readonly speaks: boolean;
  readonly quotation: number | null;
}

export interface Memory {
  readonly doc: Doc;
  readonly outer: readonly Quotation[];
  /** The sources of what is said, by start. */
  readonly sources: readonly Span[];
  readonly ownWords: OwnWords;
  /** The mentions of persons, by start. */
  readonly people: readonly MentionDraft[];
  readonly named: Named[];
  /** How many sentences up to each are told, and not wholly quoted. */
  readonly told: readonly number[];
  /** What title or given name tell. */
  readonly genders: ReadonlyMap<string, Gender | null>;
  /** What the first pronoun told. */
  readonly learned: Map<string, Gender>;
  /** How often each person is named. */
  readonly counts: ReadonlyMap<string, number>;
  readonly scores: PronounScores;
}

/** In sentences; what somebody says in between takes a pronoun outside it no further away. */
export const distanceOf = (
  { told }: Memory,
  { sentence, quotation }: Pronoun,
  named: Named,
): number =>
  quotation === null && named.quotation === null
    ? (told[sentence] ?? 0) - (told[named.sentence] ?? 0)
    : sentence - named.sentence;

const paragraphOf = (doc: Doc, { sentence }: Pronoun | Named): number | undefined =>
  doc.sentences[sentence]?.paragraph;

/** A person whom a pronoun may mean, as rules see it. */
interface Candidate {
  readonly memory: Memory;
  readonly pronoun: Pronoun;
  readonly named: Named;
  /** In sentences. */
  readonly distance: number;
  /** Null where nothing tells it. */
  readonly gender: Gender | null;
}

/** The gender of an earlier pronoun that meant the person. */
const learnedGender = ({ memory, named, gender }: Candidate): Gender | null =>
  gender === null ? (memory.learned.get(named.actorId) ?? null) : null;

export type PronounScores = RuleTable<Rules['link-pronouns'], Candidate>;

export const loadPronounScores = (): PronounScores =>
  new RuleTable(readRules('link-pronouns'), {
    facts: {
      'sentences-to-person': ({ distance }: Candidate) => distance,
      'characters-to-person': ({ pronoun, named }) => (pronoun.token.start - named.end) / 2000,
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
      'same-paragraph': ({ memory: { doc }, pronoun, named }) =>
        pronoun.description === null && paragraphOf(doc, pronoun) === paragraphOf(doc, named),
      'named-often': ({ memory, named }) =>
        Math.min(1, Math.log2(memory.counts.get(named.actorId) ?? 1) / 4),
      'in-other-quotation': ({ pronoun, named }) => named.quotation !== pronoun.quotation,
      outside: ({ pronoun }) => pronoun.quotation === null,
      object: ({ memory: { doc }, pronoun: { token, index } }) => isObject(doc, token, index),
    },
  });
