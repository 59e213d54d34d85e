import { readLexicon } from '../../kernel/lexicon.ts';

/** Lower-case abbreviations without their full stop. */
export interface Abbreviations {
  readonly beforeName: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
}

export function loadAbbreviations(): Abbreviations {
  const entries =
    readLexicon<Record<'before-name' | 'anywhere' | 'before-number', string[]>>('abbreviations');
  return {
    beforeName: new Set(entries['before-name']),
    anywhere: new Set(entries.anywhere),
    beforeNumber: new Set(entries['before-number']),
  };
}

export const isAbbreviation = (known: Abbreviations, word: string): boolean =>
  known.beforeName.has(word) || known.anywhere.has(word) || known.beforeNumber.has(word);
