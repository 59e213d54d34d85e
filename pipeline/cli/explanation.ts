import { visibleInLine } from '../lib/escape/terminal.ts';
import { slice, type Span } from '../lib/span.ts';
import type { Explanation } from '../normalise/explain.ts';
import type { TraceEntry } from '../normalise/doc/trace.ts';

/** So many characters of the text are shown on either side. */
const context = 40;

/** What touched a place of an article, in the order in which it did, for people. */
export function explanationText({ articleId, text, span, tokens, entries }: Explanation): string {
  const before = text.slice(Math.max(0, span.start - context), span.start);
  const after = text.slice(span.end, span.end + context);
  const lines = [
    `${articleId}, ${placeText(span)}: ${before}[${slice(text, span)}]${after}`,
    ...(tokens.length === 0 ? [] : [tokens.map((each) => `${each.text}/${each.tag}`).join(' ')]),
    ...(entries.length === 0
      ? ['nothing was seen here']
      : bySpan(entries).flatMap((group) => groupLines(group, text))),
  ];
  return `${lines.map((line) => visibleInLine(line.replace(/[\n\r]+/g, ' ').trimEnd())).join('\n')}\n`;
}

const placeText = ({ start, end }: Span): string => `${start}–${end}`;

/** Entries of one family and span, and of one question to a table, that follow each other. */
function bySpan(entries: readonly TraceEntry[]): TraceEntry[][] {
  const groups: TraceEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group === undefined || first === undefined || !isOfOne(first, entry)) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
}

const isOfOne = (one: TraceEntry, other: TraceEntry): boolean =>
  one.family === other.family &&
  one.start === other.start &&
  one.end === other.end &&
  one.question === other.question;

function groupLines(group: readonly TraceEntry[], text: string): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const sums = sumsOf(group);
  return [
    '',
    `${first.family} ${quoted(first, text)}${first.of === undefined ? '' : ` for ${quoted(first.of, text)}`}`,
    ...group.map(entryLine),
    ...(group.length > 1 && sums.length > 0 ? [`  ${'sum'.padEnd(10)} ${addedText(sums)}`] : []),
  ];
}

const quoted = (span: Span, text: string): string =>
  `${placeText(span)} “${shortened(slice(text, span))}”`;

function entryLine({ step, id, says, add }: TraceEntry): string {
  const added = add === undefined ? '' : addedText(Object.entries(add));
  return `  ${step.padEnd(10)} ${[id, added, says ?? ''].filter((each) => each !== '').join('  ')}`;
}

function sumsOf(group: readonly TraceEntry[]): (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { add } of group)
    for (const [key, value] of Object.entries(add ?? {}))
      sums.set(key, (sums.get(key) ?? 0) + value);
  return [...sums];
}

const addedText = (added: readonly (readonly [string, number])[]): string =>
  added
    .map(([key, value]) => `${key} ${value < 0 ? '−' : '+'}${round(Math.abs(value))}`)
    .join(', ');

const round = (value: number): number => Math.round(value * 1000) / 1000;

const longest = 80;

const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest / 2)} … ${words.slice(-longest / 2)}`;
