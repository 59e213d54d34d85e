import { known } from '../../lib/lists.ts';
import type { Sentence, TimeMention } from '../doc/doc.ts';
import type { TimedPiece, Token } from '../doc/token.ts';
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

const none: TimedPiece['types'] = new Map();

function timesIn(
  text: string,
  tokens: readonly Token[],
  { firstToken, lastToken }: Sentence,
  found: TimeMention[],
): void {
  const pieces: Piece[] = [];
  let signs = edge;
  for (let at = firstToken; at < lastToken; at++) {
    const token = known(tokens, at);
    const parts = piecesOf(token);
    if (parts === null) {
      pieces.push({ start: token.start, end: token.end, token: at, types: none });
      signs += other;
    } else
      for (const { start, end, types, sign } of parts) {
        pieces.push({ start: token.start + start, end: token.start + end, token: at, types });
        signs += sign;
      }
  }
  signs += edge;
  const numeric = numericDates(text, pieces);
  let from = 1;
  for (const each of [...numeric, null]) {
    const until = each === null ? signs.length : each.from + 1;
    grammar.lastIndex = from;
    for (let match = grammar.exec(signs); match !== null; match = grammar.exec(signs)) {
      const first = match.index - 1;
      const last = first + match[0].length;
      if (match.index >= until || last >= until) break;
      const mention = mentionOf(text, patternOf(match), pieces.slice(first, last));
      if (!isNoTime(tokens, mention)) found.push(mention);
    }
    if (each === null) break;
    found.push({
      ...each.mention,
      first: known(pieces, each.from).token,
      last: known(pieces, each.to - 1).token + 1,
    });
    from = each.to + 1;
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
