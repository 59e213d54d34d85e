import { readFileSync } from 'node:fs';
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { projectPath } from './project.ts';
import { readSchema, schemaNames } from './schema.ts';

/** The name of Data Package's own schema, by which descriptors are checked. */
export const descriptorProfile = 'datapackage';

/**
 * The validator of schemas/NAME.schema.json, or of `descriptorProfile`. In a compiled program another
 * module stands for this one (bin/compile.mjs): it loads what ajv made of the schemas, not ajv, since
 * that would take as long at each start as reading a dozen articles.
 *
 * @throws Error where there is no schema of that name.
 */
export function validatorOf(name: string): ValidateFunction {
  const ajv = name === descriptorProfile ? (profile ??= profileAjv()) : (own ??= ownAjv());
  return validatorIn(ajv, name);
}

let own: Ajv2020 | undefined;
let profile: Ajv | undefined;

/** Ajv with the schema of that name, and those that it refers to, but nothing of it compiled yet. */
export const ajvFor = (name: string, code: Options['code']): Ajv | Ajv2020 =>
  name === descriptorProfile ? profileAjv(code) : ownAjv(code);

/** @throws Error where there is no schema of that name. */
export function validatorIn(ajv: Ajv | Ajv2020, name: string): ValidateFunction {
  const validate = ajv.getSchema(name === descriptorProfile ? name : `on-record:${name}`);
  if (validate === undefined) throw new Error(`no schema named ${name}`);
  return validate as ValidateFunction;
}

function ownAjv(code: Options['code'] = {}): Ajv2020 {
  // That the schemas are sound is tested; to ask at each start takes longer than all that they check.
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    validateSchema: false,
    verbose: true,
    code,
  });
  addFormats.default(ajv);
  ajv.addVocabulary(['table', 'key', 'foreignKey', 'unit', 'meanings']);
  for (const name of schemaNames()) ajv.addSchema(readSchema(name));
  return ajv;
}

function profileAjv(code: Options['code'] = {}): Ajv {
  const path = projectPath('pipeline/publish/describe/datapackage.profile.json');
  const ajv = new Ajv({ allErrors: true, strict: false, validateSchema: false, code });
  addFormats.default(ajv);
  // The profile’s own name for a text of more than one line.
  ajv.addFormat('textarea', true);
  ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')) as object, descriptorProfile);
  return ajv;
}
