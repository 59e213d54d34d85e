import { findFigures } from '../../../pipeline/normalise/figures/figures.ts';
import { loadFigureLexicon } from '../../../pipeline/normalise/figures/lexicon.ts';
import { annotated } from '../annotated.ts';

export const lexicon = loadFigureLexicon();
const found = (text: string) => findFigures(annotated(text), lexicon);
export const find = (text: string) => found(text).figures;

/** `words reason` of every number that is no figure. */
export const exclusions = (text: string): string[] =>
  found(text).exclusions.map(({ start, end, reason }) => `${text.slice(start, end)} ${reason}`);

/** The numbers that no rule could read. */
export const unread = (text: string): string[] =>
  found(text).unread.map(({ start, end }) => text.slice(start, end));

/** `words | value or low–high | comparator | unit | counted`. */
export const read = (text: string): string[] =>
  find(text).map(({ start, end, value, low, high, comparator, unit, counted }) =>
    [
      text.slice(start, end),
      value ?? `${low ?? ''}–${high ?? ''}`,
      comparator,
      unit,
      counted ?? '',
    ].join(' | '),
  );

/** The value, or both bounds, of every figure. */
export const values = (text: string): (number | string)[] =>
  find(text).map(({ value, low, high }) => value ?? `${low ?? ''}–${high ?? ''}`);
