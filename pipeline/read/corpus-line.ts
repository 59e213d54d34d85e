import { UserError, type Place } from '../lib/errors.ts';
import type { Sidecar } from '../../schemas/types.ts';
import { keysAt } from '../lib/schema.ts';
import { violations } from '../lib/violations.ts';
import { dayOf } from '../lib/strings/days.ts';
import { stringFault } from '../lib/strings/strings.ts';
import { rawArticle, type RawArticle } from './article.ts';
import { readLexicon } from '../lib/lexicon.ts';

/** Its `id` alone says what the article is called. */
const sidecarKeys: ReadonlySet<string> = new Set(
  keysAt('sidecar', []).filter((key) => key !== 'article_id'),
);

/**
 * An article from a line of a corpus: `{"id", "text"}` with the keys of a sidecar. A key that tells when
 * it was published (`date`, `publishedAt`; pipeline/lexicons/corpus-keys.yaml) stands for published_on: a day or
 * a timestamp of ISO 8601 or RFC 5322, of which the day counts as it is written, in its own zone. A
 * key that is null or empty says nothing; other keys are the corpus’s own and are passed over.
 *
 * @throws UserError with the place of the line; also for a time that cannot be read, and for two that differ.
 */
export function readCorpusLine(data: unknown, place: Place): RawArticle {
  const line = objectOf(data, place);
  return rawArticle(idOf(line, place), textOf(line, place), metadataOf(line, place), place);
}

type Keys = Readonly<Record<string, unknown>>;

function objectOf(data: unknown, place: Place): Keys {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Keys;
  throw expected('an object {"id", "text", …}', place, '');
}

function idOf({ id }: Keys, place: Place): string {
  if (typeof id === 'string') return id;
  if (Number.isSafeInteger(id)) return String(id);
  throw expected('an id, a string', place, '/id');
}

function textOf({ text }: Keys, place: Place): string {
  if (typeof text === 'string') return text;
  throw expected('a text, a string', place, '/text');
}

const expected = (what: string, place: Place, pointer: string): UserError =>
  new UserError(`expected ${what}`, { ...place, pointer }, 'give every line an id and a text');

function metadataOf(line: Keys, place: Place): Sidecar {
  const given = Object.entries(line).filter(([, value]) => value !== null && value !== '');
  const metadata: Record<string, unknown> = { ...publication(given, place) };
  for (const [key, value] of given)
    if (sidecarKeys.has(key) && !tellsPublication(key))
      metadata[key] = key === 'retrieved_on' ? dayAt(key, value, place) : value;
  const fault = stringFault('sidecar', metadata);
  if (fault !== undefined)
    throw new UserError(fault.message, at(place, String(fault.path[0])), fault.remedy);
  const [violation] = violations('sidecar', metadata);
  if (violation === undefined) return metadata;
  throw new UserError(
    violation.message,
    { ...place, pointer: violation.pointer },
    'correct the value, or leave the key out',
  );
}

/** The day of publication, where a key tells it. */
function publication(given: readonly (readonly [string, unknown])[], place: Place): Sidecar {
  let first: { readonly key: string; readonly day: string } | undefined;
  for (const [key, value] of given) {
    if (!tellsPublication(key)) continue;
    const day = dayAt(key, value, place);
    first ??= { key, day };
    if (day !== first.day)
      throw new UserError(
        `“${key}” says ${day}, and “${first.key}” says ${first.day}`,
        at(place, key),
        'correct one of the two, or leave it out',
      );
  }
  return first === undefined ? {} : { published_on: first.day };
}

function dayAt(key: string, value: unknown, place: Place): string {
  const day = typeof value === 'string' ? dayOf(value) : undefined;
  if (day !== undefined) return day;
  throw new UserError(
    `this is no day that is read here: ${shown(value)}`,
    at(place, key),
    'write it as 2024-10-28 or 2024-10-28T23:30:00-05:00 (ISO 8601), or as mail does (Mon, 28 Oct 2024 23:30:00 -0500); or leave the key out',
  );
}

const longestShown = 60;

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > longestShown ? `${json.slice(0, longestShown)}…` : json;
}

/** The place of a key of a line, as a JSON pointer. */
const at = (place: Place, key: string): Place => ({
  ...place,
  pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
});

let published: ReadonlySet<string> | undefined;

const parts = /[^a-z0-9]+/g;

/** Whether a key of a corpus tells when an article was published: `date`, `publishedAt`, `pub_date`. */
function tellsPublication(key: string): boolean {
  published ??= new Set(readLexicon<{ published: readonly string[] }>('corpus-keys').published);
  return published.has(key.toLowerCase().replace(parts, ''));
}
