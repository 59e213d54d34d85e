import type { Token } from '../annotate/types.ts';
import type { Quantity } from './quantity.ts';
import { wordsOf } from './unit-at.ts';

const reach = 14;
const prepositions = /^(?:of|in|for|on|from|at|to|across|among|between|against|with|by|until)$/;
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * What an amount is told of, across the verb before it: `Revenue` in `Revenue fell 2.5%`, `Turnout`
 * in `Turnout was 68 per cent`, `profit` in `a profit of £3 million`; null where no verb or `of` leads there.
 */
export function subjectBefore(
  atoms: readonly Token[],
  { first, kind, form, rule }: Quantity,
): string | null {
  if (form === 'magnitude' && kind === 'count') return null;
  if (rule === 'multiple' && atoms[first]?.tag === 'VERB') return subjectOf(atoms, first);
  const aside = appositive(atoms, first);
  if (aside !== null) return aside;
  const lead = atoms[first - 1];
  if (lead?.lower === 'of') return nounBefore(atoms, first - 1);
  let verb = -1;
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const atom = atoms[at];
    if (atom === undefined || atom.tag === 'SCONJ' || /^[;:“”"]$/.test(atom.text)) return null;
    if (atom.tag === 'VERB' || atom.tag === 'AUX') {
      verb = at;
      break;
    }
    if (atom.text === ',' && at < first - 1) return null;
    if (atom.tag === 'NOUN' && at < first - 3) return null;
  }
  if (verb < 0) return null;
  while (/^(?:AUX|VERB|ADV|PART)$/.test(atoms[verb - 1]?.tag ?? '')) verb--;
  return moved.test(
    atoms
      .slice(verb, first)
      .map(({ lower }) => lower)
      .join(' '),
  )
    ? nounBefore(atoms, pastAside(atoms, verb))
    : null;
}

/** The subject of a verb, past its auxiliaries and adverbs: `Sales` in `Sales have more than doubled`. */
function subjectOf(atoms: readonly Token[], verb: number): string | null {
  let at = verb;
  while (
    /^(?:AUX|ADV|PART)$/.test(atoms[at - 1]?.tag ?? '') ||
    /^(?:more|than|have|has|had)$/.test(atoms[at - 1]?.lower ?? '')
  )
    at--;
  return nounBefore(atoms, pastAside(atoms, at));
}

/** Verbs of being, reaching and changing: their subject is what the number tells of. */
const moved =
  /\b(?:is|are|was|were|be|been|stands?|stood|rose|rise|risen|rises|fell|fall|fallen|falls|grew|grow|grown|climbed|dropped|declined|increased|decreased|jumped|slipped|gained|lost|reached|hit|totalled|totaled|averaged|amounted|numbers?|numbered|exceeded|surged|plunged|slumped|sank|soared|narrowed|widened|edged|advanced|tumbled|slid|dipped|shrank|costs?|closed|ended|widen|doubled|plummeted|rising|falling|ticked|eased|accelerated|slowed|came|remained)\b/;

/** `unemployment, at 4.2 %,`: the noun before a comma and a preposition. */
function appositive(atoms: readonly Token[], first: number): string | null {
  return atoms[first - 1]?.lower === 'at' && atoms[first - 2]?.text === ','
    ? nounBefore(atoms, first - 2)
    : null;
}

/** Before `, the largest of its kind,` where a comma stands at the verb. */
function pastAside(atoms: readonly Token[], verb: number): number {
  if (atoms[verb - 1]?.text !== ',') return verb;
  for (let at = verb - 2; at > Math.max(0, verb - reach); at--)
    if (atoms[at]?.text === ',') return at;
  return verb;
}

/** The noun phrase, with the ones that its prepositions add, that ends before an atom. */
function nounBefore(atoms: readonly Token[], end: number): string | null {
  let last = end;
  while (/^(?:ADV|NUM|DET|PUNCT)$/.test(atoms[last - 1]?.tag ?? '') && last > end - 2) last--;
  let first = last;
  let found = phraseFrom(atoms, first);
  while (found < first) {
    first = found;
    if (
      !prepositions.test(atoms[first - 1]?.lower ?? '') &&
      !/^(?:the|its|their|a|an|his|her)$/.test(atoms[first - 1]?.lower ?? '')
    )
      break;
    const skip =
      atoms[first - 1]?.tag === 'DET' || atoms[first - 1]?.tag === 'PRON' ? first - 1 : first;
    if (!prepositions.test(atoms[skip - 1]?.lower ?? '')) break;
    found = phraseFrom(atoms, skip - 1);
    if (found === skip - 1) break;
  }
  const head = atoms.slice(first, last).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return head && first < last ? wordsOf(atoms, first, last) : null;
}

function phraseFrom(atoms: readonly Token[], end: number): number {
  let first = end;
  while (first > end - 6 && nominal.has(atoms[first - 1]?.tag ?? '')) first--;
  return first;
}
