import type { Figure } from '../../kernel/rows.ts';
import type { Token } from '../annotate/types.ts';
import { glued } from './atoms.ts';
import { isAttributive } from './attributive.ts';
import { closes } from './fractions.ts';
import type { FigureLexicon, Phrases } from './lexicon.ts';
import type { Quantity } from './quantity.ts';

type Comparator = Figure['comparator'];

/** The modifiers that stand before and after: bounds, approximation. The text grows to hold them. */
export function withModifiers(
  atoms: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  const bound = phraseBefore(lexicon.before, atoms, quantity);
  const before = bound !== null && isDirection(atoms, bound.first, lexicon) ? null : bound;
  const stacked =
    before === null
      ? null
      : phraseBefore(lexicon.before, atoms, { ...quantity, first: before.first });
  const first = stacked?.first ?? before?.first ?? quantity.first;
  const follows = phraseAfter(lexicon.after, atoms, quantity);
  const near = before === null ? undefined : strongest(before.value, stacked?.value);
  const after =
    near === undefined || (near === 'about' && follows?.value !== near) ? follows : null;
  const comparator = after?.value ?? near;
  if (comparator === undefined) return quantity;
  if (quantity.value === null)
    return quantity.comparator === 'between' && comparator === 'about'
      ? { ...quantity, first, comparator }
      : { ...quantity, first: quantity.form === 'magnitude' ? quantity.first : first };
  const last = after === null ? quantity.last : Math.max(quantity.last, after.last);
  return { ...quantity, first, last, comparator, ...boundsOf(comparator, quantity.value) };
}

/** `climbed | up to 5 per cent`, `gone | up to 5 per cent`, `back | up to 5 per cent`: where something went, and no bound. */
const isDirection = (atoms: readonly Token[], first: number, { changes }: FigureLexicon): boolean =>
  atoms[first]?.lower === 'up' &&
  (/^(?:back|gone|went)$/.test(atoms[first - 1]?.lower ?? '') ||
    changes.get(atoms[first - 1]?.lower ?? '') === 'rise');

/** `300 hp (224 kW)`: the bound of a quantity holds for its conversion in brackets too. */
export function withConversions(
  atoms: readonly Token[],
  quantities: readonly Quantity[],
): Quantity[] {
  const done: Quantity[] = [];
  for (const quantity of quantities) {
    const before = done.at(-1);
    if (before === undefined || !converts(atoms, before, quantity)) done.push(quantity);
    else {
      const { comparator } = before;
      const bounds = quantity.value === null ? {} : boundsOf(comparator, quantity.value);
      const counted = quantity.counted ?? before.counted;
      done.push({ ...quantity, comparator, ...bounds, counted, rule: 'conversion' });
    }
  }
  return done;
}

const converts = (atoms: readonly Token[], before: Quantity, quantity: Quantity): boolean =>
  before.value !== null &&
  quantity.value !== null &&
  quantity.comparator === 'exactly' &&
  before.unit !== quantity.unit &&
  (before.kind === quantity.kind || before.kind === 'rate') &&
  (isAside(atoms, before, quantity) ||
    (before.rule === 'conversion' && atoms[before.end]?.text === '/'));

const isAside = (atoms: readonly Token[], a: Quantity, b: Quantity): boolean =>
  atoms[b.first - 1]?.text === '(' &&
  b.first - 1 - a.end >= 0 &&
  b.first - 1 - a.end < 3 &&
  b.kind !== 'count' &&
  b.kind !== 'percent';

/** `up to about 50`, `about 50 or more`: the bound says more than the approximation. */
const strongest = (near: Comparator, far: Comparator | undefined): Comparator =>
  far !== undefined && near === 'about' ? far : near;

function boundsOf(comparator: Comparator, value: number): Pick<Quantity, 'low' | 'high'> {
  if (comparator === 'more-than' || comparator === 'at-least') return { low: value, high: null };
  if (comparator === 'less-than' || comparator === 'at-most') return { low: null, high: value };
  return { low: value, high: value };
}

function phraseBefore(
  phrases: Phrases<Comparator>,
  atoms: readonly Token[],
  quantity: Quantity,
): { value: Comparator; first: number } | null {
  const { first: end } = quantity;
  const list = phrases.get(atoms[end - 1]?.lower ?? '');
  const found = list?.find(({ words }) =>
    words.every((word, offset) => atoms[end - words.length + offset]?.lower === word),
  );
  if (found === undefined) return null;
  const first = end - found.words.length;
  const word = found.words.length === 1 ? (found.words[0] ?? '') : '';
  return isModifier(atoms, first, word, quantity) ? { value: found.value, first } : null;
}

