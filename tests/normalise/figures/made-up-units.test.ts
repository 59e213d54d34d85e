import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../pipeline/lib/lexicon.ts';
import { findFigures } from '../../../pipeline/normalise/figures/figures.ts';
import { loadFigureLexicon } from '../../../pipeline/normalise/figures/lexicon.ts';
import type { LexiconReader } from '../../../pipeline/normalise/figures/units/unit-lexicon.ts';
import { annotated } from '../annotated.ts';

/** Reads the lexicons, and one entry more in a map of one of them. */
const withEntry =
  (file: string, map: string, key: string, entry: object): LexiconReader =>
  (name) => {
    const entries = readLexicon<Record<string, object>>(name);
    const more = { ...entries, [map]: { ...entries[map], [key]: entry } };
    return (name === file ? more : entries) as never;
  };

function readerOf(file: string, map: string, key: string, entry: object) {
  const lexicon = loadFigureLexicon(withEntry(file, map, key, entry));
  return (text: string) =>
    findFigures(annotated(text), lexicon).figures.map(({ value, kind, unit }) => ({
      value,
      kind,
      unit,
    }));
}

describe('a currency needs an entry in currencies.yaml and nothing else', () => {
  const read = readerOf('currencies', 'currencies', 'ZZT', { names: ['zorb'], signs: ['Zb'] });
  test.each([
    ['The bridge cost Zb500.', 500],
    ['The bridge cost Zb 500.', 500],
    ['The bridge cost Zb 5 million.', 5e6],
    ['The bridge cost Zb5m.', 5e6],
    ['The bridge cost Zb five million.', 5e6],
    ['The bridge cost 5 million zorbs.', 5e6],
    ['The bridge cost one zorb.', 1],
    ['The bridge cost ZZT 500.', 500],
    ['The bridge cost 500 ZZT.', 500],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual([{ value, kind: 'money', unit: 'ZZT' }]);
  });
});

describe('a unit needs an entry in units.yaml and nothing else', () => {
  const read = readerOf('units', 'measure', 'Zq', { names: ['zorbit'], symbols: ['zq'] });
  test.each([
    ['It weighs 500zq.', 500],
    ['It weighs 500 zq.', 500],
    ['It weighs 5 million zq.', 5e6],
    ['It weighs 5 million zorbits.', 5e6],
    ['It is a 5-zorbit crate.', 5],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual([{ value, kind: 'measure', unit: 'Zq' }]);
  });
});
