import { recordsOf } from '../../pipeline/normalise/batch.ts';
import { loadKnowledge } from '../../pipeline/normalise/normalise.ts';
import { rawArticle, type RawArticle } from '../../pipeline/normalise/read/article.ts';
import { faultsOf } from '../fuzz/invariants.ts';

const knowledge = loadKnowledge([]);

/** What is wrong with the records of texts; nothing where all is well. */
export function faults(texts: readonly string[]): unknown[] {
  const read = (text: string): RawArticle => rawArticle('cut', text, {}, { file: 'cut' });
  const readings = texts.map((text) => ({ name: 'cut', read: () => read(text) }));
  return recordsOf(readings, knowledge).flatMap((outcome, at) =>
    'record' in outcome
      ? faultsOf(outcome.record).map((fault): unknown => ({ text: texts[at], fault }))
      : [{ text: texts[at], error: outcome.error }],
  );
}
