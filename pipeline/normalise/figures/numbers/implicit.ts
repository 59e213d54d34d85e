import type { FigureRule } from '../types.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { closes } from './fractions.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { altered, type Quantity } from '../quantity.ts';

/**
 * A number that is said without a number word: `no casualties`, `none of the passengers`, `both men`, `a pair of gunmen`, `profits doubled`, `twice as many`, `twice a week`.
 */
export function readImplicit(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
): Quantity | null {
  const word = atoms.at(index).lower;
  if (word === 'no') return noneAt(atoms, index, lexicon);
  if (word === 'none') return noneOf(atoms, index);
  if (word === 'both') return bothAt(atoms, index, lexicon);
  if (lexicon.sets.has(word)) return setAt(atoms, index, lexicon);
  return lexicon.multiples.has(word) ? multipleAt(atoms, index, lexicon) : null;
}

const implicit = (first: number, last: number, value: number, rule: FigureRule): Quantity => ({
  first,
  last,
  end: last,
  value,
  low: value,
  high: value,
  comparator: 'exactly',
  kind: 'count',
  unit: '1',
  unitText: null,
  change: null,
  counted: null,
  state: null,
  form: 'words',
  scaled: true,
  rule,
  confidence: 0.8,
});

/** `no casualties`, `no further arrests`, of things that news counts; in `no law obliging soldiers` a law is. */
function noneAt(atoms: Tokens, index: number, { none }: FigureLexicon): Quantity | null {
  for (let at = index + 1; at < index + 4; at++) {
    const atom = atoms.at(at);
    if (atom.isEdge) return null;
    if (none.has(atom.lower) && atom.tag === 'NOUN') return implicit(index, index + 1, 0, 'zero');
    if (atom.tag !== 'ADJ' && atom.tag !== 'NOUN' && atom.tag !== 'VERB') return null;
    if (atom.tag === 'VERB' && atoms.at(at - 1).tag === 'NOUN') return null;
  }
  return null;
}

/** `none of the 45 passengers`, `none of its members`. */
function noneOf(atoms: Tokens, index: number): Quantity | null {
  if (atoms.at(index + 1).lower !== 'of' || !isDefinite(atoms.at(index + 2))) return null;
  return isMany(atoms, index + 3) ? implicit(index, index + 1, 0, 'zero') : null;
}

const isDefinite = (atom: Token): boolean =>
  /^(?:the|its|their|his|her|our|those|these)$/.test(atom.lower);

/** Whether a noun in the plural ends what begins here. */
function isMany(atoms: Tokens, from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:ADJ|NUM)$/.test(atoms.at(at).tag)) at++;
  const noun = atoms.at(at);
  return noun.tag === 'NOUN' && /(?:[^s]s|people|men|women|children)$/.test(noun.lower);
}

/**
 * `both men were killed`, `arrested both brothers`, `both of whom`: a count where something befell them
 * or they were told of before; any other `both` only points.
 */
function bothAt(atoms: Tokens, index: number, lexicon: FigureLexicon): Quantity | null {
  const of = atoms.at(index + 1).lower === 'of';
  let at = of ? index + 2 : index + 1;
  if (of && /^(?:whom|which)$/.test(atoms.at(at).lower))
    return implicit(index, index + 1, 2, 'both');
  if (of && atoms.at(at).lower === 'them') at++;
  const fate = lexicon.fates.has(atoms.at(index - 1).lower);
  if (isDefinite(atoms.at(at))) at++;
  const many = isMany(atoms, at);
  while (many && /^(?:ADJ|NUM|NOUN)$/.test(atoms.at(at).tag)) at++;
  if (/^(?:and|or)$/.test(atoms.at(at).lower)) return null;
  const verb = at;
  while (/^(?:AUX|ADV)$/.test(atoms.at(at).tag)) at++;
  const befell = at > verb && lexicon.words.states.has(atoms.at(at).lower);
  return befell || (fate && many) ? implicit(index, index + 1, 2, 'both') : null;
}

