import type { HashedWord } from './words.ts';
import type { Span } from '../../lib/span.ts';

/** What a token and an item of a block have in common. */
interface Place extends Span, HashedWord {
  readonly text: string;
}

/** What stands beyond the ends of a list of tokens: no word, of a kind of its own, with a span of no length. */
interface Edge extends Place {
  readonly tag: 'EDGE';
  /** An item of a block may be a quotation; an edge is none. */
  readonly quotation?: never;
}

/**
 * The token at an index. Before the first and after the last there is an edge, where the list begins or ends:
 * a rule may look as far as it likes, and finds nothing there.
 */
export const tokenAt = <Of extends Place>(tokens: readonly Of[], at: number): Of | Edge =>
  // A look-up past the end of a list is slow, and makes those after it slow.
  (at >= 0 && at < tokens.length ? tokens[at] : undefined) ?? edgeOf(tokens, at);

function edgeOf(tokens: readonly Span[], at: number): Edge {
  const offset = (at < 0 ? tokens[0]?.start : tokens.at(-1)?.end) ?? 0;
  return { start: offset, end: offset, text: '', lower: '', hash: 0, tag: 'EDGE' };
}
