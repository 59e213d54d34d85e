import type { Token, Tokens } from '../../doc/token.ts';
import { beginsAsName, beginsWithCapital, beginsWithSmall } from '../../doc/letters.ts';
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
      !before.isEdge &&
      before.lower !== 'magnitude' &&
      isName(before, atoms.at(read.first - 2), after) &&
      !beginsMeasure(atoms, read, lexicon) &&
      !(
        counts(after) &&
        !lexicon.words.tells.has(after.lower) &&
        !/ed$/.test(after.lower) &&
        !isModelWord(atoms, read)
      ),
  },
  {
    id: 'club',
    reason: 'name',
    test: ({ before, atoms, read }) =>
      before.lower === 'of' && /^(?:Group|Gang)$/.test(atoms.at(read.first - 2).text),
  },
  {
    id: 'capital',
    reason: 'name',
    test: ({ before, after, atoms, read, sure }) =>
      !sure &&
      read.form === 'words' &&
      beginsAsName(atoms.at(read.first).text) &&
      before.tag === 'PROPN' &&
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
      beginsAsName(atoms.at(read.first).text) &&
      !/^(?:NOUN|ADJ|NUM|PROPN)$/.test(after.tag) &&
      (before.lower === "'s"
        ? beginsWithCapital(atoms.at(read.first - 2).text)
        : before.tag === 'ADJ' &&
          beginsWithCapital(before.text) &&
          isLower(atoms.at(read.first - 2))),
  },
  // `7-Eleven`
  {
    id: 'shop',
    reason: 'name',
    test: ({ before, after, atoms, read, text, lexicon }) =>
      (after.text === '-' &&
        /^\d$/.test(text) &&
        glued(after, atoms.at(read.last + 1)) &&
        beginsAsName(atoms.at(read.last + 1).text) &&
        lexicon.small.has(atoms.at(read.last + 1).lower)) ||
      (before.text === '-' &&
        beginsAsName(atoms.at(read.first).text) &&
        glued(before, atoms.at(read.first)) &&
        /^\d$/.test(atoms.at(read.first - 2).text)),
  },
  // `told Nine News`: a number with a capital in mid-sentence, before another name.
  {
    id: 'channel',
    reason: 'name',
    test: ({ before, after, atoms, read }) =>
      read.form === 'words' &&
      read.last === read.first + 1 &&
      beginsAsName(atoms.at(read.first).text) &&
      isLower(before) &&
      !/^(?:or|to|and)$/.test(before.lower) &&
      after.tag === 'PROPN',
  },
  {
    id: 'model',
    reason: 'name',
    test: ({ atoms, read, after }) =>
      read.form === 'digits' &&
      !read.scaled &&
      read.currency === null &&
      /^(?:Max|MAX|Mini|Ultra|Lite|Turbo|Plus|Pro)$/.test(after.text) &&
      !/^(?:Bowls?|Tour)$/.test(atoms.at(read.last + 1).text),
  },
  {
    id: 'generation',
    reason: 'name',
    test: ({ after, atoms, read, text }) =>
      /^\d$/.test(text) && glued(atoms.at(read.last - 1), after) && /^[GDK]$/.test(after.text),
  },
  {
    id: 'resolution',
    reason: 'name',
    test: ({ atoms, read, after }) =>
      /^[2458]$/.test(atoms.at(read.first).text) &&
      atoms.at(read.first + 1).text === 'K' &&
      read.last === read.first + 2 &&
      !(after.tag === 'NOUN' && counts(after) && after.lower.endsWith('s')),
  },
  // `a clip of The 411`: an article with a capital begins a name.
  {
    id: 'titled',
    reason: 'name',
    test: ({ read, sure, before, after, atoms }) =>
      !sure &&
      read.form === 'digits' &&
      before.text === 'The' &&
      read.first > 1 &&
      beginsWithSmall(atoms.at(read.first - 2).text) &&
      closes(after),
  },
  // `the 911 is a car`: what is one is named by its number.
  {
    id: 'single',
    reason: 'name',
    test: ({ before, after, read, sure }) =>
      !sure &&
      read.form === 'digits' &&
      before.lower === 'the' &&
      (read.value ?? 0) > 1 &&
      /^(?:is|was|has|isn't|wasn't)$/.test(after.lower),
  },
  // `Radio 125 | weekdays`: a name, and when it is heard.
  {
    id: 'heard',
    reason: 'name',
    test: ({ read, after, before }) =>
      read.form === 'digits' &&
      before.tag === 'PROPN' &&
      /^(?:week(?:day|night|end)s|daily|nightly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)$/.test(
        after.lower,
      ),
  },
  // `(NTF) | 50 | on Monday`: a force that is named by initials and a number.
  {
    id: 'bracketed',
    reason: 'name',
    test: ({ read, atoms, before, after, sure }) =>
      !sure &&
      read.form === 'digits' &&
      before.text === ')' &&
      /^[A-Z]{2,}$/.test(atoms.at(read.first - 2).text) &&
      atoms.at(read.first - 3).text === '(' &&
      !counts(after) &&
      after.tag !== 'PROPN',
  },
  // `2 Kings 5`, `1 Corinthians`: a book of the Bible.
  {
    id: 'book',
    reason: 'name',
    test: ({ text, after, atoms, read, lexicon }) =>
      after.tag === 'PROPN' &&
      /^[1-4]$/.test(text) &&
      lexicon.words.books.has(after.lower) &&
      !counts(atoms.at(read.last + 1)),
  },
];

