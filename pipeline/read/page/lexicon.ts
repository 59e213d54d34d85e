import { readLexicon } from '../../lib/lexicon.ts';
import { Phrases } from './phrases.ts';

/** The lists of phrases in page-furniture.yaml. */
const phraseLists = [
  'openers',
  'labels',
  'heads',
  'credits',
  'agencies',
  'signatures',
  'endnotes',
  'asides',
  'pleas',
  'networks',
] as const;

/** The fields in page-fields.yaml that meta elements tell. */
const metaFields = [
  'title',
  'byline',
  'publisher',
  'published',
  'section',
  'language',
  'url',
  'rights',
] as const;

type Listed = (typeof phraseLists)[number];
type Furniture = Listed | 'stamps';
type Names = (typeof metaFields)[number];
type Things = 'galleries' | 'collections';

/** Words by which pages are read. */
export interface PageWords {
  /** What page-furniture.yaml lists as phrases, and what begins the lines of stamps.yaml. */
  readonly furniture: Readonly<Record<Furniture, Phrases>>;
  /** Words in the names of parts that are no text. */
  readonly marks: ReadonlySet<string>;
  /** Whole classes that say that a part is not seen. */
  readonly unseen: ReadonlySet<string>;
  /** Names of meta elements by field, best first. */
  readonly metas: Readonly<Record<Names, readonly string[]>>;
  readonly types: Readonly<Record<Things, ReadonlySet<string>>>;
  readonly paywalls: Phrases;
  readonly live: Phrases;
}

let words: PageWords | undefined;

/** Read when the first page is: most runs read none. */
export function pageWords(): PageWords {
  words ??= load();
  return words;
}

function load(): PageWords {
  const furniture = readLexicon<Record<'marks' | 'unseen' | Listed, string[]>>('page-furniture');
  const stamps = readLexicon<Record<'published' | 'changed', string[]>>('stamps');
  const fields = readLexicon<Record<Names | Things | 'paywalls' | 'live', string[]>>('page-fields');
  const metas = metaFields.map((field) => [field, fields[field]] as const);
  const phrases = phraseLists.map((list) => [list, new Phrases(furniture[list])] as const);
  return {
    furniture: {
      ...(Object.fromEntries(phrases) as Record<Listed, Phrases>),
      stamps: new Phrases([...stamps.published, ...stamps.changed]),
    },
    marks: new Set(furniture.marks),
    unseen: new Set(furniture.unseen),
    metas: Object.fromEntries(metas) as unknown as PageWords['metas'],
    types: { galleries: new Set(fields.galleries), collections: new Set(fields.collections) },
    paywalls: new Phrases(fields.paywalls),
    live: new Phrases(fields.live),
  };
}