/** `a pair of gunmen`, `a trio of senators`; a pair of scissors is one. */
function setAt(atoms: Tokens, index: number, lexicon: FigureLexicon): Quantity | null {
  const value = lexicon.sets.get(atoms.at(index).lower) ?? 0;
  const article = atoms.at(index - 1).lower === 'a' ? index - 1 : index;
  if (article === index || atoms.at(index + 1).lower !== 'of' || !isMany(atoms, index + 2))
    return null;
  for (let at = index + 2; at < index + 5; at++)
    if (lexicon.wholes.has(atoms.at(at).lower)) return null;
  return implicit(article, index + 1, value, 'set');
}

/** `sales doubled`, `twice as many`, `twice the size`, `twice a week`: where no number says it too. */
function multipleAt(atoms: Tokens, index: number, lexicon: FigureLexicon): Quantity | null {
  const word = atoms.at(index).lower;
  const value = lexicon.multiples.get(word) ?? 1;
  const next = atoms.at(index + 1);
  if (word === 'twice' || word === 'thrice') {
    const rate = perTime(atoms, index, lexicon);
    if (rate !== null) return altered(implicit(index, index + 1, value, 'multiple'), rate);
    const how = atoms.at(index + 2);
    const compares =
      next.lower === 'as'
        ? /^(?:ADJ|ADV)$/.test(how.tag) || /^(?:many|much)$/.test(how.lower)
        : /^(?:the|its|their|his|her|that)$/.test(next.lower) && how.tag === 'NOUN';
    return compares
      ? altered(implicit(index, index + 1, value, 'multiple'), { kind: 'ratio' })
      : null;
  }
  if (!isVerb(atoms, index) || /^(?:down|up|as|or|back|over|digits?|-)$/.test(next.lower))
    return null;
  if (toldAfter(atoms, index)) return null;
  const change = value < 1 ? 'fall' : 'rise';
  return altered(implicit(index, index + 1, value, 'multiple'), { kind: 'ratio', change });
}

/** `more than doubled`, `will double its staff`; not the adjective of `double standards`. */
function isVerb(atoms: Tokens, index: number): boolean {
  const { lower, tag } = atoms.at(index);
  if (/(?:ed|ing)$/.test(lower)) return tag === 'VERB' && !isNoun(atoms.at(index + 1), lower);
  return (
    /^(?:to|will|would|could|may|might|should|than|nearly|almost)$/.test(
      atoms.at(index - 1).lower,
    ) &&
    !closes(atoms.at(index + 1)) &&
    tag !== 'NOUN'
  );
}

/** `a halved orange`: a participle before its noun. */
const isNoun = (next: Token, lower: string): boolean => lower.endsWith('ed') && next.tag === 'NOUN';

/** `doubled to 256`, `halved from 12 to 6`: a number that says where to. */
function toldAfter(atoms: Tokens, index: number): boolean {
  for (let at = index + 1; at < index + 8; at++) {
    const { text, tag } = atoms.at(at);
    if (/^[.;:,]$/.test(text)) return false;
    if (tag === 'NUM' || /^[\d$£€]/.test(text)) return /^(?:to|from)$/.test(leadOf(atoms, at));
  }
  return false;
}

/** The preposition before a number and its modifiers. */
function leadOf(atoms: Tokens, number: number): string {
  for (let at = number - 1; at > number - 5; at--) {
    const { lower, tag } = atoms.at(at);
    if (/^(?:to|from|in|by|for|at)$/.test(lower)) return lower;
    if (tag === 'NOUN' || tag === 'VERB') return '';
  }
  return '';
}

/** `a week` after `twice`: how often. */
function perTime(
  atoms: Tokens,
  index: number,
  lexicon: FigureLexicon,
): Pick<Quantity, 'kind' | 'unit' | 'unitText' | 'end'> | null {
  const [per, time] = [atoms.at(index + 1).lower, atoms.at(index + 2).lower];
  const code = /^(?:a|an|per|each|every)$/.test(per) ? lexicon.per.get(time) : undefined;
  return code === undefined || lexicon.unitWords.get(time)?.kind !== 'duration'
    ? null
    : { kind: 'rate', unit: `1/${code}`, unitText: `${per} ${time}`, end: index + 3 };
}
