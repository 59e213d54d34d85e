import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { liveRecords } from '../pipeline/lib/store.ts';
import { normaliseInto } from '../pipeline/normalise/run.ts';
import { goodBuild, releasedOn } from './support/builds.ts';
import { runMain, story, writeFiles } from './support/cli.ts';
import { published } from './support/folders.ts';

const copyOfGood = goodBuild();

interface Bad {
  readonly what: string;
  /** Files below raw/; null takes one away. */
  readonly files: Readonly<Record<string, string | Buffer | null>>;
  /** Below raw/, with the line if there is one. */
  readonly place: string;
  readonly says: string;
  readonly remedy: string;
}

const bad: Bad[] = [
  {
    what: 'no articles',
    files: { 'articles/harbour.txt': null },
    place: 'articles',
    says: 'there are no articles',
    remedy: 'put at least one article there',
  },
  {
    what: 'an empty article',
    files: { 'articles/none.txt': '\uFEFF \n\n' },
    place: 'articles/none.txt',
    says: 'the article is empty',
    remedy: 'put its text there',
  },
  {
    what: 'a broken sidecar',
    files: { 'articles/harbour.yaml': 'title: Port\nbyline: "open\n' },
    place: 'articles/harbour.yaml:3',
    says: 'not sound YAML',
    remedy: 'correct the line',
  },
  {
    what: 'an unknown key in a sidecar',
    files: { 'articles/harbour.yaml': 'title: Port\n\nauthor: Ada\n' },
    place: 'articles/harbour.yaml:3',
    says: 'unknown key “author”',
    remedy: 'known keys are article_id, same_text_as, title, publisher',
  },
  {
    what: 'a key twice in a sidecar',
    files: { 'articles/harbour.yaml': 'title: Port\nurl: https://example.org\ntitle: Harbour\n' },
    place: 'articles/harbour.yaml:3',
    says: 'keys must be unique',
    remedy: 'correct the line',
  },
  {
    what: 'a wrong value in a sidecar',
    files: { 'articles/harbour.yaml': '# when\npublished_on: 2 May 2024\n' },
    place: 'articles/harbour.yaml:2',
    says: '“published_on” is no day',
    remedy: 'write the day alone, as 2024-10-28',
  },
  {
    what: 'a sidecar without an article',
    files: { 'articles/lonely.yaml': 'title: Port\n' },
    place: 'articles/lonely.yaml',
    says: 'a file that is not there, lonely.txt',
    remedy: 'put the article beside it',
  },
  {
    what: 'two articles with one id',
    files: { 'articles/Harbour.txt': `Pier. ${story}` },
    place: 'articles/harbour.txt',
    says: 'two articles with one id, “harbour”: here and in Harbour.txt',
    remedy: 'rename one of the two',
  },
  {
    what: 'a control character in a title',
    files: { 'articles/harbour.yaml': 'publisher: News\ntitle: "Port\\u001b[31m"\n' },
    place: 'articles/harbour.yaml:2',
    says: '“title” has a control character, U+001B, at 4',
    remedy: 'leave the character out',
  },
  {
    what: 'half of a surrogate pair in a title',
    files: { 'articles/harbour.yaml': 'title: "\\uD800"\n' },
    place: 'articles/harbour.yaml:1',
    says: '“title” has half of a surrogate pair',
    remedy: 'leave the character out',
  },
  {
    what: 'an id that leads out of its folder',
    files: { 'articles/harbour.yaml': 'article_id: ../../etc/passwd\n' },
    place: 'articles/harbour.yaml:1',
    says: '“article_id” has a full stop where a part begins',
    remedy: 'docs/articles.md',
  },
  {
    what: 'a day after the year that follows the release',
    files: { 'articles/harbour.yaml': 'published_on: 2026-01-01\n' },
    place: 'articles/harbour.yaml:/published_on',
    says: '2026-01-01 lies after 2025-12-31',
    remedy: 'correct the day',
  },
  {
    what: 'a name of an actor with a line break',
    files: { 'actors.yaml': '- id: person/ada\n  type: person\n  name: "Ada\\nExample"\n' },
    place: 'actors.yaml:3',
    says: '“0/name” has a line break, U+000A, at 3',
    remedy: 'leave the character out',
  },
  {
    what: 'a missing description of the dataset',
    files: { 'dataset.yaml': null },
    place: 'dataset.yaml',
    says: 'this file is missing',
    remedy: 'go to the folder that holds raw/',
  },
  {
    what: 'an unknown key deep in the description of the dataset',
    files: {
      'dataset.yaml':
        'name: x\ntitle: X\ndescription: Claims of invented articles, which no newspaper has printed.\ncontributors:\n  - title: A\n    email: a\nlicence: { name: A, title: A, path: "https://example.org" }\nexcerpts: { context_characters: 0 }\n',
    },
    place: 'dataset.yaml:6',
    says: 'unknown key “email”',
    remedy: 'known keys are title, roles, path',
  },
  {
    what: 'two described actors with one id',
    files: {
      'actors.yaml':
        '- id: person/ada\n  type: person\n  name: Ada\n- id: person/ada\n  type: person\n  name: Ada Example\n',
    },
    place: 'actors.yaml:4',
    says: 'also that of the actor at line 1',
    remedy: 'make one entry of the two',
  },
];

test.each(bad)('a build with $what stops', async ({ files, place, says, remedy }) => {
  const { raw, output } = copyOfGood();
  for (const [path, data] of Object.entries(files))
    if (data === null) rmSync(join(raw, path));
    else writeFiles(raw, { [path]: data });
  const before = published(output);
  const { code, stderr } = await runMain([
    'build',
    '--raw',
    raw,
    '--output',
    output,
    ...releasedOn,
  ]);
  expect(stderr).toContain(`${join(raw, place)}: `);
  expect(stderr).toContain(says);
  expect(stderr).toMatch(new RegExp(`^ {2}→ .*${remedy}`, 'm'));
  expect(code).toBe(1);
  expect(published(output)).toEqual(before);
});

test('what is no article is passed over and told, and what can be read is read, wherever it lies', async () => {
  const { raw, output } = copyOfGood();
  writeFiles(raw, {
    'articles/binary.txt': Buffer.from([0, 1, 2, 3, 65, 0, 0, 0, 7]),
    'articles/paper.txt': '%PDF-1.7\nand so on',
    'articles/photo.jpg': 'x',
    'articles/more/two words.txt': story,
    'articles/more/latin.txt': Buffer.from(`${story}\nCaf\xe9 Rivera said so.\n`, 'latin1'),
  });
  const { tally, failures, skipped } = await normaliseInto({
    raw,
    records: join(output, 'records'),
    now: Date.now(),
  });
  expect(failures).toEqual([]);
  expect(tally.articles).toBe(3);
  expect(skipped.map(({ source, reason }) => [source, reason])).toEqual([
    ['binary.txt', 'refused'],
    ['paper.txt', 'refused'],
    ['photo.jpg', 'refused'],
  ]);
  const ids = liveRecords(join(output, 'records')).map(({ article_id }) => article_id);
  expect(ids).toEqual(['harbour', 'latin', 'two-words']);
});
