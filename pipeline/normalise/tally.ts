import type { ArticleRecord } from '../../schemas/types.ts';
import type { Skipped } from '../read/forms/form.ts';
import { mendableError } from '../lib/file-errors.ts';
import { faultReason, type Unread, type UnreadLine } from '../lib/unread.ts';
import { nameOf } from '../read/jobs.ts';

/** What one record holds, in numbers. */
export interface Tally {
  readonly actors: number;
  readonly claims: number;
  readonly figures: number;
  /** Numbers that are no figures, by reason. */
  readonly exclusions: Counts;
  readonly issues: Counts;
  /** Ids of the entries of raw/actors.yaml that it matches. */
  readonly known: readonly string[];
}

type Counts = Readonly<Record<string, number>>;

export const tallyOf = ({ actors, claims, figures, exclusions, issues }: ArticleRecord): Tally => ({
  actors: actors.length,
  claims: claims.length,
  figures: figures.length,
  exclusions: countsOf(exclusions.map(({ reason }) => reason)),
  issues: countsOf(issues.map(({ code }) => code)),
  known: actors.flatMap(({ known, actor_id }) => (known ? [actor_id] : [])),
});

function countsOf(names: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** What a run read, in numbers. */
export interface Total extends Omit<Tally, 'known'> {
  readonly articles: number;
  /** Of which so many were read by an earlier run, and not again. */
  readonly unchanged: number;
}

export interface Failure {
  /** The article’s file, or the file of many and which part of it. */
  readonly article: string;
  readonly error: unknown;
}

export interface NormaliseResult {
  /** Of actors: the same in two articles counts twice. Exclusions the commonest first, issues by code. */
  readonly tally: Total;
  /** Ids of entries of raw/actors.yaml that no article matches. */
  readonly unmatched: readonly string[];
  /** What should be an article and gave no record, in their order. */
  readonly failures: readonly Failure[];
  /** What lies there and is no article to be read, in their order. */
  readonly skipped: readonly Skipped[];
  /** What people should be told of their files, and is no fault. */
  readonly notes: readonly string[];
}

/** Adds up what a run reads, and keeps what went wrong. */
export class Counter {
  readonly #sums = { articles: 0, unchanged: 0, actors: 0, claims: 0, figures: 0 };
  readonly #exclusions = new Map<string, number>();
  readonly #issues = new Map<string, number>();
  readonly #failures: Failure[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #notes: string[] = [];
  readonly #unread: UnreadLine[] = [];
  readonly #unmatched: Set<string>;

  /** @param described ids of raw/actors.yaml. */
  constructor(described: readonly string[]) {
    this.#unmatched = new Set(described);
  }

  /** @param isUnchanged whether an earlier run read it */
  add({ actors, claims, figures, exclusions, issues, known }: Tally, isUnchanged = false): void {
    this.#sums.articles++;
    if (isUnchanged) this.#sums.unchanged++;
    this.#sums.actors += actors;
    this.#sums.claims += claims;
    this.#sums.figures += figures;
    for (const id of known) this.#unmatched.delete(id);
    addTo(this.#exclusions, exclusions);
    addTo(this.#issues, issues);
  }

  /** @param known what is known of it all the same. */
  fail(article: string, error: unknown, known: Partial<Unread> = {}): void {
    this.#failures.push({ article, error });
    const reason = faultReason;
    const message = mendableError(error)?.message ?? String(error);
    this.#unread.push({ article, article_id: null, sha256: null, ...known, reason, message });
  }

  note(note: string): void {
    this.#notes.push(note);
  }

  skip(skipped: Skipped): void {
    this.#skipped.push(skipped);
    const { reason, message, article_id = null } = skipped;
    this.#unread.push({ article: nameOf(skipped), article_id, sha256: null, reason, message });
  }

  /** Whether there was nothing to tell of. */
  get isEmpty(): boolean {
    return this.#sums.articles + this.#failures.length + this.#skipped.length === 0;
  }

  /** Whether what was read takes the place of what was read before: where anything was. */
  get isWorthWriting(): boolean {
    return this.#sums.articles > 0;
  }

  /** All that gave no record: the articles, and what is none to be read. */
  get unread(): readonly UnreadLine[] {
    return this.#unread;
  }

  result(): NormaliseResult {
    const byName = [...this.#issues].sort(([a], [b]) => (a < b ? -1 : 1));
    const byCount = [...this.#exclusions].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return {
      tally: {
        ...this.#sums,
        exclusions: Object.fromEntries(byCount),
        issues: Object.fromEntries(byName),
      },
      unmatched: [...this.#unmatched],
      failures: this.#failures,
      skipped: this.#skipped,
      notes: this.#notes,
    };
  }
}

function addTo(sums: Map<string, number>, counts: Counts): void {
  for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
}
