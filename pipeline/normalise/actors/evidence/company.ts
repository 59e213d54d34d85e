import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { adjoins } from '../names/stretches.ts';

/** `the bus company, | Northlight |,`: the name of the one that stands before it. */
export const isNamed = (tokens: Tokens, first: number, { bodies }: ActorLexicon): boolean =>
  bodies.kinds.holds(tokens.at(first - 2)) && !isCapitalised(tokens.at(first - 2));

/**
 * `banks like | Northlight`, `such bands as | Northlight`, `the schools | Northlight and Kestrel`, `Two small parties, the
 * Farmers’ Union and | New Coast`: one of the bodies that are named.
 */
export function isListed(tokens: Tokens, first: number, { bodies }: ActorLexicon): boolean {
  const joint = tokens.at(first - 1).lower;
  const before = tokens.at(first - 1);
  if (!before.isEdge && !isCapitalised(before) && areKinds(before, bodies)) return true;
  if (joint === 'as')
    return tokens.at(first - 2).lower === 'such'
      ? areKinds(tokens.at(first - 3), bodies)
      : tokens.at(first - 3).lower === 'such' && areKinds(tokens.at(first - 2), bodies);
  if (opensList.test(joint))
    return areKinds(tokens.at(tokens.at(first - 2).text === ',' ? first - 3 : first - 2), bodies);
  if (joint !== 'and' && joint !== ',') return false;
  for (let at = first - 1; at > first - longestList; at--) {
    const token = tokens.at(at);
    if (token.isEdge) return false;
    if (isCapitalised(token) || listed.test(token.lower)) continue;
    if (opensList.test(token.lower)) return areKinds(tokens.at(at - 1), bodies);
    const next = tokens.at(at + 1);
    return areKinds(token, bodies) && (next.text === ',' || (!next.isEdge && isCapitalised(next)));
  }
  return false;
}

const opensList = /^(?:like|including|include|includes|included)$/;

/** `banks`, `parties`. */
function areKinds(token: Token, { kinds }: ActorLexicon['bodies']): boolean {
  if (token.isEdge || !token.lower.endsWith('s')) return false;
  return kinds.has(token.lower.replace(/ies$/, 'y').replace(/s$/, ''));
}

const longestList = 14;
const listed = /^(?:,|and|the|&|['’]s?)$/;

/** `chief executive of | Northlight`, `analysts at the | Northlight`. */
export function isLed(tokens: Tokens, first: number, { bodies }: ActorLexicon): boolean {
  const joint = tokens.at(first - 1).lower;
  if (joint !== 'at' && joint !== 'of' && joint !== 'for') return false;
  const head = tokens.at(first - 2).lower;
  return bodies.led.has(head);
}

/** `’s | headquarters`, past one adjective. */
export const isOwned = (tokens: Tokens, at: number, { bodies }: ActorLexicon): boolean =>
  bodies.owned.holds(tokens.at(at)) ||
  (tokens.at(at).tag === 'ADJ' && bodies.owned.holds(tokens.at(at + 1)));

/** `the Kestrel | charity`; not the church or movement of a faith or of somebody. */
export const isBody = ({ lower }: Token, { bodies }: ActorLexicon): boolean =>
  bodies.kinds.has(lower) && lower !== 'party' && lower !== 'church' && lower !== 'movement';

/** `Tea Party | Patriots`, `PGA | Tour`: what follows a known name with a capital belongs to it. */
export function isTailOfName(tokens: Tokens, first: number, { endingAt }: Matches): boolean {
  const kind = endingAt.get(first)?.entry.kind;
  return (kind === 'organisation' || kind === 'country') && adjoins(tokens, first);
}

/** `her novel | Angel Quindle`, `the film | Quiet Club`: how a work is called. */
export const isWorkCalled = (tokens: Tokens, first: number, { bodies }: ActorLexicon): boolean => {
  const before = tokens.at(first - 1);
  return !before.isEdge && !isCapitalised(before) && bodies.works.holds(before);
};

const inhabitants = /\p{Ll}(?:[ai]ns|ers|ites|ists|men)$/u;

/** `Ruritanians`, `Northerners` */
export const isMany = ({ text }: Token): boolean => inhabitants.test(text);
