import type { TokenSpan } from '../../doc/token.ts';
import { isLeftOut, tell, type Context, type Coverage } from '../context.ts';
import { describePart } from '../names/split.ts';
import type { Classified, NamePart, Run } from '../types.ts';
import type { ReadName } from './reading.ts';

/**
 * How likely a name must be to be added. Where nothing of a kind of news was taught the model is too sure, so that little is
 * left to it.
 */
const thresholds = {
  person: {
    value: 0.95,
    why: 'Most persons are found by rules: few of those that are left are some.',
  },
  organisation: { value: 0.85, why: 'Rules find two of three.' },
} as const;

/**
 * The names of persons, or of organisations, that a learned model is sure of and that nothing covers.
 *
 * @param names what the model reads
 * @param covered tokens that have a name
 */
export function learnedNames(
  context: Context,
  names: readonly ReadName[],
  type: keyof typeof thresholds,
  covered: Coverage,
): NamePart[] {
  if (isLeftOut(context.tokens, 'name-model')) return [];
  const found: NamePart[] = [];
  for (const name of names) {
    const { likelihood, first, last } = name;
    if (name.type !== type || likelihood < thresholds[type].value) continue;
    const run = runOf(context, name);
    if (run === undefined || covered.subarray(first, last).includes(1)) continue;
    if (!mayBeName(context, name)) continue;
    found.push(describePart(context, name, run));
    tell(context.tokens, 'decision', 'name-model', name, `${type}, ${likelihood.toFixed(2)}`);
  }
  return found;
}

/** What rules have classified, with more persons. */
export function withPersons(names: Classified, persons: readonly NamePart[]): Classified {
  if (persons.length === 0) return names;
  const isFree = (part: NamePart): boolean =>
    !persons.some(({ first, last }) => first < part.last && part.first < last);
  return {
    ...names,
    persons: [...names.persons, ...persons].sort(byPlace),
    places: names.places.filter(isFree),
    open: names.open.filter(isFree),
  };
}

const byPlace = (a: NamePart, b: NamePart): number => a.first - b.first;

/** More than `I`, `Inc.`, `This` or an office, and no day. */
function mayBeName(
  { tokens, inDate, lexicon: { organisations, roles } }: Context,
  { first, last }: ReadName,
): boolean {
  if (inDate[first] === 1 || tokens.at(first).tag === 'DET') return false;
  for (let at = first; at < last; at++) {
    const token = tokens.at(at);
    const isOffice = roles.heads.holds(token) || roles.parts.holds(token);
    if (token.text !== 'I' && !isOffice && !organisations.suffixes.holds(token)) return true;
  }
  return false;
}

/** The run of capitals in which a name begins, where it also ends in one: there is none in a line all in capitals. */
function runOf({ runs }: Context, { first, last }: TokenSpan): Run | undefined {
  const holds = (at: number) => (run: Run) => run.first <= at && at < run.last;
  return runs.some(holds(last - 1)) ? runs.find(holds(first)) : undefined;
}
