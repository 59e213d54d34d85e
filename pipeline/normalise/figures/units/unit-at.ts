import type { Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { beginsWithDigit, beginsWithSign, closes, glued, type Subtokens } from '../subtokens.ts';
import { besideUnits } from '../words.ts';
import type { Unit } from '../types.ts';

export interface UnitFound {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

const longest = 4;
/** `15-plus years`, `20-odd miles`. */
const tails = new WordSet(['plus', 'odd']);

/**
 * The unit right after a number that ends at a subtoken, its words joined by spaces or hyphens:
 * `kilometres`, `-year`, `km/h`, `[kg]`.
 * @param magnitude whether `of` may stand before it
 */
export function unitAt(tokens: Subtokens, at: number, magnitude = false): UnitFound | null {
  const lead = tokens.at(at);
  if (lead.isEdge) return null;
  const inch = inchAt(tokens, at);
  if (inch !== null) return inch;
  const opens = /^[-‑[{<]$/.test(lead.text) || (magnitude && lead.lower === 'of');
  const first = !opens ? at : tails.holds(tokens.at(at + 1)) ? at + 2 : at + 1;
  const found = unitNamed(tokens, first, !opens && glued(tokens.at(at - 1), lead));
  if (found === null || (found.unit.kind === 'money' && precedes(tokens, found.last))) return null;
  const closed = /^[[{<]$/.test(lead.text) && /^[\]}>]$/.test(tokens.at(found.last).text);
  return closed ? { ...found, last: found.last + 1 } : found;
}

/**
 * The unit of a symbol or name that begins at a subtoken, the longer of the two.
 * @param close whether it stands right behind the digits
 */
export function unitNamed(tokens: Subtokens, first: number, close: boolean): UnitFound | null {
  const symbol = symbolAt(tokens, first, close);
  const word = wordAt(tokens, first);
  return symbol !== null && symbol.last >= (word?.last ?? 0) ? symbol : word;
}

/** `10" long`: the mark of inches, where a word of length follows. */
function inchAt(tokens: Subtokens, at: number): UnitFound | null {
  return isInchMark(tokens.at(at)) && tokens.lexicon.words.lengths.has(tokens.at(at + 1).lower)
    ? { unit: { code: '[in_i]', kind: 'measure' }, first: at, last: at + 1 }
    : null;
}

export const isInchMark = ({ text }: Token): boolean => /^["”″]$/.test(text);

/** `3 USD50 cards`: a sign that belongs to the number after it. */
const precedes = (tokens: Tokens, at: number): boolean =>
  glued(tokens.at(at - 1), tokens.at(at)) && beginsWithDigit(tokens.at(at));

/** The longest unit name of words that begin at a subtoken. */
export function wordAt(tokens: Subtokens, first: number): UnitFound | null {
  const { unitStarts, unitWords } = tokens.lexicon;
  const start = tokens.at(first).lower;
  if (!unitStarts.has(start) && !unitStarts.has(start.split('-', 1)[0] ?? '')) return null;
  let found: UnitFound | null = null;
  let words = '';
  for (let at = first, count = 0; at < tokens.length && count < longest; at++) {
    const { lower } = tokens.at(at);
    if (lower === '-') continue;
    words = count === 0 ? lower.replaceAll('-', ' ') : `${words} ${lower}`;
    count++;
    const unit = unitWords.get(words);
    if (unit !== undefined) found = { unit, first, last: at + 1 };
  }
  return found;
}

/**
 * A symbol of one or more subtokens, as written: `km/h`, `°C`, `sq ft`, `$`.
 * @param close whether it stands right behind the digits
 */
function symbolAt(tokens: Subtokens, first: number, close: boolean): UnitFound | null {
  const { symbolStarts } = tokens.lexicon;
  const start = tokens.at(first).lower;
  // `sq.`: a token of several signs begins as its first.
  if (!symbolStarts.has(start) && !(start.endsWith('.') && symbolStarts.has(start.slice(0, -1))))
    return null;
  let found: UnitFound | null = null;
  let text = '';
  for (let last = first; last < first + longest; last++) {
    const token = tokens.at(last);
    if (token.isEdge) break;
    text += last > first && !glued(tokens.at(last - 1), token) ? ` ${token.text}` : token.text;
    const plain = token.text.length > 1 ? text.replace(/\.$/, '') : text;
    // `700 Nm.`: a stop at the end makes no other unit of a symbol.
    const unit = unitOf(text, plain, close, found !== null && token.text === '.', tokens.lexicon);
    if (unit === undefined) continue;
    const symbol = { unit, first, last: last + 1 };
    if (maySymbol(tokens, symbol, text, close)) found = symbol;
  }
  return found;
}

const fewCapitals = /^\p{Lu}{2,3}s?$/u;

/**
 * The unit of a symbol as it is written, else in another case: but `12 MPs`, `30 US states` have none.
 * @param plain the symbol without a stop at its end
 */
function unitOf(
  text: string,
  plain: string,
  close: boolean,
  exactly: boolean,
  lexicon: FigureLexicon,
): Unit | undefined {
  const exact = lexicon.unitSymbols.get(text) ?? lexicon.unitSymbols.get(plain);
  if (exact !== undefined || exactly) return exact;
  if (!close && fewCapitals.test(text) && !lexicon.capitalSymbols.has(text)) return undefined;
  return inOtherCase(text, lexicon) ?? inOtherCase(plain, lexicon);
}

function inOtherCase(
  text: string,
  { unitSymbols, signUses, currencySigns }: FigureLexicon,
): Unit | undefined {
  const lower = text.length > 1 ? unitSymbols.get(text.toLowerCase()) : undefined;
  if (lower !== undefined) return lower;
  return signUses.has(text) && !/^[A-Z]{3,4}$/.test(text) ? undefined : currencySigns.get(text);
}

/** Whether a symbol means its unit where it stands: words and letters that name things may not. */
function maySymbol(
  tokens: Subtokens,
  { unit, first, last }: UnitFound,
  text: string,
  close: boolean,
): boolean {
  const { lexicon } = tokens;
  const next = tokens.at(last);
  const joined = beginsWithDigit(next) && glued(tokens.at(last - 1), next);
  if (beginsWithSign(text, lexicon)) return !joined;
  if (lexicon.wordSymbols.has(text))
    return close ? endsSymbol(tokens, first, last) : standsAlone(text, next);
  // `5 V Rivera`
  if (!close) return text.length > 1 || !capital.test(text) || next.tag !== 'PROPN';
  // `24703L202`: digits, letters and digits again, save in `6ft2in`.
  if (joined) return lexicon.smallerUnits.has(unit.code);
  return (text !== 'C' && text !== 'F') || (next.text !== '/' && isWarmth(tokens, last));
}

/** A capital that may be an initial; watts, volts, amperes and roentgens stand before names, too. */
const capital = /^(?![WVAR])\p{Lu}$/u;

/** `5 h.`, `16 A/h`: of the symbols that are words, those which may stand apart. */
const standsAlone = (text: string, next: Token): boolean =>
  text === 'A' ? next.text === '/' : closes(next) && /^(?:[hs]|PS)$/.test(text);

/** Whether a symbol that is a word, right behind the digits, is no lines of a screen, `1080p`, and no `1980s`. */
function endsSymbol(tokens: Tokens, first: number, last: number): boolean {
  const [number, symbol, next] = [tokens.at(first - 1), tokens.at(last - 1), tokens.at(last)];
  if (symbol.text === 'p') return !resolutions.has(number.text);
  return symbol.text !== 's' || !glued(symbol, next) || /^[.,;)]$/.test(next.text);
}

const resolutions = new Set(['240', '360', '480', '540', '720', '1080', '1440', '2160', '4320']);

/** `13F filing`: a letter before a noun is degrees only where heat or cold is told of. */
const isWarmth = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).tag !== 'NOUN' ||
  tokens.list
    .slice(Math.max(0, at - 13), at + 11)
    .some((token) => besideUnits.warmth.holds(token) && token.text !== 'C' && token.text !== 'F');
