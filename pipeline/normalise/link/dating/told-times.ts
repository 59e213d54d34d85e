/** The times that sentences tell, and of what each is the time. */
import { known } from '../../../lib/lists.ts';
import { lastStartingAt, type Span } from '../../../lib/span.ts';
import type { Doc } from '../../doc/doc.ts';
import { periodAt } from '../../times/periods.ts';
import type { ResolvedTime, TimeValue } from '../../times/resolve.ts';
import { Clauses } from './clauses.ts';
import { timeRoles } from '../lexicon.ts';

/**
 * - at: of what its clause tells
 * - since: from then on
 * - compared: of what the clause measures by: `than in May`, `from a year earlier`
 * - other: of something else: `after the storm of May`, `born on 4 May`
 */
type TimeRole = 'at' | 'since' | 'compared' | 'other';

/** A time of a sentence. */
export interface ToldTime extends Span {
  readonly role: TimeRole;
  /** With what leads to it: `since March` has no end. Null where it cannot be dated. */
  readonly value: TimeValue | null;
  /** Without. */
  readonly point: TimeValue | null;
  /** `a year earlier`: so many years from another time, as exact as that is. */
  readonly yearsAway: number | null;
  /** Of `since taking office in 2014` what it tells of the clause around it; null where it stands in no such clause. */
  readonly onward: Onward | null;
  /** Whether its year is that of another day, for want of a day of publication. */
  readonly isNearby: boolean;
  /** Its tokens; the last is exclusive. */
  readonly first: number;
  readonly last: number;
  /** Of a range, the lead of its first time: `from`, `between`. */
  readonly lead: string;
  /** Whether it stands before the noun that it tells more of: `the 2019 report`. */
  readonly isModifier: boolean;
  /** Whether it is a quarter or half of a year: results are of it, and nothing is said in it. */
  readonly isPeriod: boolean;
}

interface Onward {
  /** From that time on; null where nothing was like it since: `the first since they met in 2014`. */
  readonly value: TimeValue | null;
  /** A participle tells a time; before a subject, `since` may give a reason. */
  readonly isSure: boolean;
}

/** The times of a sentence, in order, and its clauses. */
export interface ToldTimes {
  readonly times: readonly ToldTime[];
  readonly clauses: Clauses;
}

const periods: ReadonlySet<string> = new Set(['quarter', 'half']);
/** Of ages that a thing is of, `the 11th century temple`, no figure is. */
const ages: ReadonlySet<string> = new Set(['century', 'decade']);

/** The times of the sentences of a text; a sentence is studied when it is first asked for. */
export class TimesBySentence {
  readonly #doc: Doc;
  readonly #resolved: readonly ResolvedTime[];
  readonly #names: readonly Span[];
  readonly #publishedOn: string | null;
  readonly #known = new Map<number, ToldTimes | null>();

  /**
   * @param resolved by start
   * @param names the mentions of actors by name, by start: a time inside one is none.
   */
  constructor(
    doc: Doc,
    resolved: readonly ResolvedTime[],
    names: readonly Span[],
    publishedOn: string | null,
  ) {
    this.#doc = doc;
    this.#resolved = resolved;
    this.#names = names;
    this.#publishedOn = publishedOn;
  }

  /** The times of the sentence of that number; null where it has none. */
  of(sentence: number): ToldTimes | null {
    let found = this.#known.get(sentence);
    if (found === undefined) this.#known.set(sentence, (found = this.#study(sentence)));
    return found;
  }

  #study(number: number): ToldTimes | null {
    const { sentences, tokens } = this.#doc;
    const sentence = sentences[number];
    if (sentence === undefined) return null;
    const own: ResolvedTime[] = [];
    const resolved = this.#resolved;
    for (let at = lastStartingAt(resolved, sentence.start - 1) + 1; at < resolved.length; at++) {
      const time = known(resolved, at);
      if (time.start >= sentence.end) break;
      if (isMeant(time) && !this.#isName(time) && !isOfName(this.#doc, time)) own.push(time);
    }
    if (own.length === 0) return null;
    const within = new Set<number>();
    for (const { first, last } of own) for (let at = first; at < last; at++) within.add(at);
    const clauses = new Clauses(tokens, sentence, (token) => within.has(token));
    return { times: this.#told(own, clauses), clauses };
  }

  #isName({ start, end }: Span): boolean {
    const around = this.#names[lastStartingAt(this.#names, start)];
    return around !== undefined && around.start < end && around.end > start;
  }

