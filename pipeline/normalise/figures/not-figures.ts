import type { Annotation, Token } from '../annotate/types.ts';
import type { NumberRead } from './numbers.ts';

/** What a test may look at: the number among its neighbours. */
interface Place {
  readonly tokens: readonly Token[];
  readonly read: NumberRead;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly text: string;
}

type Test = (place: Place) => boolean;

const lowerNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Ll}/u.test(token.text) &&
  (token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'VERB');

/** Whether a noun, or an adjective before one, follows that the number may count. */
const counts = (token: Token | undefined): boolean => lowerNoun(token) && token?.tag !== 'VERB';

const glue = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

const labels = new Set([
  'no.',
  'number',
  'nos.',
  'section',
  'article',
  'chapter',
  'page',
  'pp.',
  'p.',
  'line',
  'row',
  'resolution',
  'amendment',
  'proposition',
  'route',
  'highway',
  'interstate',
  'flight',
  'room',
  'channel',
  'figure',
  'fig.',
  'table',
  'phase',
  'type',
  'grade',
  'level',
  'group',
  'ward',
  'district',
  'title',
  'volume',
  'vol.',
  'version',
  'season',
  'episode',
  'week',
  'day',
  'round',
  'gate',
  'unit',
  'category',
  'class',
  'zone',
  'part',
  'step',
  'game',
  'formula',
  'area',
  'tel',
  'tel.',
  'phone',
  'call',
  'model',
  'covid',
  'carbon',
  'case',
  'motion',
  'bill',
  'division',
  'terminal',
  'apollo',
  'boeing',
  'airbus',
  'act',
]);

/** Whether a dash joins the two parts of a telephone number: `555-0199`. */
const isPhone = (tokens: readonly Token[], dash: number): boolean =>
  tokens[dash]?.text === '-' &&
  glue(tokens[dash - 1], tokens[dash]) &&
  glue(tokens[dash], tokens[dash + 1]) &&
  /^\d{3,4}$/.test(tokens[dash - 1]?.text ?? '') &&
  /^\d{4}$/.test(tokens[dash + 1]?.text ?? '');

/** `+31 10 555 0199`: groups of digits after a plus sign. */
function isDialled(tokens: readonly Token[], index: number): boolean {
  let first = index;
  while (/^\d{1,4}$/.test(tokens[first - 1]?.text ?? '')) first--;
  return tokens[first - 1]?.text === '+' && glue(tokens[first - 1], tokens[first]);
}

