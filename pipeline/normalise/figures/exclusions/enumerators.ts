import type { Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { closes } from '../numbers/fractions.ts';
import { type ExclusionRule } from './rule.ts';

const capitalOrEnd = /^(?:\p{Lu}|$)/u;

/** Numbers of items, notes and pictures. */
export const enumeratorRules: readonly ExclusionRule[] = [
  {
    id: 'enumerator',
    reason: 'enumerator',
    test: ({ atoms, read, before, after }) =>
      (read.form === 'words' &&
        after.text === ',' &&
        /^(?:[:;]|and)$/.test(before.text) &&
        ['DET', 'ADV', 'ADJ', 'PRON'].includes(atoms.at(read.last + 1).tag)) ||
      (after.text === ')' &&
        read.form === 'digits' &&
        !read.scaled &&
        (read.value ?? 99) < 20 &&
        !atoms.list.some((each, at) => each.text === '(' && at < read.first - 1) &&
        (read.first === 0 || before.text === '(' || before.tag !== 'PROPN') &&
        !(before.text === ',')) ||
      (read.first === 0 &&
        after.text === '.' &&
        read.form === 'digits' &&
        (read.value ?? 99) < 100 &&
        !read.scaled &&
        capitalOrEnd.test(atoms.at(read.last + 1).text)),
  },
  // `Two, close the gate.`: the head of an item, and no number of things.
  {
    id: 'head',
    reason: 'enumerator',
    test: ({ atoms, read, after, before }) =>
      read.form === 'words' &&
      !read.scaled &&
      (before.isEdge || /^["“]$/.test(before.text)) &&
      after.text === ',' &&
      /^(?:VERB|PRON|DET|ADV)$/.test(atoms.at(read.last + 1).tag) &&
      !/^(?:all|both|most|some|mostly|mainly|who|which)$/.test(atoms.at(read.last + 1).lower),
  },
  // `one, money; two, time; and three, pride`
  {
    id: 'listed',
    reason: 'enumerator',
    test: ({ atoms, read, after, before }) =>
      read.form === 'words' &&
      !read.scaled &&
      after.text === ',' &&
      (before.text === ';' || (before.lower === 'and' && atoms.at(read.first - 2).text === ';')) &&
      /^(?:two|three|four|five|six)$/.test(atoms.at(read.first).lower),
  },
  // `3 Orla Rivera arrives`, `4 Orla Rivera.`: the number of a picture or of a list.
  {
    id: 'caption',
    reason: 'enumerator',
    test: ({ read, text, atoms }) =>
      read.first === 0 && /^\d{1,2}$/.test(text) && isSubject(atoms, read.last),
  },
  {
    id: 'footnote',
    reason: 'enumerator',
    test: ({ before, after }) => before.text === '[' && after.text === ']',
  },
];

/** `United Kingdom President Rivera | is`, `Rivera | arrives`, `Ona Rivera | .`: names, of which the last is of one, and a verb or the end. */
function isSubject(atoms: Tokens, start: number): boolean {
  let at = start;
  while (beginsWithCapital(atoms.at(at).text) && at < start + 6) at++;
  const name = atoms.at(at - 1);
  return (
    at > start &&
    name.tag === 'PROPN' &&
    !name.lower.endsWith('s') &&
    (/^(?:VERB|AUX)$/.test(atoms.at(at).tag) || (at > start + 1 && closes(atoms.at(at))))
  );
}
