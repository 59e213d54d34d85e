import { itemAt, known } from '../../../lib/lists.ts';
import { contains, firstFrom, overlaps, type Span } from '../../../lib/span.ts';
import type { Claim } from '../../../../schemas/types.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { isCapitalised } from '../../doc/letters.ts';
import { shapeBits, type Token, type Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { jointSpeakers } from './joint.ts';
import { pairBefore } from './pairs.ts';
import type { KindLexicon } from '../lexicon.ts';
import { headFrom } from '../../doc/noun-phrase.ts';
import { mentionsIn, widest, type Scene } from '../scene.ts';

/** Who says something, what kind of source it is, and why nobody is known where nobody is. */
export type Who = Pick<
  Claim,
  'speaker_id' | 'speaker_ids' | 'speaker_status' | 'speaker_kind' | 'spoken_for_id'
>;

type Kind = Claim['speaker_kind'];

/**
 * Who says each attribution, by index.
 *
 * @param speakers actor_id by attribution: null where nobody is known, or several speak.
 */
export function whoSpeaks(
  scene: Scene,
  speakers: readonly (string | null)[],
  words: KindLexicon,
): Who[] {
  const found: Who[] = [];
  for (const [index, { source }] of scene.attributions.entries()) {
    const speaker = speakers[index] ?? null;
    found.push(
      source === null
        ? withoutWords(scene, found, index, speaker, words)
        : whoOf(scene, source, speaker, words),
    );
  }
  return withVoices(scene, found, words);
}

/** Who says what no source stands beside: whoever spoke before, where it goes on from that. */
function withoutWords(
  scene: Scene,
  before: readonly Who[],
  index: number,
  speaker: string | null,
  words: KindLexicon,
): Who {
  const { goesOnFrom } = known(scene.attributions, index);
  const from = goesOnFrom === null ? undefined : itemAt(before, goesOnFrom);
  if (from !== undefined && from.speaker_id === speaker) return from;
  return {
    speaker_id: speaker,
    speaker_ids: speaker === null ? [] : [speaker],
    speaker_status: speaker === null ? 'none' : 'named',
    speaker_kind: speaker === null ? null : kindOfActor(scene, speaker, words),
    spoken_for_id: null,
  };
}

function whoOf(scene: Scene, source: Span, speaker: string | null, words: KindLexicon): Who {
  const joint =
    jointSpeakers(scene, source) ?? (speaker === null ? pairBefore(scene, source) : null);
  if (joint !== null) {
    const kinds = joint.map(({ span, actorId }) =>
      kindOf(scene, nounOf(scene, span, words), actorId, words),
    );
    return {
      speaker_id: null,
      speaker_ids: [...new Set(joint.flatMap(({ actorId }) => actorId ?? []))],
      speaker_status: 'several',
      speaker_kind: kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? null) : null,
      spoken_for_id: null,
    };
  }
  const noun = nounOf(scene, source, words);
  const voice = voiceIn(noun, words);
  return {
    speaker_id: speaker,
    speaker_ids: speaker === null ? [] : [speaker],
    speaker_status: speaker === null ? statusOf(scene, noun, words) : 'named',
    speaker_kind: voice < 0 ? kindOf(scene, noun, speaker, words) : 'spokesperson',
    spoken_for_id: voice < 0 ? null : (spokenFor(noun, voice) ?? bodyOf(scene, speaker)),
  };
}

/** A body that speaks by somebody, or that whom somebody has an office with. */
function bodyOf({ actors }: Scene, speaker: string | null): string | null {
  if (speaker?.startsWith('person/') !== true) return speaker;
  return actors.find(({ actorId }) => actorId === speaker)?.affiliationId ?? null;
}

