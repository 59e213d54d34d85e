// A file system in which one call fails, or at which the process dies. What the pipeline imports of node:fs
// is the patched function, since the exports of a built-in module follow what its object holds.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/** As it was before. */
export const real = { ...fs };

/** What befalls the file system, and what has been called. */
export const fate = {
  isOn: false,
  /** The call that it befalls, from 1. */
  at: 0,
  /**
   * A code of an error; `dead`, from which on every call fails, as if the process were no more; `kill`,
   * which ends it.
   */
  kind: '',
  calls: 0,
  /** The name of the function that it befell. */
  hit: '',
  /** Of each call, where it comes from and whether it changes what stands on the disk; while noted. */
  notes: [],
  isNoting: false,
  isDead: false,
};

/** Counts the calls from now on; with no kind, notes them. */
export function begin(kind = '', at = 0) {
  const isNoting = kind === '';
  Object.assign(fate, { isOn: true, kind, at, calls: 0, hit: '', isDead: false, isNoting });
  if (isNoting) fate.notes = [];
}

/** From now on all goes well. */
export function heal() {
  fate.isOn = false;
}

// What a process leaves open is closed when it dies.
const closing = new Set(['closeSync', 'close']);
const withCallback = ['open', 'read', 'write', 'close', 'fsync'];

const errorOf = (code, name, path) =>
  Object.assign(new Error(`${code}: a fault that was made, ${name}`), {
    code,
    errno: -1,
    syscall: name.replace(/Sync$/, ''),
    ...(typeof path === 'string' ? { path } : {}),
  });

const changing =
  /^(?:copyFile|cp|ftruncate|link|mkdir|mkdtemp|rename|rm|symlink|unlink|write|writeFile)(?:Sync)?$/;

const opensToWrite = (name, flags) =>
  /^open(?:Sync)?$/.test(name) &&
  (typeof flags === 'string'
    ? flags !== 'r'
    : (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0);

function note(name, given) {
  const isChange = changing.test(name) || opensToWrite(name, given[1]);
  fate.notes.push({ site: `${name} ${new Error().stack}`, isChange });
}

/** The error that a call meets, if any. */
function fault(name, given) {
  if (!fate.isOn) return undefined;
  if (fate.isDead) return new Error('the process is dead');
  fate.calls++;
  if (fate.isNoting) note(name, given);
  const [path] = given;
  if (fate.calls !== fate.at) return undefined;
  fate.hit = name;
  if (fate.kind === 'kill') process.kill(process.pid, 'SIGKILL');
  if (fate.kind !== 'dead') return errorOf(fate.kind, name, path);
  fate.isDead = true;
  return new Error('the process is dead');
}

let depth = 0;

function synchronous(name) {
  return (...given) => {
    const error = depth > 0 ? undefined : fault(name, given);
    if (error !== undefined && closing.has(name)) real[name](...given);
    if (error !== undefined && name === 'existsSync') return false;
    if (error !== undefined) throw error;
    // Node's own functions call one another.
    depth++;
    try {
      return real[name](...given);
    } finally {
      depth--;
    }
  };
}

function withCallbackOf(name) {
  return (...given) => {
    const error = fault(name, given);
    if (error === undefined) return real[name](...given);
    if (closing.has(name)) real[name](given[0], () => undefined);
    return process.nextTick(given.at(-1), error);
  };
}

for (const name of Object.keys(fs)) if (name.endsWith('Sync')) fs[name] = synchronous(name);
for (const name of withCallback) fs[name] = withCallbackOf(name);
syncBuiltinESMExports();
