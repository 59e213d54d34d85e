import { slug } from '../../../lib/ids.ts';

/** Somebody’s time in an office that is generally known. */
export interface Term {
  /** The words of the name as in an id: `jose-manuel-barroso`. */
  readonly name: string;
  readonly surname: string;
  /** Lower case: `prime minister`. */
  readonly office: string;
  /** actor_id of the country or body. */
  readonly owner: string;
  /** `2017-01` */
  readonly from: string;
  readonly until: string | null;
}

/** Terms by the holder’s surname, and by the last word of the name where that is another one. */
export type OfficeHolders = ReadonlyMap<string, readonly Term[]>;

/**
 * The offices that a person is known to hold at a day, each once; where no day is given, those that
 * the person ever held.
 *
 * @param name a full name, or a bare surname.
 * @param day ISO 8601
 */
export function officesOf(
  holders: OfficeHolders,
  name: string,
  day: string | null,
): readonly Term[] {
  const words = slug(name);
  const terms = holders.get(lastWord(words));
  if (terms === undefined) return [];
  const isBare = !words.includes('-');
  const month = day?.slice(0, 7);
  return terms.filter(
    (term) =>
      (isBare ? term.surname === words : isTermOf(term, words)) &&
      (month === undefined || (term.from <= month && (term.until === null || month <= term.until))),
  );
}

/** Whether a term is that of a full name, which ends as the holder’s: `donald-trump` for `donald-j-trump`. */
export const isTermOf = ({ name }: Term, words: string): boolean =>
  name === words || firstWord(name) === firstWord(words);

export const firstWord = (name: string): string => name.slice(0, name.indexOf('-'));
export const lastWord = (name: string): string => name.slice(name.lastIndexOf('-') + 1);
