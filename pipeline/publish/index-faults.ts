import type { ReleaseIndex } from '../../schemas/types.ts';
import type { Entry } from './entry.ts';
import { parsed } from './withdrawals.ts';

/** index.json, held against what the releases and the withdrawals say. */
export interface Held {
  /** What somebody must have changed, or broken: a line each. */
  readonly faults: readonly string[];
  /** What a run that was killed, or older code, leaves: to be written anew, and told. A line each. */
  readonly lags: readonly string[];
}

/** An index whose every field is read from releases and withdrawals, never from an index. */
export interface DerivedIndex {
  readonly index: ReleaseIndex;
  /** The name of the dataset in each release, by version. */
  readonly names: ReadonlyMap<string, string>;
}

/** The text of index.json: always the same for the same index. */
export const indexText = ({ name, latest, releases }: ReleaseIndex): string =>
  `${JSON.stringify({ name, latest, releases }, null, 2)}\n`;

/** The newest release that is not withdrawn. */
export const newestStanding = <Each extends Pick<Entry, 'withdrawn'>>(
  releases: readonly Each[],
): Each | undefined => releases.findLast(({ withdrawn }) => withdrawn === null);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Holds the text of an index.json against what it should say. A field that differs is a fault; it lags
 * where it does not list a release yet, does not tell a withdrawal yet, or has other fields, as an index of other code does.
 */
export function holdIndex(text: string, { index, names }: DerivedIndex): Held {
  const known = parsed(text);
  if (known === undefined) return { faults: ['this is not JSON'], lags: [] };
  if (!isObject(known) || !isListOfEntries(known['releases']))
    return { faults: ['this is no index of releases'], lags: [] };
  const found = new Findings();
  const listed = known['releases'];
  holdList(listed, index.releases, found);
  for (const entry of index.releases) {
    const told = listed.find(({ version }) => version === entry.version);
    if (told !== undefined) holdEntry(told, entry, found);
  }
  const expected = expectedOf(listed, index.releases);
  const name = names.get(expected.last ?? '') ?? index.name;
  const { releases: _, ...top } = known;
  found.differences('', top, { name, latest: expected.latest });
  if (found.isNone && text !== indexText(index))
    found.lags.push('it is laid out otherwise than on-record writes it, or has a key twice');
  return found;
}

/** The versions that the text of an index.json lists; none where it is no index. */
export const listedVersions = (text: string): string[] =>
  entriesIn(text).map(({ version }) => version);

/** Whether the text of an index.json calls a release withdrawn, with what it says of that, unchecked. */
export function toldWithdrawal(text: string, version: string): Entry['withdrawn'] {
  const told = entriesIn(text).find((each) => each.version === version)?.['withdrawn'];
  return isObject(told) ? (told as unknown as Entry['withdrawn']) : null;
}

function entriesIn(text: string): readonly Listed[] {
  const known = parsed(text);
  return isObject(known) && isListOfEntries(known['releases']) ? known['releases'] : [];
}

/** Holds what an index.json says of one release, whatever it says of others. */
export function holdListed(text: string, right: Entry): Held {
  const found = new Findings();
  const listed = entriesIn(text).filter(({ version }) => version === right.version);
  if (listed.length !== 1)
    found.faults.push(`it lists release ${right.version} ${listed.length} times`);
  for (const told of listed) holdEntry(told, right, found);
  return found;
}

/** What an index with these entries says besides: of those that are releases, by the withdrawals that it tells. */
function expectedOf(
  listed: readonly Listed[],
  right: readonly Entry[],
): { last: string | undefined; latest: string | null } {
  const known = right.flatMap((entry) => {
    const told = listed.find(({ version }) => version === entry.version);
    if (told === undefined) return [];
    const { version, withdrawn } = entry;
    return { version, withdrawn: told['withdrawn'] === null ? null : withdrawn };
  });
  return { last: known.at(-1)?.version, latest: newestStanding(known)?.version ?? null };
}

