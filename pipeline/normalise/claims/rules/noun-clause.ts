import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { auxiliariesStart, isQuote } from '../asides.ts';
import { type Block, endsWithComma } from '../blocks.ts';
import { clauseEnd, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import { claimWords } from '../lexicon.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft, ClaimRule, CueClass } from '../types.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** `the minister’s claim that …`, `she is confident that …`. */
export const nounClauses: BlockRule = (context, block, groups) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length - 1; at++) {
    if (items.at(at + 1).lower !== 'that') continue;
    const found = nounAt(context, block, at) ?? adjectiveAt(context, block, at);
    if (found === null) continue;
    const end = clauseEnd(block, at + 1, groups, sourceStarts({ context, block }));
    const content = spanOfItems(items, at + 1, contentEnd(context, items, found, at, end));
    const cue = spanOfItems(items, found.first, at + 1);
    if (content === null || cue === null) continue;
    const { source, cueClass, rule } = found;
    drafts.push(
      draftFrom(context, block, {
        source,
        cue,
        cueClass,
        content: [content],
        rule,
      }),
    );
  }
  return drafts;
};

/** Where the clause ends that begins behind the noun at an item: at the latest at `end`. */
function contentEnd(
  { lexicon }: Context,
  items: Tokens,
  { source }: Head,
  at: number,
  end: number,
): number {
  if (source.start === items.at(0).start) return mainVerb(items, at + 2, end);
  const isFronted =
    items.at(0).tag === 'ADP' || items.at(0).tag === 'SCONJ' || lexicon.fronts.holds(items.at(0));
  return isFronted ? fronted(items, at, end) : end;
}

/** `Despite his claim that it was stolen, the ring was found`: the first comma behind a verb, which may stand in marks. */
function fronted(items: Tokens, at: number, end: number): number {
  let seen = false;
  for (let next = at + 2; next < end; next++) {
    const item = items.at(next);
    if (seen && endsWithComma(item)) return isQuote(item) ? next + 1 : next;
    seen ||= item.isVerb;
  }
  return end;
}

/** `His claim that it was stolen is false`: the finite verb after the one of the clause, where nothing joins the two. */
function mainVerb(items: Tokens, from: number, end: number): number {
  let seen = false;
  for (let at = from; at < end; at++) {
    const { tag, lower } = items.at(at);
    if (
      claimWords['verb-joints'].holds(items.at(at)) ||
      tag === 'PUNCT' ||
      tag === 'QUOTE' ||
      tag === 'SCONJ'
    )
      return end;
    if (!items.at(at).isVerb || items.at(at - 1).tag === 'DET') continue;
    if (seen && tag === 'AUX' && lower !== 'be' && lower !== 'been') return at;
    seen = true;
    while (at + 1 < end && continues(items, at)) at++;
  }
  return end;
}

/** `was never told`; a main verb and an auxiliary behind it are two verbs. */
const continues = (items: Tokens, at: number): boolean =>
  verbal.has(items.at(at + 1).tag) &&
  !(items.at(at).tag === 'VERB' && items.at(at + 1).tag === 'AUX');

const verbal = new Set(['AUX', 'VERB', 'ADV', 'PART']);

interface Head {
  readonly source: { start: number; end: number };
  readonly first: number;
  readonly cueClass: CueClass;
  readonly rule: ClaimRule;
}

/** The owner of the noun says it: `Rivera’s claim`, `his repeated insistence`. */
function nounAt(context: Context, { items }: Block, noun: number): Head | null {
  const cueClass = context.lexicon.nouns.of(items.at(noun));
  if (cueClass === undefined) return null;
  let at = noun;
  while (at > 0 && isAttribute(items.at(at - 1))) at--;
  const owner = items.at(at - 1);
  if (owner.isEdge) return null;
  if (closedClass['third-possessives'].holds(owner))
    return {
      source: { start: owner.start, end: owner.end },
      first: at,
      cueClass,
      rule: 'noun-then-that',
    };
  if (owner.lower !== "'s" && owner.lower !== "'" && owner.lower !== '’') return null;
  let first = at - 2;
  while (['PROPN', 'NOUN', 'DET', 'ADJ'].includes(items.at(first - 1).tag)) first--;
  const start = items.at(first).start;
  return {
    source: { start, end: items.at(at - 2).end },
    first: at,
    cueClass,
    rule: 'noun-then-that',
  };
}

/** `his widely repeated campaign promise that` */
const isAttribute = ({ tag, lower }: Token): boolean =>
  tag === 'ADJ' ||
  tag === 'NOUN' ||
  (tag === 'ADV' && lower.endsWith('ly')) ||
  (tag === 'VERB' && /(?:ed|ing)$/.test(lower));

function adjectiveAt(context: Context, block: Block, at: number): Head | null {
  const cueClass = context.lexicon.adjectives.of(block.items.at(at));
  const first = auxiliariesStart(block.items, at);
  if (cueClass === undefined || first === at) return null;
  const source = sourceBefore(context, block, first);
  return source === null
    ? null
    : {
        source: { start: source.start, end: source.end },
        first,
        cueClass,
        rule: 'adjective-then-that',
      };
}
