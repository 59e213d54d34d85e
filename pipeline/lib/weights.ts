import { readFileSync } from 'node:fs';
import { projectPath } from './project.ts';

/**
 * The learned numbers of pipeline/weights/NAME.json. The type is the caller's word for what the
 * file holds; its `note` says how it was made.
 *
 * @throws Error where the file does not say how it was made.
 */
export function readWeights<Weights extends { readonly note: string }>(name: string): Weights {
  const file = JSON.parse(
    readFileSync(projectPath(`pipeline/weights/${name}.json`), 'utf8'),
  ) as Weights;
  if (file.note.length === 0) throw new Error(`weights ${name} do not say how they were made`);
  return file;
}

/** Signed bytes as text and back. */
export const encodeBytes = (bytes: Int8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

export const decodeBytes = (text: string): Int8Array => new Int8Array(Buffer.from(text, 'base64'));
