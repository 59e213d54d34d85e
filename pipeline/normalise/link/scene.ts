/** An article as linking sees it: who is named where, what is said, and which names are subjects. */
import type { Doc } from '../doc/doc.ts';
import { closedClass } from '../doc/lexicon.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Quotation, Token } from '../doc/token.ts';
import { itemAt, known } from '../../lib/lists.ts';
import { byPosition, contains, firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { ActorDraft, FoundActors, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';

export interface Scene {
  readonly doc: Doc;
  readonly actors: readonly ActorDraft[];
  /** By start. */
  readonly mentions: readonly MentionDraft[];
  readonly attributions: readonly AttributionDraft[];
  /** The sources of what is said, by start. */
  readonly sources: readonly Span[];
  /** Quotations that stand in no other. */
  readonly outer: readonly Quotation[];
  readonly words: SpeakerLexicon;
}

export const sceneOf = (
  doc: Doc,
  { actors, mentions }: Pick<FoundActors, 'actors' | 'mentions'>,
  attributions: readonly AttributionDraft[],
  words: SpeakerLexicon,
): Scene => ({
  doc,
  actors,
  mentions,
  attributions,
  sources: attributions.flatMap(({ source }) => source ?? []).sort(byPosition),
  outer: doc.quotations.filter(({ depth }) => depth === 0),
  words,
});

/** The number of the outermost quotation around a span; a speech that goes on is one. */
export function quotationAt({ outer }: Pick<Scene, 'outer'>, span: Span): number | null {
  const index = lastStartingAt(outer, span.start);
  const quotation = itemAt(outer, index);
  return quotation === undefined || span.end > quotation.end ? null : index;
}

/** The source of something said that a span stands in. */
export function sourceAround({ sources }: Pick<Scene, 'sources'>, span: Span): Span | null {
  const source = itemAt(sources, lastStartingAt(sources, span.start));
  return source === undefined || span.end > source.end ? null : source;
}

/** The mentions that share characters with a span. */
export function mentionsIn(mentions: readonly MentionDraft[], span: Span): MentionDraft[] {
  const inside: MentionDraft[] = [];
  for (let index = firstFrom(mentions, span.start - longestMention); ; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= span.end) return inside;
    if (mention.end > span.start) inside.push(mention);
  }
}

/** In UTF-16 code units. */
const longestMention = 120;

export const widest = (mentions: readonly MentionDraft[]): MentionDraft | undefined =>
  mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];

/** Actors named inside a span, by actor_id. */
export function namedIn(mentions: readonly MentionDraft[], span: Span): string[] {
  const found: string[] = [];
  for (let index = firstFrom(mentions, span.start); index < mentions.length; index++) {
    const { start, end, actorId } = known(mentions, index);
    if (start >= span.end) break;
    if (end <= span.end) found.push(actorId);
  }
  return found;
}

export const isPerson = ({ actorId }: Pick<MentionDraft, 'actorId'>): boolean =>
  actorId.startsWith('person/');

/** Whether a mention is a name or a part of one: not what somebody is, and no pronoun. */
export const isNaming = ({ form }: Pick<MentionDraft, 'form'>): boolean =>
  form !== 'role' && form !== 'description' && form !== 'pronoun';

export const isOrganisation = ({ actorId }: Pick<MentionDraft, 'actorId'>): boolean =>
  actorId.startsWith('organisation/');

/**
 * Whether a name is a subject: before a verb, with adverbs and an aside in brackets or between commas passed, or right
 * after a verb of speech.
 * @param last index of its last token
 */
export function isSubject({ tokens, sentences }: Doc, last: number, sentence: number): boolean {
  const { firstToken = 0, lastToken = tokens.length } = sentences[sentence] ?? {};
  let at = pastBracket(tokens, last + 1);
  if (tokens.at(at).text === ',') {
    if (opensSentence(tokens, last, firstToken)) return true;
    const close = isFiniteVerb(tokens.at(at + 1)) ? at : nextComma(tokens, at + 1, lastToken);
    if (close !== null) at = close + 1;
  }
  while (tokens.at(at).tag === 'ADV') at++;
  if (at >= lastToken || !tokens.at(at).isVerb) return isInverted(tokens, last);
  return isFiniteVerb(tokens.at(at));
}

type Row = Doc['tokens'];

/** Past `(D-Mass.)`. */
function pastBracket(tokens: Row, at: number): number {
  if (tokens.at(at).text !== '(') return at;
  for (let index = at + 1; index < at + 8; index++)
    if (tokens.at(index).text === ')') return index + 1;
  return at;
}

