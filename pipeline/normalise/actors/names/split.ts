import type { Token, TokenSpan } from '../../doc/token.ts';
import type { WordSet } from '../../doc/words.ts';
import { isLeftOut, tell, type Context, type Coverage } from '../context.ts';
import { nameEnds, nameWords, type ActorLexicon } from '../lexicon.ts';
import { pastSides } from '../organisations/heads.ts';
import { isPartOfPerson } from '../people/names.ts';
import { fieldStart, headEnding, ownerAfter, roleAfter, roleBefore } from '../roles/offices.ts';
import type { NamePart, Role, Run } from '../types.ts';

/** The name parts of the runs, in order. */
export function nameParts(context: Context, taken: Coverage): NamePart[] {
  const names = context.runs.map((run) => trimmed(context, run, [honours]));
  const surnames = officialSurnames(context, names);
  return names.flatMap((run) =>
    splitRun(context, trimmed(context, run, leads), taken, surnames).map((part) =>
      describePart(context, part, run),
    ),
  );
}

/** What takes words off a run that are no part of the name in it. */
interface Trim {
  readonly id: string;
  /** What in language it rests on. */
  readonly why: string;
  readonly apply: (context: Context, run: Run) => TokenSpan;
}

const honours: Trim = {
  id: 'honours',
  why: 'Letters of honour stand behind a name of two words: Ana Rivera KC.',
  apply: ({ tokens, lexicon }, { first, last: end }) => {
    let last = end;
    while (last - first > 2 && lexicon.roles.honours.has(tokens.at(last - 1).text)) last--;
    return { first, last };
  },
};

/** What may lead a name in a run: the first that does is taken off. */
const leads: readonly Trim[] = [
  {
    id: 'field-of-office',
    why: 'An office may end in its field of work, or in a word that is no office alone: Secretary of Defence Ana Rivera.',
    apply: withoutField,
  },
  {
    id: 'party',
    why: 'Democrat says on whose side somebody is.',
    apply: ({ tokens }, { first, last }) => ({
      first: tokens.at(first).lower === 'democrat' && last - first > 1 ? first + 1 : first,
      last,
    }),
  },
  {
    id: 'side',
    why: 'Who holds a chamber, or would, is no part of its name: the GOP House.',
    apply: ({ tokens, lexicon }, { first, last }) => ({
      first: last - first === 2 ? pastSides({ tokens, lexicon }, first, last - 1) : first,
      last,
    }),
  },
  {
    id: 'descriptor',
    why: 'What somebody is leads to the given name: Physicist Ana Rivera.',
    apply: withoutDescriptor,
  },
];

/** A run after the first of some trims that changes it. */
function trimmed(context: Context, run: Run, trims: readonly Trim[]): Run {
  for (const { id, why, apply } of trims) {
    const { first, last } = apply(context, run);
    if ((first === run.first && last === run.last) || isLeftOut(context.tokens, id)) continue;
    if (first < last) tell(context.tokens, 'repair', id, { first, last }, why);
    return { ...run, first, last };
  }
  return run;
}

function withoutField(context: Context, { first, last }: Run): TokenSpan {
  for (let end = last; end > first; end--)
    if (fieldStart(context, end) <= first || isPhraseEnd(context, end, last))
      return { first: end, last };
  return { first, last };
}

/** Whether an office ends before a name in a word that is none alone: Sgt. 1st Class, Leader of the Opposition. */
const isPhraseEnd = (context: Context, end: number, last: number): boolean =>
  !context.lexicon.roles.heads.holds(context.tokens.at(end - 1)) &&
  !context.lexicon.telling.holds(context.tokens.at(end === last ? end - 1 : end)) &&
  (headEnding(context, end) ?? end) < end - 1;

function withoutDescriptor({ tokens, lexicon }: Context, { first, last }: Run): TokenSpan {
  const { givenNames } = lexicon;
  if (last - first < 3 || givenNames.holds(tokens.at(first))) return { first, last };
  let given = first + 1;
  while (given < last - 1 && !givenNames.holds(tokens.at(given))) given++;
  const isLed = tokens.list.slice(first, given).every((token) => isDescriptor(token, lexicon));
  return { first: given < last - 1 && isLed ? given : first, last };
}

const isDescriptor = (
  token: Token,
  { roles, commonWords, commonCapitals }: ActorLexicon,
): boolean =>
  roles.plural.holds(token) ||
  roles.modifiers.holds(token) ||
  commonWords.holds(token) ||
  commonCapitals.holds(token) ||
  nameEnds.descriptors.has(token.lower);

/** Words for an office or trade that end a full name of the article: Weaver, of John Weaver. */
function officialSurnames({ tokens, lexicon }: Context, runs: readonly Run[]): Set<string> {
  const { roles, givenNames } = lexicon;
  const surnames = new Set<string>();
  for (const { first, last } of runs) {
    const word = tokens.at(last - 1);
    if (last - first < 2 || !givenNames.holds(tokens.at(last - 2))) continue;
    if (roles.heads.holds(word) || roles.adjectives.holds(word)) surnames.add(word.text);
  }
  return surnames;
}

/** The stretches of a run between what is known or taken; an office ends what stands before it. */
function splitRun(
  context: Context,
  run: Run,
  taken: Coverage,
  surnames: ReadonlySet<string>,
): TokenSpan[] {
  const { tokens, matches } = context;
  const isSurname = run.last - run.first === 1 && surnames.has(tokens.at(run.first).text);
  const parts: TokenSpan[] = [];
  let first = run.first;
  for (let index = first; index < run.last;) {
    index = context.nicknames.get(index)?.end ?? index;
    const match = matches.startingAt.get(index);
    let end = index;
    let next = index + 1;
    if (match !== undefined && !isPartOfPerson(context, run, first, match)) next = match.last;
    else if (taken[index] !== 1) {
      if (isSurname || !isTitle(context, index, run)) {
        index++;
        continue;
      }
      end = officeStart(context, first, index);
    }
    if (end > first) parts.push({ first, last: end });
    first = next;
    index = next;
  }
  if (run.last > first) parts.push({ first, last: run.last });
  return parts;
}

