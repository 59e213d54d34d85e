import { UserError } from '../../lib/errors.ts';
import { decodeAs } from './decode-export.ts';
import { tidy, tidyLines, type Paragraph } from './paragraphs.ts';
import { rowOf } from './word-document.ts';

/** Whether a beginning is that of a rich-text file. */
export const isRichText = (text: string): boolean => /^\s{0,16}\{\\rtf/.test(text);

/** Groups whose words are no part of the running text: tables of the file, its properties, pictures, notes, headers. */
const leftOut = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object objdata header headerl ' +
    'headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor xmlnstbl themedata ' +
    'colorschememapping datastore latentstyles listtext pntext pnseclvl shpinst nonshppict private revtbl filetbl ' +
    'userprops docvar bkmkend comment tc xe template'
  ).split(' '),
);

/** Groups with a star before them that are read all the same. */
const read = new Set('bkmkstart fldinst shppict'.split(' '));

/** Words of control that stand for signs. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
};

/** Code pages of character sets of fonts, and of what files say they are in. */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const codePages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};
const usual = 'windows-1252';

/** What holds within a group, and goes with it. */
interface State {
  readonly isOut: boolean;
  /** The word that a group begins with, where it is looked at. */
  readonly destination: string;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly isInTable: boolean;
  /** How many characters behind one of Unicode stand for it in programs that know no Unicode. */
  readonly fallback: number;
  readonly encoding: string;
}

/** What has been read so far. */
interface Reading {
  state: State;
  readonly outer: State[];
  /** The encoding of the file, and those of its fonts. */
  encoding: string;
  readonly fonts: Map<number, string>;
  font: number;
  /** Bytes of characters that wait for those behind them. */
  waiting: number[];
  /** How many characters are still passed over. */
  skipped: number;
  words: string;
  /** Those of the words that are not bold. */
  plain: string;
  /** The name of a bookmark, or the instruction of a field. */
  name: string;
  marks: string[];
  links: string[];
  cell: Paragraph[];
  cells: Paragraph[][];
  readonly done: Paragraph[];
}

/** Groups that stand deeper than this are a broken file. */
const mostDepth = 2000;

/** A word of control with its number, a byte, or another sign of control. */
const control = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^]))/y;
const literal = /[^\\{}\r\n]+/y;

/**
 * The paragraphs of a file of rich text, as RTF 1.9.1 has it. Characters are read by the code page of the file or of
 * their font, and those of Unicode as such. Bookmarks and links are kept.
 *
 * @throws UserError where it is none, or its groups do not close
 */
export function readRichText(bytes: Uint8Array, file: string): Paragraph[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!isRichText(text))
    throw new UserError('this is no rich text', { file }, 'save it as .rtf or .docx again');
  const reading = beginning();
  let at = 0;
  while (at < text.length) {
    at = step(reading, text, at);
    if (reading.outer.length > mostDepth)
      throw broken(file, `its groups stand more than ${mostDepth} deep`);
  }
  if (reading.outer.length > 0) throw broken(file, 'it is cut off, for its groups do not close');
  endParagraph(reading);
  endRow(reading);
  return reading.done;
}

const broken = (file: string, why: string): UserError =>
  new UserError(`this rich text is broken: ${why}`, { file }, 'fetch or save it again');

const beginning = (): Reading => ({
  state: {
    isOut: false,
    destination: '',
    isBold: false,
    isHidden: false,
    isInTable: false,
    fallback: 1,
    encoding: usual,
  },
  outer: [],
  encoding: usual,
  fonts: new Map(),
  font: 0,
  waiting: [],
  skipped: 0,
  words: '',
  plain: '',
  name: '',
  marks: [],
  links: [],
  cell: [],
  cells: [],
  done: [],
});

/** Reads what stands at a place. @returns the place behind it */
function step(reading: Reading, text: string, at: number): number {
  switch (text[at]) {
    case '{':
      flush(reading);
      reading.skipped = 0;
      reading.outer.push(reading.state);
      return at + 1;
    case '}':
      return closeGroup(reading) ? at + 1 : text.length;
    case '\\':
      return stepOver(reading, text, at);
    default:
      literal.lastIndex = at;
      addLiteral(reading, literal.exec(text)?.[0] ?? '');
      return Math.max(literal.lastIndex, at + 1);
  }
}

/** @returns whether there is more to read: what stands behind the last group is nothing that a program shows */
function closeGroup(reading: Reading): boolean {
  flush(reading);
  reading.skipped = 0;
  const { destination } = reading.state;
  const outer = reading.outer.pop();
  if (outer === undefined) return false;
  if (destination !== outer.destination) endDestination(reading, destination);
  reading.state = outer;
  return reading.outer.length > 0;
}

function endDestination(reading: Reading, destination: string): void {
  if (destination === 'bkmkstart') reading.marks.push(tidy(reading.name));
  if (destination === 'fldinst') {
    const address = /HYPERLINK\s{1,9}"([^"]{1,2000})"/.exec(reading.name)?.[1];
    if (address !== undefined) reading.links.push(address);
  }
  reading.name = '';
}

function stepOver(reading: Reading, text: string, at: number): number {
  control.lastIndex = at;
  const found = control.exec(text);
  if (found === null) return at + 1;
  const [whole, word, digits, hex, symbol] = found;
  const next = at + whole.length;
  const number = digits === undefined ? undefined : Number(digits);
  if (hex !== undefined) addByte(reading, Number.parseInt(hex, 16));
  else if (word === 'bin') return next + Math.max(0, number ?? 0);
  else if (word !== undefined) readWord(reading, word, number);
  else if (symbol === '*') {
    const name = /^\s{0,4}\\([a-z]{1,32})/i.exec(text.slice(next, next + 40))?.[1] ?? '';
    if (!read.has(name)) change(reading, { isOut: true });
  } else readSymbol(reading, symbol ?? '');
  return next;
}

