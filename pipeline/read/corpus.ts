import { extname } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { readLineBytes, type Line } from '../lib/jsonl.ts';
import { requireText } from './binary.ts';

/** How the names of files end that hold one article, or a whole of another kind. */
const otherEndings = new Set(
  '.txt .md .markdown .html .htm .xml .rtf .csv .tsv .yaml .yml .json'.split(' '),
);

const lines = 'a corpus has one JSON object a line: {"id", "text", …}';
const articles = `${lines}; an article in a file of its own goes into raw/articles, as NAME.txt`;

/**
 * The lines of a corpus, as readLineBytes gives them. What is plainly no corpus is told once and not
 * line by line.
 *
 * @param path of a file, or `-`.
 * @throws UserError where its beginning is that of a binary file, or of another kind of text.
 */
export async function* corpusLines(path: string): AsyncGenerator<Line> {
  let isFirst = true;
  for await (const line of readLineBytes(path)) {
    if (isFirst) requireCorpus(line.bytes, path);
    isFirst = false;
    yield line;
  }
}

function requireCorpus(first: Uint8Array, file: string): void {
  requireText(first, file, lines);
  if (first.includes(0))
    throw new UserError('not a text but binary: there is a byte 0 in it', { file }, lines);
  const text = new TextDecoder().decode(first.subarray(0, 64)).trimStart();
  if (text.startsWith('{') || !otherEndings.has(extname(file).toLowerCase())) return;
  const isList = text.startsWith('[');
  throw new UserError(
    isList
      ? 'this is one list of JSON, not lines'
      : 'this is no corpus: it does not begin with “{”',
    { file },
    isList ? `${lines}; jq -c '.[]' makes lines of a list` : articles,
  );
}
