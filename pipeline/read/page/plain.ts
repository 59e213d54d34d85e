import { decodeHTML } from 'entities';
import { oneLine } from './blocks.ts';

const tag = /<\/?[a-zA-Z][^<>]{0,300}>/g;

/**
 * A value on one line, without the references of HTML and the tags that pages leave in what should be plain; undefined
 * where nothing is left of it.
 */
export function plain(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const read = text.includes('&') ? decodeHTML(text) : text;
  const line = oneLine(read.replace(tag, ''));
  return line === '' ? undefined : line;
}
