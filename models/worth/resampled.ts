import type { ArticleRecord } from '../../schemas/types.ts';
import { intervalOf, Resamples } from './bootstrap.ts';
import type { Part } from './corpus.ts';

const resamples = 1000;
const seed = 1;

const percent = (share: number): string => (100 * share).toFixed(1);

/**
 * The scores of a corpus in hundredths by name, in brackets what 95 of 100 resamples of its texts give.
 *
 * @param records of its texts, in their order.
 */
export function resampledScores(
  { scorer, texts }: Part,
  records: readonly ArticleRecord[],
): [string, string][] {
  const counts = texts.map((text, at) => text.counts({ record: records[at]!, days: [] }));
  const resampled = new Resamples(texts.length, resamples, seed).sums(counts.entries());
  const whole = counts.reduce((all, each) => all.map((sum, at) => sum + each[at]!));
  return Object.entries(scorer.scores(whole)).map(([name, value]) => {
    const { low, high } = intervalOf(
      value,
      resampled.map((sums) => scorer.scores(sums)[name] ?? 0),
    );
    return [name, `${percent(value)} (${percent(low)}–${percent(high)})`];
  });
}
