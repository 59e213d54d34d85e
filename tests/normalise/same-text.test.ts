import { expect, test } from 'vitest';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../pipeline/read/article.ts';

test.each([
  [{}, null],
  [{ same_text_as: 'quay' }, 'quay'],
  // Its own id: no copy, whatever is found when all articles are together.
  [{ same_text_as: 'none' }, 'pier'],
])('the record carries what stands beside the article, %j, as %j', (metadata, expected) => {
  const raw = rawArticle('pier', 'Ana Rivera said 12 boats had left.', metadata, { file: 'pier' });
  expect(normalise(raw, loadResources([])).article.same_text_as).toBe(expected);
});
