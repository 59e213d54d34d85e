import { expect, test } from 'vitest';
import { sourcePathOf } from '../../pipeline/read/jobs.ts';

test.each([
  ['harbour.txt', null, 'harbour.txt'],
  ['2024/clippings.csv', 'line 7', '2024/clippings.csv#line=7'],
  ['nexis.docx', 'document 3', 'nexis.docx#document=3'],
  ['pile.zip/a/b.html', null, 'pile.zip/a/b.html'],
  ['crawl.warc.gz', 'https://example.org/a?b=1', 'crawl.warc.gz#https://example.org/a?b=1'],
  ['-', 'line 2', '-#line=2'],
  ['pile.zip/odd\nname\u202e.html', null, 'pile.zip/odd name .html'],
])('the source path of %j, part %j', (source, part, path) => {
  expect(sourcePathOf({ source, part })).toBe(path);
});
