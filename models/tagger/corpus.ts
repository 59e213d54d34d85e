import { createForms, type Forms, tokenise } from '../../pipeline/normalise/doc/tokeniser.ts';
import { loadAbbreviations, loadIrregularForms } from '../../pipeline/normalise/doc/lexicon.ts';
import { splitParagraphs, splitSentences } from '../../pipeline/normalise/doc/sentences.ts';
import { type Letters, lettersOf } from '../../pipeline/normalise/doc/tags/features.ts';
import type { Tag, Token } from '../../pipeline/normalise/doc/token.ts';
import { winkTags } from './wink.ts';

/** Universal POS tags, in the order of the model. */
export const tags: readonly Tag[] =
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(
    ' ',
  ) as Tag[];

const indexOf = new Map<string, number>(tags.map((tag, index) => [tag, index]));

/** The words of one sentence; tags by their indices, -1 where none is known. */
export interface Sample {
  readonly words: readonly Letters[];
  readonly lower: readonly string[];
  readonly wink: readonly number[];
  /** What is to be learned: an annotator’s tags, or a teacher’s. */
  readonly labels: number[];
}

/** A line of a corpus: a text, and an annotator’s tokens as [start, end, tag, …], if there are any. */
export interface Line {
  readonly text: string;
  readonly tokens?: readonly (readonly [number, number, string])[];
}

const abbreviations = loadAbbreviations();
export const verbs = loadIrregularForms();

/** The sentences of a text, each word with wink’s tag and the annotator’s. */
export function samplesOf({ text, tokens = [] }: Line): Sample[] {
  const gold = new Map(tokens.map(([start, , tag]) => [start, indexOf.get(tag) ?? -1]));
  return sentencesOf(text, createForms()).map((words) => ({
    words: words.map((word) => lettersOf(word.text, word.lower, verbs)),
    lower: words.map(({ lower }) => lower),
    wink: winkTags(words.map((word) => word.text)).map((tag) => indexOf.get(tag) ?? -1),
    labels: words.map(({ start }) => gold.get(start) ?? -1),
  }));
}

function sentencesOf(text: string, forms: Forms): Token[][] {
  return splitParagraphs(text).flatMap((paragraph) => {
    const words: Token[] = [];
    tokenise(text, paragraph, { abbreviations, forms }, words);
    return splitSentences(text, paragraph, abbreviations)
      .map(({ start, end }) => words.filter((word) => word.start >= start && word.start < end))
      .filter(({ length }) => length > 0);
  });
}
