import { isCapitalised } from '../../doc/letters.ts';
import type { Token, TokenSpan } from '../../doc/token.ts';
import { withDefinition } from './acronyms.ts';
import { adjoins, goesOn, isGenitive, type Context, type Words } from '../context.ts';
import { isDateline } from '../gazetteer.ts';
import { nameEnds, nameWords } from '../lexicon.ts';
import { headEnding, isNominal } from '../roles/offices.ts';
import type { FoundOrganisation } from '../types.ts';

/** The organisations that head words make of runs, with their “of” chains. */
export function findOrganisations(context: Context): FoundOrganisation[] {
  const { tokens, runs, lexicon } = context;
  const { works } = lexicon.organisations;
  const found: FoundOrganisation[] = [];
  for (const run of runs) {
    const before = tokens.at(run.first - 1);
    const isWork = !isCapitalised(before) && works.holds(before);
    if (run.inTitle || isWork || isDateline(context, run, run.from)) continue;
    const first = Math.max(run.first, found.at(-1)?.last ?? 0);
    const span = { first, last: run.last };
    if (first >= run.last || isGenitiveEnd(context, run.last)) continue;
    const organisation = membersFor(context, span) ?? organisationIn(context, span);
    if (organisation !== null) found.push(withDefinition(context, organisation));
  }
  return found;
}

/** Leeds Police Patrolmen’s Association: the name goes on behind the run, whatever head that holds. */
function isGenitiveEnd({ tokens, lexicon }: Context, last: number): boolean {
  const { heads, genitive } = lexicon.organisations;
  const next = tokens.at(last + 1);
  return (
    isGenitive(tokens.at(last)) &&
    isCapitalised(next) &&
    heads.holds(next) &&
    genitive.holds(tokens.at(last - 1))
  );
}

function organisationIn(context: Context, run: TokenSpan): FoundOrganisation | null {
  const head = headIn(context, run);
  if (head === null) return null;
  const last = chainEnd(context, nameEnd(context, head, run.last), run.last);
  const first = startOf(context, run, head);
  if ((context.matches.startingAt.get(first)?.last ?? 0) >= last || last - first === 1) return null;
  return { first, last, head: context.tokens.at(head).lower };
}

/** The head word of a run: its last one, unless what follows makes it an office or another thing. */
function headIn(context: Context, { first, last }: TokenSpan): number | null {
  const { tokens, lexicon } = context;
  const { heads, others, leading } = lexicon.organisations;
  // Team Estonia.
  if (last - first > 1 && last - first < 6 && leading.holds(tokens.at(first))) return last - 1;
  const end = tokens.at(last - 1);
  if (others.holds(end) && !heads.holds(end)) return null;
  for (let index = last - 1; index >= first; index--) {
    if (!isHead(context, index)) continue;
    if (isInsideName(context, index, first) || isKind(context, index, first)) return null;
    if (index + 1 < last && isOfficePart(context, index)) continue;
    if (!isFactionOrNone(context, index, first)) continue;
    return isPersonal(context, first, index) ? null : index;
  }
  return null;
}

/** A head word with a capital, or that of a paper behind a known name: Leeds Star. */
function isHead({ tokens, matches, lexicon }: Context, index: number): boolean {
  const token = tokens.at(index);
  const { heads, papers } = lexicon.organisations;
  const isPaper = papers.holds(token) && matches.endingAt.has(index);
  return isCapitalised(token) && (isPaper || heads.holds(token));
}

/** Super PAC, Leeds TV: what kind of thing it is, or where it is seen. */
function isKind({ tokens, matches }: Context, at: number, first: number): boolean {
  const { lower } = tokens.at(at);
  if (lower === 'pac') return at - first === 1 && tokens.at(first).lower === 'super';
  const before = matches.endingAt.get(at);
  return lower === 'tv' && before?.first === first && before.entry.kind === 'place';
}

/** House Democrats, Young Liberals, Kenyan Greens: a body of its own; not Jewish Democrats. */
const isFactionOrNone = (
  { tokens, matches, lexicon: { organisations } }: Context,
  index: number,
  first: number,
): boolean =>
  !organisations.members.holds(tokens.at(index)) ||
  (index > first &&
    (matches.endingAt.has(index) ||
      tokens.at(index + 1).lower === 'of' ||
      (index === first + 1 && tokens.at(first - 1).lower === 'the') ||
      organisations.factions.holds(tokens.at(index - 1))));

