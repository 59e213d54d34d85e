import { tokenAt } from '../../annotate/edge.ts';
import { beginsAsName, beginsWithCapital, beginsWithSmall } from '../../../kernel/letters.ts';
import { leftOf } from '../../../kernel/lists.ts';
import { glued } from '../atoms.ts';
import { closes } from '../numbers/fractions.ts';
import { counts, isLower, type Test } from './place.ts';

const shouted = /^\p{Lu}{4,}$/u;

const initials = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u;

/** Each says whether a number is part of the name of somebody or something. */
export const nameTests: Readonly<Record<string, Test>> = {
  club: ({ before, atoms, read }) =>
    before?.lower === 'of' && /^(?:Group|Gang)$/.test(leftOf(atoms, read.first - 1)?.text ?? ''),
  capital: ({ before, after, atoms, read, sure }) =>
    !sure &&
    read.form === 'words' &&
    beginsAsName(atoms[read.first]?.text ?? '') &&
    before?.tag === 'PROPN' &&
    beginsWithCapital(before.text) &&
    // `FIRE IN TANNLAND Three people died`: after a headline without a stop.
    !(shouted.test(before.text) && counts(after)),
  // `Ocean's Eleven was shown`, `the Final Four`: with a capital in mid-sentence, after another.
  numbered: ({ before, after, atoms, read }) =>
    read.form === 'words' &&
    read.last === read.first + 1 &&
    beginsAsName(atoms[read.first]?.text ?? '') &&
    !/^(?:NOUN|ADJ|NUM|PROPN)$/.test(after?.tag ?? '') &&
    (before?.lower === "'s"
      ? beginsWithCapital(leftOf(atoms, read.first - 1)?.text ?? '')
      : before?.tag === 'ADJ' &&
        beginsWithCapital(before.text) &&
        isLower(leftOf(atoms, read.first - 1))),
  // `7-Eleven`
  shop: ({ before, after, atoms, read, text, lexicon }) =>
    (after?.text === '-' &&
      /^\d$/.test(text) &&
      glued(after, atoms[read.last + 1]) &&
      beginsAsName(atoms[read.last + 1]?.text ?? '') &&
      lexicon.small.has(atoms[read.last + 1]?.lower ?? '')) ||
    (before?.text === '-' &&
      beginsAsName(atoms[read.first]?.text ?? '') &&
      glued(before, atoms[read.first]) &&
      /^\d$/.test(leftOf(atoms, read.first - 1)?.text ?? '')),
  // `told Nine News`: a number with a capital in mid-sentence, before another name.
  channel: ({ before, after, atoms, read }) =>
    read.form === 'words' &&
    read.last === read.first + 1 &&
    beginsAsName(atoms[read.first]?.text ?? '') &&
    isLower(before) &&
    !/^(?:or|to|and)$/.test(before?.lower ?? '') &&
    after?.tag === 'PROPN',
  // `the world No 5`
  ranked: ({ before, read, sure }) => !sure && read.form === 'digits' && before?.text === 'No',
  // `page 1 of | 12`
  paged: ({ before, atoms, read, after, sure, lexicon }) =>
    !sure &&
    before?.lower === 'of' &&
    /^\d+$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
    lexicon.words.labels.has(leftOf(atoms, read.first - 2)?.lower ?? '') &&
    !counts(after),
  // `410 U.S. 113`: a volume of the law.
  cited: ({ text, after, atoms, read }) =>
    after?.tag === 'PROPN' &&
    /^\d+$/.test(text) &&
    initials.test(after.text) &&
    /^\d+$/.test(atoms[read.last + 1]?.text ?? ''),
  model: ({ atoms, read, after }) =>
    read.form === 'digits' &&
    !read.scaled &&
    read.currency === null &&
    /^(?:Max|Mini|Ultra|Lite|Turbo|Plus|Pro)$/.test(after?.text ?? '') &&
    !/^(?:Bowls?|Tour)$/.test(atoms[read.last + 1]?.text ?? ''),
  generation: ({ after, atoms, read, text }) =>
    /^\d$/.test(text) &&
    glued(leftOf(atoms, read.last), after) &&
    /^[GDK]$/.test(after?.text ?? ''),
  // `a clip of The 411`: an article with a capital begins a name.
  titled: ({ read, sure, before, after, atoms }) =>
    !sure &&
    read.form === 'digits' &&
    before?.text === 'The' &&
    read.first > 1 &&
    beginsWithSmall(leftOf(atoms, read.first - 1)?.text ?? '') &&
    closes(after),
  // `the 911 is a car`: what is one is named by its number.
  single: ({ before, after, read, sure }) =>
    !sure &&
    read.form === 'digits' &&
    before?.lower === 'the' &&
    (read.value ?? 0) > 1 &&
    /^(?:is|was|has|isn't|wasn't)$/.test(after?.lower ?? ''),
  // `Radio 125 | weekdays`: a name, and when it is heard.
  heard: ({ read, after, before }) =>
    read.form === 'digits' &&
    before?.tag === 'PROPN' &&
    /^(?:week(?:day|night|end)s|daily|nightly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)$/.test(
      after?.lower ?? '',
    ),
  // `(NTF) | 50 | on Monday`: a force that is named by initials and a number.
  bracketed: ({ read, atoms, before, after, sure }) =>
    !sure &&
    read.form === 'digits' &&
    before?.text === ')' &&
    /^[A-Z]{2,}$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
    leftOf(atoms, read.first - 2)?.text === '(' &&
    !counts(after) &&
    after?.tag !== 'PROPN',
  // `my number | one | priority`
  foremost: ({ before, read, atoms }) =>
    before?.lower === 'number' &&
    read.last - read.first === 1 &&
    tokenAt(atoms, read.first).lower === 'one',
  // `at | 900 | Grand Harbour`: a house in a street that no word tells for one.
  house: ({ before, after, read, atoms, sure, text }) =>
    !sure &&
    before?.lower === 'at' &&
    /^\d{2,4}$/.test(text) &&
    beginsWithCapital(after?.text ?? '') &&
    atoms[read.last + 1]?.tag === 'PROPN' &&
    beginsWithCapital(tokenAt(atoms, read.last + 1).text) &&
    !/s$/.test(tokenAt(atoms, read.last + 1).lower) &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(atoms[read.last + 2]?.tag ?? ''),
};
