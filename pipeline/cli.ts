import { readFileSync } from 'node:fs';
import { readArguments, type Arguments, type CommandName } from './cli/arguments.ts';
import { help } from './cli/help.ts';
import { endingOnInterrupt } from './cli/interrupt.ts';
import { createLog, type Log } from './cli/log.ts';
import { screenOf, type Screen, type Stream } from './cli/screen.ts';
import type { Report } from './cli/summary.ts';
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
  let log = createLog('text', screens.stderr);
  try {
    const today = new Date().toISOString().slice(0, 10);
    const options = readArguments(given, today);
    log = createLog(options.log, screens.stderr);
    const { command } = options;
    if (command !== undefined && !options.help && !options.version)
      return await run(command, options, screens, log);
    screens.stdout.say(options.version ? `${packageVersion()}\n` : help[command ?? 'overview']);
    return exitCodes.done;
  } catch (error) {
    log.error(error);
    return mendableError(error) === undefined ? exitCodes.bug : exitCodes.mendable;
  }
}

function packageVersion(): string {
  const text = readFileSync(projectPath('package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function run(
  name: CommandName,
  options: Arguments,
  screens: Screens,
  log: Log,
): Promise<number> {
  const start = performance.now();
  // Loaded here, so that help and a wrong option are quick.
  const { commandOf } = await import('./cli/commands.ts');
  const command = commandOf(name, options);
  const unwatch = endingOnInterrupt((signal) => {
    log.end();
    log.interrupted(signal, command.keepsWhatIsRead === true);
  });
  try {
    const report = await command.run(log, screens.stdout);
    log.end();
    // Standard output may be full of records.
    const screen = command.takesStandardOutput ? screens.stderr : screens.stdout;
    log.report(report, performance.now() - start, screen);
    return exitCode(report);
  } finally {
    log.end();
    unwatch();
  }
}

function exitCode({ failures, stopped }: Report): number {
  if (failures.some(({ error }) => mendableError(error) === undefined)) return exitCodes.bug;
  return stopped ? exitCodes.mendable : exitCodes.done;
}
