import type { Annotation, Token } from '../annotate/types.ts';
import type { Match, Stretch } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { FoundOrganisation } from './organisations.ts';

interface NationMention extends Stretch {
  readonly id: string;
  readonly form: 'name' | 'alias' | 'acronym' | 'metonym' | 'demonym';
}

export interface Nations {
  readonly ids: readonly string[];
  readonly mentions: readonly NationMention[];
  readonly places: readonly Stretch[];
}

/** Countries by name, by demonym, and by a seat that acts for its government; other seats are places. */
export function findNations(
  doc: Annotation,
  matches: ReadonlyMap<number, Match>,
  organisations: readonly FoundOrganisation[],
  lexicon: ActorLexicon,
): Nations {
  const mentions: NationMention[] = [];
  const places: Stretch[] = [];
  for (const { entry, first, last } of matches.values()) {
    const stretch = { first, last };
    if (entry.kind === 'organisation' || entry.kind === 'person') continue;
    const body = organisations.find((each) => each.first <= first && last <= each.last);
    if (body !== undefined && (entry.kind !== 'demonym' || body.first !== first)) {
      if (entry.kind !== 'demonym') continue;
    }
    if (isPlace(doc.tokens, stretch, lexicon) || entry.kind === 'place') places.push(stretch);
    else if (entry.kind === 'seat') {
      if (acts(doc, stretch, lexicon)) mentions.push({ ...stretch, id: entry.id, form: 'metonym' });
      else places.push(stretch);
    } else
      mentions.push({
        ...stretch,
        id: entry.id,
        form: formOf(doc.tokens, stretch, entry.kind, entry.name),
      });
  }
  return { ids: [...new Set(mentions.map((each) => each.id))], mentions, places };
}

function formOf(
  tokens: readonly Token[],
  { first, last }: Stretch,
  kind: string,
  name: string,
): NationMention['form'] {
  if (kind === 'demonym') return 'demonym';
  const text = tokens
    .slice(first, last)
    .map((token) => token.text)
    .join(' ');
  if (text === name) return 'name';
  return /^[\p{Lu}.]{2,6}$/u.test(text) ? 'acronym' : 'alias';
}

/** Inside a longer name of a place: `Korean Peninsula`, `Lake Chad`. */
const isPlace = (
  tokens: readonly Token[],
  { first, last }: Stretch,
  lexicon: ActorLexicon,
): boolean =>
  (/^\p{Lu}/u.test(tokens[last]?.text ?? '') &&
    lexicon.placeHeads.has(tokens[last]?.lower ?? '')) ||
  lexicon.placeLeads.has(tokens[first - 1]?.lower ?? '');

/** Whether a seat stands where somebody acts: before a verb or `’s`, and not after `in`, `to`, `from`. */
function acts(
  { tokens, dateline }: Annotation,
  { first, last }: Stretch,
  lexicon: ActorLexicon,
): boolean {
  const start = tokens[first]?.start ?? 0;
  if (dateline !== null && dateline.start <= start && start < dateline.end) return false;
  const before = tokens[first - 1]?.lower === 'the' ? tokens[first - 2] : tokens[first - 1];
  if (before !== undefined && lexicon.locative.has(before.lower)) return false;
  if (tokens[first - 1]?.lower === ',' && /^\p{Lu}/u.test(tokens[first - 2]?.text ?? ''))
    return false;
  const next = tokens[last];
  if (next === undefined) return false;
  return (
    next.tag === 'VERB' ||
    next.tag === 'AUX' ||
    next.lower === "'s" ||
    next.tag === 'ADV' ||
    before?.lower === 'between'
  );
}
