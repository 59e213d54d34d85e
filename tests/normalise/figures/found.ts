import { finish } from '../../../pipeline/kernel/steps.ts';
import { findFigures } from '../../../pipeline/normalise/figures/figures.ts';
import { loadFigureLexicon } from '../../../pipeline/normalise/figures/lexicon.ts';
import { annotated } from '../annotated.ts';

export const lexicon = loadFigureLexicon();
export const find = (text: string) => finish(findFigures(annotated(text), lexicon)).figures;

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
