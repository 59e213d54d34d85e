import { readWeights } from '../../lib/weights.ts';
import { lastOf } from '../../lib/lists.ts';
import { closedClass } from '../doc/lexicon.ts';
import type { AttributionDraft } from './types.ts';

/** pipeline/weights/confidence.json, as models/attributor/calibrate.ts writes it. */
export interface ConfidenceWeights {
  /** How it was made, and from what. */
  readonly note: string;
  /** What each fact of an attribution weighs; one that is not there weighs nothing. */
  readonly weights: Readonly<Record<string, number>>;
}

/** A fact of an attribution, and how much it holds: 1 for one that holds or not. */
export type Fact = readonly [name: string, value: number];

/** How likely a row is wholly right, by the facts of its attribution. */
export type Confidence = (facts: readonly Fact[]) => number;

/**
 * The confidence of rows: the share of those with such facts that are right in content, speaker and mode on corpora that
 * taught nothing, by a logistic regression (Platt, 1999). From .01 to .99.
 */
export function loadConfidence(): Confidence {
  const { weights } = readWeights<ConfidenceWeights>('confidence');
  return confidenceBy(new Map(Object.entries(weights)));
}

/** @param weights by the names of the facts */
export const confidenceBy =
  (weights: ReadonlyMap<string, number>): Confidence =>
  (facts) => {
    let sum = 0;
    for (const [name, value] of facts) sum += value * (weights.get(name) ?? 0);
    const share = 1 / (1 + Math.exp(-sum));
    return Math.round(100 * Math.min(0.99, Math.max(0.01, share))) / 100;
  };

/** @param isLinked whether it is known which actor speaks */
export function factsOf(text: string, draft: AttributionDraft, isLinked: boolean): Fact[] {
  const { mode, rule, cueClass, content, evidence } = draft;
  const source = sourceKind(text, draft);
  const first = content[0]?.start ?? 0;
  const last = lastOf(content).end;
  let length = 0;
  for (const { start, end } of content) length += end - start;
  const facts: Fact[] = [
    ['any', 1],
    [`rule ${rule}`, 1],
    [`mode ${mode}`, 1],
    [`rule ${rule}, mode ${mode}`, 1],
    [`class ${cueClass ?? 'none'}`, 1],
    [`source ${source}`, 1],
    [`source ${source}, ${isLinked ? 'linked' : 'not linked'}`, 1],
    [`begins ${edgeKind(text.slice(Math.max(0, first - 2), first))}`, 1],
    [`ends ${edgeKind(text.slice(last - 1, last + 1))}`, 1],
    ['length', Math.log2(length + 1) - 6],
    ['short', length < shortest ? 1 : 0],
    [`pieces ${Math.min(content.length, mostPieces)}`, 1],
  ];
  if (evidence === null) return facts;
  const { cue, labels } = evidence;
  // In doublings of the odds, so that a sure cue and a surer one differ little.
  const sure = Math.log2((cue + unsure) / (1 - cue + unsure));
  const doubt = Math.log2(surest - labels);
  facts.push([`cue, rule ${isTaught(rule) ? 'learned' : 'known'}`, sure], ['cue', sure]);
  facts.push(['doubt of labels', doubt], [`doubt of labels, mode ${mode}`, doubt]);
  return facts;
}

const isTaught = (rule: string): boolean => rule === 'learned';
const shortest = 20;
const mostPieces = 3;
const unsure = 0.005;
const surest = 1e-3;

const isName = /^\p{Lu}\S{0,40}(?: \p{Lu}\S{0,40}){0,4}$/u;

/** What the source is: none, a pronoun, a name or other words. */
function sourceKind(text: string, { source, goesOnFrom }: AttributionDraft): string {
  if (source === null) return goesOnFrom === null ? 'none' : 'before';
  const words = text.slice(source.start, source.end);
  if (closedClass['subject-pronouns'].has(words.toLowerCase())) return 'pronoun';
  if (isName.test(words)) return 'name';
  return words.includes(',') ? 'phrase with comma' : 'phrase';
}

/** What stands at an edge of what is said. */
function edgeKind(text: string): string {
  if (/["“”„«»'’‘]/.test(text)) return 'mark';
  if (/[.!?]/.test(text)) return 'stop';
  if (/[,;:—–-]/.test(text)) return 'comma';
  return text.trim() === '' || /\n/.test(text) ? 'paragraph' : 'word';
}
