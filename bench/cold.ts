/**
 * What whole processes take, each from its start: `normalise` of a corpus beside wink-nlp’s tokenising and
 * tagging of the same, and a build of the one article in raw/, in turn. CPU time, so that a busy machine
 * says nearly the same. In the environment CORPUS names a file of JSON Lines, and BESIDE the folder of another
 * version of the project that takes its turns too.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../pipeline/lib/project.ts';
import { benchArticles } from './corpus.ts';
import { megabytes } from './rounds.ts';

const characters = 5_000_000;
const rounds = 7;

interface Cost {
  /** Seconds of CPU time, of all threads. */
  readonly cpu: number;
  readonly wall: number;
}

const work = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
const corpus = join(work, 'corpus.jsonl');
const told = join(work, 'cpu');

/** Has the process write down its CPU time as it ends. */
const teller = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(${JSON.stringify(told)}, String(user + system));
  });`)}`;

function costOf(folder: string, script: string, given: readonly string[]): Cost {
  const start = performance.now();
  execFileSync(process.execPath, ['--import', teller, join(folder, script), ...given], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - start) / 1000;
  return { cpu: Number(readFileSync(told, 'utf8')) / 1e6, wall };
}

const commandLine = 'bin/on-record.mjs';

const normalise = (folder: string) => (): Cost => {
  const output = join(work, 'records.jsonl');
  const paths = ['--input', corpus, '--output', output];
  return costOf(folder, commandLine, ['normalise', ...paths, '--allow-failures']);
};

const build = (folder: string) => (): Cost => {
  const output = join(work, 'output');
  rmSync(output, { recursive: true, force: true });
  return costOf(folder, commandLine, ['build', '--raw', join(work, 'raw'), '--output', output]);
};

const here = projectPath('.');
const { BESIDE: beside = '' } = process.env;

const runs: Readonly<Record<string, () => Cost>> = {
  normalise: normalise(here),
  ...(beside === '' ? {} : { 'normalise, beside': normalise(beside) }),
  'wink-nlp': () => costOf(here, 'bench/wink.mjs', [corpus]),
  'build of one article': build(here),
  ...(beside === '' ? {} : { 'build, beside': build(beside) }),
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** The costs of each run: all take a turn, so many times; the first, which may compile, does not count. */
function costs(): Map<string, Cost[]> {
  const found = new Map(Object.keys(runs).map((name): [string, Cost[]] => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(runs)) {
      const cost = run();
      if (round > 0) found.get(name)?.push(cost);
    }
  return found;
}

function report(): void {
  const articles = benchArticles(characters);
  writeFileSync(corpus, articles.map((each) => `${JSON.stringify(each)}\n`).join(''));
  cpSync(projectPath('raw'), join(work, 'raw'), { recursive: true });
  const size = megabytes(articles.map(({ text }) => text));
  console.log(
    `cold: ${articles.length} articles, ${size.toFixed(2)} MB, median of ${rounds} whole processes in turn`,
  );
  const found = costs();
  for (const [name, all] of found) {
    const cpu = median(all.map((each) => each.cpu));
    const wall = median(all.map((each) => each.wall));
    const speed = name.startsWith('build') ? '' : `${(size / cpu).toFixed(2).padStart(8)} MB/s`;
    console.log(
      `${name.padEnd(22)}${cpu.toFixed(2).padStart(7)} s CPU${wall.toFixed(2).padStart(7)} s wall${speed}`,
    );
  }
  compare(found, 'normalise', 'wink-nlp');
  compare(found, 'normalise', 'normalise, beside');
  compare(found, 'build of one article', 'build, beside');
}

/** Says how often the time of one is in that of the other, by turns. */
function compare(found: ReadonlyMap<string, readonly Cost[]>, one: string, other: string): void {
  const others = found.get(other);
  if (others === undefined) return;
  const ratios = found.get(one)!.map(({ cpu }, turn) => others[turn]!.cpu / cpu);
  const range = [Math.min(...ratios), Math.max(...ratios)].map((each) => each.toFixed(2));
  console.log(
    `${other} takes ${median(ratios).toFixed(2)} times the CPU time of ${one} (${range.join('–')})`,
  );
}

try {
  report();
} finally {
  rmSync(work, { recursive: true, force: true });
}
