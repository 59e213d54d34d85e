import { closedClass } from '../doc/lexicon.ts';
import type { TimeMention } from '../doc/doc.ts';
import { beginsWithCapital } from '../doc/letters.ts';
import { edge, tagBits, type Token } from '../doc/token.ts';
import { itemAt } from '../../lib/lists.ts';
import { beside } from './lexicon.ts';

/** Words that look as times do and are none: a person by the name of June, USA Today, 2000 jobs. */

/** Whether what a pattern found is no time, by the words beside it. */
export function isNoTime(tokens: readonly Token[], mention: TimeMention): boolean {
  const check = checks[mention.rule];
  return check !== undefined && check(contextOf(tokens, mention));
}

interface Context {
  readonly mention: TimeMention;
  readonly before: Token;
  readonly first: Token;
  readonly last: Token;
  readonly next: Token;
  readonly second: Token;
  /** Whether the sentence begins with it, as its mark before tells. */
  readonly atHead: boolean;
}

function contextOf(tokens: readonly Token[], mention: TimeMention): Context {
  const at = (index: number): Token => itemAt(tokens, index) ?? edge;
  const before = at(mention.first - 1);
  return {
    mention,
    before,
    first: at(mention.first),
    last: at(mention.last - 1),
    next: at(mention.last),
    second: at(mention.last + 1),
    atHead: before === edge || /[.!?:“"”)—]/.test(before.text.charAt(0)),
  };
}

const checks: Readonly<Record<string, (context: Context) => boolean>> = {
  month: isNameOfMonth,
  weekday: isNameOfWeekday,
  'relative-day': (context) => isPaper(context),
  season: ({ first, atHead }) => beginsWithCapital(first.text) && !atHead,
  'this-morning': ({ last }) => beginsWithCapital(last.text),
  'last-night': ({ last }) => beginsWithCapital(last.text),
  'point-season': ({ last }) => beginsWithCapital(last.text),
  year: isNoYear,
  'short-year': ({ next }) => isPlural(next),
};

const isName = ({ bits, text }: Token): boolean =>
  (bits & tagBits.PROPN) !== 0 && beginsWithCapital(text);

/** `June Park`, `Theresa May`, `May God help`: a name or a verb. */
function isNameOfMonth({ mention, before, first, last, next, atHead }: Context): boolean {
  if (/\d/.test(mention.text) || first !== last) return false;
  const isLed = beside.leads.holds(before);
  if (isName(next) && !isLed && next.start - last.end < 2) return true;
  if (isName(before) && !beside['before-months'].holds(before)) return true;
  if (beside['short-months'].holds(first)) return true;
  if (!beside['doubtful-months'].holds(first)) return false;
  const isOwning = next.lower === "'s";
  return atHead || !(isLed || isOwning || (before.bits & tagBits.DET) !== 0);
}

/** `Sunday Dare said`, `Black Friday`, `the Sunday Times`. */
function isNameOfWeekday({ before, last, next, second }: Context): boolean {
  if (beside['before-named-weekdays'].holds(before) && beginsWithCapital(before.text)) return true;
  if (!beginsWithCapital(next.text)) return false;
  if (beside['behind-named-weekdays'].holds(next)) return true;
  const isGiven = beside['given-weekdays'].holds(last) && isName(next);
  return (
    isGiven &&
    !beside.leads.holds(before) &&
    !before.isVerb &&
    (second.isVerb || second.text === ',')
  );
}

/** `USA TODAY`, `Harbour Today` */
const isPaper = ({ first, before, atHead }: Context): boolean =>
  beginsWithCapital(first.text) && !atHead && isName(before);

const isPlural = ({ bits, lower, text }: Token): boolean =>
  (bits & tagBits.NOUN) !== 0 && !beginsWithCapital(text) && /[^s]s$|^people$/.test(lower);

/** `2000 jobs`, `$1990`, `1984 metres`, `over 1500 were hurt`. */
function isNoYear(context: Context): boolean {
  const { mention, before, last, next } = context;
  const year = mention.says.year ?? 0;
  if (year > 2100 || year < 1400) return true;
  if (last.start < mention.start || last.end > mention.end)
    return !/^(?:mid|pre|post)/.test(last.lower);
  return isJoinedTo(mention, before) || isCount(before, next) || !isTold(context);
}

/** `F-1900`, `:1900`: what stands right before a number is part of it. */
const isJoinedTo = ({ start }: TimeMention, before: Token): boolean =>
  before.end === start && !beside.openers.holds(before);

const isCount = (before: Token, next: Token): boolean =>
  beside['before-counts'].holds(before) ||
  beside['behind-counts'].holds(next) ||
  ((before.bits | next.bits) & tagBits.NUM) !== 0;

/** Whether the words beside a number of four digits say that it is a year, or let it be one. */
function isTold({ mention, before, next }: Context): boolean {
  const year = mention.says.year ?? 0;
  const isArticle = closedClass.articles.holds(before);
  if (isPlural(next)) return isArticle || before.lower === "'s";
  if (isArticle || beside['before-years'].holds(before)) return true;
  return year >= fewestYear || beside.leads.holds(before);
}

/** Numbers from here on, where nothing counts with them, are years. */
const fewestYear = 1800;
