import { basename } from 'node:path';
import { readRegular } from '../lib/read-files.ts';
import { sha256 } from '../lib/ids.ts';
import type { Unread } from '../lib/unread.ts';
import { rawArticle } from './article.ts';
import { decodeText } from './decode.ts';
import { stem, type PileFile } from './pile.ts';

/** What tells which article something is that cannot be read. */
export type Identity = Pick<Unread, 'article_id' | 'sha256'>;

/** The value of `article_id` in YAML that is broken elsewhere. */
const idInYaml = /^article_id:[ \t]{1,9}["']?([^\s"'#]{1,250})/m;

/** The value of `id` in a line that is broken elsewhere. */
const idInJson = /"id"\s{0,9}:\s{0,9}(?:"((?:[^"\\]|\\.){1,250})"|(\d{1,15}))/;

/**
 * The id that the article of a file would have, where the file or what describes it is broken; and the hash of its text,
 * if it is not the text.
 */
export function identifyFile({ path, sidecar }: Pick<PileFile, 'path' | 'sidecar'>): Identity {
  const described = sidecar === undefined ? null : attempt(() => readRegular(sidecar));
  const text = isText(path)
    ? attempt(() => rawArticle('text', decodeText(readRegular(path), {}), {}, {}).text)
    : null;
  return {
    article_id: idInYaml.exec(described?.toString('utf8') ?? '')?.[1] ?? basename(stem(path)),
    sha256: text === null ? null : sha256(text),
  };
}

const isText = (path: string): boolean => path.toLowerCase().endsWith('.txt');

/** The id of an article whose line of a corpus is broken; null where that cannot be told. */
export function identifyLine(bytes: Uint8Array): Identity {
  const line = Buffer.from(bytes).toString('utf8');
  const whole: unknown = attempt(() => JSON.parse(line) as unknown);
  const id = typeof whole === 'object' && whole !== null && 'id' in whole ? whole.id : null;
  if (typeof id === 'string' || typeof id === 'number')
    return { article_id: String(id), sha256: null };
  const [, text, number] = idInJson.exec(line) ?? [];
  const unquoted = attempt(() => JSON.parse(`"${text ?? ''}"`) as string);
  return { article_id: number ?? (unquoted === '' ? null : unquoted), sha256: null };
}

function attempt<Value>(action: () => Value): Value | null {
  try {
    return action();
  } catch {
    return null;
  }
}
