import type { Tokens } from './doc/token.ts';
import type { Doc } from './doc/doc.ts';
import { sha256 } from '../lib/ids.ts';
import { issue } from '../lib/issues.ts';
import type {
  TimeExpression,
  ArticleRecord,
  Exclusion,
  Issue,
  Registry,
} from '../../schemas/types.ts';
import { known } from '../lib/lists.ts';
import { findActors } from './actors/actors.ts';
import { loadActorLexicon, type ActorLexicon } from './actors/lexicon.ts';
import { issueAsGiven, rowsAsGiven } from './as-given.ts';
import { annotate, annotateSentences, loadAnnotator, type Annotator } from './annotate.ts';
import { findAttributions, loadClaimResources, type ClaimResources } from './claims/claims.ts';
import { figuresIn, findFigures, type FoundFigures } from './figures/figures.ts';
import { loadFigureLexicon, type FigureLexicon } from './figures/lexicon.ts';
import type { FoundActors } from './actors/types.ts';
import type { ExclusionDraft } from './figures/types.ts';
import { link, loadLinkResources, type LinkResources, type Linked } from './link/link.ts';
import { each, valueOf, type Outcome } from '../lib/outcome.ts';
import { closedClass } from './doc/lexicon.ts';
import type { Trace } from './doc/trace.ts';
import type { ResolvedTime } from './times/resolve.ts';
import { publication, type Publication } from './publication.ts';
import { traceRecord } from './trace-record.ts';
import { noCopy, type RawArticle } from '../read/article.ts';
import { legible, type Legible } from './doc/legible.ts';

/** What is known before any article is read. */
export interface Resources {
  readonly registry: Registry;
  readonly annotator: Annotator;
  readonly actors: ActorLexicon;
  readonly claims: ClaimResources;
  readonly figures: FigureLexicon;
  readonly link: LinkResources;
}

/** @param registry raw/actors.yaml */
export const loadResources = (registry: Registry): Resources => {
  general ??= {
    annotator: loadAnnotator(),
    actors: loadActorLexicon(),
    claims: loadClaimResources(),
    figures: loadFigureLexicon(),
    link: loadLinkResources(),
  };
  return { registry, ...general };
};

/** What is the same for every run, loaded once. */
let general: Omit<Resources, 'registry'> | undefined;

/**
 * The record of one article. Pure: no clock, no network, no state between articles; the same article gives the
 * same record.
 *
 * @param trace told what touched which characters of the article’s text, and why
 */
export function normalise(
  raw: RawArticle,
  resources: Resources,
  trace: Trace | null = null,
): ArticleRecord {
  const record = valueOf(known(normaliseAll([{ value: raw }], resources, trace), 0));
  if (trace !== null) {
    trace.lead(legible(raw.text).given);
    traceRecord(record, trace);
  }
  return record;
}

/**
 * The records of a few articles, each as it would be alone: each stage for all of them before the next, so that
 * its code and words are at hand (docs/decisions/0008). An error costs its own article alone.
 */
export function normaliseAll(
  raws: readonly Outcome<RawArticle>[],
  resources: Resources,
  trace: Trace | null = null,
): Outcome<ArticleRecord>[] {
  const annotated = each(raws, (raw) => annotatedArticle(raw, resources.annotator, trace));
  const withActors = each(annotated, (article) => {
    const { raw, doc, published } = article;
    const { actors, registry } = resources;
    const day = published.published_on;
    return { ...article, actors: findActors(doc, actors, registry, raw.article_id, day) };
  });
  const withClaims = each(withActors, (article) => {
    return { ...article, attributions: findAttributions(article.doc, resources.claims) };
  });
  const withFigures = each(withClaims, (article) => {
    return { ...article, ...findFigures(article.doc, resources.figures, article.raw.metadata) };
  });
  const linked = each(withFigures, (article) => {
    const { raw, doc, published } = article;
    const beside = { publishedOn: published.published_on, title: raw.metadata.title };
    return { ...article, linked: link(raw.article_id, doc, article, beside, resources.link) };
  });
  return each(linked, recordOf);
}

/** An article with its layers. */
interface AnnotatedArticle {
  readonly raw: RawArticle;
  /** What doc, and what is found in it, have their offsets in. */
  readonly read: Legible;
  readonly doc: Doc;
  readonly published: Publication;
}

function annotatedArticle(
  raw: RawArticle,
  annotator: Annotator,
  trace: Trace | null,
): AnnotatedArticle {
  const read = legible(raw.text);
  const doc = annotate(read.text, annotator, trace);
  return { raw, read, doc, published: publication(raw.metadata.published_on, doc) };
}

