import type { Doc } from '../doc/doc.ts';
import type { Organisation, Person, ActorDraft, MentionDraft } from './types.ts';
import type { WordSet } from '../doc/words.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Named } from './mentions.ts';

/** The actor_id of the body or country that each person’s office belongs to. */
export function affiliationsOf(
  persons: readonly Person[],
  named: readonly Named[],
): Map<Person, string> {
  const byStart = new Map<number, Named>();
  for (const each of named) {
    if (each.actorId.startsWith('person/')) continue;
    if ((byStart.get(each.first)?.last ?? 0) < each.last) byStart.set(each.first, each);
  }
  const affiliations = new Map<Person, string>();
  for (const person of persons) {
    const owner = person.role?.owner;
    const body = owner == null ? undefined : byStart.get(owner.first);
    if (body !== undefined) affiliations.set(person, body.actorId);
  }
  return affiliations;
}

/** @param ownerNames the published names of bodies and countries by actor_id. */
export function personDraft(
  person: Person,
  actorId: string,
  affiliation: string | undefined,
  ownerNames: ReadonlyMap<string, string>,
  { roles }: ActorLexicon,
): ActorDraft {
  const title = person.role?.title ?? null;
  const isNation = affiliation?.startsWith('country/') === true;
  const office = isNation && isTrade(title, roles.trades) ? undefined : affiliation;
  const owner = office === undefined ? person.role?.place : withArticle(ownerNames.get(office));
  return {
    actorId,
    type: 'person',
    name: person.name,
    alsoKnownAs: [],
    role:
      title === null || owner == null
        ? title
        : officeOf(title, owner, office?.startsWith('organisation/') === true),
    roleIsTold: title !== null,
    affiliationId: office ?? null,
    country: isNation ? codeOf(affiliation) : null,
    wikidata: null,
    known: false,
    gender: person.gender,
  };
}

/** `Kenyan | poet`: who has a country, but no office in it. */
const isTrade = (title: string | null, trades: WordSet): boolean =>
  title !== null && trades.has(title.slice(title.lastIndexOf(' ') + 1).toLowerCase());

/** `Director of Kestrel Bank`, `Professor of Law at Kestrel University`, `Attorney for the Eastern District of Texas`. */
function officeOf(title: string, owner: string, isBody: boolean): string {
  if (title.includes('District of ')) return title;
  return `${title} ${isBody && title.includes(' of ') ? 'at' : 'of'} ${owner}`;
}

/** The office of somebody in a body by its published name: `Chair of the Ferry Users’ Association`. */
export const officeAt = (title: string, body: string): string =>
  officeOf(title, withArticle(body) ?? body, true);

/** `of the United States`, `of the Ministry of Defence`, `of the Lake Party`; `of Kenya`, `of NATO`. */
const withArticle = (name: string | undefined): string | undefined =>
  name !== undefined && (definiteLead.test(name) || definiteEnd.test(name)) ? `the ${name}` : name;

const definiteLead =
  /^(?:United|Netherlands|Philippines|Czech|Democratic|Central|Dominican|European|Ministry|Department|University)\b/;
const definiteEnd =
  /\b(?:Party|Union|Council|Committee|Commission|Authority|Agency|Association|Federation|Alliance|Institute|Foundation|Office|Bureau|League|Trust|Society|Club|Board|Coalition|Confederation)$/;

const codeOf = (countryId: string): string => (countryId.split('/')[1] ?? '').toUpperCase();

export const bodyDraft = (body: Organisation): ActorDraft => ({
  actorId: body.id,
  type: 'organisation',
  name: body.name,
  alsoKnownAs: [],
  role: null,
  roleIsTold: false,
  affiliationId: null,
  country: body.country === null ? null : codeOf(body.country),
  wikidata: null,
  known: false,
  gender: null,
});

export const nationDraft = (id: string, { countryNames }: ActorLexicon): ActorDraft => ({
  actorId: id,
  type: 'country',
  name: countryNames.get(id) ?? id,
  alsoKnownAs: [],
  role: null,
  roleIsTold: false,
  affiliationId: null,
  country: codeOf(id),
  wikidata: null,
  known: false,
  gender: null,
});

const naming = new Set<MentionDraft['form']>(['name', 'alias', 'acronym', 'metonym']);

/** The drafts that are mentioned, each once, with the other names that their mentions give. */
export function withNames(
  drafts: readonly ActorDraft[],
  mentions: readonly MentionDraft[],
  doc: Doc,
): ActorDraft[] {
  const written = new Map<string, Set<string>>();
  for (const { actorId, form, start, end } of mentions) {
    let known = written.get(actorId);
    if (known === undefined) written.set(actorId, (known = new Set()));
    if (naming.has(form)) known.add(doc.text.slice(start, end));
  }
  const found: ActorDraft[] = [];
  for (const draft of drafts) {
    const known = written.get(draft.actorId);
    if (known === undefined) continue;
    written.delete(draft.actorId);
    found.push({
      actorId: draft.actorId,
      type: draft.type,
      name: draft.name,
      alsoKnownAs: otherNames(draft.name, known),
      role: draft.role,
      roleIsTold: draft.roleIsTold,
      affiliationId: draft.affiliationId,
      country: draft.country,
      wikidata: draft.wikidata,
      known: draft.known,
      gender: draft.gender,
    });
  }
  return found;
}

const noSmallFirst = /^\P{Ll}/u;

/** The names as written, with single spaces, without the one that is published. */
function otherNames(name: string, written: ReadonlySet<string>): string[] {
  const others: string[] = [];
  for (const each of written) {
    if (each === name) continue;
    const plain = each.replace(/\s+/g, ' ');
    if (plain === name || plain.includes(';') || !noSmallFirst.test(plain)) continue;
    if (!others.includes(plain)) others.push(plain);
  }
  return others.sort();
}
