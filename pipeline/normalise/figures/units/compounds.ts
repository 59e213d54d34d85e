import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { tidy, type NumberRead } from '../numbers/number.ts';
import type { Quantity } from '../quantity.ts';
import { unitAt } from './unit-at.ts';

/** Units that go on in a smaller one, and how many of that make the larger. */
const compounds: Readonly<Record<string, { code: string; of: number }>> = {
  '[ft_i]': { code: '[in_i]', of: 12 },
  '[lb_av]': { code: '[oz_av]', of: 16 },
  '[stone_av]': { code: '[lb_av]', of: 14 },
  m: { code: 'cm', of: 100 },
};

/**
 * One measure in the first of two units, from where the first ends: `6 feet 2 inches`, `6ft 2in`,
 * `6-foot-2`, `5 feet and 2 inches`, `5 pounds 3 ounces`; null where no second part stands.
 */
export function compoundAt(
  atoms: Tokens,
  base: Quantity,
  code: string,
  at: number,
  lexicon: FigureLexicon,
): Pick<Quantity, 'value' | 'low' | 'high' | 'last' | 'end' | 'rule' | 'confidence'> | null {
  const part = compounds[code];
  if (part === undefined || base.value === null || !Number.isInteger(base.value)) return null;
  const hyphened = atoms.at(at).text === '-' && glued(atoms.at(at), atoms.at(at + 1));
  const joined = hyphened || /^(?:and|,)$/.test(atoms.at(at).lower) ? at + 1 : at;
  const small = numberAt(atoms.at(joined), lexicon);
  if (small === null || small >= part.of) return null;
  const last = endOf(atoms, joined + 1, part.code, hyphened, lexicon);
  if (last === null) return null;
  const value = tidy(base.value + small / part.of);
  return {
    ...{ value, low: value, high: value, last, end: last },
    rule: 'compound-unit',
    confidence: 0.95,
  };
}

const numberAt = (atom: Token, lexicon: FigureLexicon): number | null => {
  const text = atom.text;
  if (/^\d{1,2}(?:\.\d+)?$/.test(text)) return Number(text);
  return lexicon.small.get(atom.lower) ?? null;
};

/** Where the smaller unit ends; after `6-foot-2` it need not be said. */
function endOf(
  atoms: Tokens,
  at: number,
  code: string,
  hyphened: boolean,
  lexicon: FigureLexicon,
): number | null {
  const found = unitAt(atoms, at, false, lexicon);
  if (found !== null) return found.unit.code === code ? found.last : null;
  const inches = code === '[in_i]';
  if (inches && hyphened) return at;
  const next = atoms.at(at + 1);
  return inches && atoms.at(at).lower === 'in' && !/^(?:DET|PRON|NUM|PROPN)$/.test(next.tag)
    ? at + 1
    : null;
}

/** `5'10"`, `6′4`: feet and inches by marks, from the atom after the feet; null where they do not stand. */
export function feetAndInches(
  atoms: Tokens,
  { last, value, form }: NumberRead,
): { value: number; last: number } | null {
  if (form !== 'digits' || value === null || !Number.isInteger(value) || value > 9) return null;
  const [mark, inches, close] = [atoms.at(last), atoms.at(last + 1), atoms.at(last + 2)];
  if (!/^['’′]$/.test(mark.text) || !/^(?:\d|1[01])$/.test(inches.text)) return null;
  if (!glued(atoms.at(last - 1), mark) || !glued(mark, inches)) return null;
  const closed = /^["”″]$/.test(close.text) && glued(inches, close);
  return { value: tidy(value + Number(inches.text) / 12), last: closed ? last + 3 : last + 2 };
}
