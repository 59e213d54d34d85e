import { hash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

/**
 * A name as a part of an id: lower case, without accents, words joined by hyphens.
 * `Ursula von der Leyen` → `ursula-von-der-leyen`. A name without a Latin letter or digit gives
 * the first twelve digits of its hash.
 */
export function slug(name: string): string {
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? sha256(name).slice(0, 12) : plain;
}

/**
 * Numbers equal words within one article, so that ids depend on the words and not on their place:
 * `ARTICLE/KIND/HASH`, where HASH is over the words and which occurrence of them it is. An edit
 * elsewhere in the article moves no id.
 */
export class IdMint {
  readonly #articleId: string;
  /** How often words were given, by the hash of their first occurrence. */
  readonly #seen = new Map<string, number>();

  constructor(articleId: string) {
    this.#articleId = articleId;
  }

  /** @param words what identifies the row: call in the order of the text. */
  next(kind: string, words: string): string {
    const first = sha256(`${kind}\n${words}\n0`);
    const occurrence = this.#seen.get(first) ?? 0;
    this.#seen.set(first, occurrence + 1);
    const own = occurrence === 0 ? first : sha256(`${kind}\n${words}\n${occurrence}`);
    return `${this.#articleId}/${kind}/${own.slice(0, 12)}`;
  }
}
