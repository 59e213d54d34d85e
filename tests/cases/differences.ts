import type { Actor, ArticleRecord } from '../../schemas/types.ts';
import { fold, holds } from './words.ts';

export const quoted = (words: string | number | null): string =>
  words === null ? 'nothing' : `“${words}”`;

/** Where the cells of a row are not the expected ones; cells that are not expected may be anything. */
export const differences = (what: string, found: object, expected: object): string[] => {
  const cells = new Map<string, string | number | null>(Object.entries(found));
  return Object.entries(expected as Record<string, string | number | null>)
    .filter(([key, value]) => cells.get(key) !== value)
    .map(
      ([key, value]) =>
        `${what}: ${key} is ${quoted(cells.get(key) ?? null)}, not ${quoted(value)}`,
    );
};

export const namesOf = ({ name, also_known_as }: Actor): string[] => [name, ...also_known_as];

export const isNamed = (actor: Actor, name: string): boolean =>
  namesOf(actor).some((each) => fold(each) === fold(name));

const nameOf = ({ actors }: ArticleRecord, id: string | null): string | null =>
  actors.find((actor) => actor.actor_id === id)?.name ?? id;

/** The one of several rows that differs least from what is expected: how it differs. */
export function closest<Row>(rows: readonly Row[], differ: (row: Row) => string[]): string[] {
  return rows.map(differ).reduce((least, each) => (each.length < least.length ? each : least));
}

/** The miss, if any, in who says something: an actor’s id against a name; undefined may be anybody. */
export function byMiss(
  record: ArticleRecord,
  what: string,
  label: string,
  id: string | null,
  name: string | null | undefined,
): string[] {
  if (name === undefined) return [];
  const actor = record.actors.find(({ actor_id }) => actor_id === id);
  const same = name === null ? id === null : actor !== undefined && isNamed(actor, name);
  return same ? [] : [`${what}: ${label} is ${quoted(nameOf(record, id))}, not ${quoted(name)}`];
}

/** The miss, if any, in a cell that must hold some words, or be empty where they are null. */
export function partMiss(
  what: string,
  label: string,
  found: string | null,
  words: string | null | undefined,
): string[] {
  if (words === undefined) return [];
  const same = words === null ? found === null : holds(found ?? '', words);
  return same ? [] : [`${what}: ${label} is ${quoted(found)}, not ${quoted(words)}`];
}
