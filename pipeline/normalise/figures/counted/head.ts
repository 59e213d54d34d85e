import { closedClass, commonWords } from '../../doc/lexicon.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import type { Tokens } from '../../doc/token.ts';
import { irregularPlurals } from '../lexicon.ts';
import { countedWords, pluralsWithE, pluralsWithEs, pluralWords } from '../words.ts';

/**
 * The noun at the head of a phrase that is counted, as its lemma: in the singular, and in small letters but for a
 * name: `soldier` of “Russian soldiers”, `attorney general` of “attorneys general”, `person` of “people in the north”.
 * Of several nouns it is the first: `troop` of “troops, tanks and boats”.
 * @param counted the words of the phrase
 * @param subtokens the sentence that it stands in, whose tags tell a name at its head
 * @param has what the phrase names: somebody, whose whole name is the head, or several of a kind
 */
export function headOf(
  counted: string,
  subtokens: Tokens,
  has: 'somebody' | 'several' | 'other' = 'other',
): string {
  const words = counted.replace(/["“”]/g, '').split(/\s+/);
  const phrase = pastMeasure(words);
  const end = headEnd(phrase);
  const noun = phrase.slice(0, end);
  const last = noun.at(-1) ?? counted;
  const head = noun.at(-2);
  if (head !== undefined && /[^s]s$/.test(head) && pluralWords.postposed.has(last.toLowerCase()))
    return `${lemmaOf(head, isName(head, subtokens), null)} ${last.toLowerCase()}`;
  if (has === 'somebody' && isName(last, subtokens)) {
    const before = noun.findLastIndex((word) => !beginsWithCapital(word));
    return noun.slice(before + 1).join(' ');
  }
  const whole = head !== undefined && beginsWithCapital(head) && beginsWithCapital(last);
  const named = has === 'several' ? 'some' : 'one';
  return lemmaOf(bareOf(last), isName(last, subtokens), whole ? named : null);
}

/** `number of guests`: what so many of are. */
function pastMeasure(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word) => word.toLowerCase() === 'of');
  const measure =
    of > 0 && pluralWords.measures.has(singularOf((words[of - 1] ?? '').toLowerCase()));
  return measure && of + 1 < words.length ? words.slice(of + 1) : words;
}

/** Where the noun ends with which a phrase begins: before a preposition or the next noun of a list. */
function headEnd(words: readonly string[]): number {
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? '';
    const lower = word.toLowerCase();
    const before = words[at - 1] ?? '';
    if (countedWords.prepositions.has(lower) || closedClass.relatives.has(lower)) return at;
    const lists = closedClass.coordinators.has(lower) || before.endsWith(',');
    if (lists && isPlural(bareOf(before))) return at;
  }
  return words.length;
}

const isPlural = (word: string): boolean => singularOf(word.toLowerCase()) !== word.toLowerCase();

/** A word without a mark at its end or what makes it an owner. */
const bareOf = (word: string): string => word.replace(/[,;:.]$/, '').replace(owner, '');

const owner = /(?<=\p{L}{2})['’]s?$/u;

/** Whether a word is a name where it stands in the sentence. */
function isName(word: string, subtokens: Tokens): boolean {
  if (!beginsWithCapital(word)) return false;
  const token = subtokens.list.find(({ text }) => text === word);
  return token !== subtokens.at(0) || (token.tag === 'PROPN' && !commonWords.holds(token));
}

/**
 * @param whole what has a name of several words of which it is the last: one, which has no plural, or some, of which few have
 * none (`United States`); null where it is no such name
 */
function lemmaOf(word: string, name: boolean, whole: 'one' | 'some' | null): string {
  if (!name) return singularOf(word.toLowerCase());
  const keeps = whole === 'one' || (whole === 'some' && pluralWords.whole.has(word.toLowerCase()));
  return keeps || word === word.toUpperCase() ? word : singularOf(word);
}

/** A noun in the singular, with its first letter as it is; a hyphened one by its last part. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const one = irregularPlurals.get(lower);
  if (one !== undefined) return word === lower ? one : word.charAt(0) + one.slice(1);
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1)
    return word.slice(0, hyphen + 1) + singularOf(word.slice(hyphen + 1));
  if (pluralWords.same.has(lower) || lower.length < 3) return word;
  if (/(?:^|[a-z])men$/.test(lower)) return `${word.slice(0, -2)}an`;
  return isRegular(lower) ? word.slice(0, -endingOf(lower).length) + newEndingOf(lower) : word;
}

/** Whether a word ends as plurals do. */
const isRegular = (lower: string): boolean =>
  pluralWords['with-i'].has(lower) || (/[^s]s$/.test(lower) && !/(?:[^b]us|is)$/.test(lower));

/** What a plural loses: `ies`, `es` or `s`. */
function endingOf(lower: string): string {
  if (pluralsWithE.has(lower)) return 's';
  if (/[^aeiou]ies$/.test(lower)) return 'ies';
  if (pluralsWithEs.has(lower)) return 'es';
  return 's';
}

const newEndingOf = (lower: string): string => (endingOf(lower) === 'ies' ? 'y' : '');
