/** FNV-1a over UTF-16 code units, 32 bits: quick, and the same everywhere; for features, not for ids. */
export function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}
