import type { Token } from '../annotate/types.ts';
import { isCapitalised, type Match, type Stretch } from './dictionary.ts';
import type { ActorLexicon, Gender } from './lexicon.ts';
import { roleAfter, roleBefore, type Role } from './roles.ts';
import type { Run } from './runs.ts';

/** A name that is a person’s, with what stands around it. */
export interface FoundPerson extends Stretch {
  readonly sentence: number;
  readonly gender: Gender | null;
  readonly role: Role | null;
  /** Whether a role or a form of address makes it a person for sure. */
  readonly sure: boolean;
}

/** The persons in what organisations and known names have left of the runs. */
export function findPersons(
  tokens: readonly Token[],
  runs: readonly Run[],
  matches: ReadonlyMap<number, Match>,
  taken: (index: number) => boolean,
  lexicon: ActorLexicon,
): FoundPerson[] {
  const surnames = loneNames(tokens, runs);
  return runs.flatMap((run) => {
    const name = nameIn(tokens, run, matches, taken, lexicon);
    if (name === null) return [];
    const person = personAt(tokens, run, name, matches, lexicon);
    return person.sure || isLikely(tokens, name, surnames, lexicon) ? [person] : [];
  });
}

/** What is left of a run at its end, past known names, offices and forms of address. */
function nameIn(
  tokens: readonly Token[],
  run: Run,
  matches: ReadonlyMap<number, Match>,
  taken: (index: number) => boolean,
  lexicon: ActorLexicon,
): Stretch | null {
  let first = run.first;
  for (let index = run.first; index < run.last; index++) {
    const match = matches.get(index);
    const isOffice = lexicon.officeEnds.has(tokens[index]?.lower ?? '');
    const role = isOffice ? roleBefore(tokens, index + 1, matches, lexicon) : null;
    if (match !== undefined && match.entry.kind !== 'person') {
      index = Math.min(match.last, run.last) - 1;
      first = index + 1;
    } else if (taken(index) || lexicon.address.has(tokens[index]?.lower ?? '')) first = index + 1;
    else if (role !== null && role.last === index + 1 && index + 1 < run.last) first = index + 1;
    else if (lexicon.roleModifiers.has(tokens[index]?.lower ?? '') && first === index)
      first = index + 1;
  }
  const name = { first, last: run.last };
  return first < run.last && isName(tokens, name, lexicon) ? name : null;
}

const longestName = 5;

function isName(
  tokens: readonly Token[],
  { first, last }: Stretch,
  lexicon: ActorLexicon,
): boolean {
  if (last - first > longestName) return false;
  for (let index = first; index < last; index++) {
    const word = tokens[index];
    if (word === undefined || lexicon.commonCapitals.has(word.lower) || /\d/.test(word.text))
      return false;
    if (lexicon.placeHeads.has(word.lower) && index > first) return false;
    if (word.text.length > 1 && word.text === word.text.toUpperCase() && !word.text.endsWith('.'))
      return false;
  }
  const next = tokens[last];
  if (next !== undefined && lexicon.placeHeads.has(next.lower)) return false;
  return !lexicon.offices.has(textOf(tokens, { first, last }).toLowerCase());
}

export const textOf = (tokens: readonly Token[], { first, last }: Stretch): string => {
  let text = '';
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const gap = index > first && token.start > (tokens[index - 1]?.end ?? token.start);
    text += `${gap ? ' ' : ''}${token.text}`;
  }
  return text;
};

function personAt(
  tokens: readonly Token[],
  run: Run,
  name: Stretch,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): FoundPerson {
  const address = lexicon.address.get(tokens[name.first - 1]?.lower ?? '');
  const role =
    roleBefore(tokens, name.first, matches, lexicon) ??
    roleAfter(tokens, name.last, matches, lexicon);
  const given = lexicon.givenNames.get(tokens[name.first]?.text ?? '') ?? null;
  return {
    ...name,
    sentence: run.sentence,
    gender: address ?? (name.last - name.first > 1 ? given : null),
    role,
    sure: role !== null || address !== undefined,
  };
}

/** Words with a capital that stand alone somewhere: surnames, it may be. */
function loneNames(tokens: readonly Token[], runs: readonly Run[]): Set<string> {
  return new Set(
    runs.filter((run) => run.last - run.first === 1).map((run) => tokens[run.first]?.text ?? ''),
  );
}

const personal = new Set(['who', 'whose', 'said', 'says', 'told', 'added', 'tweeted', 'wrote']);
const initial = /^\p{Lu}\.$/u;

/** Whether two words and more without a role are a person’s name: by given name, initial, age, verb, surname. */
function isLikely(
  tokens: readonly Token[],
  { first, last }: Stretch,
  surnames: ReadonlySet<string>,
  lexicon: ActorLexicon,
): boolean {
  if (last - first < 2) return false;
  const words = tokens.slice(first, last);
  if (words.some((word) => lexicon.heads.has(word.lower) || lexicon.placeLeads.has(word.lower)))
    return false;
  if (lexicon.givenNames.has(words[0]?.text ?? '') || lexicon.familyFirst.has(words[0]?.text ?? ''))
    return true;
  if (words.slice(0, -1).some((word) => initial.test(word.text))) return true;
  if (surnames.has(words.at(-1)?.text ?? '') && words.every(isCapitalised)) return true;
  const next = tokens[last]?.lower ?? '';
  if (personal.has(next) || personal.has(tokens[first - 1]?.lower ?? '')) return true;
  return (
    next === ',' &&
    (/^\d\d$/.test(tokens[last + 1]?.text ?? '') || personal.has(tokens[last + 1]?.lower ?? ''))
  );
}
