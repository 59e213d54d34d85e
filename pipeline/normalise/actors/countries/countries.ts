import { isCapitalised } from '../../doc/letters.ts';
import type { TokenSpan } from '../../doc/token.ts';
import { isAcronym } from '../organisations/acronyms.ts';
import { coverage, textOf, wordsOf, type Context, type Coverage } from '../context.ts';
import type { Match } from '../types.ts';

export interface CountryMention extends TokenSpan {
  readonly id: string;
  readonly form: 'name' | 'alias' | 'acronym' | 'metonym' | 'demonym';
}

export interface Countries {
  readonly mentions: readonly CountryMention[];
  readonly places: readonly TokenSpan[];
}

/** Countries by name, by demonym, and by a seat that acts for its government; other seats are places. */
export function findCountries(
  context: Context,
  insideOrganisation: Coverage,
  persons: readonly TokenSpan[],
): Countries {
  const insidePerson = coverage(context.tokens, persons);
  const mentions: CountryMention[] = [];
  const places: TokenSpan[] = [];
  for (const match of context.matches.all) {
    const { entry, first, last } = match;
    if (entry.kind === 'organisation' || insidePerson[first] === 1) continue;
    if (insideOrganisation[first] === 1 && entry.kind !== 'demonym') continue;
    const form = formOf(context, match);
    if (form === null) places.push({ first, last });
    else mentions.push({ first, last, id: entry.id, form });
  }
  return { mentions, places };
}

/** How a known name refers to its country; null where it names a place. */
function formOf(context: Context, match: Match): CountryMention['form'] | null {
  const { doc, tokens } = context;
  const { entry } = match;
  if (entry.kind === 'place' || isInPlace(context, match) || isThing(context, match)) return null;
  if (entry.kind === 'seat') return acts(context, match) ? 'metonym' : null;
  if (entry.kind === 'demonym') return isCalled(context, match) ? null : 'demonym';
  // `US$85 million` names a currency.
  if (doc.text[tokens.at(match.last - 1).end] === '$') return null;
  const text = textOf(tokens, match);
  if (text === entry.name) return 'name';
  return isAcronym(text) ? 'acronym' : 'alias';
}

/** Only describes a thing that tells nothing of the country: Swiss cheese. */
function isThing({ tokens, lexicon }: Context, { first, last }: TokenSpan): boolean {
  const things = lexicon.homonyms.things.get(wordsOf(tokens, first, last));
  return things?.holds(tokens.at(last)) === true;
}

const marks = /^["'“”‘’]$/;

/** What somebody is called, between marks: “the Dutchman”. */
const isCalled = ({ tokens }: Context, { first, last }: TokenSpan): boolean =>
  tokens.at(first - 1).lower === 'the' &&
  marks.test(tokens.at(first - 2).text) &&
  marks.test(tokens.at(last).text);

/** Inside a longer name of a place: Korean Peninsula, Lake Chad. */
function isInPlace({ tokens, lexicon }: Context, { first, last }: TokenSpan): boolean {
  const next = tokens.at(last);
  const before = tokens.at(first - 1);
  return (
    (isCapitalised(next) && lexicon.placeHeads.holds(next)) ||
    (isCapitalised(before) &&
      lexicon.placeLeads.holds(before) &&
      // The capital of New Iran sanctions is that of the sentence.
      !/^\.?$/.test(tokens.at(first - 2).text))
  );
}

/** Whether a seat stands where somebody acts: before a verb or `’s`, and not behind `in`, `to`, `from`. */
function acts(context: Context, match: Match): boolean {
  const { doc, tokens, lexicon } = context;
  const { first, last } = match;
  if (isInDateline(doc, tokens.at(first).start)) return false;
  const lead = tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;
  const before = tokens.at(lead);
  const next = tokens.at(last).tag === 'ADV' ? tokens.at(last + 1) : tokens.at(last);
  if (next.isEdge || lexicon.locative.holds(before)) return false;
  // Ardenton, Ohio, is a place, and yet: the plan was new to Ardenton, Moscow said.
  if (before.lower === ',' && isCapitalised(tokens.at(first - 2)))
    if (!lexicon.roles.verbs.holds(next)) return false;
  const isParty = before.lower === 'between' || before.lower === 'with';
  const isOwner = next.lower === "'s" || lexicon.organisations.ties.holds(next);
  return isParty || isOwner || next.isVerb;
}

const isInDateline = ({ dateline }: Context['doc'], start: number): boolean =>
  dateline !== null && dateline.start <= start && start < dateline.end;
