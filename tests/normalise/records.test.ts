import { expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { recordsOf } from '../../pipeline/normalise/records.ts';
import { loadResources, normalise } from '../../pipeline/normalise/normalise.ts';
import { rawArticle, type RawArticle } from '../../pipeline/read/article.ts';
import { story } from '../support/cli.ts';

const resources = loadResources([]);

const article = (id: string, text: string): RawArticle => rawArticle(id, text, {}, { file: id });

const quay = article('quay', story);
const pier = article('pier', 'Ana Rivera said 12 boats had left.\n\nShe saw them go.\n');

test('articles that are read together give the records that each would give alone', () => {
  const outcomes = recordsOf([{ value: quay }, { value: pier }], resources);
  expect(outcomes).toEqual([quay, pier].map((raw) => ({ value: normalise(raw, resources) })));
});

test('one that cannot be read, and one that breaks a rule of ours, take no other with them', () => {
  const torn = { error: new UserError('torn', { file: 'torn' }, 'mend it') };
  const broken = { value: { ...quay, article_id: 'no id', text: null as unknown as string } };
  const outcomes = recordsOf([{ value: quay }, torn, broken, { value: pier }], resources);
  expect(outcomes.map((outcome) => 'value' in outcome)).toEqual([true, false, false, true]);
  expect(outcomes[1]).toEqual(torn);
  expect(outcomes[3]).toEqual({ value: normalise(pier, resources) });
});
