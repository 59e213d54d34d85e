import type { Claim } from '../../schemas/types.ts';
import type { AttributionsGold, Pair } from './gold.ts';
import type { Found, ScoredText, Scorer } from './scoring.ts';
import { f1, iou, overlap, shared, Words } from './words.ts';

interface Attribution {
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly cue: readonly Pair[];
  /** Name of who says it, in small letters. */
  readonly speaker: string;
  readonly isWanted: boolean;
}

/** What was found in a text, and what of it gold has. */
interface Reading {
  readonly own: readonly Attribution[];
  readonly matched: ReturnType<typeof pairs>;
}

/**
 * Attributions, as PolNeAR is scored: contents are paired one to one by intersection over union of their words; at
 * least .3 and at least .8 count, and of the first those whose source is right: half of all words, or the speaker.
 */
export const claims: Scorer<AttributionsGold> = {
  family: 'claims',
  read,
  scores: ({ 0: gold = 0, 1: found = 0, ...counts }) => ({
    'content ≥ .3': f1(counts[2] ?? 0, found, counts[3] ?? 0, gold),
    'content ≥ .8': f1(counts[4] ?? 0, found, counts[5] ?? 0, gold),
    'content and source': f1(counts[6] ?? 0, found, counts[7] ?? 0, gold),
  }),
};

function read(text: string, gold: AttributionsGold, isPartial: boolean): ScoredText {
  const words = new Words(text);
  const ignored = words.of(gold.ignore ?? []);
  const of = (spans: readonly Pair[]): Set<number> =>
    new Set([...words.of(spans)].filter((at) => !ignored.has(at)));
  const marked = gold.attributions
    .map(({ content, source, cue, speaker = '', reporting }): Attribution => {
      const who = speaker.toLowerCase();
      return {
        ...{ content: of(content), source: of(source), cue, speaker: who },
        isWanted: reporting !== false,
      };
    })
    .filter(({ content }) => content.size > 0);
  const wanted = marked.filter(({ isWanted }) => isWanted).length;
  const tellsSource = marked.some(({ source, speaker }) => source.size > 0 || speaker !== '');
  const readings = new WeakMap<Found, Reading>();
  const foundIn = (found: Found): Reading => {
    const known = readings.get(found);
    if (known !== undefined) return known;
    const own = attributionsOf(found, of);
    const reading = { own, matched: pairs(marked, own) };
    readings.set(found, reading);
    return reading;
  };
  return {
    counts: (found) => {
      const { own, matched } = foundIn(found);
      const sums = [wanted, isPartial ? 0 : own.length, 0, 0, 0, 0, 0, 0];
      for (const [mark, each, share] of matched) {
        const levels = [true, share >= 0.8, tellsSource && isSameSource(mark, each)];
        for (const [at, holds] of levels.entries()) {
          if (!holds) continue;
          sums[2 + 2 * at]! += 1;
          if (mark.isWanted) sums[3 + 2 * at]! += 1;
        }
      }
      return sums;
    },
    judge: ({ family, step, start, end }, found) => {
      if (family !== 'claims') return null;
      const place: Pair = [start, end];
      const missing = isPartial ? null : false;
      if (step === 'exclusion') {
        const isSaid = marked.some(({ cue, isWanted }) => isWanted && touches(cue, place));
        return isSaid ? false : isPartial ? null : true;
      }
      const { own, matched } = foundIn(found);
      if (step === 'decision') {
        const piece = of([place]);
        const match = matched.find(([, { content }]) => shared(piece, content) === piece.size);
        return match === undefined ? missing : true;
      }
      if (step !== 'repair') return null;
      if (!own.some(({ cue }) => touches(cue, place))) return null;
      const match = matched.find(([, { cue }]) => touches(cue, place));
      return match === undefined ? missing : match[2] >= 0.8 && isSameSource(match[0], match[1]);
    },
  };
}

const touches = (cue: readonly Pair[], place: Pair): boolean =>
  cue.some((piece) => overlap(piece, place));

/** The attributions of a record: the claims of one are its pieces. */
function attributionsOf(
  { record }: Found,
  of: (spans: readonly Pair[]) => Set<number>,
): Attribution[] {
  const actors = new Map(
    record.actors.map(({ actor_id, name, also_known_as }) => [
      actor_id,
      [name, ...also_known_as].join(' ').toLowerCase(),
    ]),
  );
  const groups = new Map<string, Claim[]>();
  for (const claim of record.claims) {
    const group = groups.get(claim.attribution_id);
    if (group === undefined) groups.set(claim.attribution_id, [claim]);
    else group.push(claim);
  }
  return Array.from(groups.values(), (pieces) => {
    const { speaker_start, speaker_end, speaker_id, cue_start, cue_end } = pieces[0]!;
    return {
      content: of(pieces.map(({ start, end }) => [start, end])),
      source: of(spanOf(speaker_start, speaker_end)),
      cue: spanOf(cue_start, cue_end),
      speaker: actors.get(speaker_id ?? '') ?? '',
      isWanted: true,
    };
  }).filter(({ content }) => content.size > 0);
}

const spanOf = (start: number | null, end: number | null): Pair[] =>
  start === null || end === null ? [] : [[start, end]];

/** Gold and found, one to one, those that share the most first; at least .3. */
function pairs(
  marked: readonly Attribution[],
  own: readonly Attribution[],
): (readonly [Attribution, Attribution, number])[] {
  const all = marked.flatMap((mark) =>
    own.map((each) => [mark, each, iou(mark.content, each.content)] as const),
  );
  const taken = new Set<Attribution>();
  return all
    .filter(([, , share]) => share >= 0.3)
    .sort((a, b) => b[2] - a[2])
    .filter(([mark, each]) => {
      if (taken.has(mark) || taken.has(each)) return false;
      taken.add(mark).add(each);
      return true;
    });
}

/** Half of all words are the same, neither is named, or the name of the speaker ends alike. */
function isSameSource(mark: Attribution, each: Attribution): boolean {
  if (mark.speaker !== '' && mark.source.size === 0)
    return each.speaker.split(' ').includes(mark.speaker.split(' ').at(-1)!);
  if (mark.source.size + each.source.size === 0) return true;
  return iou(mark.source, each.source) >= 0.5;
}
