import type { Token, Tokens } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { known } from '../../../lib/lists.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { isBehindAs } from '../asides.ts';
import type { AttributionDraft } from '../types.ts';
import { groupAt, type EncodedBlock } from './encode.ts';

/** How likely a cue must be to count, by what else speaks for it; each set by hand on a part of the corpus left out. */
export const thresholds = {
  proposed: { value: 0.3, why: 'A rule proposes something.' },
  'rule:quote-then-cue': {
    value: 0.03,
    why: 'The form is sure: a quotation right before its cue.',
  },
  'rule:according-to': {
    value: 0.1,
    why: 'The form is sure: “according to” hardly means anything else.',
  },
  'rule:clause-then-cue': { value: 0.03, why: 'The form is sure: the cue only closes a clause.' },
  'rule:cue-then-object': {
    value: 0.25,
    why: 'The object of a verb of speech is often what is said.',
  },
  'rule:adjective-then-that': {
    value: 0.03,
    why: 'The form is sure: “adamant that” can be nothing else.',
  },
  'class:predict': { value: 0.03, why: 'The corpus has predictions too seldom to teach them.' },
  'class:estimate': { value: 0.03, why: 'The corpus has estimates too seldom to teach them.' },
  'class:praise': { value: 0.03, why: 'The corpus has praise too seldom to teach it.' },
  'class:condemn': { value: 0.03, why: 'The corpus has condemnation too seldom to teach it.' },
  'class:deny': { value: 0.015, why: 'The corpus has denials too seldom to teach them.' },
  'marks:cue-then-name': {
    value: 0.05,
    why: 'called the cuts “a slap in the face”: own words in marks.',
  },
  'marks:cue-then-that': { value: 0.1, why: 'hinted that it is “a machine”: own words in marks.' },
  'marks:cue-then-object': { value: 0.1, why: 'mocked the “empty shed”: own words in marks.' },
  'marks:cue-then-quote': { value: 0.2, why: 'A quotation behind its cue may be a name in marks.' },
  fronted: {
    value: 0.002,
    why: 'Bemoaning the “dead hand,” Rivera accused …: a participle opens the sentence.',
  },
  how: { value: 0.01, why: 'detailed how …, questioned why …: what follows is told.' },
  'of-pronoun': {
    value: 0.12,
    why: 'hinted she would go: the subject of a clause can be nothing else there.',
  },
  'after-speech': {
    value: 0.1,
    why: 'A quotation opens the sentence and waits for a verb, whose subject is too long for the rules.',
  },
  'unproposed:mixed': {
    value: 0.3,
    why: 'No rule proposes it, but own words in marks say that something is quoted.',
  },
  'unproposed:direct': {
    value: 0.55,
    why: 'No rule proposes it, and what is quoted may be a name.',
  },
  'unproposed:indirect': { value: 0.5, why: 'No rule proposes it, and nothing is quoted.' },
  'passed-over': {
    value: 0.65,
    why: 'was told that, continued his work: the rules know the verb and pass it over.',
  },
  within: { value: 0.6, why: 'It stands in what another says: the writer reports the outer one.' },
  'of-another': {
    value: 0.02,
    why: 'It tells, in what one says, what another said: annotators seldom mark it, a rule does.',
  },
  sourceless: {
    value: 0.75,
    why: 'the deal, announced Friday, …: nobody says it, and no rule proposes it.',
  },
  unlabelled: { value: 0.5, why: 'The labels give it no content: the rule’s stands.' },
  'like-noun': {
    value: 0.02,
    why: '…, the bank estimates,: the tagger takes the verb of an aside for a noun.',
  },
  'introduced-by-person': {
    value: 0.05,
    why: 'A colon leads to a quotation, and a person stands before it.',
  },
  introduced: { value: 0.3, why: 'A colon leads to a quotation, and no person stands before it.' },
} as const satisfies Readonly<Record<string, { readonly value: number; readonly why: string }>>;

/** The thresholds of one kind by what follows the colon of their ids. */
const ofKind = (kind: string): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(thresholds).flatMap(([id, { value }]) =>
      id.startsWith(`${kind}:`) ? [[id.slice(kind.length + 1), value] as const] : [],
    ),
  );

