import { UserError } from '../../lib/errors.ts';
import { readArchive } from './archive.ts';
import { feed, localName, parserOf } from './markup.ts';
import { tidy, tidyLines, type Paragraph } from './paragraphs.ts';

const main = /^word\/document\d{0,2}\.xml$/;

/**
 * The paragraphs of a document of Word: WordprocessingML, ECMA-376 part 1, sections 17.3 to 17.5. Words that were
 * deleted or hidden are left out, and those of notes, headers and footers, which are other parts of it.
 *
 * @throws UserError where it is broken or no such document
 */
export function readWordDocument(bytes: Uint8Array, file: string): Paragraph[] {
  const parts = readArchive(
    bytes,
    (name) => main.test(name) || (name.startsWith('word/_rels/document') && name.endsWith('.rels')),
    file,
  );
  const names = [...parts.keys()];
  const document = parts.get(names.find((name) => main.test(name)) ?? '');
  if (document === undefined)
    throw new UserError(
      'this is no document of Word: word/document.xml is not in it',
      { file },
      'save it from Word or LibreOffice as .docx again',
    );
  const links = targetsIn(parts.get(names.find((name) => name.endsWith('.rels')) ?? ''), file);
  return paragraphsIn(document, links, file);
}

/** Where the links of a document lead, by their ids. */
function targetsIn(relations: Uint8Array | undefined, file: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const parser = parserOf(
    {
      open(_, { Id, Target }) {
        if (Id !== undefined && Target !== undefined) targets.set(Id, Target);
      },
      text: () => undefined,
      close: () => undefined,
    },
    'xml',
    file,
  );
  feed(parser, relations ?? new Uint8Array());
  return targets;
}

/** A paragraph that is not over yet. */
interface Open {
  text: string;
  plain: string;
  style: string;
  readonly marks: string[];
  readonly links: string[];
}

/** What has words that are no part of the document as it stands, or has them a second time. */
const leftOut = new Set(
  'del moveFrom Fallback rPrChange pPrChange footnote endnote comment'.split(' '),
);

function paragraphsIn(
  document: Uint8Array,
  targets: ReadonlyMap<string, string>,
  file: string,
): Paragraph[] {
  const done: Paragraph[] = [];
  /** What takes paragraphs that end: the document, or a cell of a table in it. */
  const takers: Paragraph[][] = [done];
  const rows: Paragraph[][][] = [];
  const open: Open[] = [];
  let outside = 0;
  let run: { isBold: boolean; isHidden: boolean } | undefined;
  let isText = false;
  let isCode = false;
  let code = '';
  let pending: string[] = [];

  const add = (text: string): void => {
    const paragraph = open.at(-1);
    if (paragraph === undefined || run?.isHidden === true) return;
    paragraph.text += text;
    if (run?.isBold !== true) paragraph.plain += text;
  };
  const inside: Record<string, (attributes: Record<string, string>) => void> = {
    p: () => {
      open.push({ text: '', plain: '', style: '', marks: pending, links: [] });
      pending = [];
    },
    pStyle: (attributes) => {
      const paragraph = open.at(-1);
      if (paragraph !== undefined) paragraph.style = attributeOf(attributes, 'val');
    },
    r: () => (run = { isBold: false, isHidden: false }),
    b: (attributes) => {
      if (run !== undefined) run.isBold = isOn(attributes);
    },
    vanish: (attributes) => {
      if (run !== undefined) run.isHidden = isOn(attributes);
    },
    t: () => (isText = true),
    instrText: () => (isCode = true),
    tab: () => {
      if (run !== undefined) add('\t');
    },
    br: () => {
      add('\n');
    },
    cr: () => {
      add('\n');
    },
    noBreakHyphen: () => {
      add('-');
    },
    bookmarkStart: (attributes) => {
      (open.at(-1)?.marks ?? pending).push(attributeOf(attributes, 'name'));
    },
    hyperlink: (attributes) => {
      const target = targets.get(attributeOf(attributes, 'id'));
      if (target !== undefined) open.at(-1)?.links.push(target);
    },
    tr: () => rows.push([]),
    tc: () => {
      const cell: Paragraph[] = [];
      rows.at(-1)?.push(cell);
      takers.push(cell);
    },
  };
  const after: Record<string, () => void> = {
    p: () => {
      const paragraph = open.pop();
      if (paragraph !== undefined) takers.at(-1)?.push(ended(paragraph));
    },
    r: () => (run = undefined),
    t: () => (isText = false),
    instrText: () => {
      isCode = false;
      const [, address] = /HYPERLINK\s{1,9}"([^"]{1,2000})"/.exec(code) ?? [];
      if (address !== undefined) open.at(-1)?.links.push(address);
      code = '';
    },
    tc: () => takers.pop(),
    tr: () => takers.at(-1)?.push(...rowOf(rows.pop() ?? [])),
  };
  const parser = parserOf(
    {
      open(tag, attributes) {
        const name = localName(tag);
        if (outside > 0 || leftOut.has(name)) outside += 1;
        else if (Object.hasOwn(inside, name)) inside[name]?.(attributes);
      },
      text(data) {
        if (outside > 0) return;
        if (isText) add(data);
        else if (isCode) code = (code + data).slice(0, 4000);
      },
      close(tag) {
        const name = localName(tag);
        if (outside > 0) outside -= 1;
        else if (Object.hasOwn(after, name)) after[name]?.();
      },
    },
    'xml',
    file,
  );
  feed(parser, document);
  return done;
}

/** An attribute by its name, whatever the prefix of its namespace. */
const attributeOf = (attributes: Record<string, string>, name: string): string =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? '';

/** Whether a property that may be switched off is on: it is where it says nothing. */
const isOn = (attributes: Record<string, string>): boolean =>
  !/^(?:0|false|off|none)$/.test(attributeOf(attributes, 'val'));

const ended = ({ text, plain, style, marks, links }: Open): Paragraph => ({
  text: tidyLines(text),
  isBold: tidy(text) !== '' && tidy(plain) === '',
  style,
  marks,
  links,
});

/** A row of a table: one paragraph, parted by tabs, where each cell has no more than one; else the paragraphs of its cells. */
export function rowOf(cells: readonly (readonly Paragraph[])[]): Paragraph[] {
  const told = cells.map((cell) => cell.filter(({ text }) => text !== ''));
  if (cells.length < 2 || told.some(({ length }) => length > 1)) return cells.flat();
  const all = cells.flat();
  return [
    {
      text: told.every(({ length }) => length === 0)
        ? ''
        : told.map(([only]) => tidy(only?.text ?? '')).join('\t'),
      isBold: false,
      style: '',
      marks: all.flatMap(({ marks }) => marks),
      links: all.flatMap(({ links }) => links),
    },
  ];
}
