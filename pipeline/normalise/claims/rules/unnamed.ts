import type { Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import type { Tokens } from '../../doc/token.ts';
import { type Block, isDate } from '../blocks.ts';
import { clauseEnd } from '../content.ts';
import { hasVerb, isComma, isEnd, isQuote, spanOfItems, verbStart } from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { sourceBefore } from '../sources.ts';
import type { AttributionDraft, CueClass } from '../types.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** Words of a block from first to last, exclusive, that say that something is said, and what. */
interface Hearsay {
  readonly first: number;
  readonly last: number;
  readonly cueClass: CueClass;
  /** In order, each as first and last item, exclusive. */
  readonly content: readonly (readonly [number, number])[];
  readonly isNegated?: boolean;
}

/** What nobody is said to say: `It is believed that …`, `She is said to …`, `She allegedly …`. */
export const impersonals: BlockRule = (block) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length - 1; at++) {
    const found = passiveAt(block, at) ?? adverbAt(block, at);
    if (found === null) continue;
    const { first, last, ...said } = found;
    const pieces = said.content.map(([from, to]) => spanOfItems(items, from, to));
    const content = pieces.filter((piece) => piece !== null);
    const cue = spanOfItems(items, first, last);
    drafts.push(draftFrom(block, { ...said, source: null, cue, content, rule: 'impersonal' }));
  }
  return drafts;
};

/** `It has long been said that …`, `The mayor was said to …`. */
function passiveAt(block: Block, at: number): Hearsay | null {
  const { items, lexicon } = block;
  const cueClass = lexicon.impersonals.of(items.at(at));
  const opener = items.at(at + 1).lower;
  if (cueClass === undefined || (opener !== 'that' && opener !== 'to')) return null;
  const first = verbStart(items, at);
  const leading = items.list.slice(first, at);
  if (first === 0 || !leading.some((item) => closedClass.be.holds(item))) return null;
  const isNegated = leading.some(({ lower }) => lower === 'not' || lower === "n't");
  const said = { first, last: at + 1, cueClass, isNegated };
  const clause = [at + 1, clauseEnd(block, at + 1)] as const;
  if (opener === 'that')
    return items.at(first - 1).lower === 'it' ? { ...said, content: [clause] } : null;
  const subject = isInfinitive(items, at + 1) ? sourceBefore(block, first) : null;
  // One clause is one claim: its halves alone say nothing.
  return subject && { ...said, content: [[subject.first, clause[1]]] };
}

/** `to be`, `to have left`; not `reported to the police`. */
const isInfinitive = (items: Tokens, to: number): boolean =>
  items.at(to + 1).isVerb || (items.at(to + 1).tag === 'ADV' && items.at(to + 2).isVerb);

/** `The mayor allegedly took the money`: a sentence that says nothing else to be said. */
function adverbAt(block: Block, at: number): Hearsay | null {
  const { items, groups, lexicon } = block;
  const cueClass = lexicon.hearsay.of(items.at(at));
  if (cueClass === undefined || groups.length > 0 || items.list.some(isQuote)) return null;
  let verb = at;
  while (items.at(verb - 1).tag === 'AUX') verb--;
  const isVerbs = verb < at || items.at(at + 1).isVerb;
  if (!isVerbs || sourceBefore(block, verb)?.first !== 0) return null;
  return { first: at, last: at + 1, cueClass, content: [[0, items.length]] };
}

/** What a court or a parliament hears and nobody is named to say: `the inquest was told that …`, `…, the court heard`. */
export const hearings: BlockRule = (block) => {
  const { items, lexicon } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length; at++) {
    const first = hearingAt(items, at);
    const hearer = first < 0 ? null : sourceBefore(block, first);
    if (hearer === null) continue;
    const words = items.list.slice(hearer.first, hearer.last);
    if (!words.some((word) => lexicon.hearers.holds(word))) continue;
    const content = toldAfter(block, at) ?? toldBefore(block, hearer.first, at);
    const cue = spanOfItems(items, first, at + 1);
    if (content !== null)
      drafts.push(
        draftFrom(block, {
          source: null,
          cue,
          cueClass: 'tell',
          content: [content],
          rule: 'hearing',
        }),
      );
  }
  return drafts;
};

/** Where `heard`, `has heard`, `was told` begins that ends at an item; -1 where none does. */
function hearingAt(items: Tokens, at: number): number {
  const { lower } = items.at(at);
  if (lower !== 'heard' && lower !== 'told') return -1;
  const first = verbStart(items, at);
  const isPassive = items.list
    .slice(first, at)
    .some((item) => /^(?:was|were|been)$/.test(item.lower));
  return isPassive === (lower === 'told') ? first : -1;
}

/** `heard that he fled`, `was told how it fell`, `heard Smith had fled`. */
function toldAfter(block: Block, at: number): Span | null {
  const { items } = block;
  const next = items.at(at + 1);
  const end = clauseEnd(block, at + 1);
  const isClause =
    claimWords['hearing-openers'].holds(next) ||
    (/^(?:DET|PRON|PROPN|NOUN)$/.test(next.tag) &&
      items.list.slice(at + 1, end).some(({ tag }) => tag === 'AUX'));
  return isClause ? spanOfItems(items, at + 1, end) : null;
}

/** `He fled, the court heard` on a day: what stands before the comma. */
function toldBefore(block: Block, hearer: number, at: number): Span | null {
  const { items } = block;
  let end = at + 1;
  while (isDate(block, items.at(end)) || items.at(end).tag === 'ADP') end++;
  const closes = isEnd(items.at(end)) || isComma(items.at(end));
  return closes && isComma(items.at(hearer - 1)) && hasVerb(items, 0, hearer - 1)
    ? spanOfItems(items, 0, hearer - 1)
    : null;
}

/** `The agency put the number of destroyed houses at 130`: who tells how many there are. */
export const gauges: BlockRule = (block) => {
  const { items, lexicon } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length - 3; at++) {
    if (!lexicon.gauges.holds(items.at(at))) continue;
    const number = numberAfter(items, at + 1);
    const first = verbStart(items, at);
    // Of `a poll last week that put`, the poll.
    const isRelative = /^(?:that|which|who)$/.test(items.at(first - 1).lower);
    const source = number < 0 ? null : sourceBefore(block, isRelative ? first - 1 : first);
    if (source === null) continue;
    const comma = items.list.findIndex((item, index) => index > number && isComma(item));
    const end = clauseEnd(block, at + 1);
    const content = spanOfItems(items, at + 1, comma < 0 ? end : Math.min(end, comma));
    const cue = spanOfItems(items, first, at + 1);
    if (content !== null)
      drafts.push(
        draftFrom(block, { source, cue, cueClass: 'estimate', content: [content], rule: 'gauge' }),
      );
  }
  return drafts;
};

const longestObject = 12;
const objectTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'VERB', 'PART']);

/** The number of `… at 130`, with nothing but a noun phrase before; -1 where there is none. */
function numberAfter(items: Tokens, from: number): number {
  for (let at = from; at < Math.min(items.length - 1, from + longestObject); at++) {
    const item = items.at(at);
    if (item.lower === 'at' && at > from) {
      const number = items.list.findIndex(({ tag }, index) => index > at && tag === 'NUM');
      const isAddress = beginsWithCapital(items.at(number + 1).text);
      return number > at && number - at < 5 && !isAddress ? number : -1;
    }
    if (!objectTags.has(item.tag) && !claimWords['count-prepositions'].holds(item)) return -1;
  }
  return -1;
}
