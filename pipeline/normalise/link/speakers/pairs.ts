import { firstFrom, lastStartingAt, type Span } from '../../../lib/span.ts';
import { known } from '../../../lib/lists.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import {
  isNaming,
  isOrganisation,
  isPerson,
  isSubject,
  quotationAt,
  type Scene,
} from '../scene.ts';
import type { JointSpeaker } from './joint.ts';

/** How many sentences back `both` reaches; `they` only the one before. */
const reach = 2;

/**
 * The two whom `both`, `the pair` or `the couple` means: those who were named together last, with `and` between, shortly
 * before. `They` are two only where they are the subject of the sentence before. Null where the words tell of others, or
 * where three are named together.
 */
export function pairBefore(scene: Scene, source: Span): JointSpeaker[] | null {
  const { doc, mentions } = scene;
  const list = doc.tokens.list;
  const first = firstFrom(list, source.start);
  const tokens = list.slice(first, firstFrom(list, source.end));
  const isThey = tokens.length === 1 && tokens[0]?.lower === 'they';
  if (!isThey && !tellsTwo(tokens, scene)) return null;
  const sentence = lastStartingAt(doc.sentences, source.start);
  const from = doc.sentences[Math.max(0, sentence - (isThey ? 1 : reach))]?.start ?? 0;
  const named = mentions
    .slice(firstFrom(mentions, from), firstFrom(mentions, source.start))
    .filter((each) => mayBeOne(scene, each, source));
  for (let at = named.length - 1; at > 0; at--) {
    const pair = [known(named, at - 1), known(named, at)] as const;
    if (!areJoined(scene, pair) || isThird(scene, named[at - 2], pair[0])) continue;
    if (isThey && !opensAsSubject(scene, pair, sentence - 1)) return null;
    return pair.map(({ actorId, start, end }) => ({ span: { start, end }, actorId }));
  }
  return null;
}

/** `both`, `the two`, `the pair`: not `both sides`. */
const tellsTwo = (tokens: readonly Token[], { words }: Scene): boolean => {
  const [lead, noun, more] = tokens;
  if (more !== undefined || lead === undefined) return false;
  return noun === undefined
    ? lead.lower === 'both'
    : lead.lower === 'the' && words.pairs.holds(noun);
};

/** Whether a mention names somebody before a source, in the same words or the writer’s. */
const mayBeOne = (scene: Scene, mention: MentionDraft, source: Span): boolean =>
  mention.end <= source.start &&
  mention.form !== 'demonym' &&
  ((isPerson(mention) && isNaming(mention)) ||
    (isOrganisation(mention) && mention.form !== 'pronoun')) &&
  quotationAt(scene, mention) === quotationAt(scene, source);

/** How many words of kin, office or age may stand between two: `Ivo Brandt, 25, and his wife, Dora`. */
const between = 8;

/** Whether nothing but `and` and what somebody is stands between two of one type. */
function areJoined(
  { doc: { tokens } }: Scene,
  [one, other]: readonly [MentionDraft, MentionDraft],
): boolean {
  if (one.actorId === other.actorId || isPerson(one) !== isPerson(other)) return false;
  if (one.sentence !== other.sentence) return false;
  const from = firstFrom(tokens.list, one.end);
  const words = tokens.list.slice(from, firstFrom(tokens.list, other.start));
  const joints = words.filter(({ lower }) => lower === 'and' || lower === '&');
  return (
    joints.length === 1 &&
    words.length <= between &&
    words.every((word) => joints.includes(word) || tells(word))
  );
}

/** A comma, an age, a noun or an office beside a name. */
const tells = (token: Token): boolean =>
  token.text === ',' ||
  closedClass.possessives.holds(token) ||
  /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(token.tag);

/** `Moss, Rivera and Obi`: whether another is named right before the first of two. */
const isThird = (
  { doc: { text } }: Scene,
  before: MentionDraft | undefined,
  { start }: MentionDraft,
): boolean => before !== undefined && /^,? (?:and )?$/.test(text.slice(before.end, start));

/** Whether two are the subject of a sentence, with nothing but what they are before them. */
function opensAsSubject(
  { doc }: Scene,
  [one, other]: readonly [MentionDraft, MentionDraft],
  sentence: number,
): boolean {
  if (other.sentence !== sentence) return false;
  const { firstToken } = known(doc.sentences, sentence);
  const lead = doc.tokens.list.slice(firstToken, firstFrom(doc.tokens.list, one.start));
  const last = lastStartingAt(doc.tokens.list, other.end - 1);
  return lead.every(tells) && isSubject(doc, last, sentence);
}