const byRule = ofKind('rule');
const byClass = ofKind('class');
const inMarks = ofKind('marks');

/**
 * Whether an item is the finite verb that the quotation at the start of its sentence waits for: `said` in `“We will
 * go,” Ana Rivera (Ardenton), a member of the panel, said`.
 */
export function closesSpeech(
  { items, groupOf, groups, block }: EncodedBlock,
  index: number,
): boolean {
  if (groupOf[index] !== 0) return false;
  const { kind, verb } = known(groups, 0);
  const inner = items.at(0).quotation?.inner;
  if (kind !== 'finite' || inner === undefined || block.depth > 0) return false;
  if (!(verb.takes.has('quote') || verb.takes.has('clause'))) return false;
  return items.at(1).lower === ',' || inner.end - inner.start >= shortestSpeech;
}

/** In UTF-16 code units; what is shorter may be a name in marks. */
export const shortestSpeech = 25;

/** How likely the cue that an item heads must be to count. */
export function leastFor(encoded: EncodedBlock, index: number): number {
  const proposed = encoded.draftAt.get(index);
  if (proposed !== undefined) return leastOfProposed(encoded, index, proposed);
  if (closesSpeech(encoded, index)) return thresholds['after-speech'].value;
  return leastInMode(encoded, index, encoded.quotes ? 'mixed' : 'indirect');
}

function leastOfProposed(
  encoded: EncodedBlock,
  index: number,
  { rule, mode, cueClass }: AttributionDraft,
): number {
  const { items } = encoded;
  const group = groupAt(encoded, index);
  if (rule === 'cue-then-clause' && group !== undefined) {
    if (isHow(items.at(group.last))) return thresholds.how.value;
    if (opensWithPronoun(items, group)) return thresholds['of-pronoun'].value;
  }
  if (mode !== 'indirect') {
    if (index === 0 && group?.kind === 'participle') return thresholds.fronted.value;
    const least = inMarks.get(rule);
    if (least !== undefined) return least;
  }
  const { value } = thresholds.proposed;
  return Math.min(byRule.get(rule) ?? value, byClass.get(cueClass ?? '') ?? value);
}

const isHow = ({ lower }: Token): boolean => lower === 'how' || lower === 'why';

/** Whether a word is a pronoun that means people. */
export const isPerson = ({ lower }: Token): boolean =>
  lower === 'he' || lower === 'she' || lower === 'they';

/** Whether `he`, `she` or `they` stands behind a cue; in `who said she would go` the writer may only tell who it is. */
const opensWithPronoun = (items: Tokens, { first, last }: VerbGroup): boolean =>
  isPerson(items.at(last)) && !closedClass.relatives.holds(items.at(first - 1));

/** How likely the cue that an item heads must be where no rule proposes it, by how what it says is quoted. */
export function leastInMode(
  encoded: EncodedBlock,
  index: number,
  mode: AttributionDraft['mode'],
): number {
  if (encoded.draftAt.has(index) || closesSpeech(encoded, index)) return 0;
  return (encoded.groupOf[index] ?? 0) < 0
    ? thresholds[`unproposed:${mode}`].value
    : thresholds['passed-over'].value;
}

/** How likely a cue must be to have what its rule proposes where the labels give it no content. */
export function leastUnlabelled(
  { items }: EncodedBlock,
  index: number,
  proposed: AttributionDraft,
): number {
  const isAside =
    proposed.rule === 'clause-then-cue' &&
    (isLikeNoun(items, index) || isBehindAs(items, proposed.source));
  return thresholds[isAside ? 'like-noun' : 'unlabelled'].value;
}

const isLikeNoun = (items: Tokens, index: number): boolean =>
  items.at(index).tag === 'NOUN' &&
  (items.at(index + 1).tag === 'PUNCT' || items.at(index + 1).isEdge);

/**
 * How often an attribution is right whose cue has a probability, measured on annotated news
 * (docs/claims.md): what little likelihood lets through had a rule to speak for it.
 */
export const confidenceOf = (probability: number): number =>
  Math.round(100 * (0.7 + 0.27 * probability)) / 100;
