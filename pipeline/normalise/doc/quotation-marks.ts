import type { Span } from '../../lib/span.ts';

/** A mark that opens, closes, or does either as the pairing needs. */
export interface Mark extends Span {
  readonly kind: 'double' | 'single' | 'angle';
  readonly role: 'open' | 'close' | 'either';
}

const sign = /''|``?|[“”„"«»‘’'‚´]/g;
const letter = /[\p{L}\p{N}]/u;
const space = /\s/u;
const opener = /[\s([{—–-]/u;
/** Words that start with an apostrophe for letters left out. */
const clipped = /^['’‘](?:\d\ds?|em|til|tis|twas|cause|n|bout|round)(?![\p{L}\p{N}])/iu;

/** The quotation marks of a paragraph, apostrophes left out, in order. */
export function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const words = text.slice(paragraph.start, paragraph.end);
  sign.lastIndex = 0;
  for (let match = sign.exec(words); match !== null; match = sign.exec(words)) {
    const mark = markAt(text, paragraph, match[0], paragraph.start + match.index);
    if (mark !== null) marks.push(mark);
  }
  return withoutLoneSingles(text, paragraph, marks);
}

function markAt(text: string, paragraph: Span, found: string, start: number): Mark | null {
  const end = start + found.length;
  const before = start > paragraph.start ? (text[start - 1] ?? ' ') : ' ';
  const after = end < paragraph.end ? (text[end] ?? ' ') : ' ';
  switch (found) {
    case '«':
      return markOf(start, end, 'angle', 'open');
    case '»':
      return markOf(start, end, 'angle', 'close');
    case '“':
    case '„':
    case '``':
      return markOf(start, end, 'double', closesHere(before, after) ? 'either' : 'open');
    case '”':
      return markOf(start, end, 'double', opensHere(before, after) ? 'either' : 'close');
    case '"':
    case "''":
      return markOf(start, end, 'double', straightRole(before, after));
    default: {
      const role = singleRole(text, start, found, before, after);
      return role === null ? null : markOf(start, end, 'single', role);
    }
  }
}

const markOf = (start: number, end: number, kind: Mark['kind'], role: Mark['role']): Mark => ({
  start,
  end,
  kind,
  role,
});

/** Nothing but the place can tell: `"` after a digit and before a space may be inches. */
function straightRole(before: string, after: string): Mark['role'] {
  if (opensHere(before, after)) return 'either';
  if (space.test(before) && space.test(after)) return 'either';
  return letter.test(after) && opener.test(before) ? 'open' : 'close';
}

/** Null for an apostrophe. */
function singleRole(
  text: string,
  start: number,
  found: string,
  before: string,
  after: string,
): Mark['role'] | null {
  if (letter.test(before) && letter.test(after)) return null;
  if (clipped.test(text.slice(start, start + 8))) return null;
  if (found === '‘' || found === '‚' || found === '`') return 'open';
  if (opensHere(before, after) && found === "'") return 'open';
  return space.test(before) ? null : 'close';
}

const opensHere = (before: string, after: string): boolean =>
  (opener.test(before) || /[“‘"'«]/u.test(before)) && !space.test(after);

const closesHere = (before: string, after: string): boolean =>
  !opener.test(before) && (space.test(after) || /[,.;:?!)\]]/u.test(after));

/**
 * Single marks are also apostrophes (`the allies’ plan`): an opening one counts if one closes it
 * before the next opens, or if it opens a paragraph whose speech goes on in the next.
 */
function withoutLoneSingles(text: string, paragraph: Span, marks: Mark[]): Mark[] {
  const singles = marks.filter((mark) => mark.kind === 'single');
  if (singles.length === 0) return marks;
  const kept = new Set<Mark>(marks.filter((mark) => mark.kind !== 'single'));
  for (const [index, mark] of singles.entries()) {
    if (mark.role !== 'open') continue;
    const nextOpen = singles.findIndex((each, at) => at > index && each.role === 'open');
    const candidates = singles.slice(index + 1, nextOpen < 0 ? undefined : nextOpen);
    const close = candidates.find((each) => !mayBePossessive(text, each)) ?? candidates.at(-1);
    if (close !== undefined) kept.add(mark).add(close);
    else if (leadsSpeech(text, paragraph, mark)) kept.add(mark);
  }
  return marks.filter((mark) => kept.has(mark));
}

/** Whether a mark stands at the head of its paragraph, or after the colon or comma of a cue. */
const leadsSpeech = (text: string, paragraph: Span, mark: Mark): boolean =>
  mark.start === paragraph.start ||
  /[:,]\s$/.test(text.slice(Math.max(0, mark.start - 2), mark.start));

const wordBehindSpace = /^\s+[\p{L}\p{N}]/u;

const mayBePossessive = (text: string, mark: Mark): boolean =>
  /s/i.test(text[mark.start - 1] ?? '') && wordBehindSpace.test(text.slice(mark.end, mark.end + 3));
