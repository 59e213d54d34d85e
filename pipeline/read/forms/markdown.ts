import type { Nodes } from 'mdast';
import { looseYaml } from '../../lib/yaml.ts';
import { fieldsOfRow, type Row } from '../columns.ts';
import { decodeText } from '../decode.ts';
import type { Form, Piece, Skipped } from './form.ts';

/** A note or a clipping in Markdown, what describes it above it. */
export const markdown: Form = {
  id: 'markdown',
  title: 'a text in Markdown',
  is: ({ name, text }) => /\.(?:md|markdown)$/.test(name) && text !== '\0',
  pieces: async function* ({ path, bytes }) {
    yield await pieceOf(decodeText(await bytes(), { file: path }), path);
  },
};

async function pieceOf(whole: string, source: string): Promise<Piece | Skipped> {
  const where = { form: 'markdown', source, part: null } as const;
  const { yaml, rest } = parted(whole);
  const { value: row, fault } = looseYaml(yaml.replace(wikiLink, '$1'));
  if (fault !== undefined)
    return { ...where, reason: 'broken', message: `the YAML above the text is broken: ${fault}` };
  const { fields } = fieldsOfRow(
    renamed(typeof row === 'object' && row !== null ? (row as Row) : {}),
  );
  return { ...where, fields, text: await plainText(rest) };
}

/** What describes a text, as YAML between lines of dashes above it: so web clippers and static sites write it. */
function parted(whole: string): { readonly yaml: string; readonly rest: string } {
  const lines = whole.replace(/^\uFEFF/, '').split(/\r?\n/);
  const isEdge = (line: string): boolean => /^(?:---|\.\.\.)[ \t]*$/.test(line);
  const end = lines.findIndex((line, at) => at > 0 && isEdge(line));
  if (lines[0]?.trimEnd() !== '---' || end < 0) return { yaml: '', rest: whole };
  return { yaml: lines.slice(1, end).join('\n'), rest: lines.slice(end + 1).join('\n') };
}

/** Clippers call the address of a page its source, and the day of the clipping its creation. */
function renamed(row: Row): Row {
  const { source, created, ...others } = row;
  const isAddress = typeof source === 'string' && /^https?:/.test(source);
  const kept = source === undefined || isAddress ? {} : { source };
  return {
    ...others,
    ...kept,
    ...(isAddress ? { url: source } : {}),
    ...(created === undefined ? {} : { retrieved: created }),
  };
}

/** Links of note-taking programs, `[[Ada Example]]` or `[[page|Ada Example]]`, which are no Markdown. */
const wikiLink = /!?\[\[(?:[^\]|]{1,200}\|)?([^\]|]{1,200})\]\]/g;

/** The words of a text in Markdown, its blocks parted by blank lines; no pictures, code or HTML. */
async function plainText(markdown: string): Promise<string> {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const { toString } = await import('mdast-util-to-string');
  const words = (node: Nodes): string =>
    toString(node, { includeImageAlt: false, includeHtml: false }).trim();
  return blocksOf(fromMarkdown(markdown.replace(wikiLink, '$1')), words).join('\n\n');
}

function blocksOf(node: Nodes, words: (node: Nodes) => string): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, words));
    case 'paragraph':
    case 'heading':
      return [words(node)].filter((each) => each !== '');
    default:
      return [];
  }
}
