import type { Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { known, leftOf } from '../../lib/lists.ts';
import type { WordSet } from '../doc/words.ts';
import { byPosition, firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';
import { isSubject, quotationAt, sourceAround } from './syntax.ts';

/**
 * The bodies of spokesmen beside whom none is named, by the start of the source. `A spokesman` speaks
 * for the one body that acts or speaks in the sentence before or in what he says; `the spokesman` is
 * the last one who spoke. Where two bodies or somebody else act there, for nobody.
 *
 * @param speakers actor_id by attribution.
 * @param mentions by start.
 */
export function resolveSpokesmen(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  mentions: readonly MentionDraft[],
  lexicon: SpeakerLexicon,
): Map<number, string> {
  const { spokesmen } = lexicon;
  const found = new Map<number, string>();
  const bare = attributions.flatMap(({ source, content }, at) =>
    source !== null &&
    speakers[at] === null &&
    (isBare(doc, source, spokesmen) || opposition.test(doc.text.slice(source.start, source.end)))
      ? [{ source, content }]
      : [],
  );
  if (bare.length === 0) return found;
  const sources = attributions
    .flatMap(({ source }) => (source === null ? [] : [source]))
    .sort(byPosition);
  for (const { source, content } of bare.sort((a, b) => byPosition(a.source, b.source))) {
    const words = doc.text.slice(source.start, source.end);
    const actorId = opposition.test(words)
      ? partyOf(bodyActing(doc, sources, mentions, source, content), lexicon)
      : /^the\s/i.test(words)
        ? lastSpokesman(doc, attributions, speakers, found, source, spokesmen)
        : bodyActing(doc, sources, mentions, source, content);
    if (actorId !== null) found.set(source.start, actorId);
  }
  return found;
}

/** `The Opposition`: the party that acts there, as no other does. */
const opposition = /^[Tt]he Opposition$/;

const partyOf = (actorId: string | null, { parties }: SpeakerLexicon): string | null =>
  actorId !== null && actorId.split(/[/-]/).some((word) => parties.has(word)) ? actorId : null;

/** `A spokesman`, `the spokeswoman`, and no word more. */
function isBare({ tokens }: Doc, { start, end }: Span, spokesmen: WordSet): boolean {
  const first = firstFrom(tokens.list, start);
  const head = tokens.at(first + 1);
  if (head.isEdge || head.end !== end || !spokesmen.holds(head)) return false;
  const { lower } = tokens.at(first);
  return lower === 'a' || lower === 'the';
}

/** Whom the last spokesman before a place speaks for. */
function lastSpokesman(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  found: ReadonlyMap<number, string>,
  place: Span,
  spokesmen: WordSet,
): string | null {
  let last: string | null = null;
  let nearest = -1;
  for (let at = 0; at < attributions.length; at++) {
    const { source } = known(attributions, at);
    if (source === null || source.start >= place.start || source.start < nearest) continue;
    if (!tokensOf(doc, source).list.some((token) => spokesmen.holds(token))) continue;
    nearest = source.start;
    last = speakers[at] ?? found.get(source.start) ?? null;
  }
  return last === null || last.startsWith('person/') ? null : last;
}

function tokensOf({ tokens }: Doc, { start, end }: Span): Tokens {
  return tokens.slice(firstFrom(tokens.list, start), firstFrom(tokens.list, end));
}

/** The one body that is a subject or speaks before a source in its sentence; else in the one before. */
function bodyActing(
  doc: Doc,
  sources: readonly Span[],
  mentions: readonly MentionDraft[],
  source: Span,
  content: readonly Span[],
): string | null {
  const start = Math.min(source.start, content[0]?.start ?? source.start);
  const own = lastStartingAt(doc.sentences, start);
  const outer = doc.quotations.filter(({ depth }) => depth === 0);
  const acting = mentions
    .slice(firstFrom(mentions, leftOf(doc.sentences, own)?.start ?? start))
    .filter(
      (each) =>
        each.start < source.start &&
        each.form !== 'demonym' &&
        quotationAt(outer, each) === null &&
        acts(doc, sources, each),
    );
  const inside = acting.filter(({ sentence }) => sentence >= own);
  const [body, ...others] = inside.length > 0 ? inside : acting;
  if (body === undefined || others.some(({ actorId }) => actorId !== body.actorId)) return null;
  return body.actorId.startsWith('organisation/') || body.form === 'metonym' ? body.actorId : null;
}

const acts = (doc: Doc, sources: readonly Span[], mention: MentionDraft): boolean =>
  sourceAround(sources, mention) !== null ||
  isSubject(doc, lastStartingAt(doc.tokens.list, mention.end - 1), mention.sentence);