function readSymbol(reading: Reading, symbol: string): void {
  flush(reading);
  if (symbol === '\n' || symbol === '\r') endParagraph(reading);
  else add(reading, /[\\{}]/.test(symbol) ? symbol : (signs[symbol] ?? ''));
}

function readWord(reading: Reading, word: string, number: number | undefined): void {
  flush(reading);
  if (Object.hasOwn(signs, word)) add(reading, signs[word] ?? '');
  else if (Object.hasOwn(actions, word)) actions[word]?.(reading, number);
  else if (leftOut.has(word)) change(reading, { isOut: true, destination: word });
  else if (read.has(word)) change(reading, { destination: word });
}

const change = (reading: Reading, what: Partial<State>): void => {
  reading.state = { ...reading.state, ...what };
};

/** What words of control do that are no signs and open no group that is looked at. */
const actions: Readonly<Record<string, (reading: Reading, number?: number) => void>> = {
  u: (reading, number = 0) => {
    add(reading, String.fromCharCode(number < 0 ? number + 65_536 : number));
    reading.skipped = reading.state.fallback;
  },
  uc: (reading, number = 1) => {
    change(reading, { fallback: Math.min(Math.max(number, 0), 100) });
  },
  par: (reading) => {
    endParagraph(reading);
  },
  sect: (reading) => {
    endParagraph(reading);
  },
  page: (reading) => {
    endParagraph(reading);
  },
  intbl: (reading) => {
    change(reading, { isInTable: true });
  },
  pard: (reading) => {
    change(reading, { isInTable: false });
  },
  cell: (reading) => {
    endCell(reading);
  },
  nestcell: (reading) => {
    endCell(reading);
  },
  row: (reading) => {
    endRow(reading);
  },
  nestrow: (reading) => {
    endRow(reading);
  },
  b: (reading, number = 1) => {
    change(reading, { isBold: number !== 0 });
  },
  v: (reading, number = 1) => {
    change(reading, { isHidden: number !== 0 });
  },
  deleted: (reading, number = 1) => {
    change(reading, { isHidden: number !== 0 });
  },
  plain: (reading) => {
    change(reading, { isBold: false, isHidden: false, encoding: reading.encoding });
  },
  mac: (reading) => {
    reading.encoding = 'macintosh';
    change(reading, { encoding: reading.encoding });
  },
  ansicpg: (reading, number = 1252) => {
    reading.encoding = codePages[number] ?? `windows-${number}`;
    change(reading, { encoding: reading.encoding });
  },
  f: (reading, number = 0) => {
    reading.font = number;
    change(reading, { encoding: reading.fonts.get(number) ?? reading.encoding });
  },
  fcharset: (reading, number = 0) => {
    const encoding = charsets[number];
    if (encoding !== undefined) reading.fonts.set(reading.font, encoding);
  },
};

/** Characters as they stand. Those behind one of Unicode stand for it, and are passed over. */
function addLiteral(reading: Reading, run: string): void {
  const skipped = Math.min(reading.skipped, run.length);
  reading.skipped -= skipped;
  const rest = run.slice(skipped);
  if (rest === '') return;
  if (isAscii(rest)) {
    flush(reading);
    add(reading, rest);
  } else for (const byte of Buffer.from(rest, 'latin1')) reading.waiting.push(byte);
}

const isAscii = (text: string): boolean => /^[\x20-\x7e\t]*$/.test(text);

function addByte(reading: Reading, byte: number): void {
  if (reading.skipped > 0) reading.skipped -= 1;
  else reading.waiting.push(byte);
}

/** Gives the characters of the bytes that wait. */
function flush(reading: Reading): void {
  if (reading.waiting.length === 0) return;
  const bytes = Uint8Array.from(reading.waiting);
  reading.waiting = [];
  add(reading, decodeAs(reading.state.encoding, bytes));
}

function add(reading: Reading, text: string): void {
  const { destination, isOut, isHidden, isBold } = reading.state;
  if (destination === 'bkmkstart' || destination === 'fldinst') {
    reading.name = (reading.name + text).slice(0, 4000);
    return;
  }
  if (isOut || isHidden) return;
  reading.words += text;
  if (!isBold) reading.plain += text;
}

const halfPair = /\p{Surrogate}/gu;

function endParagraph(reading: Reading): void {
  if (reading.state.isOut) return;
  const { words, plain, marks, links } = reading;
  const text = tidyLines(words.replaceAll(halfPair, '\ufffd'));
  const isBold = text !== '' && tidy(plain) === '';
  Object.assign(reading, { words: '', plain: '', marks: [], links: [] });
  const paragraph = { text, isBold, style: '', marks, links };
  if (reading.state.isInTable) reading.cell.push(paragraph);
  else {
    endRow(reading);
    reading.done.push(paragraph);
  }
}

function endCell(reading: Reading): void {
  if (reading.state.isOut) return;
  change(reading, { isInTable: true });
  endParagraph(reading);
  reading.cells.push(reading.cell);
  reading.cell = [];
}

function endRow(reading: Reading): void {
  const { cells, cell } = reading;
  reading.cells = [];
  reading.cell = [];
  reading.done.push(...rowOf(cells), ...cell);
}
