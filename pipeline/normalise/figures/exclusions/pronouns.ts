import type { Token } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { isLower, type Place } from './rule.ts';

/** `one needs rest`: a tagger takes these for nouns. */
const oneDoes =
  /^(?:needs|wants|hopes|looks|thinks|feels|knows|sees|says|gets|takes|makes|finds|wonders|expects|hears|lives|dies|pays|works|bit)$/;

/** `one to | two | years`, `one or | two`: where a range ends. */
const isMany = (atom: Token, { small }: FigureLexicon): boolean => (small.get(atom.lower) ?? 0) > 1;

/** `one` that counts nothing: `this one`, `one day`, `one another`, `one must`. */
export function isPronounOne({ atoms, read, after, before, lexicon }: Place): boolean {
  if (atoms.at(read.first).lower !== 'one' || read.last - read.first > 1 || read.scaled)
    return false;
  if (before.lower === 'between' && after.lower === 'and')
    return atoms.at(read.last + 1).tag !== 'NUM';
  if (after.lower === 'of')
    return (
      !/^(?:the|its|his|her|their|our|those|these|my|your|a|many|several|\d.*)$/.test(
        atoms.at(read.last + 1).lower,
      ) &&
      atoms.at(read.last + 1).tag !== 'PROPN' &&
      atoms.at(read.last + 2).lower !== "'s" &&
      atoms.at(read.last + 1).tag !== 'NUM'
    );
  if (
    /^(?:day|another|thing|way|side|person|reason|point|side|time|example|moment|hand)$/.test(
      after.lower,
    )
  )
    return (
      (!/^(?:only|just|than|least)$/.test(before.lower) && after.lower !== 'hand') ||
      (after.lower === 'hand' && /^(?:on|the)$/.test(before.lower)) ||
      (after.lower === 'day' && before.tag !== 'VERB')
    );
  if (/^(?:to|or)$/.test(after.lower) && isMany(atoms.at(read.last + 1), lexicon)) return false;
  if (lexicon.unitWords.get(after.lower)?.kind === 'measure') return false;
  const only = before.lower === 'only';
  if (only && atoms.at(read.first - 2).lower === 'the' && after.tag !== 'NOUN') return true;
  if (lexicon.excluding.pointing.holds(before) && !only) return true;
  if (after.lower === 'more' || after.lower === '-') return false;
  if (oneDoes.test(after.lower)) return true;
  return !(
    after.tag === 'NOUN' ||
    after.tag === 'ADJ' ||
    (after.tag === 'PROPN' && isLower(after))
  );
}
