import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Tag } from '../../pipeline/normalise/doc/token.ts';

const engine = winkNLP(model, ['pos']);
const partOfSpeech = engine.its.pos;

/**
 * wink-nlp’s tags of words. Its own tokeniser splits words by what it met before, so it is given
 * one plain stand-in a word; of one that it still splits (`cannot`) the tag of the first part.
 */
export function winkTags(words: readonly string[]): Tag[] {
  const names = words.map(standIn);
  const tokens = engine.readDoc(names.join(' ')).tokens();
  const tags = tokens.out(partOfSpeech) as Tag[];
  if (tags.length === names.length) return tags;
  const parts = tokens.out(engine.its.value);
  let part = 0;
  return names.map((name) => {
    const tag = tags[part] ?? 'X';
    for (let rest = name.length; rest > 0 && part < parts.length; part++)
      rest -= parts[part]?.length ?? rest;
    return tag;
  });
}

const clitic = /^(?:n?['’][a-z]{1,2})$/i;
const initials = /^(?:[A-Za-z]\.)+$/;

function standIn(text: string): string {
  if (clitic.test(text)) return text.replace('’', "'");
  if (initials.test(text) || /^[A-Za-z]+$/.test(text)) return text;
  if (/\p{L}/u.test(text)) return lastLetters(text);
  return /^\p{N}/u.test(text) ? '7' : text.charAt(0);
}

/** The last run of letters stands for the whole: `operation` for `co-operation`. */
const lastLetters = (text: string): string =>
  text.match(/[A-Za-z]+/g)?.at(-1) ?? (/^\p{Lu}/u.test(text) ? 'Smith' : 'thing');
