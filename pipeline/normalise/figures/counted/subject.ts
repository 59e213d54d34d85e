import type { Token } from '../../annotate/types.ts';
import { follows } from '../bounds/changes.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { nounBefore, nounText, type NounPhrase } from './noun-before.ts';
import type { Quantity } from '../quantity.ts';
import { months } from '../not-figures/times.ts';

/** How far before a number its verb may stand. */
const reach = 14;

/** `a father of two`, `groups of three`: of children or members, who are not named. */
const containers =
  /^(?:father|mother|parent|dad|mum|mom|grandfather|grandmother|couple|parents|(?:group|team|panel|committee|jury|crew|squad|family|families|party|band|gang|cast|batch|pack|staff|board)s?)$/;

/**
 * What an amount is told of, across the verb before it: `Revenue` in `Revenue fell 2.5%`, `Turnout`
 * in `Turnout was 68 per cent`, `houses` in `put the number of houses at 130`, `profit` in `a profit
 * of £3 million`; null where no such verb or `of` leads there.
 */
export function subjectBefore(
  atoms: readonly Token[],
  { first: number, end, kind, form, rule, scaled, value }: Quantity,
  { words }: FigureLexicon,
): string | null {
  const first = pastSign(atoms, number);
  if (form === 'magnitude' && kind === 'count') return null;
  if (rule === 'multiple') return multipliedBefore(atoms, first);
  if (first < number && atoms[first - 1]?.tag === 'NOUN')
    return nounText(atoms, nounBefore(atoms, first, true));
  const lead = atoms[first - 1]?.lower;
  if (lead === 'of' && containers.test(atoms[first - 2]?.lower ?? '')) return null;
  if (lead === 'of') return nounText(atoms, nounBefore(atoms, first - 1, true));
  if (lead === 'at') {
    const object = nounBefore(atoms, first - 1);
    const comma = atoms[first - 2]?.text === ',';
    // `with | unemployment | at 5%`
    const verb = atoms[object?.before ?? -1]?.lower ?? '';
    const common = atoms[(object?.last ?? 0) - 1]?.tag === 'NOUN';
    const stands = kind !== 'measure' && common && /^(?:with|having)$/.test(verb);
    if (object !== null && (comma || stands || words.puts.has(verb)))
      return nounText(atoms, object);
  }
  const leads = lead === 'to' || lead === 'by' || lead === 'from';
  if (leads) {
    const object = nounBefore(atoms, pastPeriod(atoms, beforeNumbers(atoms, first - 1)));
    if (object !== null && words.moves.has(atoms[object.before]?.lower ?? ''))
      return nounText(atoms, object);
  }
  if (follows(atoms, first, end, kind)) {
    const object = nounBefore(atoms, first);
    if (object !== null && words.moves.has(atoms[object.before]?.lower ?? ''))
      return nounText(atoms, object);
  }
  const verb = verbBefore(atoms, first, words.tells);
  if (verb === null) return null;
  const word = atoms[verb]?.lower ?? '';
  if (!words.tells.has(word) && !(leads && words.moves.has(word) && isPassive(atoms, verb)))
    return null;
  if (isForecaster(atoms, verb)) return null;
  const sum = kind === 'money' && (scaled || (value ?? 0) >= 1000);
  if (sum && /^los(?:e|es|t|ing)$/.test(atoms[verb]!.lower)) return null;
  return subjectOf(atoms, verb);
}

/** `a margin of error of | plus or minus | 4 points`, `± 4 points`: to both sides of what is measured. */
function pastSign(atoms: readonly Token[], first: number): number {
  const last = atoms[first - 1]?.lower ?? '';
  if (last === '±') return first - 1;
  if (last !== 'minus' && !/^[-–−]$/.test(last)) return first;
  const lead = `${atoms[first - 3]?.lower} ${atoms[first - 2]?.lower}`;
  return lead === (last === 'minus' ? 'plus or' : '+ /') ? first - 3 : first;
}

/** `cut rates | by 0.5 points to`: the joint that the first of several numbers stands behind. */
function beforeNumbers(atoms: readonly Token[], joint: number): number {
  for (let at = joint - 1; at > joint - 5; at--)
    if (/^(?:by|from)$/.test(atoms[at]?.lower ?? '')) return at;
  return joint;
}

/** `The fee was | raised | to $50`: of what is moved by somebody else. */
const isPassive = (atoms: readonly Token[], verb: number): boolean =>
  be.test(atoms[verb - 1]?.lower ?? '') ||
  (atoms[verb - 1]?.tag === 'ADV' && be.test(atoms[verb - 2]?.lower ?? ''));

const be = /^(?:is|are|was|were|been|be|being)$/;

