import { toYaml } from '../../lib/escape/yaml.ts';
import type { ReleaseFacts } from './facts.ts';
import { creators } from './publication.ts';

/** Licences for data of the SPDX list, which alone Citation File Format takes by name. */
const spdx = new Set([
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-SA-4.0',
  'ODC-By-1.0',
  'ODbL-1.0',
  'PDDL-1.0',
]);

/** CITATION.cff: how to cite the release, by Citation File Format 1.2.0. */
export function citation({ dataset, version, releasedOn }: ReleaseFacts): string {
  const { title, description, homepage, licence, keywords } = dataset;
  return toYaml({
    'cff-version': '1.2.0',
    message: 'If you use this dataset, please cite it as below.',
    type: 'dataset',
    title,
    abstract: description,
    authors: creators(dataset).map(({ title: name, path }) => ({
      name,
      ...(path === undefined ? {} : { website: path }),
    })),
    version,
    'date-released': releasedOn,
    ...(spdx.has(licence.name) ? { license: licence.name } : { 'license-url': licence.path }),
    ...(homepage === undefined ? {} : { url: homepage }),
    ...(keywords === undefined || keywords.length === 0 ? {} : { keywords }),
  });
}
