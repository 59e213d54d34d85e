import { readFileSync } from 'node:fs';
import { readArguments, type Arguments, type CommandName } from './cli/arguments.ts';
import { help } from './cli/help.ts';
import { endingOnInterrupt } from './cli/interrupt.ts';
import { createProgress, type Screen } from './cli/progress.ts';
import { bugText, failureList, summary, type Report } from './cli/summary.ts';
import { mendableError } from './kernel/file-errors.ts';
import { projectPath } from './kernel/project.ts';

/** Where a run tells what it did, and how it goes. */
export interface Streams {
  readonly stdout: Screen;
  readonly stderr: Screen;
}

/** As the help says. */
const exitCodes = { done: 0, mendable: 1, bug: 70 } as const;

/** Runs the command that the arguments name; gives the exit code. */
export async function main(given: readonly string[], streams: Streams): Promise<number> {
  try {
    const today = new Date().toISOString().slice(0, 10);
    const options = readArguments(given, today);
    const { command } = options;
    if (command !== undefined && !options.help && !options.version)
      return await run(command, options, streams);
    streams.stdout.write(options.version ? `${packageVersion()}\n` : help[command ?? 'overview']);
    return exitCodes.done;
  } catch (error) {
    const mendable = mendableError(error);
    streams.stderr.write(`${mendable ? `on-record: ${mendable.toString()}` : bugText(error)}\n`);
    return mendable ? exitCodes.mendable : exitCodes.bug;
  }
}

function packageVersion(): string {
  const text = readFileSync(projectPath('package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run(name: CommandName, options: Arguments, streams: Streams): Promise<number> {
  const start = performance.now();
  // Loaded here, so that help and a wrong option are quick.
  const { commandOf } = await import('./cli/commands.ts');
  const command = commandOf(name, options);
  const unwatch = endingOnInterrupt();
  const progress = createProgress(streams.stderr);
  try {
    const report = await command.run(progress);
    progress.end();
    // Standard output may be full of records.
    const screen = command.takesStandardOutput ? streams.stderr : streams.stdout;
    if (!report.stopped) screen.write(summary(report, performance.now() - start));
    if (report.failures.length > 0) streams.stderr.write(failureList(report));
    return exitCode(report);
  } finally {
    progress.end();
    unwatch();
  }
}

function exitCode({ failures, stopped }: Report): number {
  if (failures.some(({ error }) => mendableError(error) === undefined)) return exitCodes.bug;
  return stopped ? exitCodes.mendable : exitCodes.done;
}
