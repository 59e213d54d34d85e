import { basename } from 'node:path';
import type { Issue, Sidecar } from '../../schemas/types.ts';
import type { Place } from '../lib/errors.ts';
import { issue, type IssueCode } from '../lib/issues.ts';
import { standardStream } from '../lib/jsonl.ts';
import { idFault } from '../lib/strings/article-ids.ts';
import { rawArticle, type RawArticle } from './article.ts';
import type { Beside } from './beside.ts';
import type { Piece, Skipped } from './forms/form.ts';
import { withText, type PieceOfText } from './forms/page.ts';
import { wordCount, wordsFault } from './forms/words.ts';
import { stem } from './pile.ts';
import { dayInName } from './days.ts';
import { addressId, foreignLanguageOf, metadataOf, safeId, textId } from './resolve.ts';

/** A piece of a file with all that is known beside it: enough to read the article, wherever that happens. */
export interface Job {
  /** Which file of the run it is of, from 0. */
  readonly file: number;
  readonly piece: Piece;
  readonly beside: Beside;
  /** Its id, where its file holds many; undefined where its name or its line has it. */
  readonly id?: string;
  /** What people should be told once of its file: no fault. */
  readonly note?: string;
}

export const isArticle = (read: RawArticle | Skipped): read is RawArticle => 'text' in read;

/** Where a piece lies, in one line. */
export const nameOf = ({ source, part }: Pick<Piece, 'source' | 'part'>): string =>
  part === null ? source : `${source}:${part.replace(/^line /, '')}`;

/** What no source path may hold, as schemas/article.schema.json has it: names in archives may have anything. */
const unfit = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]+/gu;

/**
 * Which file an article was read from, below the input, and which part of it, as the fragment of an address:
 * `pile/clippings.csv#line=7`, `crawl.warc#https://example.org/a`.
 */
export function sourcePathOf({ source, part }: Pick<Piece, 'source' | 'part'>): string {
  const fragment = part === null ? '' : `#${part.replace(/^([a-z]+) (\d+)$/, '$1=$2')}`;
  return `${source}${fragment}`.replace(unfit, ' ');
}

/**
 * Fewer words are what stands in the place of a text: “[Removed]”, “nan”, “Watch the video”. The shortest of 2,000 reports
 * of agencies and papers that were looked at has ten.
 */
const leastWords = 5;

/** More than this is a book, or a heap of articles in one text. */
const longestText = 1_000_000;

/**
 * The article of a piece, or why there is none.
 *
 * @throws UserError where the text cannot be one.
 */
export async function articleOf({ piece, beside, id }: Job): Promise<RawArticle | Skipped> {
  const read = await withText(piece);
  return 'reason' in read ? read : articleOfText(read, beside, id);
}

async function articleOfText(
  piece: PieceOfText,
  beside: Beside,
  given: string | undefined,
): Promise<RawArticle | Skipped> {
  const { form, source, part, fields, text, checked } = piece;
  const skipped = (reason: Skipped['reason'], message: string): Skipped => ({
    form,
    source,
    part,
    reason,
    message,
  });
  if (text.length > longestText)
    return skipped('too-long', `${text.length} characters are no article: cut it into articles`);
  const { metadata, issues } = metadataAndIssues(piece, beside);
  const { article_id, ...rest } = metadata;
  const isOfPeople = (checked ?? beside.own.language ?? beside.defaults.language) !== undefined;
  const foreign = await foreignLanguage(rest, text, isOfPeople);
  if (foreign !== undefined)
    return skipped('not-english', `the text is ${languageName(foreign)}: only English is read`);
  // What people write themselves is as long as they want it.
  const isMade = form === 'text' || checked !== undefined;
  if (!isMade && wordCount(text) < leastWords)
    return skipped('too-short', `fewer than ${leastWords} words are no article: “${text.trim()}”`);
  const id =
    (part === null ? article_id : undefined) ??
    given ??
    article_id ??
    givenId(piece) ??
    addressId(fields.url) ??
    textId(text);
  const article = rawArticle(id, text, rest, placeOf(piece));
  const source_path = sourcePathOf(piece);
  return { ...article, source_path, issues: [...article.issues, ...issues] };
}

/** What is known of a piece: what stands beside its file before what the file says, and folders’ defaults behind. */
function metadataAndIssues(
  { source, part, fields, text, checked }: PieceOfText,
  beside: Beside,
): { metadata: Sidecar; issues: Issue[] } {
  const said =
    checked === undefined
      ? metadataOf(fields, beside.dayOrder)
      : { metadata: checked.metadata, unread: [], unsure: [] };
  const named = beside.daysInNames ? dayInName(source, beside.dayOrder) : {};
  const metadata = {
    ...beside.defaults,
    // The name of a file of many is not that of one of them.
    ...(part === null ? { ...said.metadata, ...named } : { ...named, ...said.metadata }),
    ...beside.own,
  };
  const isUnsure = said.unsure.length > 0 && metadata.published_on === undefined;
  const codes: IssueCode[] = [
    ...said.unread.map(() => 'unread-field' as const),
    ...(isUnsure ? (['unsure-day'] as const) : []),
    ...(wordsFault(fields.words, text) === null ? [] : (['other-length'] as const)),
  ];
  return { metadata, issues: codes.map((code) => issue(code)) };
}

/** The id that is known before anything is read: of a line in our own form, and of a file of one article its stem. */
const givenId = ({ checked, part, source }: Piece): string | undefined =>
  checked?.id ??
  (part === null && source !== standardStream ? idOfName(basename(stem(source))) : undefined);

/** The name itself, so that no id that was published moves; of one that no id may be, a safe one. */
const idOfName = (name: string): string => (idFault(name) === undefined ? name : safeId(name));

/** Which article a job would give, where it cannot be read; null where that cannot be told. */
export const likelyId = ({ piece, beside, id }: Job): string | null =>
  id ?? beside.own.article_id ?? givenId(piece) ?? piece.fields.id ?? null;

let languageNames: Intl.DisplayNames | undefined;

/** A tag that there is not is its own name. */
function languageName(tag: string): string {
  try {
    languageNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
    return languageNames.of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** The language of a text that is not English, by what is said of it, or by its letters; undefined where it is. */
async function foreignLanguage(
  { language }: Sidecar,
  text: string,
  isOfPeople: boolean,
): Promise<string | undefined> {
  if (language !== undefined && !english.test(language)) return language;
  // What a template says of all pages is no word on this one; what people say is.
  if (language !== undefined && isOfPeople) return undefined;
  return (await foreignLanguageOf(text)) ?? undefined;
}

const english = /^en(?:-|$)/i;

/** Where metadata of an article is stated: beside its file, or in it. */
export const placeOfKey = ({ piece, beside }: Job, key: keyof Sidecar): Place =>
  beside.sidecar !== undefined && key in beside.own ? { file: beside.sidecar } : placeOf(piece);

/** Where a piece lies, as errors tell it. */
export const placeOf = ({ source, part }: Pick<Piece, 'source' | 'part'>): Place => {
  const line = /^line (\d+)$/.exec(part ?? '')?.[1];
  return { file: source, ...(line === undefined ? {} : { line: Number(line) }) };
};
