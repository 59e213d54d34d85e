import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from '../support/cli.ts';
import { endFaults, stateFaults, wordsFaults, type Ending } from './inspect.ts';
import { nextFaults, rehearsed, type Rehearsed } from './one-call.ts';
import { isDebris, scenes, stateOf } from './scenes.ts';

type Count = (findings: readonly string[]) => void;

const preload = join(import.meta.dirname, 'preload.mjs');

/** Runs the command line in a process of its own; a fault as preload.mjs reads it. */
function run(args: readonly string[], fault = ''): Promise<Ending> {
  const child = spawn(process.execPath, ['--import', preload, binary, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ON_RECORD_FAULT: fault },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stderr });
    });
  });
}

/** Numbers from 1 that lie farther and farther apart, below a limit. */
const spread = (count: number, limit: number): number[] =>
  Array.from({ length: count }, (_, at) => 1 + Math.floor((at * limit) / count));

/**
 * Processes that are killed, that find files of the project itself unreadable, that run two at once, and
 * whose disk is full.
 */
export async function processTrials(work: string, count: Count): Promise<void> {
  const all: Rehearsed[] = [];
  for (const scene of await scenes(work)) all.push(await rehearsed(scene));
  const part = async (name: string, trials: () => Promise<number>): Promise<void> => {
    const start = performance.now();
    const number = await trials();
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stderr.write(`${name}: ${number} trials, ${seconds} s\n`);
  };
  await part('killed processes', () => killed(all, count));
  await part('faults while a process starts', () => starting(all, count));
  await part('two at once', () => atOnce(all, count));
  await part('a full disk', () => fullDisk(all, work, count));
}

async function killed(all: readonly Rehearsed[], count: Count): Promise<number> {
  let trials = 0;
  for (const rehearsal of all)
    // What a start reads comes before the calls of the command.
    for (const call of spread(6, rehearsal.calls + 300).slice(1)) {
      const { scene, before, right } = rehearsal;
      scene.reset();
      const ending = await run(scene.args, `kill:${call}`);
      const faults = [
        ...wordsFaults(ending),
        ...stateFaults(scene, before, right, ending),
        ...(await nextFaults(rehearsal)),
      ];
      count(faults.map((what) => `${scene.name}, killed at call ${call}: ${what}`));
      trials++;
    }
  return trials;
}

async function starting(all: readonly Rehearsed[], count: Count): Promise<number> {
  const codes = ['EIO', 'EACCES', 'EMFILE', 'ENOSPC'];
  const rehearsal = all.find(({ scene }) => scene.name === 'build');
  if (rehearsal === undefined) return 0;
  const calls = spread(40, 480);
  for (const [at, call] of calls.entries()) {
    const { scene, before, right } = rehearsal;
    scene.reset();
    const fault = `${codes[at % codes.length] ?? ''}:${call}`;
    const ending = await run(scene.args, fault);
    const faults = [...wordsFaults(ending), ...stateFaults(scene, before, right, ending)];
    count(faults.map((what) => `${scene.name} from its start, ${fault}: ${what}`));
  }
  return calls.length;
}

/** Which commands write at the same time; the folder is that of the first. */
const pairs: readonly (readonly [string, string])[] = [
  ['build', 'build'],
  ['build', 'normalise'],
  ['build', 'convert'],
  ['convert', 'convert'],
  ['publish', 'publish'],
  ['corpus', 'corpus'],
  ['corpus', 'build'],
  ['replay', 'replay'],
  ['replay', 'build'],
  ['withdraw', 'withdraw'],
  ['withdraw', 'publish'],
];

async function atOnce(all: readonly Rehearsed[], count: Count): Promise<number> {
  let trials = 0;
  for (const [first, second] of pairs)
    for (let time = 0; time < 3; time++) {
      const [one, other] = [first, second].map((name) =>
        all.find(({ scene }) => scene.name === name),
      );
      if (one === undefined || other === undefined) continue;
      const { folder } = one.scene;
      one.scene.reset();
      const released = [...one.before].filter(([path]) => path.startsWith('output/releases/'));
      const others = other.scene.args.map((each) => each.replace(other.scene.folder, folder));
      const endings = await Promise.all([run(one.scene.args), run(others)]);
      const now = stateOf(folder);
      const faults = [
        ...endings.flatMap(wordsFaults),
        ...(endings.some(({ code }) => code === 0) ? [] : ['neither came to its end']),
        ...released
          .filter(([path, data]) => now.get(path) !== data)
          .map(([path]) => `${path} is not what was released`),
        ...[...now.keys()].filter(isDebris).map((path) => `debris: ${path}`),
        ...(first === second ? endFaults(folder, one.right) : []),
        ...lineFaults(now.get('records.jsonl') ?? ''),
      ];
      count(faults.map((what) => `${first} beside ${second}: ${what}`));
      trials++;
    }
  return trials;
}

function lineFaults(records: string): string[] {
  if (records === 'old\n') return [];
  try {
    for (const line of records.trimEnd().split('\n')) JSON.parse(line);
    return [];
  } catch (error) {
    return [`a line of records.jsonl is broken: ${String(error)}`];
  }
}

/** A small disk of its own, which only root can mount: DuckDB writes past Node, where no call can be made to fail. */
async function fullDisk(all: readonly Rehearsed[], work: string, count: Count): Promise<number> {
  const rehearsal = all.find(({ scene }) => scene.name === 'build');
  const disk = join(work, 'disk');
  if (rehearsal === undefined || process.platform !== 'linux' || process.getuid?.() !== 0) {
    process.stderr.write('a full disk: not tried, since only root mounts a disk\n');
    return 0;
  }
  const kilobytes = [300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1400, 1600];
  mkdirSync(disk);
  const { scene } = rehearsal;
  for (const size of kilobytes) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]);
    try {
      scene.reset();
      const args = scene.args.map((each) => each.replace(join(scene.folder, 'output'), disk));
      const { code, stderr } = await run(args);
      const names = stateOf(disk);
      const faults = [
        ...wordsFaults({ code, stderr }),
        ...[...names.keys()].filter(isDebris).map((path) => `debris: ${path}`),
        ...(code === 0 || !names.has('index.json') ? [] : ['index.json, though it failed']),
      ];
      count(faults.map((what) => `a disk of ${size} kB: ${what}`));
    } finally {
      execFileSync('umount', [disk]);
    }
  }
  rmSync(disk, { recursive: true });
  return kilobytes.length;
}