/** Press Secretary: the word belongs to the office behind it. */
const isOfficePart = (
  { tokens, lexicon: { organisations, roles } }: Context,
  index: number,
): boolean => {
  const word = tokens.at(index);
  const isPart = roles.parts.holds(word) || organisations.generic.holds(word);
  return isPart && roles.heads.holds(tokens.at(index + 1));
};

/** Whether a token is inside a known name, which then says what it is. */
function isInsideName({ matches }: Context, index: number, start: number): boolean {
  for (let first = index; first > index - 9; first--) {
    const match = matches.startingAt.get(first);
    if (match !== undefined)
      return match.last > index && (match.last - first > 1 || first === start);
  }
  return false;
}

/** Emily House, Tom Court/LPA: a given name and one word, which a surname may be. */
function isPersonal({ tokens, lexicon }: Context, first: number, head: number): boolean {
  const { state, surnames } = lexicon.organisations;
  const word = tokens.at(head);
  const isGiven = head - first === 1 && lexicon.givenNames.holds(tokens.at(first));
  const isCredit = tokens.at(head + 1).text === '/';
  return isGiven && surnames.holds(word) && (isCredit || !state.holds(word));
}

/** Past offices, forms of address, and the genitive lead in: People’s Bank. */
function startOf(context: Context, run: TokenSpan, head: number): number {
  const { tokens, lexicon } = context;
  const { callings, companies } = lexicon.organisations;
  let { first } = run;
  while (first < head && isNoStart(context, first)) first++;
  first = pastSides(context, first, head);
  const isCompany = first + 1 < head && companies.holds(tokens.at(head));
  if (isCompany && callings.holds(tokens.at(first))) first++;
  if (first === run.first && isOwned(context, first)) return genitiveStart(context, first - 2);
  const fields = fieldsStart(context, first);
  if (fields !== null) return fields;
  return isOfPlace(context, first) ? first - 2 : first;
}

const isNoStart = ({ tokens, lexicon }: Context, at: number): boolean =>
  lexicon.roles.address.holds(tokens.at(at)) || /^(?:the|pac)$/.test(tokens.at(at).lower);

/** Past who holds a chamber, or would, which is no part of its name: the GOP House. */
export function pastSides({ tokens, lexicon }: Words, first: number, head: number): number {
  const { chambers, sides } = lexicon.organisations;
  if (!chambers.holds(tokens.at(head))) return first;
  let start = first;
  while (start < head && sides.holds(tokens.at(start))) start++;
  return start === head ? start : first;
}

/** Farmers’ League, St Quindle’s Hospital. */
function isOwned({ tokens, lexicon }: Context, first: number): boolean {
  const owner = tokens.at(first - 2);
  if (!isGenitive(tokens.at(first - 1)) || !isCapitalised(owner)) return false;
  const isSaint = /^(?:St\.?|Saint)$/.test(tokens.at(first - 3).text);
  return isSaint || lexicon.organisations.genitive.holds(owner);
}

/**
 * Where a name begins whose first field of work stands before `and`, and is no body of its own: the Energy and Water
 * Ministry, House Rivers and Lakes Committee, South Yorkshire Fire and Rescue Service. Null where none does.
 */
function fieldsStart(context: Context, first: number): number | null {
  const { tokens, lexicon } = context;
  const { state, generic, heads, chambers } = lexicon.organisations;
  const field = tokens.at(first - 2);
  if (tokens.at(first - 1).lower !== 'and' || !isCapitalised(field)) return null;
  if (state.holds(field)) return null;
  const before = tokens.at(first - 3);
  if (isCapitalised(before) && chambers.holds(before)) return first - 3;
  const isField = generic.holds(field);
  if (before.lower === 'the') return isField || lexicon.commonWords.holds(field) ? first - 2 : null;
  if (!isField || heads.holds(field)) return null;
  const start = genitiveStart(context, first - 2);
  return start < first - 2 ? start : null;
}

/** Hill Farmers’ League: past the words with capitals before the owner. */
function genitiveStart({ tokens, lexicon }: Context, owner: number): number {
  let first = owner;
  for (;;) {
    const token = tokens.at(first - 1);
    if (!isCapitalised(token) || !adjoins(tokens, first) || !isNominal(token)) return first;
    if (lexicon.roles.heads.holds(token)) return first;
    first--;
  }
}

/** Port of Rotterdam Authority: the kind of place leads the name. */
const isOfPlace = ({ tokens, lexicon }: Context, first: number): boolean =>
  tokens.at(first - 1).lower === 'of' &&
  isCapitalised(tokens.at(first - 2)) &&
  lexicon.placeHeads.holds(tokens.at(first - 2));

