import { sha256 } from '../../pipeline/lib/ids.ts';
import type {
  Actor,
  ArticleRecord,
  Claim,
  DatasetDescription,
  Figure,
  Issue,
  Mention,
  Role,
} from '../../schemas/types.ts';

/** A row's cells, of which the builder fills in those that are left out; `text` finds the offsets. */
type Cells<Row> = Partial<Row> & { text: string };

export interface RecordParts {
  id?: string;
  text?: string;
  article?: Partial<Omit<ArticleRecord['article'], 'article_id' | 'text'>>;
  actors?: (Partial<Actor> & { actor_id: string })[];
  mentions?: (Cells<Mention> & { actor_id: string })[];
  claims?: Cells<Claim>[];
  figures?: Cells<Figure>[];
  roles?: (Cells<Role> & { actor_id: string })[];
  issues?: Issue['code'][];
}

/** A key as the pipeline mints them, over any words. */
const keyOf = (article: string, kind: string, words: string): string =>
  `${article}/${kind}/${sha256(words).slice(0, 12)}`;

/** A record that is valid as long as each text stands in the article's text. */
export function record(parts: RecordParts = {}): ArticleRecord {
  const id = parts.id ?? 'harbour';
  const text =
    parts.text ?? 'Mayor Ada Example said the harbour would close. About 300 boats left.';
  const published_on = parts.article?.published_on ?? '2024-05-02';
  return {
    article: {
      article_id: id,
      source_path: `${id}.txt`,
      same_text_as: null,
      title: null,
      publisher: null,
      byline: null,
      url: null,
      section: null,
      language: 'en',
      published_on,
      published_on_basis: 'stated',
      retrieved_on: null,
      licence: null,
      rights: null,
      characters: text.length,
      words: text.split(/\s+/).length,
      sentences: 1,
      sha256: sha256(text),
      ...parts.article,
      text,
    },
    actors: (parts.actors ?? []).map((cells) => actor(cells, published_on)),
    mentions: (parts.mentions ?? []).map((cells) => mention(id, text, cells)),
    claims: (parts.claims ?? []).map((cells) => claim(id, text, cells)),
    figures: (parts.figures ?? []).map((cells) => figure(id, text, cells)),
    roles: (parts.roles ?? []).map((cells) => role(id, text, cells)),
    dates: [],
    credits: [],
    exclusions: [],
    issues: (parts.issues ?? []).map((code) => ({ code, message: 'Odd.', start: null, end: null })),
  };
}

export function actor(
  cells: Partial<Actor> & { actor_id: string },
  day: string | null = '2024-05-02',
): Actor {
  const counts = { articles: 1, mentions: 1, claims: 0, figures: 0, ...cells };
  return {
    type: cells.actor_id.split('/')[0] as Actor['type'],
    name: cells.actor_id,
    also_known_as: [],
    role: null,
    role_tense: null,
    affiliation_id: null,
    country: null,
    wikidata: null,
    known: false,
    ...{ articles: 1, mentions: 1, claims: 0, figures: 0 },
    attributions: counts.claims,
    distinct_articles: counts.articles,
    distinct_mentions: counts.mentions,
    distinct_claims: counts.claims,
    distinct_figures: counts.figures,
    bylines: null,
    first_seen_on: day,
    last_seen_on: day,
    role_first_seen_on: cells.role == null ? null : day,
    role_last_seen_on: cells.role == null ? null : day,
    ...cells,
  };
}

