import type { FormId, Piece, Skipped } from './form.ts';
import { endLabel, nexisField, type Labelled, type NexisField } from './labels.ts';
import { fieldsOf, joined, tidy, withoutDesk, wordsIn } from './paragraphs.ts';

/** The line that begins a document, in the languages of its interface: `1 of 262 DOCUMENTS`, `Dokument 1 von 10`. */
const counter =
  /^(?:FOCUS - )?(?:\d{1,6} of \d{1,6} DOCUMENTS?|Do[ck]umento? \d{1,6} (?:von|de|van|di) \d{1,6})$/i;

export const isCounter = (line: string): boolean => line.length < 80 && counter.test(tidy(line));

interface Place {
  readonly form: FormId;
  readonly source: string;
  readonly part: string;
}

const error = /^We are sorry but there is an error in this document/i;
const copyright = /^(?:copyright|copr\.|©|\(c\))/i;
const year = /\b(?:1[6-9]|20)\d\d(?!\d)/;

/**
 * An article of the older LexisNexis, from its paragraphs, whose lines are parted by `\n` where they stand apart. Above
 * the text stand the publication, the day and the title, and fields with labels in capitals, of which that of the length
 * is the last but for those that are told below.
 *
 * @param atMargin those of the paragraphs that do not stand in the middle, where that is known
 */
export function lexisPiece(
  paragraphs: readonly string[],
  place: Place,
  atMargin: ReadonlySet<string> = new Set(),
): Piece | Skipped {
  const told = paragraphs.filter((each) => !isCounter(each) && each !== '');
  const failed = told.find((each) => error.test(each));
  if (failed !== undefined && told.length < 3)
    return {
      ...place,
      reason: 'broken',
      message: 'the database could not show this document: save it again there',
    };
  const head = headOf(told, atMargin);
  const rest = told.slice(head.length);
  const end = endOf(rest);
  const own = withoutDesk(withBullets([...head.begun, ...rest.slice(0, end)]));
  const behind = rest.slice(end);
  const value = (key: NexisField): string | undefined =>
    head.fields.get(key) ?? valueOf(behind, key);
  const fields = fieldsOf({
    ...head.plain,
    title: value('title') ?? head.plain.title,
    byline: value('byline') ?? head.plain.byline,
    section: value('section'),
    words: wordsIn(value('length')),
    language: value('language'),
    rights: head.plain.rights ?? behind.find((each) => copyright.test(each)),
  });
  if (own.length > 0) return { ...place, fields, text: joined(own) };
  const named = fields.title === undefined ? 'this document' : `“${fields.title}”`;
  return {
    ...place,
    reason: 'no-text',
    message: `${named} has no text there, only fields or a picture: nothing to read`,
  };
}

const valueOf = (paragraphs: readonly string[], key: NexisField): string | undefined =>
  paragraphs.map(nexisField).find((field) => field?.key === key)?.value;

/** The articles in paragraphs of which some are counters; what stands before the first is the page that tells what was asked for. */
export function* lexisDocuments(
  paragraphs: readonly string[],
  form: FormId,
  source: string,
): Generator<Piece | Skipped> {
  const starts = paragraphs.flatMap((each, index) => (isCounter(each) ? [index] : []));
  for (const [index, start] of starts.entries())
    yield lexisPiece(paragraphs.slice(start, starts[index + 1]), {
      form,
      source,
      part: `document ${index + 1}`,
    });
}

/** What stands above the text. */
interface HeadLines {
  byline?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  title?: string | undefined;
  rights?: string | undefined;
}

interface LexisHead {
  readonly plain: HeadLines;
  readonly fields: ReadonlyMap<NexisField, string>;
  /** How many paragraphs it is. */
  readonly length: number;
  /** What stands behind the label of the text, in the same paragraph. */
  readonly begun: readonly string[];
}

/** How far below the counter the label of a text stands, if there is one. */
const mostAbove = 20;

/** What is known while it is read. */
interface Head {
  readonly paragraphs: readonly string[];
  readonly atMargin: ReadonlySet<string>;
  readonly plain: HeadLines;
  readonly fields: Map<NexisField, string>;
}

function headOf(paragraphs: readonly string[], atMargin: ReadonlySet<string>): LexisHead {
  const head: Head = { paragraphs, atMargin, plain: {}, fields: new Map() };
  const { plain, fields } = head;
  const body = paragraphs.slice(0, mostAbove).findIndex((each) => labelIn(each)?.key === 'body');
  const least = Math.max(body, lengthAbove(paragraphs));
  let index = 0;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index] ?? '';
    const field = labelIn(paragraph);
    if (index === body) {
      const begun = field === undefined || field.value === '' ? [] : [field.value];
      return { plain, fields, length: index + 1, begun };
    }
    if (field !== undefined) fields.set(field.key, tidy(field.value));
    else if (!isAbove(head, index) && index > least) break;
  }
  return { plain, fields, length: index, begun: [] };
}

/** Where the length stands above a text; -1 where it stands behind it, or nowhere. */
function lengthAbove(paragraphs: readonly string[]): number {
  const length = paragraphs
    .slice(0, mostAbove)
    .findIndex((each) => labelIn(each)?.key === 'length');
  const next = paragraphs.slice(length + 1).find((each) => !isHeadLabel(each));
  const isLast = next === undefined || endLabel(next) !== undefined || copyright.test(next);
  return isLast ? -1 : length;
}

