import { readLexicon } from '../../lib/lexicon.ts';
import { readWordSets } from './lexicon.ts';
import { WordSet } from './words.ts';

/** Whether a name, in lower case, is one of a newspaper, a broadcaster or an agency of news. */
export type IsMedium = (name: string) => boolean;

interface Body {
  readonly name: string;
  readonly kinds: readonly string[];
}

/** Reads the names of media and how other names of media end, once a run. */
export function loadMediaNames(): IsMedium {
  const sets = readWordSets<'media-kinds' | 'agencies' | 'media-ends'>('media');
  const bodies = readLexicon<readonly Body[]>('organisations');
  const { press } = readLexicon<{ readonly press: readonly string[] }>('organisation-heads');
  const publishing = bodies.filter((body) =>
    body.kinds.some((kind) => sets['media-kinds'].has(kind)),
  );
  const names = new Set([...sets.agencies, ...publishing.map(({ name }) => name.toLowerCase())]);
  const ends = new WordSet([...sets['media-ends'], ...press]);
  return (name) => {
    const plain = name.startsWith('the ') ? name.slice(4) : name;
    return names.has(name) || names.has(plain) || ends.has(plain.slice(plain.lastIndexOf(' ') + 1));
  };
}
