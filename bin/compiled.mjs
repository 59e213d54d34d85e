// Makes JavaScript of the TypeScript, in a folder named for what the sources hold. Node 20 reads no
// TypeScript, and to pass three hundred files through a loader takes a second of each start.
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
    for (const name of readdirSync(folder)) accessSync(join(folder, name), constants.R_OK);
    accessSync(made);
    return made;
  } catch {
    // Whatever keeps it from being made or read: the sources themselves can still be run, and tell
    // what is wrong with them.
    return undefined;
  }
}

/** The TypeScript of a folder and those in it. */
const sourcesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path))
    .sort();

/** Changes with the sources, with how they are compiled and with where they lie. */
function keyOf(entry) {
  const hash = createHash('sha256').update(`${root} ${entry}`);
  hash.update(readFileSync(import.meta.filename));
  for (const path of new Set(['pipeline', dirname(entry)].flatMap(sourcesIn)))
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Whole or not at all: made beside, then renamed. Another process may have been quicker. */
async function compile(entry, cache, folder) {
  const { build } = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  forgetOld(cache);
  const making = mkdtempSync(`${folder}-`);
  await build({
    entryPoints: [join(root, entry)],
    outdir: making,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // What TypeScript lets through runs as it stands.
    target: 'esnext',
    sourcemap: true,
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'pipeline', 'lib')) },
    logLevel: 'silent',
  });
  share(making);
  try {
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
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), mode & 0o644);
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
