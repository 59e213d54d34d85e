import type { TokenSpan } from '../../doc/token.ts';
import type { RoleDraft } from '../types.ts';
import type { Entity } from './entities.ts';
import type { Phrase } from './phrase.ts';
import { toldBy, toldByName, type Told } from './published.ts';
import { tokenAt, type Reading } from './reading.ts';
import { withinOf } from './tails.ts';

/** What a rule finds at a place of a name. */
export interface Found extends TokenSpan {
  readonly told: Told;
  readonly tense: RoleDraft['tense'];
  /** The title alone, in lower case; empty where only a body or nation is told. */
  readonly title: string;
  readonly head: string;
}

export const fromPhrases = (reading: Reading, phrases: readonly Phrase[]): Found[] =>
  phrases.map((phrase) => ({
    first: phrase.first,
    last: phrase.last,
    told: toldBy(reading, phrase),
    tense: phrase.tense,
    title: phrase.title.toLowerCase(),
    head: phrase.head,
  }));

export function fromName(
  reading: Reading,
  entity: Entity | undefined,
  basis: 'nationality' | 'place',
): Found[] {
  if (entity === undefined || entity.kind === 'person') return [];
  const told = toldByName(reading, entity, basis);
  if (told.affiliationId === null && told.country === null) return [];
  return [{ first: entity.first, last: entity.last, told, tense: null, title: '', head: '' }];
}

/** A body, nation or town, by the country that is named behind it. */
export function fromTown(reading: Reading, start: number, basis: 'nationality' | 'place'): Found[] {
  const entity = reading.entities.startingAt.get(start);
  if (entity?.kind === 'party') return [];
  if (entity !== undefined && entity.kind !== 'place') return fromName(reading, entity, basis);
  let last = entity?.last ?? start;
  if (entity === undefined) while (tokenAt(reading, last).tag === 'PROPN') last++;
  if (last === start) return [];
  const within = withinOf(reading, { kind: 'place', last });
  return fromName(reading, within?.country == null ? entity : within, 'place');
}
