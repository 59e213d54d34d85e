import { csv } from './csv.ts';
import { exportForms } from './exports.ts';
import { feed } from './feed.ts';
import type { Form, Head } from './form.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { newsml1 } from './newsml-1.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { page } from './page.ts';
import { parquet } from './parquet.ts';
import { text } from './text.ts';
import { warc } from './warc.ts';

/**
 * The kinds of files, in the order in which a source is held against them: by what its first bytes say, then by its name.
 * The first that it is of reads it.
 */
export const forms: readonly Form[] = [
  warc,
  parquet,
  nitf,
  newsmlG2,
  newsml1,
  feed,
  ninjs,
  ...exportForms,
  mhtml,
  page,
  markdown,
  csv,
  jsonLines,
  json,
  text,
];

/** What a source is; undefined where it is nothing that is known. */
export const formOf = (head: Head): Form | undefined => forms.find((form) => form.is(head));
