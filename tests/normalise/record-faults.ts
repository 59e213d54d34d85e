import { recordsOf } from '../../pipeline/normalise/records.ts';
import { loadResources } from '../../pipeline/normalise/normalise.ts';
import { attempt } from '../../pipeline/lib/outcome.ts';
import { rawArticle } from '../../pipeline/read/article.ts';
import { faultsOf } from '../fuzz/invariants.ts';

const resources = loadResources([]);

/** What is wrong with the records of texts; nothing where all is well. */
export function faults(texts: readonly string[]): unknown[] {
  const raws = texts.map((text) => attempt(() => rawArticle('cut', text, {}, { file: 'cut' })));
  return recordsOf(raws, resources).flatMap((outcome, at) =>
    'value' in outcome
      ? faultsOf(outcome.value).map((fault): unknown => ({ text: texts[at], fault }))
      : [{ text: texts[at], error: outcome.error }],
  );
}
