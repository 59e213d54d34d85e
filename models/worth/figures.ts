import type { Figure } from '../../schemas/types.ts';
import { loadUnits } from '../../pipeline/normalise/figures/units/unit-lexicon.ts';
import type { Pair, QuantitiesGold, Quantity } from './gold.ts';
import type { ScoredText, Scorer } from './scoring.ts';
import { f1, overlap } from './words.ts';

/**
 * Quantities: F1 of those whose place or value is right, and of those whose unit is, too. Figure and quantity are paired
 * one to one, those that agree in unit first. What is nothing but a year is a date, whatever a corpus calls it.
 */
export const figures: Scorer<QuantitiesGold> = {
  family: 'figures',
  read,
  scores: (sums) => ({
    value: f1(sums[2] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[0] ?? 0),
    unit: f1(sums[3] ?? 0, sums[1] ?? 0, sums[3] ?? 0, sums[0] ?? 0),
  }),
};

function read(text: string, { quantities }: QuantitiesGold, isPartial: boolean): ScoredText {
  const marked = quantities.filter((each) => !isYear(text, each));
  return {
    counts: ({ record }) => {
      const left = new Set(record.figures);
      let [values, units] = [0, 0];
      const unpaired = marked.filter((mark) => {
        const figure = take(left, (each) => isSame(each, mark) && isOfUnit(each, mark));
        if (figure === undefined) return true;
        values++;
        units++;
        return false;
      });
      for (const mark of unpaired)
        if (take(left, (each) => isSame(each, mark)) !== undefined) values++;
      return [marked.length, isPartial ? 0 : record.figures.length, values, units];
    },
    judge: ({ family, step, start, end }, { record }) => {
      if (family !== 'figures') return null;
      const place: Pair = [start, end];
      if (step === 'exclusion') {
        const isMarked = marked.some(({ span, value }) =>
          span === undefined ? value === valueOf(text.slice(start, end)) : overlap(span, place),
        );
        return isMarked ? false : isPartial ? null : true;
      }
      const figure = record.figures.find((each) => overlap([each.start, each.end], place));
      if (figure === undefined) return null;
      const mark = marked.find((each) => isSame(figure, each));
      if (mark === undefined) return isPartial ? null : false;
      return isOfUnit(figure, mark);
    },
  };
}

function take(left: Set<Figure>, passes: (figure: Figure) => boolean): Figure | undefined {
  for (const figure of left)
    if (passes(figure)) {
      left.delete(figure);
      return figure;
    }
  return undefined;
}

/** Where gold has spans they must overlap, and where it has values they must be the same. */
function isSame(figure: Figure, { span, value }: Quantity): boolean {
  if (span !== undefined && !overlap(span, [figure.start, figure.end])) return false;
  if (value === undefined) return span !== undefined;
  if (typeof value === 'number') return isClose(figure.value ?? figure.low ?? figure.high, value);
  return isClose(figure.low, value[0]) && isClose(figure.high, value[1]);
}

const isClose = (one: number | null, other: number): boolean =>
  one !== null && Math.abs(one - other) <= 1e-8 + 1e-5 * Math.abs(other);

const valueOf = (words: string): number => Number(words.replaceAll(',', ''));

/** The same unit, by its code or words; a count is of what it counts. */
function isOfUnit(figure: Figure, { unit }: Quantity): boolean {
  if (unit === undefined || unit === null || unit === '-' || unit === 'count') return true;
  const wanted = unit.toLowerCase();
  if (wanted === figure.unit.toLowerCase()) return true;
  const told = [figure.unit_text, figure.counted].map((words) => headOf(words ?? ''));
  return told.includes(headOf(wanted)) || namesOf(figure.unit).includes(headOf(wanted));
}

/** What the units of a code are called, by their last words. */
function namesOf(code: string): readonly string[] {
  const names: string[] = [];
  for (const [name, unit] of unitWords) if (unit.code === code) names.push(headOf(name));
  return names;
}

const { unitWords } = loadUnits();

/** Its last word before a preposition, without an s. */
const headOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\s(?:of|in|per)\s.*$/, '')
    .replace(/^.*\s/, '')
    .replace(/s$/, '');

const isYear = (text: string, { span, unit, value }: Quantity): boolean =>
  span !== undefined &&
  value === undefined &&
  (unit ?? null) === null &&
  /^(?:\D*\b(?:1[5-9]|20)\d\d\b)+\D*$/.test(text.slice(...span));
