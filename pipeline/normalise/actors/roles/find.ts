import { lastStartingAt } from '../../../lib/span.ts';
import { isLeftOut, spanOf, tell } from '../context.ts';
import type { RoleDraft } from '../types.ts';
import { entitiesOf, type Entity, type Names } from './entities.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';
import { rules, type Rule } from './rules.ts';

/** A role where it is told, with what choosing one of several looks at. */
export interface TitledRole extends RoleDraft {
  readonly title: string;
  /** Whether a word or letter of a party is the body that it tells. */
  readonly isParty: boolean;
  readonly head: string;
}

/** Where the persons of an article are given roles, bodies and nationalities, by start. */
export function findRoles(names: Names): TitledRole[] {
  const { doc, tokens, people } = names;
  const entities = entitiesOf(names);
  const live = rules.filter(({ id }) => !isLeftOut(tokens, id));
  const found = new Map<string, TitledRole>();
  for (const { person, first, last } of people.mentions) {
    const number = lastStartingAt(doc.sentences, tokens.at(first).start);
    const sentence = doc.sentences[number];
    if (sentence === undefined) continue;
    const reading: Reading = {
      context: names,
      entities,
      first: sentence.firstToken,
      last: sentence.lastToken,
    };
    const name: Entity = {
      first,
      last,
      kind: 'person',
      id: names.idOf(person),
      name: person.name,
      country: null,
    };
    for (const rule of live)
      for (const each of rule.read(reading, name)) enter(found, names, name, each, rule, number);
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function enter(
  found: Map<string, TitledRole>,
  { tokens }: Names,
  name: Entity,
  each: Found,
  rule: Rule,
  sentence: number,
): void {
  const { told, tense, title, head } = each;
  const span = spanOf(tokens, each);
  const key = `${name.id ?? ''} ${String(span.start)} ${told.role ?? ''}`;
  if (found.has(key)) return;
  tell(tokens, 'decision', rule.id, each, `${name.name}: ${told.role ?? 'belongs there'}`);
  found.set(key, {
    ...span,
    actorId: name.id ?? '',
    ...told,
    tense,
    sentence,
    rule: rule.id,
    title,
    head,
  });
}
