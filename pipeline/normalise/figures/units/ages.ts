import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import { isSingular } from '../counted/noun-phrase.ts';
import type { NumberRead } from '../numbers/number.ts';
import { altered, type Quantity } from '../quantity.ts';

const properWord = /^\p{Lu}\p{L}*\p{Ll}/u;

/** `Ana Rivera, 58, said`, `, who was 10.`, `aged 87`, `over the age of 21`: an age without a unit. */
export function isAge(atoms: Tokens, { first, last, form, value }: NumberRead): boolean {
  if ((form !== 'digits' && form !== 'words') || value === null || value >= 120 || value < 1)
    return false;
  const [one, two, three] = [
    wordAt(atoms, first - 1),
    wordAt(atoms, first - 2),
    wordAt(atoms, first - 3),
  ];
  const after = atoms.at(last);
  if (/^(?:yo|y\.o\.)$/.test(after.lower)) return true;
  if (isAged(atoms, first) && !(one === ',' && after.tag === 'NOUN')) return true;
  if (one === 'aged' || (/^ages?$/.test(one) && after.tag !== 'NOUN')) return true;
  if (one === 'of' && /^(?:age|ages)$/.test(two)) return true;
  if (one === ',' && kin.test(two) && closesAge(after)) return true;
  const pair = one === 'and' || after.lower === 'and';
  if (pair && isOfTwo(atoms, first, last)) return true;
  if (/^(?:and|or)$/.test(after.lower) && /^(?:older|younger)$/.test(wordAt(atoms, last + 1)))
    return value > 1;
  if (one === '(' && two === 'age' && atoms.at(last).text === ')') return true;
  if (one === 'at' && /^(?:dies|died|dead)$/.test(two)) return value > 1 && closesAge(after);
  if (one === 'as' && /^(?:old|young)$/.test(two) && three === 'as') return closesAge(after);
  if (one === 'than' && /^(?:older|younger)$/.test(two))
    return value > 1 && !/^(?:NOUN|PROPN|ADJ|NUM|SYM|X)$/.test(after.tag);
  if (form === 'digits' && isOfAdults(atoms, first, last)) return value > 1 && value < 100;
  if (isOfPerson(atoms, first, last)) return value > 1;
  if (/^(?:under|over)$/.test(one) && isOfPeople(atoms, first, last)) return value > 1;
  if (/^(?:then|now)$/.test(one) && two === ',' && after.text === ',')
    return /^(?:PROPN|NOUN)$/.test(atoms.at(first - 3).tag) && value > 1;
  if (isAtAge(atoms, first, last)) return Number.isInteger(value) && value > 1;
  if (isTurned(atoms, first, last)) return Number.isInteger(value) && value > 1;
  if (
    form !== 'digits' ||
    !Number.isInteger(value) ||
    (glued(atoms.at(last - 1), atoms.at(last)) && !/^[,.;)]$/.test(after.text))
  )
    return false;
  if (one === ',' && (two === 'age' || /^(?:his|her|whose) age$/.test(`${three} ${two}`)))
    return true;
  if (one === ',' && value > 9 && after.text === ',' && isOneOfThem(atoms, first)) return true;
  if (one === ',' && value > 9 && after.text === ',' && isToldOf(atoms, first, last)) return true;
  const name = atoms.at(first - 2);
  const comma = one === ',' || one === '(';
  return (
    comma &&
    value > 9 &&
    /^(?:PROPN|NOUN)$/.test(name.tag) &&
    !name.isEdge &&
    properWord.test(name.text) &&
    closesAge(after)
  );
}

/** `the third, | 51 |, is a Belgian`: one of several, whom no name tells. */
const isOneOfThem = (atoms: Tokens, first: number): boolean =>
  /^(?:one|another|other|first|second|third|fourth|fifth|man|woman|boy|girl|teenager|suspect|victim|driver|survivor|resident|witness)$/.test(
    atoms.at(first - 2).lower,
  ) && /^(?:the|a|an|one|another|,|and|;|)$/.test(atoms.at(first - 3).lower);

/** `a mechanic, | 51 |, who lives here`: somebody of whom the clause goes on. */
function isToldOf(atoms: Tokens, first: number, last: number): boolean {
  const noun = atoms.at(first - 2);
  if (noun.tag !== 'NOUN' || noun.lower.endsWith('s') || sums.test(noun.lower)) return false;
  if (
    !/^(?:AUX|VERB)$|^(?:who|whose|from|of)$/.test(atoms.at(last + 1).tag) &&
    !/^(?:who|whose|from|of)$/.test(atoms.at(last + 1).lower)
  )
    return false;
  for (let at = first - 3; at > first - 7; at--) {
    const { tag, lower } = atoms.at(at);
    if (/^(?:the|a|an|his|her|their|my|another|one)$/.test(lower)) return true;
    if (tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN') return false;
  }
  return false;
}

const sums =
  /^(?:total|number|figure|score|count|average|toll|tally|record|price|rate|sum|result|limit|maximum|minimum|size|temperature|level|majority)$/;

/** `The average age was 44`: what is told of is an age. */
export const asAge = (told: Quantity): Quantity =>
  told.kind === 'count' &&
  /\bage(?:$| of )/i.test(told.counted ?? '') &&
  (told.value ?? told.high ?? 999) < 120
    ? altered(told, { kind: 'age', unit: 'a', counted: null, rule: 'age' })
    : told;

/** `Ana and Jo Rivera, | 22 and 19 |, left`: of two, in their order. */
function isOfTwo(atoms: Tokens, first: number, last: number): boolean {
  const isFirst = wordAt(atoms, last) === 'and';
  const from = isFirst ? first : first - 2;
  const to = isFirst ? last + 2 : last;
  return (
    wordAt(atoms, from + 1) === 'and' &&
    /^\d\d$/.test(wordAt(atoms, from)) &&
    /^\d\d$/.test(wordAt(atoms, to - 1)) &&
    wordAt(atoms, from - 1) === ',' &&
    atoms.at(from - 2).tag === 'PROPN' &&
    /^[,.;)]?$/.test(wordAt(atoms, to))
  );
}

