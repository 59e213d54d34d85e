import { readLexicon } from '../../lib/lexicon.ts';
import { tidy } from './paragraphs.ts';

type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;

const entries = readLexicon<{
  fields: Lists<NexisField>;
  lines: Lists<NexisLine>;
  ends: readonly string[];
  furniture: readonly string[];
  cover: readonly string[];
  proquest: Lists<ProquestField>;
}>('export-labels');

/** What stands before a value in files of Nexis. */
export type NexisField =
  | 'title'
  | 'byline'
  | 'section'
  | 'length'
  | 'language'
  | 'dateline'
  | 'highlight'
  | 'body'
  | 'bio';

/** What stands on a line of its own in files of Nexis. */
export type NexisLine = 'body' | 'graphic' | 'classification' | 'end';

/** What stands before a value in files of ProQuest; `text` before the article’s own words. */
export type ProquestField =
  | 'title'
  | 'byline'
  | 'publisher'
  | 'published'
  | 'section'
  | 'language'
  | 'id'
  | 'url'
  | 'rights'
  | 'type'
  | 'info'
  | 'text'
  | 'other';

/** A field as it stands in a file. */
export interface Labelled<Key> {
  readonly key: Key;
  /** As printed, without the colon. */
  readonly label: string;
  readonly value: string;
}

type Labels<Key> = ReadonlyMap<string, Key>;

const byLabel = <Key extends string>(lists: Lists<Key>): Labels<Key> =>
  new Map(
    (Object.entries(lists) as [Key, readonly string[]][]).flatMap(([key, labels]) =>
      labels.map((label) => [label, key] as const),
    ),
  );

const fields = byLabel(entries.fields);
const lines = byLabel(entries.lines);
const proquest = byLabel(entries.proquest);
const ends = new Set(entries.ends);
const furniture = new Set(entries.furniture);
const cover = new Set(entries.cover);

/** A label and its colon, at the beginning of a paragraph; with the mark that opens the value. */
const label = /^(\p{L}[\p{L}\d ./&-]{1,40}?)[\s\u00a0]{0,2}:[\s\u00a0]*/u;

function labelled<Key>(text: string, labels: Labels<Key>): Labelled<Key> | undefined {
  const found = label.exec(text);
  const key = labels.get((found?.[1] ?? '').toLowerCase());
  if (found?.[1] === undefined || key === undefined) return undefined;
  return { key, label: found[1], value: text.slice(found[0].length) };
}

/** The field of Nexis that a paragraph holds, if it holds one. */
export const nexisField = (text: string): Labelled<NexisField> | undefined =>
  labelled(text, fields);

/** The field of ProQuest that a paragraph holds, if it holds one. */
export const proquestField = (text: string): Labelled<ProquestField> | undefined =>
  labelled(text, proquest);

/** Which line of Nexis a paragraph is, if it is one. */
export const nexisLine = (text: string): NexisLine | undefined =>
  text.length < 40 ? lines.get(tidy(text).toLowerCase()) : undefined;

/** The label of a field that stands behind the text, as printed. */
export function endLabel(text: string): string | undefined {
  const found = label.exec(text)?.[1];
  return found !== undefined && ends.has(found.toLowerCase()) ? found : undefined;
}

/** Whether a paragraph of the text is none of the article’s own. */
export const isFurniture = (text: string): boolean =>
  text.length < 60 && furniture.has(tidy(text).toLowerCase());

/** Whether a paragraph is a field of the page that lists what was asked for. */
export const isCoverField = (text: string): boolean =>
  cover.has((label.exec(text)?.[1] ?? '').toLowerCase());
