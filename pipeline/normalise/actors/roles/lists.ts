import type { TokenSpan } from '../../doc/token.ts';
import { pastAddress } from './around.ts';
import type { Entity } from './entities.ts';
import { pastArticle, tokenAt, type Reading } from './reading.ts';

const longestBracket = 8;

/**
 * The names that a name is listed with, each with what tells where it is from: Ana Rivera of Ohio, Tom Hale (Kenya) and Bo Vale.
 * Null where it stands alone.
 */
export function listOf(reading: Reading, name: Entity): TokenSpan | null {
  let { first, last } = name;
  for (let each = before(reading, first); each !== null; each = before(reading, first))
    ({ first } = each);
  for (let each = behind(reading, last); each !== null; each = behind(reading, last))
    ({ last } = each);
  return first === name.first && last === name.last ? null : { first, last };
}

const isJoint = (reading: Reading, at: number): boolean => {
  const { lower } = tokenAt(reading, at);
  return lower === 'and' || lower === ',' || lower === '&';
};

/** The person before the joint that ends at a token. */
function before(reading: Reading, first: number): Entity | null {
  let at = pastAddress(reading, first);
  if (!isJoint(reading, at - 1)) return null;
  at = tokenAt(reading, at - 2).text === ',' ? at - 2 : at - 1;
  return personEndingAt(reading, at) ?? personEndingAt(reading, beforeAside(reading, at));
}

function personEndingAt(reading: Reading, at: number): Entity | null {
  const entity = reading.entities.endingAt.get(at);
  return entity?.kind === 'person' ? entity : null;
}

/** Before `(R-Ohio)` and `of Kestrel Bank`. */
function beforeAside(reading: Reading, end: number): number {
  if (tokenAt(reading, end - 1).text === ')')
    for (let at = end - 2; at > end - longestBracket; at--)
      if (tokenAt(reading, at).text === '(') return at;
  const entity = reading.entities.endingAt.get(end);
  if (entity === undefined) return end;
  const isThe = tokenAt(reading, entity.first - 1).lower === 'the';
  const joint = isThe ? entity.first - 2 : entity.first - 1;
  return isFrom(reading, joint) ? joint : end;
}

const isFrom = (reading: Reading, at: number): boolean => {
  const { lower } = tokenAt(reading, at);
  return lower === 'of' || lower === 'from';
};

/** The person behind the joint that begins at a token, or behind the aside there. */
function behind(reading: Reading, last: number): Entity | null {
  let at = pastAside(reading, last);
  if (!isJoint(reading, at)) return null;
  at += tokenAt(reading, at + 1).lower === 'and' ? 2 : 1;
  while (reading.context.lexicon.roles.address.holds(tokenAt(reading, at))) at++;
  const entity = reading.entities.startingAt.get(at);
  return entity?.kind === 'person' ? entity : null;
}

function pastAside(reading: Reading, last: number): number {
  if (tokenAt(reading, last).text === '(')
    for (let at = last + 1; at < last + longestBracket; at++)
      if (tokenAt(reading, at).text === ')') return at + 1;
  if (!isFrom(reading, last)) return last;
  return reading.entities.startingAt.get(pastArticle(reading, last + 1))?.last ?? last;
}
