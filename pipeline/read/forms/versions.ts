import type { Piece, Skipped } from './form.ts';

/** What is told of an article that an agency took back; of all its versions, where none is told. */
export const killedPiece = (
  where: Pick<Skipped, 'form' | 'source' | 'part'>,
  id: string | undefined,
  version: string | undefined,
): Skipped => ({
  ...where,
  reason: 'killed',
  message: 'the agency has taken this back',
  ...(id === undefined ? {} : { sent: { id, version: version ?? latest } }),
});

/** Newer than any version. */
const latest = 'Infinity';

/** One of the versions in which an agency sent an article. */
export interface Versioned {
  /** Empty where none is told. */
  readonly id: string;
  /** A number, or a time; empty where none is told. */
  readonly version: string;
  readonly piece: Piece | Skipped;
}

/**
 * Of versions of one article the newest, which takes the place of the others: also where it says that the article is taken
 * back. In their order.
 */
export function newest(versions: readonly Versioned[]): (Piece | Skipped)[] {
  const last = new Map<string, Versioned>();
  for (const each of versions) {
    const other = last.get(each.id);
    if (other === undefined || isNewer(each.version, other.version)) last.set(each.id, each);
  }
  return versions.map((each) => {
    if (each.id === '' || last.get(each.id) === each) return each.piece;
    const { form, source, part } = each.piece;
    return {
      form,
      source,
      part,
      reason: 'superseded',
      message: 'a newer version stands in the same file',
    };
  });
}

/** Of two of the same number, the later in the file. */
export function isNewer(version: string, other: string): boolean {
  const [a, b] = [Number(version), Number(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? version >= other : a >= b;
}
