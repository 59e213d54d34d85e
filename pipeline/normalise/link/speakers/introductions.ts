import type { Doc } from '../../doc/doc.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { firstFrom, lastStartingAt } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';

/** The words by which an article brings a person in, in lower case, and the tokens where each stands, in order. */
export type Introduction = ReadonlyMap<string, readonly number[]>;

/** How many words on either side of a name may tell what somebody is. */
const longest = 8;

/**
 * What an article says that persons are, by actor_id: `the retired rapper Ana Rivera`, `Ana Rivera, a former senator,`,
 * `Ana Rivera is a welder`.
 *
 * @param people the mentions of persons, by start.
 */
export function introductionsOf(
  { tokens }: Doc,
  people: readonly MentionDraft[],
): ReadonlyMap<string, Introduction> {
  const found = new Map<string, Map<string, number[]>>();
  for (const { actorId, form, start, end } of people) {
    if (form !== 'name' && form !== 'alias') continue;
    const own = found.get(actorId) ?? new Map<string, number[]>();
    found.set(actorId, own);
    const first = firstFrom(tokens.list, start);
    const last = lastStartingAt(tokens.list, end - 1);
    for (const at of [...before(tokens, first), ...behind(tokens, last)]) {
      const { lower } = tokens.at(at);
      own.set(lower, [...(own.get(lower) ?? []), at]);
    }
  }
  return found;
}

const describes = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN';

function before(tokens: Tokens, first: number): number[] {
  const places: number[] = [];
  for (let at = first - 1; at >= first - longest && describes(tokens.at(at)); at--) places.push(at);
  return places;
}

/** Past a comma or a form of “be”, up to the next comma or verb. */
function behind(tokens: Tokens, last: number): number[] {
  const joint = tokens.at(last + 1);
  if (joint.text !== ',' && !closedClass.be.holds(joint)) return [];
  const opener = tokens.at(last + 2);
  if (opener.tag !== 'DET' && !(joint.text === ',' && describes(opener))) return [];
  const places: number[] = [];
  for (let at = last + 2; at <= last + 1 + longest; at++) {
    const token = tokens.at(at);
    // `On Monday, the driver said`: no apposition.
    if (token.isVerb && joint.text === ',') return [];
    if (token.tag === 'PUNCT' || token.isVerb || token.isEdge) break;
    if (describes(token)) places.push(at);
  }
  return withoutOthers(tokens, last + 2, places);
}

/** `a spokeswoman for the mill’s owner` is no owner: behind a preposition only names tell, `a senator from Ohio`. */
function withoutOthers(tokens: Tokens, first: number, places: readonly number[]): number[] {
  let joint = first;
  while (joint < first + longest && tokens.at(joint).tag !== 'ADP') joint++;
  return places.filter((at) => at < joint || tokens.at(at).tag === 'PROPN');
}
