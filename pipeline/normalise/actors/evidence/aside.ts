import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { Evidence } from './sum.ts';
import type { ActorLexicon } from '../lexicon.ts';

/** After a comma or bracket: an age, `who`, `a company`, the country of a place. */
export function evidenceAside(
  tokens: Tokens,
  at: number,
  matches: Matches,
  lexicon: ActorLexicon,
): Partial<Evidence> {
  const token = tokens.at(at);
  if (token.isEdge) return {};
  if (/^\d{2}$/.test(token.text) || token.lower === 'aged') return { person: 5 };
  if (lexicon.roles.ties.holds(token)) return { person: 3 };
  const match = matches.startingAt.get(at);
  const kind = match?.entry.kind;
  // `Northlight, | Norland’s largest bank`
  if (match !== undefined && tokens.at(match.last).lower === "'s")
    return evidenceKind(tokens, match.last + 1, lexicon);
  if (kind === 'place' || kind === 'country') return { other: 2 };
  if (token.lower !== 'a' && token.lower !== 'an' && token.lower !== 'the') return {};
  return evidenceKind(tokens, at + 1, lexicon);
}

/** What a name is said to be: `a 34-year-old`, `a former teacher`, `the company`, `a village`. */
function evidenceKind(tokens: Tokens, from: number, lexicon: ActorLexicon): Partial<Evidence> {
  const { bodies, placeHeads } = lexicon;
  let kind: Partial<Evidence> = {};
  let named = false;
  for (let index = from; index < from + 7; index++) {
    const word = tokens.at(index);
    if (word.isEdge || word.tag === 'PUNCT' || word.tag === 'ADP') break;
    if (word.lower.endsWith('-year-old')) return { person: 5 };
    if (peoples.test(word.lower)) return { person: -4, organisation: -4, other: 6 };
    if (isCapitalised(word)) named = true;
    if (!named && bodies.kinds.holds(word)) return { organisation: 3 };
    if (!named && placeHeads.holds(word)) return { other: 3 };
    if (word.tag !== 'NOUN' || isCapitalised(word)) continue;
    kind = isOfPerson(word, lexicon) ? { person: 4 } : {};
  }
  return kind;
}

const peoples = /^(?:minority|ethnic|indigenous|tribal|nomadic|clan|tribe)$/;

/** `teacher`, `girl`, `florist`: what somebody does or is. */
export const isOfPerson = (word: Token, { roles }: ActorLexicon): boolean =>
  roles.heads.holds(word) ||
  roles.relations.holds(word) ||
  (agent.test(word.lower) && !noAgent.test(word.lower));

/** What people are called by what they do. */
const agent =
  /(?:man|woman|person|ist|ian|eer|yst|icist|ologist|grapher|maker|keeper|owner|worker|user|hacker)$/;

const noAgent = /^(?:beer|deer|career|list|fist|wrist|mist|twist|gist|median|talisman)$/;
