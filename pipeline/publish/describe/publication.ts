import { bibtexAddress, bibtexText } from '../../lib/escape/bibtex.ts';
import type { DatasetDescription } from '../../../schemas/types.ts';
import type { ReleaseFacts } from './facts.ts';

type Contributor = DatasetDescription['contributors'][number];

/** How the rows come about, in a sentence, for descriptions that ask for a method. */
export const method =
  'Rules and learned models read the text of each article; every row names the rule that made it, how likely it is right, and the characters that it was read from. The rows are codings by a machine, not verified fact.';

/** The contributors that made the dataset: those of that role, or all where none has it. */
export function creators({ contributors }: DatasetDescription): readonly Contributor[] {
  const named = contributors.filter(({ roles }) => roles?.includes('creator') === true);
  return named.length === 0 ? contributors : named;
}

/** The address of a file of the release: a whole one where dataset.yaml tells of a place. */
export const addressOf = ({ dataset, version }: ReleaseFacts, path: string): string =>
  dataset.download === undefined ? path : new URL(`${version}/${path}`, dataset.download).href;

/** The address of this release’s folder; undefined where dataset.yaml does not say where releases are. */
export const releaseAddress = (facts: ReleaseFacts): string | undefined =>
  facts.dataset.download === undefined ? undefined : addressOf(facts, '');

/** The page of the dataset, or the place of this release; `./` is the folder of the description. */
export const pageOf = (facts: ReleaseFacts): string =>
  facts.dataset.homepage ?? releaseAddress(facts) ?? './';

/** The days of the articles as an ISO 8601 day or interval; undefined where they have none. */
export function temporalCoverage({ coverage: { days } }: ReleaseFacts): string | undefined {
  if (days === undefined) return undefined;
  return days.first === days.last ? days.first : `${days.first}/${days.last}`;
}

/** The release as an entry of BibTeX: its makers, title, version and month. */
export function bibtex(facts: ReleaseFacts): string {
  const { dataset, version, releasedOn } = facts;
  const [year = '', month = ''] = releasedOn.split('-');
  const fields = {
    author: creators(dataset)
      .map(({ title }) => `{${bibtexText(title)}}`) // Braces keep a name whole.
      .join(' and '),
    title: `{${bibtexText(dataset.title)}}`,
    year,
    month: String(Number(month)),
    version,
    ...(dataset.homepage === undefined ? {} : { url: bibtexAddress(dataset.homepage) }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name} = {${value}}`);
  return `@misc{${dataset.name}-${version}, ${lines.join(', ')}}`;
}

/** The release in a line of a list of references. */
export function reference({ dataset, version, releasedOn }: ReleaseFacts): string {
  const makers = creators(dataset).map(({ title }) => title);
  return `${makers.join(', ')} (${releasedOn.slice(0, 4)}). ${dataset.title} (version ${version}) [data set].`;
}
