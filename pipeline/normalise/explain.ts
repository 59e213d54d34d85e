import { join } from 'node:path';
import type { ArticleRecord } from '../../schemas/types.ts';
import { UserError } from '../lib/errors.ts';
import { known } from '../lib/lists.ts';
import { overlaps, type Span } from '../lib/span.ts';
import { articleNamed } from '../read/articles.ts';
import { annotate } from './annotate.ts';
import { Trace, type TraceEntry } from './doc/trace.ts';
import type { Token } from './doc/token.ts';
import { loadResources, normalise } from './normalise.ts';
import { legible } from './doc/legible.ts';
import { readLedger } from '../read/ledger.ts';
import { readRegistry } from '../read/registry.ts';

export interface ExplainOptions {
  /** The folder of what people put in: articles/ and actors.yaml. */
  readonly raw: string;
  /** The file of ids that were made of texts. */
  readonly ledger: string;
  /** A file of one article, a part of a file of many (`FILE:LINE`, `FILE:document 3`), or an id of one in raw/articles. */
  readonly article: string;
  /** An offset into its text in UTF-16 code units, or the id of a row: of a mention, claim or figure. */
  readonly place: string;
}

/** What touched a place of an article, in order. */
export interface Explanation {
  readonly articleId: string;
  readonly text: string;
  readonly span: Span;
  /** The words there and a few beside, with their tags; none where invisible marks keep them from being led back. */
  readonly tokens: readonly Token[];
  readonly entries: readonly TraceEntry[];
}

/**
 * Reads one article again and tells what touched a place of it.
 * @throws UserError where there is no such article, offset or row
 */
export async function explain({
  raw,
  ledger,
  article,
  place,
}: ExplainOptions): Promise<Explanation> {
  const read = await articleNamed(article, join(raw, 'articles'), readLedger(ledger));
  const resources = loadResources(readRegistry(join(raw, 'actors.yaml')));
  const trace = new Trace();
  const record = normalise(read, resources, trace);
  const spans = spansOf(place, record);
  const span = known(spans, 0);
  const plain = legible(read.text).text === read.text;
  const tokens = plain ? annotate(read.text, resources.annotator).tokens.list : [];
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  return {
    articleId: read.article_id,
    text: read.text,
    span,
    tokens: first < 0 ? [] : tokens.slice(Math.max(0, first - beside), last + 1 + beside),
    entries: trace.entries.filter((entry) =>
      spans.some(
        (each) => overlaps(entry, each) || (entry.of !== undefined && overlaps(entry.of, each)),
      ),
    ),
  };
}

/** So many words are told on either side. */
const beside = 4;

/** Where a place is; of a claim, first what is said, then who says it and by which cue. */
function spansOf(place: string, record: ArticleRecord): Span[] {
  if (/^\d+$/.test(place)) {
    const start = Number(place);
    const { characters, article_id } = record.article;
    if (start < characters) return [{ start, end: start + 1 }];
    throw new UserError(
      `${article_id} ends at ${characters}`,
      {},
      'name an offset before that, counted in UTF-16 code units from 0',
    );
  }
  const { mentions, claims, figures } = record;
  const claim = claims.find(({ claim_id }) => claim_id === place);
  if (claim !== undefined)
    return [
      { start: claim.start, end: claim.end },
      ...spanIn(claim.speaker_start, claim.speaker_end),
      ...spanIn(claim.cue_start, claim.cue_end),
    ];
  const row =
    mentions.find(({ mention_id }) => mention_id === place) ??
    figures.find(({ figure_id }) => figure_id === place);
  if (row !== undefined) return [{ start: row.start, end: row.end }];
  throw new UserError(
    `the article has no mention, claim or figure “${place}”`,
    {},
    'the id may be of another article, or of an earlier version of the code; an offset always works',
  );
}

const spanIn = (start: number | null, end: number | null): Span[] =>
  start === null || end === null ? [] : [{ start, end }];
