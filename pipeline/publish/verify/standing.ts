import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from '../../lib/duckdb.ts';
import { isThere } from '../../lib/read-files.ts';
import { recordedSums, checksumFile } from '../checksums.ts';
import { entryOf } from '../entry.ts';
import { holdIndex, holdListed, listedVersions, toldWithdrawal } from '../index-faults.ts';
import { deriveIndex, linkTarget, readIndexText } from '../index.ts';
import { isLeftBehind } from '../left-behind.ts';
import { inspect, oddEntry } from '../release-faults.ts';
import { editionOf, isVersion, releasedVersions } from '../release.ts';
import { byVersion } from '../version.ts';
import { readWithdrawals, withdrawalFile } from '../withdrawals.ts';
import { failed, judged, notChecked, ok, type Found } from './finding.ts';
import { checkFile } from './signature.ts';

/** A release and what lies around it. */
export interface Around {
  /** Of the release. */
  readonly folder: string;
  /** The folder that holds releases/, index.json and withdrawals/; undefined where the release lies alone. */
  readonly output?: string | undefined;
  /** Whether all that is there is checked, and not this release alone. */
  readonly whole?: boolean;
  /** Text of an allowed_signers file; undefined where no keys are known. */
  readonly signers?: string | undefined;
  /** Whether a withdrawal without a signature fails. */
  readonly mustBeSigned?: boolean;
}

/** Its folder is named for its version, where it lies among others. */
function versionOf({ folder, output }: Around): string {
  const name = basename(folder);
  return output !== undefined && isVersion(name) ? name : editionOf(folder).version;
}

/** Whether the release is withdrawn: that fails, since whoever verifies before use must hear of it. */
export function standing(around: Around): Found {
  const version = versionOf(around);
  const { output } = around;
  if (output === undefined)
    return notChecked(`${version}: nothing beside it says whether it is withdrawn`);
  const withdrawals = readWithdrawals(output);
  const text = readIndexText(output) ?? '';
  const record = withdrawals.get(version);
  const told = toldWithdrawal(text, version);
  if (record === undefined && told !== null)
    return failed(
      `index.json says that ${version} is withdrawn since ${told.on}: ${told.reason}`,
      'there is no record of that in withdrawals/',
    );
  const known = [
    ...new Set([...releasedVersions(join(output, 'releases')), ...listedVersions(text)]),
  ];
  known.sort(byVersion);
  if (record === undefined) {
    const newer = known.filter((each) => byVersion(each, version) > 0 && withdrawals.has(each));
    const lines = newer.map(
      (each) => `${each} is withdrawn: ${withdrawals.get(each)?.reason ?? ''}`,
    );
    return ok(`${version} is not withdrawn`, ...lines);
  }
  const newest = known.findLast((each) => !withdrawals.has(each));
  return failed(
    `${version} is withdrawn since ${record.on}: ${record.reason}`,
    ...signatureLines(around, output, version),
    newest === undefined ? 'every release is withdrawn' : `the newest that stands is ${newest}`,
  );
}

function signatureLines({ signers }: Around, output: string, version: string): string[] {
  const { state, detail } = checkFile(withdrawalFile(output, version), signers);
  if (state === 'wrong') return [`the signature of the withdrawal does not count: ${detail}`];
  if (state === 'unsigned') return signers === undefined ? [] : ['the withdrawal is not signed'];
  return [`the withdrawal is signed: ${detail}`];
}

/** Whether index.json says what the releases say, or what this one says where it is checked alone. */
export async function heldIndex(database: Database, around: Around): Promise<Found> {
  const { folder, output, whole } = around;
  const text = output === undefined ? undefined : readIndexText(output);
  if (output === undefined || text === undefined)
    return whole === true
      ? failed('there is no index.json')
      : notChecked('no index.json beside it');
  if (whole !== true) {
    const version = versionOf(around);
    const withdrawal = readWithdrawals(output).get(version);
    const previous = [...releasedVersions(join(output, 'releases')), ...listedVersions(text)]
      .filter((each) => byVersion(each, version) < 0)
      .sort(byVersion)
      .at(-1);
    const entry = await entryOf(database, folder, version, previous, withdrawal);
    const { faults, lags } = holdListed(text, entry);
    return judged([...faults, ...lags], `it says the same of ${version}`);
  }
  const releases = join(output, 'releases');
  const odd = releasedVersions(releases).find(
    (each) => oddEntry(join(releases, each)) !== undefined,
  );
  if (odd !== undefined) return failed(`release ${odd} holds a link or a pipe, so it is not read`);
  const derived = await deriveIndex(database, output);
  if (derived === undefined) return failed('there is no release');
  const { faults, lags } = holdIndex(text, derived);
  const { latest } = derived.index;
  return judged(
    [...faults, ...lags, ...latestFaults(output, latest), ...withdrawalFaults(around, output)],
    `it says the same of ${derived.index.releases.length} releases`,
  );
}

/** A copy may do without the link; a file stands for it where a file system knows no links. */
function latestFaults(output: string, latest: string | null): string[] {
  const link = join(output, 'latest');
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found === undefined) return [];
  const target = found.isFile() ? readFileSync(link, 'utf8').trim() : linkTarget(link);
  const right = latest === null ? undefined : `releases/${latest}`;
  if (target === right) return [];
  return [`latest leads to ${target ?? 'nothing'}, and should lead to ${right ?? 'nothing'}`];
}

function withdrawalFaults({ signers, mustBeSigned }: Around, output: string): string[] {
  if (signers === undefined) return [];
  return [...readWithdrawals(output).keys()].flatMap((version) => {
    const { state, detail } = checkFile(withdrawalFile(output, version), signers);
    const isFault = state === 'wrong' || (state === 'unsigned' && mustBeSigned === true);
    return isFault ? [`withdrawals/${version}.json: ${detail}`] : [];
  });
}

/** Whether the releases beside this one hold what their own checksums list, and nothing else lies there. */
export function otherReleases({ folder, output }: Around): Found {
  if (output === undefined) return notChecked('it lies alone');
  const releases = join(output, 'releases');
  const others = releasedVersions(releases).filter((version) => version !== basename(folder));
  const faults = others.flatMap((version) =>
    inspect(join(releases, version)).faults.map(
      ({ file, message }) => `${file.slice(releases.length + 1)}: ${message}`,
    ),
  );
  const strange = readdirSync(releases).filter(
    (name) => !isVersion(name) && !name.startsWith('.building-') && !isLeftBehind(name, 'file'),
  );
  const files = others.reduce((sum, version) => sum + filesOf(join(releases, version)), 0);
  return judged(
    [...faults, ...strange.map((name) => `${name}: this is no release`)],
    `${others.length} besides, of ${files} files`,
  );
}

const filesOf = (release: string): number => {
  const list = join(release, checksumFile);
  return isThere(list) ? recordedSums(list).size : 0;
};
