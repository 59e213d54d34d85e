/** One way to read an article; the number of things that it finds. */
export type Run<Item> = (item: Item) => number;

/** Seconds of each run. */
export type Times<Name extends string> = Readonly<Record<Name, number>>;

/** Seconds that a run takes over some items. */
function seconds<Item>(run: Run<Item>, items: readonly Item[]): number {
  const start = performance.now();
  let found = 0;
  for (const item of items) found += run(item);
  if (found === 0) throw new Error('A run found nothing, so its time says nothing');
  return (performance.now() - start) / 1000;
}

/** How many items a run reads at its turn: a slow moment of the machine, often a second long, slows all runs. */
const atATurn = 8;

function oneRound<Name extends string, Item>(
  runs: Readonly<Record<Name, Run<Item>>>,
  names: readonly Name[],
  turns: readonly (readonly Item[])[],
): Times<Name> {
  const times = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const items of turns) for (const name of names) times[name] += seconds(runs[name], items);
  return times;
}

/** Seconds for which each run is warmed up: what is quick needs many rounds until it is as quick as it gets. */
const warmUp = 4;

/** The seconds of each run over all items, so many times; the runs take turns. */
export function roundsOf<Name extends string, Item>(
  runs: Readonly<Record<Name, Run<Item>>>,
  items: readonly Item[],
  rounds: number,
): Times<Name>[] {
  const names = Object.keys(runs) as Name[];
  for (const name of names) for (let time = 0; time < warmUp;) time += seconds(runs[name], items);
  const turns = inBatches(items, atATurn);
  return Array.from({ length: rounds }, () => oneRound(runs, names, turns));
}

/** The median of what the rounds say. */
export function medianOf<Name extends string>(
  rounds: readonly Times<Name>[],
  value: (times: Times<Name>) => number,
): number {
  const values = rounds.map(value).sort((a, b) => a - b);
  return values[values.length >> 1] ?? NaN;
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
