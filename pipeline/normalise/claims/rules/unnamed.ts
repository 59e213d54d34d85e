import { closedClass } from '../../doc/lexicon.ts';
import type { Tokens } from '../../doc/token.ts';
import { hasVerb, isComma, isEnd, isQuote, verbStart } from '../asides.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import { claimWords } from '../lexicon.ts';
import { isDate } from '../noun-phrases.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft, CueClass } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** Words of a block from first to last, exclusive, that say that something is said, and what. */
interface Hearsay {
  readonly first: number;
  readonly last: number;
  readonly cueClass: CueClass;
  /** In order, each as first and last item, exclusive. */
  readonly content: readonly (readonly [number, number])[];
  readonly isNegated: boolean;
}

/** What nobody is said to say: `It is believed that …`, `She is said to …`, `She allegedly …`. */
export const impersonals: BlockRule = (context, block, groups) => {
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < block.items.length - 1; at++) {
    const found = passiveAt(context, block, groups, at) ?? adverbAt(context, block, groups, at);
    const cue = found === null ? null : spanOfItems(block.items, found.first, found.last);
    if (found === null || cue === null) continue;
    const pieces = found.content.map(([first, last]) => spanOfItems(block.items, first, last));
    const content = pieces.filter((piece) => piece !== null);
    const { cueClass, isNegated } = found;
    drafts.push(
      draftFrom(context, block, {
        ...{ source: null, cue, cueClass, content, isNegated },
        rule: 'impersonal',
      }),
    );
  }
  return drafts;
};

/** `It has long been said that …`, `The mayor was said to …`. */
function passiveAt(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  at: number,
): Hearsay | null {
  const { items } = block;
  const cueClass = context.lexicon.impersonals.of(items.at(at));
  if (cueClass === undefined) return null;
  const opener = items.at(at + 1).lower;
  if (opener !== 'that' && opener !== 'to') return null;
  const first = firstAuxiliary(items, at);
  if (first === at || first === 0) return null;
  const isNegated = items.list
    .slice(first, at)
    .some(({ lower }) => lower === 'not' || lower === "n't");
  const end = clauseEnd(block, at + 1, groups, sourceStarts({ context, block }));
  const said = { first, last: at + 1, cueClass, isNegated };
  if (opener === 'that')
    return items.at(first - 1).lower === 'it' ? { ...said, content: [[at + 1, end]] } : null;
  if (!isInfinitive(items, at + 1)) return null;
  const subject = sourceBefore(context, block, first);
  return subject === null
    ? null
    : {
        ...said,
        content: [
          [subject.first, subject.last],
          [at + 1, end],
        ],
      };
}

/** The first of `has long been` before a participle; the participle itself where no `be` is there. */
function firstAuxiliary(items: Tokens, at: number): number {
  const first = verbStart(items, at);
  return items.list.slice(first, at).some((item) => closedClass.be.holds(item)) ? first : at;
}

/** `to be`, `to have left`; not `reported to the police`. */
const isInfinitive = (items: Tokens, to: number): boolean =>
  items.at(to + 1).isVerb || (items.at(to + 1).tag === 'ADV' && items.at(to + 2).isVerb);

/** `The mayor allegedly took the money`: a sentence that says nothing else to be said. */
function adverbAt(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  at: number,
): Hearsay | null {
  const { items } = block;
  const cueClass = context.lexicon.hearsay.of(items.at(at));
  if (cueClass === undefined || groups.length > 0 || items.list.some(isQuote)) return null;
  const isVerbs =
    items.at(at - 1).tag === 'AUX' || items.at(at + 1).isVerb || items.at(at + 1).tag === 'PART';
  const subject = sourceBefore(context, block, firstAuxiliaryBefore(items, at));
  if (!isVerbs || subject?.first !== 0) return null;
  const content = [
    [0, at],
    [at + 1, items.length],
  ] as const;
  return { first: at, last: at + 1, cueClass, isNegated: false, content };
}

function firstAuxiliaryBefore(items: Tokens, at: number): number {
  let first = at;
  while (items.at(first - 1).tag === 'AUX') first--;
  return first;
}

/** What a court or a parliament hears and nobody is named to say: `the inquest was told that …`, `…, the court heard`. */
export const hearings: BlockRule = (context, block, groups) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length; at++) {
    const first = hearingAt(items, at);
    const hearer = first === null ? null : sourceBefore(context, block, first);
    if (first === null || hearer === null) continue;
    const words = items.list.slice(hearer.first, hearer.last);
    if (!words.some((word) => context.lexicon.hearers.holds(word))) continue;
    const range =
      told(items, at, clauseEnd(block, at + 1, groups, sourceStarts({ context, block }))) ??
      toldBefore(context, items, hearer.first, at);
    const span = range === null ? null : spanOfItems(items, range[0], range[1]);
    const cue = spanOfItems(items, first, at + 1);
    if (span === null || cue === null) continue;
    drafts.push(
      draftFrom(context, block, {
        ...{ source: null, cue, cueClass: 'tell', content: [span] },
        rule: 'hearing',
      }),
    );
  }
  return drafts;
};

/** Where `heard`, `has heard`, `was told` begins that ends at an item; null where none does. */
function hearingAt(items: Tokens, at: number): number | null {
  const { lower } = items.at(at);
  if (lower !== 'heard' && lower !== 'told') return null;
  const first = verbStart(items, at);
  const isPassive = items.list
    .slice(first, at)
    .some((item) => /^(?:was|were|been)$/.test(item.lower));
  return isPassive === (lower === 'told') ? first : null;
}

/** `heard that he fled`, `was told how it fell`, `heard Smith had fled`. */
function told(items: Tokens, at: number, end: number): readonly [number, number] | null {
  const next = items.at(at + 1);
  if (next.isEdge) return null;
  if (claimWords['hearing-openers'].holds(next)) return [at + 1, end];
  const isSubject = /^(?:DET|PRON|PROPN|NOUN)$/.test(next.tag);
  return isSubject && items.list.slice(at + 1, end).some(({ tag }) => tag === 'AUX')
    ? [at + 1, end]
    : null;
}

/** `He fled, the court heard` on a day: what stands before the comma. */
function toldBefore(
  context: Context,
  items: Tokens,
  hearer: number,
  at: number,
): readonly [number, number] | null {
  let end = at + 1;
  while (!items.at(end).isEdge && (isDate(context, items.at(end)) || items.at(end).tag === 'ADP'))
    end++;
  const closes = items.at(end).isEdge || isEnd(items.at(end)) || isComma(items.at(end));
  return closes && isComma(items.at(hearer - 1)) && hasVerb(items, 0, hearer - 1)
    ? [0, hearer - 1]
    : null;
}
