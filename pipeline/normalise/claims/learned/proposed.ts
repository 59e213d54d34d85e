import { known } from '../../../lib/lists.ts';
import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Span } from '../../../lib/span.ts';
import type { Item } from '../blocks.ts';
import type { Range } from './words.ts';

// Where the labels err beside what a rule proposes, so that its words stand.

/** Whether the only run is the beginning of the only piece, and has neither a verb nor somebody’s own words. */
export const fallsShort = (
  items: readonly Item[],
  runs: readonly Range[],
  content: readonly Span[],
): boolean => {
  const run = onlyRun(items, runs, content);
  return (
    run !== null &&
    items.slice(run.first, run.last).every(({ tag }) => !/^(?:VERB|AUX|QUOTE)$/.test(tag))
  );
};

/** Whether the only run ends before the verb of a pronoun: `as he “fully” | agreed with the court`. */
export const breaksOff = (
  items: readonly Item[],
  runs: readonly Range[],
  content: readonly Span[],
): boolean => {
  const run = onlyRun(items, runs, content);
  return (
    run !== null &&
    tokenAt(items, run.last - 1).tag === 'QUOTE' &&
    leftOf(items, run.last - 1)?.tag === 'PRON' &&
    (items[run.last]?.start ?? Infinity) < known(content, 0).end &&
    /^(?:VERB|AUX)$/.test(tokenAt(items, run.last).tag)
  );
};

/** The run, where there is one alone and it begins with the only piece of a content. */
const onlyRun = (
  items: readonly Item[],
  [run, other]: readonly Range[],
  [piece, further]: readonly Span[],
): Range | null =>
  run !== undefined &&
  other === undefined &&
  further === undefined &&
  tokenAt(items, run.first).start === piece?.start
    ? run
    : null;

/** Whether the runs are one that begins with the numbers before a span and ends with it: `6-3 | that it was so`. */
export const beginsEarly = (
  items: readonly Item[],
  [run, next]: readonly Range[],
  span: Span,
): boolean =>
  run !== undefined &&
  next === undefined &&
  tokenAt(items, run.first).start < span.start &&
  tokenAt(items, run.last - 1).end === span.end &&
  items
    .slice(run.first, run.last)
    .every(({ start, tag }) => start >= span.start || tag === 'NUM' || tag === 'PUNCT');

/** Whether the runs are one that begins where a span does and ends elsewhere: `that he won | is false`. */
export const endsElsewhere = (
  items: readonly Item[],
  [run, next]: readonly Range[],
  span: Span,
): boolean =>
  run !== undefined &&
  next === undefined &&
  tokenAt(items, run.first).start === span.start &&
  tokenAt(items, run.last - 1).end !== span.end;
