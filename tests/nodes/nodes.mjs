/**
 * Tries the versions of Node that tests/nodes/package.json names: each builds raw/, and reads the articles
 * of tests/cases as a corpus; all must write the same bytes. Then some of the tests run under each.
 * `make test-nodes`; arguments are tests to run instead.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'node_modules', '.cache', 'nodes');
const names = ['package.json', 'package-lock.json'];

/** What Node itself decides: patterns and their letters, files, processes, how the sources are loaded. */
const tests = ['tests/cases.test.ts', 'tests/compiled.test.ts', 'tests/lib', 'tests/normalise/doc'];

/** Where each version lies, by its name, `node-22-x64`. Installed where that was not done yet. */
function installed() {
  const isCurrent = names.every(
    (name) =>
      existsSync(join(folder, name)) &&
      readFileSync(join(folder, name), 'utf8') ===
        readFileSync(join(import.meta.dirname, name), 'utf8'),
  );
  const modules = join(folder, 'node_modules');
  if (!isCurrent || !existsSync(modules)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(import.meta.dirname, names[1]), join(folder, names[1]));
    copyFileSync(join(import.meta.dirname, names[0]), join(folder, names[0]));
    const options = ['--ignore-scripts', '--no-bin-links', '--no-audit', '--no-fund'];
    execFileSync('npm', ['ci', ...options], { cwd: folder, stdio: 'inherit' });
  }
  return readdirSync(modules)
    .map((name) => join(modules, name, 'bin', 'node'))
    .filter((path) => existsSync(path));
}

/** Runs a program of the project under a version; gives what it wrote on standard output. */
const run = (node, args, stdio) =>
  execFileSync(node, args, {
    cwd: root,
    encoding: 'utf8',
    stdio,
    // What starts `node` by its name starts this one.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
  });

/** The articles of all cases, a line each. */
function corpus() {
  const cases = join(root, 'tests', 'cases');
  return readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[/\\]articles[/\\].*\.txt$/.test(path))
    .sort()
    .map((path, at) => {
      const text = readFileSync(join(cases, path), 'utf8');
      return `${JSON.stringify({ id: `case-${at + 1}`, text })}\n`;
    })
    .join('');
}

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The sums of what a version makes of raw/ and of a corpus. */
function madeBy(node, input, work) {
  const output = join(work, 'output');
  const records = join(work, 'records.jsonl');
  const program = join(root, 'bin', 'on-record.mjs');
  const quiet = ['ignore', 'ignore', 'inherit'];
  run(node, [program, 'build', '--output', output, '--released-on', '2026-01-01'], quiet);
  run(node, [program, 'normalise', '--input', input, '--output', records], quiet);
  return `release ${sha256(join(output, 'latest', 'SHA256SUMS'))}\nrecords ${sha256(records)}`;
}

const nodes = installed();
if (nodes.length === 0) {
  process.stdout.write('npm has no versions of Node for this system here: nothing was tried\n');
  process.exit();
}
const given = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'on-record-nodes-'));
try {
  const input = join(work, 'corpus.jsonl');
  writeFileSync(input, corpus());
  const made = new Map();
  for (const node of nodes) {
    const version = run(node, ['--version']).trim();
    process.stdout.write(`== ${version}\n`);
    const here = join(work, version);
    mkdirSync(here);
    made.set(version, madeBy(node, input, here));
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    run(
      node,
      [
        vitest,
        'run',
        '--reporter=dot',
        '--testTimeout=60000',
        ...(given.length > 0 ? given : tests),
      ],
      'inherit',
    );
  }
  for (const [version, sums] of made) process.stdout.write(`${version}\n${sums}\n`);
  if (new Set(made.values()).size > 1) {
    process.stderr.write('the versions of Node do not write the same bytes\n');
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
