type Cells = Readonly<Record<string, unknown>>;

/** The longest piece of a value that a line shows. */
const longest = 80;

/** How many columns a line shows. */
const mostColumns = 4;

/** What of a row tells a person which it is, by table. */
const labels: Readonly<Record<string, (cells: Cells) => (string | undefined)[]>> = {
  articles: ({ title, publisher, published_on }) => [
    text(title),
    text(publisher),
    text(published_on),
  ],
  actors: ({ name, role }) => [text(name), text(role)],
  mentions: ({ text: words, actor_id }) => [quoted(words), text(actor_id)],
  claims: ({ speaker_text, cue_text, text: words }) => [
    [text(speaker_text), text(cue_text), quoted(words)]
      .filter((part) => part !== undefined)
      .join(' '),
  ],
  figures: ({ text: words, counted, asserted_by }) => [
    [text(words), text(counted)].filter((part) => part !== undefined).join(' '),
    text(asserted_by),
  ],
  roles: ({ text: words, actor_id }) => [quoted(words), text(actor_id)],
};

/** `Mark Rutte stated “Today, I can confirm that…”`: the row in a few words. */
export const rowLabel = (table: string, cells: Cells): string =>
  (labels[table]?.(cells) ?? []).filter((part) => part !== undefined).join(', ');

/** `role Mayor → Minister; claims 1 → 2`: old and new values of the columns that changed. */
export function valueChanges(columns: readonly string[], old: Cells, now: Cells): string {
  const told = columns
    .slice(0, mostColumns)
    .map((column) => `${column} ${value(old[column])} → ${value(now[column])}`);
  const more = columns.length - told.length;
  return [...told, ...(more > 0 ? [`${more} more columns`] : [])].join('; ');
}

const value = (cell: unknown): string => {
  if (cell === null || cell === undefined) return 'nothing';
  return plain(typeof cell === 'string' ? cell : JSON.stringify(cell));
};

const text = (cell: unknown): string | undefined =>
  typeof cell === 'string' ? plain(cell) : undefined;

const quoted = (cell: unknown): string | undefined =>
  typeof cell === 'string' ? `“${plain(cell)}”` : undefined;

const halfPair = /[\uD800-\uDBFF]$/;

/** One line, not too long; no character is cut in two. */
function plain(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(halfPair, '').trimEnd()}…`;
}

/** A cell of a query's result in words. */
export const word = (cell: unknown): string =>
  typeof cell === 'string' ? cell : JSON.stringify(cell);
