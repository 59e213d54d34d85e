import { describe, expect, it } from 'vitest';
import { abreast, finish, type Steps } from '../../pipeline/kernel/steps.ts';

describe('steps', () => {
  /** Notes each of its steps in a log. */
  function* counting(name: string, steps: number, log: string[]): Steps<string> {
    for (let step = 1; step <= steps; step++) {
      log.push(`${name}${step}`);
      if (step < steps) yield;
    }
    return name.toUpperCase();
  }

  it('are taken together, the results in the order of the runs', () => {
    const log: string[] = [];
    const runs = [counting('a', 3, log), counting('b', 1, log), counting('c', 2, log)];
    expect(finish(abreast(runs))).toEqual(['A', 'B', 'C']);
    expect(log).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });

  it('of runs within runs are taken together too', () => {
    const log: string[] = [];
    function* pair(name: string): Steps<string[]> {
      return yield* abreast([counting(`${name}x`, 2, log), counting(`${name}y`, 2, log)]);
    }
    expect(finish(abreast([pair('a'), pair('b')]))).toEqual([
      ['AX', 'AY'],
      ['BX', 'BY'],
    ]);
    expect(log).toEqual(['ax1', 'ay1', 'bx1', 'by1', 'ax2', 'ay2', 'bx2', 'by2']);
  });

  it('of nothing are done at once', () => {
    expect(finish(abreast([]))).toEqual([]);
  });

  it('end with what one of them throws', () => {
    function* broken(): Steps<string> {
      yield;
      throw new Error('no such word');
    }
    expect(() => finish(abreast([counting('a', 3, []), broken()]))).toThrow('no such word');
  });
});
