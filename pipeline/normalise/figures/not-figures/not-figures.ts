import { beginsWithCapital, beginsWithLetter } from '../../../kernel/letters.ts';
import { leftOf } from '../../../kernel/lists.ts';
import type { DateMention, Token } from '../../annotate/types.ts';
import { isOfAges } from '../units/ages.ts';
import { glued } from '../atoms.ts';
import { closes } from '../numbers/fractions.ts';
import { codeTests } from './code-tests.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { counts, isDash, isLower, type Place, type Test } from './place.ts';
import { nameTests } from './name-tests.ts';
import { isPronounOne } from './pronouns.ts';
import { isDialled, isPhone, isScore } from './scores.ts';
import { timeTests } from './times.ts';
import { manyAt } from '../units/rates.ts';
import { unitAt } from '../units/unit-at.ts';

const inDates = ({ start, end }: Token, dates: readonly DateMention[]): boolean =>
  dates.some((date) => date.start <= start && end <= date.end);

const wordOrNumber = /^[\p{L}\p{N}]/u;

const capitalOrEnd = /^(?:\p{Lu}|$)/u;

/** Each says what the number is, if it is no figure. Order does not matter: one is enough. */
const tests: Readonly<Record<string, Test>> = {
  ...timeTests,
  ...nameTests,
  ...codeTests,
  name: ({ before, after, read, sure, atoms, lexicon }) =>
    !sure &&
    read.form === 'digits' &&
    before !== undefined &&
    before.lower !== 'magnitude' &&
    isName(before, leftOf(atoms, read.first - 1), after) &&
    !beginsMeasure(atoms, read, lexicon) &&
    !(
      counts(after) &&
      !lexicon.words.tells.has(after?.lower ?? '') &&
      !/ed$/.test(after?.lower ?? '') &&
      !isModelWord(atoms, read)
    ),
  pair: ({ before, after, read }) =>
    read.form === 'words' &&
    !read.scaled &&
    /^(?:the|these|those|us|them|you|all|latter|former)$/.test(before?.lower ?? '') &&
    !/^(?:NOUN|ADJ|PROPN|VERB|NUM|SYM)$/.test(after?.tag ?? '') &&
    !/^(?:-|of|to|more)$/.test(after?.lower ?? ''),
  // `Section 69A`: a letter of the law, and no unit.
  provision: ({ before, after, atoms, read, lexicon }) =>
    lexicon.words.labels.has(before?.lower ?? '') &&
    beginsWithCapital(before?.text ?? '') &&
    /^[A-Z]$/.test(after?.text ?? '') &&
    glued(leftOf(atoms, read.last), after),
  label: ({ before, read, sure, lexicon, after }) =>
    !sure &&
    (read.form === 'digits' || (read.form === 'words' && !read.scaled && isLower(before))) &&
    lexicon.words.labels.has(before?.lower ?? '') &&
    !(read.form === 'words' && (counts(after) || after?.text === '-')) &&
    !(counts(after) && isLower(before) && before?.tag === 'VERB'),
  hashed: ({ before, atoms, read, sure }) =>
    /^[#@№]$/.test(before?.text ?? '') ||
    (before?.text === '=' &&
      glued(before, atoms[read.first]) &&
      !sure &&
      !/^[<>]$/.test(leftOf(atoms, read.first - 1)?.text ?? '')) ||
    (/^[<>]$/.test(before?.text ?? '') &&
      /^[=<>]$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
      glued(leftOf(atoms, read.first - 1), before)),
  attribute: ({ before, atoms, read }) =>
    /^["']$/.test(before?.text ?? '') && leftOf(atoms, read.first - 1)?.text === '=',
  resolution: ({ atoms, read, after }) =>
    /^[2458]$/.test(atoms[read.first]?.text ?? '') &&
    atoms[read.first + 1]?.text === 'K' &&
    read.last === read.first + 2 &&
    !(after?.tag === 'NOUN' && counts(after) && after.lower.endsWith('s')),
  glued: ({ atoms, read, sure }) => {
    const before = leftOf(atoms, read.first);
    const after = atoms[read.last];
    if (glued(before, atoms[read.first]) && /^[/:.\\_@]$/.test(before?.text ?? '') && !sure)
      return true;
    if (
      glued(before, atoms[read.first]) &&
      wordOrNumber.test(before?.text ?? '') &&
      read.currency === null
    )
      return !gluedUnit(atoms, read);
    return (
      glued(leftOf(atoms, read.last), after) &&
      /^[/:\\_]$/.test(after?.text ?? '') &&
      /^\d/.test(atoms[read.last + 1]?.text ?? '')
    );
  },
  code: ({ atoms, read, after, lexicon }) =>
    read.form === 'digits' &&
    !read.scaled &&
    glued(leftOf(atoms, read.last), after) &&
    beginsWithLetter(after?.text ?? '') &&
    unitAt(atoms, read.last, false, lexicon) === null &&
    !/^(?:strong|plus|odd|yo|x)$/.test(after?.lower ?? ''),
  // `per 100,000 people`: what a rate is told for.
  base: ({ atoms, read, before }) =>
    (before?.lower === 'per' ||
      (before?.text === '/' && beginsWithLetter(leftOf(atoms, read.first - 1)?.text ?? ''))) &&
    manyAt(atoms, read.first) !== null,
  score: (place) => isScore(place) && !isOfAges(place.atoms, place.read.first),
  enumerator: ({ atoms, read, before, after }) =>
    (read.form === 'words' &&
      after?.text === ',' &&
      /^(?:[:;]|and)$/.test(before?.text ?? '') &&
      ['DET', 'ADV', 'ADJ', 'PRON'].includes(atoms[read.last + 1]?.tag ?? '')) ||
    (after?.text === ')' &&
      read.form === 'digits' &&
      !read.scaled &&
      (read.value ?? 99) < 20 &&
      !atoms.some((each, at) => each.text === '(' && at < read.first - 1) &&
      (read.first === 0 || before?.text === '(' || before?.tag !== 'PROPN') &&
      !(before?.text === ',')) ||
    (read.first === 0 &&
      after?.text === '.' &&
      read.form === 'digits' &&
      (read.value ?? 99) < 100 &&
      !read.scaled &&
      capitalOrEnd.test(atoms[read.last + 1]?.text ?? '')),
  // `Two, close the gate.`: the head of an item, and no number of things.
  head: ({ atoms, read, after, before }) =>
    read.form === 'words' &&
    !read.scaled &&
    (before === undefined || /^["“]$/.test(before.text)) &&
    after?.text === ',' &&
    /^(?:VERB|PRON|DET|ADV)$/.test(atoms[read.last + 1]?.tag ?? '') &&
    !/^(?:all|both|most|some|mostly|mainly|who|which)$/.test(atoms[read.last + 1]?.lower ?? ''),
  // `one, money; two, time; and three, pride`
  listed: ({ atoms, read, after, before }) =>
    read.form === 'words' &&
    !read.scaled &&
    after?.text === ',' &&
    (before?.text === ';' ||
      (before?.lower === 'and' && leftOf(atoms, read.first - 1)?.text === ';')) &&
    /^(?:two|three|four|five|six)$/.test(atoms[read.first]?.lower ?? ''),
  // `at 0730`: no quantity is written with a nought before its digits.
  // `11-12-2003`, `5:3-12`: amid or after numbers that are glued to it.
  chained: ({ atoms, read, after, before, sure }) =>
    !sure &&
    isDash(before) &&
    glued(before, atoms[read.first]) &&
    ((isDash(after) &&
      glued(leftOf(atoms, read.last), after) &&
      /^\d/.test(atoms[read.last + 1]?.text ?? '') &&
      /^\d/.test(leftOf(atoms, read.first - 1)?.text ?? '')) ||
      (leftOf(atoms, read.first - 2)?.text === ':' &&
        glued(leftOf(atoms, read.first - 2), leftOf(atoms, read.first - 1)))),
  // `a 30-something`
  vague: ({ atoms, read, after }) =>
    isDash(after) && /^somethings?$/.test(atoms[read.last + 1]?.lower ?? ''),
  // `in ’12`: a year without its century.
  short: ({ text, sure, before, atoms, read }) =>
    !sure &&
    text.length === 2 &&
    /^['’‘]$/.test(before?.text ?? '') &&
    /^\d\d$/.test(text) &&
    glued(before, atoms[read.first]) &&
    !glued(leftOf(atoms, read.first - 1), before),
  nought: ({ text, sure, before }) =>
    !sure &&
    text.startsWith('0') &&
    (/^0+[1-9]/.test(text) || (/^0{2,}$/.test(text) && before?.text === ',')),
  // `3 Orla Rivera arrives`, `4 Orla Rivera.`: the number of a picture or of a list.
  caption: ({ read, text, atoms }) =>
    read.first === 0 && /^\d{1,2}$/.test(text) && isSubject(atoms, read.last),
  owner: ({ read, after, sure }) => read.form === 'words' && !sure && after?.lower === "'s",
  pronoun: (place) => isPronounOne(place),
  quantifier: ({ read, after, before, atoms }) =>
    read.form === 'words' &&
    read.last - read.first === 1 &&
    isDash(after) &&
    glued(atoms[read.first], after) &&
    /^(?:way|time|sided|fold|faced|figure|digit|letter|off|on|two|one|hand|handed|piece|legged|dimensional|tone|horse|stop|man|person|woman|size|party|tier|up|to)$/.test(
      atoms[read.last + 1]?.lower ?? '',
    ) &&
    !(before?.text === '-') &&
    !(atoms[read.last + 1]?.lower === 'to' && isDash(atoms[read.last + 4])),
  // `earns six figures`: how many places a sum has.
  places: ({ read, after, before, atoms }) =>
    after?.lower === 'figures' &&
    read.form === 'words' &&
    !read.scaled &&
    /^(?:VERB|ADP)$/.test(before?.tag ?? '') &&
    (closes(atoms[read.last + 1]) ||
      /^(?:a|per|for|off|each|or)$/.test(atoms[read.last + 1]?.lower ?? '')),
  idiom: ({ read, atoms, before }) => isIdiom(atoms, read, before),
  footnote: ({ before, after }) => before?.text === '[' && after?.text === ']',
  phone: ({ atoms, read, text }) =>
    (/^\d{3}$/.test(text) && atoms[read.last]?.text === ')' && isPhone(atoms, read.last + 2)) ||
    (/^\d{3,4}$/.test(text) && isPhone(atoms, read.last)) ||
    (/^\d{3,4}$/.test(text) && isPhone(atoms, read.first - 1)) ||
    isDialled(atoms, read.first),
  address: ({ text, atoms, read, sure }) =>
    !sure &&
    /^\d{1,5}$/.test(text) &&
    atoms[read.last]?.tag === 'PROPN' &&
    [1, 2, 3].some((away) =>
      /^(?:street|st|st\.|avenue|ave|ave\.|road|rd|lane|drive|boulevard|blvd|square|court|terrace|crescent)$/.test(
        atoms[read.last + away]?.lower ?? '',
      ),
    ),
};

/** `in Wales | 30 to 50mm`: a range of what a unit measures. */
const beginsMeasure = (
  atoms: readonly Token[],
  { last }: NumberRead,
  lexicon: FigureLexicon,
): boolean =>
  /^(?:to|[-–])$/.test(atoms[last]?.lower ?? '') &&
  /^\d/.test(atoms[last + 1]?.text ?? '') &&
  unitAt(atoms, last + 2, false, lexicon) !== null;

/** `United Kingdom President Rivera | is`, `Rivera | arrives`, `Ona Rivera | .`: names, of which the last is of one, and a verb or the end. */
function isSubject(atoms: readonly Token[], start: number): boolean {
  let at = start;
  while (beginsWithCapital(atoms[at]?.text ?? '') && at < start + 6) at++;
  const name = leftOf(atoms, at);
  return (
    at > start &&
    name?.tag === 'PROPN' &&
    !name.lower.endsWith('s') &&
    (/^(?:VERB|AUX)$/.test(atoms[at]?.tag ?? '') || (at > start + 1 && closes(atoms[at])))
  );
}

/** A capitalised word that names by numbers: not the first of a sentence, a month or a pronoun. */
const isName = (before: Token, first: Token | undefined, after: Token | undefined): boolean =>
  beginsWithCapital(before.text) &&
  (before.tag === 'PROPN' ||
    (before.tag === 'NOUN' && (first !== undefined || /^(?:VERB|AUX)$/.test(after?.tag ?? ''))));

const brand = /^(?:[a-z]\p{Lu}|[\p{Lu}&]+$)/u;

/** `iPhone 11 cameras`, `the S&P 500 companies`: a name with a number, though a plural follows. */
const isModelWord = (atoms: readonly Token[], { first }: NumberRead): boolean =>
  brand.test(leftOf(atoms, first)?.text ?? '') &&
  !/^(?:A|I)$/.test(leftOf(atoms, first)?.text ?? '');

const lettersOnly = /^[\p{L}]+$/u;

const gluedUnit = (atoms: readonly Token[], { first }: NumberRead): boolean =>
  lettersOnly.test(leftOf(atoms, first)?.text ?? '') &&
  /^\d/.test(leftOf(atoms, first - 1)?.text ?? '') &&
  /^(?:x|ft|lb|st|m)$/.test(leftOf(atoms, first)?.lower ?? '');

/** `million` or `half` in a title; `a hundred per cent`; `second to none`; `24/7`; `zero in on`. */
function isIdiom(
  atoms: readonly Token[],
  { first, last, form }: NumberRead,
  before: Token | undefined,
): boolean {
  const lower = atoms[first]?.lower ?? '';
  const next = atoms[last]?.lower ?? '';
  if (
    lower === 'zero' &&
    /^(?:net|ground|absolute|patient|year|day|carbon)$/.test(before?.lower ?? '')
  )
    return true;
  if (lower === 'zero' && (next === 'in' || isDash(atoms[last]))) return true;
  if (form === 'words' && next === 'things') return false;
  if (lower === 'one' && /^(?:hell|heck|hella|helluva|bit)$/.test(next)) return true;
  // `put | one | foot in front of the other`
  if (lower === 'one' && next === 'foot' && /^(?:in|on)$/.test(atoms[last + 1]?.lower ?? ''))
    return true;
  if (lower === 'ten' && next === 'to') return before?.lower === 'at';
  return lower === 'nine' && next === 'to' && atoms[last + 1]?.lower === 'five';
}

/** Whether a number is no figure: a date, a year, a time, a name, a score, an enumerator, a pronoun. */
export function isNoFigure(
  atoms: readonly Token[],
  read: NumberRead,
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
): boolean {
  const atom = atoms[read.first];
  if (atom === undefined) return true;
  if (read.currency !== null || read.form === 'magnitude') return false;
  if (inDates(atom, dates) && !(read.scaled && read.form === 'digits')) return true;
  const unit = unitAt(atoms, read.last, false, lexicon);
  const place: Place = {
    atoms,
    read,
    before: leftOf(atoms, read.first),
    after: atoms[read.last],
    text: read.last - read.first === 1 ? atom.text : '',
    lexicon,
    sure: read.scaled || unit !== null || read.form === 'proportion',
  };
  for (const test of all) if (test(place)) return true;
  return false;
}

const all = Object.values(tests);
