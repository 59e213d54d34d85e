import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { projectPath } from '../../pipeline/lib/project.ts';
import { keysAt } from '../../pipeline/lib/schema.ts';
import { mutated, oddity } from './texts.ts';

/** Values that a key of a line may have: right ones, wrong ones, odd ones. */
const value = (text: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(
    text,
    oddity,
    fc.constantFrom(
      ...[
        'Harbour Row',
        'https://news.example/a',
        'en-GB',
        '2024-10-28',
        '2024-10-28T23:30:00-05:00',
      ],
      ...[
        '28/10/2024',
        'Mon, 28 Oct 2024 23:30:00 GMT',
        'javascript:0',
        'klingon',
        '0000-01-01',
        '',
      ],
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );

/** Keys of other people’s corpora beside those that are known here. */
const otherKeys = ['date', 'published', 'publishedAt', 'author', 'authors', 'source', '__proto__'];

/**
 * A line of a corpus: mostly an object with an id and a text, sometimes with its JSON cut or changed.
 */
export function anyJsonLine(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const key = fc.constantFrom('id', 'text', ...keysAt('sidecar', []), ...otherKeys);
  const line = fc
    .tuple(
      fc.oneof(fc.constantFrom('a', 'b/2024', 7), value(text)),
      text,
      fc.dictionary(key, value(text), { maxKeys: 4 }),
    )
    .map(([id, words, more]) => JSON.stringify({ id, text: words, ...more }));
  return fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: mutated(line) });
}

/** YAML files that are as they should be. */
const models = {
  sidecar: [
    'title: Harbour Row Grows\npublisher: Quindle Times\nurl: https://news.example/a\npublished_on: 2024-10-28\n',
    "article_id: quindle/2024-10-28\nlanguage: en-GB\nbyline: 'Ana Rivera: a report'\n",
  ],
  registry: [readFileSync(projectPath('raw/actors.yaml'), 'utf8')],
  dataset: [readFileSync(projectPath('raw/dataset.yaml'), 'utf8')],
} as const;

/** A YAML file of a kind, changed at some places. */
export const anyYaml = (name: keyof typeof models): fc.Arbitrary<string> =>
  mutated(fc.constantFrom(...models[name]));
