import { closedClass } from '../../doc/lexicon.ts';
import { known } from '../../../lib/lists.ts';
import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../subtokens.ts';
import { comparatives, type FigureLexicon } from '../lexicon.ts';
import { update, type Quantity } from '../quantity.ts';
import { besideUnits, statementWords } from '../words.ts';
import { goesOn } from './moves.ts';

type Change = 'rise' | 'fall';

/** Words of change that say nothing of how a number moved. */
const exceptions = new RuleTable<Rules['figures-changes'], Quantity>(readRules('figures-changes'), {
  words: { statements: statementWords },
  facts: {
    length: ({ unit }) => lengths.has(unit),
    counts: ({ kind, counted }) => kind === 'count' && counted !== null,
  },
});

const lengths = new Set(['m', 'km', '[mi_i]', '[ft_i]', '[nmi_i]', '[yd_i]', '[in_i]']);

/** Whether a word of change says how a number moved. */
export const isMove = (subtokens: Tokens, at: number, quantity: Quantity): boolean =>
  exceptions.first(subtokens, { first: at, last: at + 1 }, quantity) === null;

/** How far before a number its verb of change may stand. */
const reach = 7;

/** `rose 5 per cent`, `down about 3 %`, `a 12% rise`, `3 per cent higher`: the direction of a change. */
export function withChange(
  subtokens: Tokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  if (quantity.kind === 'age') return quantity;
  // `rose in two years`, `fell five hours later`; but `was cut by two years`
  if (quantity.kind === 'duration' && subtokens.at(quantity.first - 1).lower !== 'by') {
    const change = isBegun(subtokens, quantity.first)
      ? lexicon.changes.get(subtokens.at(quantity.first - 2).lower)
      : upFrom(subtokens, quantity, lexicon);
    return change === undefined || change === null ? quantity : update(quantity, { change });
  }
  if (fallsShort(subtokens, quantity)) return quantity;
  const change =
    changeBefore(subtokens, quantity, lexicon) ?? changeBehind(subtokens, quantity, lexicon);
  return change === null ? quantity : update(quantity, { change });
}

/** `rose by 3 °C`, `2 degrees Celsius warmer`, `limit warming to 1.5C`: a difference of temperatures. */
export function isDifference(subtokens: Tokens, { first, end, unit, change }: Quantity): boolean {
  if (unit !== 'Cel' && unit !== '[degF]') return false;
  const [before, next, then] = [first - 1, end, end + 1].map((at) => subtokens.at(at));
  if (before?.lower === 'by') return true;
  if (next?.lower === 'of' && then !== undefined && besideUnits.warming.holds(then)) return true;
  if (next !== undefined && besideUnits.warmer.holds(next))
    return !besideUnits.zeros.holds(then ?? next);
  const around = subtokens.list.slice(Math.max(0, first - 4), first);
  if (around.some((token) => besideUnits.warming.holds(token))) return true;
  return change !== null && before !== undefined && !statementWords['change-leads'].holds(before);
}

/** `fell about 200 pages [short] of its goal`: of what it should be. */
const fallsShort = (subtokens: Tokens, { end }: Quantity): boolean =>
  subtokens.at(end).lower === 'short' ||
  (subtokens.at(end).tag === 'NOUN' && subtokens.at(end + 1).lower === 'short');

/** That of a verb or noun before the number; where both are, `cut its forecast for growth by`, the verb decides. */
function changeBefore(
  subtokens: Tokens,
  quantity: Quantity,
  { changes, words }: FigureLexicon,
): Change | null {
  const { first } = quantity;
  const lead = subtokens.at(first - 1);
  if (lead.lower === '+' && glued(lead, subtokens.at(first))) return 'rise';
  const isBy = lead.lower === 'by';
  const objects = objectsBefore(subtokens, quantity);
  let noun: Change | null = null;
  let object = false;
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const subtoken = subtokens.at(at);
    const change = changes.get(subtoken.lower);
    if (change !== undefined && isMove(subtokens, at, quantity)) {
      if (isGot(subtoken, lead, quantity)) return noun;
      if (!isBy) return !object || movesObject(subtoken, words.moves) ? change : null;
      if (subtoken.tag !== 'NOUN') return change;
      noun ??= change;
    }
    if (isObject(subtokens, at, objects)) object ||= subtoken.tag === 'NOUN';
    else if (!isPassed(subtoken)) return noun;
  }
  return noun;
}

