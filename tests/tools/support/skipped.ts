import type { TestModule } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';

/** Says at the very end which tests were skipped, and what was missing: silence would pass for success. */
export default class SkippedTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const notes = new Map<string, number>();
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const result = test.result();
        const note = (result.state === 'skipped' ? result.note : undefined) ?? 'no reason given';
        notes.set(note, (notes.get(note) ?? 0) + 1);
      }
    for (const [note, count] of notes) console.log(` SKIPPED  ${count} ${tests(count)}: ${note}`);
  }
}

const tests = (count: number): string => (count === 1 ? 'test' : 'tests');
