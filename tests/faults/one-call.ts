import { join } from 'node:path';
import { runMain } from '../support/cli.ts';
import { begin, fate, heal, real, type Note } from './faulty-fs.mjs';
import {
  difference,
  endFaults,
  keyOf,
  stateFaults,
  wordsFaults,
  type Ending,
  type State,
} from './inspect.ts';
import { stateOf, type Scene } from './scenes.ts';

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const;

/** What befalls a call: it fails by one of the codes, or the process dies there. */
type Kind = (typeof codes)[number] | 'dead';

/** A call of a command, and what befalls it. */
export interface Trial {
  readonly kind: Kind;
  /** From 1. */
  readonly call: number;
}

/** A command with all that is known of its run without a fault. */
export interface Rehearsed {
  readonly scene: Scene;
  readonly before: State;
  readonly right: State;
  readonly calls: number;
  readonly trials: readonly Trial[];
  /** The states, by their key, from which the next run was seen to end well. */
  readonly good: Set<string>;
}

/** Runs a scene twice without a fault: what the first run loads is no call of the second. */
export async function rehearsed(scene: Scene): Promise<Rehearsed> {
  scene.reset();
  const before = stateOf(scene.folder);
  await runMain(scene.args);
  const first = stateOf(scene.folder);
  scene.reset();
  begin();
  const { code, stderr } = await runMain(scene.args);
  heal();
  const right = stateOf(scene.folder);
  if (code !== 0) throw new Error(`${scene.name}: ${stderr}`);
  const wrong = endFaults(scene.folder, first);
  if (wrong.length > 0) throw new Error(`${scene.name}: ${difference(right, first)}`);
  const { calls, notes } = fate;
  return { scene, before, right, calls, trials: trialsOf(notes, scene.isSum), good: new Set() };
}

/**
 * Every call fails once; the first and the last of those from one place in the code fail by each code. The
 * process dies at every call that changes something: before the others the disk is the same.
 */
function trialsOf(notes: readonly Note[], isSum: boolean): Trial[] {
  const seen = new Map<string, number>();
  const last = new Map(notes.map(({ site }, at) => [site, at]));
  return notes.flatMap(({ site, isChange }, at) => {
    const times = seen.get(site) ?? 0;
    seen.set(site, times + 1);
    const isEnd = times === 0 || last.get(site) === at;
    const failing = isEnd && !isSum ? codes : [codes[times % codes.length] ?? codes[0]];
    const all: readonly Kind[] = isChange ? [...failing, 'dead'] : failing;
    return all.map((kind) => ({ kind, call: at + 1 }));
  });
}

/** Runs a scene in this process with a fault at one call; says what is wrong then. */
export async function tried(rehearsal: Rehearsed, { kind, call }: Trial): Promise<string[]> {
  const { scene, before, right } = rehearsal;
  scene.reset();
  begin(kind, call);
  let ending: Ending;
  try {
    const { code, stderr } = await runMain(scene.args);
    ending = { code: kind === 'dead' ? null : code, stderr };
  } finally {
    heal();
  }
  if (kind === 'dead') disown(scene.folder);
  const faults = [
    ...wordsFaults(ending),
    ...stateFaults(scene, before, right, ending),
    ...(await nextFaults(rehearsal)),
  ];
  return faults.map((what) => `${scene.name}, ${kind} at call ${call} (${fate.hit}): ${what}`);
}

/** Lets what a run left be that of another process: here, the next run is of the same. */
function disown(folder: string): void {
  for (const path of stateOf(folder).keys()) {
    const other = path.replace(/~\d+-[0-9a-f]{8}$/, '~1-00000000');
    if (other !== path) real.renameSync(join(folder, path), join(folder, other));
  }
}

/** What is wrong after the next run; a state from which one has ended well is not tried again. */
export async function nextFaults({ scene, right, good }: Rehearsed): Promise<string[]> {
  const key = keyOf(scene.folder);
  if (good.has(key)) return [];
  const { code, stderr } = await runMain(scene.args);
  const isDone = scene.name === 'withdraw' && /is withdrawn since/.test(stderr);
  const faults = [
    ...(code === 0 || isDone ? [] : [`the next run gives ${code}: ${stderr.slice(0, 400)}`]),
    ...endFaults(scene.folder, right),
  ];
  if (faults.length === 0) good.add(key);
  return faults;
}
