import type { Token } from '../../annotate/types.ts';
import { isCapitalised } from '../../annotate/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { adjoins } from '../names/stretches.ts';

/** `the bus company, | Northlight |,`: the name of the one that stands before it. */
export const isNamed = (
  tokens: readonly Token[],
  first: number,
  { bodies }: ActorLexicon,
): boolean => bodies.kinds.holds(tokens[first - 2]) && !isCapitalised(tokens[first - 2]!);

/** `banks like | Northlight`, `Two small parties, the Farmers’ Union and | New Coast`: one of the bodies that are named. */
export function isListed(
  tokens: readonly Token[],
  first: number,
  { bodies }: ActorLexicon,
): boolean {
  const joint = tokens[first - 1]?.lower;
  if (joint === 'like' || (joint === 'as' && tokens[first - 2]?.lower === 'such')) {
    const several = tokens[joint === 'like' ? first - 2 : first - 3]?.lower ?? '';
    return (
      several.endsWith('s') && bodies.kinds.has(several.replace(/ies$/, 'y').replace(/s$/, ''))
    );
  }
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

/** `Tea Party | Patriots`, `PGA | Tour`: what follows a known name with a capital belongs to it. */
export function isTailOfName(
  tokens: readonly Token[],
  first: number,
  { endingAt }: Matches,
): boolean {
  const kind = endingAt.get(first)?.entry.kind;
  return (kind === 'organisation' || kind === 'country') && adjoins(tokens, first);
}

/** `her novel | Angel Quindle`, `the film | Quiet Club`: how a work is called. */
export const isWorkCalled = (
  tokens: readonly Token[],
  first: number,
  { bodies }: ActorLexicon,
): boolean => {
  const before = tokens[first - 1];
  return before !== undefined && !isCapitalised(before) && bodies.works.holds(before);
};

const inhabitants = /\p{Ll}(?:[ai]ns|ers|ites|ists|men)$/u;

/** `Ruritanians`, `Northerners` */
export const isMany = ({ text }: Token): boolean => inhabitants.test(text);
