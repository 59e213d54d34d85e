import type { Form } from '../forms.ts';
import type { Word } from '../tokens.ts';
import type { Studied, TagModel, Window } from './model.ts';

/** Gives the words of one sentence, those from first up to last, their part of speech, in place. */
export type Tagger = (words: readonly Word[], first: number, last: number) => void;

/**
 * A greedy averaged perceptron (Collins, “Discriminative Training Methods for Hidden Markov
 * Models”, 2002): the tag of a word is the one with the highest sum of weights, given the words
 * around it and the two tags before. The same sentence gets the same tags, whatever came before.
 */
export function createTagger(model: TagModel): Tagger {
  const study = (form: Form): Studied => (form.studied ??= model.study(form.text, form.lower));
  const edge = model.study('', '');
  const at = (words: readonly Word[], index: number, first: number, last: number): Studied =>
    index >= first && index < last ? study(words[index]!.form) : edge;
  return (words, first, last) => {
    let before = -1;
    let twoBefore = -1;
    const window: Window = {
      twoBefore: edge,
      before: edge,
      itself: edge,
      after: at(words, first, first, last),
      twoAfter: at(words, first + 1, first, last),
    };
    for (let index = first; index < last; index++) {
      shift(window, at(words, index + 2, first, last));
      const { certain } = window.itself;
      const tag = certain >= 0 ? certain : model.choose(window, before, twoBefore);
      words[index]!.tag = model.tags[tag] ?? 'X';
      twoBefore = before;
      before = tag;
    }
  };
}

/** Moves a window one word on. */
function shift(window: Window, next: Studied): void {
  window.twoBefore = window.before;
  window.before = window.itself;
  window.itself = window.after;
  window.after = window.twoAfter;
  window.twoAfter = next;
}
