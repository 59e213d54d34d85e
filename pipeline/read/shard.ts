import { createHash } from 'node:crypto';

/** One of the parts into which a run is cut, each to be run by itself: `part` of `of`, from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * Whether what has a name is of a shard. By a hash of the name, so that all shards are of a size, and what is of one stays
 * so when a file comes in beside it.
 *
 * @param name of an article, or of a file below the input
 */
export function isOf({ part, of }: Shard, name: string): boolean {
  const hash = createHash('sha256').update(name).digest().readUIntBE(0, 6);
  return hash % of === part - 1;
}
