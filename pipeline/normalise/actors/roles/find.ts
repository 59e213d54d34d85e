import { lastStartingAt } from '../../../lib/span.ts';
import { isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { TokenSpan } from '../../doc/token.ts';
import { isGenitive, isLeftOut, spanOf, tell } from '../context.ts';
import type { RoleDraft } from '../types.ts';
import { appositions, careers, leadings, pastAsides, predicates } from './behind.ts';
import { entitiesOf, type Entity, type Names } from './entities.ts';
import { phraseEndingAt, phraseFrom, type Phrase } from './phrase.ts';
import { nothing, toldBy, toldByName, type Told } from './published.ts';
import { pastArticle, tokenAt, type Reading } from './reading.ts';
import { withinOf } from './tails.ts';
import { phraseWords, withArticle } from './lexicon.ts';

/** What a rule finds at a place of a name. */
interface Found extends TokenSpan {
  readonly told: Told;
  readonly tense: RoleDraft['tense'];
  /** The title alone, in lower case; empty where only a body or nation is told. */
  readonly title: string;
  readonly head: string;
}

/** A way in which articles tell what somebody is. */
interface Rule {
  readonly id: string;
  /** What in language it rests on. */
  readonly why: string;
  readonly read: (reading: Reading, name: Entity) => readonly Found[];
}

/** A role where it is told, with what choosing one of several looks at. */
export interface TitledRole extends RoleDraft {
  readonly title: string;
  readonly head: string;
}

const rules: readonly Rule[] = [
  {
    id: 'role-before-name',
    why: 'An office stands right before the name, with its body: Kestrel Bank chief economist Ana Rivera.',
    read: (reading, name) => {
      const start = pastAddress(reading, name.first);
      const phrase = phraseEndingAt(reading, start);
      if (phrase === null) return [];
      const joined = withFirstOfTwo(reading, phrase);
      if (joined !== phrase) return fromPhrases(reading, [joined]);
      const both = [withBodyBehind(reading, phrase, name)];
      // Prime Minister Sheikh Amal Obi, the candidate Senator Ana Rivera: two roles.
      const before = phrase.owner === null ? phraseEndingAt(reading, phrase.first) : null;
      return fromPhrases(reading, before === null ? both : [before, ...both]);
    },
  },
  {
    id: 'role-before-comma',
    why: 'A phrase for somebody is explained by the name between commas: the mayor of Tolm, Ana Rivera, said.',
    read: (reading, name) => {
      const mark = pastBorn(reading, pastAddress(reading, name.first)) - 1;
      if (!/^[,:(–—]$/.test(tokenAt(reading, mark).text)) return [];
      const at = beforeBracket(reading, mark);
      const phrase = phraseEndingAt(reading, at);
      return phrase !== null && isExplained(reading, phrase, name)
        ? fromPhrases(reading, [phrase])
        : [];
    },
  },
  {
    id: 'role-of-several',
    why: 'A role in the plural is that of all names behind it: Senators Ana Rivera and Tom Hale.',
    read: (reading, name) => {
      const first = firstOfList(reading, name);
      const phrase = first === name.first ? null : phraseEndingAt(reading, first);
      return phrase?.several === true ? fromPhrases(reading, [phrase]) : [];
    },
  },
  {
    id: 'name-of-body',
    why: 'A body or nation owns the name: the BBC’s Ana Rivera, Kenya’s Rivera.',
    read: (reading, name) => {
      const start = pastAddress(reading, name.first);
      if (!isGenitive(tokenAt(reading, start - 1))) return [];
      return fromName(reading, reading.entities.endingAt.get(start - 1), 'nationality');
    },
  },
  {
    id: 'nation-before-name',
    why: 'An adjective of nation stands right before the name: the Kenyan Ana Rivera.',
    read: (reading, name) => {
      const nation = reading.entities.endingAt.get(pastAddress(reading, name.first));
      return nation?.kind === 'demonym' ? fromName(reading, nation, 'nationality') : [];
    },
  },
  {
    id: 'role-behind-name',
    why: 'An apposition, or “who is”, tells what somebody is: Ana Rivera, 43, a nurse from Tolm.',
    read: (reading, { last }) =>
      fromPhrases(reading, appositions(reading, pastAsides(reading, last))),
  },
  {
    id: 'role-by-be',
    why: 'A form of “be” joins a name and a role: Ana Rivera is a nurse.',
    read: (reading, name) =>
      isSubject(reading, name)
        ? fromPhrases(reading, predicates(reading, pastAsides(reading, name.last)))
        : [],
  },
  {
    id: 'role-by-career',
    why: 'Who was named, became, served as or resigned as something is or was that.',
    read: (reading, name) =>
      isSubject(reading, name) || isGenitive(tokenAt(reading, name.last))
        ? fromPhrases(
            reading,
            careers(reading, pastGenitive(reading, pastAsides(reading, name.last))),
          )
        : [],
  },
  {
    id: 'named-to-role',
    why: 'Others name somebody to a role: the board appointed Ana Rivera as chair.',
    read: (reading, name) => {
      const before = tokenAt(reading, name.first - 1);
      const as = tokenAt(reading, name.last).lower === 'as';
      if (!phraseWords.naming.holds(before) && !(as && before.lower === 'with')) return [];
      const phrase = phraseFrom(reading, as ? name.last + 1 : name.last);
      return phrase === null ? [] : fromPhrases(reading, [phrase]);
    },
  },
  {
    id: 'role-by-leading',
    why: 'Who heads, owns or founded a body is its head, owner or founder.',
    read: (reading, name) => {
      if (!isSubject(reading, name)) return [];
      const leading = leadings(reading, pastAsides(reading, name.last));
      if (leading === null) return [];
      const { title, isPast, verb, body } = leading;
      const told = toldByName(reading, body, 'nationality');
      return [
        {
          first: verb,
          last: body.last,
          told: { ...told, role: `${title} of ${withArticle(body.name)}` },
          tense: isPast ? 'former' : 'present',
          title: title.toLowerCase(),
          head: title.toLowerCase(),
        },
      ];
    },
  },
  {
    id: 'body-behind-name',
    why: 'Behind a name, “of” and “from” tell a body, nation or town: Ana Rivera of Kenya, Ana Rivera, of Tolm, Chad.',
    read: (reading, { last }) => {
      const at = pastAsides(reading, last);
      const joint = tokenAt(reading, at).text === ',' ? at + 1 : at;
      const { lower } = tokenAt(reading, joint);
      if (lower !== 'of' && lower !== 'from') return [];
      return fromTown(
        reading,
        pastArticle(reading, joint + 1),
        joint === at && lower === 'of' ? 'nationality' : 'place',
      );
    },
  },
  {
    id: 'body-in-brackets',
    why: 'A body or nation alone in brackets behind a name is that person’s: Ana Rivera (Kenya).',
    read: (reading, { last }) => {
      if (tokenAt(reading, last).text !== '(') return [];
      const entity = reading.entities.startingAt.get(last + 1);
      return entity !== undefined && tokenAt(reading, entity.last).text === ')'
        ? fromName(reading, entity, 'nationality')
        : [];
    },
  },
  {
    id: 'letters-behind-name',
    why: 'Letters behind a name may be an office: Ana Rivera MP.',
    read: (reading, { last }) => {
      const at = tokenAt(reading, last).text === ',' ? last + 1 : last;
      const { text, lower } = tokenAt(reading, at);
      const { roles } = reading.context.lexicon;
      if (!roles.honours.has(text) || !roles.heads.has(lower)) return [];
      return [
        {
          first: at,
          last: at + 1,
          told: { ...nothing, role: text },
          tense: 'present',
          title: lower,
          head: lower,
        },
      ];
    },
  },
];

/** Where the persons of an article are given roles, bodies and nationalities, by start. */
export function findRoles(names: Names): TitledRole[] {
  const { doc, tokens, people } = names;
  const entities = entitiesOf(names);
  const live = rules.filter(({ id }) => !isLeftOut(tokens, id));
  const found = new Map<string, TitledRole>();
  for (const { person, first, last } of people.mentions) {
    const number = lastStartingAt(doc.sentences, tokens.at(first).start);
    const sentence = doc.sentences[number];
    if (sentence === undefined) continue;
    const reading: Reading = {
      context: names,
      entities,
      first: sentence.firstToken,
      last: sentence.lastToken,
    };
    const name: Entity = {
      first,
      last,
      kind: 'person',
      id: names.idOf(person),
      name: person.name,
      country: null,
    };
    for (const rule of live)
      for (const each of rule.read(reading, name)) enter(found, names, name, each, rule, number);
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function enter(
  found: Map<string, TitledRole>,
  { tokens }: Names,
  name: Entity,
  each: Found,
  rule: Rule,
  sentence: number,
): void {
  const { told, tense, title, head } = each;
  const span = spanOf(tokens, each);
  const key = `${name.id ?? ''} ${String(span.start)} ${told.role ?? ''}`;
  if (found.has(key)) return;
  tell(tokens, 'decision', rule.id, each, `${name.name}: ${told.role ?? 'belongs there'}`);
  found.set(key, {
    ...span,
    actorId: name.id ?? '',
    ...told,
    tense,
    sentence,
    rule: rule.id,
    title,
    head,
  });
}

const fromPhrases = (reading: Reading, phrases: readonly Phrase[]): Found[] =>
  phrases.map((phrase) => ({
    first: phrase.first,
    last: phrase.last,
    told: toldBy(reading, phrase),
    tense: phrase.tense,
    title: phrase.title.toLowerCase(),
    head: phrase.head,
  }));

function fromName(
  reading: Reading,
  entity: Entity | undefined,
  basis: 'nationality' | 'place',
): Found[] {
  if (entity === undefined || entity.kind === 'person') return [];
  const told = toldByName(reading, entity, basis);
  if (told.affiliationId === null && told.country === null) return [];
  return [{ first: entity.first, last: entity.last, told, tense: null, title: '', head: '' }];
}

/** A body, nation or town, by the country that is named behind it. */
function fromTown(reading: Reading, start: number, basis: 'nationality' | 'place'): Found[] {
  const entity = reading.entities.startingAt.get(start);
  if (entity !== undefined && entity.kind !== 'place') return fromName(reading, entity, basis);
  let last = entity?.last ?? start;
  if (entity === undefined) while (tokenAt(reading, last).tag === 'PROPN') last++;
  if (last === start) return [];
  const within = withinOf(reading, { kind: 'place', last });
  return fromName(reading, within?.country == null ? entity : within, 'place');
}

/** Before forms of address. */
function pastAddress(reading: Reading, first: number): number {
  let at = first;
  while (reading.context.lexicon.roles.address.holds(tokenAt(reading, at - 1))) at--;
  return at;
}

/** Before what somebody is called besides: Kenya’s prime minister, Sheikh Amal Obi. */
const pastBorn = (reading: Reading, first: number): number =>
  reading.context.lexicon.roles.born.holds(tokenAt(reading, first - 1)) ? first - 1 : first;

const longestBracket = 8;

/** Before a bracket that ends at a token: the head of the NHB (National Harbour Board), Ana Rivera. */
function beforeBracket(reading: Reading, end: number): number {
  if (tokenAt(reading, end - 1).text !== ')') return end;
  for (let at = end - 2; at > end - longestBracket; at--)
    if (tokenAt(reading, at).text === '(') return at;
  return end;
}

/** The first token of the names that a name is listed with, the last of them it may be. */
function firstOfList(reading: Reading, name: Entity): number {
  let { first } = name;
  for (;;) {
    const joint = tokenAt(reading, first - 1).lower;
    if (joint !== 'and' && joint !== ',') return first;
    const end = tokenAt(reading, first - 2).text === ',' ? first - 2 : first - 1;
    const before = reading.entities.endingAt.get(end);
    if (before?.kind !== 'person') return first;
    first = before.first;
  }
}

const pastGenitive = (reading: Reading, at: number): number =>
  isGenitive(tokenAt(reading, at)) ? at + 1 : at;

/** President Ana Rivera of Kenya: whose office it is stands behind the name. */
function withBodyBehind(reading: Reading, phrase: Phrase, { last }: Entity): Phrase {
  if (phrase.owner !== null || phrase.tails.length > 0 || tokenAt(reading, last).lower !== 'of')
    return phrase;
  const entity = reading.entities.startingAt.get(pastArticle(reading, last + 1));
  if (entity === undefined || entity.kind === 'person' || entity.kind === 'demonym') return phrase;
  return {
    ...phrase,
    tails: [{ joint: 'of', entity, words: entity.name, within: null }],
  };
}

/** Kestrel Bank chairman and founder Ana Rivera, US artist and programmer Ana Rivera: the owner is before both. */
function withFirstOfTwo(reading: Reading, phrase: Phrase): Phrase {
  if (phrase.owner !== null || tokenAt(reading, phrase.first - 1).lower !== 'and') return phrase;
  const other = phraseEndingAt(reading, phrase.first - 1);
  if (other === null || other.tails.length > 0) return phrase;
  if (other.isDefinite && other.owner === null) return phrase;
  const title = `${other.title} and ${phrase.title}`;
  return { ...phrase, first: other.first, title, owner: other.owner, nation: other.nation };
}

/** Whether a name does what the verb behind it says: no preposition and no other name stands before it. */
function isSubject(reading: Reading, { first }: Entity): boolean {
  const before = tokenAt(reading, pastAddress(reading, first) - 1);
  const isAlone = before.tag !== 'ADP' && before.lower !== 'and' && before.lower !== '&';
  return isAlone && !phraseWords.supposing.holds(before);
}

const ends = /^(?:[,.;:)!?–—”"]|)$/;

/** Whether a name between marks explains a phrase before it. */
function isExplained(reading: Reading, phrase: Phrase, name: Entity): boolean {
  const from = leadOf(reading, phrase);
  const lead = tokenAt(reading, from - 1);
  if (lead.lower === 'as') return true;
  const isTitle = phrase.tails.length > 0 && isCapitalised(tokenAt(reading, phrase.first));
  const isTold = isTitle || phrase.isDefinite || phrase.isIndefinite || phrase.owner !== null;
  if (!isTold || /^(?:of|for)$/.test(lead.lower) || isAppositionOfOther(reading, from))
    return false;
  const next = tokenAt(reading, name.last);
  if (ends.test(next.text) || closedClass.relatives.holds(next)) return true;
  return next.isVerb && lead.tag !== 'ADP' && lead.tag !== 'VERB';
}

/** The first token of a phrase with its determiners and what describes. */
function leadOf(reading: Reading, phrase: Phrase): number {
  let at = phrase.first;
  while (/^(?:DET|ADJ|NOUN|NUM)$/.test(tokenAt(reading, at - 1).tag)) at--;
  while (closedClass.possessives.holds(tokenAt(reading, at - 1))) at--;
  return at;
}

/** Tom Hale, the mayor, Ana Rivera and others: the phrase tells of Hale. */
const isAppositionOfOther = (reading: Reading, from: number): boolean =>
  tokenAt(reading, from - 1).text === ',' &&
  reading.entities.endingAt.get(from - 1)?.kind === 'person';
