import { lastStartingAt } from '../../../lib/span.ts';
import { isLeftOut, tell, wordsOf, type Context } from '../context.ts';
import { matchesOf } from '../gazetteer.ts';
import type { Homonym } from './lexicon.ts';
import type { Entry, Match, Matches } from '../types.ts';

/**
 * Known names of which those that several countries bear mean the one that their article, or sentence, tells of: all of an
 * article mean the same, where it is not the sentence that tells.
 */
export function withOneCountry(context: Context, matches: Matches): Matches {
  const { tokens, lexicon } = context;
  if (isLeftOut(tokens, 'one-country')) return matches;
  const shared = new Map<Match, Homonym>();
  for (const match of matches.all) {
    if (match.entry.kind !== 'country' && match.entry.kind !== 'demonym') continue;
    const homonym = lexicon.homonyms.byName.get(wordsOf(tokens, match.first, match.last));
    if (homonym !== undefined) shared.set(match, homonym);
  }
  if (shared.size === 0) return matches;
  const others = matches.all.filter((match) => !shared.has(match));
  const meant = new Map<Homonym, string | null>();
  const inArticle = (homonym: Homonym): string | null => {
    const known = meant.get(homonym);
    if (known !== undefined) return known;
    const told = mostTold(context, homonym, others, 0, tokens.length);
    const id = told === undefined ? homonym.otherwise : told;
    meant.set(homonym, id);
    return id;
  };
  const inSentence = (homonym: Homonym, match: Match): string | null | undefined => {
    const { tokens, sentences } = context.doc;
    const sentence = sentences[lastStartingAt(sentences, tokens.at(match.first).start)];
    if (!homonym.bySentence || sentence === undefined) return undefined;
    return mostTold(context, homonym, others, sentence.firstToken, sentence.lastToken);
  };
  return matchesOf(
    matches.all.map((match) => {
      const homonym = shared.get(match);
      if (homonym === undefined) return match;
      const told = inSentence(homonym, match);
      return meaning(context, match, told === undefined ? inArticle(homonym) : told);
    }),
  );
}

/** How much more often one must be told than all others. */
const lead = 3;

/** The candidate of which a stretch tells most: an actor_id, null for a place, undefined where it tells of none. */
function mostTold(
  { tokens }: Context,
  { candidates, torn }: Homonym,
  others: readonly Match[],
  first: number,
  last: number,
): string | null | undefined {
  const votes = candidates.map(() => 0);
  const vote = (holds: (candidate: Homonym['candidates'][number]) => boolean): void => {
    for (const [index, candidate] of candidates.entries())
      if (holds(candidate)) votes[index] = (votes[index] ?? 0) + 1;
  };
  for (const match of others)
    if (match.first >= first && match.last <= last && match.entry.kind !== 'organisation')
      vote(({ countries }) => countries.has(match.entry.id));
  for (let at = first; at < last; at++) {
    const token = tokens.at(at);
    vote(({ words }) => words.holds(token));
  }
  const most = Math.max(...votes);
  if (most === 0) return undefined;
  const sum = votes.reduce((total, each) => total + each, 0);
  return most < lead * (sum - most) ? torn : (candidates[votes.indexOf(most)]?.id ?? null);
}

/** The match as one of that country, or of a place. */
function meaning({ tokens, lexicon }: Context, match: Match, id: string | null): Match {
  if (id === match.entry.id) return match;
  const country = id === null ? undefined : lexicon.countries.get(id);
  tell(tokens, 'decision', 'one-country', match, `means ${country?.name ?? 'no country'}`);
  const name = wordsOf(tokens, match.first, match.last);
  const entry: Entry =
    id === null || country === undefined
      ? { kind: 'place', id: name, name }
      : { kind: match.entry.kind, id, name: country.name };
  return { ...match, entry };
}
