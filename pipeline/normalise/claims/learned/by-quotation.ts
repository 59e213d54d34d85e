import type { Token } from '../../doc/token.ts';
import { contains, slice } from '../../../lib/span.ts';
import { endsWithComma } from '../blocks.ts';
import type { Context } from '../context.ts';
import { isTitle } from '../rules/title.ts';
import type { AttributionDraft } from '../types.ts';
import { adjectiveTag, determinerTag, quoteTag, type View } from './view.ts';

/**
 * Whether a verb that nobody knows for a cue tells of speech by how the quotation stands beside it: set off,
 * `“Go home,” he | barked`, behind `that` or `as`, or long. `She wore a “Go Home” jacket` quotes what is written on a thing.
 */
export function speaksByMarks(
  context: Context,
  view: View,
  index: number,
  { source, content }: AttributionDraft,
): boolean {
  if (source === null) return false;
  const { items, tags } = view;
  if (items.at(index + 1).lower === 'that') return true;
  for (let at = 0; at < items.length; at++) {
    if (tags[at] !== quoteTag || !content.some((piece) => overlapsItem(piece, items.at(at))))
      continue;
    if (isSpeech(context, view, index, at)) return true;
  }
  return false;
}

const overlapsItem = (piece: { start: number; end: number }, item: Token): boolean =>
  contains(item, piece) || contains(piece, item);

/** Whether a quotation is no title, and set off from the verb, long, or what `as` calls something. */
function isSpeech({ doc }: Context, view: View, index: number, at: number): boolean {
  const { items } = view;
  const item = items.at(at);
  const words = withoutStop(slice(doc.text, item.quotation?.inner ?? item));
  if (isTitle(words)) return false;
  if (words.length >= shortestSpeech || isCalled(view, at)) return true;
  return at < index
    ? endsWithComma(item) || /^[,.!?]$/.test(items.at(at + 1).lower)
    : /^[,:]$/.test(items.at(at - 1).lower);
}

/** `Far Harbour |,|`: American marks hold the comma of the sentence. */
const withoutStop = (words: string): string =>
  words.endsWith(',') || words.endsWith('.') ? words.slice(0, -1) : words;

/** In UTF-16 code units; what is shorter may be a name or a word in doubt. */
const shortestSpeech = 25;

/** `pounded him as | a “con man”`, `specified | “baker” | as her trade` */
function isCalled({ items, tags }: View, at: number): boolean {
  let before = at - 1;
  while (before > 0 && (tags[before] === determinerTag || tags[before] === adjectiveTag)) before--;
  return (before >= 0 && items.at(before).lower === 'as') || items.at(at + 1).lower === 'as';
}
