import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { build } from '../../../pipeline/stages.ts';
import { checksums, sumsOf } from '../../../pipeline/publish/checksums.ts';
import { sha256 } from '../../../pipeline/lib/ids.ts';
import { scratch } from '../../support/folders.ts';
import { fullRecord, record } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

interface IdChange {
  table: string;
  old_id: string;
  new_id: string;
  why: string;
  version: string;
}

/** What a release says of ids; where none has ever moved, it has no file of them. */
function idChanges(release: string): IdChange[] {
  const file = join(release, 'id-changes.csv');
  if (!existsSync(file)) return [];
  const { data } = Papa.parse<IdChange>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).not.toEqual([]);
  return data;
}

const flood = `LISBON, 3 May 2024 – The river rose by two metres overnight, Interior Minister Ana Prates said.

“We moved 1,200 people to the schools,” Prates said. “Nobody has died.”

The Water Institute said that the dam would hold until Sunday.

Mayor Rui Calado warned that 40 bridges were closed. He said the army had sent 15 boats.
`;

const strike = `PORTO, 4 May 2024 – Dockers walked out on Saturday, union leader Marta Sequeira said.

“We ask for 9 per cent,” Sequeira said. The Port Authority said that 32 ships were waiting.
`;

/** A raw/ folder of the two articles, and builds of it. */
function workshop() {
  const folder = scratch();
  const raw = join(folder, 'raw');
  const articles = join(raw, 'articles');
  mkdirSync(articles, { recursive: true });
  writeFileSync(join(raw, 'dataset.yaml'), readFileSync('raw/dataset.yaml'));
  const write = (name: string, text: string): void => {
    writeFileSync(join(articles, name), text);
  };
  write('flood.txt', flood);
  write('strike.txt', strike);
  const publish = async (accept?: string): Promise<IdChange[]> => {
    const output = join(folder, 'output');
    const { published } = await build({ raw, output, releasedOn: '2024-06-01', accept });
    expect(published?.outcome).toBe('published');
    return published?.version === '1.0.0' ? [] : idChanges(published?.path ?? '');
  };
  return { raw, articles, write, publish };
}

const brief = ({ table, old_id, new_id, why }: IdChange): string[] => [
  table,
  old_id.replace(/\w{12}$/, ''),
  new_id.replace(/\w{12}$/, ''),
  why,
];

test('a paragraph put into the middle moves no id', async () => {
  const { write, publish } = workshop();
  await publish();
  const added = 'Farm Minister Luís Teles said that 300 hectares were under water.';
  write('flood.txt', flood.replace('The Water', `${added}\n\nThe Water`));
  expect(await publish()).toEqual([]);
});

test('a word corrected moves the ids of what holds it, and says to what', async () => {
  const { write, publish } = workshop();
  await publish();
  write('flood.txt', flood.replace('until Sunday', 'until Monday'));
  expect((await publish()).map(brief)).toEqual([
    ['claims', 'flood/claim/', 'flood/claim/', 'respelled'],
    // The id of a mention is over its sentence, too.
    ['mentions', 'flood/mention/', 'flood/mention/', 'span moved'],
  ]);
});

test('a file renamed moves the ids that hold its name, each to its like', async () => {
  const { articles, publish } = workshop();
  await publish();
  renameSync(join(articles, 'strike.txt'), join(articles, 'dockers.txt'));
  const changes = await publish();
  expect(changes.find(({ table }) => table === 'articles')).toMatchObject({
    old_id: 'strike',
    new_id: 'dockers',
    why: 'respelled',
  });
  expect(changes.length).toBeGreaterThan(5);
  for (const { table, old_id, new_id, why } of changes) {
    expect(why).toBe('respelled');
    if (table !== 'articles') expect(new_id.split('/')[0]).toBe('dockers');
    expect(old_id.split('/').slice(1, 2)).toEqual(new_id.split('/').slice(1, 2));
  }
});

test('a file renamed moves no id where its sidecar keeps the old one', async () => {
  const { articles, write, publish } = workshop();
  await publish();
  renameSync(join(articles, 'strike.txt'), join(articles, 'dockers.txt'));
  write('dockers.yaml', 'article_id: strike\ntitle: Dockers walk out\n');
  expect(await publish()).toEqual([]);
});

test('an article taken out takes its ids with it, and brings them back', async () => {
  const { articles, write, publish } = workshop();
  await publish();
  renameSync(join(articles, 'strike.txt'), join(articles, '.strike'));
  const gone = await publish('Taken out.');
  expect(new Set(gone.map(({ why }) => why))).toEqual(new Set(['removed']));
  expect(gone.map(({ old_id }) => old_id)).toContain('person/marta-sequeira');
  write('strike.txt', strike);
  const back = await publish();
  expect(back.slice(0, gone.length)).toEqual(gone);
  const restored = back.slice(gone.length);
  expect(new Set(restored.map(({ why }) => why))).toEqual(new Set(['restored']));
  expect(restored.map(({ new_id }) => new_id).sort()).toEqual(
    gone.map(({ old_id }) => old_id).sort(),
  );
});

test('two actors merged in raw/actors.yaml move one id', async () => {
  const { raw, articles, publish } = workshop();
  writeFileSync(
    join(articles, 'again.txt'),
    'LISBON, 5 May 2024 – Ana Maria Prates said the dam held.\n',
  );
  await publish();
  writeFileSync(
    join(raw, 'actors.yaml'),
    '- id: person/ana-prates\n  type: person\n  name: Ana Prates\n  also_known_as: [Ana Maria Prates]\n',
  );
  expect((await publish()).map(brief)).toEqual([
    ['actors', 'person/ana-maria-prates', 'person/ana-prates', 'merged'],
  ]);
});

