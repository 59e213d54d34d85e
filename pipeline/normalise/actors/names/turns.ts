import { firstFrom, lastStartingAt, overlaps } from '../../../lib/span.ts';
import type { Turn } from '../../doc/doc.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { TokenSpan } from '../../doc/token.ts';
import { inSmallLetters, spanOf, tell, type Context } from '../context.ts';
import { describePart } from './split.ts';
import type { Classified, NamePart, Role } from '../types.ts';

/** The names at the head of a transcript’s turns: `ANA RIVERA`, of `SEN. ANA RIVERA, CHAIR: We will go.` */
export const turnHeads = (context: Context): NamePart[] =>
  context.doc.turns.flatMap((turn) => (turn.isNamed ? (headOf(context, turn) ?? []) : []));

/** The name parts with those heads, and without what begins in a label and goes on behind it: `A. Enough`. */
export function withHeads(
  { tokens, doc: { turns } }: Context,
  parts: readonly NamePart[],
  heads: readonly NamePart[],
): readonly NamePart[] {
  if (turns.length === 0) return parts;
  const labels = turns.map(({ label }) => label);
  const headed = new Set(heads.map((head) => lastStartingAt(labels, spanOf(tokens, head).start)));
  const isOther = (part: NamePart): boolean => {
    const span = spanOf(tokens, part);
    const at = lastStartingAt(labels, span.start);
    const colon = turns[at]?.colon;
    if (colon === undefined) return true;
    return !overlaps(span, colon) && (!headed.has(at) || span.start >= colon.start);
  };
  return [...parts.filter(isOther), ...heads].sort((a, b) => a.first - b.first);
}

/** The names with the heads of turns, which are persons’ for sure, whatever their words say. */
export function withSpeakers(
  { tokens }: Context,
  names: Classified,
  heads: readonly NamePart[],
): Classified {
  if (heads.length === 0) return names;
  const isHead = new Set(heads);
  const others = (parts: readonly NamePart[]): NamePart[] =>
    parts.filter((part) => !isHead.has(part));
  for (const head of heads) tell(tokens, 'decision', 'turn', head, 'is a person who speaks');
  return {
    persons: [...others(names.persons), ...heads],
    organisations: others(names.organisations),
    places: others(names.places),
    open: others(names.open),
  };
}

/** The name of a turn behind form of address and office: `Ana Rivera`, of `Sen. Ana Rivera`. */
function headOf(context: Context, { name, colon }: Turn): NamePart | null {
  const { tokens, doc, lexicon } = context;
  const { roles } = lexicon;
  const last = firstFrom(tokens.list, name.end);
  const from = firstFrom(tokens.list, name.start);
  let first = from;
  while (
    first < last - 1 &&
    [roles.address, roles.abbreviated, roles.heads].some((words) =>
      words.has(tokens.at(first).lower),
    )
  )
    first++;
  if (first >= last || !isCapitalised(tokens.at(first))) return null;
  const sentence = lastStartingAt(doc.sentences, name.start);
  const run = { first, last, sentence, from, inTitle: false };
  const part = describePart(context, { first, last }, run);
  const end = firstFrom(tokens.list, colon.start);
  const role = roleBehind(context, { first: last, last: end }) ?? part.role;
  const title = role?.title.split(' ').map(inSmallLetters).join(' ') ?? '';
  return { ...part, sure: true, role: role === null ? null : { ...role, title } };
}

/** The office in what is told beside a name in a label: `NNT ANCHOR`, `PORTS MINISTER`. */
function roleBehind({ tokens, lexicon }: Context, { first, last }: TokenSpan): Role | null {
  const { roles, commonWords } = lexicon;
  const end = tokens.at(last - 1).text === ')' ? last - 1 : last;
  if (end - 1 <= first || !roles.heads.holds(tokens.at(end - 1))) return null;
  let from = end - 1;
  while (
    from - 1 > first &&
    [commonWords, roles.modifiers, roles.parts].some((words) => words.holds(tokens.at(from - 1)))
  )
    from--;
  const title = tokens.list
    .slice(from, end)
    .map(({ text }) => text)
    .join(' ');
  return { first: from, last: end, title, owner: null, place: null, gender: null };
}
