import type { Token } from '../../doc/token.ts';
import { contains } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { isManner } from '../content.ts';
import { claimWords } from '../lexicon.ts';
import { isOfAnother } from '../rules/report-within.ts';
import type { AttributionDraft } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { determinerTag, type EncodedBlock, groupAt, quoteTag } from './encode.ts';
import type { AttributionModel } from './weights.ts';

/** How likely a cue must be to count, by what else speaks for it; each set by hand on a part of the corpus left out. */
export const thresholds = {
  proposed: { value: 0.3, why: 'A rule proposes something.' },
  'rule:quote-then-cue': {
    value: 0.03,
    why: 'The form is sure: a quotation right before its cue.',
  },
  'rule:clause-then-cue': { value: 0.03, why: 'The form is sure: the cue only closes a clause.' },
  'rule:adjective-then-that': {
    value: 0.03,
    why: 'The form is sure: “adamant that” can be nothing else.',
  },
  'rule:noun-then-that': {
    value: 0.03,
    why: 'The form is sure: the owner of a claim “that” something is so has said it.',
  },
  'class:predict': { value: 0.03, why: 'The corpus has predictions too seldom to teach them.' },
  'class:estimate': { value: 0.03, why: 'The corpus has estimates too seldom to teach them.' },
  'class:praise': { value: 0.03, why: 'The corpus has praise too seldom to teach it.' },
  'class:condemn': { value: 0.03, why: 'The corpus has condemnation too seldom to teach it.' },
  'class:deny': { value: 0.015, why: 'The corpus has denials too seldom to teach them.' },
  that: {
    value: 0.1,
    why: 'states that …, charged that …: a clause behind “that” is said, whatever the verb.',
  },
  clause: {
    value: 0.1,
    why: 'adds the old one will be sold: a noun phrase with its auxiliary is a clause.',
  },
  blame: { value: 0.05, why: 'blaming the council for the flood: it says who did it.' },
  marked: { value: 0.1, why: 'hinted that it is “a machine”: own words in marks.' },
  how: { value: 0.01, why: 'detailed how …, questioned why …: what follows is told.' },
  'of-pronoun': {
    value: 0.12,
    why: 'hinted she would go: the subject of a clause can be nothing else there.',
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

/** An item that is likely to head a cue. */
export interface Cue {
  readonly index: number;
  readonly probability: number;
  /** Whether a rule alone says what it attributes. */
  readonly isCertain: boolean;
  /** Whether it tells, within what somebody says, of another’s words. */
  readonly ofAnother: boolean;
}

/** The likely cues that are in none of what rules are sure of. */
export function likelyCues(
  encoded: EncodedBlock,
  model: AttributionModel,
  sure: readonly AttributionDraft[],
): Cue[] {
  const cues: Cue[] = [];
  const { trace } = encoded.block.doc.tokens;
  for (let index = 0; index < encoded.items.length; index++) {
    if (!mayAttribute(encoded, model, index)) continue;
    const item = encoded.items.at(index);
    if (sure.some(({ cue }) => cue !== null && contains(cue, item))) continue;
    const isCertain = isBySeveral(encoded, index);
    const ofAnother = !isCertain && tellsOfAnother(encoded, index);
    const probability = isCertain ? 1 : model.probability(encoded, index);
    const least = ofAnother ? thresholds['of-another'].value : leastFor(encoded, index);
    trace?.add({
      ...{ family: 'claims', step: 'model', id: 'cue', start: item.start, end: item.end },
      says: `a cue with probability ${probability.toFixed(3)}; at least ${least} is asked`,
    });
    if (probability >= least) cues.push({ index, probability, isCertain, ofAnother });
  }
  return cues;
}

/** Whether an item may head a cue at all. */
const mayAttribute = (encoded: EncodedBlock, model: AttributionModel, index: number): boolean =>
  model.mayHead(encoded, index) &&
  !claimWords['naming-participles'].holds(encoded.items.at(index)) &&
  !isNaming(encoded, index) &&
  (!isManner(encoded.block, index) || encoded.draftAt.has(index));

/** `a song by Rivera called “Far Harbour”`: the rules for names have passed it over. */
function isNaming(encoded: EncodedBlock, index: number): boolean {
  const group = groupAt(encoded, index);
  if (group === undefined || encoded.draftAt.has(index)) return false;
  if (!group.verb.takes.has('name') || group.kind === 'passive') return false;
  const at = encoded.tags[group.last] === determinerTag ? group.last + 1 : group.last;
  return encoded.tags[at] === quoteTag;
}

/** What a rule proposes for a cue of three words or more: `raised the prospect` is hardly anything else. */
const isBySeveral = (encoded: EncodedBlock, index: number): boolean =>
  (groupAt(encoded, index)?.verb.rest.length ?? 0) > 1 && encoded.draftAt.has(index);

/** `The minister said that Rivera had told him the dam was safe`: annotators seldom mark it, so a rule does. */
function tellsOfAnother({ block, draftAt, within }: EncodedBlock, index: number): boolean {
  const proposed = draftAt.get(index);
  return proposed !== undefined && within[index] !== 0 && isOfAnother(block, proposed);
}

/** How likely the cue that an item heads must be to count. */
function leastFor(encoded: EncodedBlock, index: number): number {
  const proposed = encoded.draftAt.get(index);
  if (proposed === undefined)
    return leastInMode(encoded, index, encoded.quotes ? 'mixed' : 'indirect');
  const { rule, mode, cueClass } = proposed;
  const group = groupAt(encoded, index);
  if (rule === 'cue-then-clause' && group !== undefined) {
    const { lower } = encoded.items.at(group.last);
    if (lower === 'how' || lower === 'why') return thresholds.how.value;
    if (opensWithPronoun(encoded, group)) return thresholds['of-pronoun'].value;
  }
  if (rule === 'cue-then-that' && mode !== 'indirect') return thresholds.marked.value;
  const { value } = thresholds[formOf(encoded, proposed, group)];
  return Math.min(byRule.get(rule) ?? value, byClass.get(cueClass ?? '') ?? value);
}

/** What the form alone says of a proposal, whatever the verb. */
function formOf(
  encoded: EncodedBlock,
  proposed: AttributionDraft,
  group: VerbGroup | undefined,
): 'that' | 'clause' | 'blame' | 'proposed' {
  if (group === undefined || encoded.block.depth > 0) return 'proposed';
  const { rule, cueClass } = proposed;
  if (rule === 'cue-then-that' && isClauseSaid(encoded, proposed, group)) return 'that';
  if (
    rule === 'cue-then-clause' &&
    !mindClasses.has(cueClass ?? '') &&
    isPlainClause(encoded, group)
  )
    return 'clause';
  return rule === 'cue-then-object' && cueClass === 'accuse' && isBlame(encoded, proposed, group)
    ? 'blame'
    : 'proposed';
}

/** What somebody believes or expects is in the mind. */
const mindClasses = new Set(['believe', 'predict']);

const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP']);
const headTags = new Set(['NOUN', 'PROPN', 'NUM']);

/** `adds the old one will be sold`: right behind the cue a noun phrase, and the auxiliary whose subject it is. */
function isPlainClause({ items }: EncodedBlock, { last, verb }: VerbGroup): boolean {
  let at = last;
  while (phraseTags.has(items.at(at).tag)) at++;
  return (
    at > last &&
    items.at(at).tag === 'AUX' &&
    headTags.has(items.at(at - 1).tag) &&
    !verb.takes.has('object') &&
    // `unless written approval is granted`
    (verb.forms.has('past') || !verb.forms.has('participle'))
  );
}

/** `blaming the council for the flood`, `accused him of theft`; the police charge without a word, and a fault may be in the earth. */
const isBlame = (
  { items }: EncodedBlock,
  { content: [piece] }: AttributionDraft,
  { verb }: VerbGroup,
): boolean =>
  piece !== undefined &&
  !/^(?:charge|fault)$/.test(verb.base) &&
  items.list.some(
    (item) => contains(piece, item) && item.start > piece.start && /^(?:for|of)$/.test(item.lower),
  );

/** `states that few …`; not `emission rules that would …`, nor what somebody only believes. */
const isClauseSaid = (
  { items }: EncodedBlock,
  { cueClass }: AttributionDraft,
  group: VerbGroup,
): boolean =>
  cueClass !== 'believe' &&
  cueClass !== 'tell' &&
  items.at(group.last).lower === 'that' &&
  !items.at(group.last + 1).isVerb;

/** Whether a word is a pronoun that means people. */
export const isPerson = ({ lower }: Token): boolean =>
  lower === 'he' || lower === 'she' || lower === 'they';

/** Whether `he`, `she` or `they` stands behind a cue; in `who said she would go` the writer may only tell who it is. */
const opensWithPronoun = ({ items }: EncodedBlock, { first, last }: VerbGroup): boolean =>
  isPerson(items.at(last)) && !closedClass.relatives.holds(items.at(first - 1));

/** How likely the cue that an item heads must be where no rule proposes it, by how what it says is quoted. */
export function leastInMode(
  encoded: EncodedBlock,
  index: number,
  mode: AttributionDraft['mode'],
): number {
  if (encoded.draftAt.has(index)) return 0;
  return groupAt(encoded, index) === undefined
    ? thresholds[`unproposed:${mode}`].value
    : thresholds['passed-over'].value;
}

/**
 * The precedence, among attributions that clash, of one that the model found: beside what rules give theirs. A row’s
 * confidence is another thing, worked out by confidence.ts.
 */
export const precedenceOf = (probability: number): number =>
  Math.round(100 * (0.7 + 0.27 * probability)) / 100;
