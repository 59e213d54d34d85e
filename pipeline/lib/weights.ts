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

export function decodeBytes(text: string): Int8Array {
  const bytes = Buffer.from(text, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The weights that quantised ones stand for: squares, with their signs. A loop, as `from` with a function takes forty times as long. */
export function squares(roots: Int8Array): Int16Array {
  const weights = new Int16Array(roots.length);
  for (let at = 0; at < roots.length; at++) {
    const root = roots[at] ?? 0;
    weights[at] = root * Math.abs(root);
  }
  return weights;
}
