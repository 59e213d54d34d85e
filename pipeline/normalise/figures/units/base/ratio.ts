/** An exact fraction; `bottom` is above 0. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const one: Ratio = { top: 1n, bottom: 1n };

/**
 * A decimal (`0.3048`, `1e-6`) or a fraction of two (`1200/3937`) as it is written.
 * @throws SyntaxError where it is neither
 */
export function ratioOf(text: string): Ratio {
  const [top = '', bottom] = text.split('/');
  return bottom === undefined ? decimal(top) : times(decimal(top), power(decimal(bottom), -1));
}

function decimal(text: string): Ratio {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', parts = ''] = mantissa.split('.');
  const tens = Number(exponent) - parts.length;
  const digits = BigInt(whole + parts);
  return tens < 0
    ? { top: digits, bottom: 10n ** BigInt(-tens) }
    : { top: digits * 10n ** BigInt(tens), bottom: 1n };
}

export const times = (a: Ratio, b: Ratio): Ratio => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

export const plus = (a: Ratio, b: Ratio): Ratio => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

/** Of a ratio above 0. */
export function power({ top, bottom }: Ratio, exponent: number): Ratio {
  const size = BigInt(Math.abs(exponent));
  return exponent < 0
    ? { top: bottom ** size, bottom: top ** size }
    : { top: top ** size, bottom: bottom ** size };
}

/** The nearest number of 15 digits, which is as many as a number holds for sure. */
export function numberOf({ top, bottom }: Ratio): number {
  if (top < 0n) return 0 - numberOf({ top: -top, bottom });
  const tens = bottom.toString().length - top.toString().length + digits;
  const quotient =
    tens < 0 ? top / (bottom * 10n ** BigInt(-tens)) : (top * 10n ** BigInt(tens)) / bottom;
  return Number(Number(`${quotient}e${-tens}`).toPrecision(15));
}

/** More than are kept, so that the last one kept is rounded right. */
const digits = 20;
