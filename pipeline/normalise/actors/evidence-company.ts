import type { Token } from '../annotate/types.ts';
import { isCapitalised } from '../annotate/capitals.ts';
import type { ActorLexicon } from './lexicon.ts';

/** `the bus company, | Northlight |,`: the name of the one that stands before it. */
export const isNamed = (
  tokens: readonly Token[],
  first: number,
  { bodies }: ActorLexicon,
): boolean => bodies.kinds.holds(tokens[first - 2]) && !isCapitalised(tokens[first - 2]!);

/** `Two small parties, the Farmers’ Union and | New Coast`: one of the bodies that are named. */
export function isListed(
  tokens: readonly Token[],
  first: number,
  { bodies }: ActorLexicon,
): boolean {
  const joint = tokens[first - 1]?.lower;
  if (joint !== 'and' && joint !== ',') return false;
  for (let at = first - 1; at > first - longestList; at--) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (isCapitalised(token) || listed.test(token.lower)) continue;
    const kind = token.lower.replace(/ies$/, 'y').replace(/s$/, '');
    return kind !== token.lower && bodies.kinds.has(kind) && tokens[at + 1]?.text === ',';
  }
  return false;
}

const longestList = 14;
const listed = /^(?:,|and|the|&|['’]s?)$/;

/** `chief executive of | Northlight`, `analysts at the | Northlight`. */
export function isLed(tokens: readonly Token[], first: number, { bodies }: ActorLexicon): boolean {
  const joint = tokens[first - 1]?.lower;
  if (joint !== 'at' && joint !== 'of' && joint !== 'for') return false;
  const head = tokens[first - 2]?.lower ?? '';
  return bodies.led.has(head);
}

/** `’s | headquarters`, past one adjective. */
export const isOwned = (tokens: readonly Token[], at: number, { bodies }: ActorLexicon): boolean =>
  bodies.owned.holds(tokens[at]) ||
  (tokens[at]?.tag === 'ADJ' && bodies.owned.holds(tokens[at + 1]));

/** `the Kestrel | charity`; not the church or movement of a faith or of somebody. */
export const isBody = ({ lower }: Token, { bodies }: ActorLexicon): boolean =>
  bodies.kinds.has(lower) && lower !== 'party' && lower !== 'church' && lower !== 'movement';
