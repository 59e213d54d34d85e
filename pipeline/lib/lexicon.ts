import { lexiconFile } from './lexicon-files.ts';

/**
 * The entries of pipeline/lexicons/NAME.yaml. Every lexicon says in `source` or `note` where its
 * words come from. The type is the caller's word for what the file holds; tests/lexicons checks it.
 *
 * @throws Error where the file has neither source nor note, or no entries.
 */
export function readLexicon<Entries>(name: string): Entries {
  const file = lexiconFile(name) as { source?: string; note?: string; entries?: Entries };
  if (file.source === undefined && file.note === undefined)
    throw new Error(`lexicon ${name} says neither source nor note`);
  if (file.entries === undefined) throw new Error(`lexicon ${name} has no entries`);
  return file.entries;
}

/** What pipeline/lexicons/rules/NAME.yaml holds, unchecked. */
export const readRuleFile = (name: string): unknown => lexiconFile(`rules/${name}`);