/** Whoever speaks for another by an office, or by the words of one source, does so throughout. */
function withVoices(scene: Scene, found: readonly Who[], { voices }: KindLexicon): Who[] {
  const spokenForBy = new Map<string, string | null>();
  const former = formerVoices(scene, found, voices);
  for (const { actorId, type, role, roleTense, affiliationId } of scene.actors)
    if (type === 'person' && role !== null && isVoice(role, voices))
      if (roleTense !== 'former' && !former.has(actorId)) spokenForBy.set(actorId, affiliationId);
  for (const { speaker_id, speaker_kind, spoken_for_id } of found)
    if (speaker_id?.startsWith('person/') === true && speaker_kind === 'spokesperson')
      spokenForBy.set(speaker_id, spoken_for_id ?? spokenForBy.get(speaker_id) ?? null);
  if (spokenForBy.size === 0) return [...found];
  return found.map((who) => {
    const spokenForId = spokenForBy.get(who.speaker_id ?? '');
    if (
      spokenForId === undefined ||
      !(who.speaker_kind === 'person' || who.speaker_kind === 'spokesperson')
    )
      return who;
    return {
      ...who,
      speaker_kind: 'spokesperson',
      spoken_for_id: who.spoken_for_id ?? spokenForId,
    };
  });
}

/** Those of whom the words of a source say that they spoke for another once. */
function formerVoices(
  { doc, attributions }: Scene,
  found: readonly Who[],
  voices: WordSet,
): ReadonlySet<string> {
  const former = new Set<string>();
  for (const [index, { source }] of attributions.entries()) {
    const speaker = found[index]?.speaker_id ?? null;
    if (source === null || speaker === null) continue;
    const first = firstFrom(doc.tokens.list, source.start);
    const words = doc.tokens.list.slice(first, firstFrom(doc.tokens.list, source.end));
    if (words.some(({ lower }) => lower === 'former') && words.some((word) => voices.holds(word)))
      former.add(speaker);
  }
  return former;
}

/** Whether an office is that of somebody who speaks for others: `Spokeswoman for NATO`, `White House Press Secretary`. */
function isVoice(role: string, voices: WordSet): boolean {
  const parts = role.toLowerCase().split(/\s+/);
  return parts.some(
    (part, at) => voices.has(part) || (at > 0 && voices.has(`${parts[at - 1] ?? ''} ${part}`)),
  );
}

/** The words of a source, with the noun or pronoun that they are about. */
interface Noun {
  readonly tokens: Tokens;
  /** Where it stands among them. */
  readonly at: number;
  readonly head: Token;
  /** Whether they are some of many: `one of the residents`, `a number of residents`. */
  readonly share: 'one' | 'some' | null;
  /** The mentions that share characters with them. */
  readonly inside: readonly MentionDraft[];
}

const relatives = new WordSet(['who', 'which', 'that']);

/**
 * The noun that `who`, `which` or `that` stands for, right before it: `two nurses who`, `a friend of the family who`;
 * null where a name or another word stands there.
 */
function antecedentOf({ doc }: Scene, { tokens, head }: Noun): Token | null {
  if (tokens.length > 1 || !relatives.holds(head)) return null;
  const row = doc.tokens;
  let at = firstFrom(row.list, head.start) - 1;
  if (row.at(at).text === ',') at--;
  if (row.at(at).tag !== 'NOUN') return null;
  if (head.lower !== 'who') return row.at(at);
  let before = at - 1;
  while (row.at(before).tag === 'DET' || row.at(before).tag === 'ADJ') before--;
  const isPart = row.at(before).lower === 'of' && row.at(before - 1).tag === 'NOUN';
  return row.at(isPart ? before - 1 : at);
}

/** What kind the noun before a relative pronoun is: `who` is a person or several, others none. */
function kindBefore(scene: Scene, noun: Noun, words: KindLexicon): Kind {
  const before = antecedentOf(scene, noun);
  if (before === null) return null;
  const kind = kindOfWord(before, words);
  return (kind === 'person' || kind === 'group') === (noun.head.lower === 'who') ? kind : null;
}

/** Where the noun stands that a source is about: `FBI and state officials` are officials. */
function headOf(tokens: Tokens, inside: readonly MentionDraft[]): number {
  const at = headFrom(tokens, 0, inside);
  const last = tokens.length - 1;
  const areOf = tokens.at(at + 1).tag === 'CCONJ' && tokens.last.tag === 'NOUN';
  if (!areOf || !tokens.last.lower.endsWith('s')) return at;
  if (tokens.list.some(({ tag }) => tag === 'PUNCT')) return at;
  return headFrom(tokens, at + 2, inside) === last ? last : at;
}

