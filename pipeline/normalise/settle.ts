import type { Place } from '../lib/errors.ts';
import { UserError } from '../lib/errors.ts';
import type { FormId, Piece, Skipped } from '../read/forms/form.ts';
import { isNewer } from '../read/forms/versions.ts';
import { folded } from '../read/pile.ts';
import { likelyId, nameOf, placeOf, type Job } from '../read/jobs.ts';

/** Where an article stands, and what it is held by against those of other files. */
export interface Origin {
  readonly form: FormId;
  readonly source: string;
  readonly part: string | null;
  /** The beginning of the hash of its text. */
  readonly text: string;
  /** Under which of its own ids an agency sends it, and in which version. */
  readonly sent?: Sent;
}

interface Sent {
  readonly id: string;
  /** A number, or a time; empty where none is told. */
  readonly version: string;
}

/** @param sha256 of its text */
export function originOf({ form, source, part, fields }: Piece, sha256: string): Origin {
  const { id, version } = fields;
  const sent = id === undefined || version === undefined ? {} : { sent: { id, version } };
  return { form, source, part, text: sha256.slice(0, 16), ...sent };
}

/** An article that a file of the run gives. */
export interface Given {
  readonly article_id: string;
  readonly origin: Origin;
}

/** What becomes of an article beside the others: it counts, or not, and why. */
export type Settled = { readonly isCounted: true } | Skipped | UserError;

/**
 * Settles what articles of many files are to each other: of the versions that an agency sent the newest counts, and none
 * that it took back; of two with one id and one text the first; two with one id and different texts are a fault.
 *
 * @param killed what agencies took back
 * @returns what becomes of each, in their order
 */
export function settle(given: readonly Given[], killed: readonly Skipped[]): Settled[] {
  const newest = newestOf(given, killed);
  const first = new Map<string, Origin>();
  return given.map(({ article_id, origin }) => {
    const later = origin.sent === undefined ? undefined : newest.get(origin.sent.id);
    if (later !== undefined && later.where !== origin)
      return { ...outdated(origin, later), article_id };
    const id = folded(article_id);
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, origin);
      return { isCounted: true };
    }
    if (other.text === origin.text) return duplicate(origin, other);
    return isProviders(origin) && isProviders(other)
      ? { ...duplicate(origin, other), message: `another copy of it stands in ${nameOf(other)}` }
      : twin(article_id, origin, other);
  });
}

/** Whether the id of an article is its provider’s, or of its address: two files that have it hold the same article. */
const isProviders = ({ form, part }: Origin): boolean => part !== null && form !== 'json-lines';

/** What an article, or what is none, is settled by: all that may have a say in it must be in one shard. */
export function settledBy(found: Job | Skipped): string {
  if ('reason' in found) return found.sent?.id ?? nameOf(found);
  const { id, version } = found.piece.fields;
  if (id !== undefined && version !== undefined) return id;
  return folded(likelyId(found) ?? nameOf(found.piece));
}

interface Version extends Sent {
  readonly where: Origin | Skipped;
}

/** Of each article that an agency sent more than once, its newest version: the later where both are as new. */
function newestOf(given: readonly Given[], killed: readonly Skipped[]): Map<string, Version> {
  const versions = [
    ...given.flatMap(({ origin }) =>
      origin.sent === undefined ? [] : [{ ...origin.sent, where: origin }],
    ),
    ...killed.flatMap((where) => (where.sent === undefined ? [] : [{ ...where.sent, where }])),
  ];
  const newest = new Map<string, Version>();
  for (const version of versions) {
    const other = newest.get(version.id);
    if (other === undefined || isNewer(version.version, other.version))
      newest.set(version.id, version);
  }
  return newest;
}

const without = ({ form, source, part }: Origin) => ({ form, source, part });

function outdated(origin: Origin, { where, version }: Version): Skipped {
  const its = without(origin);
  const name = nameOf(where);
  if ('reason' in where)
    return { ...its, reason: 'killed', message: `the agency has taken this back: ${name}` };
  if (version === origin.sent?.version && where.text === origin.text)
    return duplicate(origin, where);
  return { ...its, reason: 'superseded', message: `a newer version stands in ${name}` };
}

const duplicate = (origin: Origin, other: Origin): Skipped => ({
  ...without(origin),
  reason: 'duplicate',
  message: `the same article stands in ${nameOf(other)}`,
});

function twin(id: string, origin: Origin, other: Origin): UserError {
  const place: Place = placeOf(origin);
  return new UserError(
    `two articles with one id, “${id}”: here and in ${nameOf(other)}`,
    place,
    origin.part === null
      ? 'rename one of the two, give it another article_id in a YAML beside it, or remove it if they are the same'
      : 'take the older of the two out of its file, or give one of them another id there',
  );
}
