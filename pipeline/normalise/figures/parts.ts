import type { Token } from '../annotate/types.ts';
import type { Quantity } from './quantity.ts';

const including = new Set(['including', 'among', 'comprising']);

/**
 * For each quantity of a sentence the index of the one that it is a part of: those after “including”
 * (or “of whom”, “among them”) belong to the last one before it.
 */
export function partsOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): (number | null)[] {
  let whole: number | null = null;
  return quantities.map((quantity, index) => {
    const before = quantities[index - 1];
    if (before === undefined) return null;
    const between = tokens.slice(before.last, quantity.first);
    const opens = between.some(
      (token, at) =>
        including.has(token.lower) ||
        (token.lower === 'of' && /^(?:whom|which|them)$/.test(between[at + 1]?.lower ?? '')),
    );
    if (opens) whole = index - 1;
    else if (between.some((token) => /^[.;]$/.test(token.text)) || !listed(between)) whole = null;
    return whole !== null && isSmaller(quantity, quantities[whole]) ? whole : null;
  });
}

/** Whether what stands between two quantities is a list going on. */
const listed = (between: readonly Token[]): boolean =>
  between.length < 12 &&
  between.some((token) => token.lower === 'and' || token.text === ',') &&
  !between.some((token) => token.tag === 'AUX');

const isSmaller = (part: Quantity, whole: Quantity | undefined): boolean =>
  whole !== undefined &&
  part.kind === whole.kind &&
  (part.value ?? part.low ?? 0) < (whole.value ?? whole.high ?? Infinity);
