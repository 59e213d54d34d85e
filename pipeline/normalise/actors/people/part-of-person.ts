import type { Token } from '../../annotate/types.ts';
import type { Match } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Run } from '../names/runs.ts';
import { isStrange } from '../evidence/strange.ts';

const initial = /^\p{Lu}\.$/u;

/** `Carmen Ireland`, `Jordan Hale`: a country’s or city’s name that is part of a person’s. */
export function isPartOfPerson(
  tokens: readonly Token[],
  run: Run,
  first: number,
  match: Match,
  lexicon: ActorLexicon,
): boolean {
  const { givenNames, bodies, placeHeads, roles } = lexicon;
  if (match.entry.kind === 'organisation' || match.last - match.first > 1) return false;
  const text = tokens[match.first]?.text ?? '';
  const before = tokens[match.first - 1]?.text ?? '';
  if (match.first > first)
    return (
      match.last === run.last &&
      match.first - first < 3 &&
      (givenNames.has(before) ||
        initial.test(before) ||
        (isStrange(tokens, first, match.first, lexicon) &&
          !isWhole(tokens, first, match.first, lexicon)))
    );
  const next = tokens[match.last];
  return (
    givenNames.has(text) &&
    match.last < run.last &&
    next !== undefined &&
    !bodies.heads.holds(next) &&
    !bodies.others.holds(next) &&
    (!placeHeads.holds(next) || isAfterOffice(tokens, match.first, lexicon)) &&
    !roles.heads.holds(next)
  );
}

/** `Ana Quindle | Kenya correspondent`: given name and surname stand before it. */
const isWhole = (
  tokens: readonly Token[],
  first: number,
  last: number,
  { givenNames }: ActorLexicon,
): boolean => last - first > 1 && givenNames.holds(tokens[first]);

/** `chief executive, | Jordan Marsh`. */
const isAfterOffice = (tokens: readonly Token[], first: number, { roles }: ActorLexicon): boolean =>
  roles.heads.holds(tokens[tokens[first - 1]?.text === ',' ? first - 2 : first - 1]);
