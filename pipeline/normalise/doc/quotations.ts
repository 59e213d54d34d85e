import { known } from '../../lib/lists.ts';
import { beginsWithCapital } from './letters.ts';
import type { Span } from '../../lib/span.ts';
import type { Quotation, StrayMark } from './layers.ts';
import { marksIn, type Mark } from './quotation-marks.ts';

export interface Quoted {
  readonly quotations: Quotation[];
  readonly strays: StrayMark[];
}

interface Open {
  readonly mark: Mark;
  readonly depth: number;
}

/**
 * The quotations of a text, paragraph by paragraph, so that a mark that is never closed swallows
 * no more than its own paragraph. Where the next paragraph opens with a mark of the same kind, the
 * speech goes on, and its quotation says so in `continues`.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quoted {
  const quotations: Quotation[] = [];
  const strays: StrayMark[] = [];
  let running: { index: number; kind: Mark['kind'] } | null = null;
  for (const paragraph of paragraphs) {
    const marks = goingOn(marksIn(text, paragraph), paragraph, running?.kind);
    const found = pair(text, paragraph, marks);
    const goesOn = marks[0]?.start === paragraph.start && marks[0].kind === running?.kind;
    if (running !== null && !goesOn) strays.push(unclosed(quotations, running.index));
    const first = quotations.length;
    quotations.push(...found.quotations);
    strays.push(...found.strays);
    if (running !== null && goesOn && found.quotations[0]?.start === paragraph.start)
      quotations[first] = { ...found.quotations[0], continues: running.index };
    running = found.open === null ? null : { index: first + found.open, kind: found.openKind };
  }
  if (running !== null) strays.push(unclosed(quotations, running.index));
  return { quotations, strays: strays.sort((a, b) => a.start - b.start) };
}

/** A paragraph that only closes what the one before left open begins inside it, as if a mark stood there. */
const goingOn = (marks: Mark[], { start }: Span, kind: Mark['kind'] | undefined): Mark[] =>
  kind !== undefined && marks[0]?.kind === kind && marks[0].role === 'close'
    ? [{ start, end: start, kind, role: 'open' }, ...marks]
    : marks;

function unclosed(quotations: readonly Quotation[], index: number): StrayMark {
  const start = quotations[index]?.start ?? 0;
  return { kind: 'unclosed', start, end: start + 1 };
}

interface Paired extends Quoted {
  /** Index of the outermost quotation that the paragraph leaves open. */
  readonly open: number | null;
  readonly openKind: Mark['kind'];
}

/** Pairs the marks of one paragraph with a stack. */
function pair(text: string, paragraph: Span, marks: readonly Mark[]): Paired {
  const quotations: Quotation[] = [];
  const strays: StrayMark[] = [];
  const stack: Open[] = [];
  for (let index = 0; index < marks.length; index++) {
    const mark = known(marks, index);
    const at = stack.findLastIndex((open) => open.mark.kind === mark.kind);
    if (mark.role === 'open' || (mark.role === 'either' && (at < 0 || beginsAnew(text, mark)))) {
      if (at >= 0 && !closesTwice(marks, index))
        abandon(text, stack.splice(at), mark.start, quotations, strays);
      stack.push({ mark, depth: stack.length });
    } else if (at < 0) {
      strays.push({ kind: 'stray', start: mark.start, end: mark.end });
    } else {
      const [open] = stack.splice(at);
      if (open !== undefined) quotations.push(quotationOf(open, mark.end, mark.start, true));
    }
  }
  const outermost = stack[0];
  for (const open of stack) quotations.push(quotationOf(open, paragraph.end, paragraph.end, false));
  quotations.sort((a, b) => a.start - b.start || b.end - a.end);
  const open = quotations.findIndex((each) => each.start === outermost?.mark.start);
  return {
    quotations,
    strays,
    open: open < 0 ? null : open,
    openKind: outermost?.mark.kind ?? 'double',
  };
}

/** `“…so why not? “Some call this…”`: a mark before a capital that begins a sentence opens, whatever stands open. */
const beginsAnew = (text: string, { start, end }: Mark): boolean =>
  /[.?!]\s$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  beginsWithCapital(text.slice(end, end + 2));

/** `“The “hell” of the council.”`: whether the next two marks of the kind both close, the second the outer one. */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  const kind = marks[index]?.kind;
  let closed = 0;
  for (let at = index + 1; at < marks.length && closed < 2; at++) {
    if (known(marks, at).kind !== kind) continue;
    if (known(marks, at).role !== 'close') return false;
    closed++;
  }
  return closed === 2;
}

/** A second opening mark of one kind before the first was closed: the first ends before it. */
function abandon(
  text: string,
  left: readonly Open[],
  before: number,
  quotations: Quotation[],
  strays: StrayMark[],
): void {
  for (const open of left) {
    const end = open.mark.end + text.slice(open.mark.end, before).trimEnd().length;
    quotations.push(quotationOf(open, end, end, false));
    strays.push({ kind: 'unclosed', start: open.mark.start, end: open.mark.end });
  }
}

function quotationOf(
  { mark, depth }: Open,
  end: number,
  innerEnd: number,
  closed: boolean,
): Quotation {
  const inner = { start: mark.end, end: Math.max(mark.end, innerEnd) };
  return { start: mark.start, end, inner, depth, closed, continues: null };
}
