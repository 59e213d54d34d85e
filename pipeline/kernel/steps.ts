import { known } from './lists.ts';

/**
 * A computation that rests between its steps (`yield`), so that several can take each step together before
 * the next. What a step needs of code and tables then stays in the processor’s caches while it works for
 * all of them: Harizopoulos and Ailamaki, “STEPS towards Cache-Resident Transaction Processing” (2004).
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/**
 * Several computations as one, which takes each step for all of them; their results in their order.
 * What one of them throws ends all.
 */
export function* abreast<Result>(runs: readonly Steps<Result>[]): Steps<Result[]> {
  const results = new Array<Result>(runs.length);
  /** Those that still go, in front, by their place among the runs. */
  const going = runs.map((_, index) => index);
  for (let count = going.length; count > 0;) {
    let still = 0;
    for (let at = 0; at < count; at++) {
      const index = going[at] ?? 0;
      const step = known(runs, index).next();
      if (step.done === true) results[index] = step.value;
      else going[still++] = index;
    }
    count = still;
    if (count > 0) yield;
  }
  return results;
}

/** The result of a computation, all of its steps taken at once. */
export function finish<Result>(run: Steps<Result>): Result {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
