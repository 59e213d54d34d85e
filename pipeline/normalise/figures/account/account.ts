import { lastStartingAt, type Span } from '../../../lib/span.ts';
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
  const exclusions = excluded.filter((each) => !inFigure(each));
  const inExclusion = coverOf([...exclusions]);
  const unread: Span[] = [];
  for (const numeral of numerals) {
    if (inFigure(numeral) || inExclusion(numeral)) continue;
    const rule = wordRule(text, numeral, stretch, lexicon);
    if (rule === null) unread.push(numeral);
    else exclusions.push({ ...numeral, reason: rule.reason, rule: rule.id });
  }
  if (exclusions.length > 1) exclusions.sort((a, b) => a.start - b.start);
  return { exclusions, unread };
}

/** So few spans are looked through one by one. */
const few = 12;

/** Whether a span lies within one of others. */
function coverOf(spans: readonly Span[]): (inner: Span) => boolean {
  if (spans.length > few) return sortedCoverOf(spans);
  return ({ start, end }) => {
    for (const span of spans) if (span.start <= start && end <= span.end) return true;
    return false;
  };
}

/** The same by search, in what the spans cover together. */
function sortedCoverOf(spans: readonly Span[]): (inner: Span) => boolean {
  const cover: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = cover.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else cover.push({ start, end });
  }
  return ({ start, end }) => {
    const span = cover[lastStartingAt(cover, start)];
    return span !== undefined && end <= span.end;
  };
}
