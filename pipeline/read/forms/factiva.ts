import type { FormId, Piece, Skipped } from './form.ts';
import { fieldsOf, joined, tidy, wordsIn, type Paragraph } from './paragraphs.ts';

/** The codes of Factiva’s fields, as its display “Full Article/Report plus Indexing” has them. */
const codes = new Set(
  (
    'CLM SE HD BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CT RF CX ART DLN CO IN NS RE IPC IPD PUB AN ' +
    'DE PBA CN ID MP'
  ).split(' '),
);

/** The fields of an article by their codes, each with its paragraphs. */
export type Coded = Map<string, string[]>;

export const isCode = (text: string): boolean => codes.has(text);

/** An article’s id: the code of its source, its day, and what tells it from others. */
const accession = String.raw`[A-Za-z][A-Za-z0-9]{3,11}(?:18|19|20)\d{6}[a-z0-9]{6,14}`;
const documentLine = new RegExp(
  String.raw`^(?:\p{L}{2,14} |\p{Script=Han}{2,4} ?)(${accession})$`,
  'u',
);

/** The accession number on the line that ends an article: `Document EXNEWS0020241028ekas00001`. */
export const accessionIn = (text: string): string | undefined => documentLine.exec(tidy(text))?.[1];

/** Whether paragraphs are those of a file of Factiva. */
export const isFactiva = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ text }) => accessionIn(text.replace(/^AN\t/, '')) !== undefined) &&
  paragraphs.some(({ text }) => isWordCount(text.replace(/^WC\t/, '')));