/** What a release of two readings of one article says of ids: the second reads other claims. */
async function reread(before: string[], after: string[]): Promise<string[][]> {
  const folder = scratch();
  const text = 'The mayor said the boats left, and that the harbour closed on Monday.';
  const reading = (claims: string[]) =>
    record({ text, claims: claims.map((each) => ({ text: each })) });
  await release(folder, [reading(before)]);
  const { path } = await release(folder, [reading(after)], { accept: 'Read better.' });
  return idChanges(path).map(({ old_id, new_id, why }) => {
    const words = (id: string) => [...before, ...after].find((each) => id.endsWith(hashOf(each)));
    return [words(old_id) ?? '', words(new_id) ?? '', why];
  });
}

const hashOf = (words: string): string => sha256(words).slice(0, 12);

const [left, closed, both] = [
  'the boats left',
  'that the harbour closed on Monday',
  'the boats left, and that the harbour closed on Monday',
];

test.each([
  ['reads it as before', [left, closed], [left, closed, 'The mayor'], []],
  [
    'reads a word more',
    [closed],
    ['and that the harbour closed'],
    [[closed, 'and that the harbour closed', 'span moved']],
  ],
  [
    'reads two as one',
    [left, closed],
    [both],
    [
      [closed, both, 'merged'],
      [left, both, 'merged'],
    ],
  ],
  [
    'reads one as two',
    [both],
    [left, closed],
    [
      [both, closed, 'split'],
      [both, left, 'split'],
    ],
  ],
  ['reads it no more', [left, closed], [left], [[closed, '', 'removed']]],
  ['takes one into another', [left, both], [both], [[left, both, 'merged']]],
])('a rule that %s', async (_, before, after, expected) => {
  const found = await reread(before, after);
  expect(found.sort()).toEqual(expected.sort());
});

test('an actor split in two, and one respelled', async () => {
  const folder = scratch();
  const text = 'Ada Example spoke. Later Example spoke again. Bo Sample left.';
  const reading = (first: string, second: string, third: string) =>
    record({
      text,
      actors: [...new Set([first, second, third])].map((actor_id) => ({ actor_id })),
      mentions: [
        { actor_id: first, text: 'Ada Example' },
        { actor_id: second, text: 'Later Example' },
        { actor_id: third, text: 'Bo Sample' },
      ],
    });
  await release(folder, [reading('person/ada', 'person/ada', 'person/bo')]);
  const { path } = await release(folder, [reading('person/ada', 'person/eve', 'person/bob')]);
  expect(idChanges(path).map(({ old_id, new_id, why }) => [old_id, new_id, why])).toEqual([
    ['person/ada', 'person/eve', 'split'],
    ['person/bo', 'person/bob', 'respelled'],
  ]);
});

test('persons whose ids lose an initial are told: merged with the one who had none, or respelled', async () => {
  const folder = scratch();
  const reading = (id: string, name: string, actor_id: string) =>
    record({
      id,
      text: `${name} spoke.`,
      actors: [{ actor_id, name }],
      mentions: [{ actor_id, text: name }],
    });
  await release(folder, [
    reading('one', 'Ada B. Example', 'person/ada-b-example'),
    reading('two', 'Ada Example', 'person/ada-example'),
    reading('three', 'Bo C. Sample', 'person/bo-c-sample'),
  ]);
  const { path } = await release(folder, [
    reading('one', 'Ada B. Example', 'person/ada-example'),
    reading('two', 'Ada Example', 'person/ada-example'),
    reading('three', 'Bo C. Sample', 'person/bo-sample'),
  ]);
  expect(idChanges(path).map(({ old_id, new_id, why }) => [old_id, new_id, why])).toEqual([
    ['person/ada-b-example', 'person/ada-example', 'merged'],
    ['person/bo-c-sample', 'person/bo-sample', 'respelled'],
  ]);
});

test('a release in which no id has ever moved has no file of them, and the index says so', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  const { path } = await release(folder, [fullRecord('one'), fullRecord('two')]);
  expect(existsSync(join(path, 'id-changes.csv'))).toBe(false);
  const index = readFileSync(join(folder, 'output', 'index.json'), 'utf8');
  expect(JSON.parse(index)).toMatchObject({ releases: [{}, { changes: { ids: null } }] });
  for (const file of ['datapackage.json', 'csv-metadata.json', 'CHANGES.md'])
    expect(readFileSync(join(path, file), 'utf8')).not.toContain('id-changes.csv');
});

test('what an older release says of ids, without quotes and without rows, goes on', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  const { path } = await release(folder, [fullRecord('one'), fullRecord('two')]);
  const header = 'table,old_id,new_id,why,version\n';
  write(path, 'id-changes.csv', header);
  const third = await release(folder, [fullRecord('one'), fullRecord('three')], { accept: 'So.' });
  const moved = idChanges(third.path);
  expect(moved).toContainEqual({
    ...{ table: 'articles', old_id: 'two', new_id: 'three' },
    ...{ why: 'respelled', version: third.version },
  });
  const lines = moved.map((row) => Object.values(row).join(','));
  write(third.path, 'id-changes.csv', `${header}${lines.join('\n')}\n`);
  const fourth = await release(folder, [fullRecord('one'), fullRecord('four')], { accept: 'So.' });
  expect(idChanges(fourth.path).slice(0, moved.length)).toEqual(moved);
  expect(readFileSync(join(fourth.path, 'id-changes.csv'), 'utf8')).toContain('"two","three"');
});

/** Puts a file into a release, as if it had been released with it. */
function write(release: string, name: string, text: string): void {
  writeFileSync(join(release, name), text);
  writeFileSync(join(release, 'SHA256SUMS'), checksums(sumsOf(release)));
  // The next publish makes it anew, of the releases as they are now.
  rmSync(join(release, '..', '..', 'index.json'));
}
