/**
 * Whether words in lower case and ASCII hold one with a first letter, a last letter and a length, given as
 * code units in either case: most words of a text are told from known ones by these alone.
 */
export function createShapes(
  words: Iterable<string>,
): (first: number, last: number, length: number) => boolean {
  const shapes = new Uint8Array(shapeOf(31, 31, 15) + 1);
  for (const word of words)
    shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  return (first, last, length) => shapes[shapeOf(first, last, length)] === 1;
}

/** A number for the first letter, the last and the length of a word; upper case is as lower case. */
const shapeOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 9) | ((last & 31) << 4) | (length < 15 ? length : 15);
