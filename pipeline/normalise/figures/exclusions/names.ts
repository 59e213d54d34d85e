import { beginsAsName, beginsWithCapital, beginsWithSmall } from '../../doc/letters.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { closes } from '../numbers/fractions.ts';
import { unitAt } from '../units/unit-at.ts';
import { counts, isLower, type ExclusionRule } from './rule.ts';

const shouted = /^\p{Lu}{4,}$/u;

/** Numbers in the name of somebody or something. */
export const nameRules: readonly ExclusionRule[] = [
  {
    id: 'name',
    reason: 'name',
    test: ({ before, after, read, sure, atoms, lexicon, text }) =>
      !sure &&
      read.form === 'digits' &&
      // `leads Rivera | 1,428 | to 1,153`: no name has a comma in its number.
      !text.includes(',') &&
      !isSubjectOf(atoms, read) &&
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
  },
  {
    id: 'club',
    reason: 'name',
    test: ({ before, atoms, read }) =>
      before?.lower === 'of' && /^(?:Group|Gang)$/.test(leftOf(atoms, read.first - 1)?.text ?? ''),
  },
  {
    id: 'capital',
    reason: 'name',
    test: ({ before, after, atoms, read, sure }) =>
      !sure &&
      read.form === 'words' &&
      beginsAsName(atoms[read.first]?.text ?? '') &&
      before?.tag === 'PROPN' &&
      beginsWithCapital(before.text) &&
      // `FIRE IN TANNLAND Three people died`: after a headline without a stop.
      !(shouted.test(before.text) && counts(after)),
  },
  // `Ocean's Eleven was shown`, `the Final Four`: with a capital in mid-sentence, after another.
  {
    id: 'numbered',
    reason: 'name',
    test: ({ before, after, atoms, read }) =>
      read.form === 'words' &&
      read.last === read.first + 1 &&
      beginsAsName(atoms[read.first]?.text ?? '') &&
      !/^(?:NOUN|ADJ|NUM|PROPN)$/.test(after?.tag ?? '') &&
      (before?.lower === "'s"
        ? beginsWithCapital(leftOf(atoms, read.first - 1)?.text ?? '')
        : before?.tag === 'ADJ' &&
          beginsWithCapital(before.text) &&
          isLower(leftOf(atoms, read.first - 1))),
  },
  // `7-Eleven`
  {
    id: 'shop',
    reason: 'name',
    test: ({ before, after, atoms, read, text, lexicon }) =>
      (after?.text === '-' &&
        /^\d$/.test(text) &&
        glued(after, atoms[read.last + 1]) &&
        beginsAsName(atoms[read.last + 1]?.text ?? '') &&
        lexicon.small.has(atoms[read.last + 1]?.lower ?? '')) ||
      (before?.text === '-' &&
        beginsAsName(atoms[read.first]?.text ?? '') &&
        glued(before, atoms[read.first]) &&
        /^\d$/.test(leftOf(atoms, read.first - 1)?.text ?? '')),
  },
  // `told Nine News`: a number with a capital in mid-sentence, before another name.
  {
    id: 'channel',
    reason: 'name',
    test: ({ before, after, atoms, read }) =>
      read.form === 'words' &&
      read.last === read.first + 1 &&
      beginsAsName(atoms[read.first]?.text ?? '') &&
      isLower(before) &&
      !/^(?:or|to|and)$/.test(before?.lower ?? '') &&
      after?.tag === 'PROPN',
  },
  {
    id: 'model',
    reason: 'name',
    test: ({ atoms, read, after }) =>
      read.form === 'digits' &&
      !read.scaled &&
      read.currency === null &&
      /^(?:Max|MAX|Mini|Ultra|Lite|Turbo|Plus|Pro)$/.test(after?.text ?? '') &&
      !/^(?:Bowls?|Tour)$/.test(atoms[read.last + 1]?.text ?? ''),
  },
  {
    id: 'generation',
    reason: 'name',
    test: ({ after, atoms, read, text }) =>
      /^\d$/.test(text) &&
      glued(leftOf(atoms, read.last), after) &&
      /^[GDK]$/.test(after?.text ?? ''),
  },
  {
    id: 'resolution',
    reason: 'name',
    test: ({ atoms, read, after }) =>
      /^[2458]$/.test(atoms[read.first]?.text ?? '') &&
      atoms[read.first + 1]?.text === 'K' &&
      read.last === read.first + 2 &&
      !(after?.tag === 'NOUN' && counts(after) && after.lower.endsWith('s')),
  },
  // `a clip of The 411`: an article with a capital begins a name.
  {
    id: 'titled',
    reason: 'name',
    test: ({ read, sure, before, after, atoms }) =>
      !sure &&
      read.form === 'digits' &&
      before?.text === 'The' &&
      read.first > 1 &&
      beginsWithSmall(leftOf(atoms, read.first - 1)?.text ?? '') &&
      closes(after),
  },
  // `the 911 is a car`: what is one is named by its number.
  {
    id: 'single',
    reason: 'name',
    test: ({ before, after, read, sure }) =>
      !sure &&
      read.form === 'digits' &&
      before?.lower === 'the' &&
      (read.value ?? 0) > 1 &&
      /^(?:is|was|has|isn't|wasn't)$/.test(after?.lower ?? ''),
  },
  // `Radio 125 | weekdays`: a name, and when it is heard.
  {
    id: 'heard',
    reason: 'name',
    test: ({ read, after, before }) =>
      read.form === 'digits' &&
      before?.tag === 'PROPN' &&
      /^(?:week(?:day|night|end)s|daily|nightly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)$/.test(
        after?.lower ?? '',
      ),
  },
  // `(NTF) | 50 | on Monday`: a force that is named by initials and a number.
  {
    id: 'bracketed',
    reason: 'name',
    test: ({ read, atoms, before, after, sure }) =>
      !sure &&
      read.form === 'digits' &&
      before?.text === ')' &&
      /^[A-Z]{2,}$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
      leftOf(atoms, read.first - 2)?.text === '(' &&
      !counts(after) &&
      after?.tag !== 'PROPN',
  },
  // `2 Kings 5`, `1 Corinthians`: a book of the Bible.
  {
    id: 'book',
    reason: 'name',
    test: ({ text, after, atoms, read, lexicon }) =>
      after?.tag === 'PROPN' &&
      /^[1-4]$/.test(text) &&
      lexicon.words.books.has(after.lower) &&
      !counts(atoms[read.last + 1]),
  },
];

