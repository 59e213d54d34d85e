import { itemAt } from '../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, overlaps, slice, type Span } from '../../lib/span.ts';
import type { Claim } from '../../../schemas/types.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import { closedClass } from '../doc/lexicon.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Token, Tokens } from '../doc/token.ts';
import { isPerson, mentionsIn, widest, type Scene } from './scene.ts';
import type { MediaLexicon } from './lexicon.ts';
import { headFrom } from './phrases.ts';
import { kindOfWord } from './speakers/kinds.ts';

/** In what something was said, and to whom. */
export type Channel = Pick<Claim, 'via' | 'via_id' | 'addressee' | 'addressee_id'>;

const none: Channel = { via: null, via_id: null, addressee: null, addressee_id: null };

/**
 * In what medium each attribution was said, and to whom, as its sentence words it beside the cue; of what is reported
 * by a medium (“…, Rivera said, according to TIME”), the medium. A medium that is told something is both.
 *
 * @param speakers actor_id by attribution.
 */
export function channelsOf(
  scene: Scene,
  speakers: readonly (string | null)[],
  words: MediaLexicon,
): Channel[] {
  const found: Channel[] = [];
  for (const [index, draft] of scene.attributions.entries()) {
    const before = draft.goesOnFrom === null ? undefined : itemAt(found, draft.goesOnFrom);
    if (draft.source === null && before !== undefined) found.push(before);
    else found.push(channelOf(scene, draft, index, speakers, words));
  }
  return found;
}

/** A stretch of a text and the actor whom it names. */
interface Party extends Span {
  readonly actorId: string | null;
}

function channelOf(
  scene: Scene,
  draft: AttributionDraft,
  index: number,
  speakers: readonly (string | null)[],
  words: MediaLexicon,
): Channel {
  const { doc } = scene;
  if (draft.cue === null) return none;
  const beside = besideCue(scene, draft, index);
  const hearer = hearerOf(scene, draft, beside, words);
  const via =
    mediumIn(scene, draft, beside, words) ??
    mediumBehindName(scene, draft, speakers[index] ?? null, words) ??
    (hearer === null ? null : mediumOf(scene, hearer, words)) ??
    mediumBeside(scene, draft, words) ??
    mediumAround(scene, draft, index, speakers, words) ??
    issuedIn(scene, beside, words);
  return {
    via: via === null ? null : slice(doc.text, via),
    via_id: via?.actorId ?? null,
    addressee: hearer === null ? null : slice(doc.text, hearer),
    addressee_id: hearer?.actorId ?? null,
  };
}

const hearerOf = (
  scene: Scene,
  draft: AttributionDraft,
  beside: readonly Span[],
  words: MediaLexicon,
): Party | null =>
  hearerBehind(scene, draft, words) ??
  hearerBefore(scene, draft, words) ??
  hearerIn(scene, draft, beside, words);

/** How many attributions before and after may share a sentence. */
const reach = 6;

/** The writer’s words in the sentence of a cue, before it and its source and behind them, up to what is said. */
function besideCue(
  { doc, attributions, outer }: Scene,
  { cue, source }: AttributionDraft,
  index: number,
): readonly Span[] {
  if (cue === null) return [];
  const sentence = doc.sentences[lastStartingAt(doc.sentences, cue.start)];
  if (sentence === undefined) return [];
  const own = source !== null && contains(sentence, source) ? source : cue;
  const start = Math.min(own.start, cue.start);
  const end = Math.max(own.end, cue.end);
  const near = attributions.slice(Math.max(0, index - reach), index + reach + 1);
  const said = [...near.flatMap(({ content }) => content), ...quotationsIn(outer, sentence)].filter(
    (piece) => !contains(piece, cue),
  );
  const before = said.filter((piece) => piece.end <= start).map((piece) => piece.end);
  const behind = said.filter((piece) => piece.start >= end).map((piece) => piece.start);
  return [
    { start: Math.max(sentence.start, ...before), end: start },
    { start: Math.min(own.end, cue.end), end: Math.max(own.start, cue.start) },
    { start: end, end: Math.min(sentence.end, ...behind) },
    cue,
  ].filter((span) => span.start < span.end && !said.some((piece) => overlaps(piece, span)));
}

function quotationsIn(outer: Scene['outer'], sentence: Span): Span[] {
  const found: Span[] = [];
  for (let at = Math.max(0, lastStartingAt(outer, sentence.start)); at < outer.length; at++) {
    const quotation = outer[at];
    if (quotation === undefined || quotation.start >= sentence.end) break;
    found.push(quotation);
  }
  return found;
}

const tokensIn = ({ tokens }: Scene['doc'], span: Span): Tokens =>
  tokens.slice(firstFrom(tokens.list, span.start), firstFrom(tokens.list, span.end));

/** How many tokens of a phrase are looked at. */
const longest = 14;

