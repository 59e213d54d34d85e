import type { Token } from '../annotate/types.ts';
import { isCapitalised } from './dictionary.ts';

/** What is asked of every token more than once, looked at once. */
export interface Marks {
  /** By token: 1 with a capital first letter, 2 with one further on or the article `al`, 0 for others. */
  readonly capitals: Uint8Array;
  /** Where `the` stands. */
  readonly articles: readonly number[];
}

export function marksOf(tokens: readonly Token[]): Marks {
  const capitals = new Uint8Array(tokens.length);
  const articles: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (isCapitalised(token)) capitals[index] = 1;
    else if (token.text !== token.lower || isArticled(token.text)) capitals[index] = 2;
    if (token.lower === 'the') articles.push(index);
  }
  return { capitals, articles };
}

/** `al`, `al-shabaab` */
const isArticled = (text: string): boolean =>
  text.charCodeAt(0) === 97 && text.charCodeAt(1) === 108 && (text.length === 2 || text[2] === '-');
