/** Why a string cannot be taken: what is wrong, as the end of a sentence that names it, and what to do. */
export interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/**
 * What no metadata may hold: controls (C0, delete, C1), what turns the direction of writing, what Unicode sets apart
 * as no character, half of a surrogate pair; and, where one line is expected, what breaks it.
 */
// Controls are what they look for.
/* eslint-disable no-control-regex */
const inLines =
  /[\0-\x09\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Surrogate}]/u;
const inLine =
  /[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Surrogate}]/u;
/* eslint-enable no-control-regex */

/** The first character of a text that metadata may not hold; undefined where there is none. */
export function characterFault(text: string, lines: 'one line' | 'lines'): Fault | undefined {
  const found = (lines === 'lines' ? inLines : inLine).exec(text);
  if (found === null) return undefined;
  return {
    message: `has ${nameOf(found[0])} at ${found.index}`,
    remedy: 'leave the character out, or write the one that is meant',
  };
}

const breaks = /^[\n\r\x85\u2028\u2029]$/;
const controls = /^\p{Cc}$/u;
const directions = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/;
const halves = /^\p{Surrogate}$/u;
const blanks = /^\p{White_Space}$/u;
const formats = /^\p{Cf}$/u;

/** A character in words that can be shown anywhere: itself, where it is seen and harmless. */
export function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (halves.test(character)) return `half of a surrogate pair, ${code},`;
  if (character === ' ') return 'a space';
  if (breaks.test(character)) return `a line break, ${code},`;
  if (controls.test(character)) return `a control character, ${code},`;
  if (directions.test(character)) return `a mark that turns the direction of writing, ${code},`;
  if (blanks.test(character)) return `white space, ${code},`;
  if (formats.test(character)) return `an invisible mark, ${code},`;
  return noCharacter.test(character) ? `${code}, which is no character,` : `“${character}”`;
}

const noCharacter = /^[\p{Noncharacter_Code_Point}\uFFFC\uFFFD]$/u;
