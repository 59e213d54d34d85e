import type { Sidecar } from '../../../schemas/types.ts';
import type { Place } from '../../lib/errors.ts';

/** What a file or stream holds, before anything of it is understood. */
export interface Source {
  /** Its path below the input, with `/`; a member of an archive stands behind the archive’s: `pile.zip/a/b.html`. */
  readonly path: string;
  /** Where it lies by itself, for what reads files alone; undefined for what lies in an archive or came through a pipe. */
  readonly file?: string;
  /** Its first bytes, up to 64 KiB: all of them where there are fewer. */
  readonly head: Uint8Array;
  /** All of its bytes. Only for forms that cannot be read piece by piece. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Whether it can be read once alone: standard input. */
  readonly isOnce?: boolean;
  /** Told which columns a table has, or an object in it. */
  readonly onColumns?: ((names: readonly string[]) => void) | undefined;
  /** Its bytes from the first on; can be asked for again, save where it can be read once alone. */
  readonly stream: () => AsyncIterable<Uint8Array>;
}

/** The beginning of a source, made ready for those who ask what it is. */
export interface Head {
  /** Name of the file in lower case, without folders and without `.gz`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes as text, by byte-order mark, declaration or UTF-8, else Windows-1252; NUL where it is binary. */
  readonly text: string;
  /** Local name of the root element of XML, `nitf`; null where it is no XML. */
  readonly root: string | null;
}

/**
 * What a file says about one article: each as it is printed there, with blanks at its ends taken off, and never an
 * empty string. Nothing is guessed: what is not there is left out.
 */
export interface Fields {
  /** The provider’s own id of the article: an accession number, a URN, a uri. */
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  /** As printed, of whatever language tag or name. */
  readonly language?: string;
  readonly section?: string;
  /** When it was published, as printed: `October 28, 2024 Monday`, `2024-10-28T23:30:00-04:00`, `29 décembre 2011`. */
  readonly published?: string;
  /** When it was fetched or saved, as printed. */
  readonly retrieved?: string;
  readonly licence?: string;
  readonly rights?: string;
  /** Id of the article whose text it has, or `none`. */
  readonly same_text_as?: string;
  /** How many words the article has by what the file says. */
  readonly words?: number;
  /** Which version of the article this is, where the file counts them. */
  readonly version?: string;
}

/** What a column of a table may say: a field, or the text itself. */
export type ColumnField = Exclude<keyof Fields, 'version'> | 'text';

/** Which column says what, where people told so: field to name of the column. */
export type ColumnNames = Readonly<Partial<Record<ColumnField, string>>>;

/** One article as it lies in a source. */
export interface Piece {
  readonly form: FormId;
  /** Path of the source. */
  readonly source: string;
  /** Which part of the source: `document 3`, `line 12`, `row 7`; null where it is the whole. */
  readonly part: string | null;
  readonly fields: Fields;
  /** Its text, paragraphs parted by blank lines; or the bytes of a page of HTML that is still to be read. */
  readonly text: string | { readonly page: Uint8Array; readonly charset?: string };
  /** Id and metadata of a line in our own form, held against its schema already. */
  readonly checked?: { readonly id: string; readonly metadata: Sidecar };
}

/** Something that lies there and gives no article. */
export interface Skipped {
  readonly form: FormId;
  readonly source: string;
  readonly part: string | null;
  readonly reason: SkipReason;
  /** In words, for whoever put it there: what is wrong and what to do. */
  readonly message: string;
  /** For what is broken: where in it the fault is, and which article it is, as far as that can be told. */
  readonly place?: Place;
  readonly remedy?: string;
  readonly article_id?: string | null;
  /** Of what an agency took back: its own id of the article, and the version that says so. */
  readonly sent?: { readonly id: string; readonly version: string };
}

/** Why something gives no article. */
export type SkipReason =
  /** A form that is known and not read: PDF, EPUB, an image. */
  | 'refused'
  /** What it should be is broken: cut off, no such field, not the text it says. */
  | 'broken'
  /** Metadata without a text: a list of addresses, a table of a reference manager. */
  | 'no-text'
  /** The beginning of an article, or less: a teaser, a page behind a paywall. */
  | 'stub'
  | 'live-blog'
  | 'gallery'
  | 'index-page'
  | 'not-english'
  | 'too-short'
  | 'too-long'
  /** The very same article stands before, in this file or another. */
  | 'duplicate'
  /** The agency took it back, or a newer version stands there. */
  | 'killed'
  | 'superseded';

/** A kind of file that articles come in. */
export interface Form {
  readonly id: FormId;
  /** In words, with its article: `a Nexis Uni export (.docx)`. */
  readonly title: string;
  readonly is: (head: Head) => boolean;
  /**
   * What a source of this form holds, in its order.
   *
   * @param columns which column of a table says what, where people told so
   * @throws UserError where nothing of it can be read.
   */
  readonly pieces: (
    source: Source,
    columns?: ColumnNames,
  ) => AsyncIterable<Piece | Skipped> | Iterable<Piece | Skipped>;
}

export type FormId =
  | 'text'
  | 'page'
  | 'json-lines'
  | 'json'
  | 'csv'
  | 'parquet'
  | 'nexis-docx'
  | 'nexis-rtf'
  | 'nexis-text'
  | 'lexis-text'
  | 'lexis-html'
  | 'factiva-html'
  | 'factiva-rtf'
  | 'factiva-xml'
  | 'factiva-text'
  | 'proquest-text'
  | 'europresse-html'
  | 'markdown'
  | 'feed'
  | 'ninjs'
  | 'nitf'
  | 'newsml-g2'
  | 'newsml-1'
  | 'warc'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'epub'
  | 'mhtml'
  | 'zip'
  | 'office'
  | 'other';
