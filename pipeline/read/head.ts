import { decodeWindows1252 } from '../lib/windows-1252.ts';
import { markedEncoding } from './decode.ts';
import type { Head, Source } from './forms/form.ts';

/** A source’s beginning, made ready for those who ask what it is. */
export function headOf({ path, head }: Source): Head {
  const text = beginning(head);
  const name = (path.split('/').at(-1) ?? '').toLowerCase().replace(/\.gz$/, '');
  return { name, bytes: head, text, root: rootOf(text) };
}

/** More bytes of this kind than one in twenty are no text. */
const mostControls = 0.05;

/** The first characters; one that is cut at the end is left out. */
function beginning(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes, { stream: true });
  const controls = bytes.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  if (controls > bytes.length * mostControls) return '\0';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return decodeWindows1252(bytes);
    throw error;
  }
}

/** C0 controls save tab, line feed, form feed, carriage return and the end of a file of old. */
const isControl = (byte: number): boolean =>
  byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26;

/** What may stand before the root: how it begins, and how it ends. */
const beforeRoot: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
];

const element = /^<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})[\s/>]/;

/** Local name of the first element. */
function rootOf(text: string): string | null {
  let rest = text.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const [start, end] = beforeRoot.find(([each]) => rest.startsWith(each)) ?? [];
    if (start === undefined || end === undefined) return element.exec(rest)?.[1] ?? null;
    const open = rest.indexOf('[');
    const close = rest.indexOf(end);
    // A document type may bring its own declarations, in brackets.
    const isNested = start === '<!' && open >= 0 && open < close;
    const at = isNested ? rest.indexOf('>', rest.indexOf(']')) : close;
    if (at < 0) return null;
    rest = rest.slice(at + end.length).trimStart();
  }
}
