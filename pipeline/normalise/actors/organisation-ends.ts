import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import { adjoins } from './spans.ts';

type Bodies = ActorLexicon['bodies'];

/**
 * Where the name of an organisation ends: past what belongs to its head word, and past a chain “of the
 * Ukrainian Ministry of Defence”.
 *
 * @param end of the run of capitals.
 */
export const endOf = (
  tokens: Tokens,
  head: number,
  end: number,
  matches: Matches,
  lexicon: ActorLexicon,
): number => chainEnd(tokens, nameEnd(tokens, head, end, lexicon), end, matches, lexicon);

/** Past what belongs to a head: `School | District`, `Task Force | 70`, `Radio | Quindle`. */
function nameEnd(tokens: Tokens, head: number, end: number, { bodies }: ActorLexicon): number {
  const { lower } = tokens.at(head);
  const next = tokens.at(head + 1);
  if (next.isEdge || !adjoins(tokens, head + 1)) return head + 1;
  if (lower === 'school' && next.lower === 'district' && head + 1 < end) return head + 2;
  if (lower === 'radio' && head + 2 === end && next.tag === 'PROPN') return head + 2;
  const isNumbered =
    head + 1 === end && bodies.numbered.holds(tokens.at(head)) && /^\d{1,3}$/.test(next.text);
  return isNumbered ? head + 2 : head + 1;
}

/** Where a chain “of the Ukrainian Ministry of Defence” ends that may follow a head word. */
function chainEnd(
  tokens: Tokens,
  from: number,
  runEnd: number,
  matches: Matches,
  lexicon: ActorLexicon,
): number {
  const head = tokens.at(from - 1);
  if (from < runEnd || lexicon.bodies.unchained.holds(head)) return from;
  let last = from;
  for (;;) {
    const joint = tokens.at(last).lower;
    let end: number | null = null;
    if (joint === 'and' || joint === '&' || joint === ',')
      end = last > from ? endOfFields(tokens, last, matches, lexicon) : null;
    else if (leadsOn(joint, head, lexicon)) end = endOfLink(tokens, last, matches, lexicon);
    if (end === null) return last;
    last = end;
  }
}

/** Whether a preposition belongs to a head: `of`, and `on` after few. */
const leadsOn = (joint: string, head: Token, { bodies }: ActorLexicon): boolean =>
  joint === 'of' ||
  (joint === 'for' && head.lower !== 'parliament') ||
  (joint === 'on' && bodies.on.holds(head));

/** Past the words with capitals after a preposition; null where there are none, or only a day. */
function endOfLink(
  tokens: Tokens,
  joint: number,
  matches: Matches,
  lexicon: ActorLexicon,
): number | null {
  const start = tokens.at(joint + 1).lower === 'the' ? joint + 2 : joint + 1;
  if (isDay(tokens, joint)) return null;
  const end = endOfRun(tokens, start, matches, lexicon);
  return end === start ? null : end;
}

/** Past `and`, where fields of work or kinds of members go on. */
function endOfFields(
  tokens: Tokens,
  joint: number,
  matches: Matches,
  lexicon: ActorLexicon,
): number | null {
  const { text } = tokens.at(joint);
  const list = text === '&' ? null : endOfList(tokens, joint, lexicon.bodies);
  const pair = text === ',' ? null : endOfPair(tokens, joint, matches, lexicon);
  return list === null || (pair ?? 0) > list ? pair : list;
}

/** `told the council | on Tuesday`: when, and no field. */
const isDay = (tokens: Tokens, joint: number): boolean =>
  tokens.at(joint).lower === 'on' &&
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens.at(joint + 1).lower);

/** The end of the capitals from a token on; a known country or place ends them, as does an office. */
function endOfRun(tokens: Tokens, start: number, matches: Matches, lexicon: ActorLexicon): number {
  let end = start;
  if (startsOffice(tokens, start, lexicon)) return start;
  for (;;) {
    const token = tokens.at(end);
    if (token.isEdge || !isCapitalised(token)) return end;
    if (end > start && !adjoins(tokens, end)) return end;
    if (end > start && lexicon.roles.heads.holds(token)) return end;
    const match = matches.startingAt.get(end);
    if (match === undefined) end++;
    else {
      end = match.last;
      if (match.entry.kind !== 'demonym') return pastCampus(tokens, end, lexicon);
    }
  }
}

