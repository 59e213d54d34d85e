import { basename } from 'node:path';
import { rawArticle, type RawArticle } from '../../pipeline/read/article.ts';
import { claims } from './claims.ts';
import { figures } from './figures.ts';
import { goldLines, type GoldLine } from './gold.ts';
import { choices, links, names } from './names.ts';
import type { ScoredText, Scorer } from './scoring.ts';
import { times } from './times.ts';

/** A file of gold, ready to be scored; one of mentions is scored in two ways. */
export interface Corpus {
  readonly name: string;
  readonly raws: readonly RawArticle[];
  /** The day of publication of each text, null where it is not given. */
  readonly parts: readonly Part[];
}

/** One way to score a corpus. */
export interface Part {
  readonly scorer: Pick<Scorer<never>, 'family' | 'scores'>;
  /** In the order of the corpus. */
  readonly texts: readonly ScoredText[];
}

/**
 * Reads a file of gold.
 * @param isPartial whether it marks only some of what is there
 * @throws Error where its lines are of no kind that is known
 */
export function readCorpus(path: string, isPartial: boolean): Corpus {
  const lines = goldLines(path);
  const name = basename(path).replace(/\.jsonl$/, '');
  const raws = lines.map(({ text, published_on }, at) =>
    rawArticle(`${name}-${at}`, text, published_on === undefined ? {} : { published_on }, {}),
  );
  const scorers = scorersOf(lines);
  if (scorers.length === 0) throw new Error(`${path}: nothing is known to be marked there`);
  const parts = scorers.map((scorer) => ({
    scorer,
    texts: lines.map((line) => scorer.read(line.text, line as never, isPartial)),
  }));
  return { name, raws, parts };
}

/** By the first line that tells: files are of one kind. */
function scorersOf(lines: readonly GoldLine[]): Scorer<never>[] {
  const [line] = lines;
  if (line === undefined) return [];
  if (line.attributions !== undefined) return [claims];
  if (line.quantities !== undefined) return [figures];
  if (line.timex !== undefined) return [times];
  if (line.pronoun !== undefined) return [choices];
  if (line.mentions === undefined) return [];
  const isLinked = lines.some(({ mentions = [] }) =>
    mentions.some(({ entity_id }) => (entity_id ?? null) !== null),
  );
  return isLinked ? [names, links] : [names];
}
