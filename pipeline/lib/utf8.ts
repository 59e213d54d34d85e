import { UserError, type Place } from './errors.ts';

/**
 * The text of UTF-8 bytes; a byte-order mark stays.
 *
 * @throws UserError with the offset of the first byte that is not UTF-8, and its line.
 */
export function decodeUtf8(bytes: Uint8Array, place: Place): string {
  const text = decoded(bytes, false);
  if (text !== undefined) return text;
  const before = decoded(bytes.subarray(0, validLength(bytes)), true) ?? '';
  const offset = new TextEncoder().encode(before).length;
  const lines = before.split('\n').length - 1;
  throw new UserError(
    `not UTF-8: byte ${offset} (from 0) is 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`,
    { ...place, line: (place.line ?? 1) + lines },
    'save the file as UTF-8',
  );
}

/** @param open whether the bytes may stop within a character. */
function decoded(bytes: Uint8Array, open: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: open,
    });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Length of the longest beginning without a fault: what begins without one does so at every length below. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoded(bytes.subarray(0, middle), true) === undefined) high = middle - 1;
    else low = middle;
  }
  return low;
}
