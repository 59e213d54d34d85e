/** So many articles may hold a shingle of the sample before it is a phrase that all use, and tells of no copy. */
const mostHolders = 32;

/** This part of its sample an article shares at least with one that it may copy: by far less than what makes a copy. */
const leastSampledShare = 0.2;

/** Sampled shingles in memory at once, about: where there are more in all, fewer are sampled. */
const mostSampled = 2 ** 23;
/** One shingle in so many is sampled. */
const usualRate = 8;

/**
 * Articles by a sample of their shingles, to find those of which a text may be a copy. A sample is right by itself: which
 * shingles are in it depends on their hashes alone.
 */
export class Stories {
  readonly #mask: number;
  readonly #buckets: Int32Array;
  readonly #bits: number;
  #hashes = new Uint32Array(1024);
  #articles = new Uint32Array(1024);
  #next = new Int32Array(1024);
  #size = 0;
  /** Of each article: how many shingles of the sample it has, and shares with the one that is looked at. */
  readonly #sampled: Uint32Array;
  readonly #shared: Uint32Array;

  /**
   * @param articles how many there may be, numbered from 0
   * @param shingles about how many there are in all
   */
  constructor(articles: number, shingles: number) {
    let rate = usualRate;
    while (shingles / rate > mostSampled) rate *= 2;
    this.#mask = rate - 1;
    this.#bits = Math.min(24, Math.max(10, Math.ceil(Math.log2(shingles / rate + 1))));
    this.#buckets = new Int32Array(2 ** this.#bits).fill(-1);
    this.#sampled = new Uint32Array(articles);
    this.#shared = new Uint32Array(articles);
  }

  /** The articles that share enough of the sample with these shingles, ascending. */
  like(hashes: Uint32Array): number[] {
    const touched: number[] = [];
    let own = 0;
    for (const hash of hashes) {
      if ((hash & this.#mask) !== 0) continue;
      own++;
      for (let at = this.#first(hash); at >= 0; at = this.#next[at] ?? -1) {
        if (this.#hashes[at] !== hash) continue;
        const article = this.#articles[at] ?? 0;
        const before = this.#shared[article] ?? 0;
        if (before === 0) touched.push(article);
        this.#shared[article] = before + 1;
      }
    }
    const found = touched.filter((article) => {
      const shared = this.#shared[article] ?? 0;
      const smaller = Math.min(own, this.#sampled[article] ?? 0);
      return shared >= smaller * leastSampledShare;
    });
    for (const article of touched) this.#shared[article] = 0;
    return found.sort((a, b) => a - b);
  }

  /** Adds an article, of which others may be copies. */
  add(article: number, hashes: Uint32Array): void {
    let own = 0;
    for (const hash of hashes) {
      if ((hash & this.#mask) !== 0) continue;
      own++;
      if (!this.#isCommon(hash)) this.#insert(hash, article);
    }
    this.#sampled[article] = own;
  }

  #bucket(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> (32 - this.#bits);
  }

  #first(hash: number): number {
    return this.#buckets[this.#bucket(hash)] ?? -1;
  }

  #isCommon(hash: number): boolean {
    let holders = 0;
    for (let at = this.#first(hash); at >= 0; at = this.#next[at] ?? -1)
      if (this.#hashes[at] === hash && ++holders >= mostHolders) return true;
    return false;
  }

  #insert(hash: number, article: number): void {
    if (this.#size === this.#hashes.length) this.#grow();
    const bucket = this.#bucket(hash);
    this.#hashes[this.#size] = hash;
    this.#articles[this.#size] = article;
    this.#next[this.#size] = this.#buckets[bucket] ?? -1;
    this.#buckets[bucket] = this.#size++;
  }

  #grow(): void {
    const larger = this.#size * 2;
    const hashes = new Uint32Array(larger);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const articles = new Uint32Array(larger);
    articles.set(this.#articles);
    this.#articles = articles;
    const next = new Int32Array(larger);
    next.set(this.#next);
    this.#next = next;
  }
}
