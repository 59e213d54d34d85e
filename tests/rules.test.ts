import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { overlaps, type Span } from '../pipeline/lib/span.ts';
import { rulesHash } from '../pipeline/normalise/doc/rule-ids.ts';
import { Trace } from '../pipeline/normalise/doc/trace.ts';
import { loadResources, normalise } from '../pipeline/normalise/normalise.ts';
import { rawArticle } from '../pipeline/read/article.ts';
import {
  docsTarget,
  generateRuleDocs,
  generateRuleIds,
  idsTarget,
  ruleFiles,
} from '../scripts/generate-rules.ts';

const files = ruleFiles();

/** Two of one name, for examples of what tells them apart. */
const resources = loadResources([
  {
    id: 'person/marlin-mayor',
    type: 'person',
    name: 'Zeno Marlin',
    role: 'Mayor',
    active_from: 2000,
  },
  {
    id: 'person/marlin-director',
    type: 'person',
    name: 'Zeno Marlin',
    affiliation_id: 'organisation/unicef',
    country: 'KEN',
    active_until: 1950,
  },
]);

/** `the murder of [Zorblat]`: the text without the brackets, and where they stood. */
function marked(example: string): { text: string; span: Span } {
  const start = example.indexOf('[');
  return {
    text: example.replace(/[[\]]/g, ''),
    span: { start, end: example.indexOf(']') - 1 },
  };
}

/** The ids of the rules of a family that touched what is marked, each once. */
function idsAt(example: string, family: string): string[] {
  const { text, span } = marked(example);
  const trace = new Trace();
  normalise(rawArticle('example', text, { published_on: '2017-05-04' }, {}), resources, trace);
  const touching = trace.entries.filter((each) => each.family === family && overlaps(each, span));
  return [...new Set(touching.map(({ id }) => id))];
}

describe.each(files)('$name', ({ name, rules }) => {
  const family = name.replace(/-.*/, '');
  const examples = rules.flatMap(({ id, examples: { yes, no = [] } }) => [
    ...yes.map((example) => ({ id, example, holds: true })),
    ...no.map((example) => ({ id, example, holds: false })),
  ]);

  test.each(examples.filter(({ holds }) => holds))('$id: $example', ({ id, example }) => {
    expect(idsAt(example, family)).toContain(id);
  });

  test.each(examples.filter(({ holds }) => !holds))('not $id: $example', ({ id, example }) => {
    expect(idsAt(example, family)).not.toContain(id);
  });
});

test('no id is of two rules of a family', () => {
  const ids = files.flatMap(({ name, rules }) =>
    rules.map(({ id }) => `${name.replace(/-.*/, '')} ${id}`),
  );
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('each file has a hash of its own, for weights that were taught with it', () => {
  expect(new Set(Object.values(rulesHash)).size).toBe(files.length);
});

describe('npm run generate', () => {
  test('has written the ids of the rules as they are now', () => {
    expect(readFileSync(idsTarget, 'utf8')).toBe(generateRuleIds());
  });

  test('has written docs/rules.md as the rules are now', () => {
    expect(readFileSync(docsTarget, 'utf8')).toBe(generateRuleDocs());
  });
});