/** Whether a word may be of what is changed; a tagger takes some demonstratives for conjunctions: `cut | that | number`. */
const isObject = (subtokens: Tokens, at: number, objects: RegExp): boolean =>
  objects.test(subtokens.at(at).tag) ||
  (closedClass.demonstratives.holds(subtokens.at(at)) && subtokens.at(at + 1).tag === 'NOUN');

const movesObject = (subtoken: Token, moves: ReadonlySet<string>): boolean =>
  isVerb(subtoken) && moves.has(subtoken.lower);

const isVerb = ({ tag }: Token): boolean => tag === 'VERB';

/** Tags of what is changed, where it may stand between the verb and how much: `cut its rate by`, `cut taxes 20 percent`. */
function objectsBefore(subtokens: Tokens, quantity: Quantity): RegExp {
  if (statementWords['change-leads'].holds(subtokens.at(quantity.first - 1)))
    return /^(?:NOUN|ADJ|DET|PRON|ADP)$/;
  return isObjectBefore(subtokens, quantity) ? /^(?:NOUN|ADJ|DET|PRON)$/ : /^$/;
}

/** `lost by 5`, `raised $2 million`: who is behind by so much, and what somebody got or gave. */
const isGot = (verb: Token, lead: Token, { kind }: Quantity): boolean =>
  (lead.lower === 'by' && statementWords.trails.holds(verb)) ||
  (kind !== 'percent' && statementWords.gets.holds(verb) && !statementWords.leads.holds(lead));

/** What may stand between a verb of change and how much. */
const isPassed = (subtoken: Token): boolean =>
  statementWords.passed.holds(subtoken) ||
  (subtoken.tag === 'ADV' && subtoken.lower.endsWith('ly')) ||
  /^[\d$£€%]/.test(subtoken.text);

/** `cut taxes 20 percent`: the percentage stands right after what is changed, and tells of nothing else. */
export const isObjectBefore = (subtokens: Tokens, { first, end, kind }: Quantity): boolean =>
  kind === 'percent' &&
  subtokens.at(first - 1).tag === 'NOUN' &&
  !/^(?:NOUN|ADJ|PROPN)$/.test(subtokens.at(end).tag) &&
  subtokens.at(end).lower !== 'of';

