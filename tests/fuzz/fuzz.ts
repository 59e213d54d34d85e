/**
 * Tries the pipeline on made-up and spoiled input: `fuzz.ts [--texts N] [--seed N] [--articles FILE.jsonl]`.
 * The same seed tries the same input. Prints each finding with the smallest input that shows it; the
 * exit code is 1 where there is one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { campaign } from './campaign.ts';
import { publishAll } from './publish-all.ts';
import { properties } from './properties.ts';
import { caseTexts } from './texts.ts';

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    articles: { type: 'string' },
  },
});

/** The texts of a file of JSON Lines. */
const textsOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);

const work = mkdtempSync(join(tmpdir(), 'on-record-fuzz-'));
const articles = values.articles === undefined ? caseTexts() : textsOf(values.articles);
try {
  const published = publishAll(work);
  const { tried, findings } = campaign((known) => properties(articles, known, published.add), {
    texts: Number(values.texts),
    seed: Number(values.seed),
    onFinding: (text) => process.stdout.write(`${text}\n\n`),
    onProgress: (text) => process.stderr.write(`${text}\n`),
  });
  const faults = await published.faults();
  for (const fault of faults) process.stdout.write(`published: ${fault}\n`);
  const failed = findings + faults.length;
  process.stdout.write(`${tried - findings} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
