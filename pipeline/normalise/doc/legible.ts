import { decodeHTMLStrict } from 'entities/decode';
import { invisible } from '../../lib/blanks.ts';
import type { Span } from '../../lib/span.ts';

/** A text as its words are read, and the way back to the text as it is. */
export interface Legible {
  readonly text: string;
  /** Where in the text as it is a span stands; marks that take no room, on either side of it, stay outside. */
  readonly given: (span: Span) => Span;
}

/** What is read as something else: invisible marks, two more hyphens, C1 controls, character references. */
const others = new RegExp(
  String.raw`[${invisible}\u2010\u2011\u007F-\u009F]|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});`,
  'g',
);

/**
 * The text as its words are read: without invisible marks (a soft hyphen, a zero-width space), with the hyphens U+2010
 * and U+2011 as hyphens, with C1 controls as spaces, and with each character that a reference of HTML (`&quot;`, `&#8217;`, `&nbsp;`) stands
 * for in its place. All that is found is found there; its spans are led back by `given`. A text without any of these is
 * itself, at the cost of one search.
 */
export function legible(text: string): Legible {
  if (text.search(others) < 0) return { text, given: (span) => span };
  const read = new Array<string>();
  const starts: number[] = [];
  const ends: number[] = [];
  const keep = (from: number, to: number): void => {
    read.push(text.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  let from = 0;
  for (const { 0: found, index } of text.matchAll(others)) {
    const character = readAs(found);
    if (character === found) continue;
    keep(from, index);
    from = index + found.length;
    read.push(character);
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(index);
      ends.push(from);
    }
  }
  keep(from, text.length);
  return {
    text: read.join(''),
    given: ({ start, end }) => {
      const first = starts[start] ?? text.length;
      return { start: first, end: end > start ? (ends[end - 1] ?? text.length) : first };
    },
  };
}

const isInvisible = new RegExp(`^[${invisible}]$`);
// eslint-disable-next-line no-control-regex
const isControl = /^[\0-\x08\x0B-\x1F\x7F-\x9F]$/;

function readAs(found: string): string {
  const character = found.startsWith('&') ? decodeHTMLStrict(found) : found;
  if (isInvisible.test(character)) return '';
  if (character === '\u2010' || character === '\u2011') return '-';
  return isControl.test(character) ? ' ' : character;
}
