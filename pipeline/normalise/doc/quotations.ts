import { known } from '../../lib/lists.ts';
import type { Span } from '../../lib/span.ts';
import type { StrayMark } from './doc.ts';
import { beginsWithCapital } from './letters.ts';
import { closedClass } from './lexicon.ts';
import type { Quotation } from './token.ts';

export interface Quoted {
  readonly quotations: Quotation[];
  readonly strays: StrayMark[];
}

type Kind = 'double' | 'single' | 'angle';
type Role = 'open' | 'close' | 'either';

/** A mark that opens, closes, or does either as the pairing needs. */
interface Mark extends Span {
  readonly kind: Kind;
  readonly role: Role;
}

/**
 * The quotations of a text, paragraph by paragraph, so that a mark that is never closed swallows
 * no more than its own paragraph. Where the next paragraph opens with a mark of the same kind, the
 * speech goes on, and its quotation says so in `continues`.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quoted {
  const quotations: Quotation[] = [];
  const strays: StrayMark[] = [];
  let running: { readonly index: number; readonly kind: Kind } | null = null;
  const leave = (): void => {
    if (running === null) return;
    const start = quotations[running.index]?.start ?? 0;
    strays.push({ kind: 'unclosed', start, end: start + 1 });
  };
  for (const paragraph of paragraphs) {
    const marks = goingOn(marksIn(text, paragraph), paragraph, running?.kind);
    const goesOn = marks[0]?.start === paragraph.start && marks[0].kind === running?.kind;
    if (!goesOn) leave();
    const found = new Pairing(text, marks).pair(paragraph.end);
    const [first] = found.quotations;
    const index = quotations.length;
    quotations.push(...found.quotations);
    strays.push(...found.strays);
    if (running !== null && goesOn && first?.start === paragraph.start)
      quotations[index] = { ...first, continues: running.index };
    running = found.open === null ? null : { ...found.open, index: index + found.open.index };
  }
  leave();
  return { quotations, strays: strays.sort((a, b) => a.start - b.start) };
}

/** A paragraph that only closes what the one before left open begins inside it, as if a mark stood there. */
const goingOn = (marks: Mark[], { start }: Span, kind: Kind | undefined): Mark[] =>
  kind !== undefined && marks[0]?.kind === kind && marks[0].role === 'close'
    ? [{ start, end: start, kind, role: 'open' }, ...marks]
    : marks;

/** Pairs the marks of one paragraph with a stack. */
class Pairing {
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #quotations: Quotation[] = [];
  readonly #strays: StrayMark[] = [];
  readonly #stack: { readonly mark: Mark; readonly depth: number }[] = [];

