import type { ArticleRecord } from '../../schemas/types.ts';
import type { Unread } from '../lib/unread.ts';

/** What was read, in numbers. */
export interface Tally {
  readonly articles: number;
  /** Of each article: the same actor in two articles counts twice. */
  readonly actors: number;
  readonly claims: number;
  readonly figures: number;
  /** Numbers that are no figures, by reason, the commonest first. */
  readonly exclusions: Readonly<Record<string, number>>;
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
  readonly #exclusions = new Map<string, number>();
  readonly #issues = new Map<string, number>();
  readonly #failures: Failure[] = [];
  readonly #unread: Unread[] = [];
  readonly #unmatched: Set<string>;

  /** @param described ids of raw/actors.yaml. */
  constructor(described: readonly string[]) {
    this.#unmatched = new Set(described);
  }

  add({ actors, claims, figures, exclusions, issues }: ArticleRecord): void {
    this.#articles++;
    this.#actors += actors.length;
    this.#claims += claims.length;
    this.#figures += figures.length;
    for (const { actor_id } of actors) this.#unmatched.delete(actor_id);
    for (const { reason } of exclusions) count(this.#exclusions, reason);
    for (const { code } of issues) count(this.#issues, code);
  }

  /** @param known what is known of it all the same. */
  fail(article: string, error: unknown, known: Partial<Unread> = {}): void {
    this.#failures.push({ article, error });
    this.#unread.push({ article, article_id: null, sha256: null, ...known });
  }

  get done(): number {
    return this.#articles + this.#failures.length;
  }

  /** Whether what was read takes the place of what was read before: where anything was. */
  get isWorthWriting(): boolean {
    return this.#articles > 0;
  }

  /** The articles that gave no record. */
  get unread(): readonly Unread[] {
    return this.#unread;
  }

  result(): NormaliseResult {
    const byName = [...this.#issues].sort(([a], [b]) => (a < b ? -1 : 1));
    const byCount = [...this.#exclusions].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return {
      tally: {
        articles: this.#articles,
        actors: this.#actors,
        claims: this.#claims,
        figures: this.#figures,
        exclusions: Object.fromEntries(byCount),
        issues: Object.fromEntries(byName),
      },
      unmatched: [...this.#unmatched],
      failures: this.#failures,
    };
  }
}

const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};
