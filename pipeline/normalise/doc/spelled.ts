import { known } from '../../lib/lists.ts';

const joints = /^(?:,|&|and|of|for|the|in|on|to|['’]s?)$/;

/** Whether a word of a name may have no letter in its acronym. */
export const isJoint = (word: string): boolean => joints.test(word);

const fewestLetters = 3;

const everyCapital = /\p{Lu}/gu;

/**
 * Where the name begins whose words an acronym in brackets behind it abbreviates, letter by letter:
 * `the | Kestrel Anglers, Bakers and Cooks Union (KABCU)`; words of one letter may share it.
 * @param end index of the bracket. @returns null where the letters are not those of the words before.
 */
export function spelledFrom(
  words: readonly { readonly text: string }[],
  end: number,
  acronym: string,
): number | null {
  const letters = acronym.match(everyCapital) ?? [];
  if (letters.length < fewestLetters) return null;
  let shared = '';
  for (let at = end - 1; at >= 0; at--) {
    const { text } = known(words, at);
    const letter = text.charAt(0);
    if (isJoint(text) || (letter === shared && letter !== letters.at(-1))) continue;
    shared = letters.pop() ?? '';
    if (letter !== shared) return null;
    if (letters.length === 0) return at;
  }
  return null;
}
