import { annotate } from '../../pipeline/normalise/annotate.ts';
import { resolveTimes } from '../../pipeline/normalise/times/resolve.ts';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { Trace, type RuleKey, type TraceEntry } from '../../pipeline/normalise/doc/trace.ts';
import type { RawArticle } from '../../pipeline/read/article.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { intervalOf, Resamples, type Difference } from './bootstrap.ts';
import type { Corpus, Part } from './corpus.ts';
import { families, type Family, type Found } from './scoring.ts';

const resources = loadResources([]);
const resamples = 1000;
const seed = 20;

/** What a rule did in all corpora. */
export interface Worth {
  readonly key: RuleKey;
  /** The file that it stood in; null of a repair that stands in code. */
  list: string | null;
  /** How many places it touched, and in how many texts. */
  places: number;
  texts: number;
  /** Of the places where gold can say, how many were judged, and right. */
  judged: number;
  right: number;
  /** How many texts whose scores it can change have another record without it; null where there is no record without it. */
  moved: number | null;
  /** What the scores with it are above those without, by corpus and by family: the mean over its corpora. */
  readonly corpora: Map<string, Difference>;
  readonly families: Map<Family, Difference>;
}

/** A corpus with what was found in it with all rules. */
interface Base {
  readonly corpus: Corpus;
  /** The rows of each text, to be compared. */
  readonly rows: readonly string[];
  readonly parts: readonly BasePart[];
}

interface BasePart extends Part {
  readonly name: string;
  readonly counts: readonly (readonly number[])[];
  readonly resampled: Resamples;
  /** Of all texts: the sums in each resample, and of each text once. */
  readonly sums: readonly Float64Array[];
  readonly whole: Float64Array;
}

/** The scores of all corpora, and what each rule that is in a list, or was told as a repair, is worth. */
export interface Report {
  readonly scores: readonly { corpus: string; family: Family; scores: Record<string, number> }[];
  readonly worths: readonly Worth[];
}

/** What is asked. */
export interface Question {
  /** Whether an entry of a trace is of a rule whose worth is asked. */
  readonly isListed: (entry: TraceEntry) => boolean;
  /** Whether records can be made without a rule. */
  readonly canLeaveOut: (key: RuleKey) => boolean;
  /** Of so many processes, which one this is: each measures its share of the rules. */
  readonly share: { readonly of: number; readonly at: number };
  /** Rules that touched more texts are not measured. */
  readonly most: number;
  /** Is told what is being done. */
  readonly tell: (message: string) => void;
}

/** Normalises all texts, then those that a rule touched again without it. */
export function worthOf(
  corpora: readonly Corpus[],
  { isListed, canLeaveOut, share, most, tell }: Question,
): Report {
  const worths = new Map<string, Worth>();
  const touched = new Map<Worth, Map<Base, number[]>>();
  const bases = corpora.map((corpus, place) => {
    tell(corpus.name);
    return baseOf(corpus, seed + 10 * place, (base, text, entries, found) => {
      const seen = new Set<string>();
      for (const entry of entries) {
        if (!isListed(entry)) continue;
        const { family, id, start, end, of } = entry;
        const worth = entryOf(worths, entry);
        judge(worth, corpus, text, entry, found);
        const place = `${family} ${id} ${start} ${end} ${of?.start ?? ''}`;
        if (seen.has(place)) continue;
        seen.add(place);
        worth.places++;
        if (seen.has(`${family} ${id}`)) continue;
        seen.add(`${family} ${id}`);
        worth.texts++;
        const texts = touched.get(worth) ?? new Map<Base, number[]>();
        touched.set(worth, texts);
        const own = texts.get(base);
        if (own === undefined) texts.set(base, [text]);
        else own.push(text);
      }
    });
  });
  for (const [number, [worth, texts]] of [...touched].entries()) {
    if (number % share.of !== share.at || worth.texts > most || !canLeaveOut(worth.key)) continue;
    worth.moved = 0;
    tell(`${worth.key.family} ${worth.key.id}: ${worth.texts} texts`);
    measure(worth, texts, bases);
  }
  return {
    scores: bases.flatMap(({ parts }) =>
      parts.map(({ name, scorer, whole }) => ({
        corpus: name,
        family: scorer.family,
        scores: scorer.scores(whole),
      })),
    ),
    worths: [...worths.values()],
  };
}

/** A rule that nothing is known of yet. */
export const unmeasured = ({ family, id }: RuleKey): Worth => ({
  ...{ key: { family, id }, list: null, places: 0, texts: 0, judged: 0, right: 0, moved: null },
  ...{ corpora: new Map(), families: new Map() },
});

function entryOf(worths: Map<string, Worth>, key: RuleKey): Worth {
  const name = `${key.family} ${key.id}`;
  const worth = worths.get(name) ?? unmeasured(key);
  worths.set(name, worth);
  return worth;
}

function judge(worth: Worth, { parts }: Corpus, text: number, entry: TraceEntry, found: Found) {
  for (const { texts } of parts) {
    const isRight = texts[text]!.judge(entry, found);
    if (isRight === null) continue;
    worth.judged++;
    if (isRight) worth.right++;
  }
}

type OnText = (base: Base, text: number, entries: readonly TraceEntry[], found: Found) => void;

