import { isBlank } from './blanks.ts';

/** A stretch of an article's text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether the inner span lies wholly in the outer one; equal spans contain one another. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether the spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Order by start, and the longer one first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The span without white space of any kind at its ends. An all-white span becomes empty at its start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Index of the first item that starts at or after the offset. The items are sorted by start. */
export const firstFrom = (items: readonly Span[], offset: number): number =>
  lastStartingAt(items, offset - 1) + 1;

/**
 * Index of the last item that starts at or before the offset, -1 where none does.
 * The items are sorted by start.
 */
export function lastStartingAt(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a text stands in an article so that it begins at a place or before, and ends behind it. */
export function standsAround(article: string, text: string, place: number): boolean {
  const at = article.lastIndexOf(text, place);
  return at >= 0 && at + text.length > place;
}
