import { UserError, type Place } from '../lib/errors.ts';
import { issue } from '../lib/issues.ts';
import { lastDay } from '../lib/strings/days.ts';
import type { Issue, Sidecar } from '../../schemas/types.ts';
import { idFault } from '../lib/strings/article-ids.ts';
import { trim } from '../lib/span.ts';
import { requireText } from './binary.ts';
import { decodeUtf8 } from '../lib/utf8.ts';

/** An article as it was read, before anything is found in it. */
export interface RawArticle {
  readonly article_id: string;
  /** Which file it was read from, and which part of it; left out where only its text was handed over. */
  readonly source_path?: string;
  /** Cleaned: every offset counts its UTF-16 code units. */
  readonly text: string;
  /** What was given beside the text. */
  readonly metadata: Sidecar;
  /** What was odd in reading. */
  readonly issues: Issue[];
}

/** What people write for same_text_as where an article is a copy of none. */
export const noCopy = 'none';

/**
 * An article from the bytes of a text file.
 *
 * @throws UserError where they are not UTF-8, no text, or nothing; or the id cannot be one.
 */
export function readArticle(
  id: string,
  bytes: Uint8Array,
  metadata: Sidecar,
  file: string,
): RawArticle {
  requireText(bytes, file);
  return rawArticle(id, decodeUtf8(bytes, { file }), metadata, { file });
}

const halfPair = /\p{Surrogate}/u;

/**
 * An article from its text.
 *
 * @throws UserError where the text is empty or no Unicode, or the id cannot be one.
 */
export function rawArticle(id: string, given: string, metadata: Sidecar, place: Place): RawArticle {
  const fault = idFault(id);
  if (fault !== undefined)
    throw new UserError(
      `“${id}” cannot be the id of an article: it ${fault.message}`,
      place,
      fault.remedy,
    );
  if (metadata.same_text_as === id)
    throw new UserError(
      'same_text_as is the id of the article itself',
      { ...place, pointer: '/same_text_as' },
      `write “${noCopy}” where it is a copy of no other`,
    );
  const { text, issues } = clean(given);
  if (trim(text, { start: 0, end: text.length }).end === 0)
    throw new UserError('the article is empty', place, 'put its text there, or remove it');
  const half = /[\ud800-\udfff]/.test(text) ? text.search(halfPair) : -1;
  if (half >= 0)
    throw new UserError(
      `half of a surrogate pair stands at ${half} of the text, which is no character`,
      place,
      'write the whole character, or leave it out',
    );
  return { article_id: id, text, metadata, issues };
}

// The C0 controls save tab and newline are what this looks for.
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0B-\x1F]+/g;

/**
 * The only changes that reading makes to a text: a byte-order mark is dropped, CRLF and CR become
 * LF, other C0 controls save tab become spaces, each run with an issue. A clean text stays as it is.
 */
function clean(given: string): { text: string; issues: Issue[] } {
  const lines = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const issues = Array.from(lines.matchAll(controls), (match) =>
    issue('replaced-character', { start: match.index, end: match.index + match[0].length }),
  );
  return { text: lines.replace(controls, (run) => ' '.repeat(run.length)), issues };
}

const stated = ['published_on', 'retrieved_on'] as const;

/**
 * An article of which nothing that is stated beside it lies after the year that follows a day: the day of the release,
 * which the command line tells, since no article knows what day it is.
 *
 * @param day ISO 8601
 * @param placeOf where a key is stated
 * @throws UserError with the key that states a later day.
 */
export function inTime(
  article: RawArticle,
  day: string,
  placeOf: (key: (typeof stated)[number]) => Place,
): RawArticle {
  const last = lastDay(day);
  for (const key of stated) {
    const given = article.metadata[key];
    if (given !== undefined && given > last)
      throw new UserError(
        `${given} lies after ${last}, the end of the year after the release`,
        { ...placeOf(key), pointer: `/${key}` },
        'correct the day, or leave it out',
      );
  }
  return article;
}
