import { jointOf, phraseWords, withArticle } from './lexicon.ts';
import type { Entity } from './entities.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Tail } from './tails.ts';
import type { Tokens } from '../../doc/token.ts';
import { isGenitive, spanOf, textOf } from '../context.ts';
import type { RoleDraft } from '../types.ts';

/** What a phrase of role says of a person, as it is published. */
export interface Told extends Pick<
  RoleDraft,
  'role' | 'affiliationId' | 'affiliation' | 'country' | 'countryBasis' | 'countryAt'
> {
  /** Whether a word or letter of a party is its body. */
  readonly isParty: boolean;
}

/** What is told of nobody. */
export const nothing: Told = {
  isParty: false,
  role: null,
  affiliationId: null,
  affiliation: null,
  country: null,
  countryBasis: null,
  countryAt: null,
};

/** What a phrase of role says. */
export function toldBy(reading: Reading, phrase: Phrase): Told {
  const owner = isOwned(reading, phrase) ? phrase.owner : null;
  const body = isSentTo(owner, phrase.head)
    ? phrase.nation
    : owner !== null && owner.id !== null && owner.kind !== 'person'
      ? owner
      : (bodyBehind(reading, phrase) ?? phrase.party);
  const told: Told = {
    ...nothing,
    role: sideOf(reading, phrase) + roleOf(phrase, owner ?? partyInRole(phrase)),
    isParty: body?.kind === 'party',
    affiliationId: body?.id ?? null,
    affiliation: body === null ? null : spanOf(reading.context.tokens, body),
  };
  return { ...told, ...countryOf(reading, phrase, body) };
}

/** Kenya’s UN ambassador is Kenya’s, and sent to the United Nations. */
const isSentTo = (owner: Entity | null, head: string): boolean =>
  owner?.kind === 'organisation' && phraseWords.sent.has(head);

/** What a name alone says of a person: the BBC’s Ana Rivera, Ana Rivera of Kenya. */
export function toldByName(reading: Reading, entity: Entity, basis: 'nationality' | 'place'): Told {
  const at = spanOf(reading.context.tokens, entity);
  if (entity.kind === 'organisation' || entity.kind === 'party')
    return {
      ...nothing,
      isParty: entity.kind === 'party',
      affiliationId: entity.id,
      affiliation: at,
      country: entity.country,
      countryBasis: entity.country === null ? null : 'body',
    };
  return entity.country === null
    ? nothing
    : { ...nothing, country: entity.country, countryBasis: basis, countryAt: at };
}

/** Whether the name before a role is whose it is, and not only a nationality or the place where somebody works. */
function isOwned(reading: Reading, { owner, head, title }: Phrase): boolean {
  if (owner === null) return false;
  const { roles } = reading.context.lexicon;
  if (owner.kind === 'demonym') return phraseWords.state.has(head);
  if (owner.kind === 'country') {
    // The US writer is no writer of the United States, the US attorney is its attorney.
    const isMarked = isGenitive(reading.context.tokens.at(owner.last));
    return !roles.trades.has(head) && (isMarked || !isStanding(head));
  }
  if (owner.kind === 'place') return roles.local.has(title.toLowerCase()) || roles.local.has(head);
  return true;
}

const isStanding = (head: string): boolean =>
  phraseWords.standings.has(head) && !phraseWords.state.has(head);

/** The party where it belongs to the role: the Republican candidate’s, not the Republican governor’s. */
const partyInRole = ({ party, head, tails }: Phrase): Entity | null =>
  phraseWords.partisan.has(head) && !tails.some(({ entity }) => entity?.kind === 'organisation')
    ? party
    : null;

/** The word of a party where that is part of the role: the Republican strategist works for many. */
function sideOf({ context }: Reading, { party, head }: Phrase): string {
  return party !== null && phraseWords.sided.has(head) ? `${textOf(context.tokens, party)} ` : '';
}

/** The body behind a role: of Kestrel Bank; of a country, where no envoy is sent there. */
function bodyBehind(reading: Reading, { tails, head }: Phrase): Entity | null {
  const { roles } = reading.context.lexicon;
  for (const { joint, entity, words } of tails) {
    if (entity === null || words === null || entity.id === null || entity.kind === 'person')
      continue;
    if (joint === 'to' && (roles.posted.has(head) || entity.kind === 'country')) continue;
    if (entity.kind === 'organisation') return entity;
    if (roles.trades.has(head) || phraseWords.standings.has(head)) continue;
    if (joint === 'of' || joint === 'for') return entity;
  }
  return null;
}

/** `Secretary General of NATO`, `Professor of Law at Kestrel University`, `Ambassador of Kenya to the United Nations`. */
function roleOf({ title, head, tails }: Phrase, owner: Entity | null): string {
  const behind = tails.filter(({ words }) => words !== null).map(tailText);
  if (owner === null) return title + behind.join('');
  const [field = ''] = behind;
  const isFielded = field.startsWith(' of ') || title.includes(' of ');
  const joint = isNation(owner)
    ? 'of'
    : (jointOf.get(head) ?? (isFielded && owner.kind === 'organisation' ? 'at' : 'of'));
  const owned = ` ${joint} ${withArticle(owner.name)}`;
  if (behind.join('').includes('District of ')) return title + behind.join('');
  return field.startsWith(' of ')
    ? `${title}${field}${owned}${behind.slice(1).join('')}`
    : `${title}${owned}${behind.join('')}`;
}

function tailText({ joint, entity, words }: Tail): string {
  const isName = entity !== null && words === entity.name;
  const name = isName ? withArticle(words) : (words ?? '');
  const isBody = entity?.kind === 'organisation';
  const said = joint === 'with' && isBody ? 'at' : joint === 'from' ? 'of' : joint;
  return ` ${said} ${name}`;
}

/** The country that a phrase tells: by the office, a nationality, the body or a place. */
function countryOf(
  reading: Reading,
  { owner, nation, tails }: Phrase,
  body: Entity | null,
): Partial<Told> {
  const { tokens } = reading.context;
  if (isNation(body)) return countryBy('office', body, tokens);
  const national = isNation(owner) ? owner : nation;
  if (national !== null) return countryBy('nationality', national, tokens);
  if (body !== null && body.country !== null) return countryBy('body', body, tokens);
  if (owner?.kind === 'place' && owner.country !== null) return countryBy('place', owner, tokens);
  for (const tail of tails) {
    if (tail.entity?.kind === 'demonym' && tail.joint !== 'to')
      return countryBy('office', tail.entity, tokens);
    const place = placeIn(tail);
    if (place !== null) return countryBy('place', place, tokens);
  }
  return {};
}

const isNation = (entity: Entity | null): entity is Entity & { kind: 'country' | 'demonym' } =>
  entity?.kind === 'country' || entity?.kind === 'demonym';

const countryBy = (
  basis: NonNullable<Told['countryBasis']>,
  entity: Entity,
  tokens: Tokens,
): Partial<Told> => ({
  country: entity.country,
  countryBasis: basis,
  countryAt: basis === 'body' ? null : spanOf(tokens, entity),
});

/** The place behind a role whose country is known; not where somebody is sent. */
function placeIn({ joint, entity, within }: Tail): Entity | null {
  if (within !== null && within.country !== null) return within;
  if (entity === null || entity.country === null) return null;
  const isSent = joint === 'to' || joint === 'on';
  return entity.kind === 'place' || (entity.kind === 'country' && !isSent) ? entity : null;
}
