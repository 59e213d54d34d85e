import type { Doc } from '../doc/doc.ts';
import { readWordSets } from '../doc/lexicon.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { tell, wordsOf, type Context, type Words } from './context.ts';
import { nameWords } from './lexicon.ts';
import type { MentionDraft, Named } from './types.ts';

type CreditList = 'signed' | 'made' | 'contributed' | 'pictures' | 'small' | 'belonging';

const creditWords = readWordSets<CreditList>('credits');

const { signed, made, contributed, pictures, small, belonging } = creditWords;

/** Every word of what leads a credit in or ends it. */
const ofPhrases = new Set(
  [...signed, ...made, ...contributed].flatMap((phrase) => phrase.split(' ')),
);

const longestPhrase = Math.max(
  ...[...signed, ...made, ...contributed].map((phrase) => phrase.split(' ').length),
);

/** In lines, sentences and tokens: how far from either end of an article its credits stand, and how long they are. */
const headLines = 8;
const endLines = 4;
const endSentences = 8;
const longestLine = 30;
const longestPicture = 12;

/**
 * The stretches that say by whom an article and its pictures are: by-lines, notes at its end, credits of pictures, the
 * agency in a dateline. They hold little but names, offices and the words between those; a sentence with a verb of its
 * own, “By Friday the port had closed”, is none. Linear in the length of the text.
 */
export function creditsIn(words: Words & { readonly doc: Doc }): TokenSpan[] {
  const { doc, tokens } = words;
  const lines = linesOf(doc);
  const isSmall = smallWords(words);
  return [
    ...lines.flatMap((line, at) => {
      const isNear = at < headLines || at >= lines.length - endLines;
      const isCredit =
        (isNear && isSigned(tokens, line, isSmall)) || isNameAlone(words, lines, at, isSmall);
      return isCredit ? [line] : [];
    }),
    ...notesAtEnd(doc, isSmall),
    ...picturesOf(tokens, lines),
    ...agencyOf(doc),
  ];
}

/** The lines of a text, in tokens. */
function linesOf({ text, tokens }: Doc): TokenSpan[] {
  const lines: TokenSpan[] = [];
  let first = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const isBroken =
      at === tokens.length || text.slice(tokens.at(at - 1).end, tokens.at(at).start).includes('\n');
    if (!isBroken) continue;
    lines.push({ first, last: at });
    first = at;
  }
  return lines;
}

type IsSmall = (token: Token) => boolean;

/** Words without a capital that may stand in a credit: offices, particles, and what leads it in. */
const smallWords =
  ({ lexicon: { roles } }: Words): IsSmall =>
  (token) =>
    [small, roles.heads, roles.plural, nameWords.particles].some((words) => words.holds(token)) ||
    ofPhrases.has(token.lower);

