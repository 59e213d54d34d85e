import { sha256 } from '../lib/ids.ts';
import { standsAround } from '../lib/span.ts';
import type { ArticleRecord, Claim, Figure, Role } from '../../schemas/types.ts';
import type { Violation } from '../lib/violations.ts';

/**
 * What a schema cannot say of a record: its rows name its own article, every text is the slice of
 * the article's text that its offsets name, and the article's length and hash are those of its text.
 */
export function breaches(record: ArticleRecord): Violation[] {
  return [...articleBreaches(record), ...rowBreaches(record)];
}

/** Texts with half of a surrogate pair, which no UTF-8 can hold; JSON can, but only as an escape. */
export function illFormed(value: unknown, pointer = ''): Violation[] {
  if (typeof value === 'string') {
    const at = value.search(loneSurrogate);
    return at < 0
      ? []
      : [
          {
            pointer,
            message: `half of a surrogate pair stands at ${at}; expected well-formed Unicode`,
          },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => illFormed(child, `${pointer}/${key}`));
}

const loneSurrogate = /\p{Surrogate}/u;

function articleBreaches({ article }: ArticleRecord): Violation[] {
  const found: Violation[] = [];
  if (article.characters !== article.text.length)
    found.push({ pointer: '/article/characters', message: `expected ${article.text.length}` });
  const hash = sha256(article.text);
  if (article.sha256 !== hash)
    found.push({ pointer: '/article/sha256', message: `expected ${hash}` });
  return found;
}

function rowBreaches(record: ArticleRecord): Violation[] {
  const { text, article_id } = record.article;
  const of = (table: 'mentions' | 'claims' | 'figures' | 'roles'): Violation[] =>
    record[table].flatMap((row, index) => {
      const at = `/${table}/${index}`;
      return [
        ...ownArticle(row.article_id, article_id, at),
        ...sliced(text, row.text, row.start, row.end, `${at}/text`),
      ];
    });
  const parts = [
    ...record.claims.flatMap((claim, index) => claimParts(text, claim, `/claims/${index}`)),
    ...record.roles.flatMap((role, index) => roleParts(text, role, `/roles/${index}`)),
  ];
  const sentences = (['claims', 'figures'] as const).flatMap((table) =>
    record[table].flatMap((row, index) => sentenceAround(text, row, `/${table}/${index}`)),
  );
  return [
    ...of('mentions'),
    ...of('claims'),
    ...of('figures'),
    ...of('roles'),
    ...parts,
    ...sentences,
  ];
}

/** A sentence, where a row has one, stands in the article around where the row starts. */
function sentenceAround(
  article: string,
  { sentence_text: sentence, start }: Pick<Claim | Figure, 'sentence_text' | 'start'>,
  at: string,
): Violation[] {
  if (sentence === null || standsAround(article, sentence, start)) return [];
  const message = `expected the sentence around the character ${start}; found “${sentence}”`;
  return [{ pointer: `${at}/sentence_text`, message }];
}

function ownArticle(actual: string, expected: string, at: string): Violation[] {
  if (actual === expected) return [];
  return [{ pointer: `${at}/article_id`, message: `expected “${expected}”, its own article` }];
}

const claimParts = (text: string, claim: Claim, at: string): Violation[] => [
  ...sliced(text, claim.speaker_text, claim.speaker_start, claim.speaker_end, `${at}/speaker_text`),
  ...sliced(text, claim.cue_text, claim.cue_start, claim.cue_end, `${at}/cue_text`),
];

const roleParts = (text: string, role: Role, at: string): Violation[] => [
  ...sliced(
    text,
    role.affiliation_text,
    role.affiliation_start,
    role.affiliation_end,
    `${at}/affiliation_text`,
  ),
  ...sliced(text, role.country_text, role.country_start, role.country_end, `${at}/country_text`),
];

/** Text, start and end are all there and agree, or none is. */
function sliced(
  article: string,
  text: string | null,
  start: number | null,
  end: number | null,
  pointer: string,
): Violation[] {
  if (text === null && start === null && end === null) return [];
  if (start === null || end === null || text === null)
    return [{ pointer, message: 'expected a text with both its offsets, or none of the three' }];
  const expected = article.slice(start, end);
  if (expected === text && end <= article.length) return [];
  return [
    {
      pointer,
      message: `expected the characters ${start} to ${end} of the article, “${expected}”; found “${text}”`,
    },
  ];
}
