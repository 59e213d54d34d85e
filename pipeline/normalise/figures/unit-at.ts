import type { Token } from '../annotate/types.ts';
import { glued } from './atoms.ts';
import { closes } from './fractions.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { Quantity } from './quantity.ts';
import type { Unit } from './unit.ts';

export interface UnitFound {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

const longest = 4;
/** `15-plus years`, `20-odd miles`. */
const tails = new Set(['plus', 'odd']);

/**
 * The unit right after a number that ends at an atom, its words joined by spaces or hyphens:
 * `kilometres`, `-year`, `km/h`, `[kg]`. After a magnitude `of` may stand before it.
 */
export function unitAt(
  atoms: readonly Token[],
  at: number,
  magnitude: boolean,
  lexicon: FigureLexicon,
): UnitFound | null {
  const lead = atoms[at];
  if (lead === undefined) return null;
  const inch = inchAt(atoms, at, lexicon);
  if (inch !== null) return inch;
  const opens = /^(?:-|‑|\[|\{|<)$/.test(lead.text) || (magnitude && lead.lower === 'of');
  const tailed = opens && tails.has(atoms[at + 1]?.lower ?? '');
  const first = tailed ? at + 2 : opens ? at + 1 : at;
  const symbol = symbolAt(atoms, first, lexicon, first === at && glued(atoms[at - 1], lead));
  const word = wordAt(atoms, first, lexicon);
  const found = symbol !== null && symbol.last >= (word?.last ?? 0) ? symbol : word;
  if (found === null || (found.unit.kind === 'money' && precedes(atoms, found.last))) return null;
  const closes = /^[[{<]$/.test(lead.text) && /^[\]}>]$/.test(atoms[found.last]?.text ?? '');
  return closes ? { ...found, last: found.last + 1 } : found;
}

/** `10" long`: the mark of inches, where a word of length follows. */
function inchAt(atoms: readonly Token[], at: number, lexicon: FigureLexicon): UnitFound | null {
  if (!/^["”″]$/.test(atoms[at]?.text ?? '')) return null;
  return lexicon.words.lengths.has(atoms[at + 1]?.lower ?? '')
    ? { unit: { code: '[in_i]', kind: 'measure' }, first: at, last: at + 1 }
    : null;
}

/** `3 USD50 cards`: a sign that belongs to the number after it. */
const precedes = (atoms: readonly Token[], at: number): boolean =>
  glued(atoms[at - 1], atoms[at]) && /^\d/.test(atoms[at]?.text ?? '');

/** The longest unit name of words that begin at an atom. */
function wordAt(atoms: readonly Token[], first: number, lexicon: FigureLexicon): UnitFound | null {
  if (!lexicon.unitStarts.has(atoms[first]?.lower ?? '')) return null;
  let found: UnitFound | null = null;
  let words = '';
  for (let at = first, count = 0; at < atoms.length && count < longest; at++) {
    const lower = atoms[at]?.lower ?? '';
    if (lower === '-' && at > first) continue;
    words = count === 0 ? lower.replaceAll('-', ' ') : `${words} ${lower}`;
    count++;
    const unit = lexicon.unitWords.get(words);
    if (unit !== undefined) found = { unit, first, last: at + 1 };
  }
  return found;
}

/** A symbol of one or more atoms, as written: `km/h`, `°C`, `sq ft`, `$`. */
function symbolAt(
  atoms: readonly Token[],
  first: number,
  lexicon: FigureLexicon,
  close: boolean,
): UnitFound | null {
  if (!startsSymbol(atoms[first]?.lower ?? '', lexicon)) return null;
  let found: UnitFound | null = null;
  let text = '';
  for (let last = first; last < first + longest; last++) {
    const atom = atoms[last];
    if (atom === undefined) break;
    text += last > first && !glued(atoms[last - 1], atom) ? ` ${atom.text}` : atom.text;
    const unit =
      symbolOf(text, lexicon) ??
      (atom.text.length > 1 ? symbolOf(text.replace(/\.$/, ''), lexicon) : undefined);
    if (unit !== undefined && maySymbol(atoms, first, last, text, close))
      found = { unit, first, last: last + 1 };
  }
  return found;
}

/** A token of several signs begins as its first: `sq.` as sq. */
const startsSymbol = (lower: string, { symbolStarts }: FigureLexicon): boolean =>
  symbolStarts.has(lower) || (lower.endsWith('.') && symbolStarts.has(lower.slice(0, -1)));

function symbolOf(text: string, lexicon: FigureLexicon): Unit | undefined {
  const exact = lexicon.unitSymbols.get(text);
  if (exact !== undefined) return exact;
  const lower = text.length > 1 ? lexicon.unitSymbols.get(text.toLowerCase()) : undefined;
  if (lower !== undefined) return lower;
  return /^\p{L}/u.test(text) && !/^\p{Script=Han}$/u.test(text) && !/^[A-Z]{3,4}$/.test(text)
    ? text.length > 1 && text.length < 4 && /^(?:Kč|zł|kr|Ft)$/.test(text)
      ? lexicon.currencySigns.get(text)
      : undefined
    : lexicon.currencySigns.get(text);
}

/** Words that are symbols too, and letters that name things: only right after the digits, or closed. */
function maySymbol(
  atoms: readonly Token[],
  first: number,
  last: number,
  text: string,
  close: boolean,
): boolean {
  const next = atoms[last + 1];
  if (/^[$£€¥₹₩₽]/.test(text)) return !(/^\d/.test(next?.text ?? '') && glued(atoms[last], next));
  if (/^(?:in|at|as|am|pm|are|a|A|s|h|d|ha|PS|nm|ct|ac|mi|mt|cf|MP|pp|pc|cv|st)$/.test(text)) {
    if (!close)
      return (
        /^(?:nm|ha|mi|pc)$/.test(text) ||
        (text === 'PS' && closes(next)) ||
        (text === 'A' && next?.text === '/')
      );
    return text !== 's' || !glued(atoms[last], next) || /^[.,;)]$/.test(next?.text ?? '');
  }
  if (/^[GT]$/.test(text)) return false;
  if (text === 'p') return close && !resolutions.has(atoms[first - 1]?.text ?? '');
  if (close && isCode(atoms[last], next, text)) return false;
  if (/^[CF]$/.test(text) && close) return next?.text !== '/' && isWarmth(atoms, last);
  if (text.length > 1 || close) return true;
  if (!/^\p{L}$/u.test(text)) return true;
  return !(
    text === text.toUpperCase() &&
    next?.tag === 'PROPN' &&
    first > 0 &&
    !/^[WVAR]$/.test(text)
  );
}

/** `24703L202`: digits, letters and digits again, save in `6ft2in`. */
const isCode = (atom: Token | undefined, next: Token | undefined, text: string): boolean =>
  glued(atom, next) && /^\d/.test(next?.text ?? '') && !/^(?:ft|lb|lbs|st|m|'|h|hr)$/.test(text);

/** Lines of a screen: `1080p`. */
const resolutions = new Set(['240', '360', '480', '540', '720', '1080', '1440', '2160', '4320']);

const warmth =
  /^(?:temperatures?|temps?|degrees?|heat|heatwave|hot|hotter|cold|colder|weather|warm|warmer|warming|cool|cooler|freezing|frost|oven|thermometers?|mercury|highs?|lows?|[cf°])$/;

/** `13F filing`: a letter before a noun is degrees only where heat or cold is told of. */
function isWarmth(atoms: readonly Token[], at: number): boolean {
  if (atoms[at + 1]?.tag !== 'NOUN') return true;
  for (let index = Math.max(0, at - 12); index < Math.min(atoms.length, at + 12); index++)
    if (index !== at && warmth.test(atoms[index]?.lower ?? '')) return true;
  return false;
}

/** The words of atoms, a space between those that stand apart. */
export const wordsOf = (atoms: readonly Token[], first: number, last: number): string =>
  atoms
    .slice(first, last)
    .map((atom, index) =>
      index > 0 && !glued(atoms[first + index - 1], atom) ? ` ${atom.text}` : atom.text,
    )
    .join('');

const pers = new Set(['a', 'an', 'per', 'each', 'every', '/']);
const times = new Set([
  'day',
  'hour',
  'week',
  'month',
  'year',
  'minute',
  'second',
  'night',
  'quarter',
]);

/** `$12 a share`, `2 million barrels a day`, `10 kV/cm`, `barrel-a-day`: the unit with what it is per. */
export function rateAt(
  atoms: readonly Token[],
  at: number,
  kind: Quantity['kind'],
  code: string,
  text: string | null,
  lexicon: FigureLexicon,
): Pick<Quantity, 'kind' | 'unit' | 'unitText' | 'end'> {
  const whose = kind === 'measure' ? skipOf(atoms, at) : at;
  const skip = whose === at ? skipAside(atoms, at) : whose;
  let start = /^[-–]$/.test(atoms[skip]?.text ?? '') ? skip + 1 : skip;
  const each =
    atoms[start]?.lower === 'for' && /^(?:every|each)$/.test(atoms[start + 1]?.lower ?? '');
  if (each) start++;
  const word = atoms[start]?.lower ?? '';
  const plainUnit = { kind, unit: code, unitText: text, end: at };
  if (!pers.has(word)) return plainUnit;
  const next = atoms[start + 1]?.text === '-' ? start + 2 : start + 1;
  const article = word === 'a' || word === 'an';
  const found = perAt(atoms, next, lexicon, article);
  if (found === null || (article && isComparison(atoms, found.last))) return plainUnit;
  if (article && kind === 'duration' && !times.has(atoms[next]?.lower ?? '')) return plainUnit;
  const told = wordsOf(atoms, skip, found.last);
  const joint = word === '/' ? '' : ' ';
  return {
    kind: kind === 'measure' && code === 'km' && found.code === 'h' ? 'measure' : 'rate',
    unit: `${code}/${found.code}`,
    unitText: `${text ?? ''}${joint}${told.replace(/^[-–]/, '')}`.trim(),
    end: whose === at ? found.last : at,
  };
}

/** Past what is measured: `2 million barrels of oil a day`. */
function skipOf(atoms: readonly Token[], at: number): number {
  if (atoms[at]?.lower !== 'of') return at;
  let last = at + 1;
  while (last < at + 6 && /^(?:NOUN|ADJ|PROPN)$/.test(atoms[last]?.tag ?? '')) last++;
  const timed =
    /^(?:a|an|per|every|each)$/.test(atoms[last]?.lower ?? '') &&
    times.has(atoms[last + 1]?.lower ?? '');
  return timed ? last : at;
}

/** Past a conversion in brackets: `C$6 (US$4.46) per share`. */
function skipAside(atoms: readonly Token[], at: number): number {
  if (atoms[at]?.text !== '(') return at;
  for (let index = at + 1; index < at + 9; index++)
    if (atoms[index]?.text === ')') return pers.has(atoms[index + 1]?.lower ?? '') ? index + 1 : at;
  return at;
}

/** What a rate is told for, after `per` or an article. */
export function perAt(
  atoms: readonly Token[],
  at: number,
  lexicon: FigureLexicon,
  article: boolean,
): { code: string; last: number } | null {
  const lower = atoms[at]?.lower ?? '';
  const own = lexicon.per.get(lower);
  if (
    own !== undefined &&
    (!article ||
      times.has(lower) ||
      /^(?:share|barrel|tonne|ton|ounce|gallon|litre|liter|pound|head|person|dozen|unit|piece|kilo|kilogram|bushel|bottle|ticket|pint|mile|acre|hectare|night|game|head|pack)$/.test(
        lower,
      ))
  )
    return { code: own, last: at + 1 };
  if (article) return null;
  const found = symbolAt(atoms, at, lexicon, true) ?? wordAt(atoms, at, lexicon);
  return found === null || found.unit.kind === 'money' || found.unit.kind === 'percent'
    ? null
    : { code: found.unit.code, last: found.last };
}

/** `a year earlier`, `a day after`, `a month ago`, `a year on`: no rate. */
const isComparison = (atoms: readonly Token[], at: number): boolean =>
  /^(?:earlier|ago|later|before|after|prior|previously|on)$/.test(atoms[at]?.lower ?? '') ||
  (atoms[at]?.text === '-' && /^(?:on|long|old)$/.test(atoms[at + 1]?.lower ?? ''));
