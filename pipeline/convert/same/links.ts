const none = -1;

/** Which article each is a copy of, by their places in the order. There is never a circle. */
export class Links {
  readonly #to: Int32Array;
  readonly #isStated: Uint8Array;
  readonly #kept: ReadonlyMap<number, number>;

  /**
   * @param size how many articles there are
   * @param stated what people said: of which article one is a copy, or of none
   * @param kept what the last release said of articles that cannot be compared now: holds where nothing else is found
   * @throws Circle where what people said leads back to where it began.
   */
  constructor(
    size: number,
    stated: ReadonlyMap<number, number | null>,
    kept: ReadonlyMap<number, number>,
  ) {
    this.#to = new Int32Array(size).fill(none);
    this.#isStated = new Uint8Array(size);
    this.#kept = kept;
    for (const [rank, other] of stated) {
      this.#isStated[rank] = 1;
      if (other !== null && !this.link(rank, other)) throw new Circle(rank);
    }
  }

  /** Whether people said of which article it is a copy, or that it is of none. */
  isStated(rank: number): boolean {
    return this.#isStated[rank] === 1;
  }

  /** Makes an article a copy of another; false where that would be a circle. */
  link(rank: number, other: number): boolean {
    if (this.first(other) === rank) return false;
    this.#to[rank] = other;
    return true;
  }

  linkKept(): void {
    for (const [rank, other] of this.#kept)
      if (!this.isStated(rank) && this.#to[rank] === none) this.link(rank, other);
  }

  /** The article at the end of what it is a copy of: itself where it is none. */
  first(rank: number): number {
    let at = rank;
    for (let next = this.#to[at] ?? none; next !== none; next = this.#to[at] ?? none) at = next;
    return at;
  }
}

/** What people said leads from this article back to it. */
export class Circle extends Error {
  readonly rank: number;

  constructor(rank: number) {
    super('what people said leads back to where it began');
    this.rank = rank;
  }
}
