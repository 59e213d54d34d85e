import { decodeExport } from './decode-export.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { proquestField, type ProquestField } from './labels.ts';
import { fieldsOf, joined, linesOf, tidy, unwrapped, wordsIn } from './paragraphs.ts';
import { isPlainText } from './plain-text.ts';

/** What parts documents: a line of underscores, or of asterisks. */
const separator = /^\s{0,9}(?:_{20,200}|\*{20,200})\s{0,9}$/;

/** Articles of ProQuest as plain text: a document between two lines, with its fields before and behind its text. */
export const proquestText: Form = {
  id: 'proquest-text',
  title: 'a text of ProQuest (.txt)',
  is: (head) => isPlainText(head) && isProquest(linesOf(head.text)),
  pieces,
};

/** Whether lines are those of a text of ProQuest. */
export function isProquest(lines: readonly string[]): boolean {
  if (!lines.some((line) => separator.test(line))) return false;
  const keys = new Set(lines.map((line) => keyOf(line)));
  return keys.has('id') || (keys.has('text') && keys.has('publisher'));
}

/** The text begins behind a label, in old files one that counts its words and has no colon: `Full Text (595 words)`. */
const counted =
  /^(?:full text|texte intégral|volltext|texto completo) \((\d[\d,. ]{0,9})\s{1,9}\p{L}{3,9}\):?\s{0,9}/iu;

const keyOf = (text: string): ProquestField | undefined =>
  counted.test(text) ? 'text' : proquestField(text)?.key;

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  yield* proquestPieces(linesOf(decodeExport(await bytes())), path);
}

/** The articles in the lines of a text of ProQuest, whatever it was packed in. */
export function* proquestPieces(
  lines: readonly string[],
  source: string,
): Generator<Piece | Skipped> {
  for (const [index, document] of documentsIn(lines).entries())
    yield pieceOf(document, source, `document ${index + 1}`);
}

/** The paragraphs of each document; what else stands between lines is a list of them, or whom to ask. */
function documentsIn(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (separator.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return parts
    .map((part) => paragraphsIn(part, width))
    .filter((part) => {
      const keys = new Set(part.map(keyOf));
      return keys.has('text') || keys.has('id') || keys.has('title');
    });
}

/** A line that is longer than this was not wrapped, and so none in its file. */
const widest = 110;

/** Paragraphs are parted by empty lines, by lines that begin with the label of a field, and by any where none is wrapped. */
function paragraphsIn(lines: readonly string[], width: number): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else if (keyOf(line) === undefined && width <= widest) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => unwrapped(block, width)).filter((each) => each !== '');
}

const counterLine = /^\p{L}{4,12} \d{1,6} (?:of|de|von) \d{1,6}$/u;
const missing = /^(?:not available|none|full text (?:not available|unavailable))\b/i;

function pieceOf(paragraphs: readonly string[], source: string, part: string): Piece | Skipped {
  const start = paragraphs.findIndex((each) => keyOf(each) === 'text');
  const before = paragraphs.slice(0, start < 0 ? undefined : start);
  const rest = start < 0 ? [] : paragraphs.slice(start);
  const end = endOf(rest);
  const value = valuesIn([...before, ...rest.slice(end)]);
  const place = { form: 'proquest-text', source, part } as const;
  const author = value.get('byline');
  const fields = fieldsOf({
    id: value.get('id') ?? idIn([...before, ...rest.slice(end)]),
    title: value.get('title') ?? before.find(isTitle),
    publisher: value.get('publisher'),
    // Whom ProQuest calls so stands nowhere in the newspaper.
    byline: author === 'Anonymous' ? undefined : author,
    url: value.get('url'),
    language: value.get('language'),
    section: value.get('section'),
    published: value.get('published') ?? dayIn(value.get('info') ?? ''),
    rights: value.get('rights'),
    words: wordsIn(counted.exec(rest[0] ?? '')?.[1]),
  });
  const text = joined(textOf(rest.slice(0, end)));
  if (text !== '' && !missing.test(text)) return { ...place, fields, text };
  return {
    ...place,
    reason: 'no-text',
    message: `${fields.title === undefined ? 'this document' : `“${fields.title}”`} has no full text there: save it with its full text, where the database has that`,
  };
}

const isTitle = (text: string): boolean => !counterLine.test(text) && keyOf(text) === undefined;

/** The id in the address of a document. */
const idIn = (paragraphs: readonly string[]): string | undefined =>
  paragraphs.flatMap((each) => /\/docview\/(\d{4,15})\b/.exec(each)?.[1] ?? [])[0];

/** The day in a line of publication: `Example News; London [London]. 28 Oct 2024: 4.` */
const dayIn = (info: string): string | undefined => /\d{1,2} \p{L}{3,9}\.? \d{4}/u.exec(info)?.[0];

/** What stands behind the text without a colon, over what a picture shows. */
const picture = /^(?:illustration|caption|photograph)s?\b/i;

/**
 * Where the text ends: before the run of fields that the document ends with. A field may go on in a second paragraph,
 * where two stand before it; one alone is a paragraph of the text that begins like a field.
 */
function endOf(rest: readonly string[]): number {
  const isField = rest.map(
    (each, index) => index > 0 && (keyOf(each) !== undefined || picture.test(each)),
  );
  let end = rest.length;
  while (end > 1) {
    if (isField[end - 1] === true) end -= 1;
    else if (end < rest.length && isField[end - 2] === true && isField[end - 3] === true) end -= 2;
    else break;
  }
  return end;
}

function valuesIn(paragraphs: readonly string[]): ReadonlyMap<ProquestField, string> {
  const values = new Map<ProquestField, string>();
  for (const paragraph of paragraphs) {
    const field = proquestField(paragraph);
    if (field !== undefined && field.value !== '') values.set(field.key, tidy(field.value));
  }
  return values;
}

/** The paragraphs of a text, the first without its label. */
function textOf([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  const label = counted.exec(first)?.[0];
  const begun =
    label === undefined ? (proquestField(first)?.value ?? '') : first.slice(label.length);
  return [begun, ...others].filter((each) => each !== '');
}
