/** How many words a database says an article has, and how many were read, where these are far from each other. */
export interface WordsFault {
  readonly said: number;
  readonly read: number;
}

/** How far the two may lie apart: by a part of what is said, and by a few words, for some count titles and captions. */
const tolerated = { part: 0.25, words: 20 } as const;

const word = /[\p{L}\p{N}]/u;

/** The words of a text as databases count them: what blanks part and has a letter or a digit. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((each) => word.test(each)).length;

/**
 * Whether an article is far from as long as its file says: cut short there, or wrongly cut out here.
 *
 * @param said as the file has it; undefined where it has nothing
 * @param text the article’s text, without its title
 */
export function wordsFault(said: number | undefined, text: string): WordsFault | null {
  if (said === undefined) return null;
  const read = wordCount(text);
  const distance = Math.abs(said - read);
  return distance > Math.max(said * tolerated.part, tolerated.words) ? { said, read } : null;
}
