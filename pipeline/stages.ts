import { join } from 'node:path';
import type { ConvertResult } from './convert/convert.ts';
import type { Suggestions } from './convert/suggest.ts';
import type { DatasetDescription } from './kernel/rows.ts';
import { readYaml } from './kernel/yaml.ts';
import type { NormaliseOptions } from './normalise/run.ts';
import type { NormaliseResult } from './normalise/tally.ts';
import type { PublishResult } from './publish/publish.ts';

export interface Folders {
  /** What people put in. */
  readonly raw: string;
  /** What the pipeline makes: records/, tables/, releases/. */
  readonly output: string;
}

export interface BuildOptions extends Folders, NormaliseOptions {
  /** Day of the release, ISO 8601. */
  readonly releasedOn: string;
  /** Told which stage begins. */
  readonly onStage?: (name: 'normalise' | 'convert' | 'publish') => void;
}

export interface BuildResult {
  readonly normalised: NormaliseResult;
  /** Left out where articles failed and that was not allowed. */
  readonly converted?: ConvertResult;
  readonly published?: PublishResult;
}

/** Where the stages meet: each reads what the one before it wrote. */
export const recordsFolder = (output: string): string => join(output, 'records');
export const tablesFolder = (output: string): string => join(output, 'tables');

/** raw/ → records → tables → release. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { allowFailures = false, onStage } = options;
  // A mistake there should not come to light after an hour of reading.
  readDataset(options.raw);
  onStage?.('normalise');
  const normalised = await normaliseStage(options);
  const { tally, failures } = normalised;
  if (tally.articles === 0 || (failures.length > 0 && !allowFailures)) return { normalised };
  onStage?.('convert');
  const converted = await convertStage(options);
  onStage?.('publish');
  const published = await publishStage(options);
  return { normalised, converted, published };
}

// A stage is loaded when it runs, so that a command waits for nothing that it does not use.

export async function normaliseStage(
  options: Folders & NormaliseOptions,
): Promise<NormaliseResult> {
  const { normaliseFolder } = await import('./normalise/run.ts');
  return normaliseFolder({ ...options, records: recordsFolder(options.output) });
}

/** A corpus instead of raw/articles, and a file of records instead of a folder. */
export async function corpusStage(
  options: NormaliseOptions & { readonly input: string; readonly output: string },
): Promise<NormaliseResult> {
  const { normaliseCorpus } = await import('./normalise/run.ts');
  return normaliseCorpus(options);
}

/** @param options.input the records, if not those of the output folder. */
export async function convertStage(
  options: Folders & { readonly input?: string | undefined },
): Promise<ConvertResult> {
  const { raw, output, input = recordsFolder(output) } = options;
  const { convert } = await import('./convert/convert.ts');
  return convert({ records: input, dataset: readDataset(raw), output: tablesFolder(output) });
}

/** @param options.input the tables, if not those of the output folder. */
export async function publishStage(
  options: Folders & { readonly releasedOn: string; readonly input?: string | undefined },
): Promise<PublishResult> {
  const { raw, output, releasedOn, input = tablesFolder(output) } = options;
  const { publish } = await import('./publish/publish.ts');
  return publish({ tables: input, dataset: readDataset(raw), output, releasedOn });
}

/** @param options.input the records, if not those of the output folder. */
export async function suggestStage(
  options: Folders & { readonly input?: string | undefined },
): Promise<Suggestions> {
  const { raw, output, input = recordsFolder(output) } = options;
  const { readRegistry } = await import('./normalise/registry.ts');
  const { suggest } = await import('./convert/suggest.ts');
  return suggest(input, readRegistry(join(raw, 'actors.yaml')));
}

const readDataset = (raw: string): DatasetDescription =>
  readYaml(join(raw, 'dataset.yaml'), 'dataset').value;
