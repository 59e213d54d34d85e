import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { isCredited } from '../names/captions.ts';
import type { NamePart } from '../names/parts.ts';
import { isOfPerson } from './aside.ts';
import { isPlainName } from './inside.ts';
import { isStrange } from './strange.ts';

/** What words before a name of one word say that only people are called, done to, or play. */
export function personBefore(
  tokens: readonly Token[],
  part: NamePart,
  lexicon: ActorLexicon,
): number {
  if (part.last - part.first > 1) return 0;
  if (isGovernment(tokens, part, lexicon)) return 2;
  if (isPhotographer(tokens, part, lexicon)) return 4;
  const before = leftOf(tokens, part.first)?.lower;
  if (before === 'of')
    return isVictim(tokens, part, lexicon) || isVoiced(tokens, part, lexicon) ? 4 : 0;
  return isRole(tokens, part, lexicon) ? 8 : 0;
}

/** `Image: | Zorblat |.`; not a firm of two capitals, `ZorBlat`. */
const isPhotographer = (
  tokens: readonly Token[],
  { first, last }: NamePart,
  lexicon: ActorLexicon,
): boolean =>
  isCredited(tokens, first, last) &&
  isPlainName(tokenAt(tokens, first).text) &&
  isStrange(tokens, first, last, lexicon);

/** `the | Monti | government`: a surname that a holder of a high office bears, before whom they led. */
const isGovernment = (
  tokens: readonly Token[],
  { first, last }: NamePart,
  { officeHolders, commonWords }: ActorLexicon,
): boolean =>
  led.test(tokens[last]?.lower ?? '') &&
  leftOf(tokens, first)?.lower === 'the' &&
  officeHolders.has(tokenAt(tokens, first).lower) &&
  !commonWords.holds(tokens[first]);

const led = /^(?:government|cabinet|administration|presidency|premiership|regime|era|years)$/;

/** `the murder of | Zorblat`; not `the killing of Ruritanians`. */
const isVictim = (
  tokens: readonly Token[],
  { first, last }: NamePart,
  lexicon: ActorLexicon,
): boolean =>
  lexicon.roles.suffered.holds(tokens[first - 2]) &&
  isOne(tokenAt(tokens, first)) &&
  !follows(tokens, last) &&
  isStrange(tokens, first, last, lexicon);

/** `Ana Rivera, the voice of | Zorblat`. */
const isVoiced = (
  tokens: readonly Token[],
  { first, last }: NamePart,
  lexicon: ActorLexicon,
): boolean =>
  tokens[first - 2]?.lower === 'voice' &&
  tokens[first - 3]?.lower === 'the' &&
  tokens[first - 4]?.text === ',' &&
  tokens[first - 5]?.tag === 'PROPN' &&
  !follows(tokens, last) &&
  isStrange(tokens, first, last, lexicon);

/** `in the film she played the | Zorblat`, where the sentence tells of a film and not of a match. */
function isRole(
  tokens: readonly Token[],
  { first, last }: NamePart,
  { roles }: ActorLexicon,
): boolean {
  const verb = leftOf(tokens, first)?.lower === 'the' ? first - 2 : first - 1;
  if (!roles.plays.holds(tokens[verb]) || !isOne(tokenAt(tokens, first)) || follows(tokens, last))
    return false;
  for (let at = first - 2; at > Math.max(0, first - reach); at--) {
    const token = tokenAt(tokens, at);
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
const follows = (tokens: readonly Token[], last: number): boolean => {
  const next = tokens[last];
  return next !== undefined && (next.tag === 'NOUN' || isCapitalised(next));
};

const naming = /^(?:called|named|nicknamed|dubbed|labell?ed)$/;

/** `a user called | Zorblat`, `a user labelled “| Zorblat |”`: how somebody is called. */
export function isCalled(tokens: readonly Token[], first: number, lexicon: ActorLexicon): boolean {
  const verb = /^[“‘"']$/.test(leftOf(tokens, first)?.text ?? '') ? first - 2 : first - 1;
  if (!naming.test(tokens[verb]?.lower ?? '') || verb < 2) return false;
  const noun = tokenAt(tokens, verb - 1);
  if (noun.tag !== 'NOUN' || isCapitalised(noun) || noun.lower.endsWith('maker')) return false;
  if (!isOfPerson(noun, lexicon)) return false;
  for (let at = verb - 2; at >= Math.max(0, verb - 4); at--) {
    const { lower, tag } = tokenAt(tokens, at);
    if (lower === 'a' || lower === 'an' || lower === 'one') return true;
    if (tag !== 'ADJ' && tag !== 'NOUN') return false;
  }
  return false;
}
