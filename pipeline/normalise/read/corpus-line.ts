import { UserError, type Place } from '../../kernel/errors.ts';
import type { Sidecar } from '../../kernel/rows.ts';
import { keysAt, violations } from '../../kernel/schema.ts';
import { rawArticle, type RawArticle } from './article.ts';

/** Its `id` alone says what the article is called. */
const sidecarKeys: ReadonlySet<string> = new Set(
  keysAt('sidecar', []).filter((key) => key !== 'article_id'),
);

/**
 * An article from a line of a corpus: `{"id", "text"}` with the keys of a sidecar. `date` stands for
 * published_on where it is an ISO 8601 day; a key that is null or empty says nothing; other keys
 * are the corpus’s own and are passed over.
 *
 * @throws UserError with the place of the line.
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
  const given = Object.entries(line).filter(
    ([key, value]) => sidecarKeys.has(key) && value !== null && value !== '',
  );
  const metadata = { ...dayOf(line), ...Object.fromEntries(given) };
  const [violation] = violations('sidecar', metadata);
  if (violation === undefined) return metadata;
  throw new UserError(
    violation.message,
    { ...place, pointer: violation.pointer },
    'correct the value, or leave the key out',
  );
}

function dayOf({ date }: Keys): Sidecar {
  if (typeof date !== 'string' || violations('sidecar', { published_on: date }).length > 0)
    return {};
  return { published_on: date };
}