function nounOf({ doc, mentions }: Scene, source: Span, { quantities }: KindLexicon): Noun {
  const { list } = doc.tokens;
  const tokens = doc.tokens.slice(firstFrom(list, source.start), firstFrom(list, source.end));
  const inside = mentionsIn(mentions, source);
  const at = headOf(tokens, inside);
  const counts = quantities.holds(tokens.at(at)) && tokens.at(at + 1).lower === 'of';
  if (!counts) return { tokens, at, head: tokens.at(at), share: null, inside };
  const rest = headFrom(tokens, at + 2, inside);
  const share = tokens.at(at).lower === 'one' ? 'one' : 'some';
  return { tokens, at: rest, head: tokens.at(rest), share, inside };
}

/** Why nobody is known: a name or pronoun means somebody who was not found, other words name nobody. */
function statusOf(scene: Scene, noun: Noun, words: KindLexicon): 'unnamed' | 'unresolved' | 'none' {
  const { doc } = scene;
  const antecedent = kindBefore(scene, noun, words);
  const { tokens, at, head, share } = noun;
  if (tokens.list.every(({ tag }) => tag === 'PUNCT')) return 'none';
  if (share !== null) return 'unnamed';
  if (head.tag === 'PRON')
    return standsForSomebody(head) && antecedent === null ? 'unresolved' : 'unnamed';
  if (head.tag !== 'PROPN') return 'unnamed';
  const kind = kindOfWord(head, words);
  if (kind === null) return at === 0 && standsSmall(doc, head) ? 'unnamed' : 'unresolved';
  // `Baker said`, `Tom Baker said`, and not `An MP said`, `Police said`
  if (isLed(tokens)) return 'unnamed';
  return kind === 'person' || followsName(tokens, at) ? 'unresolved' : 'unnamed';
}

/** Whether a word that begins a sentence stands in small letters elsewhere: no name. */
const standsSmall = ({ tokens }: Scene['doc'], { hash, lower }: Token): boolean =>
  tokens.list.some((token) => token.hash === hash && token.text === lower);

const standsForSomebody = (token: Token): boolean =>
  closedClass['subject-pronouns'].holds(token) ||
  closedClass.objects.holds(token) ||
  closedClass.possessives.holds(token) ||
  closedClass.demonstratives.holds(token) ||
  closedClass.relatives.holds(token);

/** What kind of source a noun phrase is, by its noun where that is no name; else by the actor. */
function kindOf(scene: Scene, noun: Noun, speaker: string | null, words: KindLexicon): Kind {
  const { head, share, inside } = noun;
  const name = widest(inside.filter((each) => overlaps(each, head)));
  if (speaker !== null && name?.actorId === speaker) {
    const areMany = name.form === 'demonym' || words.members.holds(head);
    return areMany ? 'group' : kindOfActor(scene, speaker, words);
  }
  const kind =
    name?.form === 'demonym'
      ? 'group'
      : (kindOfNoun(noun, words) ?? kindBefore(scene, noun, words));
  if (share !== null && (kind === 'group' || kind === null))
    return share === 'one' ? 'person' : 'group';
  return kind ?? (speaker === null ? null : kindOfActor(scene, speaker, words));
}

function kindOfNoun({ tokens, at, head }: Noun, words: KindLexicon): Kind {
  const { tag } = head;
  if (tag === 'PRON' && (closedClass.i.holds(head) || closedClass.he.holds(head))) return 'person';
  if (tag === 'PRON' && closedClass.she.holds(head)) return 'person';
  if (tag === 'PRON' && head.lower === 'they') return 'group';
  if (tag === 'NUM') return head.lower === 'one' ? 'person' : 'group';
  const kind = kindOfWord(head, words);
  if (tag !== 'PROPN' || !followsName(tokens, at)) return kind;
  // `Kestrel Post`, `Tom Baker`, and not `an Iowa Democrat`
  return kind === 'document' || (kind === 'person' && !isLed(tokens)) ? null : kind;
}

