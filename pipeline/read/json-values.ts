import { UserError } from '../lib/errors.ts';
import type { Row } from './columns.ts';

/** @throws UserError where a text is not JSON. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`this is not JSON: ${error.message}`, { file }, 'mend it, or remove it');
  }
}

export const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