const wordCount = /^\d{1,3}(?:[.,’' ]?\d{3}){0,2}\s?(?:\p{Script=Han}|\p{L}{3,12}$)/u;
const isWordCount = (text: string): boolean => text.length < 30 && wordCount.test(tidy(text));

/** The articles of a file of Factiva that is paragraphs alone: rich text, or the same saved as plain text. */
export function* factivaPieces(
  paragraphs: readonly Paragraph[],
  form: FormId,
  source: string,
): Generator<Piece | Skipped> {
  const told = paragraphs.filter(({ text }) => text !== '');
  const isCoded = told.filter(({ text }) => codeOf(text) !== undefined).length > 3;
  let index = 0;
  const part = (): string => `document ${(index += 1)}`;
  if (isCoded)
    for (const article of codedArticles(told))
      yield factivaPiece(article, { form, source, part: part() });
  else
    for (const lines of uncodedArticles(told))
      yield uncodedPiece(lines, { form, source, part: part() });
}

/** The code that a paragraph is, or begins with, before a tab. */
function codeOf(text: string): string | undefined {
  const [first = ''] = text.split(/[\t\n]/, 1);
  return isCode(first) ? first : undefined;
}

/** Each article ends with its accession number; or where another begins, should it have none. */
function codedArticles(paragraphs: readonly Paragraph[]): Coded[] {
  const articles: Coded[] = [];
  let article: Coded = new Map();
  let field: string[] | undefined;
  const end = (): void => {
    if (article.size > 0) articles.push(article);
    article = new Map();
    field = undefined;
  };
  for (const { text } of paragraphs) {
    const code = codeOf(text);
    if (code !== undefined) {
      if (isNextArticle(code, article)) end();
      field = article.get(code) ?? [];
      article.set(code, field);
    }
    const value = code === undefined ? text : text.slice(code.length + 1);
    if (value.trim() !== '') field?.push(value.trim());
    if (article.get('AN')?.length === 1) end();
  }
  end();
  return articles;
}

const isNextArticle = (code: string, article: Coded): boolean =>
  (code === 'HD' || code === 'SE') && (article.has('LP') || article.has('TD'));

export interface Place {
  readonly form: FormId;
  readonly source: string;
  readonly part: string;
}

/** An article from its fields. The text is its first paragraphs and those behind them, which stand apart. */
export function factivaPiece(article: Coded, place: Place): Piece | Skipped {
  const line = (code: string): string | undefined => article.get(code)?.join(' ');
  const number = line('AN');
  const fields = fieldsOf({
    id: accessionIn(number ?? '') ?? number?.split(/\s/).at(-1),
    title: line('HD'),
    publisher: line('SN'),
    byline: line('BY'),
    section: line('SE'),
    language: line('LA'),
    published: [line('PD'), line('ET')].filter((each) => each !== undefined).join(' '),
    rights: line('CY'),
    words: wordsIn(line('WC')),
  });
  const text = joined(withoutTail([...(article.get('LP') ?? []), ...(article.get('TD') ?? [])]));
  return text === '' ? withoutText(place, fields.title) : { ...place, fields, text };
}

const withoutText = (place: Place, title: string | undefined): Skipped => ({
  ...place,
  reason: 'no-text',
  message:
    `${title === undefined ? 'this article' : `“${title}”`} has no text there: ` +
    'save it with “Full Article/Report plus Indexing”, not headlines alone',
});

/** What newswires print behind their stories: more to come, the end, the minute, the copyright. */
const tails: readonly RegExp[] = [
  /^\((?:END|MORE TO FOLLOW)\)/i,
  /^\p{L}{3,9} \d{1,2}, \d{4} \d{1,2}:\d\d [A-Z]{2,4} \(\d{1,2}:\d\d GMT\)$/u,
  /^(?:copyright|©|\(c\)) .{0,120}$/i,
];

function withoutTail(paragraphs: readonly string[]): string[] {
  const all = paragraphs.flatMap((each) =>
    isTail(each.split('\n', 1)[0] ?? '') ? each.split('\n') : [each],
  );
  const last = all.findLastIndex((each) => !isTail(each));
  return all.slice(0, last + 1);
}

const isTail = (text: string): boolean => tails.some((tail) => tail.test(text));

/** Paragraphs of each article, without codes: what stands up to its accession number, with it. */
function uncodedArticles(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const articles: Paragraph[][] = [];
  let article: Paragraph[] = [];
  for (const paragraph of paragraphs.flatMap(linesOfHead)) {
    article.push(paragraph);
    if (accessionIn(paragraph.text) === undefined) continue;
    articles.push(article);
    article = [];
  }
  // What follows the last article is the search that it was found by, unless it counts words, as a head does.
  if (article.some(({ text }) => isWordCount(text))) articles.push(article);
  return articles;
}

/** A head whose lines are parted by breaks is as many paragraphs. */
const linesOfHead = (paragraph: Paragraph): Paragraph[] =>
  paragraph.text.split('\n').some(isWordCount)
    ? paragraph.text.split('\n').map((text) => ({ ...paragraph, text }))
    : [paragraph];

/** The lines above a text tell, in this order: the words, the day, the time, the source and its code, its page, the language, the copyright. */
export function uncodedPiece(
  paragraphs: readonly Paragraph[],
  place: Place,
  marked?: Pick<Above, 'title' | 'byline'>,
): Piece | Skipped {
  const count = paragraphs.findIndex(({ text }) => isWordCount(text));
  const last = paragraphs.at(-1)?.text ?? '';
  const id = accessionIn(last);
  if (count < 0 || id === undefined)
    return {
      ...place,
      reason: 'broken',
      message:
        count < 0
          ? 'this article does not say how many words it has, and so not where its text begins'
          : 'this article has no end: the file was cut off in it',
    };
  const rest = paragraphs.slice(count + 1, -1).map(({ text }) => text);
  const { head, body } = headAndBody(rest);
  const [published, ...others] = head;
  const time = /^\d{1,2}:\d\d/.test(others[0] ?? '') ? others.shift() : undefined;
  const rights = others.find((line) => copyright.test(line));
  const short = others.filter((line) => line !== rights);
  const fields = fieldsOf({
    ...(marked?.title === undefined
      ? titleAbove(paragraphs.slice(0, count))
      : { ...marked, section: paragraphs[count - 1]?.text }),
    id,
    publisher: short[0],
    language: short.length > 2 ? short.at(-1) : undefined,
    published: [published, time].filter((each) => each !== undefined).join(' '),
    rights,
    words: wordsIn(paragraphs[count]?.text),
  });
  const text = joined(withoutTail(withoutPublisher(body)));
  return text === '' ? withoutText(place, fields.title) : { ...place, fields, text };
}

/** The most letters of the name of a publisher, and of its words. */
const longestName = { letters: 60, words: 8 } as const;

/** Paragraphs without the name of the publisher, which stands without a stop behind the last sentence. */
function withoutPublisher(paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.at(-1) ?? '';
  const isSentence = /[.!?…"”’»)]$/.test(last) || !/^[\p{Lu}\p{Lo}\d]/u.test(last);
  const { letters, words } = longestName;
  const isName = !isSentence && last.length <= letters && last.split(' ').length <= words;
  return isName && paragraphs.length > 1 ? paragraphs.slice(0, -1) : paragraphs;
}

const copyright = /^(?:copyright|copr\.|©|\(c\))|all rights reserved/i;

/** How many lines stand above a text at most, and how long each is. */
const mostHead = 9;
const longestHead = 70;

function headAndBody(lines: readonly string[]): { head: string[]; body: string[] } {
  const above = lines.slice(0, mostHead);
  const rights = above.findIndex((line) => copyright.test(line));
  const long = above.findIndex((line) => line.length > longestHead);
  const end = rights >= 0 ? rights + 1 : long >= 0 ? long : Math.min(above.length, 5);
  return { head: lines.slice(0, end), body: lines.slice(end) };
}

const byline = /^(?:by|von|par|por|di) /i;

/** The most words of a name that stands above a text without “By”. */
const mostNames = 4;

/** What stands above the count of words. */
interface Above {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly section: string | undefined;
}

/** A section, the title and a byline may stand there; the title always does, and in bold where anything is. */
function titleAbove(paragraphs: readonly Paragraph[]): Above {
  const near = paragraphs.slice(-3);
  const bold = near.findLastIndex(({ isBold }) => isBold);
  const last = near.at(-1)?.text ?? '';
  const before = near.at(-2)?.text ?? '';
  const isName = last.split(' ').length <= mostNames && before.length > last.length;
  const isBylined = near.length > 1 && (byline.test(last) || isName);
  const at = bold >= 0 ? bold : near.length - (isBylined ? 2 : 1);
  return { title: near[at]?.text, byline: near[at + 1]?.text, section: near[at - 1]?.text };
}
