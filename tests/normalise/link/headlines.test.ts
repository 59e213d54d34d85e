import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const record = (text: string, title?: string): ArticleRecord =>
  normalise(
    { article_id: 'a', text, metadata: title === undefined ? {} : { title }, issues: [] },
    resources,
  );

const body = 'Ana Rivera said on Monday that the dam would hold for 40 years.';

test.each<[string, string | undefined, (boolean | null)[]]>([
  [`Rivera says the dam is safe\n\n${body}`, undefined, [true, false]],
  [`Dam report\n\nRivera says it is safe\n\n${body}`, undefined, [true, false]],
  [`Rivera Says Dam Is Safe.\n\n${body}`, undefined, [true, false]],
  [`Rivera says the dam is safe.\n\n${body}`, undefined, [false, false]],
  [`Rivera says the dam is safe.\n\n${body}`, 'Rivera says the dam is safe', [true, false]],
  [body, 'Rivera says the dam is safe', [false]],
  [`${body}\n\nMore on this\n\n${body}`, undefined, [false, false]],
  ['Rivera says the dam is safe', undefined, [null]],
])('%j with the title %s', (text, title, expected) => {
  const { claims, figures } = record(text, title);
  expect(claims.map(({ headline }) => headline)).toEqual(expected);
  for (const { headline } of figures) expect(headline).toBe(false);
});

test('every claim and figure has its sentence, as the article has it', () => {
  const { claims, figures } = record(`It rains.  ${body} It rains.`);
  for (const { sentence_text } of [...claims, ...figures]) expect(sentence_text).toBe(body);
  expect(claims.length * figures.length).toBeGreaterThan(0);
});
