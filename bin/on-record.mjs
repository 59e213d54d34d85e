#!/usr/bin/env node
// Runs the TypeScript of pipeline/ as it stands: there is no build step.
import process from 'node:process';
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../pipeline/cli.ts');
await main(process.argv.slice(2));
