import { edge, Token, Tokens } from '../doc/token.ts';
import { beginsWithLetter, isPlainDigit } from '../doc/letters.ts';
import { hash } from '../doc/words.ts';
import type { Sentence } from '../doc/doc.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { NumberedText } from './types.ts';

/**
 * The tokens of a sentence with those taken apart that hold a number and more: `3.4m` is 3.4 and m,
 * `RM23.50` is RM and 23.50, `five-year` is five, - and year. The others are the tokens themselves.
 */
export function atomsOf(doc: NumberedText, sentence: Sentence, lexicon: FigureLexicon): Tokens {
  const atoms: Token[] = [];
  for (let index = sentence.firstToken; index < sentence.lastToken; index++) {
    const token = doc.tokens.at(index);
    if (token.isEdge) continue;
    const whole = isCompound(token.text) ? withDecimals(doc, index) : token;
    if (whole === token && !isCompound(token.text)) atoms.push(token);
    else if (
      comesApart(whole, atoms.at(-1) ?? edge, lexicon) ||
      isLetterSign(whole.text, doc.tokens.at(index + 1), lexicon)
    ) {
      split(whole, atoms);
      while (index + 1 < doc.tokens.length && doc.tokens.at(index + 1).start < whole.end) index++;
    } else atoms.push(token);
  }
  return new Tokens(atoms, doc.tokens.trace);
}

const letterToDigit = /^\p{L}.*\d$/u;

const restOfNumber = /^(?:,\d{3})*(?:\.\d+)?\p{L}{0,2}(?![\p{L}\d])/u;

/** `RM23` with the `.50` or `,000` that the tokeniser parts from it. */
function withDecimals(doc: NumberedText, index: number): Token {
  const token = doc.tokens.at(index);
  if (!letterToDigit.test(token.text)) return token;
  const rest = restOfNumber.exec(doc.text.slice(token.end, token.end + 24));
  if (rest === null || rest[0] === '') return token;
  const end = token.end + rest[0].length;
  const text = doc.text.slice(token.start, end);
  const lower = text.toLowerCase();
  return new Token({ start: token.start, end }, { text, lower, hash: hash(lower) }, token.tag);
}

/** Whether two atoms stand side by side without a space. */
export const glued = (a: Token, b: Token): boolean => !a.isEdge && !b.isEdge && a.end === b.start;

/** Whether a word has a hyphen inside, or digits with something else. */
function isCompound(text: string): boolean {
  let digits = false;
  let others = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === hyphen || unit === unbroken) return text.length > 1;
    if (isPlainDigit(unit)) digits = true;
    else if (unit !== comma && unit !== stop) others = true;
  }
  return digits && others;
}

const [hyphen, unbroken, comma, stop] = [45, 0x2011, 44, 46];

/** `21st-century`, `1990s`, `3:15`: ordinals, decades and times stay as they are. */
const whole =
  /^\d+(?:s$|(?:th|(?<=1)st|(?<=2)nd|(?<=3)rd)(?![\p{L}\d])|:\d|\.\d+\.\d|x[\da-f]{4})/iu;
const code = /^(\p{L}{1,4})-?(?=\d)/u;

const signAndScale = /^.\d[\d.]*(\p{L}*)$/u;

/** `R5bn`, `N500 million`, `P2,000`: a letter that is a sign of money before large sums only. */
function isLetterSign(text: string, next: Token, lexicon: FigureLexicon): boolean {
  if (lexicon.signUses.get(text.charAt(0)) !== 'sums') return false;
  const [, scale] = signAndScale.exec(text) ?? [];
  if (scale === undefined) return /^.\d{1,3}(?:,\d{3})+$/.test(text);
  return scale === '' ? isMillions(next.lower, lexicon) : isMillions(scale, lexicon);
}

/** Whether a sign of money that is no letter begins a text. */
export const beginsWithSign = (text: string, { currencySigns }: FigureLexicon): boolean =>
  text !== '' && !beginsWithLetter(text) && currencySigns.has(text.charAt(0));

/** `million`, `bn`, `m`. */
export const isMillions = (scale: string, { scales, shortScales }: FigureLexicon): boolean =>
  (scales.get(scale) ?? shortScales.get(scale) ?? 0) >= 1e6;

const lettersAndNumber = /^\p{L}+[\d.,]+\p{L}{0,2}$/u;

/** Whether a compound is a number with its unit or what it counts, and no name. */
function comesApart(token: Token, before: Token, lexicon: FigureLexicon): boolean {
  const { text, lower } = token;
  if (isPlainDigit(text.charCodeAt(0))) return !whole.test(text);
  if (text.charCodeAt(0) > 0xbb && lexicon.signs.has(text.charAt(0))) return true;
  const currency = code.exec(text)?.[1];
  if (currency !== undefined && currency.length > 1 && isSign(currency, before, lexicon))
    return !text.includes('-') && lettersAndNumber.test(text);
  const at = lower.search(/[-‑]/);
  if (at < 0) return false;
  const head = lower.slice(0, at);
  if (lexicon.small.has(head) || lexicon.fractions.has(head) || lexicon.scales.has(head))
    return true;
  if (head === 'half') return lexicon.scales.has(lower.slice(at + 1).replace(/^an?-/, ''));
  if (lexicon.prefixed.has(head)) return /^\d/.test(lower.slice(at + 1));
  return numberEnds(before, lexicon) && lexicon.unitStarts.has(head);
}

const isSign = (letters: string, before: Token, { currencySigns }: FigureLexicon): boolean =>
  currencySigns.has(letters) || (before.text === '$' && currencySigns.has(`$${letters}`));

/** `15 year-old`: a compound of a unit comes apart only after a number. */
const numberEnds = (before: Token, lexicon: FigureLexicon): boolean =>
  !before.isEdge &&
  (isPlainDigit(before.text.charCodeAt(0)) ||
    lexicon.small.has(before.lower) ||
    lexicon.scales.has(before.lower) ||
    before.text === '-');

const piece = /\d+(?:[.,]\d+)*|[⁰¹²³⁴-⁹]+|(?<=\d)\p{L}+[23²³](?![\d\p{L}])|\p{L}+[²³]?|[\s\S]/gu;

function split(token: Token, atoms: Token[]): void {
  for (const { 0: text, index } of token.text.matchAll(piece)) {
    const start = token.start + index;
    const tag = /^\d/.test(text) ? 'NUM' : beginsWithLetter(text) ? 'NOUN' : 'PUNCT';
    const lower = text.toLowerCase();
    const span = { start, end: start + text.length };
    atoms.push(new Token(span, { text, lower, hash: hash(lower) }, tag));
  }
}
