import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { closes } from '../numbers/fractions.ts';
import type { NumberRead } from '../numbers/number.ts';

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
export function isSubjectOf(atoms: Tokens, { first, last }: NumberRead): boolean {
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

/** `United Kingdom President Rivera | is`, `Rivera | arrives`, `Ona Rivera | .`: names, of which the last is of one, and a verb or the end. */
export function isBeforeSubject(atoms: Tokens, start: number): boolean {
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