/** Gathers what is found, with its place: `releases[1.0.0].files[claims.csv].sha256`. */
class Findings implements Held {
  readonly faults: string[] = [];
  readonly lags: string[] = [];

  get isNone(): boolean {
    return this.faults.length + this.lags.length === 0;
  }

  /** Where two values differ, as deep down as can be told. */
  differences(place: string, told: unknown, right: unknown): void {
    if (JSON.stringify(told) === JSON.stringify(right)) return;
    if (isObject(told) && isObject(right)) this.#ofFields(place, told, right);
    else if (isKeyed(told) && isKeyed(right)) this.#ofKeyed(place, told, right);
    else {
      // Which type a file is of is known better with time; all else is as it was published.
      const found = place.endsWith('.media_type') ? this.lags : this.faults;
      found.push(`${place} is ${shown(told)}, and should be ${shown(right)}`);
    }
  }

  #ofFields(place: string, told: Fields, right: Fields): void {
    for (const key of new Set([...Object.keys(right), ...Object.keys(told)])) {
      const at = place === '' ? key : `${place}.${key}`;
      if (!Object.hasOwn(right, key)) this.lags.push(`${at} is no field of it`);
      else if (!Object.hasOwn(told, key)) this.lags.push(`${at} is not there`);
      else this.differences(at, told[key], right[key]);
    }
  }

  /** Lists whose items have paths. */
  #ofKeyed(place: string, told: readonly Keyed[], right: readonly Keyed[]): void {
    const before = this.faults.length;
    for (const each of right) {
      const others = told.filter(({ path }) => path === each.path);
      if (others.length !== 1)
        this.faults.push(`${place}[${each.path}] is there ${others.length} times`);
      else this.differences(`${place}[${each.path}]`, others[0], each);
    }
    for (const { path } of told)
      if (!right.some((each) => each.path === path))
        this.faults.push(`${place}[${path}] is no file of the release`);
    const isSame = told.every(({ path }, index) => path === right[index]?.path);
    if (this.faults.length === before && !isSame) this.faults.push(`${place} is in another order`);
  }
}

/** That every release is listed, no other, and each once, the newest last. */
function holdList(listed: readonly Listed[], right: readonly Entry[], found: Findings): void {
  const versions = listed.map(({ version }) => version);
  for (const version of new Set(versions))
    if (!right.some((each) => each.version === version))
      found.faults.push(`it lists ${version}, but the release is missing`);
  const expected = right.map(({ version }) => version).filter((each) => versions.includes(each));
  const known = versions.filter((each) => expected.includes(each));
  if (known.join() !== expected.join())
    found.faults.push(`it lists ${known.join(', ')}, and should list ${expected.join(', ')}`);
  for (const { version } of right)
    if (!versions.includes(version)) found.lags.push(`release ${version} is not listed`);
}

function holdEntry(told: Listed, right: Entry, found: Findings): void {
  const withdrawn = told['withdrawn'];
  const place = `releases[${right.version}]`;
  if (withdrawn === null && right.withdrawn !== null) {
    found.lags.push(`${place}.withdrawn is null, and there is a record of the withdrawal`);
    found.differences(place, { ...told, withdrawn: right.withdrawn }, right);
  } else if (right.withdrawn === null && isObject(withdrawn)) {
    found.faults.push(
      `${place} is withdrawn (${shown(withdrawn['reason'])}), but there is no record of that in withdrawals/`,
    );
    found.differences(place, { ...told, withdrawn: null }, right);
  } else found.differences(place, told, right);
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Listed = Fields & { readonly version: string };

const isListOfEntries = (value: unknown): value is Listed[] =>
  Array.isArray(value) &&
  value.every((each) => isObject(each) && typeof each['version'] === 'string');

type Keyed = Fields & { readonly path: string };

const isKeyed = (value: unknown): value is Keyed[] =>
  Array.isArray(value) && value.every((each) => isObject(each) && typeof each['path'] === 'string');

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
