import type { Span } from '../../../lib/span.ts';
import type { Tokens } from '../../doc/token.ts';
import { auxiliariesStart, hasVerb, isComma, isQuote } from '../asides.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd, quotedSpan, spanInMarks, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import { sourceAfter, sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** `The plan was branded a “slow disaster” by Ana Rivera`: a name in marks, and who gave it. */
export const calledBy: BlockRule = (context, block, groups) => {
  const drafts: AttributionDraft[] = [];
  for (const group of groups) {
    if (group.kind !== 'passive' || !group.verb.takes.has('name')) continue;
    const name = nameAt(block.items, group.last);
    if (name === null) continue;
    const source = sourceAfter(context, block, name.last + 1);
    const span = spanInMarks(context.doc, block.items, name.first, name.last);
    if (source === null || span === null) continue;
    const named = subjectOf(context, block, group);
    drafts.push(
      draftFrom(context, block, {
        ...{ source, cue: { start: group.start, end: group.end }, cueClass: group.verb.cueClass },
        ...{ content: named === null ? [span] : [named, span], isNegated: group.negated },
        rule: 'called-by',
      }),
    );
  }
  return drafts;
};

/** The items of a name before `by`: `as a very “slow disaster” by`. */
function nameAt(items: Tokens, from: number): { first: number; last: number } | null {
  const first = items.at(from).lower === 'as' ? from + 1 : from;
  let at = first;
  while (/^(?:DET|ADJ|ADV)$/.test(items.at(at).tag)) at++;
  if (!isQuote(items.at(at))) return null;
  do at++;
  while (/^(?:NOUN|ADJ)$/.test(items.at(at).tag));
  return items.at(at).lower === 'by' ? { first, last: at } : null;
}

/** What is given the name: all that opens the sentence, where no other verb rules there. */
function subjectOf(context: Context, block: Block, { first }: VerbGroup): Span | null {
  const { items } = block;
  for (let at = 0; at < first; at++)
    if (isQuote(items.at(at)) || (items.at(at).isVerb && !isDependent(items, at)))
      return subjectBefore(context, block, first);
  return spanOfItems(items, 0, first);
}

/** The noun phrase before the verb, which neither a verb nor a preposition governs. */
function subjectBefore(context: Context, block: Block, verb: number): Span | null {
  const { items } = block;
  const subject = sourceBefore(context, block, verb);
  if (subject === null || /^(?:who|which)$/.test(items.at(subject.first).lower)) return null;
  const isGoverned = /^(?:VERB|ADP)$/.test(items.at(subject.first - 1).tag);
  return isGoverned ? null : { start: subject.start, end: subject.end };
}

/** `Plans to move people, revealed in May, were …`: an infinitive, and what a comma sets off. */
const isDependent = (items: Tokens, at: number): boolean =>
  items.at(at - 1).lower === 'to' || isComma(items.at(at - 1));

const longestName = 12;

/** `The paper quoted Ana Rivera as saying …`, `Ana Rivera was quoted by it as saying …`: she says it. */
export const quotedAs: BlockRule = (context, block, groups) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 0; at < items.length; at++) {
    if (!context.lexicon.quoting.holds(items.at(at))) continue;
    const as = asSaying(items, at + 1);
    const source = as === null ? null : quotedSource(context, block, at, as);
    const cue = as === null ? null : spanOfItems(items, at, as + 2);
    if (as === null || source === null || cue === null) continue;
    const content = quotedContent(context, block, groups, as + 2);
    if (content.length === 0) continue;
    drafts.push(
      draftFrom(context, block, {
        ...{ source, cue, cueClass: 'say', content },
        rule: 'quoted-as-saying',
      }),
    );
  }
  return drafts;
};

/** Where `as saying` stands, past a name; null where a verb or a quotation comes first. */
function asSaying(items: Tokens, from: number): number | null {
  for (let at = from; at < Math.min(items.length - 1, from + longestName); at++) {
    if (items.at(at).lower === 'as') return items.at(at + 1).lower === 'saying' ? at : null;
    if (isQuote(items.at(at)) || items.at(at).isVerb) return null;
  }
  return null;
}

/** Who is quoted: what stands between, or the subject where nothing does, or only who quotes. */
function quotedSource(context: Context, block: Block, verb: number, as: number): Span | null {
  const { items } = block;
  if (as > verb + 1 && items.at(verb + 1).lower !== 'by') return spanOfItems(items, verb + 1, as);
  const first = auxiliariesStart(items, verb);
  return first === verb ? null : sourceBefore(context, block, first);
}

function quotedContent(
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
  from: number,
): Span[] {
  const { items } = block;
  const first = /^[:,]$/.test(items.at(from).lower) ? from + 1 : from;
  const quotation = items.at(first).quotation;
  if (quotation !== null) return [quotedSpan(context.doc, quotation)];
  const end = clauseEnd(block, first, groups, sourceStarts({ context, block }));
  const span = hasVerb(items, first, end) ? spanOfItems(items, first, end) : null;
  return span === null ? [] : [span];
}
