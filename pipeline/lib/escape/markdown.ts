import { visibleInLine } from './terminal.ts';

/**
 * A piece of Markdown that renders as intended: whatever in it came as text was escaped on its way in.
 * Made by `inMarkdown`, so that a text cannot be put into Markdown as it is.
 */
export class Markdown {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Cell = string | number | Markdown;

/**
 * Markdown with its values escaped: inMarkdown`- **${name}**: ${count} rows`. A value that is Markdown itself
 * stands as it is.
 */
export const inMarkdown = (parts: TemplateStringsArray, ...values: readonly Cell[]): Markdown =>
  new Markdown(
    parts
      .map((part, index) => (index === 0 ? '' : sourceOf(values[index - 1] ?? '')) + part)
      .join(''),
  );

const sourceOf = (value: Cell): string =>
  value instanceof Markdown ? value.source : text(String(value)).source;

/** Pieces of Markdown with the same between each two; without it, a line each. */
export const joined = (pieces: readonly Markdown[], between = '\n'): Markdown =>
  new Markdown(pieces.map(({ source }) => source).join(between));

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** A text on one line: what would lead to another line is a blank, what a terminal would obey is named. */
const oneLine = (words: string): string =>
  visibleInLine(words.replace(breaks, ' ').replace(/ {2,}/g, ' '));

/**
 * What CommonMark, or GitHub’s strikethrough, formulas and links of bare addresses, would not take for
 * a letter. A `*` between blanks, a `_` inside a word, a `<` before a digit, an `&` before a blank and
 * a `$` before a digit are letters, and so stay as people wrote them.
 */
const marks = new RegExp(
  [
    '[\\\\`[\\]~]',
    '(?<! )\\*|\\*(?! )',
    '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
    '<(?=[a-z/!?]|$)',
    '&(?=#?\\w*(?:;|$))',
    '!$',
    '\\$(?!\\d)',
    ':(?=//)',
    '(?<=www)\\.',
    '(?<=[\\w.+-])@(?=[\\w.-])',
  ].join('|'),
  'giu',
);

/** Before what begins a block: a heading, a quotation, an item of a list, a line under a heading. */
const blockStart = /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+](?:[\s-]|$)|#{1,6}(?:\s|$)|>|=+$))/;

/** A text in a line of Markdown, which renders as the text, with single blanks for line breaks. */
export function text(words: string): Markdown {
  const line = oneLine(words).trim();
  const inside = line.replace(marks, '\\$&');
  return new Markdown(inside.replace(blockStart, '$1\\'));
}

/** A text as paragraphs: a blank line between two of its own stays one. */
export const paragraphs = (words: string): Markdown =>
  joined(
    words
      .split(/\n[^\S\n]*\n/)
      .map(text)
      .filter(({ source }) => source !== ''),
    '\n\n',
  );

/** A text as code: between as many backticks as CommonMark asks for, so that it cannot end early. */
export function code(words: string): Markdown {
  const line = oneLine(words);
  // A table would take the bar for the end of a cell, whatever stands before it.
  if (line.trim() === '' || line.includes('\\|')) return text(line);
  const runs = new Set((line.match(/`+/g) ?? []).map(({ length }) => length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  // One blank at either end is taken away again; without it, a backtick would join the fence.
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return new Markdown(fence + pad + line + pad + fence);
}

/** A link, or only its words where the address is none of the web. */
export function link(words: string, address: string): Markdown {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return text(words);
  const target = new URL(address).href.replace(/[^\w\-.~:/?#@!&=+,;%]/g, percent);
  return new Markdown(`[${text(words).source}](${target})`);
}

const percent = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** A row of a table. A bar inside a cell would end it. */
export const row = (cells: readonly Cell[]): Markdown =>
  new Markdown(`| ${cells.map((cell) => sourceOf(cell).replaceAll('|', '\\|')).join(' | ')} |`);

/** The head of a table, and the line below it; `numbers` are those columns that align right. */
export const head = (cells: readonly string[], numbers: readonly string[] = []): Markdown =>
  joined([
    row(cells),
    new Markdown(
      `| ${cells.map((cell) => (numbers.includes(cell) ? '---:' : '---')).join(' | ')} |`,
    ),
  ]);
