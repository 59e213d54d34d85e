import { join } from 'node:path';
import type { ConvertResult } from './convert/convert.ts';
import type { Suggestions } from './convert/suggest.ts';
import { standardStream } from './lib/jsonl.ts';
import { withLock, withLockOn } from './lib/lock.ts';
import {
  ledgerFile,
  recordsFolder,
  requireOutput,
  tablesFolder,
  writableFile,
} from './lib/output.ts';
import { isTaken } from './lib/read-files.ts';
import type { DatasetDescription } from '../schemas/types.ts';
import { readYaml } from './lib/yaml.ts';
import type { Explanation, ExplainOptions } from './normalise/explain.ts';
import type { FileFound } from './normalise/inputs.ts';
import type { NormaliseOptions, readOut } from './normalise/run.ts';
import type { NormaliseResult } from './normalise/tally.ts';
import type { Comparison, DiffForm } from './publish/changes/diff.ts';
import type { ReplayOptions, ReplayResult } from './publish/changes/replay.ts';
import type { Level } from './publish/level.ts';
import type { PublishResult } from './publish/publish.ts';
import type { Reproduction } from './publish/verify/reproduce.ts';
import type { Finding } from './publish/verify/finding.ts';
import type { WithdrawOptions } from './publish/withdraw.ts';

export interface Folders {
  /** What people put in. */
  readonly raw: string;
  /** What the pipeline makes: records/, tables/, releases/. */
  readonly output: string;
}

export interface BuildOptions extends Folders, NormaliseOptions {
  /** Day of the release, ISO 8601. */
  readonly releasedOn: string;
  /** Go on to tables and a release where some articles cannot be read. */
  readonly allowFailures?: boolean;
  /** The bump that people declare, if any. */
  readonly bump?: Level | undefined;
  /** Why it is published though a check of raw/dataset.yaml stops it. */
  readonly accept?: string | undefined;
  /** Path of the private key that signs the release, if any. */
  readonly signingKey?: string | undefined;
  /** Told which stage begins. */
  readonly onStage?: (name: 'normalise' | 'convert' | 'publish') => void;
}

export interface BuildResult {
  readonly normalised: NormaliseResult;
  /** Left out where articles failed and that was not allowed. */
  readonly converted?: ConvertResult;
  readonly published?: PublishResult;
}

export { recordsFolder, tablesFolder };

/** Runs while no other run writes to the output folder, once it is seen that this one may. */
const writingTo = <Result>(output: string, use: () => Promise<Result>): Promise<Result> =>
  withLock(output, () => {
    requireOutput(output);
    return use();
  });

/** raw/ → records → tables → release, while no other run writes to the output. */
export const build = (options: BuildOptions): Promise<BuildResult> =>
  writingTo(options.output, () => buildLocked(options));

async function buildLocked(options: BuildOptions): Promise<BuildResult> {
  const { allowFailures = false, onStage } = options;
  // A mistake there should not come to light after an hour of reading.
  readDataset(options.raw);
  onStage?.('normalise');
  const normalised = await normaliseLocked(options);
  const { tally, failures } = normalised;
  if (tally.articles === 0 || (failures.length > 0 && !allowFailures)) return { normalised };
  onStage?.('convert');
  const { raw, output } = options;
  const converted = await convertLocked({ raw, output });
  onStage?.('publish');
  const published = await publishLocked({ ...options, input: undefined });
  return { normalised, converted, published };
}

// A stage is loaded when it runs, so that a command waits for nothing that it does not use.

export const normaliseStage = (options: Folders & NormaliseOptions): Promise<NormaliseResult> =>
  writingTo(options.output, () => normaliseLocked(options));

async function normaliseLocked(options: Folders & NormaliseOptions): Promise<NormaliseResult> {
  const { normaliseInto } = await import('./normalise/run.ts');
  const records = recordsFolder(options.output);
  const ledger = ledgerFile(options.output);
  return normaliseInto({ ...options, records, ledger, now: Date.now() });
}

/** Files and folders of articles instead of raw/articles, and a file of records instead of the store. */
export async function corpusStage(
  options: NormaliseOptions & { readonly inputs: readonly string[]; readonly output: string },
): Promise<NormaliseResult> {
  const { normaliseTo } = await import('./normalise/run.ts');
  if (options.output === standardStream) return normaliseTo(options);
  const output = writableFile(options.output);
  return withLockOn(output, () => normaliseTo({ ...options, output }));
}

/** Files and folders of articles, of which each record is handed over as a line of JSON; nothing is written. */
export async function readStage(
  options: Parameters<typeof readOut>[0],
  take: (line: string) => Promise<void>,
): Promise<NormaliseResult> {
  const { readOut: read } = await import('./normalise/run.ts');
  return read(options, take);
}

/** What lies in files and folders, before anything is read; nothing is written. */
export async function* inputsStage(
  inputs: readonly string[],
  releasedOn: string,
): AsyncGenerator<FileFound> {
  const { lookInto } = await import('./normalise/inputs.ts');
  yield* lookInto(inputs, releasedOn);
}

type ConvertStageOptions = Folders & { readonly inputs?: readonly string[] | undefined };

/** @param options.inputs the records, if not those of the output folder: shards of a run, or all of it. */
export const convertStage = (options: ConvertStageOptions): Promise<ConvertResult> =>
  writingTo(options.output, () => convertLocked(options));

