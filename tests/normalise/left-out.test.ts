import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../schemas/types.ts';
import { Trace, type RuleKey } from '../../pipeline/normalise/doc/trace.ts';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../pipeline/read/article.ts';

const resources = loadResources([]);

const recordOf = (text: string, without: RuleKey | null): ArticleRecord =>
  normalise(rawArticle('example', text, {}, {}), resources, new Trace(without));

/** What is told of a record, with a rule and without it. */
function both(text: string, without: RuleKey, told: (record: ArticleRecord) => unknown): unknown[] {
  return [told(recordOf(text, null)), told(recordOf(text, without))];
}

test('without a rule of a table, a sum has less', () => {
  const types = both(
    'The murder of Zorblat shocked the town.',
    { family: 'actors', id: 'murder-of' },
    ({ actors }) => actors.map(({ type }) => type),
  );
  expect(types).toEqual([['person'], []]);
});

test('without the rule of a table that decides, the next one does', () => {
  const rules = both(
    'She has a son, 3, and a job.',
    { family: 'figures', id: 'kin' },
    ({ figures }) => figures.map(({ unit }) => unit),
  );
  expect(rules).toEqual([['a'], ['1']]);
});

test('without a rule of claims, nobody proposes', () => {
  const claims = both(
    'According to the ministry, the harbour was closed in May.',
    { family: 'claims', id: 'according-to' },
    ({ claims }) => claims.filter(({ rule }) => rule === 'according-to').length,
  );
  expect(claims).toEqual([1, 0]);
});

test('without a repair, what it mends stays', () => {
  const cues = both(
    'Moss said early Friday the dam would hold.',
    { family: 'claims', id: 'day-in-cue' },
    ({ claims }) => claims.map(({ cue_text }) => cue_text),
  );
  expect(cues).toEqual([['said'], ['said early Friday']]);
});

test('a rule of another family that has the id stays', () => {
  const types = both(
    'The murder of Zorblat shocked the town.',
    { family: 'link', id: 'murder-of' },
    ({ actors }) => actors.map(({ type }) => type),
  );
  expect(types).toEqual([['person'], ['person']]);
});
