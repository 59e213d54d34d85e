#!/usr/bin/env node
import module from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import { compiled } from './compiled.mjs';

const remedies = {
  EMFILE: 'allow this run more open files: ulimit -n 1024',
  ENOSPC: 'make room on the disk, or write elsewhere',
  EACCES: 'give yourself the right to read it',
  EIO: 'check the disk or the network drive, then run again',
  // tsx keeps what it compiles there.
  mkdir: 'let TMPDIR name a folder that you may write',
};

// A reader that has had enough, such as head, is no mishap; a full disk behind standard output is.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit();
  refused('standard output cannot be written', error);
});
// Where even the words about a mishap go nowhere, nothing is left to say.
process.stderr.on('error', () => undefined);
// Node 20 has no compiler between its baseline and its best one: in a run of 600 articles nearly half of the CPU
// time went into code that ended before it had paid for itself. Code is optimised later, and less is inlined:
// 600 articles take 0.67 of the CPU time, 2,000 take 0.82. Newer versions have such a compiler.
if (process.version.startsWith('v20.'))
  v8.setFlagsFromString('--interrupt-budget=600000 --max-inlined-bytecode-size-cumulative=300');
// Where an error arose is told by the lines of the sources.
process.setSourceMapsEnabled(true);

try {
  process.exitCode = await (await cli()).main(process.argv.slice(2), process);
} catch (error) {
  // The command line tells its own errors: what comes here kept it from being loaded.
  if (error.code === 'ERR_MODULE_NOT_FOUND' && !/[/\\]pipeline[/\\]/.test(error.url ?? ''))
    refused('the packages are not installed', error, 'npm ci --ignore-scripts');
  if (error.syscall === undefined) throw error;
  refused('on-record cannot be started', error);
}

/** Ends with one line for what the system refuses; `pipeline/lib/file-errors.ts` is not at hand here. */
function refused(what, { code, syscall, message }, given) {
  const remedy = given ?? remedies[syscall] ?? remedies[code] ?? 'mend this, then run again';
  process.stderr.write(`on-record: ${what}: ${message}\n  → ${remedy}\n`);
  process.exit(1);
}

/** pipeline/cli.ts: compiled or, where nothing can be kept, file by file as it stands. */
async function cli() {
  const path = await compiled('pipeline/cli.ts');
  if (path !== undefined) {
    // Node 22.8 and later keep the bytecode too, where the folder can be written.
    module.enableCompileCache?.(join(dirname(path), 'bytecode'));
    return import(pathToFileURL(path).href);
  }
  const { register } = await import('tsx/esm/api');
  register();
  return import('../pipeline/cli.ts');
}
