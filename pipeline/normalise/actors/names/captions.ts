import { tokenAt } from '../../doc/edge.ts';
import { WordSet } from '../../doc/words.ts';
import { leftOf } from '../../../lib/lists.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Token } from '../../doc/types.ts';

/** `@ | AnaRivera`: an account, whose name is no word. */
export const isHandle = (tokens: readonly Token[], at: number): boolean =>
  leftOf(tokens, at)?.text === '@' && tokenAt(tokens, at - 1).end === tokenAt(tokens, at).start;

const captions = new WordSet([
  'credit',
  'photo',
  'photograph',
  'image',
  'picture',
  'source',
  'video',
]);

/** `Ana Rivera Credit:` — the word before a colon tells of a picture. */
export const isCaption = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first > 1 && tokens[last]?.text === ':' && captions.holds(leftOf(tokens, last));

/** How many words may stand between what tells of a picture and who made it. */
const longestCredit = 5;

/** `Image: | Zorblat |.`, `Video: Zorblat & | Quindle |.`: by whom a picture is, past others, to the end of the credit. */
export function isCredited(tokens: readonly Token[], first: number, last: number): boolean {
  if (!endsCredit(tokens, last) || houses.has(tokenAt(tokens, first).lower)) return false;
  for (let at = first - 1; at >= Math.max(1, first - longestCredit); at--) {
    const token = tokenAt(tokens, at);
    if (token.text === ':') return isLabel(tokens, at - 1);
    if (token.lower !== '&' && token.lower !== 'and' && !isCapitalised(token)) return false;
  }
  return false;
}

/** `Video: | Zorblat | & Quindle`: two who made a picture are no firm. */
export function creditEnd(tokens: readonly Token[], first: number, last: number): number {
  if (last - first !== 3 || tokenAt(tokens, first + 1).text !== '&') return last;
  return isCredited(tokens, first, first + 1) && endsCredit(tokens, last) ? first + 1 : last;
}

/** A full stop and the end of the line, or another who made it. */
function endsCredit(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  if (next === undefined || next.text === '&') return true;
  const beyond = tokens[last + 1];
  const isBreak = beyond === undefined || beyond.start - next.end > 1;
  return next.start - tokenAt(tokens, last - 1).end > 1 || (next.text === '.' && isBreak);
}

/** `Image` with a capital, before the colon, which begins a sentence or a bracket. */
const isLabel = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokenAt(tokens, at);
  const before = tokens[at - 1];
  return (
    pictures.test(lower) &&
    isCapitalised(tokenAt(tokens, at)) &&
    (before === undefined ||
      /^[.!?”"()]$/.test(before.text) ||
      tokenAt(tokens, at).start - before.end > 1)
  );
};

/** Who is called so in a credit only; the others are known names. */
const houses = new Set(['getty', 'rex', 'handout', 'epa']);

const pictures = /^(?:photo|photograph|image|picture|video)$/;