/** Whether a paragraph without a label that is known stands above the text; it is taken for what stands at its place. */
const isAbove = (head: Head, index: number): boolean => {
  const paragraph = head.paragraphs[index] ?? '';
  return endLabel(paragraph) === undefined && (isOther(paragraph, head) || takePlain(head, index));
};

/** A field whose label stands in capitals, as it does in these files; a length is one of words, not that of a ship. */
function labelIn(paragraph: string): Labelled<NexisField> | undefined {
  const field = nexisField(paragraph);
  if (field === undefined || field.label !== field.label.toUpperCase()) return undefined;
  return field.key === 'length' && !countOfWords.test(tidy(field.value)) ? undefined : field;
}

const countOfWords = /^\d[\d.,]{0,9} \p{L}{3,9}$/u;

/**
 * Any other label in capitals is one of a field, once the title has been told, for titles begin so too, and until the
 * length has been: then it may be a place that news is from.
 */
const isOther = (paragraph: string, { plain, fields }: Head): boolean =>
  plain.title !== undefined &&
  !fields.has('length') &&
  /^\p{Lu}[\p{Lu}-]{2,24}:\s/u.test(paragraph);

/** Takes a paragraph without a label for what stands at its place. @returns whether it is one above the text */
function takePlain(head: Head, index: number): boolean {
  const { paragraphs, plain, fields } = head;
  const [paragraph = '', ...next] = paragraphs.slice(index, index + 4);
  const isFollowed = next.some(isHeadLabel);
  if (copyright.test(paragraph)) return takeRights(paragraph.split('\n'), plain);
  if (fields.has('length') && !isHeadLabel(next[0] ?? '')) return false;
  if (plain.publisher === undefined) {
    plain.publisher = paragraph.split('\n')[0];
    return true;
  }
  if (plain.published === undefined) return takeDay(head, index) || isFollowed;
  if (plain.title === undefined && (isFollowed || fields.size === 0)) {
    plain.title = paragraph;
    return true;
  }
  return isHeadLabel(next[0] ?? '') && takeName(paragraph, plain);
}

/** Between the title and the fields may stand who wrote it. @returns whether that may be it */
function takeName(paragraph: string, plain: HeadLines): boolean {
  if (paragraph.length > 60 || /[.!?"”]$/.test(paragraph)) return false;
  plain.byline ??= paragraph;
  return true;
}

/** Below a copyright above the text may stand the publication, with no line between. @returns that it stands above */
function takeRights(lines: readonly string[], plain: HeadLines): true {
  const others = lines.slice(1).findIndex((line) => !/^(?:all )?rights reserved/i.test(line));
  const end = others < 0 || plain.publisher !== undefined ? lines.length : others + 1;
  plain.rights = lines.slice(0, end).join(' ');
  if (end < lines.length) plain.publisher = lines[end];
  return true;
}

/** Below the publication stands the day; in older files, below the title, which stands at the margin. @returns whether it was one of them */
function takeDay({ paragraphs, atMargin, plain }: Head, index: number): boolean {
  const paragraph = paragraphs[index] ?? '';
  const lines = paragraph.split('\n');
  const day = lines.find(isDay);
  const isBelow = paragraphs
    .slice(index + 1, index + 3)
    .some((each) => isHeadLabel(each) || each.split('\n').some(isDay));
  if (day !== undefined && !(isBelow && atMargin.has(paragraph))) plain.published = day;
  else if (isBelow && atMargin.has(paragraph)) plain.title ??= paragraph;
  else if (!isBelow) plain.published = lines.find((line) => year.test(line));
  return isBelow || plain.published !== undefined;
}

/** The longest line that tells a day, with its weekday, time and edition. */
const longestDay = 120;

/** A year, and the number of a day beside it. */
const isDay = (line: string): boolean =>
  line.length < longestDay && year.test(line) && /(?<!\d)\d{1,2}(?!\d)/.test(line);

const isHeadLabel = (paragraph: string): boolean =>
  labelIn(paragraph) !== undefined && endLabel(paragraph) === undefined;

/** Where the text ends: before the first field that stands behind it, or the copyright. */
function endOf(paragraphs: readonly string[]): number {
  const end = paragraphs.findIndex(
    (each) => isEndLabel(each) || isLateField(each) || (copyright.test(each) && each.length < 200),
  );
  return end < 0 ? paragraphs.length : end;
}

const isEndLabel = (paragraph: string): boolean => {
  const label = endLabel(paragraph);
  return label !== undefined && label === label.toUpperCase();
};

/** Older files have the section and the length behind the text. */
function isLateField(paragraph: string): boolean {
  const key = labelIn(paragraph)?.key;
  return paragraph.length < 160 && (key === 'section' || key === 'length');
}

/** Paragraphs with the mark of an item of a list that stands alone set before what it is of. */
function withBullets(paragraphs: readonly string[]): string[] {
  const told: string[] = [];
  let bullet = '';
  for (const each of paragraphs) {
    if (/^[•·*]$/.test(each)) bullet = `${each} `;
    else {
      told.push(bullet + each);
      bullet = '';
    }
  }
  return told;
}
