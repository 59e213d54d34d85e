import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { reconcile, type Asked } from '../../pipeline/convert/reconcile.ts';

type Query = Readonly<Record<'query' | 'type', string> & Record<'limit', number>>;
type Queries = Readonly<Record<string, Query>>;

/** A service that answers a question as it is told; gives its address and what it was asked. */
async function service(answer: (queries: Queries) => unknown, status = 200, location?: string) {
  const asked: Queries[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const queries = JSON.parse(new URLSearchParams(body).get('queries') ?? '') as Queries;
      asked.push(queries);
      const told = answer(queries);
      response.writeHead(status, location === undefined ? {} : { location });
      response.end(typeof told === 'string' ? told : JSON.stringify(told));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/en/api`), asked };
}

const ada: Asked = { id: 'person/ada-example', type: 'person', name: 'Ada Example' };
const harbour: Asked = { id: 'organisation/harbour', type: 'organisation', name: 'Harbour Board' };

test('each name is asked for with its class, and has what the service holds for it', async () => {
  const { url, asked } = await service(() => ({
    q0: {
      result: [
        { id: 'Q7', name: 'Ada Example', description: 'mayor of\nTolm', score: 91.5, match: true },
        { id: 'Q8', name: 'Ada Example', type: [], score: '40' },
      ],
    },
    q1: { result: [] },
  }));
  expect(await reconcile(url, [ada, harbour])).toEqual(
    new Map([
      [
        'person/ada-example',
        [
          { id: 'Q7', name: 'Ada Example', description: 'mayor of Tolm', score: 91.5 },
          { id: 'Q8', name: 'Ada Example', description: '', score: 40 },
        ],
      ],
    ]),
  );
  expect(asked).toEqual([
    {
      q0: { query: 'Ada Example', type: 'Q5', limit: 3 },
      q1: { query: 'Harbour Board', type: 'Q43229', limit: 3 },
    },
  ]);
});

test('ten are asked for at once, and each gets its own', async () => {
  const many = Array.from({ length: 23 }, (_, at) => ({
    ...ada,
    id: `person/${at}`,
    name: `${at}`,
  }));
  const { url, asked } = await service((queries) =>
    Object.fromEntries(
      Object.entries(queries).map(([key, { query }]) => [
        key,
        { result: [{ id: `Q${Number(query) + 1}`, name: query, score: 1 }] },
      ]),
    ),
  );
  const found = await reconcile(url, many);
  expect(asked.map((queries) => Object.keys(queries).length)).toEqual([10, 10, 3]);
  expect([...found].map(([id, [item]]) => [id, item?.id])).toEqual(
    many.map(({ id }, at) => [id, `Q${at + 1}`]),
  );
});

test('what is no item of Wikidata is no candidate, and three are enough', async () => {
  const result = ['http://x', 'Q0', 'Q1\n', 7, null, 'Q11', 'Q12', 'Q13', 'Q14'].map((id) => ({
    id,
  }));
  const { url } = await service(() => ({ q0: { result } }));
  const found = (await reconcile(url, [ada])).get(ada.id);
  expect(found?.map(({ id }) => id)).toEqual(['Q11', 'Q12', 'Q13']);
});

test.each([
  { what: 'an error', told: '', status: 503, says: 'it answers 503 Service Unavailable' },
  { what: 'a page', told: '<html>', status: 200, says: 'is not valid JSON' },
  { what: 'a list', told: '[]', status: 200, says: 'its answer is no JSON object' },
])('$what is an error with the address', async ({ told, status, says }) => {
  const { url } = await service(() => told, status);
  const asking = reconcile(url, [ada]);
  await expect(asking).rejects.toThrow(says);
  await expect(asking).rejects.toMatchObject({ place: { file: url.href } });
});

test('no service sends names on to another', async () => {
  const { url } = await service(() => '', 307, 'http://127.0.0.1:9/');
  await expect(reconcile(url, [ada])).rejects.toThrow('it sends on to http://127.0.0.1:9/');
});

test('an answer without an end is not read to its end', async () => {
  const { url } = await service(() => 'x'.repeat(5 * 2 ** 20));
  await expect(reconcile(url, [ada])).rejects.toThrow('more than 4194304 bytes');
});

test('nobody is asked where there is nobody to ask for', async () => {
  const { url, asked } = await service(() => '');
  expect(await reconcile(url, [])).toEqual(new Map());
  expect(asked).toEqual([]);
});
