import type { ArticleRecord, Claim } from '../../schemas/types.ts';
import type { Pair } from '../worth/gold.ts';
import { iou, shared, Words } from '../worth/words.ts';
import type { Line, MarkedAttribution } from './corpora.ts';

/** An act of saying, as the annotators marked it or as the claims of a record tell it, in words of the text. */
interface Said {
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly mode: Claim['mode'] | undefined;
  /** The words of the speaker’s names. */
  readonly names: ReadonlySet<string>;
}

interface Marked extends Said {
  readonly isWanted: boolean;
  /** The last word of the name of who says it, where a corpus has that; empty otherwise. */
  readonly lastName: string;
}

export interface Own extends Said {
  /** The first of its claims. */
  readonly claim: Claim;
  /** Whether it stands in what another says, which annotators seldom mark. */
  readonly isWithin: boolean;
}

/** One of gold and one of a record that share words. */
export interface Match {
  readonly marked: Marked;
  readonly own: Own;
  /** Intersection over union of their words. */
  readonly share: number;
  /** Null where nothing is marked that could tell. */
  readonly isSourceRight: boolean | null;
}

/** What of an article was found. */
export interface Reading {
  readonly marked: readonly Marked[];
  readonly own: readonly Own[];
  /** One to one, of at least .3 of their words. */
  readonly matches: readonly Match[];
}

export function readingOf(line: Line, record: ArticleRecord): Reading {
  const words = new Words(line.text);
  const ignored = words.of(line.ignore ?? []);
  const of = (spans: readonly Pair[]): Set<number> =>
    new Set([...words.of(spans)].filter((at) => !ignored.has(at)));
  const marked = line.attributions
    .map((each) => markedOf(each, of))
    .filter(({ content }) => content.size > 0);
  const own = ownOf(record, of);
  const tellsSource = marked.some(({ source }) => source.size > 0);
  return { marked, own, matches: matchesOf(marked, own, tellsSource) };
}

type Covered = (spans: readonly Pair[]) => Set<number>;

const wordsOfName = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const markedOf = (
  { content, source, type, speaker = '', reporting }: MarkedAttribution,
  of: Covered,
): Marked => ({
  content: of(content),
  source: of(source),
  mode: type,
  names: new Set(wordsOfName(speaker)),
  lastName: wordsOfName(speaker).at(-1) ?? '',
  isWanted: reporting !== false,
});

/** The claims of one act of saying are its pieces. */
function ownOf({ claims, actors }: ArticleRecord, of: Covered): Own[] {
  const names = new Map(
    actors.map(({ actor_id, name, also_known_as }) => [
      actor_id,
      new Set([name, ...also_known_as].flatMap(wordsOfName)),
    ]),
  );
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.attribution_id);
    if (group === undefined) groups.set(claim.attribution_id, [claim]);
    else group.push(claim);
  }
  return Array.from(groups.values(), (pieces) => {
    const claim = pieces[0]!;
    const { speaker_start, speaker_end, speaker_id, mode } = claim;
    return {
      content: of(pieces.map(({ start, end }) => [start, end])),
      source: of(speaker_start === null ? [] : [[speaker_start, speaker_end!]]),
      mode: pieces.every((each) => each.mode === mode) ? mode : 'mixed',
      names: names.get(speaker_id ?? '') ?? new Set<string>(),
      claim,
      isWithin: claim.within_claim_id !== null,
    };
  }).filter(({ content }) => content.size > 0);
}

/** Those that share the most first. */
function matchesOf(marked: readonly Marked[], own: readonly Own[], tellsSource: boolean): Match[] {
  const taken = new Set<Said>();
  return marked
    .flatMap((mark) =>
      own.map((each) => ({ marked: mark, own: each, share: iou(mark.content, each.content) })),
    )
    .filter(({ share }) => share >= 0.3)
    .sort((a, b) => b.share - a.share)
    .filter((match) => {
      if (taken.has(match.marked) || taken.has(match.own)) return false;
      taken.add(match.marked).add(match.own);
      return true;
    })
    .map((match) => ({
      ...match,
      isSourceRight: isSourceRight(match.marked, match.own, tellsSource),
    }));
}

/** Half of all words are the same, neither has any, or an actor’s names hold the last one of the speaker. */
function isSourceRight(marked: Marked, own: Own, tellsSource: boolean): boolean | null {
  if (marked.lastName !== '') return own.names.has(marked.lastName);
  if (!tellsSource) return null;
  const both = shared(marked.source, own.source);
  const all = marked.source.size + own.source.size - both;
  return all === 0 || both / all >= 0.5;
}

/** What is counted of an article, to be summed over articles. */
const counted = [
  'gold',
  'found',
  'hits',
  'goldHits',
  'close',
  'goldClose',
  'told',
  'right',
] as const;
export type Counts = Record<(typeof counted)[number], number>;

export const modes = ['all', 'direct', 'mixed', 'indirect'] as const;
export type Mode = (typeof modes)[number];

/**
 * The counts of an article, those of a mode behind those of another in the order of `modes`: of a mode, gold’s by gold’s
 * mode and what is found by its own.
 */
export function countsOf({ marked, own, matches }: Reading): number[] {
  return modes.flatMap((mode) => {
    const isOf = (said: Said): boolean => mode === 'all' || said.mode === mode;
    const ofGold = matches.filter((match) => isOf(match.marked));
    const wanted = ofGold.filter((match) => match.marked.isWanted);
    const hits = matches.filter((match) => isOf(match.own));
    const told = ofGold.filter(({ isSourceRight }) => isSourceRight !== null);
    const isClose = ({ share }: Match): boolean => share >= 0.8;
    const counts: Counts = {
      gold: marked.filter((each) => each.isWanted && isOf(each)).length,
      found: own.filter(isOf).length,
      hits: hits.length,
      goldHits: wanted.length,
      close: hits.filter(isClose).length,
      goldClose: wanted.filter(isClose).length,
      told: told.length,
      right: told.filter((match) => match.isSourceRight === true).length,
    };
    return counted.map((name) => counts[name]);
  });
}

/** The counts of a mode in sums of `countsOf`. */
export function countsIn(sums: ArrayLike<number>, mode: Mode): Counts {
  const from = modes.indexOf(mode) * counted.length;
  return Object.fromEntries(counted.map((name, at) => [name, sums[from + at] ?? 0])) as Counts;
}

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Scores from 0 to 1: of statements found, of what is found right, and of contents paired whose source is right. */
export const scores = {
  recall: ({ gold, goldHits }: Counts) => share(goldHits, gold),
  closeRecall: ({ gold, goldClose }: Counts) => share(goldClose, gold),
  precision: ({ found, hits }: Counts) => share(hits, found),
  f: ({ gold, goldHits, found, hits }: Counts) => f1(share(hits, found), share(goldHits, gold)),
  closeF: ({ gold, goldClose, found, close }: Counts) =>
    f1(share(close, found), share(goldClose, gold)),
  source: ({ told, right }: Counts) => share(right, told),
} as const;
export type Score = keyof typeof scores;
