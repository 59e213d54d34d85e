import type { Span } from '../../lib/span.ts';
import { capitalOf, holdsCapital } from './letters.ts';
import type { Abbreviations } from './lexicon.ts';
import { shapesOf, Token, type Form } from './token.ts';
import { hash, hashOf, onlyCopy } from './words.ts';

/** What a clitic has behind its apostrophe. */
const clitic = String.raw`(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`;

/** One alternative a kind of token, tried in order. */
const pattern = new RegExp(
  [
    // most words: nothing that follows them so is part of any other kind of token
    String.raw`[A-Za-z]+(?=[ ,;)\n])`,
    // an address
    String.raw`https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}`,
    // the stem of a negated auxiliary, “wo” of “won’t”, and what negates it
    String.raw`\p{L}+(?=n['’]t(?![\p{L}\p{N}]))|n['’]t(?![\p{L}\p{N}])`,
    `['’]${clitic}`,
    // initials: U.S., D-N.J.
    String.raw`(?:\p{Lu}-)?(?:\p{L}\.){2,}`,
    // a number with separators, as an ordinal, with a unit
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*)?`,
    // a word, with hyphens, apostrophes or ampersands inside
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:-|['’](?!${clitic})|&)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    // a doubled mark, or any other sign
    String.raw`\.{2,}|''|--+|${'``'}`,
    String.raw`\S`,
  ].join('|'),
  'uy',
);

export interface Tokeniser {
  readonly abbreviations: Abbreviations;
  readonly forms: Forms;
}

const space = 32;
const fullStop = 46;

/** Adds the words and marks of the text from start to end, with offsets into the text. */
export function tokenise(
  text: string,
  span: Span,
  { forms, abbreviations }: Tokeniser,
  words: Token[],
): void {
  for (let start = span.start; start < span.end;) {
    pattern.lastIndex = start;
    if (text.charCodeAt(start) === space || !pattern.test(text)) {
      start++;
      continue;
    }
    let end = pattern.lastIndex;
    let form = forms(text, start, end);
    if (text.charCodeAt(end) === fullStop && takesFullStop(form, abbreviations))
      form = forms(text, start, ++end);
    words.push(new Token({ start, end }, form, 'X', form));
    start = end;
  }
}

/** `Mr.` and the initial in `John F. Kennedy` keep their full stop; `I.` does not. */
const takesFullStop = ({ text, lower }: Form, known: Abbreviations): boolean =>
  (text.length === 1 && text !== 'I' && holdsCapital(text)) ||
  (text !== lower &&
    text.length < 7 &&
    Object.values(known).some((abbreviations) => abbreviations.has(lower))) ||
  (text.length > 2 && known.anywhere.has(lower));

/** Gives the form of the word that stands in a text from start to end. */
export type Forms = (text: string, start: number, end: number) => Form;

/** More forms than a hundred articles have; then all are forgotten, so that memory stays bounded. */
const most = 50_000;
const fewestSlots = 2 ** 14;

/**
 * Remembers forms, which saves their lower case, their hashes and their scores. A table with open
 * addressing over the characters themselves: no word is cut out of its text only to be looked up. It is
 * as small as its forms allow, so that it stays in the processor’s caches.
 */
export function createForms(): Forms {
  let slots = slotsFor(fewestSlots, []);
  let count = 0;
  return (text, start, end) => {
    const written = hashOf(text, start, end);
    const mask = slots.length - 1;
    for (let slot = slotOf(written, mask); ; slot = (slot + 1) & mask) {
      const form = slots[slot];
      if (form === undefined) break;
      if (form.written === written && stands(form.text, text, start, end)) return form;
    }
    const form = formOf(text.slice(start, end), written);
    if (count >= most) {
      slots = slotsFor(fewestSlots, []);
      count = 1;
    } else if (2 * ++count > slots.length) slots = slotsFor(2 * slots.length, slots);
    return enter(slots, form);
  };
}

type Slots = (Form | undefined)[];

/** So many slots, a power of two, for these forms. */
function slotsFor(size: number, forms: Readonly<Slots>): Slots {
  const slots = new Array<Form | undefined>(size).fill(undefined);
  for (const form of forms) if (form !== undefined) enter(slots, form);
  return slots;
}

function enter(slots: Slots, form: Form): Form {
  const mask = slots.length - 1;
  let slot = slotOf(form.written, mask);
  while (slots[slot] !== undefined) slot = (slot + 1) & mask;
  return (slots[slot] = form);
}

const slotOf = (written: number, mask: number): number => (written ^ (written >>> 15)) & mask;

function formOf(word: string, written: number): Form {
  const text = onlyCopy(word);
  const folded = fold(text);
  const lower = folded === text ? text : onlyCopy(folded);
  return {
    text,
    lower,
    hash: hash(lower),
    written,
    capital: capitalOf(text, lower),
    shapes: shapesOf(text),
    timed: null,
    studied: null,
  };
}

/** Whether a word stands in a text from start to end. */
function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
  return true;
}

/** The World Health Organization begins no relative clause. */
const fold = (text: string): string =>
  text === 'WHO' ? text : text.toLowerCase().replaceAll('’', "'");
