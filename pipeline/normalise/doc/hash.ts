/** FNV-1a over UTF-16 code units, 32 bits: quick, and the same everywhere; for features, not for ids. */
export const hash = (text: string): number => hashOf(text, 0, text.length);

/** The hash of what stands in a text from start to end. */
export function hashOf(text: string, start: number, end: number): number {
  let mixed = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}
