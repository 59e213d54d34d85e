import type { MentionDraft } from '../actors/types.ts';
import { closedClass } from '../doc/lexicon.ts';
import { shapeBits, type Token, type Tokens } from '../doc/token.ts';

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** The last noun before the phrase is modified from the right, or goes on with another: `source` in `a source close to it`. */
export function headFrom(tokens: Tokens, first: number, mentions: readonly MentionDraft[]): number {
  let head = -1;
  for (let at = first; at < tokens.length; at++) {
    if (head >= 0 && endsPhrase(tokens, at, mentions)) break;
    if (nominal.has(tokens.at(at).tag)) head = at;
  }
  return head < 0 ? tokens.length - 1 : head;
}

const ending: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'DET', 'PUNCT', 'SCONJ']);

function endsPhrase(tokens: Tokens, at: number, mentions: readonly MentionDraft[]): boolean {
  const token = tokens.at(at);
  const before = tokens.at(at - 1);
  // `Rivera’s office`, `Moss’ office`
  if (isApostrophe(token) && before.lower.endsWith('s')) return false;
  if (mentions.some(({ start, end }) => start <= before.start && token.end <= end)) return false;
  if (token.bits & shapeBits.dash) return tokens.at(at + 1).start !== token.end;
  return beginsAnother(token) || (nominal.has(before.tag) && tellsMore(tokens, at));
}

/** A preposition, conjunction, mark or relative; and a study | last year. */
const beginsAnother = (token: Token): boolean =>
  ending.has(token.tag) ||
  closedClass.relatives.holds(token) ||
  token.lower === 'to' ||
  token.lower === 'last' ||
  token.lower === 'next';

/** told police | she had left, a man | accused of fraud, sources | close to him; and not `Rivera’s elected leader`. */
function tellsMore(tokens: Tokens, at: number): boolean {
  const { tag } = tokens.at(at);
  if (tag === 'PRON') return true;
  const modifies = tag === 'VERB' || tag === 'ADJ' || tag === 'ADV';
  return modifies && !nominal.has(tokens.at(at + 1).tag);
}

const isApostrophe = ({ lower, start, end }: Token): boolean => lower === "'" && end - start === 1;
