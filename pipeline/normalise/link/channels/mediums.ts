import { firstFrom, type Span } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { mentionsIn, widest, type Scene } from '../scene.ts';
import type { MediaLexicon } from '../lexicon.ts';
import { headFrom } from '../../doc/noun-phrase.ts';
import { type Party, tokensIn, undated, isTime, hasVerb, isMedium } from './parties.ts';

/** `in a statement`, `on Twitter`, `in an interview with Die Zeit`, `on CNN`: what leads to it belongs to it. */
export function mediumIn(
  scene: Scene,
  { cue }: AttributionDraft,
  beside: readonly Span[],
  words: MediaLexicon,
): Party | null {
  const cueStart = cue?.start ?? 0;
  for (const span of beside.toReversed()) {
    const tokens = tokensIn(scene.doc, span);
    for (let at = 0; at < tokens.length - 1; at++) {
      if (span !== cue && stopsAside(tokens.at(at), words)) break;
      if (!words.leads.holds(tokens.at(at)) && tokens.at(at).lower !== 'to') continue;
      const medium = mediumAt(scene, tokens, at, words);
      if (medium !== null && (span.end > cueStart || !hasVerb(tokens, medium.end))) return medium;
    }
  }
  return null;
}

/** `in Die Zeit` of `wrote Ana Rivera in Die Zeit`, where it stands in the words for a person. */
export function mediumBehindName(
  scene: Scene,
  { source }: AttributionDraft,
  speaker: string | null,
  words: MediaLexicon,
): Party | null {
  if (source === null || speaker?.startsWith('person/') !== true) return null;
  const name = mentionsIn(scene.mentions, source).find(({ actorId }) => actorId === speaker);
  if (name === undefined || name.end >= source.end) return null;
  const tokens = tokensIn(scene.doc, { start: name.end, end: source.end });
  return words.leads.holds(tokens.at(0)) ? mediumAt(scene, tokens, 0, words) : null;
}

/** `a statement` of `issued a statement on the dam, saying`. */
export function issuedIn(scene: Scene, beside: readonly Span[], words: MediaLexicon): Party | null {
  for (const span of beside) {
    const tokens = tokensIn(scene.doc, span);
    const verb = tokens.list.findIndex((token) => words.issuing.holds(token));
    if (verb < 0) continue;
    const first = tokens.at(verb + 1).lower === 'out' ? verb + 2 : verb + 1;
    const inside = mentionsIn(scene.mentions, { start: tokens.at(verb).end, end: tokens.last.end });
    const head = headFrom(undated(tokens, first, scene, words), first, inside);
    if (head >= first && words.containers.holds(tokens.at(head)))
      return { start: tokens.at(first).start, end: tokens.at(head).end, actorId: null };
  }
  return null;
}

const stopsAside = (token: Token, { passing }: MediaLexicon): boolean =>
  (token.isVerb && !passing.holds(token)) || closedClass.relatives.holds(token);

function mediumAt(scene: Scene, tokens: Tokens, lead: number, words: MediaLexicon): Party | null {
  const span = { start: tokens.at(lead).start, end: tokens.last.end };
  const inside = mentionsIn(scene.mentions, span);
  const head = headFrom(undated(tokens, lead + 1, scene, words), lead + 1, inside);
  const noun = tokens.at(head);
  const { lower } = tokens.at(lead);
  if (isDeed(tokens, lead + 1)) return null;
  const medium = inside.find(
    (each) =>
      each.start <= tokens.at(lead + 2).start &&
      each.end <= noun.end &&
      isMedium(scene, each, words),
  );
  const isOn = (lower === 'on' || lower === 'to') && words.platforms.holds(noun);
  const isIn = lower !== 'to' && (medium !== undefined || words.containers.holds(noun));
  if (!isOn && !isIn) return null;
  const own = { start: span.start, end: noun.end, actorId: medium?.actorId ?? null };
  return withPartner(scene, tokens, head, own, inside, words);
}

/** A medium with whom it is shared, or the paper where it stands: `in an interview | with Die Zeit`. */
function withPartner(
  scene: Scene,
  tokens: Tokens,
  head: number,
  own: Party,
  inside: readonly MentionDraft[],
  words: MediaLexicon,
): Party {
  const joint = pastTime(scene, tokens, head + 1);
  const isJoined =
    words['with-partner'].holds(tokens.at(head)) && words['partner-leads'].holds(tokens.at(joint));
  if (!isJoined) return own;
  const from = tokens.at(joint + 1).tag === 'DET' ? joint + 2 : joint + 1;
  const partner = widest(inside.filter(({ start }) => start === tokens.at(from).start));
  return partner !== undefined && isMedium(scene, partner, words)
    ? { start: own.start, end: partner.end, actorId: partner.actorId }
    : own;
}

/** `making her` announcement: what is done when something is said, no medium. */
function isDeed(tokens: Tokens, at: number): boolean {
  const next = tokens.at(at + 1);
  const takesObject = next.tag === 'DET' || closedClass.possessives.holds(next);
  return tokens.at(at).isVerb && tokens.at(at).lower.endsWith('ing') && takesObject;
}

/** Past a time and what was done: `in an interview | on Friday | with Die Zeit`, `in a poll | taken | by Die Zeit`. */
function pastTime({ doc }: Scene, tokens: Tokens, from: number): number {
  let at = tokens.at(from).tag === 'ADP' && isTime(doc, tokens.at(from + 1)) ? from + 1 : from;
  while (at < tokens.length && isTime(doc, tokens.at(at))) at++;
  return tokens.at(at).isVerb && tokens.at(at + 1).tag === 'ADP' ? at + 1 : at;
}

/** The medium that somebody tells something, or whose reporter he tells it: `told Reuters`, `told CNN’s Ana Lima`. */
export function mediumOf(scene: Scene, hearer: Party, words: MediaLexicon): Party | null {
  const { tokens } = scene.doc;
  const next = firstFrom(tokens.list, hearer.end);
  // `told Ana Lima | of CNN`
  const end = tokens.at(next).lower === 'of' ? tokens.at(next + 1).end : hearer.end;
  const medium = mentionsIn(scene.mentions, { start: hearer.start, end }).find((each) =>
    isMedium(scene, each, words),
  );
  return medium?.actorId === hearer.actorId ? hearer : (medium ?? null);
}

/** The medium, or the text, that an aside names: `Rivera said, according to TIME, that …`. */
export function mediumBeside(
  scene: Scene,
  { medium }: AttributionDraft,
  words: MediaLexicon,
): Party | null {
  if (medium === null) return null;
  const inside = mentionsIn(scene.mentions, medium);
  const name = widest(inside.filter((each) => isMedium(scene, each, words)));
  return { ...medium, actorId: name?.actorId ?? null };
}
