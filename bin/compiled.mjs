// Keeps what bin/compile.mjs makes of the sources, JavaScript of TypeScript above all, in a folder named
// for what the sources hold. Node 20 reads no TypeScript, and to pass three hundred files through a
// loader, lexicons through a reader of YAML and schemas through ajv takes two seconds of each start.
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const ownCache = join(root, 'node_modules', '.cache', 'on-record');
const week = 7 * 24 * 3600 * 1000;

/**
 * The path of a file as JavaScript, with all that it imports of the project; made where it is not
 * there yet.
 *
 * @param {string} entry its path below the project’s folder, `pipeline/cli.ts`
 * @param {string} [cache] the folder to keep it in
 * @returns {Promise<string | undefined>} undefined where that folder can be neither read nor written
 */
export async function compiled(entry, cache = ownCache) {
  const folder = join(cache, keyOf(entry));
  const made = join(folder, basename(entry).replace(/ts$/, 'js'));
  try {
    if (!existsSync(folder)) await compile(entry, cache, folder);
    // Another user may have made it, for nobody else.
    accessSync(made, constants.R_OK);
    return made;
  } catch {
    // Whatever keeps it from being made or read: the sources themselves can still be run, and tell
    // what is wrong with them.
    return undefined;
  }
}

/** What is compiled, and what else is made ready. */
const isSource = (name) => /\.(?:ts|yaml|schema\.json|profile\.json)$/.test(name);

/** The sources of a folder and those in it: `recursive` of readdir takes twenty times as long. */
const sourcesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return isSource(entry.name) ? [path] : [];
  });

/** They decide what is made as much as the sources do; the packages by their versions. */
const makers = ['bin/compiled.mjs', 'bin/compile.mjs', 'package-lock.json'];

/** Changes with the sources, with what makes something of them and with where they lie. */
function keyOf(entry) {
  const hash = createHash('sha256').update(`${root} ${entry}`);
  const paths = new Set([...makers, ...['pipeline', 'schemas', dirname(entry)].flatMap(sourcesIn)]);
  for (const path of [...paths].sort())
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Whole or not at all: made beside, then renamed. Another process may have been quicker. */
async function compile(entry, cache, folder) {
  const { compileInto } = await import('./compile.mjs');
  mkdirSync(cache, { recursive: true });
  forgetOld(cache);
  const making = mkdtempSync(`${folder}-`);
  try {
    await compileInto(making, entry);
    share(making);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Whoever may read the sources may read what was made of them: mkdtemp makes folders for one user. */
function share(folder) {
  const { mode } = statSync(join(root, 'pipeline'));
  chmodSync(folder, mode & 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) share(path);
    else chmodSync(path, mode & 0o644);
  }
}

/** What was made of other sources goes after a week: until then a long run may still read it. */
function forgetOld(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    try {
      if (Date.now() - statSync(path).mtimeMs > week) rmSync(path, { recursive: true });
    } catch {
      // Another user’s is his to remove, and another process may have done so.
    }
  }
}