/** `Analysts had | expected | 3%`: who forecasts is not what is forecast. */
const isForecaster = (atoms: readonly Token[], verb: number): boolean =>
  /^(?:expected|forecasts?|estimated|projected|seen)$/.test(atoms[verb]!.lower) &&
  atoms[verb + 1]?.lower !== 'at' &&
  !/^(?:is|are|was|were|been|be|being)$/.test(atoms[verb - 1]?.lower ?? '');

/** Where the verb stands that leads to a number: no clause begins between them. */
function verbBefore(
  atoms: readonly Token[],
  first: number,
  tells: ReadonlySet<string>,
): number | null {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const atom = atoms[at];
    if (atom === undefined || atom.tag === 'SCONJ' || /^[;:“”"]$/.test(atom.text)) return null;
    if (atom.tag === 'VERB' || atom.tag === 'AUX') return at;
    const leads = /^(?:at|by|to|from)$/.test(atoms[at + 1]?.lower ?? '');
    if (atom.tag === 'NOUN' && leads && tells.has(atom.lower)) return at;
    if (atom.text === ',' && at < first - 1) return null;
    // `the age is 18 and the fine $300`
    if (atom.lower === 'and' && at < first - 2) return null;
    if (atom.tag === 'NOUN' && at < first - 3) return null;
  }
  return null;
}

/** The subject of a verb, past its auxiliaries and adverbs, and past `, which`. */
function subjectOf(atoms: readonly Token[], verb: number): string | null {
  let at = verb;
  while (
    /^(?:AUX|VERB|ADV|PART)$/.test(atoms[at - 1]?.tag ?? '') ||
    /^(?:more|than|have|has|had)$/.test(atoms[at - 1]?.lower ?? '')
  ) {
    if (nounBefore(atoms, at)?.last === at) break;
    at--;
    // `a plan | to reach`: whose end it is, does not tell.
    if (atoms[at]?.tag === 'PART' && ends.test(atoms[at - 1]?.lower ?? '')) return null;
  }
  const relative = /^(?:which|that)$/.test(atoms[at - 1]?.lower ?? '');
  if (relative)
    return nounText(atoms, nounBefore(atoms, atoms[at - 2]?.text === ',' ? at - 2 : at - 1));
  const close = atoms[verb]!.lower.endsWith('ing') && at === verb;
  const subject = nounBefore(atoms, pastTime(atoms, pastAside(atoms, at)), close);
  return subject !== null && isPerUnit(atoms, subject) ? null : nounText(atoms, subject);
}

const ends =
  /^(?:plan|goal|aim|target|timetable|effort|bid|move|deal|vow|pledge|promise|attempt|decision|proposal|chance|power|capacity|ability|need|way|right|time|order|room)s?$/;

/** `Prize money | this year | is`, `The toll | on Monday | stood`: when it was so is no part of it. */
function pastTime(atoms: readonly Token[], end: number): number {
  const [lead, time] = [atoms[end - 2]?.lower ?? '', atoms[end - 1]?.lower ?? ''];
  if (spells.test(time) && /^(?:this|last|next|each|every|that)$/.test(lead)) return end - 2;
  const isDay = months.has(time) || /day$/.test(time);
  return isDay && /^(?:on|in|last|this)$/.test(lead) ? end - 2 : end;
}

/** `cut its forecast | for this year | to`: nor is what it is for. */
function pastPeriod(atoms: readonly Token[], end: number): number {
  const last = pastTime(atoms, end);
  return last < end && /^(?:for|in)$/.test(atoms[last - 1]?.lower ?? '') ? last - 1 : last;
}

/** `six hours | a night | are …`, `open at least | a year | rose`: what a rate or a stretch of time is told by. */
const isPerUnit = (atoms: readonly Token[], { first, last, before }: NounPhrase): boolean =>
  first - before === 2 &&
  /^(?:a|an)$/.test(atoms[first - 1]!.lower) &&
  (atoms[before]?.tag === 'NOUN' || (last - first === 1 && spells.test(atoms[first]!.lower)));

const spells = /^(?:year|month|week|day|night|hour|minute|decade|century|quarter|season)$/;

/** `Sales have more than doubled`: of a participle the subject; what another form doubles follows it. */
const multipliedBefore = (atoms: readonly Token[], first: number): string | null =>
  atoms[first]?.tag === 'VERB' && atoms[first].lower.endsWith('ed')
    ? subjectOf(atoms, first)
    : null;

/** Before `, the largest of its kind,` where a comma stands at the verb. */
function pastAside(atoms: readonly Token[], verb: number): number {
  if (atoms[verb - 1]?.text !== ',') return verb;
  for (let at = verb - 2; at > Math.max(0, verb - reach); at--)
    if (atoms[at]?.text === ',') return at;
  return verb;
}
