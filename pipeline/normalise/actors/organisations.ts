import type { Token } from '../annotate/types.ts';
import { isCapitalised, type Match, type Stretch } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Run } from './runs.ts';

/** A name that a head word makes an organisation. */
export interface FoundOrganisation extends Stretch {
  readonly head: string;
  /** actor_id of the country that owns it: `Korea’s …`, `the Ukrainian …`. */
  readonly country: string | null;
  /** Whether the country stands in the name itself. */
  readonly countryInName: boolean;
}

/** The organisations that head words make of runs, with their “of” chains. */
export function findOrganisations(
  tokens: readonly Token[],
  runs: readonly Run[],
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): FoundOrganisation[] {
  const found: FoundOrganisation[] = [];
  for (const run of runs) {
    if (found.some((each) => run.first < each.last && each.first < run.last)) continue;
    const head = headIn(tokens, run, lexicon);
    if (head === null) continue;
    const last = chainEnd(tokens, head + 1, run.last, lexicon);
    const first = startOf(tokens, run, matches, lexicon);
    if (head - first < 1 && last === head + 1) continue;
    if (isKnown(matches, first, last)) continue;
    found.push(organisationAt(tokens, { first, last }, head, matches, found));
  }
  return found;
}

/** The last head word of a run; null where the run begins with a given name. */
function headIn(tokens: readonly Token[], run: Run, lexicon: ActorLexicon): number | null {
  if (lexicon.givenNames.has(tokens[run.first]?.text ?? '') && run.last - run.first < 4)
    return null;
  for (let index = run.last - 1; index >= run.first; index--) {
    const token = tokens[index];
    if (token !== undefined && isCapitalised(token) && lexicon.heads.has(token.lower)) return index;
  }
  return null;
}

/** Past forms of address and offices that stand before the name. */
function startOf(
  tokens: readonly Token[],
  run: Run,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): number {
  let first = run.first;
  while (lexicon.address.has(tokens[first]?.lower ?? '') || tokens[first]?.lower === 'the') first++;
  const place = matches.get(first);
  return place?.entry.kind === 'organisation' &&
    place.last < run.last &&
    tokens[place.last]?.lower === "'s"
    ? place.last + 1
    : first;
}

/** Where a chain “of the Ukrainian Ministry of Defence” ends that may follow a head word. */
function chainEnd(
  tokens: readonly Token[],
  from: number,
  runEnd: number,
  lexicon: ActorLexicon,
): number {
  let last = from;
  let joint = tokens[last]?.lower;
  while (joint === 'of' || joint === 'for' || (joint === 'and' && last > runEnd) || joint === '&') {
    const start = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
    const next = tokens[start];
    if (next === undefined || !isCapitalised(next) || isTitle(tokens, start, lexicon)) break;
    last = start;
    for (let word = tokens[last]; word !== undefined; word = tokens[++last])
      if (!isCapitalised(word) || !adjoins(tokens, last)) break;
    joint = tokens[last]?.lower;
  }
  return last;
}

/** `of Prime Minister …`: an office or a form of address, which begins a person. */
const isTitle = (tokens: readonly Token[], at: number, lexicon: ActorLexicon): boolean =>
  lexicon.address.has(tokens[at]?.lower ?? '') ||
  lexicon.offices.has(tokens[at]?.lower ?? '') ||
  lexicon.offices.has(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`);

const adjoins = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index]?.start ?? 0) - (tokens[index - 1]?.end ?? 0) <= 1;

const isKnown = (matches: ReadonlyMap<number, Match>, first: number, last: number): boolean => {
  const match = matches.get(first);
  return match !== undefined && match.last >= last;
};

function organisationAt(
  tokens: readonly Token[],
  stretch: Stretch,
  head: number,
  matches: ReadonlyMap<number, Match>,
  before: readonly FoundOrganisation[],
): FoundOrganisation {
  const inside = countryWithin(matches, stretch);
  const name = { ...stretch, head: tokens[head]?.lower ?? '' };
  if (inside !== null) return { ...name, country: inside, countryInName: true };
  return {
    ...name,
    country: ownerOf(tokens, stretch.first, matches, before),
    countryInName: false,
  };
}

function countryWithin(
  matches: ReadonlyMap<number, Match>,
  { first, last }: Stretch,
): string | null {
  for (let index = first; index < last; index++) {
    const entry = matches.get(index)?.entry;
    if (entry?.kind === 'country' || entry?.kind === 'demonym') return entry.id;
  }
  return null;
}

/** `Korea’s X`, and the second of `Korea’s X and Y`. */
function ownerOf(
  tokens: readonly Token[],
  first: number,
  matches: ReadonlyMap<number, Match>,
  before: readonly FoundOrganisation[],
): string | null {
  const previous = tokens[first - 1]?.lower;
  if (previous === "'s" || previous === "'") {
    for (let index = first - 2; index >= Math.max(0, first - 8); index--) {
      const match = matches.get(index);
      if (match?.last === first - 1 && match.entry.kind === 'country') return match.entry.id;
    }
  }
  if (previous === 'and') return before.find((each) => each.last === first - 1)?.country ?? null;
  return null;
}
