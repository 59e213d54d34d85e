import type { Doc } from '../../doc/doc.ts';
import { isFirstPerson } from '../../doc/first-person.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { known } from '../../../lib/lists.ts';
import {
  contains,
  firstFrom,
  lastStartingAt,
  overlaps,
  slice,
  type Span,
} from '../../../lib/span.ts';
import type { ActorDraft, MentionDraft } from '../../actors/types.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import { preferred } from './weighing.ts';
import {
  isOrganisation,
  isPerson,
  isSubject,
  quotationAt,
  sourceAround,
  type Scene,
} from '../scene.ts';

/** What `it` may mean, as rules see it. */
interface Candidate {
  readonly named: MentionDraft;
  readonly sentences: number;
  /** Between the candidate and `it`. */
  readonly characters: number;
  readonly isSubject: boolean;
  /** Whether it was the source of something said. */
  readonly spoke: boolean;
}

type ItScores = RuleTable<Rules['link-it'], Candidate>;

export const loadItScores = (): ItScores =>
  new RuleTable(readRules('link-it'), {
    facts: {
      'sentences-between': ({ sentences }: Candidate) => sentences,
      distance: ({ characters }: Candidate) => characters / 2000,
      subject: (candidate: Candidate) => candidate.isSubject,
      'spoke-before': ({ spoke }: Candidate) => spoke,
      country: ({ named }: Candidate) => !isOrganisation(named),
    },
  });

/** How many sentences back `it` reaches. */
const reach = 2;
/** What the best body must have, and have before the next one. */
const enough = 0;
const margin = 0.3;

/**
 * `It` that says something, and `its` of `its chair, Ana Rivera, said`, linked to the organisation or country before it
 * for which most speaks: being near, a subject, a source of what was said before. Unsure is unlinked.
 */
export function resolveIt(scene: Scene, scores: ItScores): MentionDraft[] {
  const { doc, sources } = scene;
  const bodies = scene.mentions.filter((each) => !isPerson(each) && each.form !== 'demonym');
  const found = new Map<number, MentionDraft>();
  for (const source of sources) {
    const words = /^it(?:$|s(?=\s))/i.exec(slice(doc.text, source));
    if (words === null) continue;
    const { start } = source;
    const end = start + words[0].length;
    const candidates = bodiesBefore(scene, bodies, { start, end });
    const best = preferred(scores, candidates, scene, { start, end }, enough);
    if (best === null || best.lead < margin) continue;
    const sentence = lastStartingAt(doc.sentences, start);
    found.set(start, { actorId: best.actorId, form: 'pronoun', start, end, sentence });
  }
  return [...found.values()];
}

function bodiesBefore(scene: Scene, bodies: readonly MentionDraft[], pronoun: Span): Candidate[] {
  const { doc, words } = scene;
  const sentence = lastStartingAt(doc.sentences, pronoun.start);
  const quotation = quotationAt(scene, pronoun);
  const candidates: Candidate[] = [];
  for (let at = firstFrom(bodies, pronoun.start) - 1; at >= 0; at--) {
    const named = known(bodies, at);
    const sentences = sentence - named.sentence;
    if (sentences > reach) break;
    if (quotationAt(scene, named) !== quotation) continue;
    const last = lastStartingAt(doc.tokens.list, named.end - 1);
    // The kind of body may follow its name: the Kestrel charity said.
    const end = words.kinds.holds(doc.tokens.at(last + 1)) ? last + 1 : last;
    candidates.push({
      named,
      sentences,
      characters: pronoun.start - named.end,
      isSubject: isSubject(doc, end, named.sentence),
      spoke: sourceAround(scene, named) !== null,
    });
  }
  return candidates;
}

const relative = new WordSet(['who', 'whom', 'whose']);

/**
 * `who`, `whom` and `whose` that follow a name or role of a person, a comma or preposition between them
 * or not: `Ana Rivera, who left`, `Ana Rivera, with whom he met`. In a list of names, or where
 * an apposition stands between, nobody is meant for sure.
 */
export const resolveRelatives = ({ doc: { tokens }, mentions }: Scene): MentionDraft[] =>
  relative.placesIn(tokens).flatMap((index) => {
    const person = personBefore(tokens, mentions, index);
    if (person === null || isListed(tokens, person)) return [];
    const { start, end } = tokens.at(index);
    return [{ actorId: person.actorId, form: 'pronoun', start, end, sentence: person.sentence }];
  });

/** The person whose name or role a relative pronoun follows, with a comma and a preposition between or not. */
export function personBefore(
  tokens: Tokens,
  mentions: readonly MentionDraft[],
  index: number,
): MentionDraft | null {
  let at = index - 1;
  const { tag } = tokens.at(at);
  if (tag === 'ADP' && closedClass['relative-prepositions'].holds(tokens.at(at))) at--;
  if (tokens.at(at).text === ',') at--;
  return personEndingAt(mentions, beforePlace(tokens, at));
}

