import type { Token, Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { known } from '../../lib/lists.ts';
import { holdsLetterOrNumber } from '../doc/letters.ts';
import { contains, firstFrom, overlaps, type Span } from '../../lib/span.ts';
import { closedClass } from '../doc/lexicon.ts';
import { WordSet } from '../doc/words.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import {
  bodyOfDocument,
  bodyOfKind,
  bodyOfSpokesman,
  mentionsIn,
  nameAround,
  nameBeside,
  widest,
} from './beside.ts';
import { introducedAfter } from './introduced.ts';
import type { SpeakerLexicon } from './lexicon.ts';
import { personBefore } from './relatives.ts';
import { resolveSpokesmen } from './spokesmen.ts';

/**
 * The actor of each attribution, by index; null where the source is unnamed, nobody, or unsure.
 * An attribution that goes on from another has its speaker; `I` inside what somebody says is who
 * says it.
 */
export function resolveSpeakers(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  found: FoundActors,
  lexicon: SpeakerLexicon,
): (string | null)[] {
  const speakers: (string | null)[] = attributions.map(({ source }) =>
    source === null ? null : speakerOf(doc, source, found, lexicon),
  );
  const lead = introducedAfter(doc, attributions, speakers, found, lexicon);
  if (lead !== null) speakers[lead.index] = lead.actorId;
  const spokesmen = resolveSpokesmen(doc, attributions, speakers, found.mentions, lexicon);
  for (let index = 0; index < attributions.length; index++) {
    const { source, goesOnFrom } = known(attributions, index);
    if (source !== null) speakers[index] ??= spokesmen.get(source.start) ?? null;
    if (source === null) {
      if (goesOnFrom !== null)
        speakers[index] = speakers[outermost(attributions, goesOnFrom)] ?? null;
    } else if (
      speakers[index] === null &&
      firstPerson.has(doc.text.slice(source.start, source.end))
    )
      speakers[index] = speakerAround(attributions, speakers, index);
  }
  return speakers;
}

const firstPerson = new Set(['I', 'me', 'myself']);

/** Who says the words that a source stands in: the innermost attribution around it. */
function speakerAround(
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const around = attributionAround(attributions, index);
  return around === null ? null : (speakers[around] ?? null);
}

/** What goes on is the speech of who speaks, not that of whom the speech tells. */
function outermost(attributions: readonly AttributionDraft[], index: number): number {
  let outer = index;
  for (let depth = 0; depth < 4; depth++) {
    const around = attributionAround(attributions, outer);
    if (around === null) return outer;
    outer = around;
  }
  return outer;
}

/** The innermost attribution in whose content another one’s source stands, or its content where it has none. */
function attributionAround(
  attributions: readonly AttributionDraft[],
  index: number,
): number | null {
  const { source, content } = known(attributions, index);
  const inner = source ?? content[0];
  if (inner === undefined) return null;
  let innermost: number | null = null;
  let shortest = Infinity;
  for (let at = 0; at < attributions.length; at++) {
    if (at === index) continue;
    for (const span of known(attributions, at).content) {
      const length = span.end - span.start;
      if (!contains(span, inner) || length >= shortest || length <= inner.end - inner.start)
        continue;
      innermost = at;
      shortest = length;
    }
  }
  return innermost;
}

const relative = new Set(['who', 'which', 'that']);
const phraseEnds = new WordSet([
  ',',
  '(',
  '–',
  '—',
  '--',
  'who',
  ...closedClass['modifying-prepositions'],
]);

/**
 * The mention that the head of the source phrase belongs to; else the name beside it (`the envoy,
 * | Ana Rivera |`, `Mayor of Ardenton | Ana Rivera |`); else the body that a spokesman speaks for.
 */
function speakerOf(
  doc: Doc,
  source: Span,
  found: FoundActors,
  lexicon: SpeakerLexicon,
): string | null {
  const tokens = withoutReader(withoutVerb(tokensIn(doc, source)), lexicon);
  const first = tokens.at(0);
  if (first.isEdge) return null;
  const { mentions } = found;
  if (first.lower === 'who' || (tokens.length === 1 && relative.has(first.lower)))
    return antecedent(doc, source, mentions);
  const inside = mentionsIn(mentions, {
    start: first.start,
    end: tokens.at(tokens.length - 1).end,
  });
  const head = headOf(tokens, inside);
  const named = head === null ? undefined : widest(inside.filter((each) => overlaps(each, head)));
  if (
    named !== undefined &&
    (isSome(tokens, named, lexicon) || isOneOfSeveral(tokens, named, inside))
  )
    return null;
  if (named !== undefined)
    return named.form === 'demonym' && tokens.length > 2 ? null : named.actorId;
  return (
    nameBeside(tokens, inside) ??
    (head === null ? null : nationOfGovernment(tokens, head, inside)) ??
    (head === null ? null : bodyOfKind(tokens, head, inside, lexicon)) ??
    (head === null ? null : bodyOfSpokesman(tokens, head, inside, lexicon)) ??
    (head === null ? null : bodyOfDocument(tokens, head, inside, lexicon)) ??
    nameAround(doc, source, mentions) ??
    shoutedName(doc, source, found)
  );
}

