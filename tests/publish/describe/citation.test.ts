import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { citation } from '../../../pipeline/publish/describe/citation.ts';
import { facts } from '../../support/facts.ts';
import { dataset } from '../../support/records.ts';

/** The rules of Citation File Format 1.2.0 for the keys that a dataset may have, in own words. */
const url = { type: 'string', format: 'uri', pattern: '^(https|http|ftp|sftp)://.+' };
const rules = {
  type: 'object',
  additionalProperties: false,
  required: ['authors', 'cff-version', 'message', 'title'],
  properties: {
    'cff-version': { const: '1.2.0' },
    message: { type: 'string', minLength: 1 },
    title: { type: 'string', minLength: 1 },
    type: { enum: ['software', 'dataset'] },
    abstract: { type: 'string', minLength: 1 },
    authors: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 }, website: url },
      },
    },
    version: { type: 'string', minLength: 1 },
    'date-released': { type: 'string', format: 'date' },
    license: { type: 'string', pattern: '^[A-Za-z0-9.-]+$' },
    'license-url': url,
    url,
    keywords: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
    },
  },
};

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(rules);

const read = (of = facts): Record<string, unknown> => {
  const value = parse(citation(of)) as Record<string, unknown>;
  expect([validate(value), validate.errors]).toEqual([true, null]);
  return value;
};

test('the citation keeps the rules of its format', () => {
  expect(read()).toMatchObject({
    type: 'dataset',
    title: dataset.title,
    version: '1.2.3',
    'date-released': '2024-06-01',
  });
});

test('a licence that SPDX does not list is cited by its address', () => {
  const path = 'https://example.org/terms';
  const licence = { name: 'Harbour-1.0', title: 'Terms of the harbour', path };
  const own = read({ ...facts, dataset: { ...dataset, licence } });
  expect(own).toMatchObject({ 'license-url': path });
  expect(own).not.toHaveProperty('license');
  const listed = { ...licence, name: 'CC-BY-4.0' };
  const known = read({ ...facts, dataset: { ...dataset, licence: listed } });
  expect(known).toMatchObject({ license: 'CC-BY-4.0' });
  expect(known).not.toHaveProperty('license-url');
});

test('those who made it are cited, not all who helped', () => {
  const contributors = [
    { title: 'Ada Example', roles: ['creator'], path: 'https://example.org/ada' },
    { title: 'Ben Example', roles: ['publisher'] },
  ];
  expect(read({ ...facts, dataset: { ...dataset, contributors } })['authors']).toEqual([
    { name: 'Ada Example', website: 'https://example.org/ada' },
  ]);
});

test('a title with a colon, a hash or quotes stays one', () => {
  for (const title of ['On: record', 'A # B', '"So", he said', "'tis", '- one'])
    expect(read({ ...facts, dataset: { ...dataset, title } })['title']).toBe(title);
});
