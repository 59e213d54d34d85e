import type { Tokens } from '../../doc/token.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import { currencyOf } from './home.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { Unit } from './unit.ts';

/** How many atoms to either side a country or a word for money may stand. */
const reach = 60;

const weighty = new Set([
  'weigh',
  'weighs',
  'weighed',
  'weighing',
  'weight',
  'lost',
  'gained',
  'heavy',
  'of',
]);

/**
 * The currency that a shared name means where it stands: that of the country which the sentence
 * names nearest, else that of the country of publication, else the assumed one. `pounds` are a weight unless money is spoken of.
 */
export function currencyNear(
  atoms: Tokens,
  at: number,
  word: string,
  unit: Unit,
  lexicon: FigureLexicon,
  scaled: boolean,
): Unit {
  const owners = lexicon.sharedCurrencies.get(word);
  if (owners === undefined) return unit;
  const near = nearest(atoms, at, owners, lexicon);
  if (unit.code === '[lb_av]') return poundsOf(atoms, at, near, scaled, unit);
  if (unit.kind !== 'money' || unit.assumed !== true) return unit;
  if (near !== null && unit.code !== 'USD') return { code: near, kind: 'money', assumed: true };
  return atHome(word, unit, lexicon);
}

/** The currency of a shared name or sign in the country of publication, else the one assumed. */
export function atHome(name: string, unit: Unit, lexicon: FigureLexicon): Unit {
  const code = currencyOf(name, lexicon);
  return code === undefined ? unit : { ...unit, code, atHome: true };
}

function poundsOf(
  atoms: Tokens,
  at: number,
  near: string | null,
  scaled: boolean,
  unit: Unit,
): Unit {
  const around = atoms.list.slice(Math.max(0, at - reach), at + reach);
  const spoken = around.some(({ lower }) => moneyWords.has(lower));
  const weighed = around.some(({ lower }) => weighty.has(lower) && lower !== 'of');
  const money = scaled ? !weighed : spoken && !weighed && atoms.at(at + 2).lower !== 'of';
  return money ? { code: near ?? 'GBP', kind: 'money', assumed: true } : unit;
}

const moneyWords = new Set([
  ...['cost', 'costs', 'costing', 'pay', 'paid', 'pays', 'paying', 'spend', 'spent', 'spending'],
  ...['worth', 'price', 'prices', 'priced', 'fine', 'fined', 'earn', 'earned', 'sold', 'bought'],
  ...['pence', 'sterling', 'fee', 'salary', 'wage', 'wages', 'debt', 'budget', 'savings', 'bill'],
]);

/** The code of the owner whose country is named nearest to an atom, the nearer the better. */
function nearest(
  atoms: Tokens,
  at: number,
  owners: ReadonlyMap<string, string>,
  lexicon: FigureLexicon,
): string | null {
  for (let away = 1; away < reach; away++)
    for (const index of [at - away, at + away]) {
      const country = lexicon.nations.get(atoms.at(index).lower);
      const code = country === undefined ? undefined : owners.get(country);
      if (code !== undefined) return code;
    }
  return null;
}

/** The currency of money that none is said of: one that its sentence has a sign of, else that of the country of publication. */
export function unnamedCurrency(atoms: Tokens, lexicon: FigureLexicon): Unit {
  for (const { text } of atoms.list) {
    const sign = text === '$' ? undefined : lexicon.currencySigns.get(text);
    if (sign !== undefined && isOwnSign(text)) return { ...sign, assumed: true };
  }
  for (const name of lexicon.sharedCurrencies.keys()) {
    const code = currencyOf(name, lexicon);
    if (code !== undefined) return { code, kind: 'money', assumed: true, atHome: true };
  }
  return { code: 'USD', kind: 'money', assumed: true };
}

/** `£`, `€`: neither letters nor dollars, which many a country has. */
const isOwnSign = (text: string): boolean => !beginsWithLetter(text) && !text.includes('$');
