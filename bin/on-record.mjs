#!/usr/bin/env node
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { compiled } from './compiled.mjs';

// A reader that has had enough, such as head, is no mishap.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
// Where an error arose is told by the lines of the sources.
process.setSourceMapsEnabled(true);
process.exitCode = await (await cli()).main(process.argv.slice(2), process);

/** pipeline/cli.ts: compiled or, where nothing can be kept, file by file as it stands. */
async function cli() {
  const path = await compiled('pipeline/cli.ts');
  if (path !== undefined) return import(pathToFileURL(path).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import('../pipeline/cli.ts');
}
