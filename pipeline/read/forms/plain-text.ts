import type { Head } from './form.ts';

/** Names of files whose lines are rows, values or Markdown. */
const others = /\.(?:csv|tsv|jsonl?|ndjson|ya?ml|md|markdown)$/;

/** Whether a file is plain text, as far as it shows: no markup, no JSON, no table, nothing binary. */
export const isPlainText = ({ name, text, root }: Head): boolean =>
  root === null && !others.test(name) && text !== '\0' && !/^\s*[[{]/.test(text);
