import { join } from 'node:path';
import { standardStream } from '../lib/jsonl.ts';
import { unreadFile, unreadName } from '../lib/unread.ts';
import type { NormaliseResult } from '../normalise/tally.ts';
import type { ReadAnew } from '../normalise/reasons.ts';
import type { PublishResult } from '../publish/publish.ts';
import { findingsText } from '../publish/verify/findings-text.ts';
import * as stages from '../stages.ts';
import type { Arguments, CommandName } from './arguments.ts';
import type { Command } from './command.ts';
import { explanationText } from './explanation.ts';
import { initCommand } from './init.ts';
import { inputsCommand } from './inputs.ts';
import type { Log } from './log.ts';
import { readCommand } from './read.ts';
import type { Anew, Report } from './summary.ts';

const defaultOutput = 'output';

export function commandOf(name: CommandName, given: Arguments): Command {
  if (name === 'init') return initCommand(given);
  if (name === 'read') return readCommand(given);
  if (name === 'inputs') return inputsCommand(given);
  if (name === 'normalise' && given.inputs !== undefined) return corpusCommand(given, given.inputs);
  const options = { ...given, output: given.output ?? defaultOutput };
  if (name === 'actors suggest') return suggestCommand(options);
  if (name === 'diff') return diffCommand(options);
  if (name === 'replay') return replayCommand(options);
  if (name === 'verify') return verifyCommand(options);
  if (name === 'reproduce') return reproduceCommand(options);
  if (name === 'explain') return explainCommand(options);
  return {
    run: (log) => folderCommands[name](options, log),
    takesStandardOutput: false,
    keepsWhatIsRead: name === 'build' || name === 'normalise',
  };
}

type FolderCommand = (
  options: Arguments & { readonly output: string },
  log: Log,
) => Promise<Report>;

const folderCommands: Readonly<
  Record<'build' | 'normalise' | 'convert' | 'publish' | 'withdraw', FolderCommand>
> = {
  build: async (options, log) => {
    const anew = new AnewCounter(log, options.explain);
    const { normalised, converted, published } = await stages.build({
      ...options,
      onStage: log.stage,
      onProgress: log.tell,
      onReadAnew: anew.tell,
    });
    const records = stages.recordsFolder(options.output);
    const report = readReport(normalised, records, { anew, unread: join(records, unreadName) });
    if (converted === undefined || published === undefined) return { ...report, stopped: true };
    const { articles, actors, claims, figures } = converted.counts;
    const { unchanged } = normalised.tally;
    const { failures, skipped, unread } = report;
    return {
      headline: releaseHeadline(published),
      counts: { articles, unchanged, actors, claims, figures },
      anew: anew.result,
      skipped,
      unread,
      exclusions: normalised.tally.exclusions,
      issues: converted.issues,
      unmatched: normalised.unmatched,
      notes: [...notesOf(normalised), ...published.notes],
      files: published.path,
      failures,
      stopped: false,
    };
  },

  normalise: async (options, log) => {
    log.stage('normalise');
    const anew = new AnewCounter(log, options.explain);
    const { tell: onReadAnew } = anew;
    const records = stages.recordsFolder(options.output);
    const result = await stages.normaliseStage({ ...options, onProgress: log.tell, onReadAnew });
    return {
      ...readReport(result, records, { anew, unread: join(records, unreadName) }),
      stopped: isStopped(result, options),
    };
  },

  convert: async (options, log) => {
    log.stage('convert');
    const { counts, issues, isUnchanged } = await stages.convertStage(options);
    return {
      headline: isUnchanged
        ? 'nothing changed since the tables were made, so they were not made again'
        : 'made the tables',
      counts: { ...counts },
      issues,
      files: stages.tablesFolder(options.output),
      ...noFailures,
    };
  },

  publish: async (options, log) => {
    log.stage('publish');
    const result = await stages.publishStage(options);
    return {
      headline: releaseHeadline(result),
      counts: { ...result.counts },
      notes: result.notes,
      files: result.path,
      ...noFailures,
    };
  },

  withdraw: async (options) => {
    const [version = ''] = options.operands;
    const withdrawnOn = options.releasedOn;
    const notes = await stages.withdrawStage({ ...options, version, withdrawnOn });
    return {
      headline: `withdrew release ${version}`,
      counts: {},
      notes,
      files: `${options.output}/withdrawals/${version}.json`,
      ...noFailures,
    };
  },
};

/** Writes suggestions to standard output; what it tells goes beside them. */
function suggestCommand(options: Arguments & { readonly output: string }): Command {
  return {
    run: async (_, out) => {
      const { yaml, counts } = await stages.suggestStage(options);
      out.data(yaml);
      return { headline: 'suggested entries', counts, files: 'standard output', ...noFailures };
    },
    takesStandardOutput: true,
  };
}

/** Writes the difference to standard output; what it tells goes beside it. */
function diffCommand(options: Arguments & { readonly output: string }): Command {
  return {
    run: async (_, out) => {
      const [from = '', to = ''] = options.operands;
      const { text, counts, notes } = await stages.diffStage({ ...options, from, to });
      if (options.form === 'text') out.say(text);
      else out.data(text);
      const files = 'standard output';
      return { headline: 'compared the releases', counts, notes, files, ...noFailures };
    },
    takesStandardOutput: true,
  };
}