const wordAt = (atoms: Tokens, at: number): string => atoms.at(at).lower;

/** `adults | 18 to 49`, `people | 65 and older`: how old those are who were just named. */
function isOfAdults(atoms: Tokens, first: number, last: number): boolean {
  if (!people.test(atoms.at(first - 1).lower)) {
    const ranged = /^(?:to|-|–)$/.test(atoms.at(first - 1).lower);
    return (
      ranged && /^\d\d?$/.test(atoms.at(first - 2).text) && people.test(atoms.at(first - 3).lower)
    );
  }
  const [joint, next] = [atoms.at(last).lower, atoms.at(last + 1)];
  if (/^(?:to|-|–)$/.test(joint)) return /^\d\d$/.test(next.text) && closesAge(atoms.at(last + 2));
  return /^(?:and|or)$/.test(joint) && /^(?:older|over|up|above|under|younger)$/.test(next.lower);
}

/** `a son, | 3 |`: children of few years. */
const kin = /^(?:son|daughter|baby|toddler|boy|girl|brother|sister|grandson|granddaughter)$/;

const closesAge = (after: Token): boolean => after.isEdge || /^[,.;)―—–]$/.test(after.text);

/** `a boy of | 12 |`, `a woman of 45`: how old, where nothing follows that could be counted. */
const isOfPerson = (atoms: Tokens, first: number, last: number): boolean =>
  atoms.at(first - 1).lower === 'of' &&
  /^(?:boy|girl|man|woman|lad|youth|child|teenager|kid|youngster|widow|widower|bachelor|girlfriend|boyfriend)$/.test(
    atoms.at(first - 2).lower,
  ) &&
  !/^(?:NOUN|PROPN|ADJ|NUM|SYM|X)$/.test(atoms.at(last).tag);

/** `aged 19 and | 22`, `aged between | 19`: a list or range of ages. */
function isAged(atoms: Tokens, first: number): boolean {
  let at = first - 1;
  while (at > first - farthestAged && listed.test(atoms.at(at).lower)) at--;
  return at < first - 1 && /^age[ds]$/.test(atoms.at(at).lower);
}

/** `women ages | 18-34 |`, `those aged 25-34`: parts of a range, and no score. */
export const isOfAges = (atoms: Tokens, first: number): boolean =>
  agesOf.test(atoms.at(first - 1).lower) ||
  (/^[-–]$/.test(atoms.at(first - 1).text) && agesOf.test(atoms.at(first - 3).lower));

const agesOf = /^age[ds]$/;
const farthestAged = 8;
const listed =
  /^(?:and|or|to|between|from|,|-|–|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

const smallWord = /^\p{Ll}+$/u;

/** `children under four`, where nothing follows that could be counted. */
function isOfPeople(atoms: Tokens, first: number, last: number): boolean {
  if (!people.test(atoms.at(first - 2).lower)) return false;
  const next = atoms.at(last);
  // `people under 30 | pay`: a tagger takes some verbs for nouns.
  const alone = next.tag === 'NOUN' && smallWord.test(next.text) && isSingular(next);
  return alone || !/^(?:NOUN|PROPN|ADJ|NUM|SYM|X)$/.test(next.tag);
}

const people =
  /^(?:children|kids|boys|girls|toddlers|youngsters|teenagers|adults|men|women|people|those|anyone|everyone|players|pupils|students|patients|drivers|voters|workers|residents)$/;

/** `At | 16 |, she left`, `by 30 he had`: how old somebody was. */
function isAtAge(atoms: Tokens, first: number, last: number): boolean {
  const opens =
    first === 1 || /^(?:[,;—–“"]|and|but|who|when|that|because)$/.test(atoms.at(first - 2).lower);
  if (!opens || !/^(?:at|by)$/.test(atoms.at(first - 1).lower)) return false;
  const comma = atoms.at(last).text === ',';
  if (atoms.at(first - 2).lower === 'who') return comma || atoms.at(last).tag === 'VERB';
  return /^(?:he|she|i)$/.test(atoms.at(comma ? last + 1 : last).lower);
}

/** `when she was six`, `who turned 40 in May`: a person and nothing that is counted. */
function isTurned(atoms: Tokens, first: number, last: number): boolean {
  const [who, verb, next] = [atoms.at(first - 2), atoms.at(first - 1), atoms.at(last)];
  const turns = /^(?:turn|turned|turns|turning)$/.test(verb.lower);
  if (!turns && !/^(?:is|was|am|'s|'m)$/.test(verb.lower)) return false;
  if (
    !/^(?:he|she|i|who)$/.test(who.lower) &&
    !(turns && /^(?:they|we|you|will|would|to|'ll|have|has|had)$/.test(who.lower)) &&
    !(turns && who.tag === 'PROPN')
  )
    return false;
  return (
    next.isEdge ||
    /^[,.;)―—–]$/.test(next.text) ||
    /^(?:and|when|so|but|he|she|they|his|her|in|on|at|after|before|because|while|now|soon|prior|this|next|by)$/.test(
      next.lower,
    )
  );
}
