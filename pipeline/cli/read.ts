import type { ArticleRecord } from '../../schemas/types.ts';
import { UserError } from '../lib/errors.ts';
import { standardStream } from '../lib/jsonl.ts';
import * as stages from '../stages.ts';
import type { Arguments } from './arguments.ts';
import { articleText } from './article-text.ts';
import type { Command } from './command.ts';

/** Tells what articles say; writes nothing, and needs no project. */
export function readCommand(given: Arguments): Command {
  return {
    run: async (log, out) => {
      const result = await stages.readStage(
        {
          raw: given.rawGiven ? given.raw : undefined,
          inputs: inputsOf(given.operands),
          threads: given.threads,
          ...(out.isTerminal ? {} : { onProgress: log.tell }),
        },
        async (line) => {
          if (given.json) out.data(`${line}\n`);
          else out.print(articleText(JSON.parse(line) as ArticleRecord, out.width));
          await out.ready();
        },
      );
      const { articles, claims, figures } = result.tally;
      const { failures, skipped } = result;
      return {
        headline: 'read the articles',
        counts: { articles, claims, figures },
        failures,
        skipped,
        stopped: failures.length > 0 || articles === 0,
        isBrief: true,
      };
    },
    takesStandardOutput: true,
  };
}

/** What is piped is read where nothing is named; a terminal has nothing to pipe. */
function inputsOf(operands: readonly string[]): readonly string[] {
  if (operands.length > 0) return operands;
  if (process.stdin.isTTY)
    throw new UserError(
      'read misses what to read',
      {},
      'name files or folders, or pipe a text: on-record read FILE…; see on-record read --help',
    );
  return [standardStream];
}
