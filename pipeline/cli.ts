import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, type Arguments, type CommandName } from './cli/arguments.ts';
import { help } from './cli/help.ts';
import { cleaningUpOnInterrupt } from './cli/interrupt.ts';
import { createProgress } from './cli/progress.ts';
import { bugText, failureList, summary, type Report } from './cli/summary.ts';
import { UserError } from './kernel/errors.ts';

const exitCodes = { mendable: 1, bug: 70 } as const;

/**
 * Runs the command that the arguments name. Sets the exit code: 0 done, 1 something that the user
 * can mend, 70 a bug.
 */
export async function main(given: readonly string[]): Promise<void> {
  leaveWhenUnread(process.stdout);
  try {
    const today = new Date().toISOString().slice(0, 10);
    const options = readArguments(given, today);
    const { command } = options;
    if (options.version) process.stdout.write(`${packageVersion()}\n`);
    else if (options.help || command === undefined)
      process.stdout.write(help[command ?? 'overview']);
    else await run(command, options);
  } catch (error) {
    complain(error);
  }
}

/** A reader that has had enough, such as head, is no mishap. */
function leaveWhenUnread(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run(name: CommandName, options: Arguments): Promise<void> {
  const start = performance.now();
  // Loaded here, so that help and a wrong option are quick.
  const { commandOf } = await import('./cli/commands.ts');
  const command = commandOf(name, options);
  const unwatch = cleaningUpOnInterrupt(command.cleanUp);
  const progress = createProgress(process.stderr);
  try {
    const report = await command.run(progress);
    progress.end();
    tell(report, performance.now() - start, takesStandardOutput(name, options));
  } finally {
    progress.end();
    unwatch();
  }
}

const takesStandardOutput = (name: CommandName, { input, output = '-' }: Arguments): boolean =>
  name === 'normalise' && input !== undefined && output === '-';

function tell(report: Report, milliseconds: number, aside: boolean): void {
  const stream = aside ? process.stderr : process.stdout;
  if (!report.stopped) stream.write(summary(report, milliseconds));
  const { failures } = report;
  if (failures.length === 0) return;
  process.stderr.write(failureList(report));
  if (failures.some(({ error }) => !(error instanceof UserError))) process.exitCode = exitCodes.bug;
  else if (report.stopped) process.exitCode = exitCodes.mendable;
}

function complain(error: unknown): void {
  const mendable = error instanceof UserError;
  process.stderr.write(`${mendable ? `on-record: ${error.toString()}` : bugText(error)}\n`);
  process.exitCode = mendable ? exitCodes.mendable : exitCodes.bug;
}
