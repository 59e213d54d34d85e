import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { adjoins } from '../names/stretches.ts';

/** How many words may follow `and`. */
const longest = 4;

/**
 * Where a chain of fields ends that goes on past `and`, though no list has its words: `Centre for
 * Arctic | and Marine Studies`, `Society of Weavers | and Dyers`; null where another name may begin.
 */
export function endOfPair(
  tokens: Tokens,
  joint: number,
  { startingAt }: Matches,
  lexicon: ActorLexicon,
): number | null {
  const before = tokens.at(joint - 1);
  const first = tokens.at(joint + 1);
  if (before.isEdge || first.isEdge) return null;
  if (lexicon.givenNames.holds(first) && !lexicon.telling.holds(first)) return null;
  let end = joint + 1;
  while (end <= joint + longest && isPart(tokens, end, joint + 1, lexicon)) {
    const match = startingAt.get(end);
    if (match !== undefined && match.entry.kind !== 'demonym') return null;
    end++;
  }
  if (end === joint + 1 || end > joint + longest || isCapital(tokens.at(end))) return null;
  const last = tokens.at(end - 1);
  if (isUnfinished(before) || isAim(tokens, joint, last)) return end;
  return isPlural(before) && end === joint + 2 && (isPlural(last) || fields.test(last.lower))
    ? end
    : null;
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
