import type { Token, Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { WordSet } from '../doc/words.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Matches } from './gazetteer.ts';
import { evidenceAround, evidenceInside, evidenceTables, gain, type Evidence } from './evidence.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Classified, NamePart } from './types.ts';
import { spanOf, textOf } from './spans.ts';

/** Each name once for the whole article: what its words say and what stands around all of its places. */
export function classify(
  doc: Doc,
  parts: readonly NamePart[],
  matches: Matches,
  lexicon: ActorLexicon,
): Classified {
  const { tokens } = doc;
  const tables = evidenceTables(lexicon);
  const alone = aloneWords(doc, parts);
  const groups = new Map<string, NamePart[]>();
  for (const part of parts) {
    if (part.inTitle && !isPlainInTitle(tokens, part, lexicon)) continue;
    const text = textOf(tokens, part);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [part]);
    else group.push(part);
  }
  const classified = { persons: [], organisations: [], places: [], open: [] } as Record<
    keyof Classified,
    NamePart[]
  >;
  const likely = new Set<NamePart>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const places = group.slice(0, enough);
    const around = places.map((part) => evidenceAround({ doc, part, matches }, tables));
    const evidence = evidenceInside({ doc, part: first, matches, alone }, lexicon, tables);
    gain(evidence, balance(around));
    const told = verdict(evidence, first);
    const isGiven = told === 'open' && isGivenAlone(tokens, group, evidence, lexicon);
    const kind = isGiven ? 'persons' : told;
    classified[kind].push(...group);
    if (tokens.trace !== null) tell(tokens, group, kind, evidence);
    if (evidence.person >= 0.5) for (const part of group) likely.add(part);
  }
  return withNeighbours(doc, classified, likely);
}

/** `Larissa`, with nothing against it: given names alone are hardly names of other things. */
function isGivenAlone(
  tokens: Tokens,
  group: readonly NamePart[],
  { person, organisation, other }: Evidence,
  { givenNames, commonWords, commonCapitals }: ActorLexicon,
): boolean {
  const [{ first, last } = { first: 0, last: 0 }] = group;
  const { text, lower } = tokens.at(first);
  if (last - first > 1 || !givenNames.has(text) || person < 0.5 || organisation > 0 || other > 0)
    return false;
  if (commonWords.has(lower) || commonCapitals.has(lower)) return false;
  let alone = 0;
  for (const part of group) {
    const stands = standing(tokens, part.first, givenNames);
    if (stands < 0) return false;
    alone += stands;
  }
  return alone > 0;
}

const unlike =
  /^(?:vs?\.?|\[|storm|superstorm|hurricane|cyclone|typhoon|tropical|camp|port|lake|mount|saint|st\.?|\d+)$/;

/**
 * 1 where a given name stands alone, 0 where it may belong to other words (`the Larissa pictures`, `a Larissa and a
 * tree`), -1 where it is other things’: `Kelp v Larissa`, `Star of Larissa`, `2 Larissa`, `Larissa’s Bay`, `Larissa and Quindle`.
 */
function standing(tokens: Tokens, at: number, givenNames: ActorLexicon['givenNames']): number {
  const before = tokens.at(at - 1);
  const next = tokens.at(at + 1);
  if (!before.isEdge && unlike.test(before.lower)) return -1;
  const isPart = !before.isEdge && /^(?:the|an?)$/.test(before.lower);
  if (before.lower === 'of' && !isThingOf(tokens.at(at - 2))) return -1;
  if (next.isEdge) return isPart ? -1 : 1;
  const beyond = tokens.at(at + 2);
  const isCapital = !beyond.isEdge && isCapitalised(beyond);
  if (isPart) return next.tag === 'NOUN' ? 0 : -1;
  if (next.lower === "'s") return isCapital ? -1 : 1;
  if (next.lower === 'and')
    return !beyond.isEdge && givenNames.holds(beyond) ? 1 : isCapital ? -1 : 0;
  if (before.lower === 'and')
    return givenNames.holds(tokens.at(at - 2))
      ? 1
      : !tokens.at(at - 2).isEdge && isCapitalised(tokens.at(at - 2))
        ? -1
        : 0;
  return isCapitalised(next) || /^[&\])(]|^\d/.test(next.text) ? -1 : 1;
}

/** `pictures | of Larissa`: not `Star of Larissa`. */
const isThingOf = (token: Token): boolean =>
  !token.isEdge && token.tag === 'NOUN' && !isCapitalised(token);

/** In a title only a name of two words that begins with a given name is sure to end. */
const isPlainInTitle = (
  tokens: Tokens,
  { first, last }: NamePart,
  { givenNames }: ActorLexicon,
): boolean => last - first === 2 && givenNames.holds(tokens.at(first));

const joints = new WordSet([',', 'and', '&', 'or']);

/** Two words beside a person in a list are a person too. */
function withNeighbours(
  { tokens }: Doc,
  classified: Record<keyof Classified, NamePart[]>,
  likely: ReadonlySet<NamePart>,
): Classified {
  const starts = new Set(classified.persons.map(({ first }) => first));
  const ends = new Set(classified.persons.map(({ last }) => last));
  const isListed = ({ first, last }: NamePart): boolean => {
    if (last - first !== 2 || tokens.at(first - 1).lower === 'the') return false;
    const before = joints.holds(tokens.at(first - 1));
    const after = joints.holds(tokens.at(last));
    const two = tokens.at(last + 1).lower === 'and' ? 2 : 1;
    const left = tokens.at(first - 2).lower === ',' ? 2 : 1;
    return (before && ends.has(first - left)) || (after && starts.has(last + two));
  };
  const listed = new Set(classified.open.filter((part) => isListed(part) && likely.has(part)));
  return {
    ...classified,
    persons: [...classified.persons, ...listed],
    open: classified.open.filter((part) => !listed.has(part)),
  };
}

/** What speaks for an actor adds up over the places of a name; what speaks against it is averaged. */
function balance(around: readonly Evidence[]): Evidence {
  let person = 0;
  let organisation = 0;
  let other = 0;
  for (const each of around) {
    person += each.person > 0 ? each.person : each.person / around.length;
    if (each.organisation >= 2) organisation += each.organisation;
    else organisation += Math.min(0, each.organisation) / around.length;
    other += (each.other / around.length) * Math.min(2, around.length);
  }
  return { person, organisation, other };
}

/** Tells the trace what each place of a name was taken for. */
function tell(
  tokens: Tokens,
  group: readonly NamePart[],
  kind: keyof Classified,
  add: Evidence,
): void {
  for (const part of group)
    tokens.trace?.add({
      ...{ family: 'actors', step: 'decision', id: kind, ...spanOf(tokens, part) },
      ...{ says: `“${textOf(tokens, part)}”, by all of its places`, add },
    });
}

/** More places of one name tell nothing new. */
const enough = 8;

function verdict({ person, organisation, other }: Evidence, part: NamePart): keyof Classified {
  const words = part.last - part.first;
  const wanted = words > 1 ? 2 : 3;
  if (person >= wanted && person >= organisation && person > other) return 'persons';
  if (organisation >= 3 && organisation > other) return 'organisations';
  if (other >= 1.5 && words < 3) return 'places';
  return 'open';
}

/** Words with a capital that stand alone somewhere: surnames, it may be. */
function aloneWords(doc: Doc, parts: readonly NamePart[]): Set<string> {
  const alone = new Set<string>();
  for (const { first, last, inTitle } of parts) {
    if (last - first !== 1 || inTitle || doc.tokens.at(first - 1).lower === 'the') continue;
    alone.add(doc.tokens.at(first).text);
  }
  return alone;
}
