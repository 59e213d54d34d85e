import type { Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import { tidy } from './number.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number in digits raised or with a power of ten, `last` exclusive: `6.2 × 10^-4`, `6 x 10⁹`,
 * `12.3e+14`, `2.5^-1`; null where none stands at the atom after it.
 */
export function raised(
  atoms: Tokens,
  at: number,
  value: number,
): { value: number; last: number } | null {
  const sign = atoms.at(at).text;
  const close = glued(atoms.at(at - 1), atoms.at(at));
  const by =
    close && /^[eE]$/.test(sign)
      ? exponentAt(atoms, at + 1, 10)
      : close && sign === '^'
        ? exponentAt(atoms, at + 1, value)
        : powerOfTen(atoms, at);
  if (by === null) return null;
  const result = sign === '^' ? by.factor : value * by.factor;
  return Number.isFinite(result) ? { value: tidy(result), last: by.last } : null;
}

interface Power {
  readonly factor: number;
  readonly last: number;
}

function powerOfTen(atoms: Tokens, at: number): Power | null {
  if (!/^[x×*]$/.test(atoms.at(at).text) || atoms.at(at + 1).text !== '10') return null;
  const next = atoms.at(at + 2).text;
  if (next === '^') return exponentAt(atoms, at + 3, 10);
  const digits = Array.from(next, (each) => superscripts.indexOf(each));
  if (next === '' || digits.includes(-1)) return null;
  return powerOf(10, Number(digits.join('')), at + 3);
}

/** `14`, `+14`, `-1`: the exponent, its sign glued to it. */
function exponentAt(atoms: Tokens, at: number, base: number): Power | null {
  const sign = atoms.at(at).text;
  const signed = /^[+−-]$/.test(sign) && glued(atoms.at(at), atoms.at(at + 1));
  const digits = atoms.at(signed ? at + 1 : at).text;
  if (!/^\d{1,2}$/.test(digits)) return null;
  const power = signed && sign !== '+' ? -Number(digits) : Number(digits);
  return powerOf(base, power, signed ? at + 2 : at + 1);
}

const powerOf = (base: number, power: number, last: number): Power => ({
  factor: power < 0 ? 1 / base ** -power : base ** power,
  last,
});
