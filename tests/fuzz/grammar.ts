import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { lexiconWords } from './words.ts';

/** What each name of grammar.yaml may stand for. */
type Grammar = Readonly<Record<string, readonly string[]>>;

const grammar: Grammar = {
  ...(parse(readFileSync(join(import.meta.dirname, 'grammar.yaml'), 'utf8')) as Grammar),
  word: lexiconWords(),
};

/**
 * Texts of grammar.yaml. The choices are a list of numbers, so that fast-check shrinks a text by
 * leaving choices out: without them the first line of each name is taken.
 */
export const grammarText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.nat({ max: 0xffffff }), { maxLength: 120, size: 'max' })
    .map((choices) => expand('text', choices));

function expand(start: string, choices: readonly number[]): string {
  let next = 0;
  const expanded = (name: string): string => {
    const lines = grammar[name];
    if (lines === undefined) throw new Error(`grammar.yaml has no ${name}`);
    const line = lines[(choices[next++] ?? 0) % lines.length] ?? '';
    // A lexicon's own braces are units of UCUM, such as {tablet}.
    return name === 'word'
      ? line
      : line.replace(/\{(\w+)\}/g, (_, inner: string) => expanded(inner));
  };
  return expanded(start);
}
