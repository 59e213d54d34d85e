import { sha256 } from '../kernel/ids.ts';
import { issue } from '../kernel/issues.ts';
import type { Article, ArticleRecord, Exclusion, Issue, Registry } from '../kernel/rows.ts';
import type { Span } from '../kernel/span.ts';
import { abreast, finish, type Steps } from '../kernel/steps.ts';
import { findActors } from './actors/actors.ts';
import { loadActorLexicon, type ActorLexicon } from './actors/lexicon.ts';
import { issueAsGiven, rowsAsGiven } from './as-given.ts';
import { annotate, annotateSentences, loadAnnotator, type Annotator } from './annotate/annotate.ts';
import { latestDay, resolveDate } from './annotate/dates.ts';
import type { Annotation, Token } from './annotate/types.ts';
import { findAttributions, loadClaimKnowledge, type ClaimKnowledge } from './claims/claims.ts';
import { figuresIn, findFigures, type FoundFigures } from './figures/figures.ts';
import { loadFigureLexicon, type FigureLexicon } from './figures/lexicon.ts';
import type { ExclusionDraft } from './figures/types.ts';
import { loadSpeakerLexicon, type SpeakerLexicon } from './link/lexicon.ts';
import { link, type Found, type Linked } from './link/link.ts';
import type { RawArticle } from './read/article.ts';
import { legible, type Legible } from './read/legible.ts';

/** What is known before any article is read. */
export interface Knowledge {
  readonly registry: Registry;
  readonly annotator: Annotator;
  readonly actors: ActorLexicon;
  readonly claims: ClaimKnowledge;
  readonly figures: FigureLexicon;
  readonly speakers: SpeakerLexicon;
}

/** @param registry raw/actors.yaml */
export const loadKnowledge = (registry: Registry): Knowledge => {
  general ??= {
    annotator: loadAnnotator(),
    actors: loadActorLexicon(),
    claims: loadClaimKnowledge(),
    figures: loadFigureLexicon(),
    speakers: loadSpeakerLexicon(),
  };
  return { registry, ...general };
};

/** What is the same for every run, loaded once. */
let general: Omit<Knowledge, 'registry'> | undefined;

/** The record of one article; the same article gives the same record. */
export const normalise = (raw: RawArticle, knowledge: Knowledge): ArticleRecord =>
  finish(path(raw, knowledge));

/** The records of several articles, each as it would be alone, each step of the path for all before the next. */
export const normaliseAll = (raws: readonly RawArticle[], knowledge: Knowledge): ArticleRecord[] =>
  finish(abreast(raws.map((raw) => path(raw, knowledge))));

/**
 * The whole path of one article: its record from its text and metadata. Pure: no clock, no network, no
 * state between articles.
 */
function* path(raw: RawArticle, knowledge: Knowledge): Steps<ArticleRecord> {
  const { article_id, metadata, text } = raw;
  const read = legible(text);
  const doc = yield* annotate(read.text, knowledge.annotator);
  const published = publication(metadata.published_on, doc);
  const day = published.published_on;
  yield;
  const actors = yield* findActors(doc, knowledge.actors, knowledge.registry, article_id, day);
  yield;
  const attributions = yield* findAttributions(doc, knowledge.claims);
  yield;
  const { figures, exclusions, unread } = yield* findFigures(doc, knowledge.figures, metadata);
  yield;
  const found = { actors, attributions, figures };
  const linked = yield* link(article_id, doc, found, day, knowledge.speakers);
  yield;
  return recordOf({ raw, read, doc, published, found, exclusions, unread, linked });
}

/**
 * The figures of articles and nothing else, as `normalise` finds them, but in a fraction of its time:
 * only the sentences that may have one are taken apart.
 */
export const readFigures = (
  articles: readonly NumberedArticle[],
  knowledge: Pick<Knowledge, 'annotator' | 'figures'>,
): FoundFigures[] => finish(abreast(articles.map((article) => figuresOf(article, knowledge))));

type NumberedArticle = Pick<RawArticle, 'text' | 'metadata'>;

