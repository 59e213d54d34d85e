/**
 * How the time to read extreme text grows with its length, from ten thousand characters to a million, and
 * what it costs beside news: `growth.ts [FAMILY …]`. The exit code is 1 where a family grows by more than its
 * share or is too dear.
 */
import { execFileSync } from 'node:child_process';
import { projectPath } from '../pipeline/lib/project.ts';
import { loadResources } from '../pipeline/normalise/normalise.ts';
import { readRegistry } from '../pipeline/read/registry.ts';
import { extremeText, familyNames, type FamilyName } from './extreme.ts';
import { growthOf, read, type Growth } from './growth-times.ts';
import { makeArticles } from './prose.ts';

const lengths = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** Milliseconds of CPU time after which no longer text of a family is tried. */
const limit = 5_000;
/** The largest exponent, and the largest cost of a character beside that of news. */
const most = { exponent: 1.1, cost: 3 } as const;

type Name = FamilyName | 'news';

/** News of a length: an article after the other, of other people. */
const news = (length: number): string =>
  makeArticles(1, length)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, length);

/** In a process of its own, which has read some news before. */
function measureHere(name: Name): void {
  const resources = loadResources(readRegistry(projectPath('raw/actors.yaml')));
  for (const { text } of makeArticles(2, 300_000)) read(text, resources);
  const textOf = (length: number): string =>
    name === 'news' ? news(length) : extremeText(name, length);
  console.log(JSON.stringify(growthOf(textOf, lengths, resources, limit)));
}

/** Undefined where the process came to a bad end. */
function measure(name: Name): Growth | undefined {
  const given = [...process.execArgv, ...process.argv.slice(1, 3), '--family', name];
  try {
    return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as Growth;
  } catch {
    return undefined;
  }
}

function measureAll(names: readonly FamilyName[]): void {
  const heads = lengths.map((length) => `${length / 1000}k`.padStart(8)).join('');
  console.log(`${'milliseconds'.padEnd(14)}${heads}  exponent  × news`);
  const plain = measure('news')!;
  report('news', plain, plain);
  const bad = names.filter((name) => !report(name, measure(name), plain));
  console.log(
    bad.length === 0
      ? `none grows by more than ${most.exponent} or costs more than ${most.cost} times news`
      : `too dear: ${bad.join(', ')}`,
  );
  if (bad.length > 0) process.exitCode = 1;
}

/** Prints what a family takes; whether that is in bounds. */
function report(name: Name, growth: Growth | undefined, plain: Growth): boolean {
  if (growth === undefined) {
    console.log(`${name.padEnd(14)} came to a bad end`);
    return false;
  }
  const { times, exponent = 0 } = growth;
  const [length, time] = times.at(-1)!;
  // A text too short for a time says nothing, and both are as long.
  const cost = time / plain.times.find(([each]) => each === length)![1];
  const good = times.length === lengths.length && exponent <= most.exponent && cost <= most.cost;
  const columns = lengths.map((_, at) => (times[at]?.[1].toFixed(0) ?? '–').padStart(8)).join('');
  const shown = growth.exponent?.toFixed(2) ?? '–';
  console.log(
    `${name.padEnd(14)}${columns}${shown.padStart(10)}${cost.toFixed(2).padStart(8)}${good ? '' : '  ←'}`,
  );
  return good;
}

const names = process.argv.slice(3);
if (names[0] === '--family') measureHere(names[1] as Name);
else measureAll(familyNames.filter((name) => names.length === 0 || names.includes(name)));
