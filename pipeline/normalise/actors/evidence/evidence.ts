import { edge, type Token, type Tokens } from '../../doc/token.ts';
import type { Doc } from '../../doc/doc.ts';
import { known } from '../../../lib/lists.ts';
import { isInCapitals } from '../../doc/letters.ts';
import { WordSet } from '../../doc/words.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { evidenceAside } from './aside.ts';
import { isCalled, personBefore } from './called.ts';
import {
  isBody,
  isLed,
  isListed,
  isMany,
  isNamed,
  isOwned,
  isTailOfName,
  isWorkCalled,
} from './company.ts';
import { isShortFor } from '../organisations/acronyms.ts';
import type { NamePart } from '../types.ts';
import { isDateline } from './datelines.ts';
import { isListedPerson } from './listed-people.ts';
import { isStrange } from './strange.ts';
import { textOf } from '../names/stretches.ts';
import { isPlainName } from './inside.ts';
import { gain, type Evidence, type Sum } from './sum.ts';

const thousands = /^(?:dozens|scores|hundreds|thousands|millions|majority|most|many)$/;

/** Prepositions that lead to persons as well. */
const way = /^(?:to|from|over|around|off|inside)$/;

/** What stands around one occurrence of a name. */
export function evidenceAround(
  { tokens, sentences, quotations }: Doc,
  part: NamePart,
  matches: Matches,
  lexicon: ActorLexicon,
): Evidence {
  const { firstToken, lastToken } = known(sentences, part.sentence);
  const before = part.first > firstToken ? tokens.at(part.first - 1) : edge;
  const next = part.last < lastToken ? tokens.at(part.last) : edge;
  const sum: Sum = { person: 0, organisation: 0, other: 0 };
  if (part.sure) sum.person += 5;
  sum.person += personBefore(tokens, part, lexicon);
  const isCalledSo = isCalled(tokens, part.first, lexicon);
  if (isCalledSo) sum.person += 8;
  if (
    isUpper(tokens.at(part.first)) &&
    part.last - part.first === 1 &&
    (isUpper(before) || isUpper(next))
  )
    sum.organisation += -4;
  const modifies = next.tag === 'NOUN' || next.lower === "'s";
  if (before.lower === 'the' && next.tag === 'NOUN' && isBody(next, lexicon)) sum.organisation += 3;
  if (before.lower === 'the' && !modifies) {
    sum.person += -4;
    sum.organisation += 1;
  }
  if (!before.isEdge && lexicon.locative.holds(before) && !modifies) {
    sum.other += way.test(before.lower) ? 0.5 : 1.5;
    sum.person += -0.5;
  }
  if (!before.isEdge && (!isCapitalised(before) || part.first - 1 === firstToken)) {
    if (lexicon.bodies.kinds.holds(before)) {
      sum.organisation += 4;
      sum.person += -3;
    }
    if (lexicon.roles.verbs.holds(before)) sum.person += isInverted(tokens, part, lexicon) ? 3 : 2;
  }
  if (before.text === ',' && /^[,.]$/.test(next.text) && isNamed(tokens, part.first, lexicon))
    sum.organisation += 5;
  if (before.text === '(' && next.tag === 'NUM' && tokens.at(part.last + 1).text === ')')
    sum.other += 9;
  if (next.lower !== "'s" && isListed(tokens, part.first, lexicon)) sum.organisation += 5;
  if (next.lower !== "'s" && isListedPerson(tokens, part.first, lexicon)) sum.person += 3;
  if (isWorkCalled(tokens, part.first, lexicon) && next.tag !== 'VERB') {
    sum.other += 4;
    sum.person += -3;
  }
  if (before.lower === 'of' && thousands.test(tokens.at(part.first - 2).lower)) sum.person += -4;
  if (isDateline(tokens, part, firstToken, matches)) {
    sum.other += 6;
    sum.organisation += -6;
  }
  const after = evidenceAfter(tokens, part.last, matches, lexicon);
  gain(sum, after);
  const words = part.last - part.first;
  // `voters who`: a bare surname is seldom one of several.
  if (next.lower === 'who' && (words === 1 || isMany(tokens.at(part.last - 1)))) sum.person += -3;
  if (words === 1 && part.role === null && isTailOfName(tokens, part.first, matches))
    sum.person += -3;
  if (words === 1 && (after.person ?? 0) > 0 && lexicon.givenNames.holds(tokens.at(part.first)))
    sum.person += 1;
  if (words === 1 && before.lower === 'to' && tokens.at(part.first - 2).lower === 'according')
    sum.organisation += 2;
  if (next.lower !== "'s" && isLed(tokens, part.first, lexicon)) {
    sum.organisation += 3;
    sum.person += -2;
  }
  if (next.lower === "'s" && isOwned(tokens, part.last + 1, lexicon)) {
    sum.organisation += 3;
    sum.person += -1;
  }
  if (words > 1 && words < 4 && before.lower !== 'the' && !modifies)
    if (isStrange(tokens, part.first, part.last, lexicon)) sum.person += 1;
  if (next.text === '(' && isShortFor(tokens.at(part.last + 1).text, textOf(tokens, part)))
    sum.organisation += 6;
  if (!isCalledSo && !next.isEdge && !before.isEdge && isQuoted(quotations, before, next))
    sum.other += 5;
  return sum;
}

