/** As of when a figure holds, and by which time a change is measured. */
import type { Claim, Figure } from '../../../../schemas/types.ts';
import { contains, firstFrom, lastStartingAt, overlaps, type Span } from '../../../lib/span.ts';
import type { Doc } from '../../doc/doc.ts';
import type { FigureDraft } from '../../figures/types.ts';
import { yearsLater } from '../../times/calendar.ts';
import type { TimeValue } from '../../times/resolve.ts';
import type { Clauses } from './clauses.ts';
import { timeRoles } from '../lexicon.ts';
import type { TimesBySentence, ToldTime, ToldTimes } from './told-times.ts';

export type FigureTimes = Pick<
  Figure,
  'as_of' | 'as_of_from' | 'as_of_to' | 'as_of_basis' | 'since' | 'since_from' | 'since_to'
>;

/** A figure with its tokens and the word that leads to it: `to`, or one that compares. */
interface Led extends Span {
  readonly index: number;
  readonly draft: FigureDraft;
  readonly first: number;
  readonly last: number;
  readonly lead: string | null;
  /** Whether it tells the one before in other words: `$5 million, or 12 cents a share`, `($4 million)`. */
  readonly isAlias: boolean;
}

interface Placed extends Led {
  readonly isBase: boolean;
  /** `to 6 %` */
  readonly isEnd: boolean;
}

/** What a sentence tells of the times of its figures. */
interface Told {
  readonly time: ToldTime;
  readonly basis: 'stated' | 'sentence';
}

/** What is known of the times of an article. */
export interface Dated {
  readonly times: TimesBySentence;
  /** Where the times begin at which something was said. */
  readonly used: ReadonlySet<number>;
  readonly publishedOn: string | null;
}

/** Tells the times of the figures of an article. */
export class FigureDater {
  readonly #doc: Doc;
  readonly #times: TimesBySentence;
  readonly #publishedOn: string | null;
  readonly #placed: readonly Placed[];
  readonly #claimAt: (span: Span) => Claim | null;
  readonly #used: ReadonlySet<number>;

  /**
   * @param drafts by start
   * @param claimAt the innermost claim around a span
   */
  constructor(
    doc: Doc,
    drafts: readonly FigureDraft[],
    claimAt: (span: Span) => Claim | null,
    { times, used, publishedOn }: Dated,
  ) {
    this.#doc = doc;
    this.#times = times;
    this.#publishedOn = publishedOn;
    this.#claimAt = claimAt;
    this.#used = used;
    const led: Led[] = [];
    for (const [index, draft] of drafts.entries()) {
      const { start, end } = draft;
      const first = lastStartingAt(doc.tokens.list, start);
      const last = Math.max(first + 1, firstFrom(doc.tokens.list, end));
      const before = led.at(-1);
      const isAlias = before !== undefined && isAliasOf(doc, before, first);
      const lead = isAlias ? before.lead : leadOf(doc, first);
      led.push({ start, end, index, draft, first, last, lead, isAlias });
    }
    const placed: Placed[] = [];
    for (const each of led) {
      const isOwn = isBase(led, each) || this.#isInComparison(each);
      const base = each.isAlias ? (placed.at(-1)?.isBase ?? false) : isOwn;
      placed.push({ ...each, isBase: base, isEnd: each.lead === changeEnd });
    }
    this.#placed = placed;
  }

  #isInComparison({ first, start }: Led): boolean {
    const clauses = this.#times.of(lastStartingAt(this.#doc.sentences, start))?.clauses;
    return clauses?.kindOf(clauses.at(first)) === 'compared';
  }

  /** The times of the figure of that number, and the figure that its change began with, by number. */
  of(index: number, claim: Claim | null): FigureTimes & { readonly changeFrom: number | null } {
    const figure = this.#placed[index];
    if (figure === undefined) return { ...asOf(null, null), ...since(null), changeFrom: null };
    const number = lastStartingAt(this.#doc.sentences, figure.draft.start);
    const beside = this.#beside(number, figure);
    const told = this.#times.of(number);
    const near = told === null ? [] : around(told.times, figure);
    const times = near.filter((time) => this.#isOf(time, figure, claim));
    const sentence = told === null ? null : { times, clauses: told.clauses, beside };
    if (figure.isBase)
      return { ...this.#ofBase(figure, sentence), ...since(null), changeFrom: null };
    const found = sentence === null ? null : timeOf(figure, sentence);
    const own = found === null ? this.#unstated(claim) : asOf(found.time.value, basisOf(found));
    const base = baseOf(figure, beside);
    const isChange = figure.draft.change !== null || base !== null;
    const measure = sentence === null || !isChange ? null : measureOf(figure, sentence);
    return {
      ...own,
      ...since(measure === null ? null : awayFrom(measure, found?.time ?? null)),
      changeFrom: base?.index ?? null,
    };
  }

  /** Of the beginning of a change: the time right behind it, counted from that of its end where it says so. */
  #ofBase(figure: Placed, told: Sentence | null): ReturnType<typeof asOf> {
    const own = told === null ? null : ownOf(figure, told);
    if (told === null || own === null) return asOf(null, null);
    const end = told.beside.find((each) => !each.isBase && each.draft.unit === figure.draft.unit);
    const from = end === undefined ? null : timeOf(end, told);
    return asOf(awayFrom(own.time, from?.time ?? null), basisOf(own));
  }

  /** The figures of a sentence, the nearest to one of them. */
  #beside(number: number, figure: Placed): Placed[] {
    const sentence = this.#doc.sentences[number] ?? figure;
    return around(this.#placed, figure).filter((each) => contains(sentence, each));
  }

  /** Whether a time is said by who says the figure, and stands in no figure. */
  #isOf(time: ToldTime, { draft }: Placed, claim: Claim | null): boolean {
    if (time.role === 'other' || overlaps(time, draft)) return false;
    // What is told beside the cue holds when that was said; what is said need not.
    if (claim !== null && this.#used.has(time.start)) return false;
    const said = this.#claimAt(time)?.attribution_id ?? null;
    // `In the year-ago quarter, it reported $2 million`: nothing is said in a quarter, so that it is of what is reported.
    return said === (claim?.attribution_id ?? null) || (said === null && time.isPeriod);
  }

  /** Where the sentence names no time: that of the speech, where one is known, or the day of publication. */
  #unstated(claim: Claim | null): ReturnType<typeof asOf> {
    if (claim !== null && claim.said_on_basis !== 'published') {
      const { said_on, said_from, said_to } = claim;
      const isSaid = said_on !== null;
      return {
        as_of: said_on,
        as_of_from: said_from,
        as_of_to: said_to,
        as_of_basis: isSaid ? 'speech' : null,
      };
    }
    const day = this.#publishedOn;
    return asOf(day === null ? null : { value: day, from: day, to: day }, 'published');
  }
}