async function convertLocked(options: ConvertStageOptions): Promise<ConvertResult> {
  const { raw, output, inputs = [recordsFolder(output)] } = options;
  const { convert } = await import('./convert/convert.ts');
  const { releasedVersions } = await import('./publish/release.ts');
  const releases = join(output, 'releases');
  const last = releasedVersions(releases).at(-1);
  return convert({
    records: inputs,
    dataset: readDataset(raw),
    output: tablesFolder(output),
    lastRelease: last === undefined ? undefined : join(releases, last),
  });
}

interface PublishStageOptions extends Folders {
  readonly releasedOn: string;
  readonly input?: string | undefined;
  /** The bump that people declare, if any. */
  readonly bump?: Level | undefined;
  /** Why it is published though a check of raw/dataset.yaml stops it. */
  readonly accept?: string | undefined;
  /** Path of the private key that signs the release, if any. */
  readonly signingKey?: string | undefined;
}

/** @param options.input the tables, if not those of the output folder. */
export const publishStage = (options: PublishStageOptions): Promise<PublishResult> =>
  writingTo(options.output, () => publishLocked(options));

async function publishLocked(options: PublishStageOptions): Promise<PublishResult> {
  const { raw, input, ...rest } = options;
  const tables = input ?? tablesFolder(rest.output);
  const { publish } = await import('./publish/publish.ts');
  return publish({ ...rest, tables, dataset: readDataset(raw) });
}

/**
 * @param options.input the records, if not those of the output folder.
 * @param options.reconcile the service that is asked for candidates, if any.
 */
export async function suggestStage(
  options: Folders & {
    readonly input?: string | undefined;
    readonly reconcile?: URL | undefined;
  },
): Promise<Suggestions> {
  const { raw, output, input = recordsFolder(output) } = options;
  const { readRegistry } = await import('./read/registry.ts');
  const { suggest } = await import('./convert/suggest.ts');
  return suggest(input, readRegistry(join(raw, 'actors.yaml')), options.reconcile ?? null);
}

/** What changed between two releases of the output folder, told in one of three forms. */
export async function diffStage(options: {
  readonly output: string;
  readonly from: string;
  readonly to: string;
  readonly form: DiffForm;
}): Promise<Comparison> {
  const { diff } = await import('./publish/changes/diff.ts');
  return diff(options);
}

/** Brings a copy of a release up to a later one of the output folder. */
export async function replayStage(options: ReplayOptions): Promise<ReplayResult> {
  const { copyOf, replay } = await import('./publish/changes/replay.ts');
  const copy = copyOf(options);
  return withLockOn(copy, () => replay({ ...options, copy }));
}

/** Withdraws a release of the output folder; gives what is worth a look, a line each. */
export const withdrawStage = ({
  raw,
  ...options
}: Omit<WithdrawOptions, 'dataset'> & Pick<Folders, 'raw'>): Promise<string[]> =>
  writingTo(options.output, async () => {
    const { withdraw } = await import('./publish/withdraw.ts');
    return withdraw({ ...options, dataset: datasetIn(raw) });
  });

export interface VerifyStageOptions extends Folders {
  /** A folder, a version, or a URL; the whole output folder where it is left out. */
  readonly target: string | undefined;
  /** An allowed_signers file; the keys of raw/dataset.yaml where it is left out. */
  readonly signers: string | undefined;
  /** Whether the articles in raw/ are those that the release was read from. */
  readonly withArticles: boolean;
}

/** Checks all that can be checked of a release, here or on the web. */
export async function verifyStage(options: VerifyStageOptions): Promise<Finding[]> {
  const { raw, output, target, signers, withArticles } = options;
  const { verifyRelease } = await import('./publish/verify/verify.ts');
  const { withTarget } = await import('./publish/verify/target.ts');
  const { signersOf } = await import('./publish/verify/signature.ts');
  const { articlesIn } = await import('./read/articles.ts');
  const { readLedger } = await import('./read/ledger.ts');
  const dataset = datasetIn(raw);
  return withTarget(target, output, ({ folder, ...around }) =>
    verifyRelease(folder, {
      ...around,
      signers: signersOf(signers, dataset),
      mustBeSigned: signers !== undefined,
      articles: withArticles
        ? articlesIn([join(raw, 'articles')], readLedger(ledgerFile(output)))
        : undefined,
    }),
  );
}

/** Builds the newest release again, elsewhere, and compares it with the one that stands there. */
export async function reproduceStage(
  options: Folders & NormaliseOptions & Pick<BuildOptions, 'onStage'>,
): Promise<Reproduction> {
  const { reproduce } = await import('./publish/verify/reproduce.ts');
  // Articles that cannot be read now could not be read then.
  return reproduce(options.output, (again) => build({ ...options, ...again, allowFailures: true }));
}

/** Undefined where it is not at hand. */
const datasetIn = (raw: string): DatasetDescription | undefined =>
  isTaken(join(raw, 'dataset.yaml')) ? readDataset(raw) : undefined;

const readDataset = (raw: string): DatasetDescription =>
  readYaml(join(raw, 'dataset.yaml'), 'dataset').value;

/** Writes nothing. */
export async function explainStage({
  output,
  ...options
}: Omit<ExplainOptions, 'ledger'> & Pick<Folders, 'output'>): Promise<Explanation> {
  const { explain } = await import('./normalise/explain.ts');
  return explain({ ...options, ledger: ledgerFile(output) });
}
