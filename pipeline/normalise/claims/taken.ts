import { known } from '../../lib/lists.ts';
import { contains, firstFrom, type Span } from '../../lib/span.ts';
import type { Quotation } from '../doc/layers.ts';
import type { AttributionDraft } from './types.ts';

interface Piece extends Span {
  readonly draft: AttributionDraft;
  /** The farthest end of it and of all pieces before. */
  readonly reach: number;
}

/**
 * Tells which quotations somebody is said to say. Their pieces are sorted once, so that a text of any length
 * is read in linear time.
 */
export function takenBy(drafts: readonly AttributionDraft[]): (quotation: Quotation) => boolean {
  const pieces = piecesOf(drafts);
  return (quotation) => {
    const { inner } = quotation;
    for (let at = firstFrom(pieces, inner.end) - 1; at >= 0; at--) {
      const { end, draft, reach } = known(pieces, at);
      if (reach <= inner.start) return false;
      if (end > inner.start && takes(draft, quotation)) return true;
    }
    return false;
  };
}

function piecesOf(drafts: readonly AttributionDraft[]): Piece[] {
  let reach = 0;
  return drafts
    .flatMap((draft) => draft.content.map(({ start, end }) => ({ start, end, draft })))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, draft }) => {
      reach = Math.max(reach, end);
      return { start, end, draft, reach };
    });
}

/**
 * What is reported inside of a quotation does not tell whose the quotation is; a turn in it does, and
 * a cue in one that nothing closes may stand behind its end.
 */
const takes = ({ cue, rule }: AttributionDraft, { inner, end }: Quotation): boolean =>
  cue === null || rule === 'transcript-turn' || inner.end === end || !contains(inner, cue);
