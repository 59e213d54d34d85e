/** One way to read an article; the number of things that it finds. */
export type Run<Item> = (item: Item) => number;

/** Seconds that a run takes over all items. */
function seconds<Item>(run: Run<Item>, items: readonly Item[]): number {
  const start = performance.now();
  let found = 0;
  for (const item of items) found += run(item);
  if (found === 0) throw new Error('A run found nothing, so its time says nothing');
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Seconds for which each run is warmed up: what is quick needs many rounds until it is as quick as it gets. */
const warmUp = 4;

/**
 * The median seconds of each run over all items. They take turns, so that a slow moment of the
 * machine slows all.
 */
export function medians<Name extends string, Item>(
  runs: Readonly<Record<Name, Run<Item>>>,
  items: readonly Item[],
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(runs) as Name[];
  for (const name of names) for (let time = 0; time < warmUp;) time += seconds(runs[name], items);
  const times = new Map<Name, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const name of names)
      times.set(name, [...(times.get(name) ?? []), seconds(runs[name], items)]);
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** The items in their order, so many at a time. */
export const inBatches = <Item>(items: readonly Item[], most: number): Item[][] =>
  items.flatMap((_, at) => (at % most === 0 ? [items.slice(at, at + most)] : []));

export const sum = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

/** Megabytes of UTF-8. */
export const megabytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** `normalise      0.83 MB/s`. */
export const speed = (name: string, size: number, time: number): string =>
  `${name.padEnd(24)}${(size / time).toFixed(2).padStart(7)} MB/s`;