/** `Party of | Prime Minister Andrej Kolar`: whose it is, not its name. */
function startsOffice(tokens: Tokens, start: number, { roles }: ActorLexicon): boolean {
  const word = tokens.at(start).lower;
  const next = tokens.at(start + 1);
  if (roles.address.has(word)) return true;
  if (next.isEdge || !isCapitalised(next) || !adjoins(tokens, start + 1)) return false;
  return (
    roles.heads.has(word) || (roles.phrases.get(next.lower) ?? []).some(([first]) => first === word)
  );
}

/** `University of Texas Arlington`: one more name may end it. */
function pastCampus(tokens: Tokens, end: number, { roles }: ActorLexicon): number {
  const token = tokens.at(end);
  const next = tokens.at(end + 1);
  if (token.isEdge || !isCapitalised(token) || !adjoins(tokens, end)) return end;
  if (roles.heads.holds(token) || roles.parts.holds(token)) return end;
  return !next.isEdge && isCapitalised(next) ? end : end + 1;
}

/** `Foreign Affairs, Agriculture and Trade`: a list of fields of work goes on with a name. */
function endOfList(tokens: Tokens, joint: number, bodies: Bodies): number | null {
  let end = joint + 1;
  while (!tokens.at(end).isEdge && isField(tokens.at(end), bodies)) end++;
  if (end === joint + 1) return null;
  if (tokens.at(joint).lower === ',' && tokens.at(end).lower !== 'and') return null;
  const next = tokens.at(end);
  if (next.isEdge || !isCapitalised(next) || !adjoins(tokens, end)) return end;
  return bodies.heads.holds(next) ? null : next.lower === 'workers' ? end + 1 : end;
}

const isField = (token: Token, { generic, heads }: Bodies): boolean =>
  !token.isEdge &&
  isCapitalised(token) &&
  generic.holds(token) &&
  (!heads.holds(token) || token.lower === 'services');

/** How many words may follow `and` or `for`. */
const longest = 4;

/**
 * Where a chain of fields ends that goes on past `and`, though no list has its words: `Centre for
 * Arctic | and Marine Studies`, `Society of Weavers | and Dyers`; null where another name may begin.
 */
function endOfPair(
  tokens: Tokens,
  joint: number,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): number | null {
  const before = tokens.at(joint - 1);
  const first = tokens.at(joint + 1);
  if (before.isEdge || first.isEdge) return null;
  if (lexicon.givenNames.holds(first) && !lexicon.telling.holds(first)) return null;
  const end = endOfParts(tokens, joint + 1, startingAt, lexicon);
  if (end === null || isCapital(tokens.at(end))) return null;
  const last = tokens.at(end - 1);
  if (isUnfinished(before) || isAim(tokens, joint, last)) return end;
  return isPlural(before) && end === joint + 2 && (isPlural(last) || fields.test(last.lower))
    ? end
    : null;
}

/** Past one to four parts of a field; null where there are none, or more, or a known name among them. */
function endOfParts(
  tokens: Tokens,
  first: number,
  startingAt: Matches['startingAt'],
  lexicon: ActorLexicon,
): number | null {
  let end = first;
  while (end < first + longest && isPart(tokens, end, first, lexicon)) {
    const match = startingAt.get(end);
    if (match !== undefined && match.entry.kind !== 'demonym') return null;
    end++;
  }
  return end === first || end === first + longest ? null : end;
}

const isCapital = (token: Token): boolean =>
  !token.isEdge && isCapitalised(token) && token.text.length > 1;

const fieldWord = /^\p{Lu}[\p{Ll}-]+$/u;

/** A word with a capital that heads no body and no office of its own. */
function isPart(
  tokens: Tokens,
  at: number,
  first: number,
  { bodies, roles }: ActorLexicon,
): boolean {
  const token = tokens.at(at);
  if (token.isEdge || !isCapitalised(token) || !fieldWord.test(token.text)) return false;
  if (at > first && !adjoins(tokens, at)) return false;
  if (fields.test(token.lower)) return true;
  return !bodies.heads.holds(token) && !roles.heads.holds(token) && !roles.address.holds(token);
}

