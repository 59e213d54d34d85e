import { contains, lastStartingAt } from '../../lib/span.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Doc } from '../doc/doc.ts';
import { coverage, spanOf, textOf, type Context, type Coverage } from './context.ts';
import { codeOf } from './countries/lexicon.ts';
import { type ActorLexicon } from './lexicon.ts';
import type {
  ActorDraft,
  MentionDraft,
  Named,
  Office,
  Organisation,
  Person,
  Run,
} from './types.ts';

/** By start; what lies wholly inside a mention of the same actor goes. */
export function mentionsOf(doc: Doc, named: readonly Named[]): MentionDraft[] {
  const sorted = named
    .map((each): MentionDraft => {
      const { actorId, form, isCredit } = each;
      const { start, end } = each.span ?? spanOf(doc.tokens, each);
      return {
        actorId,
        form,
        isCredit,
        start,
        end,
        sentence: lastStartingAt(doc.sentences, start),
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((mention, index) => {
    for (let before = index - 1; before >= Math.max(0, index - 4); before--) {
      const other = sorted[before];
      if (other?.actorId === mention.actorId && contains(other, mention)) return false;
    }
    return true;
  });
}

const longestName = 6;

/** The names of titles, where every word has a capital: those that the article has elsewhere. */
export function namesInTitles({ tokens, runs }: Context, named: readonly Named[]): Named[] {
  const titles = runs.filter((run) => run.inTitle);
  if (titles.length === 0) return [];
  const covered = coverage(tokens, named);
  const byText = new Map<string, Named | null>();
  for (const each of named) {
    const isPart = each.form === 'demonym' || each.form === 'metonym' || each.span !== undefined;
    if (isPart || !isCapitalised(tokens.at(each.first))) continue;
    const text = textOf(tokens, each);
    const other = byText.get(text);
    byText.set(text, other === undefined || other?.actorId === each.actorId ? each : null);
  }
  const nameAt = (run: Run, first: number): Named | null => {
    for (let last = Math.min(run.last, first + longestName); last > first; last--) {
      const name = byText.get(textOf(tokens, { first, last })) ?? null;
      if (name !== null && !covers(covered, first, last))
        return { first, last, actorId: name.actorId, form: name.form };
    }
    return null;
  };
  return titles.flatMap((run) => {
    const found: Named[] = [];
    for (let first = run.first; first < run.last; first++) {
      const name = nameAt(run, first);
      if (name === null) continue;
      found.push(name);
      first = name.last - 1;
    }
    return found;
  });
}

const covers = (covered: Coverage, first: number, last: number): boolean =>
  covered[first] === 1 || covered[last - 1] === 1;

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

/** What is told of an actor; field by field, as to spread objects takes several times as long. */
const draftOf = ({
  actorId,
  type,
  name,
  alsoKnownAs = [],
  role = null,
  roleIsTold = false,
  roleTense = null,
  affiliationId = null,
  memberOf = null,
  country = null,
  wikidata = null,
  gender = null,
}: Pick<ActorDraft, 'actorId' | 'type' | 'name'> & Partial<ActorDraft>): ActorDraft => ({
  actorId,
  type,
  name,
  alsoKnownAs,
  role,
  roleIsTold,
  roleTense,
  affiliationId,
  memberOf,
  country,
  wikidata,
  known: false,
  gender,
});

export const personDraft = (person: Person, actorId: string, office: Office): ActorDraft =>
  draftOf({
    actorId,
    type: 'person',
    name: person.name,
    role: office.role,
    roleIsTold: office.role !== null,
    roleTense: office.tense,
    affiliationId: office.affiliationId,
    memberOf: office.memberOf,
    country: office.country,
    gender: person.gender,
  });

export const organisationDraft = ({ id, name, country }: Organisation): ActorDraft =>
  draftOf({
    actorId: id,
    type: 'organisation',
    name,
    country: country === null ? null : codeOf(country),
  });

export const countryDraft = (id: string, { countries }: ActorLexicon): ActorDraft =>
  draftOf({
    actorId: id,
    type: 'country',
    name: countries.get(id)?.name ?? id,
    country: codeOf(id),
    wikidata: countries.get(id)?.wikidata ?? null,
  });

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
    if (form !== 'demonym' && form !== 'role' && form !== 'description')
      known.add(doc.text.slice(start, end));
  }
  const found: ActorDraft[] = [];
  for (const draft of drafts) {
    const known = written.get(draft.actorId);
    if (known === undefined) continue;
    written.delete(draft.actorId);
    const { actorId, type, name, role, roleIsTold, roleTense, affiliationId, memberOf } = draft;
    const alsoKnownAs = otherNames(name, known);
    found.push(
      draftOf({
        actorId,
        type,
        name,
        alsoKnownAs,
        role,
        roleIsTold,
        roleTense,
        affiliationId,
        memberOf,
        country: draft.country,
        wikidata: draft.wikidata,
        gender: draft.gender,
      }),
    );
  }
  return found;
}

const noSmallFirst = /^\P{Ll}/u;

/** The names as written, with single spaces, without the one that is published, and what would part a list. */
function otherNames(name: string, written: ReadonlySet<string>): string[] {
  const others = new Set<string>();
  for (const each of written) {
    const plain = each === name ? name : each.replace(/\s+/g, ' ');
    if (plain !== name && !plain.includes(';') && noSmallFirst.test(plain)) others.add(plain);
  }
  return [...others].sort();
}
