import { claimWords } from './lexicon.ts';
import type { Token, Tokens } from '../doc/token.ts';
import type { Context } from './context.ts';
import type { CueVerb } from './lexicon.ts';

/**
 * Whether a sentence only says who said the quotation before it: `“Is it open?” | Ana Rivera asked on
 * Monday.` A question or call in marks ends a sentence to the eye and not to the writer.
 * @param before the items of the sentence before, @param items those of the sentence.
 */
export function isTail(context: Context, before: Tokens, items: Tokens): boolean {
  if (!isCall(context, before) || isCapital(items.at(0))) return false;
  const isSelf = /^(?:i|we|they)$/.test(items.at(0).lower);
  const verbAt = (index: number): CueVerb | undefined =>
    context.lexicon.verbs.of(items.at(index))?.find((verb) => maySay(verb, isSelf));
  const at = behindName(items, (index) => verbAt(index) !== undefined);
  const verb = verbAt(at);
  if (at < 1 || verb === undefined) return false;
  const rest = at + 1 + verb.rest.length;
  return isOver(context, items, rest) || (verb.takes.has('hearer') && isHearer(items, rest));
}

/** A finite form of a verb that takes a quotation; `I | ask` has the base form. */
const maySay = ({ takes, forms }: CueVerb, isSelf: boolean): boolean =>
  (takes.has('quote') || takes.has('clause')) &&
  (forms.has('past') || forms.has('third') || (isSelf && forms.has('base')));

/** `The` and `She` would have small letters here. */
const isCapital = (item: Token): boolean =>
  !item.isEdge && (item.tag === 'DET' || item.tag === 'PRON') && item.text !== 'I';

/** Quotations alone, the last of which asks or calls. */
const isCall = ({ doc }: Context, items: Tokens): boolean =>
  items.list.every(({ quotation }) => quotation !== null) &&
  /[?!]/.test(doc.text.charAt((items.at(items.length - 1).quotation?.inner.end ?? 0) - 1));

const longestName = 25;
const ofNames = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP', 'PART', 'X']);

/** The item behind `the mayor of Ardenton`, and behind `Rivera, who leads the council,`. */
function behindName(items: Tokens, isVerb: (index: number) => boolean): number {
  const at = items.list.findIndex(
    ({ tag, lower }) => !ofNames.has(tag) && lower !== '(' && lower !== ')',
  );
  if (items.at(at).lower !== ',') return at;
  for (let behind = at + 2; behind < longestName; behind++)
    if (items.at(behind - 1).lower === ',' && isVerb(behind)) return behind;
  return -1;
}

/** Nobody else is told of: the sentence ends here, or goes on with when, where and how. */
function isOver({ dateTokens }: Context, items: Tokens, at: number): boolean {
  const next = items.at(at);
  return (
    next.isEdge ||
    (next.tag === 'PUNCT' && next.lower !== ':') ||
    next.tag === 'ADP' ||
    next.tag === 'ADV' ||
    claimWords.circumstances.holds(next) ||
    dateTokens.has(next.start)
  );
}

/** `told | the crowd.` */
const isHearer = (items: Tokens, from: number): boolean =>
  items.list.slice(from).every(({ tag }) => tag !== 'VERB' && tag !== 'AUX' && tag !== 'QUOTE');
