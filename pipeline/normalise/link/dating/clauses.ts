/** The clauses of a sentence as far as their times matter: which tell of the same time, and which have one of their own. */
import { WordSet } from '../../doc/words.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Sentence } from '../../doc/doc.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { timeRoles } from '../lexicon.ts';

/**
 * - main: the first one, and what stands behind a semicolon or colon
 * - joined: behind a coordinator, with a subject of its own
 * - shared: behind a coordinator, with the subject of the one before
 * - compared: opened by what compares: `, compared with 250 in April`
 * - with: opened by when, as or while, or by a participle with -ing: of the time of the clause around it
 * - under: opened by a relative or another subordinator
 * - aside: in brackets or dashes, or a participle behind the subject
 */
type ClauseKind = 'main' | 'joined' | 'shared' | 'compared' | 'with' | 'under' | 'aside';

interface Clause {
  readonly kind: ClauseKind;
  /** The clause that it depends on, or that it goes on from; null of the first. */
  readonly parent: number | null;
  /** Index of its first token. */
  readonly first: number;
  /** What closes it, beside the end of the sentence. */
  readonly closes: ',' | ')' | '—' | null;
  hasVerb: boolean;
}

/** What opens a clause whose times are not those of the clause around it. */
const ownTime = new WordSet(
  [...closedClass['clause-openers'], ...closedClass.subordinators].filter(
    (word) => !timeRoles['same-time'].has(word),
  ),
);

/** The clauses of a sentence by its tokens. */
export class Clauses {
  readonly #of: number[] = [];
  readonly #clauses: Clause[];
  readonly #first: number;
  #open: number[] = [0];

  /** @param isTime whether a token stands in a time expression, whose commas part nothing. */
  constructor(
    tokens: Tokens,
    { firstToken, lastToken }: Pick<Sentence, 'firstToken' | 'lastToken'>,
    isTime: (token: number) => boolean,
  ) {
    this.#first = firstToken;
    this.#clauses = [
      { kind: 'main', parent: null, first: firstToken, closes: null, hasVerb: false },
    ];
    for (let at = firstToken; at < lastToken; at++) {
      if (!isTime(at)) this.#step(tokens, at, lastToken, isTime);
      if (isFinite(tokens, at)) this.#top.hasVerb = true;
      this.#of.push(this.#open.at(-1) ?? 0);
    }
  }

  /** The number of the clause that a token stands in. */
  at(token: number): number {
    return this.#of[token - this.#first] ?? 0;
  }

  /** The index of the first token of the clause that a token stands in. */
  firstOf(clause: number): number {
    return this.#clauses[clause]?.first ?? this.#first;
  }

  kindOf(clause: number): ClauseKind {
    return this.#clauses[clause]?.kind ?? 'main';
  }

  /** The clause that one depends on, or goes on from; null of the first. */
  parentOf(clause: number): number | null {
    return this.#clauses[clause]?.parent ?? null;
  }

  /** Whether the times of one clause are those of another, too: it depends on it or goes on from it, or tells of the same time. */
  reaches(from: number, to: number): boolean {
    for (let at: number | null = to; at !== null; at = this.#clauses[at]?.parent ?? null)
      if (at === from) return true;
    const clause = this.#clauses[from];
    return clause?.kind === 'with' && clause.parent !== null && this.reaches(clause.parent, to);
  }

  get #top(): Clause {
    return this.#clauses[this.#open.at(-1) ?? 0] as Clause;
  }

  #step(tokens: Tokens, at: number, last: number, isTime: (token: number) => boolean): void {
    const token = tokens.at(at);
    const { text, lower } = token;
    if (text === ')' || text === ']') this.#close(')');
    else if (isDash(text) && this.#isOpen('—')) this.#close('—');
    else if (text === ',') this.#comma(tokens, at, last, isTime);
    else if (text === ';' || text === ':') this.#begin('main', at + 1, null);
    else if (text === '(' || text === '[') this.#begin('aside', at + 1, ')');
    else if (isDash(text)) this.#begin('aside', at + 1, '—');
    else if (closedClass.coordinators.has(lower)) {
      // Before the verb, it joins subjects.
      if (this.#top.hasVerb && opensClause(tokens, at + 1, last, isTime)) this.#join(tokens, at);
    } else this.#word(tokens, at, isTime);
  }

  /** A comma ends what it may end, and may open a participle or an apposition. */
  #comma(tokens: Tokens, at: number, last: number, isTime: (token: number) => boolean): void {
    const { closes, first, kind } = this.#top;
    const next = tokens.at(at + 1);
    // `compared with $18 million, or 21 cents a share, a year earlier`: the same in other words.
    if (kind === 'compared' && (next.lower === 'or' || isTime(at + 1))) return;
    if (closes === ',' && at > first + 1) this.#close(',');
    if (next.lower.endsWith('ing') && next.tag === 'VERB')
      this.#begin(next.lower === 'including' ? 'aside' : 'with', at + 1, ',');
    else if (isComparing(next)) this.#begin('compared', at + 1, ',');
    else if (!this.#top.hasVerb && !isTime(at - 1) && isNounLike(tokens.at(at - 1)))
      if (isInserted(tokens, at + 1, last)) this.#begin('aside', at + 1, ',');
  }

  #word(tokens: Tokens, at: number, isTime: (token: number) => boolean): void {
    const token = tokens.at(at);
    const before = tokens.at(at - 1);
    if (ownTime.holds(token) && !isTime(at + 1)) this.#begin('under', at, ',');
    else if (token.lower === 'that' && (before.tag === 'NOUN' || before.tag === 'PROPN'))
      this.#begin('under', at, ',');
    else if (timeRoles['same-time'].holds(token) && isConjunction(tokens, at))
      this.#begin('with', at, ',');
  }

  #begin(kind: ClauseKind, first: number, closes: Clause['closes']): void {
    const parent = kind === 'main' ? null : (this.#open.at(-1) ?? 0);
    if (kind === 'main') this.#open = [];
    this.#open.push(this.#clauses.length);
    this.#clauses.push({ kind, parent, first, closes, hasVerb: false });
  }

  /** Behind a coordinator goes on what stands around it. */
  #join(tokens: Tokens, at: number): void {
    const { closes, kind } = this.#top;
    const parent = this.#open.pop() ?? 0;
    this.#open.push(this.#clauses.length);
    const verb = tokens.at(at + 1).tag === 'ADV' ? at + 2 : at + 1;
    const isSame = kind === 'with' || kind === 'under' || kind === 'aside';
    const joined = isFinite(tokens, verb) ? 'shared' : 'joined';
    this.#clauses.push({ kind: isSame ? kind : joined, parent, first: at, closes, hasVerb: false });
  }

  #isOpen(closes: Clause['closes']): boolean {
    return this.#open.some((each) => this.#clauses[each]?.closes === closes);
  }

  #close(closes: Clause['closes']): void {
    if (!this.#isOpen(closes)) return;
    while (this.#open.length > 1) {
      const closed = this.#clauses[this.#open.pop() ?? 0];
      if (closed?.closes === closes) return;
    }
  }
}

