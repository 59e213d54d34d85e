/** What stands in the place of the C1 controls, from 0x80 on; the five bytes that mean nothing stay controls. */
const instead = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// The C1 controls are what this looks for.
const controls = /[\x80-\x9f]/g;

/**
 * The text of bytes in Windows-1252, as the Encoding Standard (WHATWG) has it. The TextDecoder of Node 20 and of some
 * releases after it reads Latin 1 by that name: the quotation marks of a text become controls.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(controls, (control) => instead[control.charCodeAt(0) - 0x80] ?? control);
}
