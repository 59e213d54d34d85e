import { readFileSync } from 'node:fs';
import { readArguments, type Arguments, type CommandName } from './cli/arguments.ts';
import { help } from './cli/help.ts';
import { endingOnInterrupt } from './cli/interrupt.ts';
import { createProgress } from './cli/progress.ts';
import { screenOf, type Screen, type Stream } from './cli/screen.ts';
import { bugText, failureList, summary, type Report } from './cli/summary.ts';
import { mendableError } from './lib/file-errors.ts';
import { projectPath } from './lib/project.ts';

/** Where a run tells what it did, and how it goes. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Screens {
  readonly stdout: Screen;
  readonly stderr: Screen;
}

/** As the help says. */
const exitCodes = { done: 0, mendable: 1, bug: 70 } as const;

/** Runs the command that the arguments name; gives the exit code. */
export async function main(given: readonly string[], streams: Streams): Promise<number> {
  const screens = { stdout: screenOf(streams.stdout), stderr: screenOf(streams.stderr) };
  try {
    const today = new Date().toISOString().slice(0, 10);
    const options = readArguments(given, today);
    const { command } = options;
    if (command !== undefined && !options.help && !options.version)
      return await run(command, options, screens);
    screens.stdout.say(options.version ? `${packageVersion()}\n` : help[command ?? 'overview']);
    return exitCodes.done;
  } catch (error) {
    const mendable = mendableError(error);
    screens.stderr.say(`${mendable ? `on-record: ${mendable.toString()}` : bugText(error)}\n`);
    return mendable ? exitCodes.mendable : exitCodes.bug;
  }
}

function packageVersion(): string {
  const text = readFileSync(projectPath('package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run(name: CommandName, options: Arguments, screens: Screens): Promise<number> {
  const start = performance.now();
  // Loaded here, so that help and a wrong option are quick.
  const { commandOf } = await import('./cli/commands.ts');
  const command = commandOf(name, options);
  const progress = createProgress(screens.stderr);
  const unwatch = endingOnInterrupt(progress.end);
  try {
    const report = await command.run(progress, screens.stdout);
    progress.end();
    // Standard output may be full of records.
    const screen = command.takesStandardOutput ? screens.stderr : screens.stdout;
    if (!report.stopped) screen.say(summary(report, performance.now() - start));
    if (report.failures.length > 0) screens.stderr.say(failureList(report));
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