/** Each says what the number is, if it is no figure. Order does not matter: one is enough. */
const tests: Readonly<Record<string, Test>> = {
  year: ({ read, text, before, after }) =>
    read.form === 'digits' &&
    !read.scaled &&
    read.currency === null &&
    /^(?:1[5-9]|20)\d\d$/.test(text) &&
    !(
      lowerNoun(after) &&
      after?.tag === 'NOUN' &&
      /s$/.test(after.lower) &&
      !/^(?:in|since|by|from|until|of|the|late|early|during)$/.test(before?.lower ?? '')
    ),
  decade: ({ after, text }) => /^\d{2,4}$/.test(text) && after?.lower === "'s",
  clock: ({ text, after, tokens, read }) =>
    text.includes(':') ||
    /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|bst|est|et|utc)$/.test(after?.lower ?? '') ||
    (tokens[read.first - 1]?.text === ':' && /^\d/.test(tokens[read.first - 2]?.text ?? '')),
  name: ({ before, after, read }) =>
    read.form !== 'magnitude' &&
    read.currency === null &&
    before !== undefined &&
    !read.scaled &&
    (before.text === '-'
      ? false
      : /^\p{Lu}/u.test(before.text) &&
        before.tag === 'PROPN' &&
        !counts(after) &&
        read.form === 'digits' &&
        after?.text !== '%'),
  label: ({ before, read }) =>
    read.form === 'digits' && !read.scaled && labels.has(before?.lower ?? ''),
  hashed: ({ before }) => before?.text === '#' || before?.text === '@',
  glued: ({ tokens, read }) => {
    const before = tokens[read.first - 1];
    const after = tokens[read.last];
    if (glue(before, tokens[read.first]) && /^[/:.\\]$/.test(before?.text ?? '')) return true;
    return (
      glue(tokens[read.last - 1], after) &&
      /^[/:\\]$/.test(after?.text ?? '') &&
      glue(after, tokens[read.last + 1])
    );
  },
  score: ({ tokens, read, text }) => {
    const dash = (index: number): boolean =>
      /^[-–]$/.test(tokens[index]?.text ?? '') &&
      glue(tokens[index - 1], tokens[index]) &&
      glue(tokens[index], tokens[index + 1]);
    const small = (token: Token | undefined): boolean => /^\d{1,3}$/.test(token?.text ?? '');
    if (!/^\d{1,2}$/.test(text)) return false;
    const next = tokens[read.last + 2];
    const scored = (other: Token | undefined, after: Token | undefined): boolean =>
      small(other) &&
      after?.tag !== 'NOUN' &&
      after?.text !== '%' &&
      after?.lower !== 'percent' &&
      after?.tag !== 'ADJ';
    if (dash(read.last))
      return scored(tokens[read.last + 1], next) && tokens[read.first - 1]?.text !== '$';
    return dash(read.first - 1) && scored(tokens[read.first - 2], tokens[read.last]);
  },
  enumerator: ({ tokens, read, before, after }) =>
    (read.form === 'words' &&
      after?.text === ',' &&
      /^(?:[:;]|and)$/.test(before?.text ?? '') &&
      ['DET', 'ADV', 'ADJ', 'PRON'].includes(tokens[read.last + 1]?.tag ?? '') &&
      !lowerNoun(before)) ||
    (after?.text === ')' &&
      (before?.text === '(' || before === undefined) &&
      read.value !== null &&
      read.value < 20 &&
      read.form === 'digits'),
  pronoun: ({ tokens, read, after, before }) => {
    if (tokens[read.first]?.lower !== 'one' || read.last - read.first > 1) return false;
    if (after?.lower === 'of')
      return !/^(?:the|its|his|her|their|our|those|these|my)$/.test(
        tokens[read.last + 1]?.lower ?? '',
      );
    if (/^(?:day|another|thing|way|hand|side)$/.test(after?.lower ?? '')) return true;
    return (
      !counts(after) ||
      /^(?:the|this|that|each|every|any|no|which|another|next|last|first|good|big|only)$/.test(
        before?.lower ?? '',
      )
    );
  },
  ordinalPlace: ({ after, read }) => read.form === 'words' && after?.lower === 'st',
  ago: ({ tokens, read }) =>
    /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(tokens[read.last]?.lower ?? '') &&
    tokens[read.last + 1]?.lower === 'ago',
  footnote: ({ before, after }) => before?.text === '[' && after?.text === ']',
  phone: ({ tokens, read, text }) =>
    (/^\d{3,4}$/.test(text) && isPhone(tokens, read.last)) ||
    (/^\d{4}$/.test(text) && isPhone(tokens, read.first - 1)) ||
    isDialled(tokens, read.first),
};

/** Whether a number is no figure: a date, a year, a time, a name, a score, an enumerator, a pronoun. */
export function isNoFigure(
  doc: Annotation,
  read: NumberRead,
  inDate: (token: Token) => boolean,
): boolean {
  const token = doc.tokens[read.first];
  if (token === undefined || (inDate(token) && read.currency === null)) return true;
  const place: Place = {
    tokens: doc.tokens,
    read,
    before: doc.tokens[read.first - 1],
    after: doc.tokens[read.last],
    text: read.last - read.first === 1 ? token.text : '',
  };
  return Object.values(tests).some((test) => test(place));
}