/** Whether a stretch has nothing but words with a capital, numbers, marks and words that stand between names. */
function isOfNames(tokens: Tokens, { first, last }: TokenSpan, isSmall: IsSmall): boolean {
  if (last - first > longestLine) return false;
  for (let at = first; at < last; at++) {
    const token = tokens.at(at);
    const isMark = token.tag === 'PUNCT' ? !/^[:?!“”"‘]$/.test(token.text) : token.tag === 'SYM';
    const isWord = isCapitalised(token) || isMark || /^['\d]/.test(token.text) || isSmall(token);
    if (!isWord) return false;
  }
  return true;
}

/** Where a phrase that begins at a token ends; -1 where none does. */
function pastPhrase(tokens: Tokens, first: number, phrases: ReadonlySet<string>): number {
  for (let last = first + longestPhrase; last > first; last--)
    if (phrases.has(wordsOf(tokens, first, last))) return last;
  return -1;
}

/** Past the bracket or dash that opens a note. */
function pastOpening(tokens: Tokens, { first, last }: TokenSpan): number {
  let at = first;
  while (at < last && opening.test(tokens.at(at).text)) at++;
  return at;
}

const opening = /^[([*•–—-]{1,3}$/u;

/** `By Ann Lee and Bob Stone, Staff Writers`. */
function isSigned(tokens: Tokens, line: TokenSpan, isSmall: IsSmall): boolean {
  const from = pastOpening(tokens, line);
  if (!isCapitalised(tokens.at(from))) return false;
  const first = pastPhrase(tokens, from, signed);
  return (
    first > 0 &&
    isCapitalised(tokens.at(first)) &&
    isOfNames(tokens, { first, last: line.last }, isSmall)
  );
}

/** `Ann Lee in Tolm`, `Ann Lee | 3 June` under a title, `— Ann Lee` as the last line; not below a quotation. */
function isNameAlone(
  words: Words,
  lines: readonly TokenSpan[],
  index: number,
  isSmall: IsSmall,
): boolean {
  const { tokens, lexicon } = words;
  const [line, before] = [lines[index], lines[index - 1]];
  if (line === undefined || before === undefined || lines.length < 4) return false;
  const isLast = index === lines.length - 1;
  if (isLast ? /^[”"’']$/.test(tokens.at(before.last - 1).text) : index >= endLines) return false;
  const from = isLast ? pastOpening(tokens, line) : line.first;
  const name = endOfName(tokens, from, line.last);
  if (name - from < 2 || name - from > longestName || !lexicon.givenNames.holds(tokens.at(from)))
    return false;
  if (!isOfNames(tokens, { first: name, last: line.last }, isSmall)) return false;
  return name === line.last
    ? isLast || isTitle(tokens, before)
    : !isLast && (tokens.at(name).lower === 'in' || beside.test(tokens.at(name).text));
}

/** In tokens. */
const longestName = 4;

const beside = /^[|•·]$/u;

/** Whether a line is longer than a name, and ends as no sentence does. */
const isTitle = (tokens: Tokens, { first, last }: TokenSpan): boolean =>
  last - first > longestName && !/^[.:!”"]$/.test(tokens.at(last - 1).text);

function endOfName(tokens: Tokens, first: number, last: number): number {
  let at = first;
  while (
    at < last &&
    (isCapitalised(tokens.at(at)) || (at > first && nameWords.particles.holds(tokens.at(at))))
  )
    at++;
  return at;
}

/** `(Reporting by Ann Lee; editing by Bob Stone)`, `Ann Lee in Tolm contributed to this report.` */
function notesAtEnd({ sentences, tokens }: Doc, isSmall: IsSmall): TokenSpan[] {
  return sentences.slice(-endSentences).flatMap(({ firstToken, lastToken }) => {
    const note = { first: firstToken, last: lastToken };
    const from = pastOpening(tokens, note);
    if (!isOfNames(tokens, note, isSmall)) return [];
    if (pastPhrase(tokens, from, made) > 0) return [note];
    for (let at = from + 1; at < lastToken; at++)
      if (pastPhrase(tokens, at, contributed) > 0) return [note];
    return [];
  });
}

/** `Photo: Ann Lee/NNT`, `(Photo by Ann Lee)`, `(NNT Photo/Ann Lee)`: to the end of the line or bracket. */
function picturesOf(tokens: Tokens, lines: readonly TokenSpan[]): TokenSpan[] {
  return lines.flatMap((line) => {
    for (let at = line.first; at < line.last - 1; at++) {
      const token = tokens.at(at);
      if (!pictures.holds(token) || !isCapitalised(token)) continue;
      const found = pictureAt(tokens, line, at);
      if (found !== null) return [found];
    }
    return [];
  });
}

function pictureAt(tokens: Tokens, line: TokenSpan, at: number): TokenSpan | null {
  const first = beforePicture(tokens, line.first, at);
  const isInBracket = tokens.at(first - 1).text === '(' || tokens.at(first - 1).text === '[';
  const joint = tokens.at(at + 1).lower;
  const isCredit = joint === ':' || joint === 'by' || (joint === '/' && isInBracket);
  if (!isCredit || (first < at && !isInBracket)) return null;
  if (!isCapitalised(tokens.at(at + 2))) return null;
  let last = at + 2;
  while (last < line.last && isInCredit(tokens.at(last))) last++;
  const close = tokens.at(last).text;
  const isClosed = isInBracket ? /^[)\]]$/.test(close) : last === line.last;
  return isClosed && last - at <= longestPicture ? { first, last } : null;
}

/** The name of an agency before `Photo`, in a bracket. */
function beforePicture(tokens: Tokens, least: number, at: number): number {
  let first = at;
  while (first > least && at - first < longestName && isCapitalised(tokens.at(first - 1))) first--;
  return /^[([]$/.test(tokens.at(first - 1).text) ? first : at;
}

const pictureMark = /^[/,.&|-]$/;

const isInCredit = (token: Token): boolean =>
  isCapitalised(token) ||
  pictureMark.test(token.text) ||
  small.holds(token) ||
  nameWords.particles.holds(token);

/** The agency in brackets of a dateline: `TOLM, June 3 (NNT) —`. */
function agencyOf({ dateline, tokens }: Doc): TokenSpan[] {
  if (dateline === null) return [];
  let first = -1;
  for (let at = 0; at < tokens.length && tokens.at(at).start < dateline.end; at++) {
    const { start, text } = tokens.at(at);
    if (start < dateline.start) continue;
    if (text === '(') first = at + 1;
    else if (text === ')' && first > 0) return [{ first, last: at }];
  }
  return [];
}

/** Marks persons in by-lines and credits, and bodies but those that somebody there is of. */
export function markCredits(
  { tokens, inCredit }: Pick<Context, 'tokens' | 'inCredit'>,
  named: Named[],
): void {
  for (const [index, each] of named.entries()) {
    const { first, last, actorId } = each;
    const isIn = inCredit[first] === 1 && inCredit[last - 1] === 1;
    if (!isIn || actorId.startsWith('country/')) continue;
    const before = tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;
    if (belonging.holds(tokens.at(before)) && !actorId.startsWith('person/')) continue;
    named[index] = { ...each, isCredit: true };
    tell(tokens, 'decision', 'credits', each, 'wrote or photographed this');
  }
}

/** The roles but those of who is named as who wrote or photographed alone. */
export function rolesOfStory<Role extends Pick<MentionDraft, 'actorId'>>(
  named: readonly Named[],
  roles: readonly Role[],
): readonly Role[] {
  if (!named.some(({ isCredit }) => isCredit)) return roles;
  const told = new Set(named.flatMap(({ isCredit, actorId }) => (isCredit ? [] : actorId)));
  return roles.filter(({ actorId }) => told.has(actorId));
}
