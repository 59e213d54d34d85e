import { join } from 'node:path';
import { verify } from '../../pipeline/publish/release-faults.ts';
import { isDebris, stateOf, type Scene } from './scenes.ts';

export type State = ReadonlyMap<string, string>;

/** What a run left, by how it ended. */
export interface Ending {
  /** Null where the process was killed. */
  readonly code: number | null;
  readonly stderr: string;
}

/** What a state holds below a path, as one text. */
const partOf = (state: State, path: string): string =>
  [...state]
    .filter(([each]) => (each === path || each.startsWith(`${path}/`)) && !isDebris(each))
    .map((entry) => entry.join('\0'))
    .sort()
    .join('\0\0');

/** What is wrong with what a run says of itself. */
export function wordsFaults({ code, stderr }: Ending): string[] {
  if (code === null || code === 0) return [];
  const told = stderr.replace(/^(?:normalise|convert|publish)\n/gm, '');
  return [
    ...(code === 1 ? [] : [`exit code ${code}`]),
    ...(/this is a bug|\n {4}at |Error: .*\n.*at /.test(told) ? ['a stack'] : []),
    ...(/→ /.test(told) ? [] : ['no remedy']),
  ].map((what) => `${what}: ${told.trim().slice(0, 400)}`);
}

/** What a run left that should not be: whatever a reader of the folder relies on at any moment. */
export function stateFaults(
  { folder, targets }: Scene,
  before: State,
  right: State,
  ending: Ending,
): string[] {
  const now = stateOf(folder);
  const faults: string[] = [];
  for (const [path, data] of before)
    if (path.startsWith('output/releases/') && now.get(path) !== data)
      faults.push(`${path} is not what was released`);
  for (const target of targets) {
    const part = partOf(now, target);
    const isAside = ending.code === null && part === '';
    if (
      !isAside &&
      part !== partOf(before, target) &&
      part !== partOf(withoutUnread(now, right), target)
    )
      faults.push(`${target} is neither what it was nor what it should become`);
  }
  faults.push(...releaseFaults(folder, now));
  if (ending.code === 0 && partOfAll(now) !== partOfAll(right))
    faults.push(`exit code 0, but ${difference(now, right)}`);
  return faults;
}

const unreadList = 'output/records/unread.jsonl';

/** What should stand there where some articles could not be read: all but their records, and the list of them. */
function withoutUnread(now: State, right: State): State {
  const list = now.get(unreadList);
  if (list === undefined) return right;
  const lost = list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { article_id: string }).article_id);
  const paths = new Set(lost.map((id) => `output/records/${id}.json`));
  return new Map([...[...right].filter(([path]) => !paths.has(path)), [unreadList, list]]);
}

function releaseFaults(folder: string, now: State): string[] {
  const faults: string[] = [];
  const versions = [...now.keys()].flatMap(
    (path) => /^output\/releases\/([0-9][^/]*)$/.exec(path)?.[1] ?? [],
  );
  for (const version of versions)
    try {
      verify(join(folder, 'output', 'releases', version));
    } catch (error) {
      faults.push(`release ${version}: ${String(error)}`);
    }
  const index = JSON.parse(now.get('output/index.json') ?? '') as {
    releases: { version: string }[];
  };
  for (const { version } of index.releases)
    if (!versions.includes(version)) faults.push(`index.json lists ${version}, which is not there`);
  const latest = now.get('output/latest') ?? '';
  if (!now.has(`output/${latest}/claims.csv`)) faults.push(`latest leads to “${latest}”`);
  return faults;
}

const partOfAll = (state: State): string =>
  [...state]
    .filter(([path]) => !isDebris(path))
    .map((entry) => entry.join('\0'))
    .sort()
    .join('\0\0');

/** The paths at which two states differ, the first few. */
export function difference(now: State, right: State): string {
  const paths = [...new Set([...now.keys(), ...right.keys()])];
  const other = paths.filter((path) => now.get(path) !== right.get(path));
  return `these are not as they should be: ${other.slice(0, 4).join(', ')}`;
}

/** What is not as it should be when a run has ended well. */
export function endFaults(folder: string, right: State): string[] {
  const now = stateOf(folder);
  const debris = [...now.keys()].filter(isDebris);
  return [
    ...(debris.length === 0 ? [] : [`debris: ${debris.slice(0, 4).join(', ')}`]),
    ...(partOfAll(now) === partOfAll(right)
      ? []
      : [`after the next run, ${difference(now, right)}`]),
  ];
}

/** What decides how the next run goes: two states of one key need it once. */
export const keyOf = (folder: string): string =>
  partOfAll(stateOf(folder)) +
  [...stateOf(folder).keys()]
    .filter(isDebris)
    .map((path) => path.replace(/~\d+-[0-9a-f]+/, '~'))
    .join('\0');
