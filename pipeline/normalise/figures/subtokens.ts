import { shapeBits } from '../doc/token.ts';
import { hash } from '../doc/words.ts';
import type { Sentence } from '../doc/doc.ts';
import { beginsWithLetter, isPlainDigit } from '../doc/letters.ts';
import { edge, Token, Tokens } from '../doc/token.ts';
import type { Trace } from '../doc/trace.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { FigureDraft, NumberedText } from './types.ts';

/**
 * The tokens of a sentence with those taken apart that hold a number and more: `3.4m` is 3.4 and m,
 * `RM23.50` is RM and 23.50, `five-year` is five, - and year. The others are the tokens themselves.
 */
export class Subtokens extends Tokens {
  /** What its numbers are read by. */
  readonly lexicon: FigureLexicon;
  /** The figures told shortly before. */
  readonly earlier: readonly FigureDraft[];

  constructor(
    list: readonly Token[],
    trace: Trace | null,
    lexicon: FigureLexicon,
    earlier: readonly FigureDraft[],
  ) {
    super(list, trace);
    this.lexicon = lexicon;
    this.earlier = earlier;
  }
}

/** Takes the tokens of a sentence apart. */
export function subtokensOf(
  doc: NumberedText,
  sentence: Sentence,
  lexicon: FigureLexicon,
  earlier: readonly FigureDraft[] = [],
): Subtokens {
  const list: Token[] = [];
  for (let index = sentence.firstToken; index < sentence.lastToken; index++) {
    const token = doc.tokens.at(index);
    if (token.isEdge) continue;
    if (!isCompound(token.text)) {
      list.push(token);
      continue;
    }
    const whole = withDecimals(doc, index);
    if (
      comesApart(whole, list.at(-1) ?? edge, lexicon) ||
      isLetterSign(whole.text, doc.tokens.at(index + 1), lexicon)
    ) {
      split(whole, list);
      while (index + 1 < doc.tokens.length && doc.tokens.at(index + 1).start < whole.end) index++;
    } else list.push(token);
  }
  return new Subtokens(list, doc.tokens.trace, lexicon, earlier);
}

/** Whether two tokens stand side by side without a space. */
export const glued = (a: Token, b: Token): boolean => !a.isEdge && !b.isEdge && a.end === b.start;

/** Whether a token has one of some tags or shapes (doc/token.ts). */
export const isOf = ({ bits }: Token, mask: number): boolean => (bits & mask) !== 0;

export const beginsWithDigit = (token: Token): boolean => isOf(token, shapeBits.number);

export const isLower = (token: Token): boolean => isOf(token, shapeBits.small);

export const isDash = (token: Token): boolean => isOf(token, shapeBits.dash);

/** Whether a number ends here: nothing follows that it could count. */
export const closes = (token: Token): boolean => token.isEdge || isOf(token, shapeBits.closing);

/** The index after a hyphen, where one stands. */
export const pastHyphen = (tokens: Tokens, at: number): number =>
  tokens.at(at).text === '-' ? at + 1 : at;

/** The words of tokens, a space between those that stand apart. */
export function wordsOf(tokens: Tokens, first: number, last: number): string {
  let words = '';
  for (let at = first; at < Math.min(last, tokens.length); at++) {
    const token = tokens.at(at);
    words += at === first || glued(tokens.at(at - 1), token) ? token.text : ` ${token.text}`;
  }
  return words;
}

/** Whether a sign of money that is no letter begins a text. */
export const beginsWithSign = (text: string, { currencySigns }: FigureLexicon): boolean =>
  text !== '' && !beginsWithLetter(text) && currencySigns.has(text.charAt(0));

/** `million`, `bn`, `m`. */
export const isMillions = (scale: string, { scales, shortScales }: FigureLexicon): boolean =>
  (scales.get(scale) ?? shortScales.get(scale) ?? 0) >= 1e6;

const letterToDigit = /^\p{L}.*\d$/u;
const restOfNumber = /^(?:,\d{3})*(?:\.\d+)?\p{L}{0,2}(?![\p{L}\d])/u;

