import { hash } from '../../kernel/hash.ts';
import type { Studied } from './tags/model.ts';

/** A word as it is written, with what its letters alone tell; one object however often it stands. */
export interface Form {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** Of `lower`. */
  readonly hash: number;
  /** What the tagger's model says of it, from its first use on. */
  studied: Studied | null;
}

/** Gives the form of a written word. */
export type Forms = (text: string) => Form;

/** More forms than a hundred articles have; then all are forgotten, so that memory stays bounded. */
const most = 50_000;

/** Remembers forms, which saves their lower case, their hashes and their scores. */
export function createForms(): Forms {
  const known = new Map<string, Form>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const own = unsliced(text);
    const lower = fold(own);
    const form = { text: own, lower, hash: hash(lower), studied: null };
    known.set(own, form);
    return form;
  };
}

/** A copy: a long slice would keep the whole article that it was cut from. */
const unsliced = (text: string): string => ` ${text}`.slice(1);

function fold(text: string): string {
  // The World Health Organization begins no relative clause.
  if (text === 'WHO') return text;
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
