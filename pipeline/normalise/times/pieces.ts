import type { Span } from '../../lib/span.ts';
import type { TimedPiece, Token } from '../doc/token.ts';
import { beginsWithCapital, isPlainDigit } from '../doc/letters.ts';
import { anchors, capitalised, marks, patterns, shapes, words } from './lexicon.ts';

/** Words as the patterns of times see them: each piece of a token has a sign, one for all words of the same types. */

/** A piece of a sentence, with the place of its token. */
export interface Piece extends Span {
  readonly token: number;
  readonly types: TimedPiece['types'];
}

/** The types of a word, each with what it says. */
export type Types = ReadonlyMap<string, string | number | null>;

/** What no pattern names, and what stands before and behind a sentence. */
export const other = 'x';
export const edge = '_';
const edgeType = '_end';

/** The names of a pattern’s elements, taken apart. */
const namesIn = (pattern: string): string[] =>
  pattern.split(/[\s()[\]|&!?*+]+/).filter((name) => name !== '');

const typed = new Map<string, Map<string, string | number | null>>();
const type = (word: string, name: string, value: string | number | null): void => {
  const types = typed.get(word) ?? new Map<string, string | number | null>();
  typed.set(word, types.set(name, value));
};
for (const [name, list] of Object.entries(words))
  for (const [word, value] of Object.entries(list)) type(word, name, value);
for (const [name, list] of Object.entries(marks)) for (const word of list) type(word, name, null);

const known = new Set([...[words, marks, shapes].flatMap(Object.keys), edgeType]);
for (const { when } of patterns)
  for (const name of namesIn(when)) if (!known.has(name)) type(name, name, null);

/** The signs by the types they stand for, and the types by their signs. */
const signs = new Map<string, string>();
export const typesBySign = new Map<string, ReadonlySet<string>>([
  [other, new Set()],
  [edge, new Set([edgeType])],
]);
const firstSign = 0x100;

function signOf(types: Types): string {
  const key = [...types.keys()].sort().join(' ');
  const found = signs.get(key);
  if (found !== undefined) return found;
  const sign = String.fromCharCode(firstSign + signs.size);
  signs.set(key, sign);
  typesBySign.set(sign, new Set(types.keys()));
  return sign;
}

const ordinal = /^(\d{1,2})[snrt][tdh]$/;
const decades = /^(\d{0,2}\d0)s$/;

/** What the digits of a word may say. */
function shapesOf(word: string): [string, number][] {
  const nth = Number(ordinal.exec(word)?.[1] ?? 0);
  if (nth > 0 && nth < 32) return [['nth', nth]];
  const decade = decades.exec(word)?.[1] ?? '';
  if (decade.length > 1) return [[decade.length > 2 ? 'decades' : 'short-decades', Number(decade)]];
  if (/^\d\d?\.\d\d?\.\d{4}$/.test(word)) return [['numeric', 0]];
  return /^\d[\d,.]*$/.test(word) ? shapesOfNumber(word) : [];
}

function shapesOfNumber(word: string): [string, number][] {
  const value = Number(word.replaceAll(',', ''));
  const found: [string, number][] = [['count', value]];
  if (/^\d\d$/.test(word)) found.push(['yy', value]);
  if (/^\d\d?$/.test(word) && value > 0 && value < 32) found.push(['dd', value]);
  if (/^[12]\d{3}$/.test(word)) found.push(['yyyy', value]);
  return found;
}

function typesOf(word: string): Types {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const bare = lower.length > 2 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const isCapital = beginsWithCapital(word);
  const types = new Map<string, string | number | null>();
  for (const [name, value] of typed.get(bare) ?? [])
    if (isCapital || !capitalised.has(name)) types.set(name, value);
  if (isPlainDigit(word.charCodeAt(0)))
    for (const [name, value] of shapesOf(bare)) types.set(name, value);
  return types;
}

// Every sign that a word may get, before patterns are compiled.
for (const word of typed.keys()) {
  signOf(typesOf(word));
  signOf(typesOf(word.charAt(0).toUpperCase() + word.slice(1)));
}
for (const word of ['3', '12', '45', '700', '1998', '5.10.2001', '12th', '1990s', '90s'])
  signOf(typesOf(word));

const isAnchor = (types: Types): boolean => [...types.keys()].some((name) => anchors.has(name));

/** What a word, or the parts between its hyphens, may say of times; null where it may say nothing. */
function study(word: string): readonly TimedPiece[] | null {
  const whole = typesOf(word);
  if (whole.size > 0) return [pieceOf(whole, 0, word.length)];
  if (!/[-‑]/.test(word)) return null;
  const pieces: TimedPiece[] = [];
  for (const { 0: part, index } of word.matchAll(/[-‑]|[^-‑]+/g))
    pieces.push(pieceOf(typesOf(part), index, index + part.length));
  return pieces.some(({ anchor }) => anchor) ? pieces : null;
}

const pieceOf = (types: Types, start: number, end: number): TimedPiece => ({
  ...{ start, end, types, anchor: isAnchor(types) },
  sign: types.size === 0 ? other : signOf(types),
});

/** The pieces of a token, by offsets in it; studied once for all tokens of one form. */
export function piecesOf({ form, text }: Token): readonly TimedPiece[] | null {
  if (form === null) return study(text);
  form.timed ??= { pieces: study(text) };
  return form.timed.pieces;
}
