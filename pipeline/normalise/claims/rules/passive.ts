import type { Span } from '../../../lib/span.ts';
import type { Tokens, TokenSpan } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd } from '../content.ts';
import {
  auxiliariesStart,
  hasVerb,
  isLead,
  isQuote,
  quotedSpan,
  spanInMarks,
  spanOfItems,
} from '../items.ts';
import { isPassive, sourceAfter, sourceBefore } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** `The plan was branded a “slow disaster” by Ana Rivera`: a name in marks, and who gave it. */
export const calledBy: BlockRule = (block) => {
  const { doc, items } = block;
  const drafts: AttributionDraft[] = [];
  for (const { kind, verb, first, last, start, end, negated } of block.groups) {
    if (kind !== 'passive' || !verb.takes.has('name')) continue;
    const name = nameAt(items, last);
    const source = name === null ? null : sourceAfter(block, name.last + 1);
    const span = name === null ? null : spanInMarks(doc, items, name.first, name.last);
    if (source === null || span === null) continue;
    // All that opens the sentence is given the name, where no other verb rules there.
    const named = hasVerb(items, 0, first)
      ? ownSubject(block, first)
      : spanOfItems(items, 0, first);
    drafts.push(
      draftFrom(block, {
        ...{ source, cue: { start, end }, cueClass: verb.cueClass, isNegated: negated },
        ...{ content: named === null ? [span] : [named, span], rule: 'called-by' },
      }),
    );
  }
  return drafts;
};

/** The items of a name before `by`: `as a very “slow disaster” by`. */
function nameAt(items: Tokens, from: number): TokenSpan | null {
  const first = items.at(from).lower === 'as' ? from + 1 : from;
  let last = first;
  while (/^(?:DET|ADJ|ADV)$/.test(items.at(last).tag)) last++;
  if (!isQuote(items.at(last))) return null;
  do last++;
  while (/^(?:NOUN|ADJ)$/.test(items.at(last).tag));
  return items.at(last).lower === 'by' ? { first, last } : null;
}

/** The noun phrase before the verb, which neither a verb nor a preposition governs. */
function ownSubject(block: Block, verb: number): Span | null {
  const { items } = block;
  const subject = sourceBefore(block, verb);
  if (subject === null || /^(?:who|which)$/.test(items.at(subject.first).lower)) return null;
  const isGoverned = /^(?:VERB|ADP)$/.test(items.at(subject.first - 1).tag);
  return isGoverned ? null : { start: subject.start, end: subject.end };
}

const longestName = 12;

/** `The paper quoted Ana Rivera as saying …`, `Ana Rivera was quoted by it as saying …`: she says it. */
export const quotedAs: BlockRule = (block) => {
  const { items, lexicon } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 0; at < items.length; at++) {
    const as = lexicon.quoting.holds(items.at(at)) ? asSaying(items, at + 1) : -1;
    const source = as < 0 ? null : quotedSource(block, at, as);
    const content = source === null ? null : quotedContent(block, as + 2);
    if (content === null) continue;
    const cue = spanOfItems(items, at, as + 2);
    drafts.push(
      draftFrom(block, {
        source,
        cue,
        cueClass: 'say',
        content: [content],
        rule: 'quoted-as-saying',
      }),
    );
  }
  return drafts;
};

/** Where `as saying` stands, past a name; -1 where a verb or a quotation comes first. */
function asSaying(items: Tokens, from: number): number {
  for (let at = from; at < Math.min(items.length - 1, from + longestName); at++) {
    if (items.at(at).lower === 'as') return items.at(at + 1).lower === 'saying' ? at : -1;
    if (isQuote(items.at(at)) || items.at(at).isVerb) return -1;
  }
  return -1;
}

/** Who is quoted: what stands between, or the subject where nothing does, or only who quotes. */
function quotedSource(block: Block, verb: number, as: number): Span | null {
  const { items } = block;
  const first = auxiliariesStart(items, verb);
  const isObject = as > verb + 1 && items.at(verb + 1).lower !== 'by';
  if (isObject && !isPassive(items, first, verb)) return spanOfItems(items, verb + 1, as);
  return first === verb ? null : sourceBefore(block, first);
}

function quotedContent(block: Block, from: number): Span | null {
  const { doc, items } = block;
  const first = isLead(items.at(from)) ? from + 1 : from;
  const { quotation } = items.at(first);
  if (quotation !== null) return quotedSpan(doc, quotation);
  const end = clauseEnd(block, first);
  return hasVerb(items, first, end) ? spanOfItems(items, first, end) : null;
}