/** `told | the council`, `asked | Rivera whether`, `called on | the ministry to act`. */
function hearerBehind(
  scene: Scene,
  { cue, cueClass, content }: AttributionDraft,
  words: MediaLexicon,
): Party | null {
  const { doc } = scene;
  if (cue === null || cueClass === null || !words.telling.has(cueClass)) return null;
  const first = firstFrom(doc.tokens.list, cue.end);
  if (doc.tokens.at(first - 1).lower === 'for') return null;
  const said = content.find(({ start }) => start > cue.end + 1)?.start ?? Infinity;
  const last = Math.min(first + longest, firstFrom(doc.tokens.list, said));
  const hearer = partyAt(scene, doc.tokens.slice(first, last), 0, words);
  if (hearer === null || !content.some((piece) => overlaps(piece, hearer))) return hearer;
  // What is said may begin with whom it is said to: `asked the ministry to act`.
  const next = doc.tokens.at(firstFrom(doc.tokens.list, hearer.end));
  if (cueClass === 'tell' || next.lower === 'to' || next.tag === 'SCONJ') return hearer;
  const isTold = closedClass.relatives.holds(next) && !hasVerb(tokensIn(doc, hearer), hearer.start);
  return isTold ? hearer : null;
}

/** `Residents | are urged to boil water`, where the sentence begins with them. */
function hearerBefore(
  scene: Scene,
  { cue, cueClass, source }: AttributionDraft,
  words: MediaLexicon,
): Party | null {
  const { tokens, sentences } = scene.doc;
  if (cue === null || source !== null || cueClass === null || !words.telling.has(cueClass))
    return null;
  const first = firstFrom(tokens.list, cue.start);
  if (!closedClass.be.holds(tokens.at(first))) return null;
  const sentence = sentences[lastStartingAt(sentences, cue.start)];
  if (sentence === undefined || first - sentence.firstToken > longest) return null;
  const opener = tokens.at(sentence.firstToken);
  if (opener.tag === 'SCONJ' || closedClass['clause-openers'].holds(opener)) return null;
  const before = tokens.slice(sentence.firstToken + (opener.tag === 'CCONJ' ? 1 : 0), first);
  return before.list.some(({ isVerb, tag }) => isVerb || tag === 'PUNCT')
    ? null
    : partyAt(scene, before, 0, words);
}

/** `said | to Rivera`, `in a letter | to the council`, `speaking | to reporters`, `in an interview | with Die Zeit`. */
function hearerIn(
  scene: Scene,
  { cue }: AttributionDraft,
  beside: readonly Span[],
  words: MediaLexicon,
): Party | null {
  for (const span of beside) {
    const tokens = tokensIn(scene.doc, span);
    const isBehind = span.start >= (cue?.end ?? 0);
    for (let at = 0; at < tokens.length - 1; at++) {
      if (!leadsToHearer(tokens, at, isBehind, words)) continue;
      const party = partyAt(scene, tokens, at + 1, words);
      if (party !== null) return party;
    }
  }
  return null;
}

/** @param isBehind whether the row begins right behind a cue */
function leadsToHearer(
  tokens: Tokens,
  at: number,
  isBehind: boolean,
  { passing, containers, platforms, 'with-partner': withPartner }: MediaLexicon,
): boolean {
  const before = tokens.at(at - 1);
  const { lower } = tokens.at(at);
  if (lower === 'with') return withPartner.holds(before);
  // `posted to Twitter`
  if (lower !== 'to' || platforms.holds(tokens.at(at + 1))) return false;
  return passing.holds(before) || containers.holds(before) || (at === 0 && isBehind);
}

/** Whoever can be told something, named or not, whose words begin at a token. */
function partyAt(scene: Scene, tokens: Tokens, first: number, words: MediaLexicon): Party | null {
  const opening = tokens.at(first);
  if (opening.isEdge || opening.tag === 'ADP') return null;
  const inside = mentionsIn(scene.mentions, { start: opening.start, end: tokens.last.end });
  const lead = inside.find(({ start }) => start === opening.start);
  // `were thought to | have been sold by growers`
  if (opening.isVerb && lead === undefined) return null;
  const { start, end } = opening;
  if (isObject(tokens, first)) return { start, end, actorId: lead?.actorId ?? null };
  const titled = titledAt(tokens, first, inside);
  return titled === undefined
    ? hearerAt(scene, tokens, first, inside, words)
    : { start, end: titled.end, actorId: titled.actorId };
}

/** The noun phrase that begins at a token, where it is somebody or a body. */
function hearerAt(
  scene: Scene,
  tokens: Tokens,
  first: number,
  inside: readonly MentionDraft[],
  words: MediaLexicon,
): Party | null {
  const { start } = tokens.at(first);
  const noun = tokens.at(headFrom(undated(tokens, first, scene, words), first, inside));
  if (noun.start < start || noun.tag === 'PUNCT' || noun.isVerb) return null;
  const name = widest(inside.filter((each) => overlaps(each, noun) && each.start >= start));
  if (name !== undefined)
    return { start, end: Math.max(noun.end, name.end), actorId: name.actorId };
  // `the Reuters agency`
  const isKind = words.kinds.organisations.holds(noun);
  const lead = isKind ? inside.find((each) => each.start === start) : undefined;
  const party = { start, end: noun.end, actorId: lead?.actorId ?? null };
  return words.hearers.holds(noun) || hears(noun, words) ? party : null;
}