function* figuresOf(
  { text, metadata }: NumberedArticle,
  { annotator, figures }: Pick<Knowledge, 'annotator' | 'figures'>,
): Steps<FoundFigures> {
  const read = legible(text);
  const doc = yield* annotateSentences(read.text, annotator, figures.holdsSign);
  yield;
  const found = yield* figuresIn(doc, figures, metadata);
  if (read.text === text) return found;
  return {
    figures: found.figures.map((draft) => ({ ...draft, ...read.given(draft) })),
    exclusions: found.exclusions.map((draft) => ({ ...draft, ...read.given(draft) })),
    unread: found.unread.map(read.given),
  };
}

/** What was found in an article. */
interface Read {
  readonly raw: RawArticle;
  /** What doc, found, exclusions and unread have their offsets in. */
  readonly read: Legible;
  readonly doc: Annotation;
  readonly published: Publication;
  readonly found: Found;
  readonly exclusions: readonly ExclusionDraft[];
  readonly unread: readonly Span[];
  readonly linked: Linked;
}

function recordOf(all: Read): ArticleRecord {
  const { raw, read, doc, published, found, exclusions, unread, linked } = all;
  const odd = [
    ...(published.published_on === null ? [issue('no-day')] : []),
    ...doc.strays.map((stray) => issue(strayCodes[stray.kind], stray)),
    ...found.actors.ambiguous.map((span) => issue('ambiguous-name', span)),
    ...unread.map((span) => issue('unread-number', span)),
    ...unlinkedPronouns(linked),
  ];
  const { mentions, actors, claims, figures } = rowsAsGiven(linked, read, raw.text);
  const issues = [...raw.issues, ...odd.map((each) => issueAsGiven(each, read))].sort(
    (a, b) => (a.start ?? -1) - (b.start ?? -1),
  );
  return {
    article: articleRow(raw, doc, published),
    mentions,
    actors,
    claims,
    figures,
    exclusions: exclusions.map((each) => exclusionRow(each, read, raw.text)),
    issues,
  };
}

function exclusionRow(draft: ExclusionDraft, read: Legible, text: string): Exclusion {
  const { start, end } = read.given(draft);
  return { start, end, text: text.slice(start, end), reason: draft.reason, rule: draft.rule };
}

const strayCodes = { unclosed: 'unclosed-quotation', stray: 'stray-quotation-mark' } as const;

type Publication = Pick<Article, 'published_on' | 'published_on_basis'>;

/** The day of publication: given, or in the dateline, or the latest day that the text names. */
function publication(given: string | undefined, doc: Annotation): Publication {
  const inferred = latestDay(doc.dates);
  const dateline = doc.dateline?.date ?? null;
  const stated = given ?? (dateline === null ? null : resolveDate(dateline, inferred));
  if (stated !== null) return { published_on: stated, published_on_basis: 'stated' };
  return { published_on: inferred, published_on_basis: inferred === null ? 'unknown' : 'inferred' };
}

function articleRow(
  raw: RawArticle,
  doc: Annotation,
  { published_on, published_on_basis }: Publication,
): ArticleRecord['article'] {
  const { article_id, text, metadata } = raw;
  return {
    article_id,
    title: metadata.title ?? null,
    publisher: metadata.publisher ?? null,
    byline: metadata.byline ?? null,
    url: metadata.url ?? null,
    language: metadata.language ?? 'en',
    published_on,
    published_on_basis,
    retrieved_on: metadata.retrieved_on ?? null,
    licence: metadata.licence ?? null,
    rights: metadata.rights ?? null,
    characters: text.length,
    words: countWords(doc.tokens),
    sentences: doc.sentences.length,
    sha256: sha256(text),
    text,
  };
}

function countWords(tokens: readonly Token[]): number {
  let words = 0;
  for (const { tag } of tokens) if (tag !== 'PUNCT' && tag !== 'SYM') words++;
  return words;
}

const pronoun = /^(?:he|she|they|who)$/i;

/** Pronouns that say something and whose actor was not found, each place once. */
function unlinkedPronouns({ claims }: Linked): Issue[] {
  const places = new Map<number, Issue>();
  for (const { speaker_id, speaker_text, speaker_start, speaker_end } of claims) {
    if (speaker_id !== null || speaker_start === null || speaker_end === null) continue;
    if (pronoun.test(speaker_text ?? ''))
      places.set(
        speaker_start,
        issue('unlinked-pronoun', { start: speaker_start, end: speaker_end }),
      );
  }
  return [...places.values()];
}
