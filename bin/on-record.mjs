#!/usr/bin/env node
// Runs the TypeScript of pipeline/ as it stands: there is no build step.
import process from 'node:process';
import { register } from 'tsx/esm/api';

// A reader that has had enough, such as head, is no mishap.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
register();
const { main } = await import('../pipeline/cli.ts');
process.exitCode = await main(process.argv.slice(2), process);
