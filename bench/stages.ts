/**
 * What each stage takes of a folder of articles, each a process of its own: read, made into tables, published; then a build
 * where nothing has changed, and one where an article has. In the environment CORPUS names a file of JSON Lines. The
 * memory is that of the whole process at its peak, threads and DuckDB included.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectPath } from '../pipeline/lib/project.ts';
import { benchArticles } from './corpus.ts';

const characters = Number(process.argv[2] ?? 5_000_000);

/** Longer than what was written just now may change unseen. */
const settled = 4_000;

const work = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
const told = join(work, 'usage.json');
const [raw, output] = [join(work, 'raw'), join(work, 'output')];

/** Has the process write down what it took as it ends. */
const teller = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => {
    writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage()));
  });`)}`;

function run(name: string, ...given: readonly string[]): void {
  const start = performance.now();
  const script = join(projectPath('.'), 'bin', 'on-record.mjs');
  execFileSync(
    process.execPath,
    ['--import', teller, script, ...given, '--raw', raw, '--output', output],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const wall = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(told, 'utf8'),
  ) as NodeJS.ResourceUsage;
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  console.log(
    `${name.padEnd(16)}${cpu.toFixed(1).padStart(8)} s CPU${wall.toFixed(1).padStart(8)} s${(maxRSS / 1024).toFixed(0).padStart(7)} MB`,
  );
}

const articleFile = (at: number): string => join(raw, 'articles', `article-${at}.txt`);

try {
  mkdirSync(join(raw, 'articles'), { recursive: true });
  const [description = ''] = readFileSync(projectPath('raw/dataset.yaml'), 'utf8').split('checks:');
  writeFileSync(join(raw, 'dataset.yaml'), description);
  const articles = benchArticles(characters);
  for (const [at, { text }] of articles.entries()) writeFileSync(articleFile(at), text);
  console.log(`${articles.length} articles`);
  await setTimeout(settled);
  run('normalise', 'normalise', '--allow-failures');
  run('convert', 'convert');
  run('publish', 'publish', '--released-on', '2026-01-01');
  run('nothing changed', 'build', '--allow-failures', '--released-on', '2026-01-01');
  const text = readFileSync(articleFile(0), 'utf8');
  writeFileSync(
    articleFile(0),
    `The mayor said on Monday that the bridge would stay closed.\n\n${text}`,
  );
  run('one changed', 'build', '--allow-failures', '--released-on', '2026-01-01');
} finally {
  rmSync(work, { recursive: true, force: true });
}
