import { isBlank } from '../../../lib/blanks.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import type { Span } from '../../../lib/span.ts';
import type { ExclusionRule as Rule } from '../exclusions/rule.ts';
import type { FigureLexicon } from '../lexicon.ts';

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
  readonly lexicon: FigureLexicon;
}

interface WordRule extends Rule {
  readonly test: (around: Around) => boolean;
}

/**
 * What a numeral is that is part of a longer word, or a number word that stands without a number. In order: the
 * first that holds gives the reason.
 */
const rules: readonly WordRule[] = [
  // `https://example.org/a2`, `@name7`, `a%20b`
  {
    id: 'web',
    reason: 'code',
    test: ({ left, right }) => isWeb(left) || left.endsWith('%') || /^%\d/.test(right),
  },
  // `the 21st`
  { id: 'ordinal', reason: 'ordinal', test: ({ right }) => /^(?:st|nd|rd|th)\b/i.test(right) },
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
    test: ({ numeral, left }) =>
      !letter.test(numeral) &&
      letterOrMark.test(left.charAt(left.length - (/[-–]/.test(left.slice(-1)) ? 2 : 1))),
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
    test: ({ numeral, before, lexicon }) => isHalf(numeral) && lexicon.excluding.parted.has(before),
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
    test: ({ left, right, named: name }) =>
      name && (/^:\d/.test(right) || (left.endsWith(':') && /^\d+:$/.test(left))),
  },
  // `a high-five`, `net-zero`
  {
    id: 'compound-end',
    reason: 'idiom',
    test: ({ numeral, left }) =>
      letter.test(numeral) && left.endsWith('-') && letter.test(left.charAt(left.length - 2)),
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
const letterOrMark = /[\p{L}\p{M}\d_]/u;
const letterLed = /^[-‑]?\p{L}/u;
const capitalThenSmall = /^\p{Lu}\p{Ll}/u;
const inWord = /[\p{L}'’]/u;

/** The rule that says what a numeral is that no rule has read; null where none does. */
export function wordRule(
  text: string,
  { start, end }: Span,
  stretch: Span,
  lexicon: FigureLexicon,
): Rule | null {
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
    lexicon,
  };
  for (const rule of rules) if (rule.test(around)) return rule;
  return null;
}

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

/** Longer than most addresses of the web, and short enough for a text without blanks. */
const reach = 256;
