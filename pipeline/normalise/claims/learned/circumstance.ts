import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Item } from '../blocks.ts';
import { circumstances, hasVerb } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';
import type { Range } from './words.ts';

/** `The road will close, she said | as she left the hall`. */
export function isCircumstance(
  items: readonly Item[],
  first: number,
  proposed: AttributionDraft | undefined,
): boolean {
  if (proposed?.rule !== 'clause-then-cue' || !circumstances.has(tokenAt(items, first).lower))
    return false;
  const end = Math.max(proposed.cue?.end ?? 0, proposed.source?.end ?? 0);
  return leftOf(items, first)?.end === end;
}

/** `“…,” she told reporters in | the hall below`, `“…,” she said | as she left`: behind the cue of what is quoted whole before it. */
export const isAdjunct = (
  items: readonly Item[],
  { first, last }: Range,
  [speech]: readonly Range[],
  cue: number,
): boolean =>
  first > cue &&
  speech !== undefined &&
  speech.last <= cue &&
  isSpeech(items, speech) &&
  !/^(?:[,:;—–-]|…|that|and|but|or)$/.test(tokenAt(items, first).lower) &&
  !/^(?:[,:;—–-]|…|\.\.\.)$/.test(tokenAt(items, first - 1).lower) &&
  items.slice(first, last).every(({ tag }) => tag !== 'QUOTE');

/** `| In an interview |, Ana Rivera said the dam would hold`: before who says it, where no comma parts the cue from what is said. */
export const isFront = (
  items: readonly Item[],
  { first, last }: Range,
  runs: readonly Range[],
  cue: number,
): boolean => {
  const said = runs.find((run) => run.first > cue);
  return (
    last < cue &&
    first === 0 &&
    said !== undefined &&
    tokenAt(items, last).lower === ',' &&
    (/^(?:ADP|SCONJ)$/.test(tokenAt(items, 0).tag) ||
      tokenAt(items, 0).lower.endsWith('ing') ||
      !hasVerb(items, first, last)) &&
    items.slice(cue, said.first).every(({ lower }) => lower !== ',') &&
    items.slice(first, last).every(({ tag }) => tag !== 'QUOTE')
  );
};

const isSpeech = (items: readonly Item[], { first, last }: Range): boolean =>
  items.slice(first, last).every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT');
