import { crc32, inflateRawSync } from 'node:zlib';
import { UserError } from '../../lib/errors.ts';

/** How much may be inflated: this many bytes, and so many times the archive’s own size where it is not small. */
const most = { bytes: 512 * 1024 * 1024, times: 100, small: 16 * 1024 * 1024 } as const;

/** Whether bytes begin as a ZIP archive with something in it does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** One line of the directory of an archive. */
export interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * What lies in a ZIP archive under some names, by its directory, as APPNOTE 6.3 of PKWARE has it. More than the
 * directory says is not inflated, and what it says is asked first: a small file that unfolds to gigabytes is told and
 * not unfolded. Each member’s checksum is tried.
 *
 * @param isWanted by name
 * @throws UserError where the archive is broken, locked by a password, or holds more than memory should
 */
export function readArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  file: string,
): ReadonlyMap<string, Uint8Array> {
  const wanted = entriesIn(bytes, file).filter(({ name }) => isWanted(name));
  requireRoom(wanted, Math.min(most.bytes, roomOf(bytes)), file);
  return new Map(wanted.map((entry) => [entry.name, memberOf(bytes, entry, file)]));
}

/** How many bytes an archive may unfold to where no more than one of its members is held at a time. */
export const roomOf = ({ length }: Uint8Array): number => Math.max(most.small, length * most.times);

/** @throws UserError where entries would unfold to more than there is room for */
export function requireRoom(entries: readonly Entry[], room: number, file: string): void {
  const sum = entries.reduce((total, { size }) => total + size, 0);
  if (sum > room)
    throw new UserError(
      `what this archive holds would unfold to ${Math.ceil(sum / 2 ** 20)} MiB, far more than its own size`,
      { file },
      'if it is what it should be, save its articles in several smaller files',
    );
}

/** Signatures of the records that are read, and the length of each without its names. */
const end = { signature: 0x06054b50, length: 22 } as const;
const end64 = { signature: 0x06064b50, length: 56 } as const;
const locator64 = { signature: 0x07064b50, length: 20 } as const;
const header = { signature: 0x02014b50, length: 46 } as const;
const local = { signature: 0x04034b50, length: 30 } as const;

/** A comment of at most this length may stand behind the last record. */
const mostComment = 65_535;

/** The directory of an archive. @throws UserError where it is broken */
export function entriesIn(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, first } = directoryOf(view, file);
  let next = first;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (next + header.length > bytes.length || view.getUint32(next, true) !== header.signature)
      throw broken(file, 'its directory is cut off');
    const nameLength = view.getUint16(next + 28, true);
    const start = next + header.length;
    entries.push({
      name: nameIn(bytes.subarray(start, start + nameLength)),
      isEncrypted: (view.getUint16(next + 8, true) & 1) === 1,
      method: view.getUint16(next + 10, true),
      crc: view.getUint32(next + 16, true),
      packed: view.getUint32(next + 20, true),
      size: view.getUint32(next + 24, true),
      at: view.getUint32(next + 42, true),
    });
    next = start + nameLength + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
  }
  return entries;
}

/** How many entries the directory has, and where it begins. */
function directoryOf(view: DataView, file: string): { count: number; first: number } {
  const last = view.byteLength - end.length;
  const least = Math.max(0, last - mostComment);
  let at = last;
  while (at >= least && view.getUint32(at, true) !== end.signature) at -= 1;
  if (at < least) throw broken(file, 'its directory is missing');
  const locator = at - locator64.length;
  if (locator >= 0 && view.getUint32(locator, true) === locator64.signature) {
    // Zip64: more than 65,535 entries, or a directory beyond 4 GiB.
    const start = Number(view.getBigUint64(locator + 8, true));
    if (start + end64.length <= locator && view.getUint32(start, true) === end64.signature)
      return {
        count: Number(view.getBigUint64(start + 32, true)),
        first: Number(view.getBigUint64(start + 48, true)),
      };
  }
  return { count: view.getUint16(at + 10, true), first: view.getUint32(at + 16, true) };
}

/** Programs of old write names by the code page of their machine, which nothing tells: those bytes are shown as they are. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^\0-\x7f]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  }
}

/** How a member is packed: as it is, or by DEFLATE. Nothing else is used by what is read here. */
const methods = { stored: 0, deflated: 8 } as const;

/** @throws UserError where it is broken or locked, or more than memory should hold */
export function memberOf(bytes: Uint8Array, entry: Entry, file: string): Uint8Array {
  const { name, method, size } = entry;
  requireRoom([entry], most.bytes, file);
  if (entry.isEncrypted)
    throw new UserError(
      `“${name}” in this archive is locked by a password`,
      { file },
      'save it without a password',
    );
  const packed = packedBytes(bytes, entry, file);
  let member: Uint8Array;
  if (method === methods.stored) member = packed;
  else if (method === methods.deflated) member = inflated(packed, entry, file);
  else throw broken(file, `“${name}” is packed in a way that is not known (${method})`);
  if (member.length !== size || crc32(member) !== entry.crc)
    throw broken(file, `“${name}” is not what its checksum says`);
  return member;
}

function packedBytes(bytes: Uint8Array, { name, packed, at }: Entry, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + local.length > bytes.length || view.getUint32(at, true) !== local.signature)
    throw broken(file, `“${name}” is not where its directory says`);
  const lengths = view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const start = at + local.length + lengths;
  if (start + packed > bytes.length) throw broken(file, `“${name}” is cut off`);
  return bytes.subarray(start, start + packed);
}

function inflated(packed: Uint8Array, { name, size }: Entry, file: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if (error instanceof Error) throw broken(file, `“${name}” cannot be unpacked`);
    throw error;
  }
}

const broken = (file: string, why: string): UserError =>
  new UserError(
    `this archive is broken: ${why}`,
    { file },
    'fetch or save it again: it may have been cut off on its way',
  );
