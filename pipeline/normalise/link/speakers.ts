import { firstFrom, overlaps, type Span } from '../../kernel/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { Annotation, Token } from '../annotate/types.ts';
import type { AttributionDraft } from '../claims/types.ts';

/**
 * The actor of each attribution, by index; null where the source is unnamed, nobody, or unsure.
 * An attribution that goes on from another has its speaker.
 */
export function resolveSpeakers(
  doc: Annotation,
  attributions: readonly AttributionDraft[],
  found: FoundActors,
): (string | null)[] {
  const speakers: (string | null)[] = attributions.map(({ source }) =>
    source === null
      ? null
      : (speakerOf(doc, source, found.mentions) ?? shoutedName(doc, source, found)),
  );
  for (const [index, { source, goesOnFrom }] of attributions.entries()) {
    if (source === null && goesOnFrom !== null) speakers[index] = speakers[goesOnFrom] ?? null;
  }
  return speakers;
}

/** `RIVERA:` in a transcript: the one person of the article who bears that name. */
function shoutedName(
  doc: Annotation,
  { start, end }: Span,
  { actors }: FoundActors,
): string | null {
  const name = doc.text.slice(start, end);
  if (name.length < 3 || name !== name.toUpperCase()) return null;
  const bearers = actors.filter(
    (actor) => actor.type === 'person' && ` ${actor.name.toUpperCase()}`.endsWith(` ${name}`),
  );
  return bearers.length === 1 ? (bearers[0]?.actorId ?? null) : null;
}

const relative = new Set(['who', 'which', 'that']);
const phraseEnds = new Set([',', 'of', 'for', 'in', 'at', 'from', 'who', 'with', 'on', '(', 'to']);

/** The mention that the head of the source phrase belongs to; else the name in its appositive. */
function speakerOf(
  doc: Annotation,
  source: Span,
  mentions: readonly MentionDraft[],
): string | null {
  const tokens = tokensIn(doc, source);
  const first = tokens[0];
  if (first === undefined) return null;
  if (tokens.length === 1 && relative.has(first.lower)) return antecedent(doc, source, mentions);
  const inside = mentions.filter((mention) => overlaps(mention, source));
  const head = headOf(tokens);
  const named = head === null ? undefined : widest(inside.filter((each) => overlaps(each, head)));
  if (named !== undefined)
    return named.form === 'demonym' && tokens.length > 2 ? null : named.actorId;
  const comma = tokens.findIndex((token) => token.lower === ',');
  const after = tokens[comma + 1];
  if (comma < 0 || after === undefined) return null;
  return (
    widest(inside.filter((each) => overlaps(each, after) && each.form === 'name'))?.actorId ?? null
  );
}

const widest = (mentions: readonly MentionDraft[]): MentionDraft | undefined =>
  [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start))[0];

/** The last noun or pronoun before the phrase is modified from the right. */
function headOf(tokens: readonly Token[]): Token | null {
  const end = tokens.findIndex((token, index) => index > 0 && phraseEnds.has(token.lower));
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  return (
    phrase.findLast((token) => /[\p{L}\p{N}]/u.test(token.text) && token.lower !== "'s") ?? null
  );
}

/** `…, who said`: the mention that ends right before the relative pronoun. */
function antecedent(
  doc: Annotation,
  pronoun: Span,
  mentions: readonly MentionDraft[],
): string | null {
  const before = mentions.filter(
    (mention) =>
      mention.end <= pronoun.start && /^[\s,]*$/.test(doc.text.slice(mention.end, pronoun.start)),
  );
  return widest(before)?.actorId ?? null;
}

function tokensIn(doc: Annotation, span: Span): readonly Token[] {
  const first = firstFrom(doc.tokens, span.start);
  return doc.tokens.slice(first, firstFrom(doc.tokens, span.end));
}
