import { isBlank } from '../../lib/blanks.ts';
import { lastStartingAt, type Span } from '../../lib/span.ts';
import { beginsWithCapital } from '../doc/letters.ts';
import type { FigureLexicon } from './lexicon.ts';
import { numeralsIn } from './numerals.ts';
import type { ExclusionDraft } from './types.ts';
import { exclusionWords } from './words.ts';

/** What the numbers of a text are that are in no figure, both by start. */
export interface Account {
  readonly exclusions: ExclusionDraft[];
  readonly unread: Span[];
}

const nothing: Account = { exclusions: [], unread: [] };

/**
 * Closes the account of a stretch of a text: each of its numerals is in a figure, in an exclusion, or unread.
 * @param figures the spans of the figures in it
 * @param excluded the numbers that rules held for no figures; those that a figure has after all are left out
 */
export function accountOf(
  text: string,
  stretch: Span,
  figures: readonly Span[],
  excluded: readonly ExclusionDraft[],
  lexicon: FigureLexicon,
): Account {
  const numerals = numeralsIn(text, stretch, lexicon.nextNumeral);
  if (numerals.length === 0) return nothing;
  const inFigure = coverOf(figures);
  const exclusions = excluded.filter((each) => !inFigure(each));
  const inExclusion = coverOf([...exclusions]);
  const unread: Span[] = [];
  for (const numeral of numerals) {
    if (inFigure(numeral) || inExclusion(numeral)) continue;
    const rule = wordRule(text, numeral, stretch);
    if (rule === null) unread.push(numeral);
    else exclusions.push({ ...numeral, reason: rule.reason, rule: rule.id });
  }
  if (exclusions.length > 1) exclusions.sort((a, b) => a.start - b.start);
  return { exclusions, unread };
}

/** So few spans are looked through one by one. */
const few = 12;

/** Whether a span lies within one of others. */
function coverOf(spans: readonly Span[]): (inner: Span) => boolean {
  if (spans.length > few) return sortedCoverOf(spans);
  return ({ start, end }) => {
    for (const span of spans) if (span.start <= start && end <= span.end) return true;
    return false;
  };
}

/** The same by search, in what the spans cover together. */
function sortedCoverOf(spans: readonly Span[]): (inner: Span) => boolean {
  const cover: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = cover.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else cover.push({ start, end });
  }
  return ({ start, end }) => {
    const span = cover[lastStartingAt(cover, start)];
    return span !== undefined && end <= span.end;
  };
}

/** A numeral that no rule has read as a number, with the text around it. */
interface Around {
  readonly numeral: string;
  /** What stands before and after it without a blank. */
  readonly left: string;
  readonly right: string;
  /** The word before, in lower case, where a blank or a dash stands between. */
  readonly before: string;
  /** Whether the word before begins with a capital. */
  readonly named: boolean;
}

interface WordRule extends Pick<ExclusionDraft, 'reason'> {
  readonly id: string;
  readonly test: (around: Around) => boolean;
}

/**
 * What a numeral is that is part of a longer word, or a number word that stands without a number. In order: the
 * first that holds gives the reason.
 */
