import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { pastSides } from './organisation-heads.ts';
import type { ActorLexicon } from './lexicon.ts';
import { isPartOfPerson } from './person-names.ts';
import { ownerAfter, type Owners, fieldStart, headEnding } from './role-words.ts';
import { roleAfter, roleBefore } from './roles.ts';
import type { Role, NamePart } from './types.ts';
import type { Run } from './candidates.ts';
import type { Coverage } from './spans.ts';

/** The name parts of the runs, in order. */
export const nameParts = (
  tokens: Tokens,
  runs: readonly Run[],
  taken: Coverage,
  owners: Owners,
  lexicon: ActorLexicon,
): NamePart[] => {
  const names = runs.map((run) => withoutHonours(tokens, run, lexicon));
  const surnames = callings(tokens, names, lexicon);
  const parts: NamePart[] = [];
  for (const run of names)
    for (const part of splitRun(tokens, run, taken, surnames, owners, lexicon))
      parts.push(describePart(tokens, part, run, owners, lexicon));
  return parts;
};

/** `Ana Rivera | KC`, `Tom Baker | MP OBE`: a name of two words keeps them. */
function withoutHonours(tokens: Tokens, run: Run, { roles }: ActorLexicon): Run {
  let { last } = run;
  while (last - run.first > 2 && roles.honours.has(tokens.at(last - 1).text)) last--;
  return last === run.last ? run : { ...run, last };
}

/** Words for an office or trade that end a full name of the article: `Weaver`, after John Weaver. */
function callings(
  tokens: Tokens,
  runs: readonly Run[],
  { roles, givenNames }: ActorLexicon,
): Set<string> {
  const surnames = new Set<string>();
  for (const { first, last } of runs) {
    const word = tokens.at(last - 1);
    if (last - first < 2 || word.isEdge) continue;
    if (!roles.heads.holds(word) && !roles.adjectives.holds(word)) continue;
    if (givenNames.holds(tokens.at(last - 2))) surnames.add(word.text);
  }
  return surnames;
}

/** The stretches of a run between what is known or taken; an office ends what stands before it. */
function splitRun(
  tokens: Tokens,
  run: Run,
  taken: Coverage,
  surnames: ReadonlySet<string>,
  { matches }: Owners,
  lexicon: ActorLexicon,
): TokenSpan[] {
  const parts: TokenSpan[] = [];
  let first = pastField(tokens, run, lexicon);
  for (let index = first; index < run.last;) {
    const match = matches.startingAt.get(index);
    let end = index;
    let next = index + 1;
    if (match !== undefined && !isPartOfPerson(tokens, run, first, match, lexicon))
      next = match.last;
    else if (taken[index] !== 1) {
      const isSurname = run.last - run.first === 1 && surnames.has(tokens.at(index).text);
      if (isSurname || !isTitle(tokens, index, run, lexicon)) {
        index++;
        continue;
      }
      end = officeStart(tokens, first, index, lexicon);
    }
    if (end > first) parts.push({ first, last: end });
    first = next;
    index = next;
  }
  if (run.last > first) parts.push({ first, last: run.last });
  return parts;
}

/**
 * Past `Defence` in `Secretary of Defence Ana Rivera`, `Class` in `Sgt. 1st Class Tom Moss`, and
 * `Physicist` before a given name.
 */
function pastField(tokens: Tokens, run: Run, lexicon: ActorLexicon): number {
  for (let end = run.last; end > run.first; end--) {
    const start = fieldStart(tokens, end, lexicon);
    if (start <= run.first && start < end) return end;
    if (isOwnEnd(tokens, end) && headEnding(tokens, end, lexicon.roles) !== null) return end;
  }
  return pastCalling(tokens, run, lexicon);
}

