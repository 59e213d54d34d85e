import { readFileSync } from 'node:fs';
import { projectPath } from '../../kernel/project.ts';
import type { Counts } from '../../kernel/table-files.ts';
import { tables } from '../../kernel/tables.ts';
import { dictionary } from './dictionary.ts';
import type { ReleaseFacts } from './facts.ts';

/** The README of a release, in Markdown: README.template.md with its places filled in. */
export function readme({
  dataset,
  version,
  schemaVersion,
  releasedOn,
  counts,
}: ReleaseFacts): string {
  const { context_characters: context, longest_claim: longest } = dataset.excerpts;
  return filled({
    title: dataset.title,
    description: dataset.description,
    version,
    schemaVersion,
    releasedOn,
    licenceTitle: dataset.licence.title,
    licencePath: dataset.licence.path,
    licenceName: dataset.licence.name,
    contributors: dataset.contributors.map(({ title }) => title).join(', '),
    counts: countRows(counts),
    context: String(context),
    longest:
      longest === undefined ? '' : ` A claim of more than ${longest} is cut there, with “…”.`,
    dictionary: dictionary(),
  });
}

function countRows(counts: Counts): string {
  const rows = new Map<string, number>(Object.entries(counts));
  return tables
    .map(({ name, description }) => `| ${name} | ${rows.get(name) ?? 0} | ${description} |`)
    .join('\n');
}

function filled(values: Readonly<Record<string, string>>): string {
  const template = readFileSync(
    projectPath('pipeline/publish/describe/README.template.md'),
    'utf8',
  );
  return (
    template
      // In the template a blank line parts the head of the table from the place of its rows.
      .replace('\n\n{{counts}}', '\n{{counts}}')
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`README.template.md: no value for ${name}`);
        return value;
      })
  );
}
