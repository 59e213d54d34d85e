import type { Tokens } from '../../doc/token.ts';
import { circumstances, hasVerb } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';
import type { Range } from './words.ts';

/** `The road will close, she said | as she left the hall`. */
export function isCircumstance(
  items: Tokens,
  first: number,
  proposed: AttributionDraft | undefined,
): boolean {
  if (proposed?.rule !== 'clause-then-cue' || !circumstances.has(items.at(first).lower))
    return false;
  const end = Math.max(proposed.cue?.end ?? 0, proposed.source?.end ?? 0);
  return items.at(first - 1).end === end;
}

/** `“…,” she told reporters in | the hall below`, `“…,” she said | as she left`: behind the cue of what is quoted whole before it. */
export const isAdjunct = (
  items: Tokens,
  { first, last }: Range,
  [speech]: readonly Range[],
  cue: number,
): boolean =>
  first > cue &&
  speech !== undefined &&
  speech.last <= cue &&
  isSpeech(items, speech) &&
  !/^(?:[,:;—–-]|…|that|and|but|or)$/.test(items.at(first).lower) &&
  !/^(?:[,:;—–-]|…|\.\.\.)$/.test(items.at(first - 1).lower) &&
  items.list.slice(first, last).every(({ tag }) => tag !== 'QUOTE');

/** `| In an interview |, Ana Rivera said the dam would hold`: before who says it, where no comma parts the cue from what is said. */
export const isFront = (
  items: Tokens,
  { first, last }: Range,
  runs: readonly Range[],
  cue: number,
): boolean => {
  const said = runs.find((run) => run.first > cue);
  return (
    last < cue &&
    first === 0 &&
    said !== undefined &&
    items.at(last).lower === ',' &&
    (/^(?:ADP|SCONJ)$/.test(items.at(0).tag) ||
      items.at(0).lower.endsWith('ing') ||
      !hasVerb(items, first, last)) &&
    items.list.slice(cue, said.first).every(({ lower }) => lower !== ',') &&
    items.list.slice(first, last).every(({ tag }) => tag !== 'QUOTE')
  );
};

const isSpeech = (items: Tokens, { first, last }: Range): boolean =>
  items.list.slice(first, last).every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT');
