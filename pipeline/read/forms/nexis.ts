import type { FormId, Piece, Skipped } from './form.ts';
import { endLabel, isCoverField, isFurniture, nexisField, nexisLine } from './labels.ts';
import type { NexisField } from './labels.ts';
import { fieldsOf, joined, withoutDesk, wordsIn, type Paragraph } from './paragraphs.ts';

/** Where a document begins, its text, and what stands behind it: bookmarks, the same in all languages. */
const marks = {
  start: /^Bookmark_\d{1,6}$/,
  body: /^Body(?:_\d{1,6})?$/,
  end: /^(?:Classification|Graphic)(?:_\d{1,6})?$/,
} as const;

const hasMark = ({ marks: own }: Paragraph, mark: RegExp): boolean =>
  own.some((name) => mark.test(name));

/** Whether paragraphs are those of a file of Nexis Uni or Lexis+: by its bookmarks, or by its lines. */
export function isNexis(paragraphs: readonly Paragraph[]): boolean {
  if (paragraphs.some((each) => hasMark(each, marks.body))) return true;
  const lines = new Set(paragraphs.map(({ text }) => nexisLine(text)));
  return lines.has('end') && lines.has('body');
}

/** One document of a file: what stands before its text, the text, and what stands behind it. */
interface Document {
  readonly head: readonly Paragraph[];
  readonly body: readonly Paragraph[];
  readonly tail: readonly Paragraph[];
}

/**
 * The articles of a file of Nexis Uni, whatever it is packed in. A first page that lists them is no article; the ids
 * that it links to are theirs, in its order.
 */
export function* nexisPieces(
  paragraphs: readonly Paragraph[],
  form: FormId,
  source: string,
): Generator<Piece | Skipped> {
  const { cover, segments } = partsOf(paragraphs.filter(hasContent));
  const documents = segments.map(documentOf);
  const ids = idsIn(cover);
  for (const [index, document] of documents.entries()) {
    const id =
      idsIn(document.head)[0] ?? (ids.length === documents.length ? ids[index] : undefined);
    yield pieceOf(document, { form, source, part: `document ${index + 1}` }, id);
  }
  const said = countOn(cover);
  if (said !== undefined && said !== documents.length)
    yield {
      form,
      source,
      part: null,
      reason: 'broken',
      message: `its first page says ${said} documents, and ${documents.length} were found: compare, and save those that lack again`,
    };
}

const hasContent = (paragraph: Paragraph): boolean =>
  paragraph.text !== '' || paragraph.marks.length > 0 || paragraph.links.length > 0;

/** What a file of many documents holds: its first page, and the paragraphs of each document. */
function partsOf(paragraphs: readonly Paragraph[]): {
  cover: readonly Paragraph[];
  segments: readonly (readonly Paragraph[])[];
} {
  const starts = startsOf(paragraphs);
  const segments = starts
    .map((start, index) => paragraphs.slice(start, starts[index + 1]))
    .map((segment) => segment.filter(({ text }) => nexisLine(text) !== 'end'))
    .filter((segment) => segment.some(({ text }) => text !== ''));
  return { cover: paragraphs.slice(0, starts[0]), segments };
}

/** Where documents begin: at their bookmarks, else behind the end of the one before, the first behind the first page. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
  const marked = indicesOf(paragraphs, (each) => hasMark(each, marks.start));
  if (marked.length > 0) return marked;
  const behindEnds = indicesOf(paragraphs, ({ text }) => nexisLine(text) === 'end');
  return [firstStart(paragraphs), ...behindEnds.map((index) => index + 1)].filter(
    (start) => start < paragraphs.length,
  );
}

const indicesOf = (
  paragraphs: readonly Paragraph[],
  isWanted: (paragraph: Paragraph) => boolean,
): number[] => paragraphs.flatMap((each, index) => (isWanted(each) ? [index] : []));

/** Where the first document begins: two lines above its day, for its title and its publisher, where a first page lies before. */
function firstStart(paragraphs: readonly Paragraph[]): number {
  const body = paragraphs.findIndex(isBodyStart);
  const before = paragraphs.slice(0, Math.max(body, 0));
  if (!before.some(({ text }) => isCoverField(text))) return 0;
  const day = before.findLastIndex(({ text }) => isDayLine(text));
  return Math.max(day - 2, 0);
}

const isBodyStart = (paragraph: Paragraph): boolean =>
  hasMark(paragraph, marks.body) || nexisLine(paragraph.text) === 'body';

const year = /\b(?:1[6-9]|20)\d\d(?!\d)/;
const copyright = /^(?:copyright|copr\.|©|\(c\))/i;

/** The longest line that tells a day, with its weekday, time and edition. */
const longestDay = 120;

const isDayLine = (text: string): boolean =>
  text.length <= longestDay &&
  year.test(text) &&
  !copyright.test(text) &&
  nexisField(text) === undefined;

function documentOf(segment: readonly Paragraph[]): Document {
  const start = bodyStart(segment);
  const rest = segment.slice(start);
  const end = bodyEnd(rest);
  return { head: segment.slice(0, start), body: rest.slice(0, end), tail: rest.slice(end) };
}