/** So many times and figures count on either side of a figure. */
const most = 12;

/** The nearest of what stands in a text, by start. */
function around<Each extends Span>(all: readonly Each[], { start }: Span): Each[] {
  const at = lastStartingAt(all, start);
  return all.slice(Math.max(0, at - most), at + most + 1);
}

/** How many words may stand between a figure and the same in other words. */
const aliasReach = 8;

function isAliasOf({ tokens }: Doc, before: Led, first: number): boolean {
  const { lower } = tokens.at(first - 1);
  const between = first - before.last;
  // `three of the last 10`: what it is a part of
  const isWhole = between <= wholeReach && tokens.at(before.last).lower === 'of';
  return isWhole || (between <= aliasReach && (lower === 'or' || lower === '('));
}

const wholeReach = 4;

const asOf = (
  time: TimeValue | null,
  basis: Figure['as_of_basis'],
): Pick<Figure, 'as_of' | 'as_of_from' | 'as_of_to' | 'as_of_basis'> => ({
  as_of: time?.value ?? null,
  as_of_from: time?.from ?? null,
  as_of_to: time?.to ?? null,
  as_of_basis: time === null ? null : basis,
});

const since = (time: TimeValue | null): Pick<Figure, 'since' | 'since_from' | 'since_to'> => ({
  since: time?.value ?? null,
  since_from: time?.from ?? null,
  since_to: time?.to ?? null,
});

/** How many words may stand between a comparing word and its number. */
const reach = 7;

/** The word that compares a number with another, or leads to the end of a change; null where none does. */
function leadOf({ tokens }: Doc, first: number): string | null {
  if (tokens.at(first - 1).lower === changeEnd) return changeEnd;
  for (let at = first - 1; at > first - 1 - reach; at--) {
    const token = tokens.at(at);
    if (timeRoles.compared.holds(token)) return token.lower;
    const isPassed = token.tag === 'ADJ' || token.tag === 'ADV' || timeRoles.parts.holds(token);
    if (!isPassed && !timeRoles['beside-compared'].holds(token) && token.tag !== 'PART')
      return null;
  }
  return null;
}

const changeEnd = 'to';

/** In UTF-16 code units: no figure is compared with one that is farther away. */
const farthest = 200;

/**
 * Whether a figure is the beginning of a change (`from 5.5 %`), or what another one is compared with (`than 300`):
 * another of its unit stands beside it.
 */
function isBase(placed: readonly Led[], own: Led): boolean {
  if (own.lead === null || own.lead === changeEnd) return false;
  const at = own.index;
  const alike = [placed[at - 2], placed[at - 1], placed[at + 1]].filter(
    (each): each is Led =>
      each?.draft.unit === own.draft.unit &&
      Math.abs(each.draft.start - own.draft.start) < farthest,
  );
  if (own.lead === 'from' || own.lead === 'over' || own.lead === 'against')
    return alike.some(
      ({ lead, draft }) => lead === changeEnd || (draft.change ?? own.draft.change) !== null,
    );
  return alike.length > 0;
}

