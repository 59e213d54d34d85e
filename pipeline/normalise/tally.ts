import type { ArticleRecord } from '../kernel/rows.ts';

/** What was read, in numbers. */
export interface Tally {
  readonly articles: number;
  /** Of each article: the same actor in two articles counts twice. */
  readonly actors: number;
  readonly claims: number;
  readonly figures: number;
  /** By code, in the order of the codes. */
  readonly issues: Readonly<Record<string, number>>;
}

export interface Failure {
  /** The article’s file, or the corpus and its line. */
  readonly article: string;
  readonly error: unknown;
}

export interface NormaliseResult {
  readonly tally: Tally;
  /** Ids of entries of raw/actors.yaml that no article matches. */
  readonly unmatched: readonly string[];
  /** Articles that gave no record, in their order. */
  readonly failures: readonly Failure[];
}

/** Counts records as they pass, and keeps what went wrong. */
export class Counter {
  #articles = 0;
  #actors = 0;
  #claims = 0;
  #figures = 0;
  readonly #issues = new Map<string, number>();
  readonly #failures: Failure[] = [];
  readonly #unmatched: Set<string>;

  /** @param described ids of raw/actors.yaml. */
  constructor(described: readonly string[]) {
    this.#unmatched = new Set(described);
  }

  add({ actors, claims, figures, issues }: ArticleRecord): void {
    this.#articles++;
    this.#actors += actors.length;
    this.#claims += claims.length;
    this.#figures += figures.length;
    for (const { actor_id } of actors) this.#unmatched.delete(actor_id);
    for (const { code } of issues) this.#issues.set(code, (this.#issues.get(code) ?? 0) + 1);
  }

  fail(article: string, error: unknown): void {
    this.#failures.push({ article, error });
  }

  get done(): number {
    return this.#articles + this.#failures.length;
  }

  /** Whether what was read may take the place of what was read before. */
  isGood(allowFailures: boolean): boolean {
    return this.#failures.length === 0 || (allowFailures && this.#articles > 0);
  }

  result(): NormaliseResult {
    const issues = [...this.#issues].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      tally: {
        articles: this.#articles,
        actors: this.#actors,
        claims: this.#claims,
        figures: this.#figures,
        issues: Object.fromEntries(issues),
      },
      unmatched: [...this.#unmatched],
      failures: this.#failures,
    };
  }
}
