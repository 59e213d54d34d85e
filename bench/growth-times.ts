/** How the time to read a text grows with its length. */
import type { Resources } from '../pipeline/normalise/normalise.ts';
import { recordsOf } from '../pipeline/normalise/records.ts';
import { attempt, valueOf } from '../pipeline/lib/outcome.ts';
import { rawArticle } from '../pipeline/read/article.ts';

export interface Growth {
  /** Milliseconds of CPU time, by the length of the text. */
  readonly times: readonly (readonly [length: number, milliseconds: number])[];
  /** By which power of its length the time grows; undefined where no two times are above the clock’s grain. */
  readonly exponent: number | undefined;
}

/** Below this many milliseconds a time says more of the machine than of the text. */
const grain = 10;
/** A short text is read again, for so many milliseconds and so often at most; the shortest time counts. */
const again = { milliseconds: 150, times: 5 } as const;

/**
 * Reads texts of each length, the short ones first: read, checked and written as a record. Lengths after one
 * that took longer than `limit` milliseconds are left out.
 */
export function growthOf(
  textOf: (length: number) => string,
  lengths: readonly number[],
  resources: Resources,
  limit: number,
): Growth {
  const times: [number, number][] = [];
  for (const length of lengths) {
    const time = timeOf(textOf(length), resources);
    times.push([length, time]);
    if (time > limit) break;
  }
  return { times, exponent: exponentOf(times.filter(([, time]) => time >= grain)) };
}

function timeOf(text: string, resources: Resources): number {
  let least = Infinity;
  for (let spent = 0, turn = 0; turn < again.times && spent < again.milliseconds; turn++) {
    const start = process.cpuUsage();
    read(text, resources);
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    spent += time;
    least = Math.min(least, time);
  }
  return least;
}

/** Reads a text as a build does; the length of its record. */
export function read(text: string, resources: Resources): number {
  const raws = [attempt(() => rawArticle('text', text, {}, {}))];
  return JSON.stringify(valueOf(recordsOf(raws, resources)[0]!)).length;
}

/** The slope of the line that fits the logarithms best, by least squares. */
function exponentOf(points: readonly (readonly [x: number, y: number])[]): number | undefined {
  if (points.length < 2) return undefined;
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const [over, under] = logs.reduce(
    ([a, b], [x, y]) => [a + (x - meanX) * (y - meanY), b + (x - meanX) ** 2],
    [0, 0],
  );
  return over / under;
}
