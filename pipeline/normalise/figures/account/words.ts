import type { Span } from '../../../kernel/span.ts';
import type { ExclusionRule } from '../exclusions/rule.ts';

type Rule = Pick<ExclusionRule, 'id' | 'reason'>;

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
    test: ({ left, right }) => web.test(left) || left.endsWith('%') || /^%\d/.test(right),
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
      (/^\d\d/.test(numeral) && /\d:$/.test(left)),
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
    test: ({ left, right }) => /\[[\d,]*$/.test(left) && /^[\d,]*\]/.test(right),
  },
  // `it was so.¹`
  { id: 'raised', reason: 'enumerator', test: ({ numeral }) => /^[⁰¹²³⁴-⁹]+$/.test(numeral) },
  // `F16`, `F-16`, `CO2`, `DC-8-62`
  {
    id: 'in-a-name',
    reason: 'name',
    test: ({ numeral, left }) => /^\p{N}/u.test(numeral) && /[\p{L}\p{M}\d_][-‑–]?$/u.test(left),
  },
  // `1Q89`, `3D%`
  {
    id: 'before-letters',
    reason: 'code',
    test: ({ numeral, right }) => /^\p{N}/u.test(numeral) && /^[-‑]?\p{L}/u.test(right),
  },
  // `the first half`, `her better half`
  {
    id: 'named-half',
    reason: 'part',
    test: ({ numeral, before }) => isHalf(numeral) && named.test(before),
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
    test: ({ left, right, named: name }) => name && (/^:\d/.test(right) || /^\d+:$/.test(left)),
  },
  // `a high-five`, `net-zero`
  {
    id: 'compound-end',
    reason: 'idiom',
    test: ({ numeral, left }) => /^\p{L}/u.test(numeral) && /\p{L}[-‑]$/u.test(left),
  },
  // `half-brother`, `a billion-dollar question`
  { id: 'compound', reason: 'idiom', test: ({ right }) => /^[-‑]\p{L}/u.test(right) },
  // `for each hundred pounds`, `per thousand`
  {
    id: 'scale-of-unit',
    reason: 'unit',
    test: ({ numeral, before }) => /^\p{L}/u.test(numeral) && /^(?:per|each|every)$/.test(before),
  },
  // `the Heavenly Hundred`: a capital amid a sentence.
  {
    id: 'capital-word',
    reason: 'name',
    test: ({ numeral, before }) => before !== '' && /^\p{Lu}\p{Ll}/u.test(numeral),
  },
];

const web = /(?:https?:|www\.|@|[\w-]\.[a-z]{2,4}\/)\S*$/i;
const isHalf = (numeral: string): boolean => /^half$/i.test(numeral);
const named =
  /^(?:first|second|other|better|latter|this|that|each|every|last|next|top|bottom|upper|lower|opening|closing|final|same|third|fourth|northern|southern|eastern|western|front|back|left|right)$/;

/** The rule that says what a numeral is that no rule has read; null where none does. */
export function wordRule(text: string, { start, end }: Span, stretch: Span): Rule | null {
  const ahead = text.slice(Math.max(stretch.start, start - reach), start);
  const word = /(\p{L}[\p{L}'’]*)[\s-]+(?:\d+:)?$/u.exec(ahead)?.[1] ?? '';
  const around: Around = {
    numeral: text.slice(start, end),
    left: /\S*$/.exec(ahead)?.[0] ?? '',
    right: /^\S*/.exec(text.slice(end, Math.min(stretch.end, end + reach)))?.[0] ?? '',
    before: word.toLowerCase(),
    named: /^\p{Lu}/u.test(word),
  };
  for (const rule of rules) if (rule.test(around)) return rule;
  return null;
}

/** Longer than most addresses of the web, and short enough for a text without blanks. */
const reach = 256;
