import { describe, expect, test } from 'vitest';
import { extremeText, familyNames } from '../../bench/extreme.ts';
import { growthOf } from '../../bench/growth-times.ts';
import { projectPath } from '../../pipeline/lib/project.ts';
import { loadResources } from '../../pipeline/normalise/normalise.ts';
import { readRegistry } from '../../pipeline/read/registry.ts';

const resources = loadResources(readRegistry(projectPath('raw/actors.yaml')));

/** `make bench-growth` asks for 1.1 with a hundred times as much text; what is quadratic comes near 2 here too. */
const most = 1.7;

// A busy machine may spoil a time once.
describe('the time for extreme text grows with its length', { retry: 2, timeout: 60_000 }, () => {
  test.each(familyNames)('%s', (name) => {
    const textOf = (length: number): string => extremeText(name, length);
    const { exponent = 0 } = growthOf(textOf, [10_000, 40_000], resources, Infinity);
    expect(exponent).toBeLessThan(most);
  });
});
