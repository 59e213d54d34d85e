import { tagBits } from '../../doc/token.ts';
import type { TimeMention } from '../../doc/doc.ts';
import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, TokenSpan } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../quantity.ts';
import { beginsWithDigit, closes, isOf, type Subtokens } from '../subtokens.ts';
import type { ExclusionDraft } from '../types.ts';
import { manyAt } from '../units/rates.ts';
import { unitAt } from '../units/unit-at.ts';
import { exclusionWords } from '../words.ts';
import { isListedAmount, isOfPhone, isScore, isSlashedDay } from './digit-groups.ts';
import { abbreviatedLabels, isLabel, labels, type Place } from './labels.ts';

/** What a number is that is no figure, and why: the row of an exclusion carries both. */
export interface ExclusionRule extends Pick<ExclusionDraft, 'reason'> {
  readonly id: string;
}

/** The exclusion of what stands in a range of subtokens. */
export function exclusionAt(
  tokens: Pick<Subtokens, 'at' | 'trace'>,
  { first, last }: TokenSpan,
  { id, reason }: ExclusionRule,
): ExclusionDraft {
  const span = { start: tokens.at(first).start, end: tokens.at(last - 1).end };
  const says = `no figure: ${reason}`;
  tokens.trace?.add({ family: 'figures', step: 'decision', id, ...span, says });
  return { ...span, reason, rule: id };
}

type Exclusions = RuleTable<Rules['figures-exclusions'], Place>;

const isBelow = ({ read }: Place, most: number): boolean =>
  read.form === 'digits' && !read.scaled && (read.value ?? most) < most;

/** Whether a number in digits can be that of an item, no bracket having been opened far before it. */
const isItem = (place: Place): boolean =>
  isBelow(place, 20) &&
  !place.tokens.list.some(({ text }, at) => text === '(' && at < place.read.first - 1);

/** A test that takes no token. */
const holdsWhere =
  (test: (place: Place) => boolean) =>
  ({ facts }: { readonly facts: Place }): number =>
    test(facts) ? 0 : -1;

const tableOf = ({ small, words }: FigureLexicon): Exclusions =>
  new RuleTable(readRules('figures-exclusions'), {
    words: {
      small,
      words,
      labels,
      'abbreviated-labels': abbreviatedLabels,
      excluding: exclusionWords,
    },
    step: 'exclusion',
    facts: {
      dated: ({ dated }) => dated,
      sure: ({ sure }) => sure,
      united: ({ united }) => united,
      scaled: ({ read }) => read.scaled,
      digits: ({ read }) => read.form === 'digits',
      words: ({ read }) => read.form === 'words',
      'exactly-one': ({ read }) => read.value === 1,
      'more-than-one': ({ read }) => (read.value ?? 0) > 1,
      'listed-amount': isListedAmount,
      'next-year': ({ text, tokens, read }) =>
        Number(text) === (Number(tokens.at(read.first - 2).text) + 1) % 100,
      'slashed-day': isSlashedDay,
      score: isScore,
      many: ({ tokens, read }) => manyAt(tokens, read.first) !== null,
      phone: isOfPhone,
      label: isLabel,
    },
    tests: {
      unsure: holdsWhere(({ sure }) => !sure),
      words: holdsWhere(({ read }) => read.form === 'words'),
      item: holdsWhere(isItem),
      'below-hundred': holdsWhere((place) => isBelow(place, 100)),
      measure: ({ facts: { tokens } }, at) =>
        tokens.lexicon.unitWords.get(tokens.at(at).lower)?.kind === 'measure' ? 1 : -1,
      unit: ({ facts: { tokens } }, at) => (unitAt(tokens, at)?.last ?? at - 1) - at,
    },
  });

/** By what each loaded lexicon has of its own. */
const tables = new WeakMap<object, Exclusions>();

function exclusionsOf(lexicon: FigureLexicon): Exclusions {
  const table = tables.get(lexicon.small) ?? tableOf(lexicon);
  tables.set(lexicon.small, table);
  return table;
}