const rules: readonly WordRule[] = [
  // `https://example.org/a2`, `@name7`
  { id: 'web', reason: 'code', test: ({ left }) => isWeb(left) },
  // `the 21st`
  { id: 'ordinal', reason: 'ordinal', test: ({ right }) => /^(?:st|[nr]d|th)\b/i.test(right) },
  // `the 1980s`, `his 40’s`
  {
    id: 'decades',
    reason: 'year',
    test: ({ numeral, right }) => /^(?:\d\d)?\d0$/.test(numeral) && /^['’]?s\b/.test(right),
  },
  // `10:30`
  {
    id: 'hours-and-minutes',
    reason: 'clock-time',
    test: ({ numeral, left, right }) =>
      (/^\d{1,2}$/.test(numeral) && /^:\d\d/.test(right)) ||
      (/^\d\d/.test(numeral) && /\d:/.test(left.slice(-2))),
  },
  // `31.12.2004`
  {
    id: 'dotted-day',
    reason: 'date',
    test: ({ numeral }) => /^(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])\.(?:\d\d)?\d\d$/.test(numeral),
  },
  // `3.4.1`, `192.0.2.1`
  { id: 'dotted', reason: 'code', test: ({ numeral }) => /^\d+(?:\.\d+){2,}$/.test(numeral) },
  // `[3,12]`
  {
    id: 'cited',
    reason: 'enumerator',
    test: ({ left, right }) => left.includes('[') && /^[\d,]*\]/.test(right),
  },
  // `it was so.¹`
  { id: 'raised', reason: 'enumerator', test: ({ numeral }) => /^[⁰¹²³⁴-⁹]+$/.test(numeral) },
  // `F16`, `F-16`, `CO2`, `DC-8-62`
  {
    id: 'in-a-name',
    reason: 'name',
    test: ({ numeral, left }) => !letter.test(numeral) && wordThenDash.test(left),
  },
  // `1Q89`, `3D%`
  {
    id: 'before-letters',
    reason: 'code',
    test: ({ numeral, right }) => !letter.test(numeral) && letterLed.test(right),
  },
  // `the first half`, `her better half`
  {
    id: 'named-half',
    reason: 'part',
    test: ({ numeral, before }) => isHalf(numeral) && exclusionWords.parted.has(before),
  },
  // `cut in half`
  {
    id: 'in-half',
    reason: 'idiom',
    test: ({ numeral, before }) => isHalf(numeral) && before === 'in',
  },
  // `Isaiah 45:1`
  {
    id: 'verse',
    reason: 'label',
    test: ({ left, right, named }) => named && (/^:\d/.test(right) || /^\d+:$/.test(left)),
  },
  // `a high-five`, `net-zero`
  {
    id: 'compound-end',
    reason: 'idiom',
    test: ({ numeral, left }) => letter.test(numeral) && letterThenHyphen.test(left),
  },
  // `half-brother`, `a billion-dollar question`
  {
    id: 'compound',
    reason: 'idiom',
    test: ({ right }) => right.startsWith('-') && letterLed.test(right),
  },
  // `for each hundred pounds`, `per thousand`
  {
    id: 'scale-of-unit',
    reason: 'unit',
    test: ({ numeral, before }) => letter.test(numeral) && /^(?:per|each|every)$/.test(before),
  },
  // `the Heavenly Hundred`: a capital amid a sentence.
  {
    id: 'capital-word',
    reason: 'name',
    test: ({ numeral, before }) => before !== '' && capitalThenSmall.test(numeral),
  },
];

const isWeb = (left: string): boolean =>
  left.includes('@') || left.includes('www.') || (left.includes('/') && address.test(left));
const address = /https?:|[\w-]\.[a-z]{2,4}\//i;
const isHalf = (numeral: string): boolean => /^half$/i.test(numeral);

const letter = /\p{L}/u;
const wordThenDash = /[\p{L}\p{M}\d_][-–]?$/u;
const letterThenHyphen = /\p{L}-$/u;
const letterLed = /^[-‑]?\p{L}/u;
const capitalThenSmall = /^\p{Lu}\p{Ll}/u;
const inWord = /[\p{L}'’]/u;

/** The rule that says what a numeral is that no rule has read; null where none does. */
function wordRule(text: string, { start, end }: Span, stretch: Span): WordRule | null {
  const least = Math.max(stretch.start, start - reach);
  const most = Math.min(stretch.end, end + reach);
  let from = start;
  while (from > least && !isBlank(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < most && !isBlank(text.charCodeAt(to))) to++;
  const word = wordBefore(text, start, least);
  const around: Around = {
    numeral: text.slice(start, end),
    left: text.slice(from, start),
    right: text.slice(end, to),
    before: word.toLowerCase(),
    named: beginsWithCapital(word),
  };
  return rules.find(({ test }) => test(around)) ?? null;
}

/** Longer than most addresses of the web, and short enough for a text without blanks. */
const reach = 256;

/** The word before blanks or hyphens, and before the first number of a pair: `Isaiah 45:1`. */
function wordBefore(text: string, start: number, least: number): string {
  let end = start;
  if (text.charAt(end - 1) === ':') end--;
  while (end > least && end < start && /\d/.test(text.charAt(end - 1))) end--;
  const gap = end;
  while (end > least && /[\s-]/.test(text.charAt(end - 1))) end--;
  if (end === gap) return '';
  let from = end;
  while (from > least && inWord.test(text.charAt(from - 1))) from--;
  return text.slice(from, end);
}
