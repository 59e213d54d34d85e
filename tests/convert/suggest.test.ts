import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { suggest } from '../../pipeline/convert/suggest.ts';
import type { Registry } from '../../schemas/types.ts';
import { violations } from '../../pipeline/lib/violations.ts';
import { scratch } from '../support/folders.ts';
import { record, type RecordParts } from '../support/records.ts';

async function suggested(parts: readonly RecordParts[], registry: Registry = []) {
  const file = join(scratch(), 'records.jsonl');
  const records = parts.map((each, index) => record({ id: `a${index}`, ...each }));
  writeFileSync(file, records.map((each) => JSON.stringify(each)).join('\n'));
  const { yaml, counts } = await suggest(file, registry);
  return { yaml, counts, entries: (parse(yaml) ?? []) as Registry };
}

const ada = { actor_id: 'person/ada-example', name: 'Ada Example' };

test('an actor of three articles is frequent, one of two is not', async () => {
  const bo = { actor_id: 'person/bo-other', name: 'Bo Other' };
  const { entries, counts } = await suggested([
    { actors: [{ ...ada, role: 'Mayor' }, bo] },
    { actors: [ada, bo] },
    { actors: [ada] },
  ]);
  expect(entries).toEqual([
    {
      id: 'person/ada-example',
      type: 'person',
      name: 'Ada Example',
      role: 'Mayor',
      note: 'In 3 articles: 3 mentions, 0 claims.',
    },
  ]);
  expect(counts).toMatchObject({ frequent: 1, merges: 0 });
});

test('what people have described is not suggested; what no article matches is a note', async () => {
  const described = [{ ...ada, known: true }];
  const registry: Registry = [
    { id: 'person/ada-example', type: 'person', name: 'Ada Example' },
    { id: 'person/nobody', type: 'person', name: 'No Body' },
  ];
  const { entries, yaml } = await suggested(
    [{ actors: described }, { actors: described }, { actors: described }],
    registry,
  );
  expect(entries).toEqual([]);
  expect(yaml).toBe('# In raw/actors.yaml, but in no article: person/nobody\n');
});

test('one id whose names have other initials may be two persons', async () => {
  const { entries, counts } = await suggested([
    { actors: [{ ...ada, name: 'Ada B. Example' }] },
    { actors: [{ ...ada, name: 'Ada C. Example' }] },
    { actors: [{ actor_id: 'person/bo-other', name: 'Bo D. Other' }] },
    { actors: [{ actor_id: 'person/bo-other', name: 'Bo Other' }] },
  ]);
  expect(entries.map(({ id, note }) => [id, note])).toEqual([
    ['person/ada-example', 'May be 2: names have B, C.'],
  ]);
  expect(counts).toMatchObject({ ambiguous: 1 });
});

test.each([
  ['Volena Quindelsky', 'Volena Quindelskyy', true],
  ['Ada Example', 'Ada B. Example', true],
  ['Ada Example', 'Bo Example', false],
  ['Ada Example', 'Ada Other', false],
])('%s and %s', async (name, other, merged) => {
  const idOf = (each: string) => `person/${each.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  const { counts, entries } = await suggested([
    { actors: [{ actor_id: idOf(name), name, mentions: 3 }] },
    { actors: [{ actor_id: idOf(other), name: other }] },
  ]);
  expect(counts.merges).toBe(merged ? 1 : 0);
  if (merged) expect(entries[0]).toMatchObject({ name, also_known_as: [other] });
});

test('bodies of the same initials may be one', async () => {
  const { entries } = await suggested([
    {
      actors: [
        { actor_id: 'organisation/qhc', name: 'QHC' },
        { actor_id: 'organisation/quindle-harbour-council', name: 'Quindle Harbour Council' },
      ],
    },
  ]);
  expect(entries[0]?.note).toContain('have the same initials');
});

test('the entries are as raw/actors.yaml wants them, each id once', async () => {
  const names = ['Ada Example', 'Ada B. Example', 'Ada C. Example'];
  const { entries } = await suggested(
    names.map((name, index) => ({ actors: [{ actor_id: `person/ada-${index}`, name }] })),
  );
  expect(violations('registry', entries)).toEqual([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('candidates of a service stand in the notes of persons and organisations', async () => {
  const file = join(scratch(), 'records.jsonl');
  const land = { actor_id: 'country/ken', type: 'country', name: 'Kenya' } as const;
  const records = [0, 1, 2].map((at) => record({ id: `a${at}`, actors: [ada, land] }));
  writeFileSync(file, records.map((each) => JSON.stringify(each)).join('\n'));
  const server = createServer((request, response) => {
    request.resume();
    response.end(
      '{"q0":{"result":[{"id":"Q7","name":"Ada Example","description":"mayor","score":9}]}}',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { yaml, counts } = await suggest(file, [], new URL(`http://127.0.0.1:${port}`));
  expect(parse(yaml)).toEqual([
    {
      id: 'person/ada-example',
      type: 'person',
      name: 'Ada Example',
      note: 'In 3 articles: 3 mentions, 0 claims. Wikidata may have it as Q7 Ada Example (mayor; score 9).',
    },
  ]);
  expect(violations('registry', parse(yaml))).toEqual([]);
  expect(counts).toMatchObject({ frequent: 1, 'with candidates': 1 });
});
