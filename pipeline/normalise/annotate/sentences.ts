import { trim, type Span } from '../../kernel/span.ts';
import { isAbbreviation, type Abbreviations } from './lexicon.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The segmenter is slower than linear in the length of its text, so it gets no more than this. */
const longestPiece = 4000;

/**
 * The sentences of one paragraph: Unicode’s sentence boundaries (UAX #29), joined again where a
 * boundary fell after an abbreviation, an initial, or before a word in lower case.
 */
export function splitSentences(text: string, paragraph: Span, known: Abbreviations): Span[] {
  const sentences: Span[] = [];
  for (const piece of pieces(text, paragraph)) {
    for (const { index, segment } of segmenter.segment(text.slice(piece.start, piece.end))) {
      const start = piece.start + index;
      const span = trim(text, { start, end: start + segment.length });
      if (span.end === span.start) continue;
      const before = sentences.at(-1);
      if (before !== undefined && isJoined(text, before, span, known))
        sentences[sentences.length - 1] = { start: before.start, end: span.end };
      else sentences.push(span);
    }
  }
  return sentences;
}

/** Cuts a very long paragraph after a full stop and a space. */
function* pieces(text: string, paragraph: Span): Generator<Span> {
  let { start } = paragraph;
  while (paragraph.end - start > longestPiece) {
    const stop = text.lastIndexOf('. ', start + longestPiece);
    const end = stop > start ? stop + 2 : start + longestPiece;
    yield { start, end };
    start = end;
  }
  yield { start, end: paragraph.end };
}

const lowerCase = /^[“‘"'(\[]?\p{Ll}/u;
const startsWithNumber = /^\p{N}/u;
const lastWord = /(?:^|[\s(“"‘'\[-])((?:\p{L}{1,3}\.)*\p{L}{1,8})\.$/u;
const closingOnly = /^[”’"')\]]+$/u;

function isJoined(text: string, before: Span, after: Span, known: Abbreviations): boolean {
  const head = text.slice(after.start, Math.min(after.end, after.start + 3));
  if (lowerCase.test(head) || closingOnly.test(text.slice(after.start, after.end))) return true;
  const tail = text.slice(Math.max(before.start, before.end - 16), before.end);
  const word = lastWord.exec(tail)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (known.beforeNumber.has(lower)) return startsWithNumber.test(head);
  if (known.beforeName.has(lower)) return isAbbreviation(known, lower) && word !== lower;
  return /^\p{Lu}$/u.test(word) && word !== 'I' && !endsWithInitials(tail);
}

/** `by the U.S.` may end a sentence, `John F.` does not. */
const endsWithInitials = (tail: string): boolean => /\p{L}\.\p{L}\.$/u.test(tail);
