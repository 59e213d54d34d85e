import type { Doc } from '../../doc/doc.ts';
import type { Span } from '../../../lib/span.ts';
import { lastStartingAt } from '../../../lib/span.ts';
import type { Capital } from '../../doc/capitals.ts';
import { compound } from '../names/runs.ts';
import type { People, Person } from './people.ts';

/** A person’s name that is a part of a word. */
export interface CompoundName {
  readonly person: Person;
  readonly token: number;
  readonly span: Span;
}

/** `a | Quindle |-like wig`, `the pro-| Quindle | vote`: surnames of the article’s persons in compounds. */
export function compoundNames(
  { text, tokens }: Doc,
  capitals: readonly Capital[],
  { persons, bearers }: People,
): CompoundName[] {
  const found: CompoundName[] = [];
  if (persons.length === 0) return found;
  const add = (token: number, start: number, end: number): void => {
    const [person, other] = bearers(text.slice(start, end), token);
    if (person !== undefined && other === undefined)
      found.push({ person, token, span: { start, end } });
  };
  for (let index = 0; index < tokens.length; index++) {
    if (capitals[index] !== 1) continue;
    const { text: word, lower, start } = tokens.at(index);
    const joint = word.indexOf('-');
    if (joint > 2 && compound.test(lower) && word.lastIndexOf('-') === joint)
      add(index, start, start + joint);
  }
  // Most texts have neither, and the pattern is tried at every word.
  if (!text.includes('ro-') && !text.includes('nti-')) return found;
  prefixed.lastIndex = 0;
  for (let match = prefixed.exec(text); match !== null; match = prefixed.exec(text)) {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    add(lastStartingAt(tokens.list, start), start, match.index + match[0].length);
  }
  return found;
}

/** A name after `pro-` or `anti-`, which no other word goes on from. */
const prefixed = /\b(?:[Pp]ro|[Aa]nti)-(\p{Lu}\p{L}{1,40})(?![\p{L}-])/gu;

/** Of what makes a compound of a name, with its hyphen. */
export const longestEnd = 14;

/** `-backed bill`: whether what follows a name makes a compound of it. */
export const isCompound = (after: string): boolean => compound.test(ending.exec(after)?.[0] ?? '');

const ending = /^-\p{Ll}{1,13}/u;
