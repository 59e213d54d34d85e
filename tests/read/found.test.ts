import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFile } from '../../pipeline/lib/files.ts';
import { Descriptions } from '../../pipeline/read/beside.ts';
import type { Skipped } from '../../pipeline/read/forms/form.ts';
import { jobsOf } from '../../pipeline/read/found.ts';
import { articleOf, isArticle, nameOf } from '../../pipeline/read/jobs.ts';
import type { RawArticle } from '../../pipeline/read/article.ts';
import { pileOf } from '../../pipeline/read/pile.ts';
import { zip } from '../support/forms.ts';
import { scratch } from '../support/folders.ts';

const words = 'The ship left the port of Odd on Monday with grain, the harbour master said.';

interface Found {
  readonly articles: Readonly<Record<string, RawArticle>>;
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
}

/** What is read of a folder of files. */
async function readFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<Found> {
  const folder = scratch();
  for (const [name, content] of Object.entries(files)) writeFile(join(folder, name), content);
  const articles: Record<string, RawArticle> = {};
  const skipped: Skipped[] = [];
  const notes: string[] = [];
  const descriptions = new Descriptions();
  for (const [at, file] of pileOf([folder]).files.entries())
    for await (const job of jobsOf(file, at, descriptions)) {
      const read = 'reason' in job ? job : await articleOf(job);
      if (!isArticle(read)) skipped.push(read);
      else if (!('reason' in job)) {
        articles[nameOf(job.piece)] = read;
        if (job.note !== undefined) notes.push(job.note);
      }
    }
  return { articles, skipped, notes };
}

const dayOf = (found: Found, name: string): string | undefined =>
  found.articles[name]?.metadata.published_on;
const issuesOf = (found: Found, name: string): string[] | undefined =>
  found.articles[name]?.issues.map(({ code }) => code);

describe('days of a table', () => {
  const table = (...days: string[]): string =>
    ['date,text', ...days.map((day) => `${day},"${words}"`)].join('\n');

  test('are decided by any of them', async () => {
    const found = await readFolder({ 'a.csv': table('3/4/2024', '5/6/2024', '28/10/2024') });
    expect([dayOf(found, 'a.csv:2'), dayOf(found, 'a.csv:4')]).toEqual([
      '2024-04-03',
      '2024-10-28',
    ]);
    expect(found.notes).toEqual([]);
  });

  test('are left out and asked for once where none decides', async () => {
    const found = await readFolder({ 'a.csv': table('3/4/2024', '5/6/2024', '7/7/2024') });
    expect([dayOf(found, 'a.csv:2'), dayOf(found, 'a.csv:4')]).toEqual([undefined, '2024-07-07']);
    expect(issuesOf(found, 'a.csv:2')).toEqual(['unsure-day']);
    expect(found.notes).toEqual([
      expect.stringMatching(/^a\.csv: .*“3\/4\/2024”.*day_order: day-first.*_corpus\.yaml/),
    ]);
  });

  test('are read as people say', async () => {
    const found = await readFolder({
      'a.csv': table('3/4/2024'),
      '_corpus.yaml': 'day_order: month-first\n',
    });
    expect(dayOf(found, 'a.csv:2')).toBe('2024-03-04');
  });

  test('are decided in archives, too', async () => {
    const found = await readFolder({
      'a.zip': zip({ 'b.csv': table('3/4/2024', '10/28/2024') }),
    });
    expect(dayOf(found, 'a.zip/b.csv:2')).toBe('2024-03-04');
  });
});

test('of two files of one name in an archive the second is called as its path', async () => {
  const { articles } = await readFolder({
    'a.zip': zip({ 'x/1.txt': words, 'y/1.txt': `Pier. ${words}`, 'y/1.yaml': 'title: Pier\n' }),
  });
  expect(Object.values(articles).map(({ article_id }) => article_id)).toEqual(['1', 'a.zip-y-1']);
});

test('a day in a name counts where people ask for it', async () => {
  const files = { '2024-10-28-grain.txt': words, '20241029_b.csv': `text\n"${words}"` };
  expect(dayOf(await readFolder(files), '2024-10-28-grain.txt')).toBeUndefined();
  const found = await readFolder({ ...files, '_corpus.yaml': 'days_in_names: true\n' });
  expect(dayOf(found, '2024-10-28-grain.txt')).toBe('2024-10-28');
  expect(dayOf(found, '20241029_b.csv:2')).toBe('2024-10-29');
});

test('a column that people name is the text', async () => {
  const found = await readFolder({
    'a.csv': `head,inaugSpeech\nGrain,"${words}"`,
    '_corpus.yaml': 'columns:\n  text: inaugSpeech\n  title: head\n',
  });
  expect(found.articles['a.csv:2']).toMatchObject({ text: words, metadata: { title: 'Grain' } });
});

test('an article that is far from as long as its file says has an issue', async () => {
  const long = `${words} `.repeat(20).trim();
  const found = await readFolder({ 'a.csv': `words,text\n600,"${long}"\n300,"${long}"` });
  expect([issuesOf(found, 'a.csv:2'), issuesOf(found, 'a.csv:3')]).toEqual([['other-length'], []]);
});

describe('no article is', () => {
  test.each([
    { name: 'what stands in the place of a text', text: '[Removed]', reason: 'too-short' },
    { name: 'a few words', text: 'Watch the video here', reason: 'too-short' },
    { name: 'what a service cut off', text: `${words} … [+1211 chars]`, reason: 'stub' },
    { name: 'what a blog cut off', text: `${words} […]`, reason: 'stub' },
    { name: 'what is in another language', text: '国际新闻。'.repeat(80), reason: 'not-english' },
    { name: 'a book', text: `${words} `.repeat(15_000), reason: 'too-long' },
  ])('$name', async ({ text, reason }) => {
    const { skipped } = await readFolder({ 'a.jsonl': JSON.stringify({ body: text }) });
    expect(skipped.map((each) => each.reason)).toEqual([reason]);
  });

  test('and five words are one, or fewer that somebody wrote into a file of their own', async () => {
    const found = await readFolder({
      'a.csv': 'text\nTwelve people died in Odd.',
      'b.txt': 'Twelve died.',
      'c.jsonl': '{"id":"c","text":"Ten died."}',
    });
    expect(Object.keys(found.articles)).toEqual(['a.csv:2', 'b.txt', 'c.jsonl:1']);
  });
});
