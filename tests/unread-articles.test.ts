import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodBuild, releasedOn } from './support/builds.ts';
import { runMain, story, writeFiles } from './support/cli.ts';

const copyOfGood = goodBuild();

const pier =
  'By Ruth Moss and Emma Brandt\n\nPIER TOWN, 3 May 2024 – Mayor Ada Example said that 40 boats had come.\n\nTom Moss saw 7 ferries, he said.\n';

const tables = ['articles', 'mentions', 'claims', 'figures', 'actors'];

const rowsOf = (release: string): string[] =>
  tables.map((name) => readFileSync(join(release, `${name}.csv`), 'utf8'));

interface Index {
  releases: { version: string; unread?: string[] }[];
}

test('an article that cannot be read any more keeps its rows until it is read or taken away', async () => {
  const { raw, output } = copyOfGood();
  const args = ['--raw', raw, '--output', output, ...releasedOn];
  const build = (): ReturnType<typeof runMain> => runMain(['build', ...args, '--allow-failures']);
  const index = (): Index => JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as Index;
  const latest = (): string => join(output, 'latest');
  writeFiles(raw, { 'articles/pier.txt': pier });
  expect((await build()).stderr).not.toContain('bug');
  const before = rowsOf(latest());
  expect(before[4]).toContain('person/tom-moss');
  expect(before[1]).toContain('"byline"');

  // Cut off in its text, and then broken in its sidecar alone.
  writeFiles(raw, { 'articles/pier.txt': '' });
  expect(await build()).toMatchObject({ code: 0 });
  expect(rowsOf(latest())).toEqual(before);
  expect(index().releases.at(-1)?.unread).toEqual(['pier']);
  expect(readFileSync(join(latest(), 'CHANGES.md'), 'utf8')).toMatch(
    /## Not read\n\n.*as they were\.\n\n- `pier`\n/,
  );
  const again = await build();
  expect(again.stdout).toContain('nothing changed since release');
  expect(await runMain(['reproduce', ...args.slice(0, 4)])).toMatchObject({ code: 0 });
  const verified = await runMain(['verify', ...args.slice(0, 4)]);
  expect(verified.stdout).toMatch(/ok +offsets .*not at hand: 1, such as pier/);
  writeFiles(raw, { 'articles/pier.txt': pier, 'articles/pier.yaml': 'title: [\n' });
  expect((await runMain(['verify', ...args.slice(0, 4)])).code).toBe(0);
  expect((await build()).stdout).toContain('nothing changed since release');

  // What other articles say goes on, with the share of the one that is kept.
  const third = `${story.replace('300', '500')}\nEmma Brandt came, too.\n`;
  writeFiles(raw, { 'articles/third.txt': third });
  expect(await build()).toMatchObject({ code: 0 });
  const [articles = '', , , figures = '', actors = ''] = rowsOf(latest());
  expect(articles).toContain('pier');
  expect(figures).toContain('pier/figure/');
  expect(actors).toContain('person/tom-moss');
  const told = rowsOf(latest());
  rmSync(join(raw, 'articles', 'pier.yaml'));
  expect(await build()).toMatchObject({ code: 0 });
  expect(rowsOf(latest())).toEqual(told);
  expect(index().releases.at(-1)).not.toHaveProperty('unread');

  rmSync(join(raw, 'articles', 'pier.txt'));
  await runMain(['build', ...args, '--accept', 'taken away']);
  expect(rowsOf(latest())[0]).not.toContain('pier');
  expect(rowsOf(latest())[4]).not.toContain('tom-moss');
}, 120_000);

test('a release tells which articles agencies have taken back', async () => {
  const { raw, output } = copyOfGood();
  const args = ['build', '--raw', raw, '--output', output, ...releasedOn];
  const sent = (version: string, more: object): string =>
    JSON.stringify({
      uri: 'urn:press.example:fire',
      version,
      versioncreated: '2024-05-01T10:00:00Z',
      type: 'text',
      headline: 'Fire in the harbour',
      body_text: pier,
      language: 'en',
      ...more,
    });
  writeFiles(raw, { 'articles/fire.json': sent('1', {}) });
  expect(await runMain(args)).toMatchObject({ code: 0 });
  writeFiles(raw, { 'articles/kill.json': sent('2', { pubStatus: 'canceled' }) });
  expect(await runMain([...args, '--accept', 'taken back'])).toMatchObject({ code: 0 });
  const changes = readFileSync(join(output, 'latest', 'CHANGES.md'), 'utf8');
  expect(changes).toMatch(
    /## Taken back\n\n.*Their rows are gone\.\n\n- `fire`: the agency has taken this back: kill\.json\n/,
  );
  writeFiles(raw, { 'articles/third.txt': story.replace('300', '500') });
  expect(await runMain(args)).toMatchObject({ code: 0 });
  expect(readFileSync(join(output, 'latest', 'CHANGES.md'), 'utf8')).not.toContain('Taken back');
}, 60_000);
