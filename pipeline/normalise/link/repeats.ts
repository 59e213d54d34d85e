import { overlaps, type Span } from '../../kernel/span.ts';

/** Length of the word runs that are compared. */
const runLength = 4;
const leastWords = 6;
const leastShare = 0.6;

/** Lower-case words, without what an editor added in brackets. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\[[^\]]{0,200}\]/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a claim that were said: those in quotation marks, where it has any. */
function saidWords(text: string, mode: string): string[] {
  const quoted = text.match(/[“"][^”"]{1,1000}[”"]/g);
  return wordsOf(mode === 'mixed' && quoted !== null ? quoted.join(' ') : text);
}

/** The runs of a few words, each as a number: equal words give equal numbers. */
function runs(words: readonly string[]): Set<number> {
  const codes = words.map(codeOf);
  const found = new Set<number>();
  for (let at = runLength; at <= codes.length; at++) {
    let code = 0;
    for (let index = at - runLength; index < at; index++)
      code = (code * 31 + (codes[index] ?? 0)) | 0;
    found.add(code);
  }
  return found;
}

function codeOf(word: string): number {
  let code = 7;
  for (let index = 0; index < word.length; index++)
    code = (code * 131 + word.charCodeAt(index)) | 0;
  return code;
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
    const words = saidWords(text, mode);
    const mine = runs(words);
    const found = words.length < leastWords ? null : this.#mostShared(told, mine);
    for (const run of mode === 'mixed' ? runs(wordsOf(text)) : mine) {
      const known = this.#byRun.get(run);
      if (known === undefined) this.#byRun.set(run, [told]);
      else known.push(told);
    }
    return found;
  }

  /** The first claim that shares enough of the runs. */
  #mostShared(told: Told, mine: ReadonlySet<number>): string | null {
    const shared = new Map<Told, number>();
    for (const run of mine) {
      for (const other of this.#byRun.get(run) ?? [])
        if (other.speaker === told.speaker && !overlaps(other.span, told.span))
          shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) if (count / mine.size >= leastShare) return other.id;
    return null;
  }
}
