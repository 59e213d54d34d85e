import type { ErrorObject } from 'ajv';
import { validatorOf } from './validators.ts';

/** One breach of a schema: a JSON pointer into the data, and what was expected there. */
export interface Violation {
  readonly pointer: string;
  readonly message: string;
  /** The key that the schema does not know, where that is the breach. */
  readonly unknownKey?: string;
}

/**
 * What in the data breaks the schema of that name; empty where it is valid.
 *
 * @throws Error where there is no such schema.
 */
export function violations(name: string, data: unknown): Violation[] {
  const validate = validatorOf(name);
  return validate(data) ? [] : (validate.errors ?? []).map(violationOf);
}

function violationOf(error: ErrorObject): Violation {
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  if (additionalProperty !== undefined)
    return {
      pointer: error.instancePath,
      message: `unknown key “${additionalProperty}”`,
      unknownKey: additionalProperty,
    };
  const allowed = allowedValues === undefined ? '' : `: ${allowedValues.map(String).join(', ')}`;
  const message = error.keyword === 'pattern' ? unfit(error) : (error.message ?? 'is not valid');
  return { pointer: error.instancePath, message: `${message}${allowed}` };
}

const shownPattern = 60;

/** A long pattern tells a reader nothing: what the schema says of the value then stands for it. */
function unfit({ message = '', params, parentSchema }: ErrorObject): string {
  const { pattern = '' } = params as { pattern?: string };
  const { description = '' } = (parentSchema ?? {}) as { description?: string };
  return pattern.length > shownPattern && description !== ''
    ? `is not written as it must be: ${description.replace(/\.$/, '')}`
    : message;
}
