import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { counts, type ExclusionRule } from './rule.ts';
import { unitAt } from '../units/unit-at.ts';

/** Times of the day. */
export const clockRules: readonly ExclusionRule[] = [
  {
    id: 'train',
    reason: 'clock-time',
    test: ({ before, after, text }) =>
      before.lower === 'the' &&
      /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(text) &&
      /^(?:AUX|VERB|ADP)$/.test(after.tag),
  },
  {
    id: 'clock',
    reason: 'clock-time',
    test: ({ text, sure, before, after, atoms, read }) =>
      text.includes(':') ||
      (!sure && /^(?:at|until|by|from|before|after)$/.test(before.lower) && isHour(text, after)) ||
      (!(read.currency !== null) &&
        /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|bst|edt|utc|cet)$/.test(after.lower)) ||
      (atoms.at(read.first - 1).text === ':' &&
        glued(atoms.at(read.first - 1), atoms.at(read.first)) &&
        /^\d/.test(atoms.at(read.first - 2).text)),
  },
  // `at 2, 4:30 and 7 p.m.`, `at 6.15, 7.15 and 8.15`
  {
    id: 'clocks',
    reason: 'clock-time',
    test: ({ sure, atoms, read, lexicon }) =>
      !sure && read.currency === null && isOfClocks(atoms, read, lexicon),
  },
  {
    id: 'nought',
    reason: 'code',
    test: ({ text, sure, before }) =>
      !sure &&
      text.startsWith('0') &&
      (/^0+[1-9]/.test(text) || (/^0{2,}$/.test(text) && before.text === ',')),
  },
];

/** `at 6.15 on Friday`: hours and minutes with a stop between them, and nothing that they count. */
const isHour = (text: string, after: Token): boolean =>
  /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(text) &&
  (/^(?:on|this|in|every|sharp|today|tomorrow)$/.test(after.lower) || after.tag === 'PROPN');

const listed = /^(?:,|and|or|&)$/;
const halves = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|noon|midnight)$/;
const isClock = (text: string): boolean => /^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?$/.test(text);

/** Whether a number stands in a list of hours, of which one is told as such. */
function isOfClocks(atoms: Tokens, { first, last }: NumberRead, lexicon: FigureLexicon): boolean {
  let from = first;
  while (from > first - 12 && isListed(atoms, from - 1)) from--;
  let to = last;
  while (to < last + 12 && isListed(atoms, to)) to++;
  if (to - from < 3 || !/^(?:at|from|by|until|between|:)$/.test(atoms.at(from - 1).lower))
    return false;
  if (halves.test(atoms.at(to).lower)) return true;
  let stops = 0;
  for (let at = from; at < to; at++) {
    const { text } = atoms.at(at);
    if (text.includes(':')) return true;
    if (/^\d+\.[0-5]\d$/.test(text)) stops++;
    else if (/^\d/.test(text)) return false;
  }
  return stops > 1 && !counts(atoms.at(to)) && unitAt(atoms, to, false, lexicon) === null;
}

const isListed = (atoms: Tokens, at: number): boolean =>
  listed.test(atoms.at(at).lower) || isClock(atoms.at(at).text);