/** `in Wales | 30 to 50mm`: a range of what a unit measures. */
const beginsMeasure = (
  atoms: readonly Token[],
  { last }: NumberRead,
  lexicon: FigureLexicon,
): boolean =>
  /^(?:to|[-–])$/.test(atoms[last]?.lower ?? '') &&
  /^\d/.test(atoms[last + 1]?.text ?? '') &&
  unitAt(atoms, last + 2, false, lexicon) !== null;

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

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const singularVerb = /^(?:is|was|has|does|isn't|wasn't|hasn't)$/;
const held = /^(?:in|at|near|across|around|outside|inside|on|from)$/;

const twoCapitals = /\p{Lu}{2}/u;

const isNamePart = (atom: Token | undefined): boolean =>
  atom !== undefined && beginsWithCapital(atom.text) && !held.test(atom.lower);

/**
 * `On Monday | 12 | died`, `In Gaza | 40 | were killed`: after the day or place with which a clause begins, and before
 * a verb that would be without its subject otherwise.
 */
function isSubjectOf(atoms: readonly Token[], { first, last }: NumberRead): boolean {
  const verb = atoms[last];
  if (!/^(?:AUX|VERB)$/.test(verb?.tag ?? '') || singularVerb.test(verb?.lower ?? '')) return false;
  if (verb?.tag === 'VERB' && /(?:[^s]s|ing)$/.test(verb.lower)) return false;
  let at = first - 1;
  while (at > first - 4 && isNamePart(leftOf(atoms, at + 1))) at--;
  const name = leftOf(atoms, first);
  const isPlace = !twoCapitals.test(name?.text ?? '');
  const lead = leftOf(atoms, at + 1);
  if (weekday.test(name?.lower ?? '')) return true;
  if (!isPlace || !held.test(lead?.lower ?? '')) return false;
  const opener = leftOf(atoms, at);
  return opener === undefined || /^(?:[,;:"“(]|and|but|that|while)$/.test(opener.lower);
}
