import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { spelledFrom } from '../doc/lexicon.ts';
import { isCapitalised } from '../doc/letters.ts';
import { isDateline, type Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import { endOf, membersFor } from './organisation-ends.ts';
import type { Run } from './candidates.ts';
import { adjoins, isGenitive, isWorkCalled } from './spans.ts';
import type { FoundOrganisation } from './types.ts';

/** The organisations that head words make of runs, with their “of” chains. */
export function findOrganisations(
  tokens: Tokens,
  runs: readonly Run[],
  matches: Matches,
  lexicon: ActorLexicon,
): FoundOrganisation[] {
  const found: FoundOrganisation[] = [];
  for (const run of runs) {
    if (run.inTitle || isDateline(tokens, run, run.from, matches)) continue;
    if (isWorkCalled(tokens, run.first, lexicon)) continue;
    const start = Math.max(run.first, found.at(-1)?.last ?? 0);
    if (start >= run.last || isGenitiveEnd(tokens, run.last, lexicon)) continue;
    const members = membersFor(tokens, { first: start, last: run.last }, matches, lexicon);
    if (members !== null) {
      found.push({ ...members, head: 'group' });
      continue;
    }
    const organisation = organisationIn(tokens, { first: start, last: run.last }, matches, lexicon);
    if (organisation !== null) found.push(spelledOut(tokens, organisation));
  }
  return found;
}

/** `Leeds Police Patrolmen | ’s Association`: a name that goes on, whatever head it holds. */
function isGenitiveEnd(tokens: Tokens, last: number, { bodies }: ActorLexicon): boolean {
  if (!isGenitive(tokens.at(last))) return false;
  const next = tokens.at(last + 1);
  if (next.isEdge || !isCapitalised(next) || !bodies.heads.holds(next)) return false;
  return bodies.genitive.holds(tokens.at(last - 1)) && !bodies.state.holds(tokens.at(last - 1));
}

/** `Kestrel Anglers, Bakers and Cooks | Union (KABCU)`: the whole of what the brackets abbreviate. */
function spelledOut(tokens: Tokens, found: FoundOrganisation): FoundOrganisation {
  const { first, last } = found;
  const acronym = tokens.at(last).text === '(' ? tokens.at(last + 1).text : undefined;
  const start = acronym === undefined ? null : spelledFrom(tokens.list, last, acronym);
  return start === null ? found : { ...found, first: Math.min(first, start) };
}

function organisationIn(
  tokens: Tokens,
  run: TokenSpan,
  matches: Matches,
  lexicon: ActorLexicon,
): FoundOrganisation | null {
  const head = headIn(tokens, run, matches, lexicon);
  if (head === null) return null;
  const last = endOf(tokens, head, run.last, matches, lexicon);
  const first = startOf(tokens, run, head, lexicon);
  const match = matches.startingAt.get(first);
  if (match !== undefined && match.last >= last) return null;
  if (last - first === 1) return null;
  return { first, last, head: tokens.at(head).lower };
}

/** The head word of a run: its last one, unless what follows makes it an office or another thing. */
function headIn(
  tokens: Tokens,
  { first, last }: TokenSpan,
  matches: Matches,
  lexicon: ActorLexicon,
): number | null {
  const { heads, others } = lexicon.bodies;
  if (isLedByHead(tokens, { first, last }, lexicon)) return last - 1;
  const end = tokens.at(last - 1);
  if (others.holds(end) && !heads.holds(end)) return null;
  for (let index = last - 1; index >= first; index--) {
    const token = tokens.at(index);
    if (token.isEdge || !isCapitalised(token)) continue;
    if (!heads.holds(token) && !isPaper(tokens, index, matches, lexicon)) continue;
    if (isInsideName(matches, index, first) || isKind(tokens, index, first, matches)) return null;
    if (index + 1 < last && isOfficePart(tokens, index, lexicon)) continue;
    if (!isFactionOrNone(tokens, index, first, matches, lexicon)) continue;
    return isPersonal(tokens, first, index, lexicon) ? null : index;
  }
  return null;
}

/** `Team | Estonia` */
const isLedByHead = (
  tokens: Tokens,
  { first, last }: TokenSpan,
  { bodies }: ActorLexicon,
): boolean => last - first > 1 && last - first < 6 && bodies.leading.holds(tokens.at(first));

/** `Leeds | Star` */
const isPaper = (
  tokens: Tokens,
  index: number,
  { endingAt }: Matches,
  { bodies }: ActorLexicon,
): boolean => bodies.papers.holds(tokens.at(index)) && endingAt.has(index);

/** `Super | PAC`, `Leeds | TV`: what kind of thing it is, or where it is seen. */
const isKind = (tokens: Tokens, at: number, first: number, { endingAt }: Matches): boolean => {
  const { lower } = tokens.at(at);
  if (lower === 'pac') return at - first === 1 && tokens.at(first).lower === 'super';
  return (
    lower === 'tv' && endingAt.get(at)?.first === first && endingAt.get(at)?.entry.kind === 'place'
  );
};

/** `House | Democrats`, `Young | Liberals`, `Kenyan | Greens`: a body of its own; not `Jewish Democrats`. */
const isFactionOrNone = (
  tokens: Tokens,
  index: number,
  first: number,
  { endingAt }: Matches,
  { bodies }: ActorLexicon,
): boolean =>
  !bodies.members.holds(tokens.at(index)) ||
  (index > first &&
    (endingAt.has(index) ||
      tokens.at(index + 1).lower === 'of' ||
      (index === first + 1 && tokens.at(first - 1).lower === 'the') ||
      bodies.factions.holds(tokens.at(index - 1))));

/** `Press Secretary`: the word belongs to the office after it. */
const isOfficePart = (tokens: Tokens, index: number, { bodies, roles }: ActorLexicon): boolean => {
  const word = tokens.at(index).lower;
  return (
    (roles.parts.has(word) || bodies.generic.has(word)) && roles.heads.holds(tokens.at(index + 1))
  );
};

/** Whether a token is inside a known name, which then says what it is. */
function isInsideName(matches: Matches, index: number, start: number): boolean {
  for (let first = index; first > index - 9; first--) {
    const match = matches.startingAt.get(first);
    if (match !== undefined)
      return match.last > index && (match.last - first > 1 || first === start);
  }
  return false;
}

/** `Emily House`, `(Tom Court/LPA)`: a given name and one word, which a surname may be. */
const isPersonal = (tokens: Tokens, first: number, head: number, lexicon: ActorLexicon): boolean =>
  head - first === 1 &&
  lexicon.givenNames.holds(tokens.at(first)) &&
  (tokens.at(head + 1).text === '/' || !lexicon.bodies.state.holds(tokens.at(head))) &&
  lexicon.bodies.surnames.holds(tokens.at(head));

/** Past offices, forms of address, and the genitive lead in: `People’s Bank`. */
function startOf(tokens: Tokens, run: TokenSpan, head: number, lexicon: ActorLexicon): number {
  let { first } = run;
  while (first < head && isNoStart(tokens.at(first), lexicon)) first++;
  first = pastSides(tokens, first, head);
  const { callings, companies } = lexicon.bodies;
  if (first + 1 < head && callings.holds(tokens.at(first)))
    if (companies.holds(tokens.at(head))) first++;
  if (first === run.first && isOwned(tokens, first, lexicon))
    return genitiveStart(tokens, first - 2, lexicon);
  const fields = fieldsStart(tokens, first, lexicon);
  if (fields !== null) return fields;
  return isOfPlace(tokens, first, lexicon) ? first - 2 : first;
}

/** `Farmers’ | League`, `St Quindle’s | Hospital`. */
function isOwned(tokens: Tokens, first: number, { bodies }: ActorLexicon): boolean {
  const lead = tokens.at(first - 2);
  if (!isGenitive(tokens.at(first - 1)) || lead.isEdge || !isCapitalised(lead)) return false;
  return bodies.genitive.holds(lead) || isSaint(tokens.at(first - 3));
}

/** `St | Quindle’s Hospital` */
const isSaint = (token: Token): boolean => /^(?:St\.?|Saint)$/.test(token.text);

/**
 * `the Energy and | Water Ministry`, `House Rivers and | Lakes Committee`, `South Yorkshire Fire and | Rescue Service`: where a name begins
 * whose first field of work stands before `and`, and is no body of its own; null where none does.
 */
function fieldsStart(tokens: Tokens, first: number, lexicon: ActorLexicon): number | null {
  const { bodies, commonWords } = lexicon;
  const field = tokens.at(first - 2);
  if (field.isEdge || tokens.at(first - 1).lower !== 'and' || !isCapitalised(field)) return null;
  const { lower } = field;
  if (bodies.state.has(lower) || bodies.bare.has(lower)) return null;
  const isGeneric = bodies.generic.has(lower);
  const chamber = tokens.at(first - 3);
  if (!chamber.isEdge && isCapitalised(chamber) && /^(?:house|senate)$/.test(chamber.lower))
    return first - 3;
  if (chamber.lower === 'the') return isGeneric || commonWords.has(lower) ? first - 2 : null;
  if (!isGeneric || bodies.heads.has(lower)) return null;
  const start = genitiveStart(tokens, first - 2, lexicon);
  return start < first - 2 ? start : null;
}

/** `| Hill Farmers’ League`: past the words with capitals before the owner. */
function genitiveStart(tokens: Tokens, owner: number, lexicon: ActorLexicon): number {
  let first = owner;
  for (;;) {
    const token = tokens.at(first - 1);
    if (token.isEdge || !isCapitalised(token) || !adjoins(tokens, first)) return first;
    if (!/^(?:PROPN|NOUN|ADJ)$/.test(token.tag)) return first;
    if (isNoStart(token, lexicon) || lexicon.roles.heads.holds(token)) return first;
    first--;
  }
}

/** `Port of | Rotterdam Authority`: the kind of place, or field, leads the name. */
function isOfPlace(
  tokens: Tokens,
  first: number,
  { bodies, placeHeads, placeLeads, roles }: ActorLexicon,
): boolean {
  const lead = tokens.at(first - 2);
  if (lead.isEdge || tokens.at(first - 1).lower !== 'of' || !isCapitalised(lead)) return false;
  const { lower } = lead;
  return (
    (placeHeads.has(lower) || placeLeads.has(lower)) &&
    !roles.heads.has(lower) &&
    !bodies.heads.has(lower)
  );
}

const isNoStart = (token: Token, lexicon: ActorLexicon): boolean =>
  !token.isEdge &&
  (lexicon.roles.address.holds(token) ||
    token.lower === 'the' ||
    token.lower === 'former' ||
    token.lower === 'pac' ||
    token.lower === 'then');

const chambers = /^(?:senate|house|congress|parliament|assembly|legislature)$/;

/** `Democratic | Senate`, `GOP | House`: who holds a chamber, or would, is no part of its name. */
export function pastSides(tokens: Tokens, first: number, head: number): number {
  if (!chambers.test(tokens.at(head).lower)) return first;
  let start = first;
  while (start < head && sides.test(tokens.at(start).lower)) start++;
  return start === head ? start : first;
}

const sides = /^(?:democratic|democrat|republican|gop|conservative|liberal|tory|battleground|top)$/;
