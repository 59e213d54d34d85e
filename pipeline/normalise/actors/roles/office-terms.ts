import { slug } from '../../../lib/ids.ts';
import { readLexicon } from '../../../lib/lexicon.ts';
import { firstWord, lastWord, type OfficeHolders, type Term } from './office-holders.ts';

type Listed = Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [string, string, string?])[]>>>
>;

/** Reads and compiles the terms of office, once a run. */
export function loadOfficeHolders(): OfficeHolders {
  const holders = new Map<string, Term[]>();
  for (const [owner, offices] of Object.entries(readLexicon<Listed>('office-holders')))
    for (const [office, terms] of Object.entries(offices))
      for (const [names, from, until = null] of terms)
        for (const name of names.split('/').map(slug)) {
          const surname = familyFirst.has(owner) ? firstWord(name) : lastWord(name);
          const term = { name, surname, office, owner, from, until };
          for (const key of new Set([surname, lastWord(name)]))
            holders.set(key, [...(holders.get(key) ?? []), term]);
        }
  return holders;
}

/** Where family names stand first. */
const familyFirst = new Set(['chn', 'twn', 'kor', 'prk', 'sgp'].map((code) => `country/${code}`));