/** After these `about` says what of. */
const topics =
  /^(?:articles?|books?|concerns?|documentar(?:y|ies)|doubts?|films?|information|jokes?|lies?|movies?|news|novels?|questions?|reports?|songs?|stor(?:y|ies)|studies|study|tales?|truth|ask(?:ed|ing|s)?|car(?:e|ed|es|ing)|complain(?:ed|ing|s)?|hear(?:d|ing|s)?|know(?:n|s)?|knew|l(?:ie|ied|ying)|talk(?:ed|ing|s)?|tell(?:ing|s)?|told|th(?:ink|inking|inks|ought)|wr(?:ite|ites|iting|itten|ote)|worr(?:ied|y|ying|ies))$/;

/** `about one man`, `a book about two cities`, `over` before a time, `around`, `some`, `near`, `under`, `below` may be prepositions of other things. */
function isModifier(
  atoms: readonly Token[],
  at: number,
  word: string,
  { kind, form, value, scaled }: Quantity,
): boolean {
  const before = atoms[at - 1];
  if (word === 'about' || word === 'around') {
    if (value === 1 && form === 'words' && !scaled && kind === 'count') return false;
    const few = form === 'words' && !scaled && (value ?? 99) < 13;
    return before === undefined || !few || !topics.test(before.lower);
  }
  if (word === 'over' && kind === 'duration')
    return (
      before === undefined ||
      before.tag === 'AUX' ||
      /^(?:for|after|well|just|a|to|of|took|takes|lasted|spent|in|and|,)$/.test(before.lower)
    );
  if (word === 'over' && (before?.tag === 'NUM' || before?.text === '%')) return false;
  if (word === 'near' && before?.tag === 'NOUN') return false;
  if (word === 'top') return before?.tag === 'AUX' || before?.lower === 'to';
  if (word === 'past' && before?.tag !== 'VERB') return false;
  if (!meets.test(word)) return true;
  return kind === 'percent' || kind === 'money' || scaled || (value ?? 0) >= 1000;
}

/** `approached | 9 per cent`, `passed | $50`; of few things they are no bounds: `approached two men`. */
const meets =
  /^(?:approach(?:ed|es)?|nears|neared|pass(?:ed|es|ing)|cross(?:ed|es|ing)|clear(?:ed|s)|past)$/;

/** `two | plus | two`, `$5 an hour | plus | tips`: a sum, and no bound. */
const addsTo = (atoms: readonly Token[], at: number, kind: Quantity['kind']): boolean =>
  /^(?:\+|plus)$/.test(atoms[at]?.lower ?? '') &&
  (atoms[at + 1]?.tag === 'NUM' ||
    ((kind === 'money' || kind === 'rate') && atoms[at + 1]?.tag === 'NOUN'));

function phraseAfter(
  phrases: Phrases<Comparator>,
  atoms: readonly Token[],
  { last, end, kind }: Quantity,
): { value: Comparator; last: number } | null {
  for (const at of last === end ? [last] : [last, end]) {
    const found = phrases
      .get(atoms[at]?.lower ?? '')
      ?.find(({ words }) => words.every((word, offset) => atoms[at + offset]?.lower === word));
    const then = found === undefined ? '' : (atoms[at + found.words.length]?.lower ?? '');
    if (
      found !== undefined &&
      (then !== 'than' || closes(atoms[at + found.words.length + 1])) &&
      !addsTo(atoms, at, kind)
    )
      return { value: found.value, last: at + found.words.length };
  }
  return null;
}

/** `sank 40 miles off`, `climbed 300 metres`: how far something went. */
const goes =
  /^(?:sank|sunk|crash(?:ed|es)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|leap(?:ed|t|s)?|slid|plung(?:ed|es|ing)|tumbled)$/;
const lengths = new Set(['m', 'km', '[mi_i]', '[ft_i]', '[nmi_i]', '[yd_i]', '[in_i]']);

/** `fell to 3 tonnes | from 4`, `cut it by 5 or 6 %`: where a change began, of one unit with its end. */
export const sharedChange = (
  atoms: readonly Token[],
  quantities: readonly Quantity[],
): Quantity[] =>
  quantities.map((quantity, index) => {
    const before = quantities[index - 1];
    if (before === undefined || quantity.change !== null || before.change === null) return quantity;
    if (before.unit !== quantity.unit || before.end > quantity.first) return quantity;
    const joint = atoms.slice(before.end, quantity.first).filter(({ text }) => text !== ',');
    const from = joint.length === 1 && /^(?:from|to|and|or)$/.test(joint[0]!.lower);
    return from
      ? { ...quantity, change: before.change, counted: quantity.counted ?? before.counted }
      : quantity;
  });