/**
 * The figures of articles and nothing else, as `normalise` finds them, but in a fraction of its time:
 * only the sentences that may have one are taken apart.
 */
export const readFigures = (
  articles: readonly NumberedArticle[],
  resources: Pick<Resources, 'annotator' | 'figures'>,
): FoundFigures[] => articles.map((article) => figuresOf(article, resources));

type NumberedArticle = Pick<RawArticle, 'text' | 'metadata'>;

function figuresOf(
  { text, metadata }: NumberedArticle,
  { annotator, figures }: Pick<Resources, 'annotator' | 'figures'>,
): FoundFigures {
  const read = legible(text);
  const doc = annotateSentences(read.text, annotator, figures.mayHoldNumber);
  const found = figuresIn(doc, figures, metadata);
  if (read.text === text) return found;
  return {
    figures: found.figures.map((draft) => ({ ...draft, ...read.given(draft) })),
    exclusions: found.exclusions.map((draft) => ({ ...draft, ...read.given(draft) })),
    unread: found.unread.map(read.given),
  };
}

/** An article with all that was found in it. */
interface ReadArticle extends AnnotatedArticle, FoundFigures {
  readonly actors: FoundActors;
  readonly linked: Linked;
}

function recordOf(article: ReadArticle): ArticleRecord {
  const { raw, read, doc, published, actors: found, exclusions, unread, linked } = article;
  const odd = [
    ...(published.published_on === null ? [issue('no-day')] : []),
    ...doc.strays.map((stray) => issue(strayCodes[stray.kind], stray)),
    ...found.ambiguous.map((span) => issue('ambiguous-name', span)),
    ...unread.map((span) => issue('unread-number', span)),
    ...unlinkedPronouns(linked),
  ];
  const { mentions, actors, claims, figures, roles } = rowsAsGiven(linked, read, raw.text, doc);
  const issues = [...raw.issues, ...odd.map((each) => issueAsGiven(each, read))].sort(
    (a, b) => (a.start ?? -1) - (b.start ?? -1),
  );
  return {
    article: articleRow(raw, doc, published),
    mentions,
    actors,
    claims,
    figures,
    roles,
    credits: linked.credits,
    dates: linked.dates.map((time) => dateRow(time, read, raw.text)),
    exclusions: exclusions.map((each) => exclusionRow(each, read, raw.text)),
    issues,
  };
}

function exclusionRow(draft: ExclusionDraft, read: Legible, text: string): Exclusion {
  const { start, end } = read.given(draft);
  return { start, end, text: text.slice(start, end), reason: draft.reason, rule: draft.rule };
}

function dateRow(time: ResolvedTime, read: Legible, text: string): TimeExpression {
  const { start, end } = read.given(time);
  const { kind, value, basis, rule } = time;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    value: value?.value ?? null,
    from: value?.from ?? null,
    to: value?.to ?? null,
    basis,
    rule,
  };
}

const strayCodes = { unclosed: 'unclosed-quotation', stray: 'stray-quotation-mark' } as const;

function articleRow(
  raw: RawArticle,
  doc: Doc,
  { published_on, published_on_basis }: Publication,
): ArticleRecord['article'] {
  const { article_id, text, metadata } = raw;
  return {
    article_id,
    source_path: raw.source_path ?? null,
    same_text_as: metadata.same_text_as === noCopy ? article_id : (metadata.same_text_as ?? null),
    title: metadata.title ?? null,
    publisher: metadata.publisher ?? null,
    byline: metadata.byline ?? null,
    url: metadata.url ?? null,
    section: metadata.section ?? null,
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

function countWords(tokens: Tokens): number {
  let words = 0;
  for (const { tag } of tokens.list) if (tag !== 'PUNCT' && tag !== 'SYM') words++;
  return words;
}

/** Pronouns that say something and whose actor was not found, each place once. */
function unlinkedPronouns({ claims }: Linked): Issue[] {
  const places = new Map<number, Issue>();
  for (const { speaker_id, speaker_text, speaker_start, speaker_end } of claims) {
    if (speaker_id !== null || speaker_start === null || speaker_end === null) continue;
    if (closedClass['who-speak'].has(speaker_text?.toLowerCase() ?? ''))
      places.set(
        speaker_start,
        issue('unlinked-pronoun', { start: speaker_start, end: speaker_end }),
      );
  }
  return [...places.values()];
}
