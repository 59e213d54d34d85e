import type { Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import { matchesOf, type Match, type Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Run } from '../names/runs.ts';
import { isStrange } from '../evidence/strange.ts';

const initial = /^\p{Lu}\.$/u;

/** `Carmen Ireland`, `Jordan Hale`: a country’s or city’s name that is part of a person’s. */
export function isPartOfPerson(
  tokens: Tokens,
  run: Run,
  first: number,
  match: Match,
  lexicon: ActorLexicon,
): boolean {
  const { givenNames, bodies, placeHeads, roles, commonCapitals } = lexicon;
  if (match.last - match.first > 1) return false;
  if (match.entry.kind === 'organisation')
    return isCompanySurname(tokens, run, first, match, lexicon);
  const text = tokens.at(match.first).text;
  const before = tokens.at(match.first - 1).text;
  if (match.first > first && match.last < run.last)
    return isMiddleName(tokens, run, first, match, lexicon);
  if (match.first > first)
    return (
      match.last === run.last &&
      match.first - first < 3 &&
      (givenNames.has(before) ||
        initial.test(before) ||
        (isStrange(tokens, first, match.first, lexicon) &&
          !isWhole(tokens, first, match.first, lexicon)))
    );
  const next = tokens.at(match.last);
  return (
    givenNames.has(text) &&
    match.last < run.last &&
    !next.isEdge &&
    !bodies.heads.holds(next) &&
    !bodies.others.holds(next) &&
    !commonCapitals.holds(next) &&
    (!placeHeads.holds(next) || isAfterOffice(tokens, match.first, lexicon)) &&
    !roles.heads.holds(next)
  );
}

/** `Ana | Bloomberg`: a company’s name, or a paper’s, after a given name that is no place; not `Georgia Democrats`. */
function isCompanySurname(
  tokens: Tokens,
  run: Run,
  first: number,
  { first: at, last, entry }: Match,
  { givenNames, kinds, telling }: ActorLexicon,
): boolean {
  if (last !== run.last || at - first !== 1 || !givenNames.holds(tokens.at(first))) return false;
  const surname = tokens.at(at);
  return (
    plainSurname.test(surname.text) &&
    !telling.holds(surname) &&
    kinds.get(entry.id)?.includes('party') !== true
  );
}

const plainSurname = /^\p{Lu}\p{Ll}+$/u;

/** `Ana | Jordan | Rivera`: a given name that is a country’s, between another and one word. */
const isMiddleName = (
  tokens: Tokens,
  run: Run,
  first: number,
  { first: at, last }: Match,
  { givenNames, telling }: ActorLexicon,
): boolean =>
  at - first === 1 &&
  run.last - last === 1 &&
  givenNames.holds(tokens.at(first)) &&
  givenNames.holds(tokens.at(at)) &&
  !telling.holds(tokens.at(last));

/** Known names, without those of bodies that an office makes a person’s: `Rep. | John Lewis`. */
export function withoutHolders(
  tokens: Tokens,
  matches: Matches,
  { givenNames, roles }: ActorLexicon,
): Matches {
  const kept = matches.all.filter(({ first, last, entry }) => {
    if (entry.kind !== 'organisation' || last - first !== 2) return true;
    const before = tokens.at(first - 1);
    if (before.isEdge || !givenNames.holds(tokens.at(first))) return true;
    return !(isCapitalised(before) && (roles.heads.holds(before) || roles.address.holds(before)));
  });
  return kept.length === matches.all.length ? matches : matchesOf(kept);
}

/** `Ana Quindle | Kenya correspondent`: given name and surname stand before it. */
const isWhole = (
  tokens: Tokens,
  first: number,
  last: number,
  { givenNames }: ActorLexicon,
): boolean => last - first > 1 && givenNames.holds(tokens.at(first));

/** `chief executive, | Jordan Marsh`. */
const isAfterOffice = (tokens: Tokens, first: number, { roles }: ActorLexicon): boolean =>
  roles.heads.holds(tokens.at(tokens.at(first - 1).text === ',' ? first - 2 : first - 1));
