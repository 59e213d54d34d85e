import type { DatasetDescription } from '../../../schemas/types.ts';
import type { Counts } from '../../lib/table-files.ts';
import type { FileSum } from '../checksums.ts';
import type { Coverage } from './coverage.ts';

/** A file that tells people or programs what a release holds. */
export interface Description {
  /** Relative to the release's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The checks of raw/dataset.yaml that a release does not keep to, and why it was published. */
export interface Acceptance {
  readonly reason: string;
  readonly checks: string[];
}

/** What is known of a release when its data are written and it is to be described. */
export interface ReleaseFacts {
  readonly dataset: DatasetDescription;
  readonly version: string;
  /** Version of schemas/. */
  readonly schemaVersion: string;
  /** The day of the release, ISO 8601. */
  readonly releasedOn: string;
  readonly accepted?: Acceptance | undefined;
  /** Ids of articles that could not be read: their rows are those of the release before. */
  readonly unread?: readonly string[] | undefined;
  readonly counts: Counts;
  readonly coverage: Coverage;
  /** The files that hold data, by path: tables, and the changes since the release before. */
  readonly sums: readonly FileSum[];
}
