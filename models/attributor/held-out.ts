import { type Fact } from '../../pipeline/normalise/claims/confidence.ts';
import { valueOf } from '../../pipeline/lib/outcome.ts';
import {
  type AttributionModel,
  createAttributionModel,
} from '../../pipeline/normalise/claims/model/weights.ts';
import { loadResources, normaliseAll } from '../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../pipeline/read/article.ts';
import { teachingOf, type Corpus, type Line } from './corpora.ts';
import { blocksOf } from './corpus.ts';
import type { Taught } from './examples.ts';
import { readingOf, type Reading } from './score.ts';
import { teach } from './teach.ts';

/** A corpus, ready to teach. */
export type TeachingCorpus = Corpus & Taught;

export const teachingCorpus = (corpus: Corpus): TeachingCorpus => ({
  ...corpus,
  teaching: teachingOf(corpus.name),
  blocks: corpus.lines.flatMap(blocksOf),
});

/** What is found in an article, and by the number that its first claim has for its confidence the facts of each. */
export interface HeldOut extends Reading {
  readonly facts: readonly (readonly Fact[])[];
}

/** A model that some corpora teach. */
export const modelBy = (taught: readonly Taught[], orders: number): AttributionModel =>
  createAttributionModel({ note: 'held out', ...teach(taught, orders) });

/** What a model finds in articles. */
export function readingsBy(model: AttributionModel, lines: readonly Line[]): HeldOut[] {
  const resources = loadResources([]);
  return lines.map((line, at) => {
    const facts: (readonly Fact[])[] = [];
    const confidence = (each: readonly Fact[]): number => facts.push(each) - 1;
    const { text, published_on } = line;
    const metadata = published_on === undefined ? {} : { published_on };
    const raw = rawArticle(`held-out-${at}`, text, metadata, {});
    const [record] = normaliseAll([{ value: raw }], {
      ...resources,
      claims: { ...resources.claims, model },
      link: { ...resources.link, confidence },
    });
    return { ...readingOf(line, valueOf(record!)), facts };
  });
}
