import type { Token, Tokens } from '../../doc/token.ts';
import type { Stretch } from '../names/dictionary.ts';

/** A mention of somebody, by actor_id or the like. */
interface Bearer extends Stretch {
  readonly actorId: string;
}

/**
 * `the 28-year-old`: whom the article says to be of that age, `Ana Rivera, 28`, `Ana Rivera, a
 * 28-year-old`, where it says so of one person before.
 *
 * @param articles where `the` stands.
 */
export function findAges(
  tokens: Tokens,
  articles: readonly number[],
  named: readonly Bearer[],
): Bearer[] {
  const places = articles.filter((index) => ageOf(tokens.at(index + 1)) !== null);
  if (places.length === 0) return [];
  const aged = named.flatMap((each) => {
    const age = each.actorId.startsWith('person/') ? ageAfter(tokens, each.last) : null;
    return age === null ? [] : [{ ...each, age }];
  });
  return places.flatMap((index): Bearer[] => {
    const age = ageOf(tokens.at(index + 1));
    const fitting = new Set(
      aged.filter((each) => each.age === age && each.last <= index).map(({ actorId }) => actorId),
    );
    const [actorId] = fitting;
    return actorId === undefined || fitting.size > 1
      ? []
      : [{ actorId, first: index, last: pastNoun(tokens, index + 2) }];
  });
}

/** 28 of `28-year-old`. */
function ageOf(token: Token): string | null {
  if (token.isEdge || !token.lower.endsWith('-year-old')) return null;
  return /^\d+/.exec(token.lower)?.[0] ?? null;
}

function ageAfter(tokens: Tokens, at: number): string | null {
  const mark = tokens.at(at).text;
  if (mark !== ',' && mark !== '(') return null;
  const next = tokens.at(at + 1);
  if (!next.isEdge && /^\d{1,3}$/.test(next.text)) return next.text;
  return next.lower === 'a' || next.lower === 'an' ? ageOf(tokens.at(at + 2)) : null;
}

/** `the 28-year-old | teacher |`. */
const pastNoun = (tokens: Tokens, at: number): number =>
  tokens.at(at).tag === 'NOUN' ? at + 1 : at;
