/** A cell as a spreadsheet holds it: a text, a number, a day as ISO 8601, or nothing. */
export type SheetCell = string | number | { readonly day: string } | null;

/**
 * The cells of the first sheet of a flat OpenDocument file (.fods), row by row, without the empty
 * cells and rows at the ends. OpenDocument 1.3, part 3: sections 9.1 and 19.387.
 */
export function sheetCells(xml: string): SheetCell[][] {
  const sheet = /<table:table .*?<\/table:table>/s.exec(xml)?.[0] ?? '';
  const rows = elements(sheet, 'table:table-row').flatMap(({ attributes, content }) =>
    repeated(attributes, 'rows', withoutEnd(rowCells(content), null)),
  );
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

const rowCells = (row: string): SheetCell[] =>
  elements(row, 'table:table-cell').flatMap(({ attributes, content }) =>
    repeated(attributes, 'columns', cell(attributes, content)),
  );

interface Element {
  readonly attributes: string;
  readonly content: string;
}

/** The elements of a name in a text; none of them holds another. */
const elements = (xml: string, name: string): Element[] =>
  Array.from(
    xml.matchAll(new RegExp(`<${name}((?: [^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs')),
    ([, attributes = '', content = '']) => ({ attributes, content }),
  );

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];

function repeated<Item>(attributes: string, what: 'rows' | 'columns', item: Item): Item[] {
  const times = Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1);
  // The rest of a sheet is one empty row, repeated a million times.
  return new Array<Item>(Math.min(times, 1_000)).fill(item);
}

function withoutEnd<Item>(items: readonly Item[], empty: Item): Item[] {
  const last = items.findLastIndex((item) => item !== empty);
  return items.slice(0, last + 1);
}

function cell(attributes: string, content: string): SheetCell {
  switch (attribute(attributes, 'office:value-type')) {
    case undefined:
      return null;
    case 'string':
      return elements(content, 'text:p').map(paragraph).join('\n');
    case 'float':
      return Number(attribute(attributes, 'office:value'));
    case 'date':
      return { day: attribute(attributes, 'office:date-value') ?? '' };
    default:
      return `another type: ${attributes}`;
  }
}

const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** The characters of a paragraph, in which white space has elements of its own. */
const paragraph = ({ content }: Element): string =>
  content
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replaceAll('<text:tab/>', '\t')
    .replaceAll('<text:line-break/>', '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d+)|#x([\dA-Fa-f]+)|(\w+));/g,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
        return references[name ?? ''] ?? all;
      },
    );
