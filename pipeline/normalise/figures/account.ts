import { isBlank } from '../../lib/blanks.ts';
import type { Span } from '../../lib/span.ts';
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
  const isFigure = coverOf(figures);
  const exclusions = [...excluded].sort(byStart).filter((each) => !isFigure(each));
  const inFigure = coverOf(figures);
  const inExclusion = coverOf(exclusions);
  const unread: Span[] = [];
  for (const numeral of numerals) {
    if (inFigure(numeral) || inExclusion(numeral)) continue;
    const rule = wordRule(text, numeral, stretch);
    if (rule === null) unread.push(numeral);
    else exclusions.push({ ...numeral, reason: rule.reason, rule: rule.id });
  }
  return { exclusions: exclusions.sort(byStart), unread };
}

/** Whether spans, asked about in order, lie within one of others. */
function coverOf(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort(byStart);
  let next = 0;
  return ({ start, end }) => {
    while ((sorted[next]?.end ?? end) < end) next++;
    return (sorted[next]?.start ?? Infinity) <= start;
  };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

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

/** Each pattern that it has must be found, and its test hold. */
interface WordRule extends Pick<ExclusionDraft, 'reason'> {
  readonly id: string;
  readonly numeral?: RegExp;
  readonly left?: RegExp;
  readonly right?: RegExp;
  readonly before?: RegExp;
  readonly test?: (around: Around) => boolean;
}

const digit = /^\P{L}+$/u;
const letters = /^\p{L}+$/u;
const letterLed = /^[-‑]?\p{L}/u;
const half = /^half$/i;

/**
 * What a numeral is that is part of a longer word, or a number word that stands without a number. In order: the
 * first that holds gives the reason.
 */
const rules: readonly WordRule[] = [
  // `https://example.org/a2`, `@name7`
  { id: 'web', reason: 'code', left: /@|www\.|https?:|[\w-]\.[a-z]{2,4}\//i },
  // `the 21st`
  { id: 'ordinal', reason: 'ordinal', right: /^(?:st|[nr]d|th)\b/i },
  // `the 1980s`, `his 40’s`
  { id: 'decades', reason: 'year', numeral: /^(?:\d\d)?\d0$/, right: /^['’]?s\b/ },
  // `10:30`
  { id: 'hours-and-minutes', reason: 'clock-time', numeral: /^\d{1,2}$/, right: /^:\d\d/ },
  { id: 'hours-and-minutes', reason: 'clock-time', numeral: /^\d\d/, left: /\d:$/ },
  // `31.12.2004`
  {
    ...{ id: 'dotted-day', reason: 'date' },
    numeral: /^(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])\.(?:\d\d)?\d\d$/,
  },
  // `3.4.1`, `192.0.2.1`
  { id: 'dotted', reason: 'code', numeral: /^\d+(?:\.\d+){2,}$/ },
  // `[3,12]`
  { id: 'cited', reason: 'enumerator', left: /\[/, right: /^[\d,]*\]/ },
  // `it was so.¹`
  { id: 'raised', reason: 'enumerator', numeral: /^[⁰¹²³⁴-⁹]+$/ },
  // `F16`, `F-16`, `CO2`, `DC-8-62`
  { id: 'in-a-name', reason: 'name', numeral: digit, left: /[\p{L}\p{M}\d_][-–]?$/u },
  // `1Q89`, `3D%`
  { id: 'before-letters', reason: 'code', numeral: digit, right: letterLed },
  // `the first half`, `her better half`
  {
    ...{ id: 'named-half', reason: 'part', numeral: half },
    test: ({ before }) => exclusionWords.parted.has(before),
  },
  // `cut in half`
  { id: 'in-half', reason: 'idiom', numeral: half, before: /^in$/ },
  // `Isaiah 45:1`
  { id: 'verse', reason: 'label', right: /^:\d/, test: ({ named }) => named },
  { id: 'verse', reason: 'label', left: /^\d+:$/, test: ({ named }) => named },
  // `a high-five`, `net-zero`
  { id: 'compound-end', reason: 'idiom', numeral: letters, left: /\p{L}-$/u },
  // `half-brother`, `a billion-dollar question`
  { id: 'compound', reason: 'idiom', right: /^-\p{L}/u },
  // `for each hundred pounds`, `per thousand`
  { id: 'scale-of-unit', reason: 'unit', numeral: letters, before: /^(?:per|each|every)$/ },
  // `the Heavenly Hundred`: a capital amid a sentence.
  { id: 'capital-word', reason: 'name', numeral: /^\p{Lu}\p{Ll}/u, before: /./ },
];

const holds = ({ numeral, left, right, before, test }: WordRule, around: Around): boolean =>
  (numeral?.test(around.numeral) ?? true) &&
  (left?.test(around.left) ?? true) &&
  (right?.test(around.right) ?? true) &&
  (before?.test(around.before) ?? true) &&
  (test?.(around) ?? true);

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
  return rules.find((rule) => holds(rule, around)) ?? null;
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
