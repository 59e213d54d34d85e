import type { Tokens, TokenSpan } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { isCapitalised } from '../doc/letters.ts';
import { isAcronym } from './acronyms.ts';
import type { Match, Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import { textOf, type Coverage } from './spans.ts';

export interface NationMention extends TokenSpan {
  readonly id: string;
  readonly form: 'name' | 'alias' | 'acronym' | 'metonym' | 'demonym';
}

export interface Nations {
  readonly mentions: readonly NationMention[];
  readonly places: readonly TokenSpan[];
}

/** Countries by name, by demonym, and by a seat that acts for its government; other seats are places. */
export function findNations(
  doc: Doc,
  matches: Matches,
  insideOrganisation: Coverage,
  insidePerson: Coverage,
  lexicon: ActorLexicon,
): Nations {
  const mentions: NationMention[] = [];
  const places: TokenSpan[] = [];
  for (const match of matches.all) {
    const { entry, first, last } = match;
    if (entry.kind === 'organisation' || entry.kind === 'person') continue;
    if (insideOrganisation[first] === 1 && entry.kind !== 'demonym') continue;
    if (insidePerson[first] === 1) continue;
    const form = formOf(doc, match, lexicon);
    if (form === null) places.push({ first, last });
    else mentions.push({ first, last, id: entry.id, form });
  }
  return { mentions, places };
}

/** How a known name refers to its country; null where it names a place. */
function formOf(doc: Doc, match: Match, lexicon: ActorLexicon): NationMention['form'] | null {
  const { entry } = match;
  if (entry.kind === 'place' || isInPlace(doc.tokens, match, lexicon)) return null;
  if (entry.kind === 'seat') return acts(doc, match, lexicon) ? 'metonym' : null;
  if (entry.kind === 'demonym') return 'demonym';
  // `US$85 million` names a currency.
  if (doc.text[doc.tokens.at(match.last - 1).end] === '$') return null;
  const text = textOf(doc.tokens, match);
  if (text === entry.name) return 'name';
  return isAcronym(text) ? 'acronym' : 'alias';
}

/** Inside a longer name of a place: `Korean Peninsula`, `Lake Chad`. */
function isInPlace(tokens: Tokens, { first, last }: TokenSpan, lexicon: ActorLexicon): boolean {
  const next = tokens.at(last);
  if (!next.isEdge && isCapitalised(next) && lexicon.placeHeads.holds(next)) return true;
  const before = tokens.at(first - 1);
  return (
    !before.isEdge &&
    isCapitalised(before) &&
    lexicon.placeLeads.holds(before) &&
    first > 1 &&
    tokens.at(first - 2).text !== '.'
  );
}

/** Whether a seat stands where somebody acts: before a verb or `’s`, and not after `in`, `to`, `from`. */
function acts(
  { tokens, dateline }: Doc,
  { first, last }: TokenSpan,
  { locative, bodies, roles }: ActorLexicon,
): boolean {
  const start = tokens.at(first).start;
  if (dateline !== null && dateline.start <= start && start < dateline.end) return false;
  const before = tokens.at(first - 1).lower === 'the' ? tokens.at(first - 2) : tokens.at(first - 1);
  const afterBetween = before.lower === 'between' || before.lower === 'with';
  if (!before.isEdge && locative.holds(before)) return false;
  const next = tokens.at(last).tag === 'ADV' ? tokens.at(last + 1) : tokens.at(last);
  if (next.isEdge) return false;
  // `Ardenton, Ohio`, and yet `the plan was new to Ardenton, | Moscow | said`.
  const isAfterName = before.lower === ',' && isCapitalised(tokens.at(first - 2));
  if (isAfterName && !roles.verbs.holds(next)) return false;
  if (bodies.ties.holds(next)) return true;
  return afterBetween || next.tag === 'VERB' || next.tag === 'AUX' || next.lower === "'s";
}
