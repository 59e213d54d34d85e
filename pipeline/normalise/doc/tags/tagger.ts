import { known } from '../../../lib/lists.ts';
import type { Token } from '../token.ts';
import type { Studied, TagModel } from './model.ts';

/** Gives the words of one sentence, those from first up to last, their part of speech, in place. */
export type Tagger = (words: readonly Token[], first: number, last: number) => void;

/**
 * A greedy averaged perceptron (Collins, “Discriminative Training Methods for Hidden Markov
 * Models”, 2002): the tag of a word is the one with the highest sum of weights, given the words
 * around it and the two tags before. The same sentence gets the same tags, whatever came before.
 */
export function createTagger(model: TagModel): Tagger {
  const { tags, choose, knows } = model;
  let edge = model.study('', '');
  const study = ({ form }: Token): Studied => {
    if (form === null) return edge;
    return form.studied !== null && knows(form.studied)
      ? form.studied
      : (form.studied = model.study(form.text, form.lower));
  };
  return (words, first, last) => {
    model.tidy();
    if (!knows(edge)) edge = model.study('', '');
    let itself = edge;
    let after = first < last ? study(known(words, first)) : edge;
    let tagBefore = -1;
    let tagTwoBefore = -1;
    for (let index = first; index < last; index++) {
      const before = itself;
      itself = after;
      after = index + 1 < last ? study(known(words, index + 1)) : edge;
      const tag =
        itself.certain >= 0
          ? itself.certain
          : choose(before, itself, after, tagBefore, tagTwoBefore);
      known(words, index).tagAs(tags[tag] ?? 'X');
      tagTwoBefore = tagBefore;
      tagBefore = tag;
    }
  };
}