/** A note in brackets: no example of a table can have them. */
const footnote = { id: 'footnote', reason: 'enumerator' } as const;

/** The rule by which a number is no figure; null where it is one. */
export function exclusionOf(
  tokens: Subtokens,
  read: NumberRead,
  dates: readonly TimeMention[],
): ExclusionRule | null {
  if (read.currency !== null || read.form === 'magnitude') return null;
  const token = tokens.at(read.first);
  const before = tokens.at(read.first - 1);
  const after = tokens.at(read.last);
  const united = unitAt(tokens, read.last) !== null;
  const place: Place = {
    tokens,
    read,
    before,
    after,
    text: read.last - read.first === 1 ? token.text : '',
    dated: inDates(token, dates) && !(read.scaled && read.form === 'digits'),
    united,
    sure: read.scaled || united || read.form === 'proportion',
  };
  const rule = exclusionsOf(tokens.lexicon).first(tokens, read, place);
  if (rule !== null) return { id: rule.id, reason: rule.gives };
  return before.text === '[' && after.text === ']' ? footnote : null;
}

const inDates = ({ start, end }: Token, dates: readonly TimeMention[]): boolean =>
  dates.some((date) => date.start <= start && end <= date.end);

/** A number that is a name, a label, a day or part of a code, and where it ends. */
export interface Named {
  readonly rule: ExclusionRule;
  readonly last: number;
}

/** What a number may be because the one before it is; two scores say nothing of a third number. */
const passedOn: Readonly<Partial<Record<ExclusionRule['reason'], true>>> = {
  ...{ label: true, name: true, code: true, place: true },
  ...{ date: true, enumerator: true, year: true },
};

/** The number with its rule, where another that is joined to it may be the same: `posts 542 and 543`. */
export const namedBy = (
  tokens: Subtokens,
  { first, last, form }: NumberRead,
  rule: ExclusionRule,
): Named | null =>
  passedOn[rule.reason] === true && (form === 'digits' || labels.holds(tokens.at(first - 1)))
    ? { rule, last }
    : null;

/** The rule of the number before, where a bare number is joined to it: `posts 542 and 543`, `grades 3 to 8`. */
export function alikeRule(
  tokens: Subtokens,
  read: NumberRead,
  named: Named | null,
): ExclusionRule | null {
  if (named === null || !isJoined(tokens, read, named)) return null;
  const joint = tokens.at(named.last);
  const value = read.value ?? 0;
  const comma = joint.text === ',';
  if (named.rule.reason === 'year' && (comma || !isLaterYear(tokens, named, value))) return null;
  // `since June 1 to 63`: no day of a month.
  if (value > 31 && exclusionWords.months.holds(tokens.at(named.last - 2))) return null;
  const next = tokens.at(read.last);
  // `In round 5, [12] were hurt`: a comma ends what names.
  const goesOn = comma ? tagBits.CCONJ : tagBits.AUX | tagBits.VERB | tagBits.CCONJ | tagBits.ADP;
  return closes(next) || /^["”’]$/.test(next.text) || isOf(next, goesOn) ? named.rule : null;
}

/** Whether one token joins a bare number to the one before it, both in digits or both in words. */
function isJoined(
  tokens: Subtokens,
  { first, form, scaled, currency }: NumberRead,
  { last }: Named,
): boolean {
  if (first - last !== 1 || scaled || currency !== null) return false;
  const words = form === 'words' && !beginsWithDigit(tokens.at(last - 1));
  return (form === 'digits' || words) && exclusionWords['alike-joints'].holds(tokens.at(last));
}

/** `from 1846 to [48]`, `A.D. 250 to [552]`. */
function isLaterYear(tokens: Subtokens, { rule, last }: Named, value: number): boolean {
  const year = Number(tokens.at(last - 1).text);
  return value < 100 ? value > year % 100 : rule.id === 'era' && value > year;
}
