import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import type { Tag, Token } from './types.ts';
import type { Word } from './tokens.ts';

/** Gives each token its part of speech, in place. Pure: the same words get the same tags, whatever was tagged before. */
export type Tagger = (words: readonly Word[]) => readonly Token[];

/** wink’s loader encodes this part of the model anew for each engine, each time twice as long: once is enough. */
const custom = (model as { metaCER: () => unknown }).metaCER();
const stableModel = { ...model, metaCER: () => custom };

/** The tagger keeps every unknown word that it meets; a new one is made before that takes memory. */
const tokensPerEngine = 2_000_000;

/**
 * A tagger on wink-nlp. wink’s own tokeniser remembers words between documents and then splits
 * them differently (docs/decisions/0003), so it is given one plain stand-in a token, by which it
 * can neither split nor join.
 */
export function createTagger(): Tagger {
  let engine = winkNLP(stableModel, ['pos']);
  let tagged = 0;
  return (words) => {
    if (words.length === 0) return [];
    if (tagged > tokensPerEngine) {
      engine = winkNLP(stableModel, ['pos']);
      tagged = 0;
    }
    tagged += words.length;
    const names = words.map((word) => standIn(word.text));
    const tags = tagsOf(engine, names);
    for (const [index, word] of words.entries()) word.tag = tags[index] ?? 'X';
    return words;
  };
}

/** One tag a word; of a word that wink splits (`cannot`, `didnt`) the tag of its first part. */
function tagsOf(engine: WinkMethods, words: readonly string[]): Tag[] {
  const tokens = engine.readDoc(words.join(' ')).tokens();
  const tags = tokens.out(engine.its.pos) as Tag[];
  if (tags.length === words.length) return tags;
  const parts = tokens.out(engine.its.value);
  let part = 0;
  return words.map((word) => {
    const tag = tags[part] ?? 'X';
    for (let rest = word.length; rest > 0 && part < parts.length; part++)
      rest -= parts[part]?.length ?? rest;
    return tag;
  });
}

const plainWord = /^[A-Za-z]+$/;
const startsWithDigit = /^\p{N}/u;
const initials = /^(?:[A-Za-z]\.)+$/;
const clitic = /^(?:n?['’][a-z]{1,2})$/i;

function standIn(text: string): string {
  if (plainWord.test(text)) return text;
  if (startsWithDigit.test(text)) return /\p{L}/u.test(text) ? lastLetters(text) : '7';
  if (clitic.test(text)) return text.replace('’', "'");
  if (initials.test(text)) return text;
  return /\p{L}/u.test(text) ? lastLetters(text) : sign(text);
}

/** The last run of letters stands for the whole: `operation` for `co-operation`. */
function lastLetters(text: string): string {
  const runs = text.match(/[A-Za-z]+/g);
  const last = runs?.at(-1);
  if (last === undefined) return /^\p{Lu}/u.test(text) ? 'Smith' : 'thing';
  return last;
}

const sign = (text: string): string => (text.length === 1 ? text : (text[0] ?? '.'));
