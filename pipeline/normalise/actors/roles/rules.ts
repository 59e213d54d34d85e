import { isGenitive } from '../context.ts';
import {
  beforeBracket,
  isBareBorn,
  isBeforeNoun,
  isOnlyAttribute,
  isToldTo,
  isExplained,
  isSubject,
  pastAddress,
  pastBorn,
  pastGenitive,
  withBodyBehind,
  withFirstOfTwo,
} from './around.ts';
import {
  appositions,
  candidacies,
  careers,
  leadings,
  memberships,
  nationBehind,
  pastAsides,
  predicates,
} from './behind.ts';
import { partyLetter } from './parties.ts';
import type { Entity } from './entities.ts';
import { listOf } from './lists.ts';
import { fromName, fromPhrases, fromTown, type Found } from './found.ts';
import { phraseWords, withArticle } from './lexicon.ts';
import { phraseEndingAt, phraseFrom } from './phrase.ts';
import { nothing, toldByName } from './published.ts';
import { pastArticle, tokenAt, type Reading } from './reading.ts';

/** A way in which articles tell what somebody is. */
export interface Rule {
  readonly id: string;
  /** What in language it rests on. */
  readonly why: string;
  readonly read: (reading: Reading, name: Entity) => readonly Found[];
}

/** How articles tell what somebody is, as rules that are asked at each name, in the order of this list. */
export const rules: readonly Rule[] = [
  {
    id: 'role-before-name',
    why: 'An office stands right before the name, with its body: Kestrel Bank chief economist Ana Rivera.',
    read: (reading, name) => {
      const start = pastAddress(reading, name.first);
      const nearest = phraseEndingAt(reading, start);
      const isBorn = nearest !== null && isBareBorn(reading, nearest);
      const phrase = isBorn ? phraseEndingAt(reading, nearest.first) : nearest;
      if (phrase === null) return [];
      const joined = withFirstOfTwo(reading, phrase);
      if (joined !== phrase) return fromPhrases(reading, [joined]);
      const both = [withBodyBehind(reading, phrase, name)];
      // Prime Minister Sheikh Amal Obi, the candidate Senator Ana Rivera: two roles.
      const before = phrase.owner === null ? phraseEndingAt(reading, phrase.first) : null;
      const isRole = before !== null && !isOnlyAttribute(reading, before);
      return fromPhrases(reading, isRole ? [before, ...both] : both);
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
    why: 'A role in the plural is that of all names beside it: Senators Ana Rivera and Tom Hale; Ana Rivera and Tom Hale, both judges.',
    read: (reading, name) => {
      const list = listOf(reading, name);
      if (list === null) return [];
      const wide = { ...reading, isOfSeveral: true };
      const before = phraseEndingAt(wide, pastAddress(reading, list.first));
      if (before?.several === true)
        return isToldTo(reading, before)
          ? []
          : fromPhrases(reading, [withBodyBehind(reading, before, name)]);
      const behind = appositions(wide, pastAsides(reading, list.last));
      return fromPhrases(
        reading,
        behind.filter(({ several }) => several),
      );
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
      if (nation?.kind !== 'demonym' || isBeforeNoun(reading, name)) return [];
      return fromName(reading, nation, 'nationality');
    },
  },
  {
    id: 'party-before-name',
    why: 'The word of a party stands right before the name: Republican Ana Rivera.',
    read: (reading, name) => {
      const party = reading.entities.endingAt.get(pastAddress(reading, name.first));
      return party?.kind === 'party' ? fromName(reading, party, 'nationality') : [];
    },
  },
  {
    id: 'role-behind-name',
    why: 'An apposition, or “who is”, tells what somebody is: Ana Rivera, 43, a nurse from Tolm.',
    read: (reading, { last }) =>
      fromPhrases(
        reading,
        appositions({ ...reading, isOpen: true }, pastAsides(reading, last)).filter(
          ({ several }) => !several,
        ),
      ),
  },
  {
    id: 'nation-behind-name',
    why: 'An apposition that tells no role that is known tells a nation: Ana Rivera, a Kenyan living in Oslo.',
    read: (reading, { last }) => {
      const nation = nationBehind(reading, pastAsides(reading, last));
      return nation === null ? [] : fromName(reading, nation, 'nationality');
    },
  },
  {
    id: 'role-by-running',
    why: 'Who runs for an office is a candidate for it: Ana Rivera, who is running for governor.',
    read: (reading, name) => {
      const office = candidacies(reading, pastAsides(reading, name.last));
      return office === null ? [] : fromPhrases(reading, [office]);
    },
  },
  {
    id: 'party-behind-name',
    why: 'An apposition or “is” calls somebody by a party: Ana Rivera, an Ohio Republican; Ana Rivera is a Democrat.',
    read: (reading, name) =>
      memberships(reading, name).flatMap((party) => fromName(reading, party, 'nationality')),
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
    id: 'party-by-letter',
    why: 'A letter behind a name is that of a party: Ana Rivera (R-Ohio), Ana Rivera, D-Calif.',
    read: (reading, { last }) => {
      const letter = partyLetter(reading.context, last);
      if (letter === null) return [];
      const { first, last: end, id, at } = letter;
      const told = { ...nothing, isParty: true, affiliationId: id, affiliation: at };
      return [{ first, last: end, told, tense: null, title: '', head: '' }];
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
