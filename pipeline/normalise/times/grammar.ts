import { known } from '../../lib/lists.ts';
import { patterns, type TimePattern } from './lexicon.ts';
import { edge, other, typesBySign } from './pieces.ts';

/** The pattern that a match of the grammar is of. */
export const patternOf = (match: RegExpExecArray): TimePattern =>
  known(
    patterns,
    match.findIndex((group, at) => at > 0 && (group as string | undefined) !== undefined) - 1,
  );

/** A pattern as the source of a regular expression; what stands before and behind the brackets is looked at only. */
function compiled({ id, when }: TimePattern): string {
  const [left, within, right] = when.split(/[[\]]/).map((part) => sourceOf(id, part));
  if (left === undefined || within === undefined || right === undefined)
    throw new Error(`${place} ${id}: brackets are missing in “${when}”`);
  return `${left && `(?<=${left})`}(?:${within})${right && `(?=${right})`}`;
}

const place = 'pipeline/lexicons/dates.yaml: pattern';

/** Of a part of a pattern: elements, groups and bars between blanks. */
function sourceOf(id: string, part: string): string {
  const items = part.replaceAll(/(\((?=\S))|((?<=\S)\)\??)/g, ' $1$2 ').split(' ');
  return items.map((item) => itemOf(id, item)).join('');
}

function itemOf(id: string, item: string): string {
  if (item === '' || item === '|' || item === ')' || item === ')?') return item;
  if (item === '(') return '(?:';
  const isOptional = item.length > 1 && item.endsWith('?');
  return signsOf(id, isOptional ? item.slice(0, -1) : item) + (isOptional ? '?' : '');
}

/** The signs of the words that an element stands for. */
function signsOf(id: string, element: string): string {
  const clauses = element.split('&').map((clause) => {
    const isNegated = clause.startsWith('!') && clause.length > 1;
    return { isNegated, names: (isNegated ? clause.slice(1) : clause).split('|') };
  });
  const fits = (types: ReadonlySet<string>): boolean =>
    clauses.every(({ isNegated, names }) => names.some((name) => types.has(name)) !== isNegated);
  const signs = Array.from(typesBySign).flatMap(([sign, types]) => (fits(types) ? [sign] : []));
  return signs.length === 0 ? fail(`${place} ${id}: no word is ${element}`) : `[${signs.join('')}]`;
}

function fail(message: string): never {
  throw new Error(message);
}

/**
 * The patterns of times as one regular expression over signs of words, so that a sentence is read once, from left to
 * right: a cascade over tokens, as HeidelTime (Strötgen and Gertz, 2010) and SUTime (Chang and Manning, 2012) have it,
 * with types of words in place of words, as SynTime (Zhong, Sun and Cambria, 2017).
 */
export const grammar: RegExp = new RegExp(
  // Most words begin no time, and need not be held against each pattern.
  `(?=[^${other}${edge}])(?:${patterns.map((pattern) => `(${compiled(pattern)})`).join('|')})`,
  'gu',
);
