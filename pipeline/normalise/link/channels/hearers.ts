import { firstFrom, lastStartingAt, overlaps, type Span } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { Tokens } from '../../doc/token.ts';
import { isPerson, mentionsIn, widest, type Scene } from '../scene.ts';
import type { MediaLexicon } from '../lexicon.ts';
import { headFrom } from '../../doc/noun-phrase.ts';
import { type Party, tokensIn, hears, undated, hasVerb } from './parties.ts';

export const hearerOf = (
  scene: Scene,
  draft: AttributionDraft,
  beside: readonly Span[],
  words: MediaLexicon,
): Party | null =>
  hearerBehind(scene, draft, words) ??
  hearerBefore(scene, draft, words) ??
  hearerIn(scene, draft, beside, words);

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