  constructor(text: string, marks: readonly Mark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  /** @returns what was found, and the outermost quotation that the paragraph leaves open */
  pair(end: number): Quoted & { open: { readonly index: number; readonly kind: Kind } | null } {
    for (let index = 0; index < this.#marks.length; index++) this.#take(index);
    const [outermost] = this.#stack;
    this.#close(0, end, end, false);
    const quotations = this.#quotations.sort((a, b) => a.start - b.start || b.end - a.end);
    const index = quotations.findIndex((each) => each.start === outermost?.mark.start);
    const open = outermost === undefined ? null : { index, kind: outermost.mark.kind };
    return { quotations, strays: this.#strays, open };
  }

  #take(index: number): void {
    const mark = known(this.#marks, index);
    const { kind, role, start, end } = mark;
    const at = this.#stack.findLastIndex((open) => open.mark.kind === kind);
    if (role === 'open' || (role === 'either' && (at < 0 || this.#beginsAnew(mark)))) {
      if (at >= 0 && !this.#closesTwice(index)) this.#abandon(at, start);
      this.#stack.push({ mark, depth: this.#stack.length });
    } else if (at < 0) this.#strays.push({ kind: 'stray', start, end });
    else this.#close(at, end, start, true);
  }

  /** Ends the quotation at a place of the stack, and forgets those that were opened in it. */
  #close(at: number, end: number, innerEnd: number, closed: boolean): void {
    const opened = this.#stack.splice(at);
    for (const { mark, depth } of closed ? opened.slice(0, 1) : opened) {
      const inner = { start: mark.end, end: Math.max(mark.end, innerEnd) };
      this.#quotations.push({ start: mark.start, end, inner, depth, closed, continues: null });
    }
  }

  /** A second opening mark of one kind before the first was closed: the first ends before it. */
  #abandon(at: number, before: number): void {
    while (this.#stack.length > at) {
      const { mark } = known(this.#stack, this.#stack.length - 1);
      const end = mark.end + this.#text.slice(mark.end, before).trimEnd().length;
      this.#close(this.#stack.length - 1, end, end, false);
      this.#strays.push({ kind: 'unclosed', start: mark.start, end: mark.end });
    }
  }

  /** `“…so why not? “Some call this…”`: a mark before a capital that begins a sentence opens, whatever stands open. */
  #beginsAnew({ start, end }: Mark): boolean {
    return (
      /[.?!]\s$/.test(this.#text.slice(Math.max(0, start - 2), start)) &&
      beginsWithCapital(this.#text.slice(end, end + 2))
    );
  }

  /** `“The “hell” of the council.”`: whether the next two marks of the kind both close, the second the outer one. */
  #closesTwice(index: number): boolean {
    const { kind } = known(this.#marks, index);
    let closed = 0;
    for (let at = index + 1; at < this.#marks.length && closed < 2; at++) {
      const mark = known(this.#marks, at);
      if (mark.kind !== kind) continue;
      if (mark.role !== 'close') return false;
      closed++;
    }
    return closed === 2;
  }
}

const sign = /''|``?|["“”„«»‘’'‚´]/g;
const letter = /[\p{L}\p{N}]/u;
const space = /\s/;
const opener = /[\s([{—–-]/;

/** A mark with what stands beside it. */
interface Found extends Span {
  readonly sign: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const opensHere = ({ before, after }: Found): boolean =>
  (opener.test(before) || /[“‘"'«]/.test(before)) && !space.test(after);

const closesHere = ({ before, after }: Found): boolean =>
  !opener.test(before) && (space.test(after) || /[,.;:?!)\]]/.test(after));

/** Nothing but the place can tell: `"` after a digit and before a space may be inches. */
function straightRole(found: Found): Role {
  const { before, after } = found;
  if (opensHere(found) || (space.test(before) && space.test(after))) return 'either';
  return letter.test(after) && opener.test(before) ? 'open' : 'close';
}

/** Words that start with an apostrophe for letters left out. */
const clipped = new RegExp(
  String.raw`^['’‘](?:\d\ds?|${[...closedClass.clipped].join('|')})(?![\p{L}\p{N}])`,
  'iu',
);

/** Null for an apostrophe. */
function singleRole(found: Found): Role | null {
  const { text, start, before, after } = found;
  if (letter.test(before) && letter.test(after)) return null;
  if (clipped.test(text.slice(start, start + 8))) return null;
  if (/[‘‚`]/.test(found.sign) || (found.sign === "'" && opensHere(found))) return 'open';
  return space.test(before) ? null : 'close';
}

type RoleOf = (found: Found) => Role | null;

const opening: readonly [Kind, RoleOf] = [
  'double',
  (found) => (closesHere(found) ? 'either' : 'open'),
];
const closing: readonly [Kind, RoleOf] = [
  'double',
  (found) => (opensHere(found) ? 'either' : 'close'),
];

/** How the marks are read that are none of single quotation marks. */
const roles: Readonly<Record<string, readonly [Kind, RoleOf]>> = {
  '«': ['angle', () => 'open'],
  '»': ['angle', () => 'close'],
  '“': opening,
  '„': opening,
  '``': opening,
  '”': closing,
  '"': ['double', (found) => (isInches(found) ? null : straightRole(found))],
  "''": ['double', straightRole],
};

/** Whether it tells inches behind feet, 6'2". */
const isInches = ({ text, start, after }: Found): boolean =>
  !letter.test(after) && /\d['’′]\d{1,2}$/.test(text.slice(Math.max(0, start - 6), start));

/** The quotation marks of a paragraph, apostrophes left out, in order. */
function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(sign)) {
    const start = paragraph.start + match.index;
    const end = start + match[0].length;
    const before = start > paragraph.start ? text.charAt(start - 1) : ' ';
    const after = end < paragraph.end ? text.charAt(end) : ' ';
    const [kind, roleOf] = roles[match[0]] ?? ['single', singleRole];
    const role = roleOf({ text, start, end, sign: match[0], before, after });
    if (role !== null) marks.push({ start, end, kind, role });
  }
  return withoutLoneSingles(text, paragraph, marks);
}

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
  /s/i.test(text.charAt(mark.start - 1)) &&
  wordBehindSpace.test(text.slice(mark.end, mark.end + 3));
