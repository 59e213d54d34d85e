import type { Doc } from '../doc/doc.ts';
import { known, itemAt } from '../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';

/** What somebody says, and the words that name who says it. */
interface Speech {
  readonly source: Span;
  /** What of it stands in quotation marks. */
  readonly content: readonly Span[];
  /** All that is said. */
  readonly all: readonly Span[];
  /** The persons whom its source names or, as a pronoun, was found to mean. */
  readonly speakers: string[];
  /** The persons whom it names, in quotation marks, or after its source without them. */
  readonly spokenOf: ReadonlySet<string>;
}

/** The speeches of an article by where a source, or a piece of what is quoted, begins. */
export interface OwnWords {
  readonly bySource: ReadonlyMap<number, Speech>;
  readonly pieces: readonly (Span & { readonly speech: Speech })[];
}

/**
 * Who speaks of whom. Nobody is he or she in words of their own; and whom a pronoun speaks of by name
 * (“he said that Doe would come”) is another than the pronoun.
 */
export function ownWords(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  people: readonly MentionDraft[],
): OwnWords {
  const bySource = new Map<number, Speech>();
  const pieces: (Span & { speech: Speech })[] = [];
  const speeches = new Map<number, Speech>();
  for (let index = 0; index < attributions.length; index++) {
    const { source, content, goesOnFrom } = known(attributions, index);
    if (source === null) {
      const speech = goesOnFrom === null ? undefined : speeches.get(goesOnFrom);
      if (speech === undefined) continue;
      speeches.set(index, speech);
      for (const { start, end } of content) pieces.push({ start, end, speech });
      continue;
    }
    const quoted = content.filter((span) => isQuoted(doc, span));
    const named = content.filter((span) => span.start >= source.end || quoted.includes(span));
    const spokenOf =
      named.length === 0 ? nobody : new Set(named.flatMap((span) => personsIn(people, span)));
    const speech = {
      source,
      content: quoted,
      all: content,
      speakers: personsIn(people, source),
      spokenOf,
    };
    bySource.set(source.start, speech);
    speeches.set(index, speech);
    for (const { start, end } of quoted) pieces.push({ start, end, speech });
  }
  return { bySource, pieces: pieces.sort((a, b) => a.start - b.start) };
}

const nobody: ReadonlySet<string> = new Set();

/** Whether a span lies in quotation marks. */
function isQuoted(doc: Doc, span: Span): boolean {
  const around = itemAt(doc.quotations, lastStartingAt(doc.quotations, span.start));
  return around !== undefined && contains(around, span);
}

/** The persons named inside a span, by actor_id. */
export function personsIn(people: readonly MentionDraft[], span: Span): string[] {
  const found: string[] = [];
  for (let index = firstFrom(people, span.start); index < people.length; index++) {
    const { start, end, actorId } = known(people, index);
    if (start >= span.end) break;
    if (end <= span.end) found.push(actorId);
  }
  return found;
}

/**
 * Whether a pronoun and somebody cannot be one, as they would speak of themselves as of another: the
 * pronoun stands in their own quoted words, or it speaks words that name them.
 *
 * @param candidate a place where the person is named, or was meant by a pronoun.
 */
export function isThirdPerson(
  { bySource, pieces }: OwnWords,
  pronoun: Span,
  candidate: Span & { readonly actorId: string },
): boolean {
  const own = bySource.get(pronoun.start);
  if (own !== undefined) {
    if (own.spokenOf.has(candidate.actorId)) return true;
    if (own.content.some((span) => contains(span, candidate))) return true;
  }
  const piece = itemAt(pieces, lastStartingAt(pieces, pronoun.start));
  return (
    piece !== undefined &&
    contains(piece, pronoun) &&
    piece.speech.speakers.includes(candidate.actorId)
  );
}
