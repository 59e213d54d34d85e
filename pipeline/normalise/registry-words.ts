import type { Registry } from '../../schemas/types.ts';
import { legible } from './doc/legible.ts';

/** Words of a text as names are compared: without accents and capitals. */
const wordsOf = (text: string): string[] =>
  text.normalize('NFKD').replace(accents, '').toLowerCase().match(words) ?? [];

const accents = /\p{M}/gu;
const words = /[\p{L}\p{N}]+/gu;

/** Entries of a registry by the words of their names. */
export class RegistryWords {
  readonly #byWord = new Map<string, Set<Registry[number]>>();
  readonly #byId: ReadonlyMap<string, Registry[number]>;
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#byId = new Map(registry.map((entry) => [entry.id, entry]));
    for (const entry of registry)
      for (const name of [entry.name, ...(entry.also_known_as ?? [])])
        for (const word of wordsOf(name))
          this.#byWord.set(word, (this.#byWord.get(word) ?? new Set()).add(entry));
  }

  /** The entries of which some word stands in a text, and the bodies that these belong to: no other can touch it. */
  near(text: string): Registry {
    if (this.#registry.length === 0) return [];
    const found = new Set(
      wordsOf(legible(text).text).flatMap((word) => [...(this.#byWord.get(word) ?? [])]),
    );
    for (const { affiliation_id } of found) {
      const body = this.#byId.get(affiliation_id ?? '');
      if (body !== undefined) found.add(body);
    }
    return this.#registry.filter((entry) => found.has(entry));
  }
}
