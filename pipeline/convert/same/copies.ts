import { join } from 'node:path';
import { removeFile } from '../../lib/files.ts';
import { Boilerplate } from './boilerplate.ts';
import type { Links } from './links.ts';
import { Shelf } from './shelf.ts';
import { sharedBy, shinglesOf } from './shingles.ts';
import { Stories } from './stories.ts';

/** Two articles have one text where they share so many shingles, and this part of those of the smaller. */
const leastShared = 40;
const leastContained = 0.5;

/** So much an article shares at least with the first of a story, if it is a copy of another one of it. */
const leastOfFirst = 0.25;

/** An article’s text. */
export interface ArticleText {
  /** The place of the article in the order. */
  readonly rank: number;
  readonly text: string;
}

interface Given {
  /** Of each article, in their order from the earliest on, the hash of its publisher. */
  readonly publishers: Int32Array;
  /** In any order. Articles that cannot be read now have none. */
  readonly texts: AsyncIterable<ArticleText>;
  /** About how many words the texts have together. */
  readonly words: number;
  /** What people said, and what stays as the last release has it; in the end, what was found, too. */
  readonly links: Links;
  /** Folder for what would not fit in memory. */
  readonly workFolder: string;
}

/**
 * Finds which articles are copies, exact or near. An article belongs to the story of the earliest one whose text it has,
 * if it also shares enough with the first of that story: a chain of updates does not lead from one story to another.
 *
 * Nothing depends on the order in which texts come, or on a hash that another version of anything would make otherwise.
 */
export async function findCopies(given: Given): Promise<void> {
  const { publishers, workFolder, words } = given;
  const path = join(workFolder, 'shingles.bin');
  const shelf = new Shelf(path, publishers.length);
  try {
    const boilerplate = new Boilerplate(words);
    const digests = new Float64Array(publishers.length).fill(Number.NaN);
    for await (const { rank, text } of given.texts) {
      const { hashes, digest } = shinglesOf(text);
      digests[rank] = digest ?? Number.NaN;
      boilerplate.count(publishers[rank] ?? 0, hashes);
      shelf.put(rank, hashes);
    }
    shelf.flush();
    linkInOrder(given, digests, (rank) =>
      boilerplate.without(publishers[rank] ?? 0, shelf.at(rank)),
    );
  } finally {
    shelf.close();
    removeFile(path);
  }
}

function linkInOrder(
  { publishers, links, words }: Given,
  digests: Float64Array,
  shinglesAt: (rank: number) => Uint32Array,
): void {
  const stories = new Stories(publishers.length, words);
  const byDigest = new Map<number, number>();
  for (const [rank, digest] of digests.entries()) {
    if (Number.isNaN(digest)) continue;
    const isOpen = !links.isStated(rank);
    const twin = byDigest.get(digest);
    if (twin === undefined) byDigest.set(digest, rank);
    else if (isOpen && links.link(rank, twin)) continue;
    const hashes = shinglesAt(rank);
    if (hashes.length < leastShared) continue;
    if (isOpen) stories.like(hashes).some((other) => isCopyOf(rank, hashes, other));
    stories.add(rank, hashes);
  }
  links.linkKept();

  function isCopyOf(rank: number, hashes: Uint32Array, other: number): boolean {
    if (!isContained(hashes, shinglesAt(other), leastContained)) return false;
    const first = links.first(other);
    const isOfStory =
      first === other ||
      links.isStated(other) ||
      isContained(hashes, shinglesAt(first), leastOfFirst);
    return isOfStory && links.link(rank, other);
  }
}

function isContained(a: Uint32Array, b: Uint32Array, share: number): boolean {
  const shared = sharedBy(a, b);
  return shared >= leastShared && shared >= Math.min(a.length, b.length) * share;
}
