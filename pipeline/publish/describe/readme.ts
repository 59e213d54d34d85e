import { readFileSync } from 'node:fs';
import {
  code,
  joined,
  link,
  inMarkdown,
  paragraphs,
  row,
  type Markdown,
} from '../../lib/escape/markdown.ts';
import { projectPath } from '../../lib/project.ts';
import type { Counts } from '../../lib/table-files.ts';
import { tables } from '../../lib/tables.ts';
import { dictionary } from './dictionary.ts';
import type { ReleaseFacts } from './facts.ts';

/** The README of a release, in Markdown: README.template.md with its places filled in. */
export function readme(facts: ReleaseFacts): string {
  const { dataset, counts } = facts;
  const { context_characters: context, longest_claim: longest, sentence } = dataset.excerpts;
  return filled({
    title: inMarkdown`${dataset.title}`,
    description: paragraphs(dataset.description),
    edition: edition(facts),
    counts: countRows(counts),
    context: inMarkdown`${context}`,
    longest:
      longest === undefined
        ? inMarkdown``
        : inMarkdown` A claim of more than ${longest} is cut there, with “…”.`,
    sentence:
      sentence === true ? inMarkdown` \`sentence_text\` is the whole sentence.` : inMarkdown``,
    dictionary: dictionary(),
  });
}

function edition({
  dataset,
  version,
  schemaVersion,
  releasedOn,
  accepted,
}: ReleaseFacts): Markdown {
  const { title, path, name } = dataset.licence;
  const makers = dataset.contributors.map((maker) => inMarkdown`${maker.title}`);
  return joined([
    row(['version', `${version} (schemas ${schemaVersion})`]),
    row(['released', releasedOn]),
    row(['licence', inMarkdown`${link(title, path)} (${code(name)})`]),
    row(['made by', joined(makers, ', ')]),
    ...(accepted?.checks ?? []).map((check) =>
      row(['published against a check', `${check}; ${accepted?.reason ?? ''}`]),
    ),
  ]);
}

function countRows(counts: Counts): Markdown {
  const rows = new Map<string, number>(Object.entries(counts));
  return joined(
    tables.map(({ name, description }) => row([name, rows.get(name) ?? 0, description])),
  );
}

function filled(values: Readonly<Record<string, Markdown>>): string {
  const template = readFileSync(
    projectPath('pipeline/publish/describe/README.template.md'),
    'utf8',
  );
  return (
    template
      // In the template a blank line parts the head of a table from the place of its rows.
      .replace(/\n\n(?=\{\{(?:edition|counts)\}\})/g, '\n')
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`README.template.md: no value for ${name}`);
        return value.source;
      })
  );
}
