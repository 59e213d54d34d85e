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
 */
export function lexisPiece(paragraphs: readonly string[], place: Place): Piece | Skipped {
  const told = paragraphs.filter((each) => !isCounter(each) && each !== '');
  const failed = told.find((each) => error.test(each));
  if (failed !== undefined && told.length < 3)
    return {
      ...place,
      reason: 'broken',
      message: 'the database could not show this document: save it again there',
    };
  const head = headOf(told);
  const rest = told.slice(head.length);
  const end = endOf(rest);
  const own = withoutDesk(withBullets([...head.begun, ...rest.slice(0, end)]));
  const behind = rest.slice(end);
  const fields = fieldsOf({
    ...head.plain,
    title: head.fields.get('title') ?? head.plain.title,
    byline: head.fields.get('byline'),
    section: head.fields.get('section'),
    words: wordsIn(head.fields.get('length')),
    language: head.fields.get('language') ?? valueOf(behind, 'language'),
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

function headOf(paragraphs: readonly string[]): LexisHead {
  const plain: HeadLines = {};
  const fields = new Map<NexisField, string>();
  let index = 0;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index] ?? '';
    const field = labelIn(paragraph);
    if (field?.key === 'body') {
      const begun = field.value === '' ? [] : [field.value];
      return { plain, fields, length: index + 1, begun };
    }
    if (field !== undefined) fields.set(field.key, tidy(field.value));
    else if (endLabel(paragraph) !== undefined) break;
    else if (!isOther(paragraph, plain, fields) && !takePlain(paragraphs, index, plain, fields))
      break;
  }
  return { plain, fields, length: index, begun: [] };
}

/** A field whose label stands in capitals, as it does in these files. */
function labelIn(paragraph: string): Labelled<NexisField> | undefined {
  const field = nexisField(paragraph);
  return field?.label === field?.label.toUpperCase() ? field : undefined;
}

/**
 * Any other label in capitals is one of a field, once the title has been told, for titles begin so too, and until the
 * length has been: then it may be a place that news is from.
 */
const isOther = (
  paragraph: string,
  { title }: HeadLines,
  fields: ReadonlyMap<NexisField, string>,
): boolean =>
  title !== undefined && !fields.has('length') && /^\p{Lu}[\p{Lu}-]{2,24}:\s/u.test(paragraph);

/** Takes a paragraph without a label for what stands at its place. @returns whether it is one above the text */
function takePlain(
  paragraphs: readonly string[],
  index: number,
  plain: HeadLines,
  fields: ReadonlyMap<NexisField, string>,
): boolean {
  const paragraph = paragraphs[index] ?? '';
  const isFollowed = paragraphs.slice(index + 1, index + 4).some(isHeadLabel);
  if (copyright.test(paragraph)) {
    takeRights(paragraph.split('\n'), plain);
    return true;
  }
  if (plain.published === undefined)
    return takeDay(paragraph.split('\n'), plain) || isFollowed || index < 2;
  if (fields.has('length') && !isHeadLabel(paragraphs[index + 1] ?? '')) return false;
  if (plain.title === undefined && (isFollowed || fields.size === 0)) {
    plain.title = paragraph;
    return true;
  }
  return isFollowed && paragraph.length < 200;
}

/** Below a copyright above the text may stand the publication, with no line between. */
function takeRights(lines: readonly string[], plain: HeadLines): void {
  const others = lines.slice(1).findIndex((line) => !/^all rights reserved/i.test(line));
  const end = others < 0 || plain.publisher !== undefined ? lines.length : others + 1;
  plain.rights = lines.slice(0, end).join(' ');
  if (end < lines.length) takeDay(lines.slice(end), plain);
}

/** The first line above a text is the publication; the day stands below it. @returns whether it was found */
function takeDay(lines: readonly string[], plain: HeadLines): boolean {
  if (plain.publisher === undefined) plain.publisher = lines[0];
  else plain.published = lines.find((line) => line.length < 120 && year.test(line));
  return plain.published !== undefined;
}

const isHeadLabel = (paragraph: string): boolean =>
  labelIn(paragraph) !== undefined && endLabel(paragraph) === undefined;

/** Where the text ends: before the first field that stands behind it, or the copyright. */
function endOf(paragraphs: readonly string[]): number {
  const end = paragraphs.findIndex(
    (each) => isEndLabel(each) || (copyright.test(each) && each.length < 200),
  );
  return end < 0 ? paragraphs.length : end;
}

const isEndLabel = (paragraph: string): boolean => {
  const label = endLabel(paragraph);
  return label !== undefined && label === label.toUpperCase();
};

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
