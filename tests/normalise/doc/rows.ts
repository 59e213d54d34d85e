import { hash } from '../../../pipeline/normalise/doc/words.ts';
import { type Tag, Token, Tokens } from '../../../pipeline/normalise/doc/token.ts';
import type { Trace } from '../../../pipeline/normalise/doc/trace.ts';

/** A row of tokens out of `word` or `word/TAG` with blanks between; `+` in front glues a word to the one before. */
export function rowOf(words: string, trace: Trace | null = null): Tokens {
  let end = -1;
  const tokens = words.split(' ').map((each) => {
    const [word = '', tag = 'NOUN'] = each.split('/') as [string?, Tag?];
    const text = word.replace(/^\+/, '');
    const start = word === text ? end + 1 : end;
    end = start + text.length;
    const lower = text.toLowerCase();
    return new Token({ start, end }, { text, lower, hash: hash(lower) }, tag);
  });
  return new Tokens(tokens, trace);
}

/** A row with the span that is marked in it: `a [b c] d`. */
export function markedRow(marked: string, trace: Trace | null = null) {
  const words = marked.split(' ');
  const first = words.findIndex((each) => each.startsWith('['));
  const last = words.findIndex((each) => each.endsWith(']')) + 1;
  return { tokens: rowOf(marked.replace(/[[\]]/g, ''), trace), span: { first, last } };
}
