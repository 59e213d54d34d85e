import { hash, hashOf } from './hash.ts';
import { shapesOf } from './bits.ts';
import { capitalOf, type Capital } from './capitals.ts';
import { mayDate } from './dates.ts';
import type { Studied } from './tags/model.ts';

/** A word as it is written, with what its letters alone tell; one object however often it stands. */
export interface Form {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** Of `lower`. */
  readonly hash: number;
  /** The hash of `text`. */
  readonly written: number;
  readonly capital: Capital;
  /** The bits of its shapes (bits.ts). */
  readonly shapes: number;
  /** Whether it may tell of a date. */
  readonly dated: boolean;
  /** What the tagger's model says of it, from its first use on. */
  studied: Studied | null;
}

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
  const lower = onlyCopy(fold(text));
  return {
    text,
    lower,
    hash: hash(lower),
    written,
    capital: capitalOf(text, lower),
    shapes: shapesOf(text),
    dated: mayDate(text),
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

/**
 * The one copy of a word that the engine keeps for all places: such are compared by their address, where
 * other strings are by their letters; and no slice keeps the whole article that it was cut from. Names of
 * properties are such copies, but for those of digits; short strings out of JSON are, all of them.
 */
export const onlyCopy = (word: string): string =>
  word.length > longestOfJson
    ? (Object.keys({ [word]: null })[0] ?? word)
    : (JSON.parse(JSON.stringify(word)) as string);

const longestOfJson = 10;

function fold(text: string): string {
  // The World Health Organization begins no relative clause.
  if (text === 'WHO') return text;
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
