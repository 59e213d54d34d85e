import { readLexicon } from '../../lib/lexicon.ts';

let published: ReadonlySet<string> | undefined;

const parts = /[^a-z0-9]+/g;

/** Whether a key of a corpus tells when an article was published: `date`, `publishedAt`, `pub_date`. */
export function tellsPublication(key: string): boolean {
  published ??= new Set(readLexicon<{ published: readonly string[] }>('corpus-keys').published);
  return published.has(key.toLowerCase().replace(parts, ''));
}
