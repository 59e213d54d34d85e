import type { Tokens } from '../../doc/token.ts';
import { slug } from '../../../lib/ids.ts';
import { WordSet } from '../../doc/words.ts';
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
  tokens: Tokens,
  { mentions: people, ambiguous }: People,
  open: readonly NamePart[],
): BodyMention[] {
  const bodies = new Map<string, Body>();
  const mentions: BodyMention[] = [];
  const add = (name: string, { first, last }: Stretch): void => {
    const noun = tokens.at(last - 1).lower;
    const text = `${name} ${noun}`;
    const body = bodies.get(text) ?? {
      id: `organisation/${slug(text)}`,
      name: text,
      country: null,
      nouns: noun === 'administration' ? [noun] : [],
      firstToken: first,
    };
    bodies.set(text, body);
    const isName = last - first === 2 && tokens.at(first).text === name;
    mentions.push({ body, first, last, form: isName ? 'name' : 'alias' });
  };
  for (const { person, first, last } of people) {
    const end = endOfLed(tokens, last);
    if (end !== null) add(person.surname, { first, last: end });
  }
  for (const { first, last } of ambiguous) {
    const end = endOfLed(tokens, last);
    if (end !== null) add(tokens.at(last - 1).text, { first, last: end });
  }
  for (const { first, last } of open) {
    if (last - first > 1 || tokens.at(first - 1).lower !== 'the') continue;
    if (tokens.at(last).lower !== 'administration' || tokens.at(first).tag !== 'PROPN') continue;
    if (endOfLed(tokens, last) !== null) add(tokens.at(first).text, { first, last: last + 1 });
  }
  return mentions;
}

/** Where `administration` or `campaign` ends that follows a name, if it means who they are. */
function endOfLed(tokens: Tokens, last: number): number | null {
  const mark = tokens.at(last).lower;
  const isOwned = mark === "'s" || mark === '’' || mark === "'";
  let at = isOwned ? last + 1 : last;
  if (ofVotes.holds(tokens.at(at))) at++;
  const noun = tokens.at(at).lower;
  if (noun !== 'administration' && noun !== 'campaign') return null;
  const next = tokens.at(at + 1);
  if (next.isEdge) return isOwned ? null : at + 1;
  if (next.lower.startsWith('spokes')) return at + 1;
  if (isOwned || noun === 'campaign')
    return next.tag === 'VERB' || next.tag === 'AUX' ? at + 1 : null;
  return next.tag === 'NOUN' || next.tag === 'PROPN' ? null : at + 1;
}

/** What tells campaigns apart. */
const ofVotes = new WordSet(['presidential', 'election', 're-election', 'reelection', 'senate']);
