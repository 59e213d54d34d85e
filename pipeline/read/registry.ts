import { UserError } from '../lib/errors.ts';
import { isTaken } from '../lib/read-files.ts';
import type { Registry } from '../../schemas/types.ts';
import { readYaml, type Yaml } from '../lib/yaml.ts';

/**
 * The actors that people have described in raw/actors.yaml; none where there is no such file.
 *
 * @throws UserError with the line where two share an id, or a name and all that could tell them apart, or
 * an id is of another type.
 */
export function readRegistry(file: string): Registry {
  if (!isTaken(file)) return [];
  const yaml = readYaml(file, 'registry');
  for (const [index, { id, type }] of yaml.value.entries()) {
    if (id.startsWith(`${type}/`)) continue;
    throw new UserError(
      `the id “${id}” is not that of a ${type}`,
      { file, line: yaml.lineOf([index, 'id']) },
      `begin the id with “${type}/”, or correct the type`,
    );
  }
  refuseTwins(yaml, file, 'id', ({ id }) => id);
  // Two of one name are told apart by what else is said of them.
  refuseTwins(yaml, file, 'name', ({ type, name, ...each }) =>
    [
      type,
      name,
      each.role,
      each.affiliation_id,
      each.country,
      each.active_from,
      each.active_until,
    ].join('\n'),
  );
  return yaml.value;
}

function refuseTwins(
  { value, lineOf }: Yaml<Registry>,
  file: string,
  key: 'id' | 'name',
  identity: (actor: Registry[number]) => string,
): void {
  const seen = new Map<string, number>();
  for (const [index, actor] of value.entries()) {
    const other = seen.get(identity(actor));
    if (other !== undefined)
      throw new UserError(
        `the ${key} “${actor[key]}” is also that of the actor at line ${lineOf([other])}`,
        { file, line: lineOf([index, key]) },
        'make one entry of the two, or tell them apart',
      );
    seen.set(identity(actor), index);
  }
}
