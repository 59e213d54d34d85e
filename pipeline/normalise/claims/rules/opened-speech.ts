import { known } from '../../../lib/lists.ts';
import { firstFrom, lastStartingAt, type Span, trim } from '../../../lib/span.ts';
import type { Doc } from '../../doc/doc.ts';
import { anyIn, isFirstPerson } from '../../doc/first-person.ts';
import type { Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { isQuote, spanOf } from '../items.ts';
import { sourceAfter, sourceBefore, type Source } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { directDraft } from './draft.ts';

/** In paragraphs, behind the one that opens them. */
const farthest = 12;

/**
 * What somebody says or writes behind a colon without marks, `That night she wrote: I am sorry.`: to the end of the last
 * sentence in which an `I` or `we` speaks, in the rest of the paragraph, or in those below a colon that ends it. Where
 * nobody speaks of themselves first, a clause is left to the rules for verbs.
 */
export const openedSpeech = (blocks: readonly Block[]): AttributionDraft[] =>
  blocks.flatMap((block) => {
    const colon = block.depth > 0 ? -1 : block.items.list.findIndex(({ lower }) => lower === ':');
    const group = colon < 1 ? undefined : cueBefore(block, colon);
    const source = group === undefined ? null : sourceOf(block, group);
    if (group === undefined || source === null) return [];
    const [content, ...more] =
      colon === block.items.length - 1 ? paragraphsBelow(block) : restOf(block, colon);
    if (content === undefined) return [];
    const cue = spanOf(block.items, { first: group.first, last: group.last });
    const said = { source: { start: source.start, end: source.end }, cue, content };
    const draft = directDraft(block, 'colon-then-speech', said);
    return [{ ...draft, cueClass: group.verb.cueClass, content: [content, ...more] }];
  });

/** The last verb before a colon, where it is one of saying and nothing is quoted. */
function cueBefore({ items, groups, lexicon }: Block, colon: number): VerbGroup | undefined {
  if (items.list.some(isQuote)) return undefined;
  const group = groups.findLast(({ last }) => last <= colon);
  if (group?.kind !== 'finite' || group.negated || group.refused) return undefined;
  const { takes, cueClass } = group.verb;
  const isSaid = lexicon.spoken.has(cueClass) && (takes.has('quote') || takes.has('clause'));
  const isLast = items.list.slice(group.last, colon).every(({ isVerb }) => !isVerb);
  return isSaid && isLast ? group : undefined;
}

/** Who it is; the writer, `let me say:`, opens no speech. */
function sourceOf(block: Block, { first, last }: VerbGroup): Source | null {
  const source = sourceBefore(block, first) ?? sourceAfter(block, last);
  if (source === null || isFirstPerson(block.items.at(source.first))) return null;
  const from = nameStart(block.items, source);
  return from < source.last ? { ...source, first: from, start: block.items.at(from).start } : null;
}

/** Past `what` of `what Rivera said`; of `In a message to the town Ana Rivera wrote` the name alone. */
function nameStart(items: Tokens, { first, last }: Source): number {
  if (items.at(first).lower === 'what') return first + 1;
  let from = last;
  while (from > first && items.at(from - 1).tag === 'PROPN') from--;
  return items.at(first - 1).tag === 'ADP' && from < last ? from : first;
}

/** The sentences behind a colon in its paragraph, the first and as many as go on. */
function restOf({ doc, items, paragraph, end }: Block, colon: number): Span[] {
  const { start } = items.at(colon + 1);
  const whole = known(doc.paragraphs, paragraph);
  if (!speaksOfSelf(doc, { start, end })) return [];
  let last = end;
  for (let at = lastStartingAt(doc.sentences, end - 1) + 1; at < whole.lastSentence; at++) {
    const sentence = known(doc.sentences, at);
    if (!speaksOfSelf(doc, sentence)) break;
    last = sentence.end;
  }
  return quotes(doc, { start, end: last }) ? [] : [trim(doc.text, { start, end: last })];
}

/** The paragraphs below a colon up to the first in which nobody speaks of themselves. */
function paragraphsBelow({ doc, paragraph }: Block): Span[] {
  const spans: Span[] = [];
  for (let at = paragraph + 1; at <= paragraph + farthest && at < doc.paragraphs.length; at++) {
    const span = known(doc.paragraphs, at);
    if (!speaksOfSelf(doc, span) || quotes(doc, span)) break;
    spans.push({ start: span.start, end: span.end });
  }
  return spans;
}

const quotes = ({ quotations }: Doc, { start, end }: Span): boolean =>
  (quotations[firstFrom(quotations, start)]?.start ?? end) < end;

const speaksOfSelf = ({ tokens }: Doc, span: Span): boolean => anyIn(tokens, span, isFirstPerson);
