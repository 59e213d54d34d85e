import { known } from '../../../lib/lists.ts';
import { firstFrom, lastStartingAt } from '../../../lib/span.ts';
import type { ActorDraft, Gender, MentionDraft } from '../../actors/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import type { KindLexicon } from '../lexicon.ts';
import { isNaming, isPerson, quotationAt, type Scene } from '../scene.ts';
import { introductionsOf } from '../speakers/introductions.ts';
import { kindOfWord } from '../speakers/kinds.ts';
import { isDescribing } from './phrases.ts';

/** How many sentences of an article may be its lead, and how many behind it name who is meant. */
const lead = 3;
const reach = 3;

/**
 * `A fired clerk was held after he shot at a door. … Ivo Brandt, the clerk, …`: the person without a name in the lead of an
 * article, and he or she there, linked to the one who is named soon after by that noun, or by that age. Where another person without a
 * name stands beside them, or two are named so, nobody is meant.
 * @param others all other mentions, by start
 */
export function resolveLead(
  scene: Scene,
  others: readonly MentionDraft[],
  kinds: KindLexicon,
): MentionDraft[] {
  const { doc, mentions } = scene;
  const { tokens, sentences } = doc;
  const people = mentions.filter((each) => isPerson(each) && isNaming(each));
  const [first] = people;
  if (first === undefined || first.sentence === 0 || first.sentence > lead) return [];
  const end = sentences[first.sentence]?.firstToken ?? 0;
  const stranger = strangerBefore(doc, end, kinds);
  if (stranger === null) return [];
  const pronouns = tokens.list
    .slice(stranger.last, end)
    .filter((token) => genderOf(token) !== null && quotationAt(scene, token) === null);
  const actor = namedAs(scene, people, stranger, first.sentence);
  if (actor === null) return [];
  const genders = new Set([actor.gender, ...pronouns.map(genderOf)]);
  genders.delete(null);
  if (genders.size > 1) return [];
  const { actorId } = actor;
  const description = {
    ...{ actorId, start: tokens.at(stranger.first).start, end: tokens.at(stranger.last).end },
    form: 'description' as const,
  };
  const linked = [
    description,
    ...pronouns.map(({ start, end: last }) => ({
      ...{ actorId, start, end: last },
      form: 'pronoun' as const,
    })),
  ];
  const taken = new Set(others.map(({ start }) => start));
  return linked
    .filter(({ start }) => !taken.has(start))
    .map((each) => ({ ...each, sentence: lastStartingAt(sentences, each.start) }));
}

const genderOf = (token: Token): Gender | null =>
  closedClass.he.holds(token) ? 'male' : closedClass.she.holds(token) ? 'female' : null;

interface Stranger {
  /** Its article and its noun. */
  readonly first: number;
  readonly last: number;
}

/** The only person without a name, of one kind, before a token: the first phrase with an article whose noun is of a person. */
function strangerBefore(doc: Doc, end: number, kinds: KindLexicon): Stranger | null {
  const { tokens } = doc;
  let found: Stranger | null = null;
  for (let first = 0; first < end; first++) {
    const last = nounOf(tokens, first);
    const noun = tokens.at(last);
    if (last === first || noun.tag !== 'NOUN' || kindOfWord(noun, kinds) !== 'person') continue;
    if (isAny(doc, first, last, found === null)) return null;
    if (found !== null && tokens.at(found.last).lower !== noun.lower) return null;
    found ??= { first, last };
  }
  return found;
}

/** Where the noun stands of the phrase that an article opens; the token itself where it is none. */
function nounOf(tokens: Tokens, first: number): number {
  const { lower } = tokens.at(first);
  if (lower !== 'the' && !closedClass['indefinite-articles'].has(lower)) return first;
  // `a fired clerk`
  let last = tokens.at(first + 1).tag === 'VERB' ? first + 1 : first;
  while (isDescribing(tokens.at(last + 1)) || isOwned(tokens.at(last + 1))) last++;
  return last;
}

/** `The leader of a town`, one of many; `how a president should act`, any, where it is the first of the lead. */
function isAny({ tokens, sentences }: Doc, first: number, last: number, isFirst: boolean): boolean {
  if (tokens.at(first).lower === 'the') return tokens.at(last + 1).lower === 'of';
  return isFirst && !sentences.some(({ firstToken }) => firstToken === first);
}

/** `a sheriff’s deputy`, `a Lund clerk`. */
const isOwned = ({ lower, tag }: Token): boolean => lower === "'s" || tag === 'PROPN';

/** The one person who is named by the noun, or by the age, of a stranger, soon after. */
function namedAs(
  { doc, actors }: Scene,
  people: readonly MentionDraft[],
  { first, last }: Stranger,
  sentence: number,
): ActorDraft | null {
  const { tokens, sentences } = doc;
  const until = sentences[sentence + reach]?.start ?? Infinity;
  const early = people.slice(0, firstFrom(people, until));
  const introductions = introductionsOf(doc, early);
  const noun = tokens.at(last).lower;
  const age = tokens.list
    .slice(first, last + 1)
    .find(isAge)
    ?.lower.split('-')[0];
  const fitting = new Set(
    early
      .filter(({ actorId, end }) => {
        const actor = actors.find((each) => each.actorId === actorId);
        const behind = firstFrom(tokens.list, end);
        const isOfAge = tokens.at(behind).text === ',' && tokens.at(behind + 1).text === age;
        const own = introductions.get(actorId);
        const isCalled = own?.has(noun) === true || roleEnds(actor?.role ?? null, noun);
        return isOfAge || isCalled;
      })
      .map(({ actorId }) => actorId),
  );
  if (fitting.size !== 1) return null;
  const [only] = fitting;
  return actors.find(({ actorId }) => actorId === only) ?? null;
}

const isAge = ({ lower }: Token): boolean => lower.endsWith('-year-old');

/** Whether an office, before whose it is, ends in a noun: `Deputy`, `Finance Minister of Kenya`. */
const roleEnds = (role: string | null, noun: string): boolean =>
  role !== null && known(role.toLowerCase().split(/ (?:of|at|for) /), 0).endsWith(noun);