/** Past what belongs to a head: School District, Task Force 70, Radio Quindle. */
function nameEnd({ tokens, lexicon }: Context, head: number, end: number): number {
  const { lower } = tokens.at(head);
  const next = tokens.at(head + 1);
  if (!adjoins(tokens, head + 1)) return head + 1;
  if (lower === 'school' && next.lower === 'district') return head + 2;
  if (lower === 'radio' && head + 2 === end) return head + 2;
  const isNumbered = head + 1 === end && lexicon.organisations.numbered.holds(tokens.at(head));
  return isNumbered && /^\d{1,3}$/.test(next.text) ? head + 2 : head + 1;
}

/** Where a chain “of the Ukrainian Ministry of Defence” ends that may follow a head word. */
function chainEnd(context: Context, from: number, runEnd: number): number {
  const { tokens, lexicon } = context;
  const head = tokens.at(from - 1);
  if (from < runEnd || lexicon.organisations.unchained.holds(head)) return from;
  for (let last = from; ;) {
    const joint = tokens.at(last).lower;
    let end = last;
    if (joint === 'and' || joint === '&' || joint === ',')
      end = last > from ? endOfFields(context, last) : last;
    else if (leadsOn(context, joint, head)) end = endOfLink(context, last);
    if (end === last) return last;
    last = end;
  }
}

/** Whether a preposition belongs to a head: `of`, and `on` behind few. */
const leadsOn = ({ lexicon }: Context, joint: string, head: Token): boolean =>
  joint === 'of' ||
  (joint === 'for' && head.lower !== 'parliament') ||
  (joint === 'on' && lexicon.organisations.on.holds(head));

/** Past the words with capitals behind a preposition; the preposition where there are none, or only a day. */
function endOfLink(context: Context, joint: number): number {
  const { tokens, inDate } = context;
  if (tokens.at(joint).lower === 'on' && inDate[joint + 1] === 1) return joint;
  const start = tokens.at(joint + 1).lower === 'the' ? joint + 2 : joint + 1;
  const end = endOfRun(context, start);
  return end === start ? joint : end;
}

/** Past `and`, where fields of work or kinds of members go on. */
function endOfFields(context: Context, joint: number): number {
  const { text } = context.tokens.at(joint);
  const list = text === '&' ? joint : endOfList(context, joint);
  const pair = text === ',' ? joint : endOfPair(context, joint);
  return Math.max(list, pair);
}

/** The end of the capitals from a token on; a known country or place ends them, as does an office. */
function endOfRun(context: Context, start: number): number {
  const { tokens, lexicon, matches } = context;
  let end = start;
  if (startsOffice(context, start)) return start;
  for (;;) {
    if (end === start ? !isCapitalised(tokens.at(end)) : !goesOn(tokens, end)) return end;
    if (end > start && lexicon.roles.heads.holds(tokens.at(end))) return end;
    const match = matches.startingAt.get(end);
    if (match === undefined) end++;
    else {
      end = match.last;
      if (match.entry.kind !== 'demonym') return pastCampus(context, end);
    }
  }
}

/** Party of Prime Minister Andrej Kolar: whose it is, not its name. */
const startsOffice = (context: Context, start: number): boolean =>
  goesOn(context.tokens, start + 1) &&
  (context.lexicon.roles.heads.holds(context.tokens.at(start)) ||
    headEnding(context, start + 2) === start);

/** University of Texas Arlington: one more name may end it. */
const pastCampus = ({ tokens, lexicon }: Context, end: number): number =>
  goesOn(tokens, end) &&
  !lexicon.roles.parts.holds(tokens.at(end)) &&
  !isCapitalised(tokens.at(end + 1))
    ? end + 1
    : end;

/** Past a list of fields of work that goes on with a name: Foreign Affairs, Agriculture and Trade. */
function endOfList({ tokens, lexicon }: Context, joint: number): number {
  const { generic, heads } = lexicon.organisations;
  const isField = (token: Token): boolean =>
    isCapitalised(token) && generic.holds(token) && !heads.holds(token);
  let end = joint + 1;
  while (isField(tokens.at(end))) end++;
  if (end === joint + 1) return joint;
  if (tokens.at(joint).lower === ',' && tokens.at(end).lower !== 'and') return joint;
  if (!goesOn(tokens, end)) return end;
  const next = tokens.at(end);
  // Agriculture and Transport Workers.
  return heads.holds(next) ? joint : isPlural(next) ? end + 1 : end;
}