/** The person behind an office that goes on past `of`: `White House Chief of Staff Ana Rivera`. */
function titledAt(
  tokens: Tokens,
  first: number,
  inside: readonly MentionDraft[],
): MentionDraft | undefined {
  let at = first;
  while (isCapitalised(tokens.at(at)) || (at > first && tokens.at(at).lower === 'of')) at++;
  const last = tokens.at(at - 1);
  const row = tokens.list.slice(first, at);
  if (!row.some(({ lower }) => lower === 'of')) return undefined;
  const person = inside.find(({ end, actorId }) => end === last.end && isPerson({ actorId }));
  // `reminded growers of Rivera`
  const before = row.findLast(({ end }) => person !== undefined && end <= person.start);
  return before?.lower === 'of' ? undefined : person;
}

/** `told him`, `told her that`, and not `told her son`. */
function isObject(tokens: Tokens, at: number): boolean {
  const { lower } = tokens.at(at);
  if (lower !== 'her') return closedClass.objects.holds(tokens.at(at));
  return !owned.has(tokens.at(at + 1).tag);
}

const owned: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN']);

function hears(noun: Token, { kinds }: MediaLexicon): boolean {
  const kind = kindOfWord(noun, kinds);
  return kind !== null && kind !== 'document';
}

/** The tokens up to where a time begins behind the first: `reporters | Monday`, `the council | last month`. */
function undated(tokens: Tokens, first: number, { doc }: Scene, { times }: MediaLexicon): Tokens {
  let at = first + 1;
  while (at < tokens.length && !times.holds(tokens.at(at)) && !isTime(doc, tokens.at(at))) at++;
  return tokens.slice(0, at);
}

function isTime({ times }: Scene['doc'], token: Token): boolean {
  const time = itemAt(times, lastStartingAt(times, token.start));
  return time !== undefined && contains(time, token);
}

/** `in a statement`, `on Twitter`, `in an interview with Die Zeit`, `on CNN`: what leads to it belongs to it. */
function mediumIn(
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
function mediumBehindName(
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
function issuedIn(scene: Scene, beside: readonly Span[], words: MediaLexicon): Party | null {
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

/** Whether another verb stands between a medium and whoever speaks: `In a statement, the mayor called Rivera’s claim …`. */
const hasVerb = (tokens: Tokens, from: number): boolean =>
  tokens.list.some(
    (token, at) => token.start >= from && token.isVerb && tokens.at(at + 1).lower !== 'by',
  );

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

/** Whether an actor publishes: a newspaper, a broadcaster, an agency of news. */
function isMedium(
  { actors }: Scene,
  { actorId }: Pick<MentionDraft, 'actorId'>,
  words: MediaLexicon,
): boolean {
  if (!actorId.startsWith('organisation/')) return false;
  const name = actors.find((each) => each.actorId === actorId)?.name.toLowerCase() ?? '';
  return words.isName(name);
}

/** The medium that somebody tells something, or whose reporter he tells it: `told Reuters`, `told CNN’s Ana Lima`. */
function mediumOf(scene: Scene, hearer: Party, words: MediaLexicon): Party | null {
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
function mediumBeside(
  scene: Scene,
  { medium }: AttributionDraft,
  words: MediaLexicon,
): Party | null {
  if (medium === null) return null;
  const inside = mentionsIn(scene.mentions, medium);
  const name = widest(inside.filter((each) => isMedium(scene, each, words)));
  return { ...medium, actorId: name?.actorId ?? null };
}

/** The medium, or the text, that tells that somebody said it: `Rivera said …, according to TIME`. */
function mediumAround(
  scene: Scene,
  { cue }: AttributionDraft,
  index: number,
  speakers: readonly (string | null)[],
  words: MediaLexicon,
): Party | null {
  const from = Math.max(0, index - reach);
  for (let at = from; at < Math.min(scene.attributions.length, index + reach); at++) {
    const around = scene.attributions[at];
    if (at === index || cue === null || around?.source == null) continue;
    if (!around.content.some((piece) => contains(piece, cue))) continue;
    const actorId = speakers[at] ?? null;
    if (actorId !== null && isMedium(scene, { actorId }, words))
      return { ...around.source, actorId };
    const tokens = tokensIn(scene.doc, around.source);
    const inside = mentionsIn(scene.mentions, around.source);
    const head = tokens.at(headFrom(tokens, 0, inside));
    if (kindOfWord(head, words.kinds) === 'document') return { ...around.source, actorId: null };
  }
  return null;
}