  /** The times with their roles, two that bound a range as one. */
  #told(own: readonly ResolvedTime[], clauses: Clauses): ToldTime[] {
    const told: ToldTime[] = [];
    for (let at = 0; at < own.length; at++) {
      const time = known(own, at);
      const next = own[at + 1];
      // `the same month last year` is told by its second time.
      if (next?.first === time.last && time.says.shift?.by === 0) continue;
      const isRange =
        next !== undefined && this.#isRange(leadOf(this.#doc, time.first), time, next);
      told.push(isRange ? this.#range(time, next) : this.#single(time, clauses));
      if (isRange) at++;
    }
    return told;
  }

  #range(from: ResolvedTime, to: ResolvedTime): ToldTime {
    const value = between(from.value, to.value);
    return {
      ...this.#shared(from, to),
      ...{ role: 'at', value, point: value, yearsAway: null, onward: null },
      lead: leadOf(this.#doc, from.first),
    };
  }

  #single(time: ResolvedTime, clauses: Clauses): ToldTime {
    const doc = this.#doc;
    const first = isSame(doc.tokens, time.first) ? time.first - 2 : time.first;
    const lead = leadOf(doc, first);
    const period = periodAt(doc.tokens, first, time.value);
    if (period !== null)
      return { ...this.#range(time, time), value: period, point: period, isPeriod: true };
    return {
      ...this.#shared(time, time),
      role: roleOf(doc, { ...time, first }, lead),
      value: bounded(time.value, lead),
      onward: onwardFrom(doc, clauses, { ...time, first }),
      point: time.value,
      yearsAway: yearsAway(doc, time),
      lead,
    };
  }

  #shared(
    { start, first, basis, says }: ResolvedTime,
    { end, last }: ResolvedTime,
  ): Pick<ToldTime, 'start' | 'end' | 'first' | 'last' | 'isNearby' | 'isModifier' | 'isPeriod'> {
    return {
      ...{ start, end, first, last },
      isNearby: this.#publishedOn === null && basis === 'text',
      isModifier: isModifier(this.#doc, last),
      isPeriod: periods.has(says.unit ?? says.shift?.unit ?? ''),
    };
  }

  /** `between May and July`, `from 2019 to 2021`, `between May 3, 2019, and July 5, 2021`. */
  #isRange(lead: string, { last, value }: ResolvedTime, next: ResolvedTime): boolean {
    const { tokens } = this.#doc;
    const link = tokens.at(last).text === ',' ? last + 1 : last;
    if (next.first - link !== 1 || value === null || next.value === null) return false;
    const { lower, text } = tokens.at(link);
    if (lower === 'and') return lead === 'between';
    if (lower === 'to' || timeRoles.until.has(lower)) return true;
    return /^[-–—]$/.test(text);
  }
}

/** `since March`, `until 2030`: an interval without an end, or without a beginning. */
function bounded(value: TimeValue | null, lead: string): TimeValue | null {
  if (value === null || value.value.includes('..')) return value;
  if (timeRoles.since.has(lead)) {
    const start = endOfInterval(value, 'from');
    return { value: `${start}/..`, from: value.from ?? `${start}-01-01`, to: null };
  }
  if (!timeRoles.until.has(lead)) return value;
  const end = endOfInterval(value, 'to');
  return { value: `../${end}`, from: null, to: value.to ?? `${end}-12-31` };
}

const season = /^(\d{4})-2[1-4]$/;

/**
 * One end of an open interval, which at EDTF’s level 1 is a day, month or year: of a quarter or week its first or last day, of a
 * decade its first or last year, of a season its year, since no season has one first day.
 */
function endOfInterval({ value }: TimeValue, end: 'from' | 'to'): string {
  const year = season.exec(value)?.[1];
  if (year !== undefined) return year;
  const own = value.split('/').at(end === 'from' ? 0 : -1) ?? value;
  return own.replaceAll('X', end === 'from' ? '0' : '9');
}

function onwardFrom(
  doc: Doc,
  clauses: Clauses,
  { first, value }: Pick<ResolvedTime, 'first' | 'value'>,
): Onward | null {
  const opener = clauses.firstOf(clauses.at(first));
  const { lower } = doc.tokens.at(opener);
  const next = doc.tokens.at(opener + 1).lower;
  if (opener + 1 >= first || !timeRoles.since.has(lower)) return null;
  const isUsual = !isUnmatched(doc, opener + 1);
  return { value: isUsual ? bounded(value, lower) : null, isSure: next.endsWith('ing') };
}

