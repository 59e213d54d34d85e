/** How far a version moves. */
export type Level = 'major' | 'minor' | 'patch';

export const levels: readonly Level[] = ['patch', 'minor', 'major'];

/** The greater of two; undefined is less than each. */
export const higher = (a: Level | undefined, b: Level): Level =>
  a !== undefined && levels.indexOf(a) > levels.indexOf(b) ? a : b;
