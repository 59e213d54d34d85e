import { tokenAt } from '../../doc/edge.ts';
import { slug } from '../../../lib/ids.ts';
import { leftOf } from '../../../lib/lists.ts';
import { WordSet } from '../../doc/words.ts';
import type { Token } from '../../doc/types.ts';
import type { Body, BodyMention } from './bodies.ts';
import type { Stretch } from '../names/dictionary.ts';
import type { NamePart } from '../names/parts.ts';
import type { People } from '../people/people.ts';

/**
 * `the Rivera administration`, `Rivera’s campaign said`: the body that a person leads, by the surname.
 *
 * @param open names of which nothing is known: `the | Quindle | administration`.
 */
export function ledBodies(
  tokens: readonly Token[],
  { mentions: people, ambiguous }: People,
  open: readonly NamePart[],
): BodyMention[] {
  const bodies = new Map<string, Body>();
  const mentions: BodyMention[] = [];
  const add = (name: string, { first, last }: Stretch): void => {
    const noun = tokenAt(tokens, last - 1).lower;
    const text = `${name} ${noun}`;
    const body = bodies.get(text) ?? {
      id: `organisation/${slug(text)}`,
      name: text,
      country: null,
      nouns: noun === 'administration' ? [noun] : [],
      firstToken: first,
    };
    bodies.set(text, body);
    const isName = last - first === 2 && tokenAt(tokens, first).text === name;
    mentions.push({ body, first, last, form: isName ? 'name' : 'alias' });
  };
  for (const { person, first, last } of people) {
    const end = endOfLed(tokens, last);
    if (end !== null) add(person.surname, { first, last: end });
  }
  for (const { first, last } of ambiguous) {
    const end = endOfLed(tokens, last);
    if (end !== null) add(tokenAt(tokens, last - 1).text, { first, last: end });
  }
  for (const { first, last } of open) {
    if (last - first > 1 || leftOf(tokens, first)?.lower !== 'the') continue;
    if (tokens[last]?.lower !== 'administration' || tokenAt(tokens, first).tag !== 'PROPN')
      continue;
    if (endOfLed(tokens, last) !== null)
      add(tokenAt(tokens, first).text, { first, last: last + 1 });
  }
  return mentions;
}

/** Where `administration` or `campaign` ends that follows a name, if it means who they are. */
function endOfLed(tokens: readonly Token[], last: number): number | null {
  const mark = tokens[last]?.lower;
  const isOwned = mark === "'s" || mark === '’' || mark === "'";
  let at = isOwned ? last + 1 : last;
  if (ofVotes.holds(tokens[at])) at++;
  const noun = tokens[at]?.lower;
  if (noun !== 'administration' && noun !== 'campaign') return null;
  const next = tokens[at + 1];
  if (next === undefined) return isOwned ? null : at + 1;
  if (next.lower.startsWith('spokes')) return at + 1;
  if (isOwned || noun === 'campaign')
    return next.tag === 'VERB' || next.tag === 'AUX' ? at + 1 : null;
  return next.tag === 'NOUN' || next.tag === 'PROPN' ? null : at + 1;
}

/** What tells campaigns apart. */
const ofVotes = new WordSet(['presidential', 'election', 're-election', 'reelection', 'senate']);