/** `in Wales | 30 to 50mm`: a range of what a unit measures. */
const beginsMeasure = (atoms: Tokens, { last }: NumberRead, lexicon: FigureLexicon): boolean =>
  /^(?:to|[-–])$/.test(atoms.at(last).lower) &&
  /^\d/.test(atoms.at(last + 1).text) &&
  unitAt(atoms, last + 2, false, lexicon) !== null;

/** A capitalised word that names by numbers: not the first of a sentence, a month or a pronoun. */
const isName = (before: Token, first: Token, after: Token): boolean =>
  beginsWithCapital(before.text) &&
  (before.tag === 'PROPN' ||
    (before.tag === 'NOUN' && (!first.isEdge || /^(?:VERB|AUX)$/.test(after.tag))));

const brand = /^(?:[a-z]\p{Lu}|[\p{Lu}&]+$)/u;

/** `iPhone 11 cameras`, `the S&P 500 companies`: a name with a number, though a plural follows. */
const isModelWord = (atoms: Tokens, { first }: NumberRead): boolean =>
  brand.test(atoms.at(first - 1).text) && !/^(?:A|I)$/.test(atoms.at(first - 1).text);

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const singularVerb = /^(?:is|was|has|does|isn't|wasn't|hasn't)$/;
const held = /^(?:in|at|near|across|around|outside|inside|on|from)$/;

const twoCapitals = /\p{Lu}{2}/u;

const isNamePart = (atom: Token): boolean =>
  !atom.isEdge && beginsWithCapital(atom.text) && !held.test(atom.lower);

/**
 * `On Monday | 12 | died`, `In Gaza | 40 | were killed`: after the day or place with which a clause begins, and before
 * a verb that would be without its subject otherwise.
 */
function isSubjectOf(atoms: Tokens, { first, last }: NumberRead): boolean {
  const verb = atoms.at(last);
  if (!/^(?:AUX|VERB)$/.test(verb.tag) || singularVerb.test(verb.lower)) return false;
  if (verb.tag === 'VERB' && /(?:[^s]s|ing)$/.test(verb.lower)) return false;
  let at = first - 1;
  while (at > first - 4 && isNamePart(atoms.at(at))) at--;
  const name = atoms.at(first - 1);
  const isPlace = !twoCapitals.test(name.text);
  const lead = atoms.at(at);
  if (weekday.test(name.lower)) return true;
  if (!isPlace || !held.test(lead.lower)) return false;
  const opener = atoms.at(at - 1);
  return opener.isEdge || /^(?:[,;:"“(]|and|but|that|while)$/.test(opener.lower);
}