function baseOf(corpus: Corpus, chance: number, onText: OnText): Base {
  const rows: string[] = [];
  const counts: number[][][] = corpus.parts.map(() => []);
  const parts: BasePart[] = [];
  const base: Base = { corpus, rows, parts };
  for (const text of corpus.raws.keys()) {
    const trace = new Trace();
    const found = foundIn(corpus, text, trace);
    rows.push(rowsOf(found.record));
    for (const [at, { texts }] of corpus.parts.entries())
      counts[at]!.push(texts[text]!.counts(found));
    onText(base, text, trace.entries, found);
  }
  for (const [at, part] of corpus.parts.entries()) {
    const all = [...counts[at]!.entries()];
    const resampled = new Resamples(all.length, resamples, chance + at);
    const name = `${corpus.name} ${part.scorer.family}`;
    const whole = sumOf(counts[at]!);
    const sums = resampled.sums(all);
    parts.push({ ...part, name, counts: counts[at]!, resampled, sums, whole });
  }
  return base;
}

const foundIn = (corpus: Corpus, text: number, trace: Trace): Found => {
  const raw = corpus.raws[text]!;
  const record = normalise(raw, resources, trace);
  const isTimed = corpus.parts.some(({ scorer }) => scorer.family === 'times');
  return { record, days: isTimed ? daysOf(raw, record.article.published_on, trace) : [] };
};

/** The times of the text, by EDTF. */
const daysOf = ({ text }: RawArticle, published: string | null, trace: Trace): Found['days'] =>
  resolveTimes(annotate(text, resources.annotator, trace), published)
    .filter(({ kind }) => kind === 'date' || kind === 'time')
    .map(({ start, end, value }) => ({ start, end, value: value?.value ?? null }));

const rowsOf = ({ mentions, actors, claims, figures, exclusions }: ArticleRecord): string =>
  JSON.stringify([mentions, actors, claims, figures, exclusions]);

function sumOf(counts: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0);
  for (const each of counts) for (const [at, count] of each.entries()) sums[at]! += count;
  return sums;
}

/** The scores that the rules of a family can change, but for who a speaker is. */
const scoredBy: Readonly<Record<string, readonly Family[]>> = {
  actors: ['names', 'links'],
  claims: ['claims', 'links'],
  figures: ['figures'],
  link: ['links'],
};

/**
 * Reads texts again without the rule, and compares the scores. Texts in which it can change none are only read where no
 * other record moved, up to the first that does.
 */
function measure(
  worth: Worth,
  texts: ReadonlyMap<Base, readonly number[]>,
  bases: readonly Base[],
) {
  const changes = new Map<Family, Change[]>();
  const scored = scoredBy[worth.key.family] ?? families;
  const isScored = ({ parts }: Base): boolean =>
    parts.some(({ scorer }) => scored.includes(scorer.family));
  for (const base of bases.filter(isScored)) {
    const changed = changedCounts(worth, base, texts.get(base) ?? []);
    for (const [at, part] of base.parts.entries()) {
      const { family } = part.scorer;
      const change = changeOf(part, changed[at]!);
      if (change !== null) worth.corpora.set(part.name, intervalOf(change.value, change.resampled));
      changes.set(family, [...(changes.get(family) ?? []), change ?? none]);
    }
  }
  for (const [family, each] of changes) {
    const value = meanOf(each.map((change) => change.value));
    const all = Array.from({ length: resamples }, (_, at) =>
      meanOf(each.map((change) => change.resampled[at] ?? 0)),
    );
    if (each.some((change) => change !== none)) worth.families.set(family, intervalOf(value, all));
  }
  for (const base of bases.filter((each) => !isScored(each)))
    for (const text of texts.get(base) ?? [])
      if (worth.moved === 0) changedCounts(worth, base, [text]);
}

/** By part, what the texts count less with the rule than without it. */
function changedCounts(
  worth: Worth,
  { corpus, rows, parts }: Base,
  texts: readonly number[],
): (readonly [number, number[]])[][] {
  const changed: (readonly [number, number[]])[][] = parts.map(() => []);
  for (const text of texts) {
    const found = foundIn(corpus, text, new Trace(worth.key));
    if (rowsOf(found.record) === rows[text]) continue;
    worth.moved = (worth.moved ?? 0) + 1;
    for (const [at, { counts, texts: scored }] of parts.entries()) {
      const without = scored[text]!.counts(found);
      const more = without.map((count, each) => count - counts[text]![each]!);
      if (more.some((count) => count !== 0)) changed[at]!.push([text, more]);
    }
  }
  return changed;
}

interface Change {
  readonly value: number;
  readonly resampled: readonly number[];
}

const none: Change = { value: 0, resampled: [] };

/** What the mean of the scores loses without the rule; null where no text counts otherwise. */
function changeOf(part: BasePart, more: readonly (readonly [number, number[]])[]): Change | null {
  if (more.length === 0) return null;
  const lost = (sums: Float64Array, added: ArrayLike<number>): number =>
    score(part, sums) -
    score(
      part,
      sums.map((sum, at) => sum + added[at]!),
    );
  const resampled = part.resampled.sums(more);
  return {
    value: lost(part.whole, sumOf(more.map(([, counts]) => counts))),
    resampled: part.sums.map((sums, at) => lost(sums, resampled[at]!)),
  };
}

const score = ({ scorer }: Part, sums: Float64Array): number =>
  meanOf(Object.values(scorer.scores(sums)));

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
