import { known } from '../../lib/lists.ts';
import type { Sentence, TimeMention } from '../doc/doc.ts';
import type { Token } from '../doc/token.ts';
import { grammar, patternOf } from './grammar.ts';
import type { TimePattern } from './lexicon.ts';
import { isNoTime } from './names.ts';
import { numericDates } from './numeric.ts';
import { edge, other, piecesOf, type Piece } from './pieces.ts';
import { saidBy } from './says.ts';

/** The time expressions of a text, in its order; none crosses the end of a sentence. */
export function findTimes(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
): TimeMention[] {
  const found: TimeMention[] = [];
  for (const sentence of sentences)
    if (mayHoldTime(tokens, sentence)) timesIn(text, tokens, sentence, found);
  return found;
}

function mayHoldTime(tokens: readonly Token[], { firstToken, lastToken }: Sentence): boolean {
  for (let at = firstToken; at < lastToken; at++) {
    const pieces = piecesOf(known(tokens, at));
    if (pieces !== null) for (const { anchor } of pieces) if (anchor) return true;
  }
  return false;
}

/** A sentence as patterns see it: a sign for each piece, between those of its edges. */
interface SignedSentence {
  readonly signs: string;
  /** By the places of their signs; null where a word says nothing of times. */
  readonly pieces: readonly (Piece | null)[];
  /** The tokens that the pieces are of. */
  readonly places: readonly number[];
}

function signed(tokens: readonly Token[], { firstToken, lastToken }: Sentence): SignedSentence {
  const pieces: (Piece | null)[] = [null];
  const places = [firstToken];
  let signs = edge;
  for (let at = firstToken; at < lastToken; at++) {
    const token = known(tokens, at);
    const parts = piecesOf(token);
    if (parts === null) {
      pieces.push(null);
      places.push(at);
      signs += other;
    } else
      for (const { start, end, types, sign } of parts) {
        pieces.push({ start: token.start + start, end: token.start + end, token: at, types });
        places.push(at);
        signs += sign;
      }
  }
  return { signs: signs + edge, pieces, places };
}

function timesIn(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  found: TimeMention[],
): void {
  const { signs, pieces, places } = signed(tokens, sentence);
  let from = 1;
  for (const each of [...numericDates(text, pieces), null]) {
    const until = each?.from ?? signs.length;
    grammar.lastIndex = from;
    for (let match = grammar.exec(signs); match !== null; match = grammar.exec(signs)) {
      const last = match.index + match[0].length;
      if (match.index >= until || last > until) break;
      const words = pieces.slice(match.index, last).filter((piece) => piece !== null);
      const mention = mentionOf(text, patternOf(match), words);
      if (!isNoTime(tokens, mention)) found.push(mention);
    }
    if (each === null) break;
    let to = each.from;
    while (to < places.length && known(tokens, known(places, to)).start < each.mention.end) to++;
    const last = known(places, to - 1) + 1;
    found.push({ ...each.mention, first: known(places, each.from), last });
    from = to;
  }
}

function mentionOf(text: string, pattern: TimePattern, pieces: readonly Piece[]): TimeMention {
  const [first, last] = [known(pieces, 0), known(pieces, pieces.length - 1)];
  const { start } = first;
  const { end } = last;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: pattern.kind ?? 'date',
    says: saidBy(pattern, pieces),
    first: first.token,
    last: last.token + 1,
    rule: pattern.id,
  };
}