/** Heads of bodies that end names of fields as well; `Elected | Officials` hold no office alone. */
const fields =
  /^(?:services|studies|international|research|affairs|policy|security|officials|officers|politics)$/;

/** `Arctic`, `Economic`, `Missing`: what tells of which kind something is, and no noun. */
const isUnfinished = ({ lower, tag }: Token): boolean =>
  (tag === 'ADJ' || tag === 'VERB' || /(?:ic|nal|ral|cal|ial|tive)$/.test(lower)) &&
  !/^(?:music|public|logic|topic|fabric|picnic|epidemic|pandemic|atlantic|pacific|baltic|republic|clinic|plastic|traffic|festival|hospital|capital|material|initiative|collective|council|arsenal|journal|trial)$/.test(
    lower,
  );

/** `Coalition for Equity | and Democracy`: two things that one may be for. */
const isAim = (tokens: Tokens, joint: number, last: Token): boolean =>
  (tokens.at(joint - 2).lower === 'for' || tokens.at(joint - 3).lower === 'for') &&
  (abstract.test(last.lower) || fields.test(last.lower));

const abstract =
  /(?:acy|ity|ety|erty|ness|ment|tion|sion|ism|ics|ence|ance|dom|ship|ture|logy|women|change|peace|justice|reform|progress|growth|trade|research)$/;

const members = /^\p{Lu}\p{Ll}+(?:[eo]r|[ia]st|[ia]n|ee)s$/u;

/** `Weavers`: those who do something; a field ends in s as well. */
const isPlural = ({ text }: Token): boolean => members.test(text);

const several = /\p{Ll}(?:s|women|men|people)$/u;

/**
 * `| Nurses for Safe Staffing |`, `| Young Democrats for Rivera |`: people with a capital who are for something,
 * where that is what somebody leads (`director of …`), what acts (`… said`), or which people tells it apart.
 */
export function membersFor(
  tokens: Tokens,
  { first, last }: TokenSpan,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): TokenSpan | null {
  if (tokens.at(last).lower !== 'for' || !isPeople(tokens.at(last - 1), lexicon)) return null;
  let end = last + 1;
  while (end <= last + longest && isCause(tokens, end, last + 1)) end++;
  if (end === last + 1 || startingAt.get(last + 1)?.entry.kind === 'country') return null;
  const start = tokens.at(first).lower === 'the' ? first + 1 : first;
  if (isLed(tokens, start, lexicon) || isActing(tokens.at(end))) return { first: start, last: end };
  const isKnown = startingAt.get(last - 1)?.entry.kind === 'organisation';
  return last - start > 1 && !isKnown ? { first: start, last: end } : null;
}

/** `Nurses`, `Democrats`: several of an office, a trade or a party. */
function isPeople({ text, lower, tag }: Token, { roles, bodies }: ActorLexicon): boolean {
  if (!several.test(text) || text.length < 4 || tag === 'VERB') return false;
  const one = lower.replace(/s$/, '').replace(/ie$/, 'y');
  return (
    bodies.members.has(lower) ||
    bodies.genitive.has(lower) ||
    roles.heads.has(one) ||
    /(?:[ai]ns|ists|ers|ees|ors|crats|men|moms|dads|mothers|fathers|priests|patriots|citizens|scholars|neighbou?rs|catholics|muslims|jews)$/.test(
      lower,
    )
  );
}

const isCause = (tokens: Tokens, at: number, first: number): boolean => {
  const token = tokens.at(at);
  return !token.isEdge && isCapitalised(token) && (at === first || adjoins(tokens, at));
};

/** `executive director of | Nurses for Safe Staffing`. */
function isLed(tokens: Tokens, first: number, { roles, bodies }: ActorLexicon): boolean {
  const joint = tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:of|for|with|at)$/.test(tokens.at(joint).lower)) return false;
  const head = tokens.at(joint - 1);
  return roles.heads.holds(head) || bodies.led.holds(head) || roles.ties.holds(head);
}

/** `| Nurses for Safe Staffing | said`. */
const isActing = (next: Token): boolean =>
  next.tag === 'VERB' || next.tag === 'AUX' || next.lower === "'s";