const passed =
  /^(?:by|from|to|of|either|between|another|about|around|nearly|almost|more|less|than|some|a|an|the|as|much|many|up|at|least|another|over|under|just|roughly|approximately|further|only|-|by|in|to)$/;
const onward = new Set(['expected', 'forecast', 'projected']);

/** `rose 5 per cent`, `down about 3 %`, `a 12% rise`, `3 per cent higher`: the direction of a change. */
export function withChange(
  atoms: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  if (quantity.kind === 'age' || quantity.kind === 'duration') return quantity;
  if (lengths.has(quantity.unit) && goes.test(atoms[quantity.first - 1]?.lower ?? ''))
    return quantity;
  const change = changeBefore(atoms, quantity, lexicon) ?? changeAfter(atoms, quantity, lexicon);
  return change === null ? quantity : { ...quantity, change };
}

function changeBefore(
  atoms: readonly Token[],
  { first, kind }: Quantity,
  lexicon: FigureLexicon,
): 'rise' | 'fall' | null {
  const lead = atoms[first - 1]?.lower ?? '';
  if (lead === '+' && glued(atoms[first - 1], atoms[first])) return 'rise';
  // `cut its forecast for growth by`: the verb decides, where there is one.
  let noted: 'rise' | 'fall' | null = null;
  let object = false;
  for (let index = first - 1; index >= Math.max(0, first - 7); index--) {
    const atom = atoms[index];
    if (atom === undefined) return noted;
    const change = lexicon.changes.get(atom.lower);
    if (change !== undefined && !onward.has(atom.lower) && isMove(atoms, index)) {
      if (lead === 'by' && /^los/.test(atom.lower)) return noted;
      if (gets.test(atom.lower) && kind !== 'percent' && !leads.test(lead)) return noted;
      if (lead !== 'by' && object)
        return atom.tag === 'VERB' && lexicon.words.moves.has(atom.lower) ? change : null;
      if (lead !== 'by' || atom.tag !== 'NOUN') return change;
      noted ??= change;
    }
    const by = /^(?:by|to|from)$/.test(lead) && /^(?:NOUN|ADJ|DET|PRON|ADP)$/.test(atom.tag);
    if (by && atom.tag === 'NOUN') object = true;
    const how = atom.tag === 'ADV' && atom.lower.endsWith('ly');
    if (!by && !how && !passed.test(atom.lower) && !/^\d|^[$£€%]/.test(atom.text)) return noted;
  }
  return noted;
}

/** `raised $2 million`, `lost two teeth`, `added three beds`: got or gave, where no preposition leads on. */
const gets = /^(?:rais(?:e|es|ed|ing)|los(?:es|t|ing)|add(?:s|ed)|shed|sheds)$/;
const leads = /^(?:by|to|from|than|another|further)$/;

/** `shot down 38 drones`, `up to 90`, `cut off`: no direction of a number. */
function isMove(atoms: readonly Token[], index: number): boolean {
  const word = atoms[index]?.lower ?? '';
  const next = atoms[index + 1]?.lower ?? '';
  if (next === 'off' || (word === 'up' && next === 'to') || isAttributive(atoms, index))
    return false;
  if (word !== 'up' && word !== 'down') return true;
  const before = atoms[index - 1];
  // `sum it | up | in 30 words`
  if (before?.tag === 'PRON' && next === 'in') return false;
  if (before?.tag === 'VERB')
    return /^(?:went|go|goes|gone|going|edged|moved|came|ended|closed|finished|inched|ticked|trading|traded)$/.test(
      before.lower,
    );
  return true;
}

/** `a 12% rise`, `3% higher`, `5 per cent fewer`, `27%, down from 41%`. */
function changeAfter(
  atoms: readonly Token[],
  { end, kind, value }: Quantity,
  lexicon: FigureLexicon,
): 'rise' | 'fall' | null {
  const aside = atoms[end]?.text === ',' ? end + 1 : end;
  const word = atoms[aside]?.lower ?? '';
  if (/^(?:up|down)$/.test(word) && atoms[aside + 1]?.lower === 'from')
    return lexicon.changes.get(word) ?? null;
  const points = kind === 'count' && /^points?$/.test(word);
  if (points) return comparatives.get(atoms[end + 1]?.lower ?? '') ?? null;
  if (value === null || (kind !== 'percent' && kind !== 'money' && kind !== 'ratio')) return null;
  for (let at = end; at < end + 2; at++) {
    const atom = atoms[at];
    if (atom === undefined) return null;
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
