// What bin/compiled.mjs keeps: the JavaScript of the TypeScript with the packages it uses, and what
// else would be made anew at each start, lexicons as JSON and validators as code.
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const lexicons = join(root, 'pipeline', 'lexicons');

/** Modules that stand in a compiled program for those of the sources, and read what was made. */
const replaced = {
  'pipeline/lib/lexicon-files.ts': `
    import { readFileSync } from 'node:fs';
    export const lexiconFile = (name) =>
      JSON.parse(readFileSync(new URL('lexicons/' + name + '.json', import.meta.url), 'utf8'));`,
  'pipeline/lib/worker-file.ts': `
    import { fileURLToPath } from 'node:url';
    export const workerFile = () => fileURLToPath(new URL('worker.js', import.meta.url));`,
  'pipeline/lib/validators.ts': `
    import { createRequire } from 'node:module';
    const required = createRequire(import.meta.url);
    export const descriptorProfile = 'datapackage';
    export const validatorOf = (name) => required('./validators/' + name + '.cjs');`,
};

/** @type {import('esbuild').Plugin} */
const replacing = {
  name: 'replacing',
  setup: ({ onLoad, onResolve, resolve }) => {
    // Its main file loads the names of countries in eighty languages.
    onResolve({ filter: /^i18n-iso-countries$/ }, ({ path, ...from }) =>
      resolve(`${path}/index.js`, from),
    );
    onLoad({ filter: /[/\\]pipeline[/\\]lib[/\\][^/\\]+\.ts$/ }, ({ path }) => {
      const contents = replaced[relative(root, path).replaceAll('\\', '/')];
      return contents === undefined ? undefined : { contents, resolveDir: dirname(path) };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // What TypeScript lets through runs as it stands.
  target: 'esnext',
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'pipeline', 'lib')) },
  logLevel: 'silent',
};

/**
 * Makes all that a program needs.
 *
 * @param {string} folder is there, and empty
 * @param {string} entry the program’s path below the project’s folder, `pipeline/cli.ts`
 */
export async function compileInto(folder, entry) {
  writeLexicons(join(folder, 'lexicons'));
  await Promise.all([writeValidators(join(folder, 'validators')), writeProgram(folder, entry)]);
}

function writeLexicons(folder) {
  for (const path of readdirSync(lexicons, { recursive: true }))
    if (path.endsWith('.yaml')) {
      const target = join(folder, path.replace(/yaml$/, 'json'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, JSON.stringify(parse(readFileSync(join(lexicons, path), 'utf8'))));
    }
}

async function writeValidators(folder) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['pipeline/lib/validator-code.ts'],
    format: 'esm',
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  const { validatorCode } = await import(url);
  const code = validatorCode();
  await build({
    ...common,
    entryPoints: [...code.keys()].map((name) => ({ in: `validator:${name}`, out: name })),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [
      {
        name: 'validators',
        setup: ({ onLoad, onResolve }) => {
          onResolve({ filter: /^validator:/ }, ({ path }) => ({
            path: path.replace(/^validator:/, ''),
            namespace: 'validator',
          }));
          onLoad({ filter: /./, namespace: 'validator' }, ({ path }) => ({
            contents: code.get(path),
            resolveDir: root,
          }));
        },
      },
    ],
  });
}

/** The program: with its packages, since to find and read a file of each takes a third of its start. */
async function writeProgram(folder, entry) {
  await build({
    ...common,
    entryPoints: [
      { in: entry, out: basename(entry, '.ts') },
      // The threads that read articles beside it.
      { in: 'pipeline/worker.ts', out: 'worker' },
    ],
    outdir: folder,
    splitting: true,
    format: 'esm',
    external: ['@duckdb/node-bindings', 'fs-native-extensions', 'piscina'],
    // For packages in the older form of modules.
    banner: { js: requireForPackages },
    sourcemap: true,
    sourcesContent: false,
    plugins: [replacing],
  });
}

const requireForPackages =
  "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);";
