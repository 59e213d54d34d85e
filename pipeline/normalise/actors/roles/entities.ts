import type { TokenSpan } from '../../doc/token.ts';
import { spanOf, type Context } from '../context.ts';
import { codeOf } from '../countries/lexicon.ts';
import type { Countries } from '../countries/countries.ts';
import { partyWords, type PartyWord } from './parties.ts';
import type { Named, OrganisationMention, People, Person } from '../types.ts';

/** A name where it stands, with what is known of it. */
export interface Entity extends TokenSpan {
  readonly kind: 'person' | 'organisation' | 'country' | 'demonym' | 'place' | 'party';
  /** actor_id; null of a place. */
  readonly id: string | null;
  /** As published. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, of a body or a nation. */
  readonly country: string | null;
}

/** The names of an article by the tokens where they begin and end; of several the longest. */
export class Entities {
  readonly startingAt = new Map<number, Entity>();
  readonly endingAt = new Map<number, Entity>();
  /** The words of parties, by the token where they begin. */
  readonly parties = new Map<number, PartyWord>();

  add(entity: Entity): void {
    const starting = this.startingAt.get(entity.first);
    if (starting === undefined || starting.last < entity.last)
      this.startingAt.set(entity.first, entity);
    const ending = this.endingAt.get(entity.last);
    if (ending === undefined || ending.first > entity.first) this.endingAt.set(entity.last, entity);
  }
}

/** All that an article has found of names. */
export interface Names extends Context {
  readonly named: readonly Named[];
  readonly people: People;
  readonly organisations: readonly OrganisationMention[];
  readonly countries: Countries;
  idOf(person: Person): string;
}

/** Actors first, then words of parties; a place that is one of them is no other. */
export function entitiesOf(names: Names): Entities {
  const entities = new Entities();
  addActors(entities, names);
  for (const word of partyWords(names, names.named)) {
    entities.parties.set(word.first, word);
    entities.add({ ...word, kind: 'party', country: null });
  }
  addPlaces(entities, names);
  return entities;
}

function addActors(entities: Entities, names: Names): void {
  const { lexicon, people, organisations } = names;
  const persons = new Map(people.persons.map((person) => [names.idOf(person), person.name]));
  const bodies = new Map(organisations.map(({ body }) => [body.id, body]));
  const nations = nationsOf(names);
  for (const { first, last, actorId, form, span } of names.named) {
    if (span !== undefined) continue;
    const person = persons.get(actorId);
    const body = bodies.get(actorId);
    if (person !== undefined)
      entities.add({ first, last, kind: 'person', id: actorId, name: person, country: null });
    else if (body !== undefined) {
      const nation = body.country ?? nations.get(actorId) ?? null;
      const country = nation === null ? null : codeOf(nation);
      entities.add({ first, last, kind: 'organisation', id: actorId, name: body.name, country });
    } else if (form !== 'metonym') {
      const kind = form === 'demonym' ? 'demonym' : 'country';
      const name = lexicon.countries.get(actorId)?.name ?? actorId;
      entities.add({ first, last, kind, id: actorId, name, country: codeOf(actorId) });
    }
  }
}

/** The nations of bodies whose names tell it, by actor_id: Bank of Kenya, Kenyan Navy. */
function nationsOf({ organisations, matches, tokens }: Names): Map<string, string> {
  const found = new Map<string, string>();
  for (const { body, first, last } of organisations) {
    const opening = matches.startingAt.get(first);
    const ending = matches.endingAt.get(last);
    const isOf =
      ending !== undefined && ending.first > first && tokens.at(ending.first - 1).lower === 'of';
    if (opening?.entry.kind === 'demonym' && opening.last < last)
      found.set(body.id, opening.entry.id);
    else if (ending?.entry.kind === 'country' && isOf) found.set(body.id, ending.entry.id);
  }
  return found;
}

/** Seats are the places that they are; the other places have no country that is known. */
function addPlaces(
  entities: Entities,
  { doc, tokens, lexicon, people, countries, matches }: Names,
): void {
  const add = ({ first, last }: TokenSpan, country: string | null, known: string | null): void => {
    if (entities.startingAt.has(first) || entities.endingAt.has(last)) return;
    const { start, end } = spanOf(tokens, { first, last });
    const name = known ?? doc.text.slice(start, end).replace(/\s+/g, ' ');
    entities.add({ first, last, kind: 'place', id: null, name, country });
  };
  for (const match of matches.all) {
    const { kind, id, name } = match.entry;
    if (kind === 'seat') add(match, codeOf(id), null);
    else if (kind === 'place') add(match, null, name);
  }
  // Economy minister: a field of work is no place.
  const isField = ({ first, last }: TokenSpan): boolean =>
    last - first === 1 && lexicon.organisations.generic.holds(tokens.at(first));
  for (const each of [...countries.places, ...people.places])
    if (!isField(each)) add(each, null, null);
}
