import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFile } from '../../pipeline/lib/files.ts';
import { Descriptions } from '../../pipeline/read/beside.ts';
import { jobsOf } from '../../pipeline/read/found.ts';
import { articleOf, isArticle } from '../../pipeline/read/jobs.ts';
import { Ledger, readLedger, writeLedger } from '../../pipeline/read/ledger.ts';
import { pileOf } from '../../pipeline/read/pile.ts';
import { scratch } from '../support/folders.ts';

interface Row {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly date?: string;
  readonly body: string;
}

/** Ids of the articles of a file, in its order; `-` and the reason for a row that is none. */
async function idsOf(rows: readonly Row[], ledger = new Ledger(), broken = ''): Promise<string[]> {
  const folder = scratch();
  const lines = rows.map((row) => JSON.stringify(row)).join('\n');
  writeFile(join(folder, 'a.jsonl'), `${lines}\n${broken}`);
  const ids: string[] = [];
  for (const file of pileOf([folder]).files)
    for await (const job of jobsOf(file, 0, new Descriptions(), { ledger })) {
      const read = 'reason' in job ? job : await articleOf(job);
      ids.push(isArticle(read) ? read.article_id : `-${read.reason}: ${read.message}`);
    }
  return ids;
}

const ship: Row = {
  body: 'A ship with grain left the port of Odd on Monday, and its captain said that the sea was calm and the wind light.',
};
const mended: Row = { body: ship.body.replace('captain', 'master') };
const flood: Row = {
  body: 'Twelve people died in a flood near the town of Even, the mayor told reporters, and forty are still missing there.',
};

describe('an article in a file of many is called', () => {
  test('by its provider, else its address, else its text', async () => {
    const [byId, byUrl, byText] = await idsOf(
      [
        { ...ship, id: 'urn:odd:1' } as Row,
        { ...ship, url: 'https://www.example.org/ship' },
        ship,
      ].map(({ id, ...row }: Row) => (id === undefined ? row : { ...row, guid: id })),
    );
    expect(byId).toBe('urn-odd-1');
    expect(byUrl).toMatch(/^example\.org-[0-9a-f]{12}$/);
    expect(byText).toMatch(/^text-[0-9a-f]{12}$/);
  });

  test('the same, wherever it stands', async () => {
    const [first, second] = await idsOf([ship, flood]);
    expect(await idsOf([flood, ship])).toEqual([second, first]);
  });
});

describe('two of one id', () => {
  const url = 'https://www.example.org/a';

  test('and one text are one', async () => {
    const ids = await idsOf([{ ...ship, url }, { ...ship, url, title: 'Ship' }, ship, ship]);
    expect(ids.slice(1)).toEqual([
      '-duplicate: the same article stands at line 1 of this file',
      expect.stringMatching(/^text-/),
      '-duplicate: the same article stands at line 3 of this file',
    ]);
  });

  test('and two texts are told apart', async () => {
    const [first = '', second = ''] = await idsOf([
      { ...ship, url },
      { ...flood, url },
    ]);
    expect(second).toMatch(new RegExp(`^${first}~[0-9a-f]{6}$`));
  });

  test('and one text of two papers are told apart', async () => {
    const [first = '', second = ''] = await idsOf([
      { ...ship, title: 'Ship leaves' },
      { ...ship, title: 'Grain leaves' },
    ]);
    expect(second).toMatch(new RegExp(`^${first}~[0-9a-f]{6}$`));
  });
});

describe('by a ledger', () => {
  test('a text that was corrected keeps its id, wherever it stands', async () => {
    const ledger = new Ledger();
    const [ofShip, ofFlood] = await idsOf([ship, flood], ledger);
    expect(await idsOf([flood, mended], ledger)).toEqual([ofFlood, ofShip]);
    expect(await idsOf([mended], ledger)).toEqual([ofShip]);
  });

  test('a new text does not take the id of one that stands there, nor of one of another day', async () => {
    const ledger = new Ledger();
    const [first] = await idsOf([{ ...ship, date: '2024-10-28' }], ledger);
    const ids = await idsOf(
      [
        { ...mended, date: '2024-10-28' },
        { ...ship, date: '2024-10-28' },
      ],
      ledger,
    );
    expect(ids[1]).toBe(first);
    expect(ids[0]).not.toBe(first);
    const other = new Ledger();
    await idsOf([{ ...ship, date: '2024-10-28' }], other);
    expect(await idsOf([{ ...mended, date: '2024-10-29' }], other)).not.toContain(first);
  });

  test('of a text that stands there twice the one that was corrected keeps its own', async () => {
    const ledger = new Ledger();
    const ids = await idsOf(
      [
        { ...ship, title: 'A' },
        { ...ship, title: 'B' },
      ],
      ledger,
    );
    expect(
      await idsOf(
        [
          { ...ship, title: 'A' },
          { ...mended, title: 'B' },
        ],
        ledger,
      ),
    ).toEqual(ids);
    expect(
      await idsOf(
        [
          { ...mended, title: 'B' },
          { ...ship, title: 'C' },
        ],
        ledger,
      ),
    ).toEqual([ids[1], ids[0]]);
  });

  test('the likest takes the id', async () => {
    const ledger = new Ledger();
    const [first] = await idsOf([ship], ledger);
    const farther = { body: mended.body.replace('Monday', 'Tuesday') };
    expect((await idsOf([farther, mended], ledger))[1]).toBe(first);
  });

  test('what the first text was may come again, by another id', async () => {
    const ledger = new Ledger();
    const [first] = await idsOf([ship], ledger);
    await idsOf([mended], ledger);
    const ids = await idsOf([ship, mended], ledger);
    expect(ids).toEqual([expect.stringMatching(/^text-[0-9a-f]{12}~[0-9a-f]{6}$/), first]);
    expect(await idsOf([ship, mended], ledger)).toEqual(ids);
  });

  test('ids stay through a file', async () => {
    const file = join(scratch(), 'ids.jsonl');
    const ledger = new Ledger();
    const [first] = await idsOf([ship, flood], ledger);
    writeLedger(file, ledger);
    const read = readLedger(file);
    expect(read.toString()).toBe(ledger.toString());
    expect(await idsOf([mended], read)).toEqual([first]);
  });

  test('a file of it that is broken is told with its line', () => {
    const file = join(scratch(), 'ids.jsonl');
    writeFile(file, '{"source":"a"}\n');
    expect(() => readLedger(file)).toThrow('this line of the ledger of ids is broken');
    expect(readLedger(join(scratch(), 'none.jsonl')).toString()).toBe('');
  });
});
