import { slice } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';

/** How many paragraphs a title and its standfirsts are at most, and how many words each has. */
const mostParagraphs = 4;
const mostWords = 30;

/** What a sentence ends with; brackets and quotation marks may stand behind it. */
const fullStop = /[.!?…:;][”"’')\]]*$/u;
/** A word of five letters and more that begins with a small one. */
const smallWord = /(?:^|\s)\p{Ll}[\p{L}’'-]{4}/u;
const marks = /[^\p{L}\p{N}]+/gu;
const capitalWords = /(?:^|\s)\p{Lu}/gu;

/**
 * Where the title and the standfirsts end that an article begins with: 0 where it begins with none. The first paragraph is
 * the title where it is the given one, or is short and is no sentence that ends, or has capitals throughout; what goes on so
 * are standfirsts. Null where no other paragraph follows, so that no body tells a title apart.
 *
 * @param title as it is given beside the text
 */
export function headlinesEnd({ text, paragraphs }: Doc, title: string | undefined): number | null {
  const given = title === undefined ? null : plain(title);
  let headEnd = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const words = slice(text, paragraph).trim();
    const isTitle = at === 0 && given !== null && plain(words) === given;
    if (at === mostParagraphs || !(isTitle || isShort(words))) return headEnd;
    headEnd = paragraph.end;
  }
  return null;
}

const isShort = (words: string): boolean =>
  words.split(/\s+/).length <= mostWords && (!fullStop.test(words) || hasCapitals(words));

/** `Rivera Says Dam Will Hold.`: every long word has a capital. */
const hasCapitals = (words: string): boolean =>
  !smallWord.test(words) && (words.match(capitalWords)?.length ?? 0) > 2;

/** A title without what editors change: marks, spaces, capitals. */
const plain = (title: string): string => title.toLowerCase().replace(marks, '');
