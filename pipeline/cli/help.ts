/** The text of `--help`, and of each command’s. */
const overview = `On Record reads news articles and publishes who said what, and how many.

Usage: on-record COMMAND [options]

Begin
  init         the folder of a new dataset, with an example
  read         what an article says, at once: claims and figures, in the terminal
  inputs       what each file is taken for, what is in it, and what is left out and why

Make releases
  build        raw/ to a release: the three stages, one after the other
  normalise    articles to records
  convert      records to tables
  publish      tables to a release

Use and check them
  diff         what changed from one release to another
  replay       a copy of a release brought up to a later one by its changes
  withdraw     a release marked as not to be used
  verify       whether a release is whole, signed, and what it says it is
  reproduce    whether raw/ and this code give the newest release again, byte for byte
  explain      why a place of an article was read as it was, and not otherwise

  actors suggest   entries that would be worth writing in raw/actors.yaml

Options
  -h, --help       this help, or that of a command: on-record build --help, on-record help build
  -v, --version    the version of the code
  --log FORM       of every command: text, or json, for programs, on standard error
                   (docs/commands.md)

Exit codes
  0   done
  1   something that you can mend; the message says where it is and what to do
  70  a bug of on-record
  130 ended by Ctrl-C; what was read until then is kept
`;

const init = `Makes the folder of a new dataset: raw/dataset.yaml, an example article, README.md and .gitignore.

Usage: on-record init [FOLDER] [options]

FOLDER is the folder to make (default: the one where it is run). Nothing is written over. On a
terminal it asks for what is left out.

Options
  --title TEXT         title of the dataset (default: of its name)
  --name NAME          its short name: small Latin letters, digits, hyphens (default: of its title,
                       or of the folder)
  -h, --help           this help
`;

const read = `Shows what articles say: of each its title and day, its claims with who says it, words, day and
figures, and the figures of the article itself. It writes nothing and needs no project.

Usage: on-record read FILE… [options]
       on-record read < TEXT

FILE is a file of any form that is read (docs/inputs.md), or a folder of such files; - is standard
input, of any of these forms, too, and is read where nothing is named.

Options
  --json               a record a line, as schemas/record.schema.json describes it, for programs
  --raw DIR            look at the actors of DIR/actors.yaml, too
  --threads N          so many threads read (default: one a core)
  -h, --help           this help

Colours are shown on a terminal: NO_COLOR=1 shows none, FORCE_COLOR=1 shows them in a pipe. A day
with a question mark is the latest that the text names, for want of a better one. Exit code 1
where something cannot be read.
`;

const inputs = `Tells what each file is taken for, how many articles it holds, which fields these have, and what is
left out and why. Nothing is written, and no article is read for its claims.

Usage: on-record inputs [PATH…] [options]

PATH is a file or a folder, or - for standard input (default: RAW/articles).

Options
  --json               an object a file, for programs
  --raw DIR            what people put in (default: raw)
  -h, --help           this help

A field that not all articles of a file have stands with their number.
`;

const build = `Reads the articles in raw/ and publishes a release if anything changed.

Usage: on-record build [options]
       on-record build --input PATH… [options]

Options
  --raw DIR            what people put in (default: raw)
  --input PATH…        files and folders of articles, instead of those in RAW/articles
  --output DIR         what is made: records/, tables/, releases/, index.json, latest
                       (default: output)
  --threads N          so many threads read (default: one a core)
  --explain            tell why articles were read anew: new, or what of them changed
  --released-on DAY    day of the release, YYYY-MM-DD, not before that of the last one
                       (default: today)
  --bump LEVEL         patch, minor or major: at least what the difference asks for
  --accept REASON      publish though a check of dataset.yaml stops it; the release keeps the reason
  --signing-key FILE   sign with this private key of ssh-keygen (default: $ON_RECORD_SIGNING_KEY)
  --allow-failures     publish although some articles cannot be read
  -h, --help           this help

An article that was read before and has not changed is not read again; Ctrl-C keeps what was
read, and the next run goes on from there.

An article that cannot be read stops its own record only: the records of the others are written,
it is listed at the end, and nothing is published; the exit code is 1, or 70 where a bug stopped
it. With --allow-failures the others are published. Where the last release has the article, its
rows stay as they were until it can be read again or is taken away. What is no article to be read,
such as a PDF or a page of links, is listed and stops nothing. OUTPUT/records/unread.jsonl has both.
`;

const normalise = `Reads articles and writes what they say as records: JSON, one object an article.

Usage: on-record normalise [options]
       on-record normalise --input PATH… [--output RECORDS.jsonl] [options]

Without --input it reads raw/articles into the store OUTPUT/records, as build does: what was read
before and has not changed is not read again. With --input it reads files and folders of any form
(docs/inputs.md) and writes a record a line, in the same order and in constant memory.

An article that cannot be read stops its own record only: the others are written, it is listed at
the end and in unread.jsonl (RECORDS.jsonl.unread.jsonl), and the exit code is 1.

Options
  --raw DIR            what people put in: articles/, actors.yaml (default: raw)
  --output DIR         where records/ is written (default: output)
  --input PATH…        files and folders; - for standard input
  --output FILE        with --input, the file to write; - for standard output (the default)
  --threads N          so many threads read (default: one a core)
  --shard K/N          read the Kth of N parts alone, such as 2/8; convert takes the records of all
  --explain            tell why articles were read anew: new, or what of them changed
  --allow-failures     exit with 0 although an article cannot be read
  -h, --help           this help
`;

