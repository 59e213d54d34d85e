import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { isMany, isSingular, phraseEnd } from './noun-phrase.ts';
import { nominal } from './phrase-start.ts';

/** These say how often or how far, and are counted alone. */
const alone = /^(?:times|points|ways|percent|things|parts|sides|kinds|sorts|types)$/;

/**
 * The end of the last of several noun phrases that one number counts: `400 | soldiers and police
 * officers`, `90 | troops, tanks and boats`; its own where another clause begins: `hit 20 | villages
 * and people fled`.
 * @param opens where the number begins
 */
export function withOthers(
  atoms: readonly Token[],
  opens: number,
  start: number,
  last: number,
): number {
  if (!isMany(leftOf(atoms, last)) || alone.test(tokenAt(atoms, last - 1).lower)) return last;
  let end = last;
  for (let listed = 0; listed < 4; listed++) {
    const comma = atoms[end]?.text === ',';
    const joint = comma ? end + 1 : end;
    const closing = atoms[joint]?.lower === 'and';
    if (!comma && !closing) return last;
    const first = closing ? joint + 1 : joint;
    if (!nominal.has(atoms[first]?.tag ?? '') || atoms[first]?.tag === 'NUM') return last;
    const next = phraseEnd(atoms, first);
    if (next === first || !isMany(leftOf(atoms, next))) return last;
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
export function phraseOfMany(atoms: readonly Token[], start: number): number {
  const end = phraseEnd(atoms, start);
  if (end > start && !isSingular(tokenAt(atoms, end - 1))) return end;
  let and = end;
  while (and < start + 3 && kinds.test(atoms[and]?.tag ?? '')) and++;
  if (and === start || atoms[and]?.lower !== 'and') return end;
  const first = atoms[and + 1];
  if (!kinds.test(first?.tag ?? '') || first?.lower === 'other') return end;
  const last = phraseEnd(atoms, and + 1);
  return last > and + 1 && last - and < 6 && isMany(leftOf(atoms, last)) ? last : end;
}

/** What may tell of which kind those counted are. */
const kinds = /^(?:ADJ|NOUN|VERB|PROPN)$/;

/** Whether a verb follows, of which those named last may be the subject alone. */
const goesOn = (atoms: readonly Token[], at: number): boolean =>
  /^(?:VERB|AUX)$/.test(atoms[atoms[at]?.tag === 'ADV' ? at + 1 : at]?.tag ?? '');

/** Whether a clause begins at a number, past what bounds it. */
function isSubject(atoms: readonly Token[], opens: number): boolean {
  let at = opens - 1;
  while (
    /^(?:the|about|around|some|nearly|almost|over|more|than|at|least|these|those|only|just|roughly|up|to)$/.test(
      atoms[at]?.lower ?? '',
    )
  )
    at--;
  return (
    at <= 0 ||
    /^(?:PUNCT|SCONJ)$/.test(tokenAt(atoms, at).tag) ||
    opensClause.test(tokenAt(atoms, at).lower)
  );
}

const opensClause = /^(?:when|where|while|that|if|because|after|before|until|as|but)$/;
