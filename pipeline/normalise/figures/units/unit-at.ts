import type { Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { beginsWithSign, glued } from '../atoms.ts';
import { closes } from '../numbers/fractions.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { Unit } from './unit.ts';

export interface UnitFound {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

const longest = 4;
/** `15-plus years`, `20-odd miles`. */
const tails = new WordSet(['plus', 'odd']);

/**
 * The unit right after a number that ends at an atom, its words joined by spaces or hyphens:
 * `kilometres`, `-year`, `km/h`, `[kg]`. After a magnitude `of` may stand before it.
 */
export function unitAt(
  atoms: Tokens,
  at: number,
  magnitude: boolean,
  lexicon: FigureLexicon,
): UnitFound | null {
  const lead = atoms.at(at);
  if (lead.isEdge) return null;
  const inch = inchAt(atoms, at, lexicon);
  if (inch !== null) return inch;
  const opens = /^(?:-|‑|\[|\{|<)$/.test(lead.text) || (magnitude && lead.lower === 'of');
  const tailed = opens && tails.holds(atoms.at(at + 1));
  const first = tailed ? at + 2 : opens ? at + 1 : at;
  const symbol = symbolAt(atoms, first, lexicon, first === at && glued(atoms.at(at - 1), lead));
  const word = wordAt(atoms, first, lexicon);
  const found = symbol !== null && symbol.last >= (word?.last ?? 0) ? symbol : word;
  if (found === null || (found.unit.kind === 'money' && precedes(atoms, found.last))) return null;
  const closes = /^[[{<]$/.test(lead.text) && /^[\]}>]$/.test(atoms.at(found.last).text);
  return closes ? { ...found, last: found.last + 1 } : found;
}

/** `10" long`: the mark of inches, where a word of length follows. */
function inchAt(atoms: Tokens, at: number, lexicon: FigureLexicon): UnitFound | null {
  if (!/^["”″]$/.test(atoms.at(at).text)) return null;
  return lexicon.words.lengths.has(atoms.at(at + 1).lower)
    ? { unit: { code: '[in_i]', kind: 'measure' }, first: at, last: at + 1 }
    : null;
}

/** `3 USD50 cards`: a sign that belongs to the number after it. */
const precedes = (atoms: Tokens, at: number): boolean =>
  glued(atoms.at(at - 1), atoms.at(at)) && /^\d/.test(atoms.at(at).text);

/** The longest unit name of words that begin at an atom. */
export function wordAt(atoms: Tokens, first: number, lexicon: FigureLexicon): UnitFound | null {
  if (!startsWord(atoms.at(first).lower, lexicon)) return null;
  let found: UnitFound | null = null;
  let words = '';
  for (let at = first, count = 0; at < atoms.length && count < longest; at++) {
    const lower = atoms.at(at).lower;
    if (lower === '-' && at > first) continue;
    words = count === 0 ? lower.replaceAll('-', ' ') : `${words} ${lower}`;
    count++;
    const unit = lexicon.unitWords.get(words);
    if (unit !== undefined) found = { unit, first, last: at + 1 };
  }
  return found;
}

const startsWord = (lower: string, { unitStarts }: FigureLexicon): boolean =>
  unitStarts.has(lower) || (lower.includes('-') && unitStarts.has(lower.split('-')[0] ?? ''));

/** A symbol of one or more atoms, as written: `km/h`, `°C`, `sq ft`, `$`. */
export function symbolAt(
  atoms: Tokens,
  first: number,
  lexicon: FigureLexicon,
  close: boolean,
): UnitFound | null {
  if (!startsSymbol(atoms.at(first).lower, lexicon)) return null;
  let found: UnitFound | null = null;
  let text = '';
  for (let last = first; last < first + longest; last++) {
    const atom = atoms.at(last);
    if (atom.isEdge) break;
    text += last > first && !glued(atoms.at(last - 1), atom) ? ` ${atom.text}` : atom.text;
    const plain = atom.text.length > 1 ? text.replace(/\.$/, '') : text;
    const exact = lexicon.unitSymbols.get(text) ?? lexicon.unitSymbols.get(plain);
    // `700 Nm.`: a stop at the end makes no other unit of a symbol.
    const ends: boolean = found !== null && atom.text === '.';
    const unit: Unit | undefined =
      exact ?? (ends ? undefined : (symbolOf(text, lexicon) ?? symbolOf(plain, lexicon)));
    if (exact === undefined && !close && isUnitAcronym(text)) continue;
    if (unit !== undefined && maySymbol(atoms, first, last, text, close, lexicon))
      found = { unit, first, last: last + 1 };
  }
  return found;
}

const fewCapitals = /^\p{Lu}{2,3}s?$/u;

/** `12 MPs`, `30 US states`, `20 EV models`: capitals that are no symbol in another case, save the commonest. */
const isUnitAcronym = (text: string): boolean => fewCapitals.test(text) && !shouted.test(text);

const shouted =
  /^(?:K[MG]|[KM]PH|LBS?|OZ|FT|[CM]M|M[GL]|HP|RPM|KWH?|BPM|MPG|FPS|PSI|DB|[MG]HZ|HZ|YDS?|MINS?|SECS?|HRS?)$/;

/** A token of several signs begins as its first: `sq.` as sq. */
const startsSymbol = (lower: string, { symbolStarts }: FigureLexicon): boolean =>
  symbolStarts.has(lower) || (lower.endsWith('.') && symbolStarts.has(lower.slice(0, -1)));

function symbolOf(text: string, lexicon: FigureLexicon): Unit | undefined {
  const exact = lexicon.unitSymbols.get(text);
  if (exact !== undefined) return exact;
  const lower = text.length > 1 ? lexicon.unitSymbols.get(text.toLowerCase()) : undefined;
  if (lower !== undefined) return lower;
  const { signUses, currencySigns } = lexicon;
  return signUses.has(text) && !/^[A-Z]{3,4}$/.test(text) ? undefined : currencySigns.get(text);
}

const oneLetter = /^\p{L}$/u;

/** Words that are symbols too, and letters that name things: only right after the digits, or closed. */
function maySymbol(
  atoms: Tokens,
  first: number,
  last: number,
  text: string,
  close: boolean,
  lexicon: FigureLexicon,
): boolean {
  const next = atoms.at(last + 1);
  if (beginsWithSign(text, lexicon)) return !(/^\d/.test(next.text) && glued(atoms.at(last), next));
  if (/^(?:in|at|as|am|pm|are|a|A|s|h|d|ha|PS|nm|ct|ac|mi|mt|cf|MP|pp|pc|cv|st)$/.test(text)) {
    if (!close)
      return (
        /^(?:nm|ha|mi|pc)$/.test(text) ||
        (/^[hs]$/.test(text) && /^\d/.test(atoms.at(first - 1).text) && closes(next)) ||
        (text === 'PS' && closes(next)) ||
        (text === 'A' && next.text === '/')
      );
    return text !== 's' || !glued(atoms.at(last), next) || /^[.,;)]$/.test(next.text);
  }
  if (/^[GT]$/.test(text)) return false;
  if (text === 'p') return close && !resolutions.has(atoms.at(first - 1).text);
  if (close && isCode(atoms.at(last), next, text)) return false;
  if (/^[CF]$/.test(text) && close) return next.text !== '/' && isWarmth(atoms, last);
  if (text.length > 1 || close) return true;
  if (!oneLetter.test(text)) return true;
  return !(
    text === text.toUpperCase() &&
    next.tag === 'PROPN' &&
    first > 0 &&
    !/^[WVAR]$/.test(text)
  );
}

/** `24703L202`: digits, letters and digits again, save in `6ft2in`. */
const isCode = (atom: Token, next: Token, text: string): boolean =>
  glued(atom, next) && /^\d/.test(next.text) && !/^(?:ft|lb|lbs|st|m|'|h|hr)$/.test(text);

/** Lines of a screen: `1080p`. */
const resolutions = new Set(['240', '360', '480', '540', '720', '1080', '1440', '2160', '4320']);

const warmth =
  /^(?:temperatures?|temps?|degrees?|heat|heatwave|hot|hotter|cold|colder|weather|warm|warmer|warming|cool|cooler|freezing|frost|oven|thermometers?|mercury|highs?|lows?|[cf°])$/;

/** `13F filing`: a letter before a noun is degrees only where heat or cold is told of. */
function isWarmth(atoms: Tokens, at: number): boolean {
  if (atoms.at(at + 1).tag !== 'NOUN') return true;
  for (let index = Math.max(0, at - 12); index < Math.min(atoms.length, at + 12); index++)
    if (index !== at && warmth.test(atoms.at(index).lower)) return true;
  return false;
}

/** The words of atoms, a space between those that stand apart. */
export const wordsOf = (atoms: Tokens, first: number, last: number): string =>
  atoms.list
    .slice(first, last)
    .map((atom, index) =>
      index > 0 && !glued(atoms.at(first + index - 1), atom) ? ` ${atom.text}` : atom.text,
    )
    .join('');
