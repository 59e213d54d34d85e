import type { ArticleRecord, Claim } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);

/** The day on which the texts of these tables were published: a Tuesday. */
export const published = '2025-06-10';

/** The record of a text; `day` null where its day of publication is not known. */
export const recordOf = (text: string, day: string | null = published): ArticleRecord =>
  normalise(
    { article_id: 'a', text, metadata: day === null ? {} : { published_on: day }, issues: [] },
    resources,
  );

/** Who says a claim: the end of an id (`ana-rivera`), or the words of one who has none. */
export const speakerOf = ({ speaker_id, speaker_text }: Claim): string =>
  speaker_id?.split('/').at(-1) ?? `(${speaker_text ?? ''})`;

/** Each claim as `who says it: what is said`. */
export const saidBy = (text: string, day?: string | null): string[] =>
  recordOf(text, day).claims.map((row) => `${speakerOf(row)}: ${row.text}`);