/** How many words may follow `and` or `for`. */
const longest = 4;

/**
 * Where a chain of fields ends that goes on past `and`, though no list has its words: Centre for Arctic and Marine
 * Studies, Society of Weavers and Dyers; the joint where another name may begin.
 */
function endOfPair(context: Context, joint: number): number {
  const { tokens, lexicon } = context;
  const before = tokens.at(joint - 1);
  const first = tokens.at(joint + 1);
  if (lexicon.givenNames.holds(first) && !lexicon.telling.holds(first)) return joint;
  const end = endOfParts(context, joint + 1);
  if (end === null || isCapitalised(tokens.at(end))) return joint;
  const last = tokens.at(end - 1);
  const arePlural = isPlural(before) && isPlural(last) && end === joint + 2;
  return isUnfinished(before) || isAim(context, joint, last) || arePlural ? end : joint;
}

/** Past one to four parts of a field; null where there are none, or more, or a known name among them. */
function endOfParts(context: Context, first: number): number | null {
  let end = first;
  while (end < first + longest && isPart(context, end, first)) {
    const match = context.matches.startingAt.get(end);
    if (match !== undefined && match.entry.kind !== 'demonym') return null;
    end++;
  }
  return end === first || end === first + longest ? null : end;
}

/** A word with a capital that heads no body and no office of its own. */
function isPart({ tokens, lexicon }: Context, at: number, first: number): boolean {
  const token = tokens.at(at);
  const { heads, 'field-ends': fieldEnds } = lexicon.organisations;
  if (at === first ? !isCapitalised(token) : !goesOn(tokens, at)) return false;
  return fieldEnds.holds(token) || (!heads.holds(token) && !lexicon.roles.heads.holds(token));
}

/** Arctic, Economic, Missing: what tells of which kind something is, and no noun. */
const isUnfinished = ({ lower, tag }: Token): boolean =>
  tag === 'ADJ' || tag === 'VERB' || nameEnds.kinds.has(lower);

/** Coalition for Equity and Democracy: two things that one may be for. */
const isAim = ({ tokens, lexicon }: Context, joint: number, last: Token): boolean =>
  (tokens.at(joint - 2).lower === 'for' || tokens.at(joint - 3).lower === 'for') &&
  (nameEnds.purposes.has(last.lower) || lexicon.organisations['field-ends'].holds(last));

const members = /^\p{Lu}\p{Ll}+(?:[eo]r|[ia]st|[ia]n|ee)s$/u;

/** Weavers: those who do something; a field ends in s as well. */
const isPlural = ({ text }: Token): boolean => members.test(text);

/**
 * Nurses for Safe Staffing, Young Democrats for Rivera: people with a capital who are for something, where that is what
 * somebody leads (director of …), what acts (… said), or which people tells it apart.
 */
function membersFor(context: Context, { first, last }: TokenSpan): FoundOrganisation | null {
  const { tokens, matches } = context;
  if (tokens.at(last).lower !== 'for' || !isPeople(context, tokens.at(last - 1))) return null;
  let end = last + 1;
  while (end <= last + longest && isCapitalised(tokens.at(end))) end++;
  const purpose = matches.startingAt.get(last + 1)?.entry.kind;
  if (end === last + 1 || purpose === 'country') return null;
  const next = tokens.at(end);
  const isActing = next.isVerb || next.lower === "'s";
  const isKnown = matches.startingAt.get(last - 1)?.entry.kind === 'organisation';
  const isTold = last - first > 1 && !isKnown;
  return isActing || isTold || isLed(context, first) ? { first, last: end, head: 'group' } : null;
}

/** Nurses, Democrats: several of an office, a trade or a party. */
function isPeople({ lexicon: { roles, organisations } }: Context, token: Token): boolean {
  const { lower } = token;
  if (!isCapitalised(token) || !/(?:s|men|people)$/.test(lower)) return false;
  return (
    organisations.members.holds(token) ||
    organisations.genitive.holds(token) ||
    nameEnds.people.has(lower) ||
    roles.heads.has(lower.replace(/s$/, '').replace(/ie$/, 'y'))
  );
}

/** Executive director of Nurses for Safe Staffing. */
function isLed({ tokens, lexicon }: Context, first: number): boolean {
  const joint = tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;
  if (!nameWords['owner-joints'].holds(tokens.at(joint))) return false;
  return lexicon.roles.heads.holds(tokens.at(joint - 1));
}
