import type { Log } from './log.ts';
import type { Screen } from './screen.ts';
import type { Report } from './summary.ts';

/** A command with the arguments that it was given, ready to run. */
export interface Command {
  /** @param out standard output. */
  readonly run: (log: Log, out: Screen) => Promise<Report>;
  /** Whether its records go there, so that nothing else may. */
  readonly takesStandardOutput: boolean;
  /** Whether an end from outside leaves what was read until then. */
  readonly keepsWhatIsRead?: boolean;
}
