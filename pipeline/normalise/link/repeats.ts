import { overlaps, type Span } from '../../kernel/span.ts';

/** Length of the word runs that are compared. */
const runLength = 4;
const leastWords = 6;
const leastShare = 0.6;

/** Lower-case words, without what an editor added in brackets. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a claim that were said: those in quotation marks, where it has any. */
function saidWords(text: string, mode: string): string[] {
  const quoted = text.match(/[“"][^”"]*[”"]/g);
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

/** Finds claims that say again, in the same words, what the same speaker was reported to say before. */
export class RepeatFinder {
  readonly #claims: { id: string; speaker: string | null; span: Span; runs: Set<number> }[] = [];

  /** The id of the earlier claim, elsewhere in the text, that this one repeats, or null; remembers this one. */
  next(id: string, speaker: string | null, span: Span, text: string, mode: string): string | null {
    const words = saidWords(text, mode);
    if (words.length < leastWords) return null;
    const mine = runs(words);
    const found = this.#claims.find(
      (other) =>
        other.speaker === speaker &&
        !overlaps(other.span, span) &&
        share(mine, other.runs) >= leastShare,
    );
    this.#claims.push({ id, speaker, span, runs: runs(wordsOf(text)) });
    return found?.id ?? null;
  }
}

function share(mine: ReadonlySet<number>, theirs: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of mine) if (theirs.has(run)) shared++;
  return mine.size === 0 ? 0 : shared / mine.size;
}
