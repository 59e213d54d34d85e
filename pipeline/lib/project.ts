import { join } from 'node:path';

/**
 * Where a file that the project brings lies, by its path below the project’s folder. Only here is
 * asked where the code itself lies: bin/compiled.mjs answers for the JavaScript that it makes.
 */
export const projectPath = (path: string): string => join(import.meta.dirname, '..', '..', path);