/** Where the text begins: behind the line or bookmark of the body, else behind the last field above it, else behind the day. */
function bodyStart(segment: readonly Paragraph[]): number {
  const body = segment.findIndex(isBodyStart);
  if (body >= 0) return behindLine(segment, body);
  const end = segment.findIndex(isBodyEnd);
  const before = end < 0 ? segment : segment.slice(0, end);
  const field = before.findLastIndex(
    ({ text }) => nexisField(text) !== undefined || copyright.test(text),
  );
  return (
    1 +
    Math.max(
      field,
      before.slice(0, 4).findLastIndex(({ text }) => isDayLine(text)),
    )
  );
}

/** The line of the body may stand behind its bookmark, in a paragraph of its own. */
function behindLine(segment: readonly Paragraph[], body: number): number {
  const isLine = ({ text }: Paragraph): boolean => text === '' || nexisLine(text) === 'body';
  const rest = segment.slice(body);
  const text = rest.findIndex((paragraph) => !isLine(paragraph));
  return body + (text < 0 ? rest.length : text);
}

const isBodyEnd = (paragraph: Paragraph): boolean => {
  const line = nexisLine(paragraph.text);
  return line === 'classification' || line === 'graphic' || hasMark(paragraph, marks.end);
};

/** Where the text ends: before the lines of the graphic or the classification, and before the run of fields at its end. */
function bodyEnd(rest: readonly Paragraph[]): number {
  const found = rest.findIndex(isBodyEnd);
  let end = found < 0 ? rest.length : found;
  while (end > 0 && isBehind(rest[end - 1]?.text ?? '')) end -= 1;
  return end;
}

const isBehind = (text: string): boolean =>
  text === '' || endLabel(text) !== undefined || (copyright.test(text) && text.length < 300);

const contentItem = /urn:contentItem:[\w-]{8,60}/i;

/** The ids that the links of paragraphs hold, each once. */
const idsIn = (paragraphs: readonly Paragraph[]): string[] => [
  ...new Set(
    paragraphs.flatMap(({ links }) =>
      links.flatMap((link) => contentItem.exec(decoded(link))?.[0] ?? []),
    ),
  ),
];

const decoded = (link: string): string => link.replaceAll(/%3a/gi, ':');

/** How many documents the first page says there are: `Documents (10)`. */
function countOn(cover: readonly Paragraph[]): number | undefined {
  const count = /^\p{L}{5,20} \((\d{1,5})\)$/u;
  const found = cover.flatMap(({ text }) => count.exec(text)?.[1] ?? [])[0];
  return found === undefined ? undefined : Number(found);
}

interface Place {
  readonly form: FormId;
  readonly source: string;
  readonly part: string;
}

function pieceOf(document: Document, place: Place, id: string | undefined): Piece | Skipped {
  const paragraphs = withoutDesk(
    document.body.map(({ text }) => text).filter((text) => text !== '' && !isFurniture(text)),
  );
  const fields = { ...headFields(document.head), language: valueOf(document.tail, 'language'), id };
  if (paragraphs.length > 0)
    return { ...place, fields: fieldsOf(fields), text: joined(paragraphs) };
  const named = fields.title === undefined ? '' : `“${fields.title}” `;
  return {
    ...place,
    reason: 'no-text',
    message: `${named}has no text there, only fields or a picture: nothing to read`,
  };
}

const valueOf = (paragraphs: readonly Paragraph[], key: NexisField): string | undefined =>
  paragraphs
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => nexisField(line))
    .find((field) => field?.key === key)?.value;

/** What stands above the text: title, publisher, day, copyright, then fields with labels. */
function headFields(head: readonly Paragraph[]): Parameters<typeof fieldsOf>[0] {
  const lines = head
    .filter(({ text }) => text !== '')
    .flatMap(linesOfHead)
    .flatMap(splitFields);
  const plain = lines.filter((line) => nexisField(line) === undefined && line !== '');
  const values = new Map(
    lines.flatMap((line) => {
      const field = nexisField(line);
      return field === undefined ? [] : [[field.key, field.value] as const];
    }),
  );
  const day = plain.findIndex((line, index) => index > 0 && isDayLine(line));
  const section = values.get('section');
  const version = /[;,]?\s?Version:\s?(\d{1,6})$/i.exec(section ?? '');
  return {
    title: day === 1 ? undefined : (values.get('title') ?? plain[0]),
    publisher: day === 1 ? plain[0] : plain[1],
    published: plain[day],
    rights: plain.find((line) => copyright.test(line)),
    byline: values.get('byline'),
    section: section?.slice(0, version?.index),
    version: version?.[1],
    words: wordsIn(values.get('length')),
  };
}

/** The lines of a paragraph above the text; a title that was broken into lines is one. */
function linesOfHead({ text }: Paragraph, index: number): string[] {
  const lines = text.split('\n');
  const isTitle = index === 0 && !lines.some((line) => isDayLine(line) || copyright.test(line));
  return isTitle ? [lines.join(' ')] : lines;
}

/** A line in which a second field stands behind the first, as they do where an export lost the break between them. */
function splitFields(line: string): string[] {
  const second = / (?=(?:Highlight|Dateline|Length|Section|Byline):\s)/.exec(line);
  if (second === null || nexisField(line) === undefined) return [line];
  return [line.slice(0, second.index), ...splitFields(line.slice(second.index + 1))];
}
