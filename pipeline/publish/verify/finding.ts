import { relative } from 'node:path';
import { UserError } from '../../lib/errors.ts';

/** What one check of a release found. */
export interface Finding {
  readonly check: string;
  readonly outcome: 'ok' | 'failed' | 'not checked';
  /** A line each: what was looked at, or what is wrong, at most five of them. */
  readonly lines: readonly string[];
}

export type Found = Omit<Finding, 'check'>;

/** How many things a check names. */
const shown = 5;

/**
 * Makes a check. What makes it impossible, such as a file that is no Parquet, is a fault of the release.
 *
 * @param base the folder from which files are named.
 */
export async function finding(
  check: string,
  base: string,
  find: () => Promise<Found> | Found,
): Promise<Finding> {
  try {
    return { check, ...(await find()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const file = error instanceof UserError ? error.place.file : undefined;
    const place = file === undefined ? '' : `${relative(base, file)}: `;
    return { check, outcome: 'failed', lines: atMostFive(`${place}${message}`.split(/\n\s*/)) };
  }
}

export const ok = (...lines: string[]): Found => ({ outcome: 'ok', lines });
export const failed = (...lines: string[]): Found => ({ outcome: 'failed', lines });
export const notChecked = (line: string): Found => ({ outcome: 'not checked', lines: [line] });

/** Failed where anything is wrong, else what is good. */
export const judged = (faults: readonly string[], ...good: string[]): Found =>
  faults.length === 0 ? ok(...good) : failed(...atMostFive(faults));

const atMostFive = (lines: readonly string[]): string[] => {
  const more = lines.length - shown;
  return [...lines.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])];
};

/** Five of them on one line, with how many more there are. */
export const listed = (names: readonly string[]): string =>
  names.slice(0, shown).join(', ') +
  (names.length > shown ? ` and ${names.length - shown} more` : '');
