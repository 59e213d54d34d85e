import { standardStream } from '../lib/jsonl.ts';
import type { NormaliseResult } from '../normalise/tally.ts';
import type { PublishResult } from '../publish/publish.ts';
import { findingsText } from '../publish/verify/findings-text.ts';
import * as stages from '../stages.ts';
import type { Arguments, CommandName } from './arguments.ts';
import { explanationText } from './explanation.ts';
import type { Progress } from './progress.ts';
import type { Screen } from './screen.ts';
import type { Report } from './summary.ts';

/** A command with the arguments that it was given, ready to run. */
export interface Command {
  /** @param out standard output. */
  readonly run: (progress: Progress, out: Screen) => Promise<Report>;
  /** Whether its records go there, so that nothing else may. */
  readonly takesStandardOutput: boolean;
}

const defaultOutput = 'output';

export function commandOf(name: CommandName, given: Arguments): Command {
  if (name === 'normalise' && given.inputs !== undefined) return corpusCommand(given, given.inputs);
  const options = { ...given, output: given.output ?? defaultOutput };
  if (name === 'actors suggest') return suggestCommand(options);
  if (name === 'diff') return diffCommand(options);
  if (name === 'replay') return replayCommand(options);
  if (name === 'verify') return verifyCommand(options);
  if (name === 'reproduce') return reproduceCommand(options);
  if (name === 'explain') return explainCommand(options);
  return {
    run: (progress) => folderCommands[name](options, progress),
    takesStandardOutput: false,
  };
}

type FolderCommand = (
  options: Arguments & { readonly output: string },
  progress: Progress,
) => Promise<Report>;

const folderCommands: Readonly<
  Record<
    Exclude<CommandName, 'actors suggest' | 'diff' | 'replay' | 'verify' | 'reproduce' | 'explain'>,
    FolderCommand
  >
> = {
  build: async (options, progress) => {
    const { normalised, converted, published } = await stages.build({
      ...options,
      onStage: progress.stage,
      onArticle: progress.article,
    });
    const { failures } = normalised;
    if (converted === undefined || published === undefined)
      return { ...readReport(normalised, stages.recordsFolder(options.output)), stopped: true };
    const { articles, actors, claims, figures } = converted.counts;
    return {
      headline: releaseHeadline(published),
      counts: { articles, actors, claims, figures },
      exclusions: normalised.tally.exclusions,
      issues: converted.issues,
      unmatched: normalised.unmatched,
      notes: published.notes,
      files: published.path,
      failures,
      stopped: false,
    };
  },

  normalise: async (options, progress) => {
    progress.stage('normalise');
    const result = await stages.normaliseStage({ ...options, onArticle: progress.article });
    return {
      ...readReport(result, stages.recordsFolder(options.output)),
      stopped: isStopped(result, options),
    };
  },

  convert: async (options, progress) => {
    progress.stage('convert');
    const { counts, issues } = await stages.convertStage(options);
    return {
      headline: 'made the tables',
      counts: { ...counts },
      issues,
      files: stages.tablesFolder(options.output),
      ...noFailures,
    };
  },

  publish: async (options, progress) => {
    progress.stage('publish');
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
    run: async (progress, out) => {
      const { version, files, differing } = await stages.reproduceStage({
        ...options,
        onStage: progress.stage,
        onArticle: progress.article,
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
function explainCommand({ raw, operands: [article = '', place = ''] }: Arguments): Command {
  return {
    run: async (_, out) => {
      const explanation = await stages.explainStage({ raw, article, place });
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
    run: async (progress) => {
      progress.stage('normalise');
      const result = await stages.corpusStage({
        ...given,
        inputs,
        output,
        onArticle: progress.article,
      });
      const files = output === standardStream ? 'standard output' : output;
      return { ...readReport(result, files), stopped: isStopped(result, given) };
    },
    takesStandardOutput: output === standardStream,
  };
}

const readReport = ({ tally, unmatched, failures }: NormaliseResult, files: string) => {
  const { exclusions, issues, ...counts } = tally;
  const told = { exclusions, issues, unmatched, files, failures };
  const written = tally.articles > 0 ? { records: files } : {};
  return { headline: 'read the articles', counts, ...told, ...written };
};

const isStopped = (
  { tally, failures }: NormaliseResult,
  { allowFailures }: { readonly allowFailures: boolean },
): boolean => failures.length > 0 && (!allowFailures || tally.articles === 0);

const releaseHeadline = ({ outcome, version }: PublishResult): string =>
  outcome === 'published'
    ? `published release ${version}`
    : `nothing changed since release ${version}, so nothing was published`;
