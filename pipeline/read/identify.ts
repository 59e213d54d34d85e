import { readRegular } from '../lib/read-files.ts';
import { sha256 } from '../lib/ids.ts';
import type { Unread } from '../lib/unread.ts';
import { loadArticle, type ArticleFile } from './folder.ts';
import { readArticle } from './article.ts';

/** What tells which article something is that cannot be read. */
export type Identity = Pick<Unread, 'article_id' | 'sha256'>;

/** The value of `article_id` in YAML that is broken elsewhere. */
const idInYaml = /^article_id:[ \t]{1,9}["']?([^\s"'#]{1,250})/m;

/** The value of `id` in a line that is broken elsewhere. */
const idInJson = /"id"\s{0,9}:\s{0,9}(?:"((?:[^"\\]|\\.){1,250})"|(\d{1,15}))/;

/** The id of an article whose text or sidecar is broken, and the hash of its text if it is not the text. */
export function identifyFile(file: ArticleFile): Identity {
  const { id, path, sidecar } = file;
  const whole = attempt(() => loadArticle(file));
  if (whole !== null) return { article_id: whole.article_id, sha256: sha256(whole.text) };
  const named = sidecar === undefined ? null : attempt(() => readRegular(sidecar).toString('utf8'));
  const text = attempt(() => readArticle('text', readRegular(path), {}, path).text);
  return {
    article_id: idInYaml.exec(named ?? '')?.[1] ?? id,
    sha256: text === null ? null : sha256(text),
  };
}

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
