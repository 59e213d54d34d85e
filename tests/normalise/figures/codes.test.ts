import { expect, test } from 'vitest';
import { readLexicon } from '../../../pipeline/lib/lexicon.ts';

interface Units {
  prefixes: Record<string, unknown>;
  measure: Record<string, { prefixes?: string }>;
  duration: Record<string, { prefixes?: string }>;
  percent: Record<string, { prefixes?: string }>;
}

const units = readLexicon<Units>('units');
const factors = readLexicon<Record<string, unknown>>('unit-factors');

/**
 * Atoms of UCUM 2.1 that lexicons/units.yaml uses without a bracket or brace, in their case-sensitive spelling. All codes of the file have been
 * held against the validator of the US National Library of Medicine (@lhncbc/ucum-lhc 7): none is refused.
 */
const plain = new Set(
  (
    'm g s A K cd mol rad sr Hz N Pa J W C F V Ohm S Wb T H lm lx Bq Gy Sv kat deg Cel L l ar h min d wk mo a t u eV pc AU Ao b bar ' +
    'atm cal G dyn erg Ci R RAD REM B Np Gb Oe st har bit By Bd m[Hg] m[H2O] circ gon St P Mx Lmb Ky ph sb'
  ).split(' '),
);
const bracketed = new Set(
  (
    'acr_us bbl_us bf_i bu_us Btu car_m cft_i cin_i cml_i cup_us cyd_i degF dr_av fth_us ft_i foz_us fur_us gal_br gal_us gr HP in_i ' +
    'iU kn_i lb_av lbf_av lton_av ly mi_i mi_us nmi_i oz_av oz_tr pH psi pt_us qt_us sft_i sin_i smi_us ston_av stone_av syd_i tbs_us ' +
    'tsp_us yd_i car_Au pptr ppm ppb ppth scwt_av ft_us'
  ).split(' '),
);
const prefixes = ['', ...Object.keys(units.prefixes)];

const isAtom = (atom: string): boolean =>
  /^\{[\x21-\x7a|~]+\}$/.test(atom) ||
  /^10(?:[*^]-?\d+|0*)$|^[1-9]$/.test(atom) ||
  /^["'%]{1,2}$/.test(atom) ||
  prefixes.some((prefix) => {
    if (!atom.startsWith(prefix)) return false;
    const root = atom.slice(prefix.length);
    const inside = /^\[([^\]]+)\]$/.exec(root)?.[1];
    return plain.has(root) || (inside !== undefined && bracketed.has(inside));
  });

/** The components of a term, without their exponents and what braces annotate. */
const components = (code: string): string[] =>
  code
    .split(/[./](?![^{[]*[}\]])/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/(?<=.)\{[^}]*\}$/, ''))
    .map((part) => (/^(?:10[*^].*|\d+)$/.test(part) ? part : part.replace(/-?\d$/, '')));

test('every code of a unit is one of UCUM', () => {
  const codes = (['measure', 'duration', 'percent'] as const).flatMap((kind) =>
    Object.entries(units[kind]).flatMap(([code, { prefixes: taken = '' }]) => [
      code,
      ...Array.from(taken, (prefix) => prefix + code),
    ]),
  );
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code) => !components(code).every(isAtom))).toEqual([]);
  expect(
    ['[thm]', '[bf_us]', 'kmm', 'lbs'].filter((code) => components(code).every(isAtom)),
  ).toEqual([]);
  expect(factors).toBeDefined();
});

/**
 * Codes that ISO 4217 no longer lists (list three, of historic denominations), and those that it never had: of cryptocurrencies,
 * and of hundredths as exchanges write them.
 */
const historic = 'ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL NLG PTE ZWL'.split(' ');
const ours = 'AUc BTC CAc DOGE ETH EUc GBp INp RUk USDT USc [satoshi] sen'.split(' ');
/** Newer than the list of the runtime: in force since 2024 and 2025. */
const recent = 'XCG ZWG SLE VED'.split(' ');

test('every code of a currency is one of ISO 4217, of those that it had, or of the few that are ours', () => {
  const { currencies } = readLexicon<{ currencies: Record<string, unknown> }>('currencies');
  const known = new Set([...Intl.supportedValuesOf('currency'), ...historic, ...recent, ...ours]);
  expect(Object.keys(currencies).filter((code) => !known.has(code))).toEqual([]);
  expect([...historic, ...ours].filter((code) => !(code in currencies))).toEqual([]);
});
