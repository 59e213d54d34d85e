import { isPlainDigit, isPlainLetter } from './letters.ts';

/**
 * Where what needs no pattern ends: a run of letters or of digits before a sign that goes on with no word,
 * a clitic, a mark that stands for itself (`https:` goes on); 0 where only the pattern of `tokens.ts` can tell. All are ASCII
 * but for curly marks; whatever it says, the pattern would say too.
 */
export function endOfPlain(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (isPlainLetter(unit)) return endOfLetters(text, start);
  if (isPlainDigit(unit)) return endOfDigits(text, start);
  if (unit === apostrophe || unit === curly) return endsClitic(text, start) ? start + 2 : 0;
  if (unit === fullStop) return isBlank(text, start + 1) ? start + 1 : 0;
  return isMark(unit) ? start + 1 : 0;
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (next === space || (next !== colon && isMark(next))) return end;
  if (next === fullStop || next === colon) return isBlank(text, end + 1) ? end : 0;
  return (next === apostrophe || next === curly) && endsClitic(text, end) ? end : 0;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isPlainDigit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return next === space || (next === comma && isBlank(text, end + 1)) ? end : 0;
}

/** `’s` and no other clitic: the commonest by far. */
const endsClitic = (text: string, start: number): boolean =>
  text.charCodeAt(start + 1) === letterS &&
  (isBlank(text, start + 2) || isStop(text.charCodeAt(start + 2)));

const isStop = (unit: number): boolean => unit === fullStop || isMark(unit);

/** White space, or the end of the text. */
function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === space || unit === newline || at >= text.length;
}

const newline = 10;
const space = 32;
const apostrophe = 39;
const comma = 44;
const fullStop = 46;
const colon = 58;
const letterS = 115;
const curly = 0x2019;

/** `, ; : ! ? ( ) [ ] " “ ”`: each a token of its own wherever it stands. */
const isMark = (unit: number): boolean =>
  unit < 128 ? marks[unit] === 1 : unit === 0x201c || unit === 0x201d;

const marks = new Uint8Array(128);
for (const mark of ',;:!?()[]"') marks[mark.charCodeAt(0)] = 1;
