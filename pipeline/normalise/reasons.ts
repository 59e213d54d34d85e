import type { RecordStore } from '../lib/store.ts';
import type { Done } from './task.ts';

/** What a record is made of, of which each part has a hash: in this order the store keeps them. */
export interface Parts<Hash> {
  readonly text: Hash;
  readonly metadata: Hash;
  readonly actors: Hash;
  readonly code: Hash;
}

const places: Parts<number> = { text: 0, metadata: 1, actors: 2, code: 3 };

/** Why an article was read: there was no record of it, or a part of what made that is another now. */
export type Why = 'new' | keyof Parts<string>;

/** An article that was read, not found among the records. */
export interface ReadAnew {
  readonly article_id: string;
  readonly why: readonly Why[];
}

/** Tells why articles are read anew, by what the last run made of them. */
export class Reasons {
  readonly #tell: ((article: ReadAnew) => void) | undefined;
  /** By the id of the article. */
  readonly #last: ReadonlyMap<string, string>;

  /** @param tell left out where nobody wants to know */
  constructor(store: RecordStore, tell?: (article: ReadAnew) => void) {
    this.#tell = tell;
    this.#last = tell === undefined ? new Map() : lastParts(store);
  }

  tell(done: Done): void {
    if (this.#tell === undefined || done.outcome !== 'record' || done.made === null) return;
    const { article_id, made } = done;
    this.#tell({ article_id, why: whyRead(made.parts, this.#last.get(article_id)) });
  }
}

const lastParts = (store: RecordStore): Map<string, string> =>
  new Map(store.last().map(({ article_id, parts: its = '' }) => [article_id, its]));

function whyRead(now: string, last: string | undefined): readonly Why[] {
  if (last === undefined) return ['new'];
  const [hashes, before] = [now.split(' '), last.split(' ')];
  const parts = Object.keys(places) as (keyof typeof places)[];
  return parts.filter((part) => hashes[places[part]] !== before[places[part]]);
}
