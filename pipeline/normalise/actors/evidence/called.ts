import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { isCredited } from '../names/captions.ts';
import type { NamePart } from '../types.ts';
import { isOfPerson } from './aside.ts';
import { isPlainName } from './inside.ts';
import { isStrange } from './strange.ts';

/** What words before a name of one word say that only people are called, done to, or play. */
export function personBefore(tokens: Tokens, part: NamePart, lexicon: ActorLexicon): number {
  if (part.last - part.first > 1) return 0;
  if (isGovernment(tokens, part, lexicon)) return 2;
  if (isPhotographer(tokens, part, lexicon)) return 4;
  const before = tokens.at(part.first - 1).lower;
  if (before === 'of')
    return isVictim(tokens, part, lexicon) || isVoiced(tokens, part, lexicon) ? 4 : 0;
  return isRole(tokens, part, lexicon) ? 8 : 0;
}

/** `Image: | Zorblat |.`; not a firm of two capitals, `ZorBlat`. */
const isPhotographer = (
  tokens: Tokens,
  { first, last }: NamePart,
  lexicon: ActorLexicon,
): boolean =>
  isCredited(tokens, first, last) &&
  isPlainName(tokens.at(first).text) &&
  isStrange(tokens, first, last, lexicon);

/** `the | Monti | government`: a surname that a holder of a high office bears, before whom they led. */
const isGovernment = (
  tokens: Tokens,
  { first, last }: NamePart,
  { officeHolders, commonWords }: ActorLexicon,
): boolean =>
  led.test(tokens.at(last).lower) &&
  tokens.at(first - 1).lower === 'the' &&
  officeHolders.has(tokens.at(first).lower) &&
  !commonWords.holds(tokens.at(first));

const led = /^(?:government|cabinet|administration|presidency|premiership|regime|era|years)$/;

/** `the murder of | Zorblat`; not `the killing of Ruritanians`. */
const isVictim = (tokens: Tokens, { first, last }: NamePart, lexicon: ActorLexicon): boolean =>
  lexicon.roles.suffered.holds(tokens.at(first - 2)) &&
  isOne(tokens.at(first)) &&
  !follows(tokens, last) &&
  isStrange(tokens, first, last, lexicon);

/** `Ana Rivera, the voice of | Zorblat`. */
const isVoiced = (tokens: Tokens, { first, last }: NamePart, lexicon: ActorLexicon): boolean =>
  tokens.at(first - 2).lower === 'voice' &&
  tokens.at(first - 3).lower === 'the' &&
  tokens.at(first - 4).text === ',' &&
  tokens.at(first - 5).tag === 'PROPN' &&
  !follows(tokens, last) &&
  isStrange(tokens, first, last, lexicon);

/** `in the film she played the | Zorblat`, where the sentence tells of a film and not of a match. */
function isRole(tokens: Tokens, { first, last }: NamePart, { roles }: ActorLexicon): boolean {
  const verb = tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;
  if (!roles.plays.holds(tokens.at(verb)) || !isOne(tokens.at(first)) || follows(tokens, last))
    return false;
  for (let at = first - 2; at > Math.max(0, first - reach); at--) {
    const token = tokens.at(at);
    if (token.text === '.') return false;
    if (roles.acting.holds(token)) return true;
  }
  return false;
}

/** How far back a word tells that a part in a film is meant, in tokens. */
const reach = 24;

/** `Zorblat`; not `Zorblats`, who are many. */
const isOne = ({ text }: Token): boolean => !/[^s]s$|[a-z](?:ans|men)$/.test(text);

/** Whether a word with a capital goes on from a name, or a noun that it says more of. */
const follows = (tokens: Tokens, last: number): boolean => {
  const next = tokens.at(last);
  return !next.isEdge && (next.tag === 'NOUN' || isCapitalised(next));
};

const naming = /^(?:called|named|nicknamed|dubbed|labell?ed)$/;

/** `a user called | Zorblat`, `a user labelled “| Zorblat |”`: how somebody is called. */
export function isCalled(tokens: Tokens, first: number, lexicon: ActorLexicon): boolean {
  const verb = /^[“‘"']$/.test(tokens.at(first - 1).text) ? first - 2 : first - 1;
  if (!naming.test(tokens.at(verb).lower) || verb < 2) return false;
  const noun = tokens.at(verb - 1);
  if (noun.tag !== 'NOUN' || isCapitalised(noun) || noun.lower.endsWith('maker')) return false;
  if (!isOfPerson(noun, lexicon)) return false;
  for (let at = verb - 2; at >= Math.max(0, verb - 4); at--) {
    const { lower, tag } = tokens.at(at);
    if (lower === 'a' || lower === 'an' || lower === 'one') return true;
    if (tag !== 'ADJ' && tag !== 'NOUN') return false;
  }
  return false;
}