/** Durations and sets are no times at which something is. */
const isMeant = ({ kind }: ResolvedTime): boolean => kind !== 'duration' && kind !== 'set';

/** `Vision 2030`: a year that no word leads to behind a name. */
const isOfName = ({ tokens }: Doc, { first, says: { year, month, unit } }: ResolvedTime): boolean =>
  year !== null && month === null && unit === null && tokens.at(first - 1).tag === 'PROPN';

function yearsAway({ tokens }: Doc, { first, last, says: { shift } }: ResolvedTime): number | null {
  if (shift?.unit !== 'year' || Number.isNaN(shift.by)) return null;
  const isAway = timeRoles.away.has(tokens.at(last - 1).lower) || isSame(tokens, first);
  return isAway ? shift.by : null;
}

/** `the same month last year` */
const isSame = (tokens: Doc['tokens'], first: number): boolean =>
  tokens.at(first - 2).lower === 'same' && tokens.at(first - 1).tag === 'NOUN';

function between(from: TimeValue | null, to: TimeValue | null): TimeValue | null {
  if (from === null || to === null) return null;
  const [first, last] = [from.value.split('/')[0] ?? '', to.value.split('/').at(-1) ?? ''];
  if (from.from !== null && to.to !== null && from.from > to.to) return null;
  return { value: `${first}/${last}`, from: from.from, to: to.to };
}

/** The word that leads to a time, past articles and adverbs: `since early March`, `on the Friday`. */
function leadOf({ tokens }: Doc, first: number): string {
  let at = first - 1;
  while (at > first - 4 && isPassed(tokens.at(at).tag)) at--;
  return tokens.at(at).lower;
}

const isPassed = (tag: string): boolean => tag === 'DET' || tag === 'ADV';

function roleOf(doc: Doc, time: ResolvedTime, lead: string): TimeRole {
  const { first, says } = time;
  if (timeRoles.since.has(lead)) return isUnmatched(doc, first) ? 'other' : 'since';
  if (isOther(doc, time, lead)) return 'other';
  if (lead === 'from' && says.shift === null) return 'since';
  // `over the weekend`, against `up 4% on last year`, `than in May`, `compared with the year before`
  const isYear = says.shift?.unit === 'year';
  if (lead === 'over') return isYear ? 'compared' : 'at';
  return (lead === 'on' && isYear) || timeRoles.compared.has(lead) || isCompared(doc, first)
    ? 'compared'
    : 'at';
}

/** `after the storm of May`, `the 11th century temple` */
function isOther(doc: Doc, { first, last, says }: ResolvedTime, lead: string): boolean {
  if (timeRoles.other.has(lead)) return true;
  if (lead === 'of') return !isPart(doc, first);
  return ages.has(says.unit ?? '') && isModifier(doc, last);
}

/** `the lowest since 2001`: up to the verb, a word says that nothing was like it. */
function isUnmatched({ tokens }: Doc, first: number): boolean {
  for (let at = first - 2; at > first - 2 - unmatchedReach; at--) {
    const token = tokens.at(at);
    if (timeRoles.unmatched.holds(token)) return true;
    if (token.tag === 'ADJ' && token.lower.endsWith('est')) return true;
    if (token.isVerb || token.isEdge) return false;
  }
  return false;
}

const unmatchedReach = 6;

/** `as of 12 May`, `the end of 2019`, against `the storm of 2019`. */
const isPart = ({ tokens }: Doc, first: number): boolean => {
  for (let at = first - 1; at > first - 4; at--)
    if (tokens.at(at).lower === 'of') {
      const { lower } = tokens.at(at - 1);
      return lower === 'as' || timeRoles.parts.has(lower);
    }
  return false;
};

/** How many words may stand between a comparing word and its time: `than in the same period in 2019`. */
const reach = 7;

function isCompared({ tokens }: Doc, first: number): boolean {
  for (let at = first - 1; at > first - reach; at--) {
    const token = tokens.at(at);
    if (token.lower !== 'from' && token.lower !== 'over' && timeRoles.compared.holds(token))
      return true;
    if (!timeRoles['beside-compared'].holds(token)) return false;
  }
  return false;
}

/** Before a noun, with or without an apostrophe: `the 2019 report`, `Monday’s attack`. */
function isModifier({ tokens }: Doc, last: number): boolean {
  const next = tokens.at(last);
  if (/^['’]s?$/.test(next.text)) return true;
  return next.tag === 'NOUN' || next.tag === 'PROPN' || next.tag === 'ADJ';
}