const isDash = (text: string): boolean => text === '—' || text === '–' || text === '--';
const isNounLike = ({ tag, text }: Token): boolean =>
  tag === 'NOUN' || tag === 'PROPN' || text === ')';

/** A verb that may stand alone: no participle with -ing, no infinitive. */
function isFinite(tokens: Tokens, at: number): boolean {
  const token = tokens.at(at);
  return token.isVerb && !token.lower.endsWith('ing') && tokens.at(at - 1).lower !== 'to';
}

/** `, compared with 250 in April` */
const isComparing = (token: Token): boolean => token.isVerb && timeRoles.compared.holds(token);

/** How many words may stand between a subject and its verb, set off by commas. */
const insertedReach = 25;

/** Whether what follows a comma ends with one behind which the verb comes: `, hired last year, said`. */
function isInserted(tokens: Tokens, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + insertedReach); at++)
    if (tokens.at(at).text === ',') {
      const behind = tokens.at(at + 1);
      return isFinite(tokens, at + 1) || (behind.tag === 'ADV' && isFinite(tokens, at + 2));
    }
  return false;
}

/** How many words may stand before the verb of a clause. */
const subjectReach = 8;

/** Whether a clause stands behind a coordinator: a verb, or a subject and its verb; or a time at its head. */
function opensClause(
  tokens: Tokens,
  from: number,
  last: number,
  isTime: (token: number) => boolean,
): boolean {
  let at = from;
  while (at < last && tokens.at(at).tag === 'ADV') at++;
  if (isTime(at) || (tokens.at(at).tag === 'ADP' && isTime(at + 1)))
    return hasVerbFrom(tokens, at + 1, last);
  return hasVerbFrom(tokens, at, Math.min(last, at + subjectReach));
}

function hasVerbFrom(tokens: Tokens, from: number, last: number): boolean {
  for (let at = from; at < last; at++) {
    const { text, lower } = tokens.at(at);
    if (isFinite(tokens, at)) return true;
    if (text === ',' || text === ';' || closedClass.coordinators.has(lower)) return false;
  }
  return false;
}

/** `as prices rose`, and not `as of May` or `as chairman`. */
function isConjunction(tokens: Tokens, at: number): boolean {
  const next = tokens.at(at + 1);
  if (tokens.at(at).lower !== 'as') return true;
  if (next.tag === 'ADP' || next.tag === 'ADJ' || next.tag === 'ADV') return false;
  return hasVerbFrom(tokens, at + 1, at + subjectReach);
}
