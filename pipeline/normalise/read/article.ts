import { UserError, type Place } from '../../lib/errors.ts';
import type { Issue, Sidecar } from '../../../schemas/types.ts';
import { idFault } from '../../lib/strings/article-ids.ts';
import { trim } from '../../lib/span.ts';
import { requireText } from './binary.ts';
import { clean } from './clean.ts';
import { decodeUtf8 } from '../../lib/utf8.ts';

/** An article as it was read, before anything is found in it. */
export interface RawArticle {
  readonly article_id: string;
  /** Cleaned: every offset counts its UTF-16 code units. */
  readonly text: string;
  /** What was given beside the text. */
  readonly metadata: Sidecar;
  /** What was odd in reading. */
  readonly issues: Issue[];
}

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