function place(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const mention = (
  id: string,
  text: string,
  cells: Cells<Mention> & { actor_id: string },
): Mention => ({
  mention_id: keyOf(id, 'mention', cells.text),
  article_id: id,
  form: 'name',
  sentence: 0,
  ...place(text, cells.text),
  ...cells,
});

const claim = (id: string, text: string, cells: Cells<Claim>): Claim => ({
  claim_id: keyOf(id, 'claim', cells.text),
  article_id: id,
  attribution_id: keyOf(id, 'attribution', cells.text),
  speaker_id: null,
  speaker_ids: cells.speaker_id == null ? [] : [cells.speaker_id],
  speaker_status: cells.speaker_id == null ? 'none' : 'named',
  ...{ speaker_kind: null, spoken_for_id: null },
  speaker_text: null,
  speaker_start: null,
  speaker_end: null,
  cue_text: null,
  cue_start: null,
  cue_end: null,
  cue_class: null,
  ...{ via: null, via_id: null, addressee: null, addressee_id: null },
  mode: 'indirect',
  polarity: 'affirmed',
  ...{ sentence: 0, paragraph: 0, headline: null, sentence_text: null },
  prefix: null,
  suffix: null,
  ...{ said_on: null, said_from: null, said_to: null },
  said_on_basis: null,
  said_at: null,
  about_ids: [],
  within_claim_id: null,
  repeats_claim_id: null,
  first_claim_id: null,
  rule: 'test-rule',
  confidence: 0.9,
  review: 'machine',
  ...place(text, cells.text),
  ...cells,
});

const figure = (id: string, text: string, cells: Cells<Figure>): Figure => ({
  figure_id: keyOf(id, 'figure', cells.text),
  article_id: id,
  claim_id: null,
  asserted_by: null,
  ...{ sentence: 0, paragraph: 0, headline: null, sentence_text: null },
  value: null,
  low: null,
  high: null,
  comparator: 'exactly',
  kind: 'count',
  unit: '1',
  unit_text: null,
  ...{ base_value: null, base_low: null, base_high: null, base_unit: null },
  counted: null,
  counted_head: null,
  state: null,
  change: null,
  ...{ change_from_id: null, since: null, since_from: null, since_to: null },
  ...{ as_of: null, as_of_from: null, as_of_to: null },
  as_of_basis: null,
  part_of: null,
  about_ids: [],
  rule: 'test-rule',
  confidence: 0.9,
  review: 'machine',
  ...place(text, cells.text),
  ...cells,
});

const role = (id: string, text: string, cells: Cells<Role> & { actor_id: string }): Role => ({
  role_id: keyOf(id, 'role', cells.text),
  article_id: id,
  role: cells.text,
  role_tense: 'present',
  affiliation_id: null,
  ...{ country: null, country_basis: null },
  ...{ affiliation_text: null, affiliation_start: null, affiliation_end: null },
  ...{ country_text: null, country_start: null, country_end: null },
  sentence: 0,
  rule: 'test-rule',
  confidence: null,
  review: 'machine',
  ...place(text, cells.text),
  ...cells,
});

/** A record in which every table has rows, and whose rows point at one another. */
export function fullRecord(id: string, more: RecordParts = {}): ArticleRecord {
  const text =
    'Mayor Ada Example told the Harbour Board that 300 boats, including 12 ferries, left on Monday.';
  const ada = 'person/ada-example';
  const claimed = '300 boats, including 12 ferries, left on Monday';
  const claim_id = keyOf(id, 'claim', claimed);
  return record({
    id,
    text,
    actors: [
      {
        ...{ actor_id: ada, name: 'Ada Example', also_known_as: ['Example'], role: 'Mayor' },
        ...{ claims: 1, figures: 2 },
      },
      { actor_id: 'organisation/harbour-board', name: 'Harbour Board', claims: 0 },
    ],
    mentions: [
      { actor_id: ada, text: 'Ada Example' },
      { actor_id: 'organisation/harbour-board', text: 'Harbour Board' },
    ],
    claims: [
      {
        text: claimed,
        speaker_id: ada,
        speaker_text: 'Mayor Ada Example',
        ...{ speaker_start: 0, speaker_end: 17 },
        cue_text: 'told',
        ...{ cue_start: 18, cue_end: 22, cue_class: 'tell' as const },
        prefix: 'the Harbour Board that ',
        suffix: '.',
        about_ids: ['organisation/harbour-board'],
      },
    ],
    figures: [
      {
        text: '300',
        value: 300,
        low: 300,
        high: 300,
        claim_id,
        asserted_by: ada,
        counted: 'boats',
      },
      {
        text: '12',
        ...{ value: 12, low: 12, high: 12, counted: 'ferries' },
        ...{ claim_id, asserted_by: ada, part_of: keyOf(id, 'figure', '300') },
      },
    ],
    roles: [{ text: 'Mayor', actor_id: ada }],
    ...more,
  });
}

export const dataset: DatasetDescription = {
  name: 'test-record',
  title: 'Test: who said what',
  description: 'Claims and figures of invented articles, which no newspaper has ever printed.',
  licence: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  contributors: [{ title: 'Test contributors', roles: ['creator'] }],
  keywords: ['news', 'quotations'],
  excerpts: { context_characters: 32 },
};
