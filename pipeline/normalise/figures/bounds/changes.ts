import type { Tokens } from '../../doc/token.ts';
import { leftOf } from '../../../lib/lists.ts';
import { WordSet } from '../../doc/words.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { altered, type Quantity } from '../quantity.ts';
import { statementWords } from './lexicon.ts';

const lengths = new Set(['m', 'km', '[mi_i]', '[ft_i]', '[nmi_i]', '[yd_i]', '[in_i]']);

/** `fell to 3 tonnes | from 4`, `cut it by 5 or 6 %`: where a change began, of one unit with its end. */
export const sharedChange = (atoms: Tokens, quantities: readonly Quantity[]): Quantity[] =>
  quantities.map((quantity, index) => {
    const before = leftOf(quantities, index);
    if (before === undefined || quantity.change !== null || before.change === null) return quantity;
    if (before.unit !== quantity.unit || before.end > quantity.first) return quantity;
    return joins(atoms, before, quantity) || endsChange(atoms, before, quantity)
      ? altered(quantity, { change: before.change, counted: quantity.counted ?? before.counted })
      : quantity;
  });

const joins = (atoms: Tokens, before: Quantity, { first }: Quantity): boolean => {
  const joint = atoms.list.slice(before.end, first).filter(({ text }) => text !== ',');
  return joint.length === 1 && statementWords['change-joints'].has(joint[0]?.lower ?? '');
};

/** How far apart the ends of a change may stand. */
const between = 9;

/** `from 58 percent in March | to 55 percent`, `to 12 votes | from 9 votes`: where what was and what is stand apart. */
function endsChange(atoms: Tokens, before: Quantity, { first }: Quantity): boolean {
  const [was, is] = [atoms.at(before.first - 1).lower, atoms.at(first - 1).lower];
  if (!(was === 'from' && is === 'to') && !(was === 'to' && is === 'from')) return false;
  if (first - before.end > between) return false;
  for (let at = before.end; at < first - 1; at++)
    if (
      (/^(?:VERB|AUX|SCONJ|CCONJ|PRON)$/.test(atoms.at(at).tag) &&
        atoms.at(at - 1).tag !== 'DET') ||
      /^[;:–—-]$/.test(atoms.at(at).text)
    )
      return false;
  return true;
}

const onward = new WordSet(['expected', 'forecast', 'projected']);

/** `rose 5 per cent`, `down about 3 %`, `a 12% rise`, `3 per cent higher`: the direction of a change. */
export function withChange(atoms: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
  if (quantity.kind === 'age' || quantity.kind === 'duration') return quantity;
  if (lengths.has(quantity.unit) && statementWords.goes.holds(atoms.at(quantity.first - 1)))
    return quantity;
  if (fallsShort(atoms, quantity)) return quantity;
  const change = changeBefore(atoms, quantity, lexicon) ?? changeAfter(atoms, quantity, lexicon);
  return change === null ? quantity : altered(quantity, { change });
}

/** `fell about 200 pages | short | of its goal`: of what it should be. */
const fallsShort = (atoms: Tokens, { end }: Quantity): boolean =>
  atoms.at(end).lower === 'short' ||
  (atoms.at(end).tag === 'NOUN' && atoms.at(end + 1).lower === 'short');

function changeBefore(
  atoms: Tokens,
  { first, end, kind }: Quantity,
  lexicon: FigureLexicon,
): 'rise' | 'fall' | null {
  const lead = atoms.at(first - 1).lower;
  if (lead === '+' && glued(atoms.at(first - 1), atoms.at(first))) return 'rise';
  const told = follows(atoms, first, end, kind);
  // `cut its forecast for growth by`: the verb decides, where there is one.
  let noted: 'rise' | 'fall' | null = null;
  let object = false;
  for (let index = first - 1; index >= Math.max(0, first - 7); index--) {
    const atom = atoms.at(index);
    if (atom.isEdge) return noted;
    const change = lexicon.changes.get(atom.lower);
    if (change !== undefined && !onward.holds(atom) && isMove(atoms, index)) {
      if (lead === 'by' && /^los/.test(atom.lower)) return noted;
      if (statementWords.gets.holds(atom) && kind !== 'percent' && !statementWords.leads.has(lead))
        return noted;
      if (lead !== 'by' && object)
        return atom.tag === 'VERB' && lexicon.words.moves.has(atom.lower) ? change : null;
      if (lead !== 'by' || atom.tag !== 'NOUN') return change;
      noted ??= change;
    }
    const by =
      (told && /^(?:NOUN|ADJ|DET|PRON)$/.test(atom.tag)) ||
      (/^(?:by|to|from)$/.test(lead) && /^(?:NOUN|ADJ|DET|PRON|ADP)$/.test(atom.tag));
    if (by && atom.tag === 'NOUN') object = true;
    const how = atom.tag === 'ADV' && atom.lower.endsWith('ly');
    if (!by && !how && !statementWords.passed.holds(atom) && !/^\d|^[$£€%]/.test(atom.text))
      return noted;
  }
  return noted;
}

