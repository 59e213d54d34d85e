import { readSchema } from '../schema.ts';
import { nameOf, type Fault } from './characters.ts';

/** With `.json` behind it, the most that file systems give a name. */
const longest = 250;

let pattern: RegExp | undefined;

/** The grammar of ids is that of schemas/article.schema.json, and so of each release. */
const isId = (id: string): boolean =>
  (pattern ??= new RegExp(
    readSchema('article').properties['article_id']?.pattern ?? '^$',
    'u',
  )).test(id);

const slash = /^[/]/;
const half = /\p{Surrogate}/u;
const dotted = /(?:^|\/)\./;

/** Why a string cannot be the id of an article; undefined where it can. */
export function idFault(id: string): Fault | undefined {
  if (id === '') return { message: 'is empty', remedy };
  const bytes = Buffer.byteLength(id);
  if (bytes > longest)
    return {
      message: `is ${bytes} bytes long in UTF-8, and ${longest} are the most`,
      remedy: 'shorten it, or take a hash of it for the id',
    };
  if (dotted.test(id)) return { message: 'has a full stop where a part begins', remedy };
  if (isId(id) && !half.test(id)) return undefined;
  if (slash.test(id)) return { message: 'begins with a slash', remedy };
  const characters = Array.from(id);
  const at = characters.findIndex((each) => half.test(each) || !isId(`a${each}`));
  return { message: `has ${nameOf(characters[at] ?? '')} at ${at}`, remedy };
}

const remedy =
  'write it without white space and without ; " ` \\ < > ^ { | }, and begin none of its parts between slashes with a full stop (docs/articles.md); in a URL, percent-encode the character';