/** `RM23` with the `.50` or `,000` that the tokeniser parts from it. */
function withDecimals(doc: NumberedText, index: number): Token {
  const token = doc.tokens.at(index);
  if (!letterToDigit.test(token.text)) return token;
  const [rest = ''] = restOfNumber.exec(doc.text.slice(token.end, token.end + 24)) ?? [];
  if (rest === '') return token;
  const text = token.text + rest;
  const lower = text.toLowerCase();
  const span = { start: token.start, end: token.end + rest.length };
  return new Token(span, { text, lower, hash: hash(lower) }, token.tag);
}

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

/** `R5bn`, `N500 million`, `P2,000`: a letter that is a sign of money before large sums only. */
function isLetterSign(text: string, next: Token, lexicon: FigureLexicon): boolean {
  if (lexicon.signUses.get(text.charAt(0)) !== 'sums') return false;
  const [, scale] = signAndScale.exec(text) ?? [];
  if (scale === undefined) return /^.\d{1,3}(?:,\d{3})+$/.test(text);
  return isMillions(scale === '' ? next.lower : scale, lexicon);
}

const signAndScale = /^.\d[\d.]*(\p{L}*)$/u;

/** `1990s`, `3:15`, `1.2.3`: decades, times and versions stay as they are. */
const staysWhole = /^\d+(?:s$|:\d|\.\d+\.\d|x[\da-f]{4})/i;
/** `21st-century`; `12st` is a weight. */
const ordinal = /^\d{0,9}(?:\dth|1st|2nd|3rd)(?![\p{L}\d])/iu;

/** Whether a compound is a number with its unit or what it counts, and no name. */
function comesApart({ text, lower }: Token, before: Token, lexicon: FigureLexicon): boolean {
  if (isPlainDigit(text.charCodeAt(0))) return !staysWhole.test(text) && !ordinal.test(text);
  if (text.charCodeAt(0) > 0xbb && lexicon.signs.has(text.charAt(0))) return true;
  if (beginsWithCurrency(text, before, lexicon))
    return !text.includes('-') && lettersAndNumber.test(text);
  const at = lower.search(/[-‑]/);
  return at >= 0 && numberLeads(lower.slice(0, at), lower.slice(at + 1), before, lexicon);
}

const lettersAndNumber = /^\p{L}+[\d.,]+\p{L}{0,2}$/u;
const lettersBeforeDigit = /^(\p{L}{2,4})-?(?=\d)/u;

/** `EUR5`, `$US5`. */
function beginsWithCurrency(
  text: string,
  before: Token,
  { currencySigns }: FigureLexicon,
): boolean {
  const letters = lettersBeforeDigit.exec(text)?.[1];
  if (letters === undefined) return false;
  return currencySigns.has(letters) || (before.text === '$' && currencySigns.has(`$${letters}`));
}

/** Whether what stands before a hyphen is a number, or goes with one: `five-year`, `half-a-million`, `sub-7`. */
function numberLeads(head: string, rest: string, before: Token, lexicon: FigureLexicon): boolean {
  const { small, fractions, scales, prefixed, unitStarts } = lexicon;
  if (small.has(head) || fractions.has(head) || scales.has(head)) return true;
  if (prefixed.has(head)) return isPlainDigit(rest.charCodeAt(0));
  return unitStarts.has(head) && isNumberWord(before, lexicon);
}

/** `15 year-old`: a compound of a unit comes apart only after a number. */
const isNumberWord = (token: Token, { small, scales }: FigureLexicon): boolean =>
  beginsWithDigit(token) || small.has(token.lower) || scales.has(token.lower) || token.text === '-';

const piece = /\d+(?:[.,]\d+)*|[⁰¹²³⁴-⁹]+|(?<=\d)\p{L}+[23²³](?![\d\p{L}])|\p{L}+[²³]?|[\s\S]/gu;

function split(token: Token, list: Token[]): void {
  for (const { 0: text, index } of token.text.matchAll(piece)) {
    const start = token.start + index;
    const digits = isPlainDigit(text.charCodeAt(0));
    const tag = digits ? 'NUM' : beginsWithLetter(text) ? 'NOUN' : 'PUNCT';
    const lower = text.toLowerCase();
    list.push(
      new Token({ start, end: start + text.length }, { text, lower, hash: hash(lower) }, tag),
    );
  }
}