/** `cut taxes | 20 percent`: the percentage stands right after what is changed, and tells of nothing else. */
export const follows = (
  atoms: Tokens,
  first: number,
  end: number,
  kind: Quantity['kind'],
): boolean =>
  kind === 'percent' &&
  atoms.at(first - 1).tag === 'NOUN' &&
  !/^(?:NOUN|ADJ|PROPN)$/.test(atoms.at(end).tag) &&
  atoms.at(end).lower !== 'of';

/** `shot down 38 drones`, `up to 90`, `cut off`: no direction of a number. */
function isMove(atoms: Tokens, index: number): boolean {
  const word = atoms.at(index).lower;
  const next = atoms.at(index + 1).lower;
  // `the Fund for | Growth |`, `adds | up to`
  if (atoms.at(index).tag === 'PROPN' || (next === 'up' && statementWords.adds.has(word)))
    return false;
  if (word === 'up' && statementWords.adds.holds(atoms.at(index - 1))) return false;
  if (next === 'off' || (word === 'up' && next === 'to') || isAttributive(atoms, index))
    return false;
  if (word !== 'up' && word !== 'down') return true;
  const before = atoms.at(index - 1);
  // `sum it | up | in 30 words`
  if (before.tag === 'PRON' && next === 'in') return false;
  if (before.tag === 'VERB') return statementWords.directed.holds(before);
  return true;
}

/** `a 12% rise`, `3% higher`, `5 per cent fewer`, `27%, down from 41%`. */
function changeAfter(
  atoms: Tokens,
  { end, kind, value }: Quantity,
  lexicon: FigureLexicon,
): 'rise' | 'fall' | null {
  const aside = atoms.at(end).text === ',' ? end + 1 : end;
  const word = atoms.at(aside).lower;
  if (/^(?:up|down)$/.test(word) && atoms.at(aside + 1).lower === 'from')
    return lexicon.changes.get(word) ?? null;
  const points = kind === 'count' && /^points?$/.test(word);
  if (points) return comparatives.get(atoms.at(end + 1).lower) ?? null;
  if (value === null || (kind !== 'percent' && kind !== 'money' && kind !== 'ratio')) return null;
  for (let at = end; at < end + 2; at++) {
    const atom = atoms.at(at);
    if (atom.isEdge) return null;
    const higher = comparatives.get(atom.lower);
    if (higher !== undefined && at === end) return higher;
    const change = lexicon.changes.get(atom.lower);
    if (
      change !== undefined &&
      (atom.tag === 'NOUN' || at === end) &&
      atom.lower !== 'up' &&
      atom.lower !== 'down' &&
      atom.tag !== 'VERB'
    )
      return change;
    if (atom.tag !== 'ADJ' && atom.tag !== 'NOUN') return null;
  }
  return null;
}

const comparatives: ReadonlyMap<string, 'rise' | 'fall'> = new Map([
  ...['higher', 'more', 'bigger', 'larger', 'stronger', 'up'].map(
    (word) => [word, 'rise'] as const,
  ),
  ...['lower', 'less', 'fewer', 'smaller', 'weaker', 'down'].map((word) => [word, 'fall'] as const),
]);

/**
 * Whether a word of change tells what a noun is like and changes nothing: `on | narrow | margins`,
 * `the | reduced | tariff`, `| cut | flowers`; not `will | lower | prices`, `by | raising | fees`.
 */
export function isAttributive(atoms: Tokens, at: number): boolean {
  const word = atoms.at(at);
  const before = atoms.at(at - 1);
  const next = atoms.at(at + 1).tag;
  if (word.isEdge || word.tag === 'NOUN') return false;
  // `the | lower | 95 percent`
  if (next === 'NUM') return word.tag === 'ADJ' && before.tag === 'DET';
  if (next !== 'NOUN' && next !== 'ADJ') return false;
  if (before.tag === 'AUX' || before.lower === 'to') return false;
  if (word.tag === 'ADJ' || before.tag === 'DET' || before.tag === 'ADJ') return true;
  return !word.lower.endsWith('ing') && (before.isEdge || before.tag === 'ADP');
}