/** The figure that a change began with: of the same unit, in the same sentence, the nearest. */
function baseOf({ draft, first, isEnd, index }: Placed, beside: readonly Placed[]): Placed | null {
  // `from $160 to $180 to $200`
  const step = beside.find((each) => each.index === index - 1 && each.isEnd && isEnd);
  if (step?.draft.unit === draft.unit && draft.start - step.draft.end === ' to '.length)
    return step;
  const distance = (each: Placed): number => Math.abs(each.first - first);
  const alike = beside.filter(
    (each) =>
      each.isBase &&
      each.lead === 'from' &&
      each.draft.unit === draft.unit &&
      (isEnd || (draft.change ?? each.draft.change) !== null),
  );
  return alike.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const basisOf = ({ time, basis }: Told): Figure['as_of_basis'] =>
  time.isNearby ? 'nearby-year' : basis;

/** `a year earlier` is as exact as the time from which it counts: of May, it is May of the year before. */
function awayFrom({ point, yearsAway }: ToldTime, from: ToldTime | null): TimeValue | null {
  if (yearsAway === null || from?.point == null) return point;
  return yearsLater(from.point, yearsAway) ?? point;
}

/** What a sentence tells: the times that may be those of a figure, its clauses and its figures. */
interface Sentence extends ToldTimes {
  readonly beside: readonly Placed[];
}

/** Whether no figure stands between a figure and a time behind it but the same in other words. */
const isNext = (figure: Placed, time: ToldTime, beside: readonly Placed[]): boolean =>
  time.first >= figure.last &&
  !beside.some((each) => each.first >= figure.last && each.first < time.first && !each.isAlias);

/** The time right behind a figure, in its clause; or before it, in what compares. */
function ownOf(figure: Placed, { times, clauses, beside }: Sentence): Told | null {
  const own = clauses.at(figure.first);
  const inClause = times.filter((each) => clauses.at(each.first) === own);
  const behind = inClause.find((each) => isNext(figure, each, beside));
  const isCompared = clauses.kindOf(own) === 'compared';
  const before = inClause.findLast(
    ({ last, role, isModifier }) =>
      last <= figure.first && (isCompared || (role === 'compared' && isModifier)),
  );
  const time = behind ?? before;
  return time === undefined ? null : { time, basis: 'stated' };
}

/** Whether a time is that of the beginning of a change, which stands before it. */
const isOfBase = (time: ToldTime, told: Sentence): boolean =>
  told.beside.some((each) => each.isBase && ownOf(each, told)?.time === time);

/** The time that a figure has by its clause, or by one that tells of the same time. */
function timeOf(figure: Placed, told: Sentence): Told | null {
  const { times, clauses, beside } = told;
  const isChange = figure.draft.change !== null;
  const fit = times.filter(
    (time) =>
      time.role !== 'compared' && !(isChange && time.lead === 'from') && !isOfBase(time, told),
  );
  const own = clauses.at(figure.first);
  const inClause = fit.filter((time) => clauses.at(time.first) === own);
  const stated = nearest(figure, inClause, beside);
  if (stated !== null) return { time: stated, basis: 'stated' };
  const others = fit.filter((time) => {
    const at = clauses.at(time.first);
    if (time.onward !== null && time.onward.value === null) return false;
    if (isToldOf(figure, clauses, at) || isOnwardOf(time, clauses, own)) return true;
    return !time.isModifier && clauses.reaches(at, own);
  });
  const time = nearest(figure, others, beside);
  if (time === null) return null;
  const value = time.onward === null ? time.value : time.onward.value;
  return { time: { ...time, value }, basis: 'sentence' };
}

/** How many words the counted may have before a clause about them. */
const countedReach = 3;

/** `nine women who were killed last year`: a clause about what is counted, right behind it. */
function isToldOf({ first, last }: Placed, clauses: Clauses, clause: number): boolean {
  if (clauses.kindOf(clause) !== 'under' || clauses.parentOf(clause) !== clauses.at(first))
    return false;
  const from = clauses.firstOf(clause);
  return from >= last && from - last <= countedReach;
}

/** `has cut 40 posts in Tolm since taking office in 2014` */
const isOnwardOf = ({ first, onward }: ToldTime, clauses: Clauses, own: number): boolean =>
  onward?.isSure === true && clauses.parentOf(clauses.at(first)) === own;

/** Of several times: the one behind the figure, where no other figure stands between; else the last before it; else the next. */
function nearest(
  figure: Placed,
  times: readonly ToldTime[],
  beside: readonly Placed[],
): ToldTime | null {
  if (times.length < 2) return times[0] ?? null;
  const behind = times.find((time) => isNext(figure, time, beside));
  const before = times.findLast((time) => time.last <= figure.first);
  return behind ?? before ?? times.find((time) => time.first >= figure.last) ?? null;
}

/** The time by which a change is measured: `from a year earlier`, `than in May`, that of the figure that it began with. */
function measureOf(figure: Placed, told: Sentence): ToldTime | null {
  const { times, clauses } = told;
  const own = clauses.at(figure.first);
  const measures = times.filter((time) => {
    const { role, lead } = time;
    const at = clauses.at(time.first);
    if (role !== 'compared' && at !== own && !clauses.reaches(at, own)) return false;
    return role === 'compared' || role === 'since' || lead === 'from' || isOfBase(time, told);
  });
  return measures.find((time) => time.first >= figure.last) ?? measures[0] ?? null;
}