/** Replaces the copy, beside which it works. */
function replayCommand(options: Arguments & { readonly output: string }): Command {
  const [copy = ''] = options.operands;
  return {
    run: async () => {
      const { from, to, steps, notes } = await stages.replayStage({ ...options, copy });
      const headline =
        steps.length === 0 ? `the copy is of ${to} already` : `replayed ${from} to ${to}`;
      return { headline, counts: { releases: steps.length }, notes, files: copy, ...noFailures };
    },
    takesStandardOutput: false,
  };
}

/** Writes what it found to standard output. */
function verifyCommand(options: Arguments & { readonly output: string }): Command {
  const [target] = options.operands;
  return {
    run: async (_, out) => {
      const findings = await stages.verifyStage({
        ...options,
        target,
        withArticles: options.rawGiven,
      });
      out.say(findingsText(findings));
      const failed = findings.filter(({ outcome }) => outcome === 'failed').length;
      return {
        headline: 'the release is as it should be, as far as it was checked',
        counts: { checks: findings.length },
        files: target ?? 'the newest release',
        failures: [],
        stopped: failed > 0,
      };
    },
    takesStandardOutput: true,
  };
}

/** Works elsewhere, so that nothing is left where the releases are. */
function reproduceCommand(options: Arguments & { readonly output: string }): Command {
  return {
    run: async (log, out) => {
      const { version, files, differing } = await stages.reproduceStage({
        ...options,
        onStage: log.stage,
        onProgress: log.tell,
      });
      for (const line of differing) out.say(`differs: ${line}\n`);
      return {
        headline: `release ${version} comes out of ${options.raw} again, byte for byte`,
        counts: { files },
        files: 'compared, and removed',
        failures: [],
        stopped: differing.length > 0,
      };
    },
    takesStandardOutput: false,
  };
}

/** Writes what it found to standard output. */
function explainCommand({
  raw,
  output,
  operands: [article = '', place = ''],
}: Arguments & { readonly output: string }): Command {
  return {
    run: async (_, out) => {
      const explanation = await stages.explainStage({ raw, output, article, place });
      out.say(explanationText(explanation));
      return {
        headline: 'read the article again',
        counts: { touched: explanation.entries.length },
        files: 'standard output',
        ...noFailures,
      };
    },
    takesStandardOutput: true,
  };
}

const noFailures = { failures: [], stopped: false } as const;

function corpusCommand(given: Arguments, inputs: readonly string[]): Command {
  const { output = standardStream } = given;
  return {
    run: async (log) => {
      log.stage('normalise');
      const result = await stages.corpusStage({
        ...given,
        inputs,
        output,
        onProgress: log.tell,
      });
      const files = output === standardStream ? 'standard output' : output;
      const unread = output === standardStream ? undefined : unreadFile(output);
      return { ...readReport(result, files, { unread }), stopped: isStopped(result, given) };
    },
    takesStandardOutput: output === standardStream,
  };
}

function readReport(
  result: NormaliseResult,
  files: string,
  { anew, unread }: { readonly anew?: AnewCounter; readonly unread?: string | undefined } = {},
): Omit<Report, 'stopped'> {
  const { tally, unmatched, failures, skipped } = result;
  const { exclusions, issues, ...counts } = tally;
  const notes = notesOf(result);
  const told = { exclusions, issues, unmatched, notes, files, failures, skipped };
  const written = tally.articles > 0 ? { records: files, unread } : {};
  return { headline: 'read the articles', counts, ...told, ...written, anew: anew?.result };
}

/** So many notes on files are told; the others are like them. */
const mostNotes = 5;

const notesOf = ({ notes }: NormaliseResult): string[] => [
  ...notes.slice(0, mostNotes),
  ...(notes.length > mostNotes ? [`and ${notes.length - mostNotes} more files like these`] : []),
];

const isStopped = (
  { tally, failures }: NormaliseResult,
  { allowFailures, shard }: Pick<Arguments, 'allowFailures' | 'shard'>,
): boolean =>
  (tally.articles === 0 && shard === undefined) || (failures.length > 0 && !allowFailures);

/** So many ids are told of what was read anew for one reason. */
const mostIds = 5;

/** Counts what was read anew, by why. */
class AnewCounter {
  /** Undefined where nobody asked. */
  readonly tell: ((article: ReadAnew) => void) | undefined;
  readonly #groups = new Map<string, { why: ReadAnew['why']; count: number; first: string[] }>();

  constructor(log: Log, isAsked: boolean) {
    if (!isAsked) return;
    this.tell = (article) => {
      log.readAnew(article);
      const { why, article_id } = article;
      const key = why.join(' ');
      const group = this.#groups.get(key) ?? { why, count: 0, first: [] };
      this.#groups.set(key, group);
      group.count++;
      if (group.first.length < mostIds) group.first.push(article_id);
    };
  }

  /** The commonest first. */
  get result(): Anew[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count);
  }
}

const releaseHeadline = ({ outcome, version }: PublishResult): string =>
  outcome === 'published'
    ? `published release ${version}`
    : `nothing changed since release ${version}, so nothing was published`;