/** `the | Kenyan | government`: the country speaks by it. */
function nationOfGovernment(
  tokens: Tokens,
  head: Token,
  inside: readonly MentionDraft[],
): string | null {
  if (head.lower !== 'government') return null;
  const before = tokens.at(tokens.list.indexOf(head) - 1);
  const nation = inside.find(
    ({ actorId, end }) => end === before.end && actorId.startsWith('country/'),
  );
  return nation?.actorId ?? null;
}

/** `He` of `He said`, which a colon may follow. */
const withoutVerb = (tokens: Tokens): Tokens =>
  tokens.length === 2 && tokens.at(0).tag === 'PRON' && tokens.at(1).tag === 'VERB'
    ? tokens.slice(0, 1)
    : tokens;

/** `a memo | seen by Reuters`: who read it does not speak. */
function withoutReader(tokens: Tokens, { readers }: SpeakerLexicon): Tokens {
  const at = tokens.list.findIndex(
    (token, index) => readers.holds(token) && tokens.at(index + 1).lower === 'by',
  );
  return at > 0 ? tokens.slice(0, at) : tokens;
}

const capitalsFirst = /^\p{Lu}{2}/u;

/** The last noun or pronoun before the phrase is modified from the right, without what stands behind a name: `Tom Baker | MP`. */
function headOf(tokens: Tokens, mentions: readonly MentionDraft[]): Token | null {
  const end = tokens.list.findIndex((token, index) => index > 0 && phraseEnds.holds(token));
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  const at = phrase.list.findLastIndex(
    (token) =>
      holdsLetterOrNumber(token.text) &&
      token.lower !== "'s" &&
      !closedClass.reflexives.holds(token),
  );
  const [before, head] = [phrase.at(at - 1), phrase.at(at)];
  if (head.isEdge) return null;
  const isBehindName =
    !before.isEdge &&
    capitalsFirst.test(head.text) &&
    !mentions.some((each) => overlaps(each, head)) &&
    mentions.some(({ form, end: last }) => form === 'name' && last === before.end);
  return isBehindName ? before : head;
}

/** `Two | Republicans`, `some senior | Democrats`: members, and not the body. */
const isSome = (
  tokens: Tokens,
  { form, start, end }: MentionDraft,
  { members, quantifiers }: SpeakerLexicon,
): boolean => {
  const first = tokens.at(0);
  if (first.isEdge || first.start >= start) return false;
  const isPlural = form === 'name' && members.holds(tokens.list.find((each) => each.end === end));
  return (form === 'alias' || isPlural) && (first.tag === 'NUM' || quantifiers.holds(first));
};

/** `Ana Rivera and | Tom Moss | said`, `the mayor and | Moss | said`: neither alone. */
function isOneOfSeveral(
  tokens: Tokens,
  { start }: MentionDraft,
  mentions: readonly MentionDraft[],
): boolean {
  const at = tokens.list.findLastIndex(
    (token) => token.start < start && /^(?:and|&)$/.test(token.lower),
  );
  const [before, joint] = [tokens.at(at - 1), tokens.at(at)];
  if (before.isEdge || joint.isEdge) return false;
  const between = tokens.list.slice(at + 1).filter((token) => token.start < start);
  if (between.some(({ tag }) => tag === 'PUNCT')) return false;
  if (mentions.some((each) => overlaps(each, joint))) return false;
  const isNext = between.every(({ text }) => text.endsWith('.'));
  const isHolder = isNext && before.tag === 'NOUN' && tokens.at(0).tag === 'DET';
  return isHolder || mentions.some(({ end }) => end === before.end);
}

/** `RIVERA:` in a transcript: the one person of the article who bears that name. */
function shoutedName(doc: Doc, { start, end }: Span, { actors }: FoundActors): string | null {
  const name = doc.text.slice(start, end);
  if (name.length < 3 || name !== name.toUpperCase()) return null;
  const bearers = actors.filter(
    (actor) => actor.type === 'person' && ` ${actor.name.toUpperCase()}`.endsWith(` ${name}`),
  );
  return bearers.length === 1 ? (bearers[0]?.actorId ?? null) : null;
}

/** `…, who said`: the mention that ends right before the relative pronoun. */
function antecedent(doc: Doc, pronoun: Span, mentions: readonly MentionDraft[]): string | null {
  const near = { start: Math.max(0, pronoun.start - 3), end: pronoun.start };
  const before = mentionsIn(mentions, near).filter(
    ({ end }) => end <= pronoun.start && /^[\s,]*$/.test(doc.text.slice(end, pronoun.start)),
  );
  const nearest = widest(before)?.actorId ?? null;
  if (!isWho(doc, pronoun)) return nearest;
  const person = personBefore(doc.tokens, mentions, firstFrom(doc.tokens.list, pronoun.start));
  return person?.actorId ?? (nearest?.startsWith('person/') === true ? nearest : null);
}

const isWho = ({ text }: Doc, { start }: Span): boolean =>
  /^who\b/i.test(text.slice(start, start + 4));

function tokensIn(doc: Doc, span: Span): Tokens {
  const first = firstFrom(doc.tokens.list, span.start);
  return doc.tokens.slice(first, firstFrom(doc.tokens.list, span.end));
}
