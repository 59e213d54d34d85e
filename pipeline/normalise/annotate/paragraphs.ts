import { trim, type Span } from '../../kernel/span.ts';

/**
 * The paragraphs of a text, without white space at their ends. A blank line always parts them; a
 * single line break does too, unless the text is wrapped by hand, where most lines break off in
 * mid-sentence.
 */
export function splitParagraphs(text: string): Span[] {
  const breaks = isWrapped(text) ? /\n[ \t]*\n\s*/g : /\n\s*/g;
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    spans.push(trim(text, { start, end: match.index }));
    start = match.index + match[0].length;
  }
  spans.push(trim(text, { start, end: text.length }));
  return spans.filter((span) => span.end > span.start);
}

const endsInside = /[\p{L}\p{N},–-]$/u;
const shortestWrappedLine = 40;

/** Whether single line breaks fall inside sentences more often than not. */
function isWrapped(text: string): boolean {
  let inside = 0;
  let others = 0;
  for (const block of text.split(/\n[ \t]*\n/)) {
    const lines = block.trim().split('\n');
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const next = lines[index + 1] ?? '';
      if (line.length >= shortestWrappedLine && endsInside.test(line.trimEnd()) && next !== '')
        inside++;
      else others++;
    }
  }
  return inside > others;
}
