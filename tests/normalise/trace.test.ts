import { expect, test } from 'vitest';
import { Trace } from '../../pipeline/normalise/doc/trace.ts';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../pipeline/read/article.ts';

const resources = loadResources([]);
const article = (text: string) => rawArticle('made-up', text, {}, {});

const text =
  'Ana Rivera said in 1987 that 40 homes were lost. Northlight Bank opened a school. It said that more would follow.';

test('an article gives the same record, whether somebody asks why or not', () => {
  const traced = normalise(article(text), resources, new Trace());
  expect(traced).toEqual(normalise(article(text), resources));
  expect(traced.claims.length).toBeGreaterThan(0);
});

test('every row, and every number that gave none, is told with its rule', () => {
  const trace = new Trace();
  const { mentions, claims, figures, exclusions } = normalise(article(text), resources, trace);
  const told = trace.entries
    .filter(({ step }) => step === 'decision' || step === 'exclusion')
    .map(({ family, id, start, end }) => `${family} ${id} ${start}–${end}`);
  expect(told).toEqual(
    expect.arrayContaining([
      ...mentions.map(({ form, start, end }) => `actors ${form} ${start}–${end}`),
      ...claims.map(({ rule, start, end }) => `claims ${rule} ${start}–${end}`),
      ...figures.map(({ rule, start, end }) => `figures ${rule} ${start}–${end}`),
      ...exclusions.map(({ rule, start, end }) => `figures ${rule} ${start}–${end}`),
    ]),
  );
  expect(exclusions).toHaveLength(1);
});

test('spans are those of the text as it is, though its words are read without invisible marks', () => {
  const given = `&quot;So be it.&quot; \u00ad${text}`;
  const trace = new Trace();
  normalise(article(given), resources, trace);
  const places = trace.entries
    .filter(({ id }) => id === 'subject')
    .map(({ start, end }) => given.slice(start, end));
  expect(new Set(places)).toEqual(new Set(['Northlight Bank']));
});

test.each([
  ['Ana Rivera said that it was over.', 'head', 'person/ana-rivera'],
  [
    'The Zorblat Trust met. A spokesman said: “We are done.”',
    'spokesman',
    'organisation/zorblat-trust',
  ],
])('the way by which a speaker was found is told: %s', (words, way, speaker) => {
  const trace = new Trace();
  normalise(article(words), resources, trace);
  const told = trace.entries.filter(({ step }) => step === 'link');
  expect(told.map(({ id, says }) => [id, says])).toContainEqual([way, speaker]);
});
