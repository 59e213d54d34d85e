import type { Annotation, Token } from '../annotate/types.ts';
import { isCapitalised, type Stretch } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';

/** Consecutive words with a capital, which may hold a name; `sentence` by number. */
export interface Run extends Stretch {
  readonly sentence: number;
}

const particles = new Set([
  'de',
  'van',
  'der',
  'den',
  'von',
  'bin',
  'ibn',
  'al',
  'la',
  'le',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'ter',
  'el',
  'du',
  'zu',
]);

/** The runs of a text, without dates, words of the calendar, and common words that begin a sentence. */
export function findRuns(doc: Annotation, lexicon: ActorLexicon): Run[] {
  const dates = dateTokens(doc);
  const runs: Run[] = [];
  for (const [sentence, { firstToken, lastToken }] of doc.sentences.entries()) {
    if (isShouted(doc.tokens, firstToken, lastToken)) continue;
    for (let index = firstToken; index < lastToken; index++) {
      const token = doc.tokens[index];
      if (token === undefined || !isNameWord(token) || dates.has(token.start)) continue;
      let last = index + 1;
      while (last < lastToken && joins(doc, last, lastToken, dates)) last++;
      const first = isCommonStart(doc, index, firstToken, last, lexicon) ? index + 1 : index;
      if (first < last) runs.push({ first, last, sentence });
      index = last - 1;
    }
  }
  return runs;
}

const isNameWord = (token: Token): boolean => isCapitalised(token) && token.text !== 'I';

/** Whether a token goes on with the run before it: a capital, or a particle before one. */
function joins(doc: Annotation, index: number, limit: number, dates: ReadonlySet<number>): boolean {
  const token = doc.tokens[index];
  const before = doc.tokens[index - 1];
  if (token === undefined || before === undefined || dates.has(token.start)) return false;
  if (token.start - before.end > 1 || doc.text[before.end] === '\n') return false;
  if (isNameWord(token)) return token.start > before.end;
  const next = doc.tokens[index + 1];
  return (
    particles.has(token.lower) &&
    next !== undefined &&
    index + 1 < limit &&
    (isNameWord(next) || particles.has(next.lower))
  );
}

/** A sentence in capitals, but for a word or two, tells nothing by them. */
function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0;
  let quiet = 0;
  for (let index = first; index < last && quiet < 3; index++) {
    const text = tokens[index]?.text ?? '';
    if (text.length < 2 || !/\p{L}/u.test(text)) continue;
    words++;
    if (text !== text.toUpperCase()) quiet++;
  }
  return quiet < 3 && words > 3 && quiet / words < 0.2;
}

/** Whether the capital of the first word is only that of the sentence or quotation. */
function isCommonStart(
  doc: Annotation,
  index: number,
  firstToken: number,
  last: number,
  lexicon: ActorLexicon,
): boolean {
  const token = doc.tokens[index];
  if (token === undefined) return true;
  const before = index === firstToken ? undefined : doc.tokens[index - 1];
  const starts = before === undefined || /^[“‘"'«(:•—–-]/.test(before.text);
  if (!starts) return false;
  if (token.tag === 'PROPN') return last - index === 1 && lexicon.commonCapitals.has(token.lower);
  if (lexicon.givenNames.has(token.text) || lexicon.familyFirst.has(token.text)) return false;
  const known = lexicon.offices.has(token.lower) || lexicon.address.has(token.lower);
  return !known || last - index === 1;
}

function dateTokens(doc: Annotation): Set<number> {
  const starts = new Set<number>();
  let next = 0;
  for (const token of doc.tokens) {
    while (next < doc.dates.length && (doc.dates[next]?.end ?? 0) <= token.start) next++;
    const date = doc.dates[next];
    if (date === undefined) break;
    if (date.start <= token.start) starts.add(token.start);
  }
  return starts;
}
