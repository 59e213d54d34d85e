import type * as realFs from 'node:fs';

/** What befalls the file system. */
export const fate = {
  /** How many more calls go well. */
  left: Infinity,
  /** After them: nothing works any more, as if the process were killed; or one call finds the disk full. */
  kind: 'killed' as 'killed' | 'full',
  /** How many calls there were since the last `begin`. */
  calls: 0,
};

/** From now on `left` calls go well. */
export function begin(kind: 'killed' | 'full', left: number): void {
  Object.assign(fate, { kind, left, calls: 0 });
}

/** From now on all goes well. */
export function heal(): void {
  begin('killed', Infinity);
}

/** Every call that changes what stands on the disk. */
const watched = [
  'copyFileSync',
  'cpSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'symlinkSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const;

/** A node:fs in which every watched call may meet its fate. */
export function faulty(fs: typeof realFs): typeof realFs {
  const mocked = Object.fromEntries(
    watched.map((name) => {
      const real = fs[name] as (...given: unknown[]) => unknown;
      const call = (...given: unknown[]): unknown => {
        // Opening a file to read it changes nothing.
        if (name === 'openSync' && given[1] === 'r') return real(...given);
        fate.calls++;
        if (fate.calls > fate.left && (fate.kind === 'killed' || needsRoom(name))) fail();
        return real(...given);
      };
      return [name, call];
    }),
  );
  return { ...fs, ...mocked, default: { ...fs, ...mocked } } as typeof realFs;
}

const needsRoom = (name: string): boolean => name !== 'rmSync' && name !== 'unlinkSync';

function fail(): never {
  if (fate.kind === 'killed') throw new Error('killed');
  fate.left = Infinity;
  throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}
