import type { Span } from '../../../kernel/span.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { ExclusionDraft } from '../types.ts';
import { wordRule } from './words.ts';

/** What the numbers of a text are that are in no figure, both by start. */
export interface Account {
  readonly exclusions: ExclusionDraft[];
  readonly unread: Span[];
}

const nothing: Account = { exclusions: [], unread: [] };

/**
 * Closes the account of a stretch of a text: each of its numerals is in a figure, in an exclusion, or unread.
 *
 * @param figures the spans of the figures in it
 * @param excluded the numbers that rules held for no figures; those that a figure has after all are left out
 */
export function accountOf(
  text: string,
  stretch: Span,
  figures: readonly Span[],
  excluded: readonly ExclusionDraft[],
  lexicon: FigureLexicon,
): Account {
  const numerals: Span[] = [];
  lexicon.scanNumerals(text, stretch, numerals);
  if (numerals.length === 0) return nothing;
  const inFigure = coverOf(figures);
  const exclusions = byStart(excluded).filter((each) => !inFigure(each));
  const isKnown = coverOf([...figures, ...exclusions]);
  const unread: Span[] = [];
  for (const numeral of numerals) {
    if (isKnown(numeral)) continue;
    const rule = wordRule(text, numeral, stretch);
    if (rule === null) unread.push(numeral);
    else exclusions.push({ ...numeral, reason: rule.reason, rule: rule.id });
  }
  return { exclusions: byStart(exclusions), unread };
}

const byStart = <Each extends Span>(spans: readonly Each[]): Each[] =>
  [...spans].sort((a, b) => a.start - b.start);

/** Whether a span lies within others. It must be asked by start: each is passed once. */
function coverOf(spans: readonly Span[]): (inner: Span) => boolean {
  const cover: { start: number; end: number }[] = [];
  for (const { start, end } of byStart(spans)) {
    const last = cover.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else cover.push({ start, end });
  }
  let at = 0;
  return ({ start, end }) => {
    while (at < cover.length && (cover[at]?.end ?? 0) <= start) at++;
    const next = cover[at];
    return next !== undefined && next.start <= start && end <= next.end;
  };
}