/** Words that end offices and are none alone. */
const isOwnEnd = (tokens: Tokens, end: number): boolean =>
  /^(?:class|d'affaires)$/.test(tokens.at(end - 1).lower);

/** Past what leads to a given name but is none: `Celebrities | Ana`, `House Republican | Ana`. */
function pastCalling(tokens: Tokens, run: Run, lexicon: ActorLexicon): number {
  const { givenNames } = lexicon;
  const isParty = tokens.at(run.first).lower === 'democrat';
  if (isParty && run.last - run.first > 1) return run.first + 1;
  if (run.last - run.first === 2) return pastSides(tokens, run.first, run.last - 1);
  if (run.last - run.first < 3 || givenNames.holds(tokens.at(run.first))) return run.first;
  let given = run.first + 1;
  while (given < run.last - 1 && !givenNames.holds(tokens.at(given))) given++;
  if (given === run.last - 1) return run.first;
  const isLed = tokens.list.slice(run.first, given).every((token) => isCalling(token, lexicon));
  return isLed ? given : run.first;
}

const isCalling = (
  { text, lower }: Token,
  { roles, commonWords, commonCapitals }: ActorLexicon,
): boolean =>
  roles.plural.has(lower) ||
  roles.modifiers.has(lower) ||
  commonWords.has(lower) ||
  commonCapitals.has(lower) ||
  /(?:ist|ian|oan|crat|man|woman|maker|er|or|ican)$/.test(text);

/** A word of address, or one that ends an office and has a name after it. */
function isTitle(
  tokens: Tokens,
  index: number,
  run: Run,
  { roles, givenNames }: ActorLexicon,
): boolean {
  const token = tokens.at(index);
  if (token.isEdge) return false;
  if (roles.address.holds(token)) return index + 1 < run.last;
  if (!roles.heads.holds(token) && !roles.plural.holds(token)) return false;
  if (givenNames.holds(token)) return false;
  if (
    roles.adjectives.holds(token) &&
    !isOffice(tokens.at(index - 1), roles) &&
    index + 2 === run.last &&
    !/^(?:general|major|private)$/.test(token.lower)
  )
    return false;
  return index + 1 < run.last || index === run.first || isOffice(tokens.at(index - 1), roles);
}

const isOffice = (token: Token, roles: ActorLexicon['roles']): boolean =>
  !token.isEdge && (roles.heads.holds(token) || roles.parts.holds(token));

/** Where the office that ends at a token begins. */
function officeStart(
  tokens: Tokens,
  from: number,
  head: number,
  { roles, bodies }: ActorLexicon,
): number {
  let first = head;
  while (first > from) {
    const word = tokens.at(first - 1).lower;
    if (
      !roles.parts.has(word) &&
      !roles.heads.has(word) &&
      !roles.modifiers.has(word) &&
      !bodies.generic.has(word)
    )
      break;
    first--;
  }
  return first;
}

/** `President Ana Rivera | of Kenya`, `Senator Ana Rivera | of Ohio`. */
function withOwnerAfter(
  tokens: Tokens,
  last: number,
  role: Role,
  owners: Owners,
  lexicon: ActorLexicon,
): Role {
  if (role.owner !== null || tokens.at(last).lower !== 'of') return role;
  const match = owners.matches.startingAt.get(last + 1);
  if (match?.entry.kind === 'place' && lexicon.roles.local.has(role.title.toLowerCase()))
    return { ...role, place: role.place ?? match.entry.name };
  return { ...role, owner: ownerAfter(tokens, last, owners, lexicon) };
}

function describePart(
  tokens: Tokens,
  part: TokenSpan,
  run: Run,
  owners: Owners,
  lexicon: ActorLexicon,
): NamePart {
  const { roles } = lexicon;
  const title = tokens.at(part.first - 1).lower;
  const address = roles.address.get(title);
  const beforeTitle = address === undefined ? part.first : part.first - 1;
  const opens = beforeTitle === run.from;
  const nearest = opens ? null : roleBefore(tokens, beforeTitle, owners, lexicon);
  const office =
    !opens && (nearest === null || roles.born.has(nearest.title.toLowerCase()))
      ? officeBefore(
          tokens,
          { first: nearest?.first ?? beforeTitle, last: part.last },
          owners,
          lexicon,
        )
      : null;
  const found = office ?? nearest;
  const before =
    found !== null && isPartOfOwner(tokens, part, found, owners, lexicon) ? null : found;
  const after = roleAfter(tokens, part.last, owners, lexicon);
  const role =
    before !== null && before.title !== '' && !isOutranked(before, after, roles)
      ? before
      : (after ?? before);
  return {
    first: part.first,
    last: part.last,
    sentence: run.sentence,
    role:
      role === null || role.title === ''
        ? null
        : withOwnerAfter(tokens, part.last, role, owners, lexicon),
    sure: before !== null || after !== null || address !== undefined,
    gender: address ?? before?.gender ?? after?.gender ?? null,
    inTitle: run.inTitle,
  };
}

/** `Rabbi Ana Rivera, | president of the Lake Council |`: what somebody is called says less than whose office it is. */
const isOutranked = (
  before: Role,
  after: Role | null,
  { courtesy }: ActorLexicon['roles'],
): boolean =>
  before.owner === null && after?.owner != null && courtesy.has(before.title.toLowerCase());

/** `president of QTV | Worldwide`, `manager for the Lake Party | Anglers`: one word more that belongs to the body whose office it is. */
function isPartOfOwner(
  tokens: Tokens,
  { first, last }: TokenSpan,
  { owner, title, last: end }: Role,
  { matches, endingAt }: Owners,
  { givenNames, telling }: ActorLexicon,
): boolean {
  if (title === '' || last - first > 1 || end >= first) return false;
  const match = matches.endingAt.get(first);
  const body =
    owner ?? endingAt.get(first) ?? (match?.entry.kind === 'organisation' ? match : null);
  if (body?.last !== first) return false;
  if (!ownerJoint.test(tokens.at(body.first - 1).lower)) return false;
  return telling.holds(tokens.at(first)) || !givenNames.holds(tokens.at(first));
}

const ownerJoint = /^(?:of|for|at|with|the)$/;

/** `Prime Minister | Sheikh Amal`, `the prime minister, | Sheikh Amal |,`: the office before what somebody is called. */
const officeBefore = (
  tokens: Tokens,
  part: TokenSpan,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null =>
  roleBefore(tokens, part.first, owners, lexicon) ?? roleBeforeComma(tokens, part, owners, lexicon);

/** `the finance minister, | Ana Rivera |,`, `its chairman, | Lord Pennick |,`: the name is the apposition, between two marks. */
function roleBeforeComma(
  tokens: Tokens,
  { first, last }: TokenSpan,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null {
  if (tokens.at(first - 1).text !== ',' || !/^[,.]$/.test(tokens.at(last).text)) return null;
  const role = roleBefore(tokens, first - 1, owners, lexicon);
  if (role === null || role.title === '') return null;
  const lead = tokens.at(role.first - 1).lower;
  if (lead === 'the' && tokens.at(role.first - 2).lower === 'of') return null;
  return role.owner !== null || /^(?:the|its|their|'s)$/.test(lead) ? role : null;
}
