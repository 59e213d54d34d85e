import fc from 'fast-check';
import { kindOf, type Property } from './properties.ts';

export interface CampaignOptions {
  /** How many texts are read; files are tried a tenth as often. */
  readonly texts: number;
  readonly seed: number;
  readonly onFinding: (report: string) => void;
  readonly onProgress?: (line: string) => void;
}

/** Texts between two lines of progress. */
const portion = 400;

/** Tries each property in portions, so that one finding does not end the search for others; a kind of fault is told once. */
export function campaign(
  properties: (known: ReadonlySet<string>) => readonly Property[],
  { texts, seed, onFinding, onProgress }: CampaignOptions,
): { tried: number; findings: number } {
  let tried = 0;
  const known = new Set<string>();
  const all = properties(known);
  for (let done = 0; done < texts; done += portion) {
    for (const { name, size, property } of all) {
      const wanted = Math.min(portion, texts - done);
      const numRuns = size === 1 ? Math.ceil(wanted / 10) : Math.ceil(wanted / size);
      const result = fc.check(property, { seed: seed + done, numRuns });
      tried += result.numRuns * size;
      if (!result.failed) continue;
      const kind = kindOf(messageOf(result.errorInstance));
      if (known.has(kind)) continue;
      known.add(kind);
      onFinding(report(name, result));
    }
    onProgress?.(`${Math.min(done + portion, texts)} of ${texts} texts, ${known.size} findings`);
  }
  return { tried, findings: known.size };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** What went wrong, the smallest input that shows it, and how to come to it again. */
function report(
  name: string,
  { errorInstance, counterexample, seed }: fc.RunDetails<unknown>,
): string {
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  const stack = (error.stack ?? '').split('\n').slice(0, framesShown + 1);
  return [name, ...stack, `input: ${fc.stringify(counterexample)}`, `seed: ${seed}`].join('\n');
}

const framesShown = 4;
