import type { Tokens } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import { isCapitalised } from '../doc/letters.ts';

/** `@ | AnaRivera`: an account, whose name is no word. */
export const isHandle = (tokens: Tokens, at: number): boolean =>
  tokens.at(at - 1).text === '@' && tokens.at(at - 1).end === tokens.at(at).start;

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
export const isCaption = (tokens: Tokens, first: number, last: number): boolean =>
  last - first > 1 && tokens.at(last).text === ':' && captions.holds(tokens.at(last - 1));

/** How many words may stand between what tells of a picture and who made it. */
const longestCredit = 5;

/** `Image: | Zorblat |.`, `Video: Zorblat & | Quindle |.`: by whom a picture is, past others, to the end of the credit. */
export function isCredited(tokens: Tokens, first: number, last: number): boolean {
  if (!endsCredit(tokens, last) || houses.has(tokens.at(first).lower)) return false;
  for (let at = first - 1; at >= Math.max(1, first - longestCredit); at--) {
    const token = tokens.at(at);
    if (token.text === ':') return isLabel(tokens, at - 1);
    if (token.lower !== '&' && token.lower !== 'and' && !isCapitalised(token)) return false;
  }
  return false;
}

/** `Video: | Zorblat | & Quindle`: two who made a picture are no firm. */
export function creditEnd(tokens: Tokens, first: number, last: number): number {
  if (last - first !== 3 || tokens.at(first + 1).text !== '&') return last;
  return isCredited(tokens, first, first + 1) && endsCredit(tokens, last) ? first + 1 : last;
}

/** A full stop and the end of the line, or another who made it. */
function endsCredit(tokens: Tokens, last: number): boolean {
  const next = tokens.at(last);
  if (next.isEdge || next.text === '&') return true;
  const beyond = tokens.at(last + 1);
  const isBreak = beyond.isEdge || beyond.start - next.end > 1;
  return next.start - tokens.at(last - 1).end > 1 || (next.text === '.' && isBreak);
}

/** `Image` with a capital, before the colon, which begins a sentence or a bracket. */
const isLabel = (tokens: Tokens, at: number): boolean => {
  const { lower } = tokens.at(at);
  const before = tokens.at(at - 1);
  return (
    pictures.test(lower) &&
    isCapitalised(tokens.at(at)) &&
    (before.isEdge || /^[.!?”"()]$/.test(before.text) || tokens.at(at).start - before.end > 1)
  );
};

/** Who is called so in a credit only; the others are known names. */
const houses = new Set(['getty', 'rex', 'handout', 'epa']);

const pictures = /^(?:photo|photograph|image|picture|video)$/;