/** In words. */
const longestApposition = 20;

/**
 * The person whom an apposition before a relative pronoun tells of: `Ana Rivera, the head of the port, who said`, `Ana Rivera,
 * a former judge who said`. Null where another is named in it, or a noun under a preposition may be meant.
 */
export function personApposed(
  tokens: Tokens,
  mentions: readonly MentionDraft[],
  index: number,
): MentionDraft | null {
  const isClosed = tokens.at(index - 1).text === ',';
  for (let at = index - (isClosed ? 2 : 1); at > Math.max(0, index - longestApposition); at--) {
    const token = tokens.at(at);
    if (token.isVerb || /^[.;:!?“”"()]$/.test(token.text)) return null;
    if (!isClosed && token.tag === 'ADP') return null;
    const isOpening = token.text === ',' && closedClass.articles.holds(tokens.at(at + 1));
    const person = isOpening ? personEndingAt(mentions, beforePlace(tokens, at - 1)) : null;
    if (person !== null) return person;
    if (endsPerson(mentions, token.end)) return null;
  }
  return null;
}

const endsPerson = (mentions: readonly MentionDraft[], end: number): boolean =>
  personEndingAt(mentions, end) !== null;

/** Where a name ends that a place may follow, `Ana Rivera of Lund, who`; else where the token does. */
function beforePlace(tokens: Tokens, last: number): number {
  let at = last;
  while (tokens.at(at).tag === 'PROPN' || tokens.at(at).text === ',') at--;
  const joint = tokens.at(at).lower;
  const isOfPlace = at < last && (joint === 'of' || joint === 'from');
  return tokens.at(isOfPlace ? at - 1 : last).end;
}

/** Of a name, in UTF-16 code units. */
const longest = 60;

function personEndingAt(mentions: readonly MentionDraft[], end: number): MentionDraft | null {
  for (let at = lastStartingAt(mentions, end - 1); at >= 0; at--) {
    const mention = known(mentions, at);
    if (end - mention.start > longest) return null;
    if (mention.end === end)
      return isPerson(mention) && mention.form !== 'pronoun' ? mention : null;
  }
  return null;
}

/** `Ana Rivera and Tomás Obi, who`: both, it may be. */
function isListed(tokens: Tokens, { start }: MentionDraft): boolean {
  const { lower } = tokens.at(lastStartingAt(tokens.list, start) - 1);
  return lower === 'and' || lower === 'or' || lower === '&';
}

/**
 * `I` in what somebody says in quotation marks is who says it; `we` is the organisation that speaks,
 * or the one whose office the speaker has, or nobody. A quotation inside another is its own speaker’s.
 *
 * @param speakers actor_id by attribution.
 */
export function resolveFirstPerson(
  { doc, attributions }: Scene,
  speakers: readonly (string | null)[],
  actors: readonly ActorDraft[],
): MentionDraft[] {
  const pronouns = doc.tokens.list.filter(isFirstPerson);
  if (pronouns.length === 0) return [];
  const byId = new Map(actors.map((actor) => [actor.actorId, actor]));
  const mentions = new Map<number, MentionDraft>();
  for (const [at, attribution] of attributions.entries()) {
    const speaker = byId.get(speakers[at] ?? '');
    for (const span of attribution.content)
      for (let index = firstFrom(pronouns, span.start); index < pronouns.length; index++) {
        const { lower, start, end } = known(pronouns, index);
        if (start >= span.end) break;
        if (!isQuotedBy(doc, attribution, start)) continue;
        const actorId = speaker === undefined ? null : meantBy(lower, speaker);
        const sentence = lastStartingAt(doc.sentences, start);
        if (actorId === null) mentions.delete(start);
        else mentions.set(start, { actorId, form: 'pronoun', start, end, sentence });
      }
  }
  return [...mentions.values()];
}

function meantBy(lower: string, { actorId, type, affiliationId }: ActorDraft): string | null {
  if (closedClass.i.has(lower)) return type === 'person' ? actorId : null;
  if (type !== 'person') return actorId;
  return affiliationId?.startsWith('organisation/') === true ? affiliationId : null;
}

/** Whether a place is inside a quotation of the speech, and the words that name the speaker are not. */
function isQuotedBy({ quotations }: Doc, { source }: AttributionDraft, at: number): boolean {
  for (let index = lastStartingAt(quotations, at); index >= 0; index--) {
    const quotation = known(quotations, index);
    if (quotation.depth === 0 && quotation.end <= at) return false;
    if (contains(quotation, { start: at, end: at + 1 }))
      return source === null || !overlaps(quotation, source);
  }
  return false;
}