/** `27%, down from 41%`, `3 points higher`, `a 12% rise`. */
function changeBehind(
  subtokens: Tokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Change | null {
  const { end, kind, value, rule } = quantity;
  const { changes } = lexicon;
  const next = subtokens.at(end);
  const moved = upFrom(subtokens, quantity, lexicon);
  if (moved !== null) return moved;
  if (kind === 'count' && /^points?$/.test(next.lower))
    return comparatives.get(subtokens.at(end + 1).lower) ?? null;
  if (value === null || !/^(?:percent|money|ratio)$/.test(kind)) return null;
  // `four times more` compares, and tells of no change.
  const compared = rule === 'multiple' ? undefined : comparatives.get(next.lower);
  return compared ?? changeOfNoun(subtokens, end, changes);
}

/** How many words of what is counted may stand before `up from`. */
const phrase = 6;

/** `27%, down from 41%`, `30 boats, up from 12`: the direction of a number that is told with where it was before. */
function upFrom(
  subtokens: Tokens,
  { end, counted }: Quantity,
  { changes }: FigureLexicon,
): Change | null {
  let at = end;
  if (counted !== null)
    while (at < end + phrase && /^(?:NOUN|ADJ|PROPN|ADP)$/.test(subtokens.at(at).tag)) {
      if (isBegun(subtokens, at + 2)) break;
      at++;
    }
  if (subtokens.at(at).text === ',') at++;
  return isBegun(subtokens, at + 2) ? (changes.get(subtokens.at(at).lower) ?? null) : null;
}

/** `up from | 12`: whether a number is told as where another was before. */
export const isBegun = (subtokens: Tokens, first: number): boolean =>
  subtokens.at(first - 1).lower === 'from' && /^(?:up|down)$/.test(subtokens.at(first - 2).lower);

/** `a 12% rise`, `a 12% price rise`. */
function changeOfNoun(
  subtokens: Tokens,
  at: number,
  changes: FigureLexicon['changes'],
): Change | null {
  const [next, then] = [subtokens.at(at), subtokens.at(at + 1)];
  const own = isVerb(next) ? undefined : changes.get(next.lower);
  if (own !== undefined) return own;
  const follows = then.tag === 'NOUN' && (next.tag === 'ADJ' || next.tag === 'NOUN');
  return follows ? (changes.get(then.lower) ?? null) : null;
}

/**
 * Where a change began and where it ended, of one unit: `fell to 3 tonnes from 4`, `cut it by 5 or 6 %`. Where both are told
 * they say its direction, whatever the verb: `went from 5 % to 6 %`, `expanded to 20 years from 15`.
 */
export function sharedChange(
  subtokens: Tokens,
  quantities: readonly Quantity[],
  lexicon: FigureLexicon,
): Quantity[] {
  const list = [...quantities];
  for (let index = 1; index < list.length; index++) {
    const [before, quantity] = [known(list, index - 1), known(list, index)];
    if (before.unit !== quantity.unit) {
      if (quantity.change === null && before.change !== null && goesOn(subtokens, before, quantity))
        list[index] = update(quantity, { change: before.change });
      continue;
    }
    const counted = quantity.counted ?? before.counted;
    const change = changeByEnds(subtokens, before, quantity, lexicon);
    if (change !== null) {
      list[index - 1] = update(before, { change });
      list[index] = update(quantity, { change, counted });
    } else if (quantity.change === null && before.change !== null) {
      if (joins(subtokens, before, quantity) || areEnds(subtokens, before, quantity))
        list[index] = update(quantity, { change: before.change, counted });
    }
  }
  return list;
}

/** The direction from where a change began to where it ended; null where two quantities are no such ends, or alike. */
function changeByEnds(
  subtokens: Tokens,
  before: Quantity,
  quantity: Quantity,
  { changes, words }: FigureLexicon,
): Change | null {
  if (!areEnds(subtokens, before, quantity)) return null;
  const falls = subtokens.at(before.first - 1).lower === 'from';
  const [from, to] = falls ? [before, quantity] : [quantity, before];
  const step = (to.value ?? NaN) - (from.value ?? NaN);
  if (!(step > 0 || step < 0)) return null;
  for (let at = before.first - 2; at >= Math.max(0, before.first - 2 - reach); at--) {
    const subtoken = subtokens.at(at);
    const { lower } = subtoken;
    if (statementWords.spans.holds(subtoken)) return null;
    const moves = changes.has(lower) ? isMove(subtokens, at, before) : words.moves.has(lower);
    if (moves || statementWords.shifts.holds(subtoken)) return step > 0 ? 'rise' : 'fall';
  }
  return null;
}

/** `rose 4 points to 61`, `cut it by 5 or 6 %`: nothing between them but what is counted and a joint. */
function joins(subtokens: Tokens, before: Quantity, { first }: Quantity): boolean {
  const between = subtokens.list.slice(before.end, first);
  const named = between[0]?.tag === 'NOUN' && before.kind === 'count' ? 1 : 0;
  const [joint, more] = between.slice(named).filter(({ text }) => text !== ',');
  return more === undefined && statementWords['change-joints'].holds(joint);
}

/** How far apart the ends of a change may stand. */
const gap = 9;

/** `from 58 percent in March to 55 percent`, `to 12 votes from 9 votes`: where what was and what is stand apart. */
export function areEnds(subtokens: Tokens, before: Quantity, { first }: Quantity): boolean {
  const ends = `${subtokens.at(before.first - 1).lower} ${subtokens.at(first - 1).lower}`;
  if (ends !== 'from to' && ends !== 'to from') return false;
  const between = subtokens.list.slice(before.end, first - 1);
  return between.length < gap && !between.some(isOfClause);
}

/** What another clause begins with or has. */
const isOfClause = ({ tag, text }: Token): boolean =>
  /^(?:VERB|AUX|SCONJ|CCONJ|PRON)$/.test(tag) || /^[;:–—-]$/.test(text);
