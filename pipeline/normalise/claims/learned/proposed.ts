import type { Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import type { Span } from '../../../lib/span.ts';
import type { Range } from './words.ts';

// Where the labels err beside what a rule proposes, so that its words stand.

/** Whether the only run is the beginning of the only piece, and has neither a verb nor somebody’s own words. */
export const fallsShort = (
  items: Tokens,
  runs: readonly Range[],
  content: readonly Span[],
): boolean => {
  const run = onlyRun(items, runs, content);
  return (
    run !== null &&
    items.list.slice(run.first, run.last).every(({ tag }) => !/^(?:VERB|AUX|QUOTE)$/.test(tag))
  );
};

/** Whether the only run ends before the verb of a pronoun: `as he “fully” | agreed with the court`. */
export const breaksOff = (
  items: Tokens,
  runs: readonly Range[],
  content: readonly Span[],
): boolean => {
  const run = onlyRun(items, runs, content);
  return (
    run !== null &&
    items.at(run.last - 1).tag === 'QUOTE' &&
    items.at(run.last - 2).tag === 'PRON' &&
    items.at(run.last).start < known(content, 0).end &&
    /^(?:VERB|AUX)$/.test(items.at(run.last).tag)
  );
};

/** The run, where there is one alone and it begins with the only piece of a content. */
const onlyRun = (
  items: Tokens,
  [run, other]: readonly Range[],
  [piece, further]: readonly Span[],
): Range | null =>
  run !== undefined &&
  other === undefined &&
  further === undefined &&
  items.at(run.first).start === piece?.start
    ? run
    : null;

/** Whether the runs are one that begins with the numbers before a span and ends with it: `6-3 | that it was so`. */
export const beginsEarly = (items: Tokens, [run, next]: readonly Range[], span: Span): boolean =>
  run !== undefined &&
  next === undefined &&
  items.at(run.first).start < span.start &&
  items.at(run.last - 1).end === span.end &&
  items.list
    .slice(run.first, run.last)
    .every(({ start, tag }) => start >= span.start || tag === 'NUM' || tag === 'PUNCT');

/** Whether the runs are one that begins where a span does and ends elsewhere: `that he won | is false`. */
export const endsElsewhere = (items: Tokens, [run, next]: readonly Range[], span: Span): boolean =>
  run !== undefined &&
  next === undefined &&
  items.at(run.first).start === span.start &&
  items.at(run.last - 1).end !== span.end;
