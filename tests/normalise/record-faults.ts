import { recordsOf } from '../../pipeline/normalise/batch.ts';
import { loadResources } from '../../pipeline/normalise/normalise.ts';
import { rawArticle, type RawArticle } from '../../pipeline/read/article.ts';
import { faultsOf } from '../fuzz/invariants.ts';

const resources = loadResources([]);

/** What is wrong with the records of texts; nothing where all is well. */
export function faults(texts: readonly string[]): unknown[] {
  const read = (text: string): RawArticle => rawArticle('cut', text, {}, { file: 'cut' });
  const readings = texts.map((text) => ({ name: 'cut', read: () => read(text) }));
  return recordsOf(readings, resources).flatMap((outcome, at) =>
    'value' in outcome
      ? faultsOf(outcome.value).map((fault): unknown => ({ text: texts[at], fault }))
      : [{ text: texts[at], error: outcome.error }],
  );
}
