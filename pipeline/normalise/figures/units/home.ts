import type { Dateline } from '../../doc/doc.ts';
import type { FigureLexicon } from '../lexicon.ts';

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
  if (region !== undefined) return region;
  const domain = /^(?:https?:\/\/)?[^/:]+\.([a-z]{2})(?:[/:?#]|$)/i.exec(url ?? '')?.[1];
  if (domain !== undefined && !generic.has(domain)) return domainCountry(domain);
  const named = publisher === undefined ? null : nationIn(publisher, lexicon);
  if (named !== null || dateline === null) return named;
  const agency = text.slice(dateline.start, dateline.end).includes('(');
  return agency ? null : nationIn(dateline.place, lexicon);
}

/** Ends of web addresses that say nothing of a country. */
const generic = new Set(['ai', 'cc', 'co', 'eu', 'fm', 'io', 'me', 'tv', 'ws']);

const domainCountry = (domain: string): string =>
  domain.toLowerCase() === 'uk' ? 'GB' : domain.toUpperCase();

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
  const own = currencyOf('dollar', { home, sharedCurrencies: lexicon.sharedCurrencies });
  if (own === undefined || own === 'USD') return false;
  for (const [sign, { code }] of lexicon.currencySigns)
    if (code === own && /^[A-Z]+\$$/.test(sign) && text.includes(sign)) return true;
  return false;
}

/** The currency that a shared name means in a country; undefined where it has none of the name. */
export function currencyOf(
  name: string,
  { home, sharedCurrencies }: Pick<FigureLexicon, 'home' | 'sharedCurrencies'>,
): string | undefined {
  const owners = home === null ? undefined : sharedCurrencies.get(name);
  if (home === null || owners === undefined) return undefined;
  if (home.length > 2) return owners.get(home);
  for (const code of owners.values()) if (code.startsWith(home)) return code;
  return undefined;
}
