import { mendableError } from '../lib/file-errors.ts';
import type { ReadAnew } from '../normalise/reasons.ts';
import type { RunProgress } from '../normalise/meter.ts';
import { nameOf } from '../read/jobs.ts';
import type { LogForm } from './arguments.ts';
import { createProgress, Speed, type Clock, type Progress } from './progress.ts';
import type { Screen } from './screen.ts';
import {
  briefSummary,
  bugText,
  failureList,
  skippedList,
  summary,
  type Report,
} from './summary.ts';

/** Tells how a run goes and what came of it. */
export interface Log extends Progress {
  readonly readAnew: (article: ReadAnew) => void;
  /** @param screen where the summary goes, for people */
  readonly report: (report: Report, milliseconds: number, screen: Screen) => void;
  readonly error: (error: unknown) => void;
  /** The run is ended from outside. @param kept whether what was read is kept */
  readonly interrupted: (signal: string, kept: boolean) => void;
}

export const createLog = (form: LogForm, screen: Screen): Log =>
  form === 'json' ? jsonLog(screen) : textLog(screen);

const nothingRead = 'No article could be read: the last good output stays as it was.\n';

const textLog = (screen: Screen): Log => ({
  ...createProgress(screen),
  readAnew: () => undefined,
  report: (report, milliseconds, told) => {
    if (report.isBrief === true) told.say(briefSummary(report, milliseconds));
    else if (!report.stopped) told.say(summary(report, milliseconds));
    if ((report.skipped ?? []).length > 0) screen.say(skippedList(report));
    if (report.failures.length > 0) screen.say(failureList(report));
    else if (report.stopped && (report.skipped ?? []).length > 0) screen.say(nothingRead);
  },
  error: (error) => {
    const mendable = mendableError(error);
    screen.say(`${mendable ? `on-record: ${mendable.toString()}` : bugText(error)}\n`);
  },
  interrupted: (_, kept) => {
    if (kept)
      screen.say('interrupted; what was read is kept, and the next run goes on from there\n');
  },
});

/** Progress is told so often, in milliseconds. */
const jsonPace = 1000;

/** One object a line, for programs: docs/commands.md describes them. */
function jsonLog(screen: Screen, clock: Clock = () => performance.now()): Log {
  let stage: string | null = null;
  let shown = -Infinity;
  let speed = new Speed(clock);
  const start = clock();
  const event = (name: string, more: object): void => {
    const ms = Math.round(clock() - start);
    screen.data(`${JSON.stringify({ event: name, ms, ...more })}\n`);
  };
  const progress = (told: RunProgress): void => {
    const { now } = speed.of(told, '');
    if (now - shown < jsonPace) return;
    shown = now;
    const { done, failed, skipped, share } = told;
    const [rate, seconds_left] = [speed.rate(told), speed.left(told)];
    event('progress', { stage, done, failed, skipped, share, rate, seconds_left });
  };
  return {
    stage: (name) => {
      stage = name;
      speed = new Speed(clock);
      event('stage', { stage });
    },
    tell: progress,
    end: () => undefined,
    readAnew: (article) => {
      event('read_anew', article);
    },
    report: (report, milliseconds) => {
      const { failures, skipped = [], headline, stopped, files = null, ...rest } = report;
      for (const each of skipped) {
        const { form, reason, message } = each;
        event('skipped', { article: nameOf(each), form, reason, message });
      }
      for (const { article, error } of failures) event('failed', { article, ...fault(error) });
      const { counts, exclusions = null, issues = null, unmatched = [], notes = [] } = rest;
      const told = { headline, stopped, counts, exclusions, issues, unmatched, notes, files };
      const read_anew = (rest.anew ?? []).map(({ why, count }) => ({ why, count }));
      const sums = { failed: failures.length, skipped: skipped.length, read_anew };
      event('summary', { ...told, ...sums, milliseconds: Math.round(milliseconds) });
    },
    error: (error) => {
      event('error', fault(error));
    },
    interrupted: (signal, kept) => {
      event('interrupted', { signal, kept });
    },
  };
}

/** An error as programs are told of it. */
export function fault(error: unknown): object {
  const mendable = mendableError(error);
  if (mendable === undefined) return { bug: true, message: bugText(error) };
  const { message, remedy, place } = mendable;
  const { file = null, line = null, pointer = null } = place;
  return { bug: false, message, remedy, file, line, pointer };
}
