import { trim, type Span } from '../../lib/span.ts';

/**
 * The paragraphs of a text, without white space at their ends. A blank line always parts them; a
 * single line break does too, unless the text is wrapped by hand, where most lines break off in
 * mid-sentence.
 */
export function splitParagraphs(text: string): Span[] {
  const breaks = isWrapped(text) ? /\n[ \t]*\n\s*/g : /\n\s*/g;
  const spans: Span[] = [];
  let start = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    spans.push(trim(text, { start, end: match.index }));
    start = breaks.lastIndex;
  }
  spans.push(trim(text, { start, end: text.length }));
  return spans.filter((span) => span.end > span.start);
}

const endsInside = /[\p{L}\p{N},–-]$/u;
const shortestWrappedLine = 40;
const longestWrappedLine = 120;

/**
 * Whether single line breaks fall inside sentences more often than not. A line that is longer than people
 * wrap them speaks against it as well: a heading without a full stop is no wrapped line.
 */
function isWrapped(text: string): boolean {
  let inside = 0;
  let others = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const line = trim(text, { start, end });
    if (end - start > longestWrappedLine) others++;
    else if (line.end > line.start && !isBlankFrom(text, end + 1)) {
      const isLong = end - start >= shortestWrappedLine;
      if (isLong && endsInside.test(text.slice(line.end - 1, line.end))) inside++;
      else others++;
    }
    start = end + 1;
  }
  return inside > others;
}

/** Whether nothing but white space stands from here to the end of the line. */
function isBlankFrom(text: string, start: number): boolean {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at >= text.length || text[at] === '\n';
}
