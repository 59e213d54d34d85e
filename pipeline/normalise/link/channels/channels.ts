import { itemAt } from '../../../lib/lists.ts';
import { contains, lastStartingAt, overlaps, slice, type Span } from '../../../lib/span.ts';
import type { Claim } from '../../../../schemas/types.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import { mentionsIn, type Scene } from '../scene.ts';
import type { MediaLexicon } from '../lexicon.ts';
import { headFrom } from '../../doc/noun-phrase.ts';
import { kindOfWord } from '../speakers/kinds.ts';
import { type Party, tokensIn, isMedium } from './parties.ts';
import { hearerOf } from './hearers.ts';
import { mediumIn, mediumBehindName, issuedIn, mediumOf, mediumBeside } from './mediums.ts';

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
