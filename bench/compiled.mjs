// Runs a bench of this folder, by its name, compiled as the command line is.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { compiled } from '../bin/compiled.mjs';

const path = await compiled(`bench/${process.argv[2]}.ts`);
if (path === undefined) throw new Error('node_modules/.cache cannot be written');
await import(pathToFileURL(path).href);
