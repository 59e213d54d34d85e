import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

const units = (text: string): string[] => find(text).map(({ unit }) => unit);

describe('money whose currency is not said', () => {
  test.each([
    ['They are driving billions into the Canadian economy.', ['CAD']],
    ['She poured millions into British mines.', ['GBP']],
    ['The state is pumping billions into banks.', ['USD']],
    ['It sank millions into the mine, and £3m was lost.', ['GBP', 'GBP']],
    ['Buses drove thousands into the city.', ['1']],
    ['They drove hundreds into exile.', ['1']],
    ['Millions came into the city.', ['1']],
  ])('%s', (text, expected) => {
    expect(units(text)).toEqual(expected);
  });
});