/** Whether a word with a capital stands right before one: `Geological` Survey. */
const followsName = (tokens: Tokens, at: number): boolean =>
  isCapitalised(tokens.at(at - 1)) && tokens.at(at - 1).tag !== 'DET';

/** Whether a phrase begins as no name does: `an Iowa Democrat`, `another Iowa Democrat`. */
const isLed = (tokens: Tokens): boolean =>
  tokens.at(0).tag === 'DET' || !isCapitalised(tokens.at(0));

/** What kind of source a word is, in the singular or plural; null where no list tells. */
export function kindOfWord({ lower }: Token, words: KindLexicon): Kind {
  const one = singularOf(lower);
  for (const [list, kind] of words.byKind) if (list.has(lower) || list.has(one)) return kind;
  if (words['no-persons'].has(one)) return null;
  if (!words.persons.has(one) && !words.personal.has(one)) return null;
  return one === lower ? 'person' : 'group';
}

/** `ministry` of `ministries`; a word that is no plural is itself. */
function singularOf(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[cs]h|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function kindOfActor({ actors }: Scene, actorId: string, words: KindLexicon): Kind {
  if (actorId.startsWith('person/')) return 'person';
  if (actorId.startsWith('country/')) return 'government';
  const name = actors.find((each) => each.actorId === actorId)?.name ?? '';
  const parts = name.toLowerCase().split(/\s+/);
  if (words.members.has(parts.at(-1) ?? '')) return 'group';
  return isOfState(name, words) ? 'government' : 'organisation';
}

/** Whether a body is one of a government, by its name. */
function isOfState(name: string, words: KindLexicon): boolean {
  const plain = name.replace(/^The /, '');
  if (words['state-bodies'].has(plain.toLowerCase())) return true;
  const parts = plain.toLowerCase().split(/\s+/);
  if (parts.some((part) => words['beyond-states'].has(part))) return false;
  const joint = parts.findIndex((part) => part === 'of' || part === 'for' || part === 'on');
  return words['state-heads'].has(parts.at(joint < 0 ? -1 : joint - 1) ?? '');
}

/** Where among the words of a source one stands that says that somebody speaks for another; -1 where none does. */
function voiceIn({ tokens, inside }: Noun, { voices }: KindLexicon): number {
  let isModified = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens.at(at);
    if (token.text === ',') isModified = false;
    else if (closedClass.relatives.holds(token)) return -1;
    else if (token.tag === 'ADP' || token.lower === 'former')
      isModified ||= !isInside(inside, token);
    else if (voices.holds(token) || voices.has(`${tokens.at(at - 1).lower} ${token.lower}`))
      return isModified ? -1 : at;
  }
  return -1;
}

const isInside = (mentions: readonly MentionDraft[], span: Span): boolean =>
  mentions.some((each) => contains(each, span));

/** How many words may stand between whom somebody speaks for and the word that says so: `Rivera’s chief campaign spokesman`. */
const reach = 3;

/** The actor for whom a source speaks: named behind the word for it, `a spokesman for Acme`, or before it. */
function spokenFor({ tokens, inside }: Noun, voice: number): string | null {
  if (closedClass['body-prepositions'].holds(tokens.at(voice + 1))) {
    const head = tokens.at(headFrom(tokens, voice + 2, inside));
    const first = tokens.at(voice + 2);
    const next = first.tag === 'DET' || first.tag === 'ADJ' ? tokens.at(voice + 3) : first;
    const named =
      widest(inside.filter((each) => overlaps(each, head))) ??
      widest(inside.filter(({ start }) => start === next.start || start === first.start));
    return named?.actorId ?? null;
  }
  for (let at = voice - 1; at >= Math.max(0, voice - 1 - reach); at--) {
    const token = tokens.at(at);
    if (token.tag === 'PUNCT' && !(token.bits & shapeBits.dash)) return null;
    const before = widest(inside.filter(({ start, end }) => start < end && end === token.end));
    if (before !== undefined) return before.actorId;
  }
  return null;
}
