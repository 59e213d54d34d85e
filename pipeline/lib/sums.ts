import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Size and SHA-256 of a file, which is read in pieces, whatever its size. */
export function sumOf(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 18);
  const file = openSync(path, 'r');
  let bytes = 0;
  try {
    for (let read = -1; read !== 0;) {
      read = readSync(file, piece);
      bytes += read;
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}
