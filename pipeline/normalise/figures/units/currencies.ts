import type { Dateline } from '../../doc/doc.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { Subtokens } from '../subtokens.ts';
import type { Unit } from '../types.ts';
import { besideUnits } from '../words.ts';

/** How many subtokens to either side a country or a word for money may stand. */
const reach = 60;

/**
 * The currency that a shared name means where it stands: that of the country which the sentence names nearest, else
 * that of the country of publication, else the assumed one. `pounds` are a weight unless money is spoken of.
 * @param word the name in small letters
 * @param scaled whether a scale makes the number great: then pounds are money
 */
export function currencyNear(
  tokens: Subtokens,
  at: number,
  word: string,
  unit: Unit,
  scaled: boolean,
): Unit {
  const owners = tokens.lexicon.sharedCurrencies.get(word);
  if (owners === undefined) return unit;
  const near = nearest(tokens, at, owners);
  if (unit.kind !== 'money') {
    const code = near ?? tokens.lexicon.assumedCurrencies.get('pound');
    return code !== undefined && arePounds(tokens, at, scaled)
      ? { code, kind: 'money', assumed: true }
      : unit;
  }
  if (near !== null && unit.code !== 'USD') return { code: near, kind: 'money', assumed: true };
  return atHome(word, unit, tokens.lexicon);
}

/** Whether pounds are money. */
function arePounds(tokens: Subtokens, at: number, scaled: boolean): boolean {
  const around = tokens.list.slice(Math.max(0, at - reach), at + reach);
  if (around.some((token) => besideUnits.weighing.holds(token))) return false;
  if (scaled) return true;
  const paid = around.some((token) => besideUnits.paying.holds(token));
  return paid && tokens.at(at + 2).lower !== 'of';
}

/** The code of the owner whose country is named nearest to a subtoken. */
function nearest(
  tokens: Subtokens,
  at: number,
  owners: ReadonlyMap<string, string>,
): string | null {
  for (let away = 1; away < reach; away++)
    for (const index of [at - away, at + away]) {
      const country = tokens.lexicon.nations.get(tokens.at(index).lower);
      const code = country === undefined ? undefined : owners.get(country);
      if (code !== undefined) return code;
    }
  return null;
}

/** The currency of a shared name or sign in the country of publication, else the one assumed. */
export function atHome(name: string, unit: Unit, lexicon: FigureLexicon): Unit {
  const code = currencyOf(name, lexicon);
  return code === undefined ? unit : { ...unit, code, atHome: true };
}

/**
 * The currency of money that none is said of: one that its sentence has a sign of, that of a nation into which it goes, else that of
 * the country of publication.
 *
 * @param end index behind the amount
 */
export function unnamedCurrency(tokens: Subtokens, end: number): Unit {
  const { list, lexicon } = tokens;
  for (const { text } of list) {
    const sign = lexicon.currencySigns.get(text);
    // Neither letters nor dollars, which many a country has.
    const own = !beginsWithLetter(text) && !text.includes('$');
    if (sign !== undefined && own) return { ...sign, assumed: true };
  }
  const there = tokens.at(end).lower === 'into' ? currencyBehind(tokens, end + 1) : null;
  if (there !== null) return { code: there, kind: 'money', assumed: true };
  for (const name of lexicon.sharedCurrencies.keys()) {
    const code = currencyOf(name, lexicon);
    if (code !== undefined) return { code, kind: 'money', assumed: true, atHome: true };
  }
  return { code: lexicon.assumedCurrencies.get('dollar') ?? 'USD', kind: 'money', assumed: true };
}

/** `the Canadian economy`: the dollar, pound or franc of a nation that is named there. */
function currencyBehind(tokens: Subtokens, start: number): string | null {
  for (let at = start; at < start + 3; at++) {
    const country = tokens.lexicon.nations.get(tokens.at(at).lower);
    if (country === undefined) continue;
    for (const owners of tokens.lexicon.sharedCurrencies.values()) {
      const code = owners.get(country);
      if (code !== undefined) return code;
    }
  }
  return null;
}

/** The currency that a shared name means in the country of publication; undefined where it has none of the name. */
function currencyOf(
  name: string,
  { home, sharedCurrencies }: Pick<FigureLexicon, 'home' | 'sharedCurrencies'>,
): string | undefined {
  const owners = home === null ? undefined : sharedCurrencies.get(name);
  if (home === null || owners === undefined) return undefined;
  if (home.length > 2) return owners.get(home);
  return [...owners.values()].find((code) => code.startsWith(home));
}

/** What says where an article was published. */
export interface Home {
  /** BCP 47: `en-AU`. */
  readonly language?: string;
  readonly url?: string;
  readonly publisher?: string;
}

/**
 * The country whose money a bare `$` or `dollars` means in an article: ISO 3166-1 alpha-2 or alpha-3. The
 * region of the language says it, else the end of the web address, a nation in the publisher’s name, or the
 * place of a dateline that names no agency (agencies write for all the world); null where nothing does.
 */
export function homeOf(
  { language, url, publisher }: Home,
  text: string,
  dateline: Dateline | null,
  lexicon: FigureLexicon,
): string | null {
  const region = /^[a-z]{2,3}-([A-Za-z]{2})\b/.exec(language ?? '')?.[1]?.toUpperCase();
  const agency = dateline !== null && text.slice(dateline.start, dateline.end).includes('(');
  return (
    region ??
    domainCountry(url ?? '', lexicon) ??
    nationIn(publisher ?? '', lexicon) ??
    (agency ? null : nationIn(dateline?.place ?? '', lexicon))
  );
}

/** The country of the end of a web address, if it has one. */
function domainCountry(url: string, { generalDomains }: FigureLexicon): string | null {
  const end = /^(?:https?:\/\/)?[^/:]+\.([a-z]{2})(?:[/:?#]|$)/i.exec(url)?.[1];
  const domain = end?.toLowerCase() ?? '';
  if (domain === '' || generalDomains.has(domain)) return null;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}

const betweenWords = /[^\p{L}.]+/u;

/** The country of the first word, or two words, that name one. */
function nationIn(name: string, { nations, homes }: FigureLexicon): string | null {
  const words = name.toLowerCase().split(betweenWords);
  for (const [index, word] of words.entries()) {
    const two = `${word} ${words[index + 1] ?? ''}`;
    const found = homes.get(two) ?? homes.get(word) ?? nations.get(word);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a text writes the dollars of its home with a sign of their own (`A$`): a bare `$` is then another. */
export function isSigned(text: string, home: string | null, lexicon: FigureLexicon): boolean {
  const { sharedCurrencies, currencySigns, assumedCurrencies } = lexicon;
  const own = currencyOf('dollar', { home, sharedCurrencies });
  if (own === undefined || own === assumedCurrencies.get('dollar')) return false;
  for (const [sign, { code }] of currencySigns)
    if (code === own && /^[A-Z]+\$$/.test(sign) && text.includes(sign)) return true;
  return false;
}
