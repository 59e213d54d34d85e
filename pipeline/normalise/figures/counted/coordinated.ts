import type { Tokens } from '../../doc/token.ts';
import { isMany, isSingular, phraseEnd } from './noun-phrase.ts';
import { nominal } from './phrase-start.ts';
import { countedWords } from './lexicon.ts';

/**
 * The end of the last of several noun phrases that one number counts: `400 | soldiers and police
 * officers`, `90 | troops, tanks and boats`; its own where another clause begins: `hit 20 | villages
 * and people fled`.
 * @param opens where the number begins
 */
export function withOthers(atoms: Tokens, opens: number, start: number, last: number): number {
  if (!isMany(atoms.at(last - 1)) || countedWords.alone.holds(atoms.at(last - 1))) return last;
  let end = last;
  for (let listed = 0; listed < 4; listed++) {
    const comma = atoms.at(end).text === ',';
    const joint = comma ? end + 1 : end;
    const closing = atoms.at(joint).lower === 'and';
    if (!comma && !closing) return last;
    const first = closing ? joint + 1 : joint;
    if (!nominal.has(atoms.at(first).tag) || atoms.at(first).tag === 'NUM') return last;
    const next = phraseEnd(atoms, first);
    if (next === first || !isMany(atoms.at(next - 1))) return last;
    end = next;
    if (closing) return goesOn(atoms, end) && !isSubject(atoms, opens) ? last : end;
  }
  return last;
}

/**
 * The end of the noun phrase that more than one is counted of: past `and`, where no plural stands before it
 * that could be counted: `three | current and former guards`, `two | lobbying and consulting firms`, `three
 * | harbour safety and criminal record checks`.
 */
export function phraseOfMany(atoms: Tokens, start: number): number {
  const end = phraseEnd(atoms, start);
  if (end > start && !isSingular(atoms.at(end - 1))) return end;
  let and = end;
  while (and < start + 3 && kinds.test(atoms.at(and).tag)) and++;
  if (and === start || atoms.at(and).lower !== 'and') return end;
  const first = atoms.at(and + 1);
  if (!kinds.test(first.tag) || first.lower === 'other') return end;
  const last = phraseEnd(atoms, and + 1);
  return last > and + 1 && last - and < 6 && isMany(atoms.at(last - 1)) ? last : end;
}

/** What may tell of which kind those counted are. */
const kinds = /^(?:ADJ|NOUN|VERB|PROPN)$/;

/** Whether a verb follows, of which those named last may be the subject alone. */
const goesOn = (atoms: Tokens, at: number): boolean =>
  /^(?:VERB|AUX)$/.test(atoms.at(atoms.at(at).tag === 'ADV' ? at + 1 : at).tag);

/** Whether a clause begins at a number, past what bounds it. */
function isSubject(atoms: Tokens, opens: number): boolean {
  let at = opens - 1;
  while (countedWords['before-counts'].holds(atoms.at(at))) at--;
  return (
    at <= 0 ||
    /^(?:PUNCT|SCONJ)$/.test(atoms.at(at).tag) ||
    countedWords['opens-clause'].holds(atoms.at(at))
  );
}
