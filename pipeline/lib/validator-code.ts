import standalone from 'ajv/dist/standalone/index.js';
import { schemaNames } from './schema.ts';
import { ajvFor, descriptorProfile, validatorIn } from './validators.ts';

/**
 * The validators as JavaScript, in modules of CommonJS by name, which require no more of ajv than its
 * few helpers. For bin/compile.mjs.
 */
export const validatorCode = (): Map<string, string> =>
  new Map([...schemaNames(), descriptorProfile].map((name) => [name, codeOf(name)]));

function codeOf(name: string): string {
  const ajv = ajvFor(name, { source: true });
  return standalone.default(ajv, validatorIn(ajv, name));
}
