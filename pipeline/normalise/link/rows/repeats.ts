import { holdsLetterOrNumber } from '../../doc/letters.ts';
import { overlaps, type Span } from '../../../lib/span.ts';

/** Length of the word runs that are compared. */
const runLength = 4;

const leastWords = 6;

const leastShare = 0.6;

/** The words of a text, each as a number, without what an editor added in brackets. */
function codesOf(text: string): number[] {
  const lower = text.toLowerCase();
  const plain = lower.includes('[') ? lower.replace(/\[[^\]]{0,200}\]/g, ' ') : lower;
  const codes: number[] = [];
  let code = noLetters;
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    if (isOfWord(plain, at, unit)) code = (code * 131 + unit) | 0;
    else if (code !== noLetters) {
      codes.push(code);
      code = noLetters;
    }
  }
  if (code !== noLetters) codes.push(code);
  return codes;
}

/** The number of no letters. */
const noLetters = 7;

function isOfWord(text: string, at: number, unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  if (unit >= 0x2010 && unit <= 0x2027) return false;
  const from = unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
  return holdsLetterOrNumber(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

/** The words of a claim that were said: those in quotation marks, where it has any. */
function saidCodes(text: string, mode: string): number[] {
  const quoted = mode === 'mixed' ? text.match(/[“"][^”"]{1,1000}[”"]/g) : null;
  return codesOf(quoted === null ? text : quoted.join(' '));
}

/** The runs of a few words, each as a number and once: equal words give equal numbers. */
function runs(codes: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = runLength; at <= codes.length; at++) {
    let code = 0;
    for (let index = at - runLength; index < at; index++)
      code = (code * 31 + (codes[index] ?? 0)) | 0;
    found.push(code);
  }
  return found.length > 1 ? [...new Set(found)] : found;
}

interface Told {
  readonly id: string;
  readonly speaker: string | null;
  readonly span: Span;
}

/** Finds claims that say again, in the same words, what the same speaker was reported to say before. */
export class RepeatFinder {
  readonly #byRun = new Map<number, Told[]>();

  /** The id of the earlier claim, elsewhere in the text, that this one repeats, or null; remembers this one. */
  next(told: Told, text: string, mode: string): string | null {
    const codes = saidCodes(text, mode);
    const mine = runs(codes);
    const found = codes.length < leastWords ? null : this.#mostShared(told, mine);
    for (const run of mode === 'mixed' ? runs(codesOf(text)) : mine) {
      const known = this.#byRun.get(run);
      if (known === undefined) this.#byRun.set(run, [told]);
      else known.push(told);
    }
    return found;
  }

  /** The first claim that shares enough of the runs. */
  #mostShared(told: Told, mine: readonly number[]): string | null {
    const shared = new Map<Told, number>();
    for (const run of mine) {
      for (const other of this.#byRun.get(run) ?? [])
        if (other.speaker === told.speaker && !overlaps(other.span, told.span))
          shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) if (count / mine.length >= leastShare) return other.id;
    return null;
  }
}
