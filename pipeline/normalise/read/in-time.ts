import { UserError, type Place } from '../../lib/errors.ts';
import { lastDay } from '../../lib/strings/days.ts';
import type { RawArticle } from './article.ts';

const stated = ['published_on', 'retrieved_on'] as const;

/**
 * An article of which nothing that is stated beside it lies after the year that follows a day: the day of the release,
 * which the command line tells, since no article knows what day it is.
 *
 * @param day ISO 8601; undefined where none is known, and then all is in time.
 * @throws UserError with the key that states a later day.
 */
export function inTime(article: RawArticle, day: string | undefined, place: Place): RawArticle {
  if (day === undefined) return article;
  const last = lastDay(day);
  for (const key of stated) {
    const given = article.metadata[key];
    if (given !== undefined && given > last)
      throw new UserError(
        `${given} lies after ${last}, the end of the year after the release`,
        { ...place, pointer: `/${key}` },
        'correct the day, or leave it out',
      );
  }
  return article;
}