const isFiniteVerb = (token: Token): boolean => token.isVerb && !token.lower.endsWith('ing');

/** `Ana Rivera, head of …`, `…,” Ana Rivera, …`: nothing but the name stands before the comma. */
function opensSentence(tokens: Row, last: number, first: number): boolean {
  let at = last;
  while (at > first && isCapitalised(tokens.at(at - 1))) at--;
  return at === first || /^[”"]$/.test(tokens.at(at - 1).text);
}

function nextComma(tokens: Row, from: number, end: number): number | null {
  for (let index = from; index < Math.min(end, from + 15); index++)
    if (tokens.at(index).text === ',') return index;
  return null;
}

/** `… ,” said the mayor, Ana Rivera`: a mark, a verb, and at most six words of the name. */
function isInverted(tokens: Row, last: number): boolean {
  for (let index = last - 1; index > Math.max(0, last - 7); index--) {
    const token = tokens.at(index);
    if (token.tag === 'VERB') return /^[”"’',]$/.test(tokens.at(index - 1).text);
    if (token.tag === 'PUNCT' && token.text !== ',') return false;
  }
  return false;
}

/** `Ana Rivera, who Tomás Obi fears, said`: whether a name is told of in a clause about the one who speaks. */
export function isToldOf({ tokens }: Doc, source: Span, { start }: Span): boolean {
  for (let at = firstFrom(tokens.list, source.start); tokens.at(at).start < start; at++)
    if (closedClass['clause-openers'].holds(tokens.at(at))) return true;
  return false;
}

/** Whether a name stands under a preposition, so that the verb is another’s: `shared by Mayor Ana Rivera`. */
export function isGoverned({ tokens }: Doc, { start }: Span): boolean {
  let at = lastStartingAt(tokens.list, start) - 1;
  const least = at - 3;
  while (at > least && tokens.at(at).tag === 'PROPN') at--;
  return closedClass['oblique-prepositions'].holds(tokens.at(at));
}

/** What somebody says, and the words that name who says it. */
interface Speech {
  /** What of it stands in quotation marks. */
  readonly quoted: readonly Span[];
  /** All that is said. */
  readonly content: readonly Span[];
  /** The persons whom its source names or, as a pronoun, was found to mean. */
  readonly speakers: string[];
  /** The persons whom it names, in quotation marks, or after its source without them. */
  readonly spokenOf: ReadonlySet<string>;
}

/** Who speaks of whom: the speeches of an article by where a source, or a piece of what is quoted, begins. */
export class Speeches {
  readonly bySource: ReadonlyMap<number, Speech>;
  readonly #pieces: readonly (Span & { readonly speech: Speech })[];

  /** @param people the mentions of persons, by start */
  constructor({ doc: { quotations }, attributions }: Scene, people: readonly MentionDraft[]) {
    const isQuoted = (span: Span): boolean => {
      const around = itemAt(quotations, lastStartingAt(quotations, span.start));
      return around !== undefined && contains(around, span);
    };
    const bySource = new Map<number, Speech>();
    const pieces: (Span & { speech: Speech })[] = [];
    const speeches = new Map<number | null, Speech>();
    for (const [index, { source, content, goesOnFrom }] of attributions.entries()) {
      let speech = speeches.get(goesOnFrom);
      let quoted = content;
      if (source !== null) {
        quoted = content.filter(isQuoted);
        const named = content.filter((span) => span.start >= source.end || quoted.includes(span));
        const spokenOf = new Set(named.flatMap((span) => namedIn(people, span)));
        speech = { quoted, content, speakers: namedIn(people, source), spokenOf };
        bySource.set(source.start, speech);
      }
      if (speech === undefined) continue;
      speeches.set(index, speech);
      for (const { start, end } of quoted) pieces.push({ start, end, speech });
    }
    this.bySource = bySource;
    this.#pieces = pieces.sort((a, b) => a.start - b.start);
  }

  /**
   * Whether a pronoun and somebody cannot be one. Nobody is he or she in words of their own; and whom a pronoun speaks
   * of by name (“he said that Doe would come”) is another than the pronoun.
   *
   * @param candidate a place where the person is named, or was meant by a pronoun.
   */
  parts(pronoun: Span, { actorId }: { readonly actorId: string }): boolean {
    if (this.bySource.get(pronoun.start)?.spokenOf.has(actorId) === true) return true;
    const piece = itemAt(this.#pieces, lastStartingAt(this.#pieces, pronoun.start));
    return (
      piece !== undefined && contains(piece, pronoun) && piece.speech.speakers.includes(actorId)
    );
  }
}