const convert = `Makes the tables, as CSV and Parquet, from all records.

Usage: on-record convert [options]
       on-record convert --input PATH… [options]

Options
  --raw DIR            where dataset.yaml is (default: raw)
  --input PATH…        the records: stores (OUTPUT/records) or files with one a line, such as the
                       shards of a run (default: OUTPUT/records)
  --output DIR         where tables/ is written (default: output)
  -h, --help           this help
`;

const publish = `Checks the tables and publishes them as the next release, or nothing if nothing changed.

Usage: on-record publish [options]

Options
  --raw DIR            where dataset.yaml is (default: raw)
  --input DIR          the tables (default: OUTPUT/tables)
  --output DIR         where releases/, index.json and latest are (default: output)
  --released-on DAY    day of the release, YYYY-MM-DD, not before that of the last one
                       (default: today)
  --bump LEVEL         patch, minor or major: at least what the difference asks for
  --accept REASON      publish though a check of dataset.yaml stops it; the release keeps the reason
  --signing-key FILE   sign with this private key of ssh-keygen (default: $ON_RECORD_SIGNING_KEY)
  -h, --help           this help
`;

const suggest = `Suggests entries for raw/actors.yaml, as YAML to paste: actors that may be one, with the
reason; actors that share a name within an article; actors of many articles.

Usage: on-record actors suggest [options] > suggestions.yaml

Options
  --raw DIR            where actors.yaml is (default: raw)
  --input PATH         a folder of records, or a file with one a line (default: OUTPUT/records)
  --output DIR         where records/ is (default: output)
  --reconcile URL      ask a service of the Reconciliation Service API, such as
                       https://wikidata.reconci.link/en/api, which items of Wikidata persons and
                       organisations may be: their names are sent there, what it has stands in notes
  -h, --help           this help

It ends with the entries of actors.yaml that no article matches: a note, not an error.
`;

const diff = `Says which rows came, went and changed from one release to another, and how the columns changed.

Usage: on-record diff 1.0.0 1.1.0 [options]

Options
  --output DIR         where releases/ is (default: output)
  --csv                as changes.csv has it, for a table
  --json               JSON, every row with its old and new values, for programs
  -h, --help           this help
`;

const replay = `Brings a copy of a release up to a later one by the changes of each release between, and checks
that the result is what was published.

Usage: on-record replay COPY [options]

Options
  --output DIR         where releases/ is; their tables may be missing (default: output)
  --to VERSION         the release to arrive at (default: the newest that is not withdrawn)
  -h, --help           this help

COPY is the folder of a release, or of what an earlier replay made; it is replaced as a whole, or
stays as it was.
`;

const withdraw = `Withdraws a release: OUTPUT/withdrawals/VERSION.json says why and since when, index.json tells
it, and latest leads to the newest release that stands. The files of the release stay, and so do the
changes of the releases after it, so that who has it can go on to the next one.

Usage: on-record withdraw VERSION --reason TEXT [options]

Options
  --reason TEXT        why, for those who use it, on one line
  --raw DIR            where dataset.yaml is, which names who may sign (default: raw)
  --output DIR         where releases/ and index.json are (default: output)
  --released-on DAY    day of the withdrawal, YYYY-MM-DD (default: today)
  --signing-key FILE   sign with this private key of ssh-keygen (default: $ON_RECORD_SIGNING_KEY)
  -h, --help           this help
`;

const verify = `Checks a release: that it is not withdrawn, its signature, its checksums, every row by the release’s
own schemas, keys and references, that CSV and Parquet say the same, that the articles say what the
rows say, and that index.json says what the release says.

Usage: on-record verify [RELEASE] [options]

RELEASE is a folder, a version in OUTPUT/releases, or the http(s) or file URL of a release’s folder.
Where it is left out, or is a folder with an index.json and releases/ in it, the newest release that
is not withdrawn is checked, the checksums of all others, and every field of index.json.

Options
  --signers FILE       keys that may sign, as ssh-keygen reads them (allowed_signers); a release
                       or withdrawal without a signature then fails (default: the keys in
                       RAW/dataset.yaml)
  --raw DIR            check offsets, too: the articles that the release was read from are here
  --output DIR         where releases/ is (default: output)
  -h, --help           this help

A line tells what each check found, up to five things that are wrong among it. Exit code 1 where
one failed, as it does for a withdrawn release; what could not be checked is told and fails nothing.
`;

const reproduce = `Builds the newest release again from raw/, elsewhere, on the day and after the release that it
names itself, and compares every byte.

Usage: on-record reproduce [options]

Options
  --raw DIR            what people put in (default: raw)
  --output DIR         where releases/ is; nothing is written there (default: output)
  -h, --help           this help

Exit code 1 where a file differs; each is named.
`;

const explain = `Reads one article again and tells what touched a place of it, in order: every candidate, rule,
score, probability and repair, what was decided, and by which rule.

Usage: on-record explain ARTICLE OFFSET [options]
       on-record explain ARTICLE ROW-ID [options]

ARTICLE is a file of one article, a part of a file of many (FILE:LINE), or the id of one in
RAW/articles. OFFSET counts UTF-16 code units from 0, as the tables do; ROW-ID is a mention_id,
claim_id or figure_id of the article.

Options
  --raw DIR            what people put in: articles/, actors.yaml (default: raw)
  --output DIR         where ids.jsonl has the ids that were made of texts (default: output)
  -h, --help           this help

docs/rules.md describes the rules by their ids.
`;

export const help = {
  overview,
  init,
  read,
  inputs,
  build,
  normalise,
  convert,
  publish,
  diff,
  replay,
  withdraw,
  verify,
  reproduce,
  explain,
  'actors suggest': suggest,
} as const;