const isUpper = (token: Token): boolean =>
  !token.isEdge && token.text.length > 2 && !isPlainName(token.text) && isInCapitals(token.text);

function evidenceAfter(
  tokens: Tokens,
  at: number,
  matches: Matches,
  lexicon: ActorLexicon,
): Partial<Evidence> {
  let next = tokens.at(at);
  if (next.tag === 'ADV') next = tokens.at(at + 1);
  if (next.isEdge) return {};
  const { roles, bodies } = lexicon;
  if (bodies.suffixes.holds(next)) return { organisation: 6, person: -6 };
  if (speaks.holds(next) && bodies.others.holds(tokens.at(at - 1))) return { organisation: 6 };
  if (roles.verbs.holds(next)) return { person: isHeOrShe(tokens, at + 1) ? 4 : 2 };
  if (bodies.verbs.holds(next)) return { organisation: 2 };
  if (roles.honours.has(next.text)) return { person: roles.heads.holds(next) ? 1 : 3 };
  if (roles.ties.holds(next)) return { person: 3 };
  if (bodies.ties.holds(next) && !lexicon.placeHeads.holds(tokens.at(at - 1)))
    return { organisation: 3, person: -1 };
  if (lexicon.placeHeads.holds(next)) return { other: 3 };
  if (next.text === ',' || next.text === '(')
    return evidenceAside(tokens, at + 1, matches, lexicon);
  if (next.lower === 'tribe' || next.lower === 'clan') return { person: -5, other: 2 };
  if (next.tag === 'NOUN') return { person: -1 };
  return {};
}

/** `, said | Quindle |,`: a word that is none besides, between a verb of speech and a mark. */
const isInverted = (tokens: Tokens, { first, last }: NamePart, lexicon: ActorLexicon): boolean =>
  /^[,.]$/.test(tokens.at(last).text) &&
  speaks.holds(tokens.at(first - 1)) &&
  isStrange(tokens, first, last, lexicon);

/** What a festival or hotel does only as the body that runs it. */
const speaks = new WordSet(['said', 'says', 'told', 'tells', 'confirmed']);

/** `said he would`, `said that she`, `raised his`: the name has a gender. */
function isHeOrShe(tokens: Tokens, at: number): boolean {
  const next = tokens.at(at).lower;
  return theirs.has(next === 'that' ? tokens.at(at + 1).lower : next);
}

const theirs: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'himself', 'herself']);

/** Whether the name fills a quotation: the title of a work. */
const isQuoted = (quotations: Doc['quotations'], before: Token, next: Token): boolean =>
  before.text.length === 1 &&
  /^[“‘"'«]$/.test(before.text) &&
  quotations.some(
    ({ start, end }) => start === before.start && end >= next.start && end <= next.end + 1,
  );
