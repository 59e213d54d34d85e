import { readLexicon } from '../../../../lib/lexicon.ts';

interface FactorFile {
  readonly si: readonly string[];
  readonly own: readonly string[];
  readonly 'made-of': Readonly<Record<string, string>>;
  readonly zero: Readonly<Record<string, number | string>>;
  readonly factors: Readonly<Record<string, string>>;
  readonly prefixes: Readonly<Record<string, number>>;
}

/** What makes one of each unit; pipeline/lexicons/unit-factors.yaml says how it is written. */
export const unitFactors = readLexicon<FactorFile>('unit-factors');