/** A word of address, or one that ends an office and has a name after it. */
function isTitle(context: Context, index: number, { first, last }: Run): boolean {
  const { tokens, lexicon } = context;
  const { roles, givenNames } = lexicon;
  const token = tokens.at(index);
  const isLed = index + 1 < last;
  if (roles.address.holds(token)) return isLed;
  if (!roles.heads.holds(token) && !roles.plural.holds(token)) return false;
  // Rodney King Jr. is no king.
  if (givenNames.holds(token) || nameWords.suffixes.has(tokens.at(index + 1).text)) return false;
  const isBehindOffice = isOffice(context, index - 1);
  const mayBeSurname = roles.adjectives.holds(token) && !roles.ranks.holds(token);
  if (mayBeSurname && !isBehindOffice && index + 2 === last) return false;
  return isLed || index === first || isBehindOffice;
}

const isOffice = ({ tokens, lexicon: { roles } }: Context, at: number): boolean =>
  roles.heads.holds(tokens.at(at)) || roles.parts.holds(tokens.at(at));

/** Where the office that ends at a token begins. */
function officeStart(context: Context, from: number, head: number): number {
  const { tokens, lexicon } = context;
  let first = head;
  for (; first > from; first--) {
    const word = tokens.at(first - 1);
    const isDescription = lexicon.roles.modifiers.holds(word);
    if (
      !isDescription &&
      !lexicon.organisations.generic.holds(word) &&
      !isOffice(context, first - 1)
    )
      break;
  }
  return first;
}

/** @param run the one that the part stands in */
export function describePart(context: Context, part: TokenSpan, run: Run): NamePart {
  const { first, last } = part;
  const address = context.lexicon.roles.address.of(context.tokens.at(first - 1));
  const start = address === undefined ? first : first - 1;
  const before = start === run.from ? null : officeBefore(context, start, part);
  const after = roleAfter(context, last);
  const role = foremost(context, before, after);
  return {
    first,
    last,
    sentence: run.sentence,
    role: role === null || role.title === '' ? null : withOwnerBehind(context, last, role),
    sure: before !== null || after !== null || address !== undefined,
    gender: address ?? before?.gender ?? after?.gender ?? null,
    inTitle: run.inTitle,
  };
}

/**
 * The office before a name; before what somebody is called, Prime Minister Sheikh Amal, and past a comma.
 * @param start of the name or of the form of address before it
 */
function officeBefore(context: Context, start: number, part: TokenSpan): Role | null {
  const nearest = roleBefore(context, start);
  const isCalled = nearest !== null && isOneOf(context.lexicon.roles.born, nearest);
  if (nearest !== null && !isCalled) return isPartOfOwner(context, part, nearest) ? null : nearest;
  const at = nearest?.first ?? start;
  const office =
    (nearest === null ? null : roleBefore(context, at)) ??
    roleBeforeComma(context, at, part.last) ??
    nearest;
  return office !== null && isPartOfOwner(context, part, office) ? null : office;
}

const isOneOf = (titles: WordSet, { title }: Role): boolean => titles.has(title.toLowerCase());

/** Of two offices the one before the name, unless it is only what somebody is called, Rabbi, and the other is in a body. */
function foremost(context: Context, before: Role | null, after: Role | null): Role | null {
  if (before === null || before.title === '') return after ?? before;
  const isOutranked =
    before.owner === null &&
    after?.owner != null &&
    isOneOf(context.lexicon.roles.courtesy, before);
  return isOutranked ? after : before;
}

/** One word more that belongs to the body whose office it is: president of QTV Worldwide. */
function isPartOfOwner(context: Context, { first, last }: TokenSpan, role: Role): boolean {
  const { tokens, matches, bodyEndingAt, lexicon } = context;
  if (role.title === '' || last - first > 1 || role.last >= first) return false;
  const match = matches.endingAt.get(first);
  const known = match?.entry.kind === 'organisation' ? match : undefined;
  const body = role.owner ?? bodyEndingAt.get(first) ?? known;
  const word = tokens.at(first);
  return body?.last === first && (lexicon.telling.holds(word) || !lexicon.givenNames.holds(word));
}

/** The office that a name explains between two marks: the finance minister, Ana Rivera, … */
function roleBeforeComma(context: Context, first: number, last: number): Role | null {
  const { tokens } = context;
  if (tokens.at(first - 1).text !== ',' || !/^[,.]$/.test(tokens.at(last).text)) return null;
  const role = roleBefore(context, first - 1);
  if (role === null || role.title === '') return null;
  const lead = tokens.at(role.first - 1).lower;
  if (lead === 'the' && tokens.at(role.first - 2).lower === 'of') return null;
  return role.owner !== null || /^(?:the|its|their|'s)$/.test(lead) ? role : null;
}

/** President Ana Rivera of Kenya, Senator Ana Rivera of Ohio: whose office it is, or where, behind the name. */
function withOwnerBehind(context: Context, last: number, role: Role): Role {
  const { tokens, matches, lexicon } = context;
  if (role.owner !== null || tokens.at(last).lower !== 'of') return role;
  const match = matches.startingAt.get(last + 1);
  if (match?.entry.kind === 'place' && lexicon.roles.local.has(role.title.toLowerCase()))
    return { ...role, place: role.place ?? match.entry.name };
  return { ...role, owner: ownerAfter(context, last) };
}
