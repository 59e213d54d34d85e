import { closedClass } from '../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import type { Span } from '../../lib/span.ts';
import { WordSet } from '../doc/words.ts';
import { isGerund } from './items.ts';
import { claimWords, type CueLexicon, type CueVerb } from './lexicon.ts';

/** A verb that may attribute, with its auxiliaries, adverbs and particle: the items of a block. */
export interface VerbGroup extends Span, TokenSpan {
  readonly verb: CueVerb;
  readonly kind: 'finite' | 'participle' | 'passive' | 'infinitive';
  readonly negated: boolean;
  /** Whether the group is “declined to say”, “would not say” or its like. */
  readonly refused: boolean;
  /** Whether another verb leads to it: “went on to say”, “used to say”. */
  readonly chained: boolean;
}

const { be, have, negations } = closedClass;
const auxiliaries = new WordSet(
  [be, have, closedClass.do, closedClass.modals, negations]
    .flatMap((words) => [...words])
    .concat('got', 'let', 'neither'),
);
const deny = new WordSet([...negations, 'neither']);

/** Whether the group tells of an act of saying: no passive, and nothing that only might be said. */
export const isSaid = (group: VerbGroup): boolean =>
  group.kind === 'finite' || group.kind === 'participle';

/** The verb groups among the items of a block, in order. */
export function findVerbGroups(items: Tokens, lexicon: CueLexicon): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let index = 0; index < items.length; index++) {
    const readings = lexicon.verbs.of(items.at(index));
    const verb = readings === undefined ? undefined : fitting(readings, items, index);
    const group = verb === undefined ? null : groupAt(items, index, verb, lexicon);
    if (group === null) continue;
    groups.push(group);
    // The last of `wanted to know` is no verb of its own.
    index = Math.max(index, group.last - 1);
  }
  return groups;
}

/** The first reading whose words all stand there; apart from the loop, where a closure would cost each turn. */
const fitting = (readings: readonly CueVerb[], items: Tokens, index: number): CueVerb | undefined =>
  readings.find((reading) => hasRest(items, index, reading));

/** Whether the other words of a verb stand behind its first: `shot back`. */
export const hasRest = (items: Tokens, index: number, { rest }: CueVerb): boolean =>
  rest.every((word, offset) => items.at(index + 1 + offset).lower === word);

function groupAt(
  items: Tokens,
  index: number,
  verb: CueVerb,
  lexicon: CueLexicon,
): VerbGroup | null {
  const last = index + 1 + verb.rest.length;
  const chained = chainStart(items, index, lexicon);
  const declined = chained === null && isRefusal(items, index, verb, lexicon);
  const head = chained ?? (declined ? index - 2 : index);
  if (chained === null && !declined && items.at(index - 1).lower === 'to') return null;
  const first = withAuxiliaries(items, head);
  if (first === index && isPlain(verb) && joinsInfinitive(items, first, lexicon)) return null;
  const before = items.list.slice(first, head).map((item) => item.lower);
  const kind = kindOf(items, head, verb, before, chained !== null || declined);
  if (kind === null) return null;
  const negated = before.some((word) => deny.has(word)) || isUnsaidGerund(items, index);
  const refused = declined || (negated && before.some((word) => claimWords.volition.has(word)));
  const start = items.at(first).start;
  const end = items.at(last - 1).end;
  return { start, end, verb, first, last, kind, negated, refused, chained: chained !== null };
}

/** `denounce`, which may be an infinitive, not `denounced`. */
const isPlain = ({ forms }: CueVerb): boolean => forms.has('base') && !forms.has('past');

/** `pleaded with the board to hold the line and | denounce the strike`: an infinitive without `to`; not `they want to stay and | say so`. */
function joinsInfinitive(items: Tokens, first: number, lexicon: CueLexicon): boolean {
  if (items.at(first - 1).tag !== 'CCONJ') return false;
  let isInfinitive = false;
  for (let at = first - 2; at >= 0 && items.at(at).lower !== ';'; at--) {
    if (!items.at(at).isVerb || isGerund(items.at(at))) continue;
    if (isBare(items, at)) isInfinitive = true;
    else if (mayBePlain(items.at(at), lexicon)) return false;
  }
  return isInfinitive;
}

/** `to hold`, `would hold` */
function isBare(items: Tokens, at: number): boolean {
  const lead = items.at(at - 1).tag === 'ADV' ? items.at(at - 2) : items.at(at - 1);
  return lead.lower === 'to' || (lead.tag === 'AUX' && closedClass.modals.holds(lead));
}

/** `hold`, which may be of the same subject; not `held`, where it is known, `holds` or `wanted`. */
function mayBePlain(item: Token, { verbs }: CueLexicon): boolean {
  if (item.tag === 'AUX') return false;
  const readings = verbs.of(item);
  return readings === undefined ? !/(?:s|ed)$/.test(item.lower) : readings.some(isPlain);
}

/** `went on to` before the verb, as an index, or null. */
function chainStart(items: Tokens, index: number, lexicon: CueLexicon): number | null {
  if (items.at(index - 1).lower !== 'to') return null;
  const one = items.at(index - 2).lower;
  const before = items.at(index - 3).lower;
  if (lexicon.chains.has(`${before} ${one}`)) return index - 3;
  if (one === 'used') return isBe(before) ? null : index - 2;
  return lexicon.chains.has(one) ? index - 2 : null;
}

/** `declined to say`, `has yet to say` */
const isRefusal = (
  items: Tokens,
  index: number,
  { base }: CueVerb,
  { refusals, findings }: CueLexicon,
): boolean =>
  items.at(index - 1).lower === 'to' &&
  (refusals.holds(items.at(index - 2)) ||
    (claimWords['unsaid-leads'].holds(items.at(index - 2)) && !findings.has(base)));

/** `stopped short of saying`, `avoided saying` */
function isUnsaidGerund(items: Tokens, index: number): boolean {
  if (!isGerund(items.at(index))) return false;
  const lead = /^(?:of|from)$/.test(items.at(index - 1).lower) ? index - 2 : index - 1;
  return claimWords['unsaid-gerund-leads'].holds(items.at(lead));
}

/** Moves left over auxiliaries and adverbs that stand before the verb. */
function withAuxiliaries(items: Tokens, head: number): number {
  let first = head;
  for (let at = head - 1; at >= 0; at--) {
    const item = items.at(at);
    if (auxiliaries.has(item.lower)) first = at;
    else if (item.tag !== 'ADV' || beginsClause(items, at)) break;
    else first = at;
  }
  return first;
}

/** `The minister then said` begins nothing: its subject stands before it. */
const beginsClause = (items: Tokens, at: number): boolean =>
  claimWords['clause-adverbs'].holds(items.at(at)) &&
  !(items.at(at).lower === 'then' && subjectTags.has(items.at(at - 1).tag));

const subjectTags = new Set(['NOUN', 'PROPN', 'PRON']);

const isBe = (word: string): boolean => be.has(word) || word === 'got';

/** How the verb stands, or null where the form is no verb here. */
function kindOf(
  items: Tokens,
  head: number,
  verb: CueVerb,
  before: readonly string[],
  chained: boolean,
): VerbGroup['kind'] | null {
  const item = items.at(head);
  if (!chained && isNounHere(items, head, verb.rest.length)) return null;
  if (chained) return before.length > 0 || !item.lower.endsWith('ing') ? 'finite' : 'participle';
  const hasBe = before.some(isBe);
  if (verb.forms.has('gerund')) return hasBe ? 'finite' : 'participle';
  if (
    verb.forms.has('participle') &&
    hasBe &&
    !before.some((word) => have.has(word) && word !== "'s")
  )
    return 'passive';
  if (verb.forms.has('participle') && before.includes('been')) return 'passive';
  const isUnreal = before.some((word) => claimWords.unreal.has(word));
  return isUnreal && !isRefused(verb, before) ? 'infinitive' : 'finite';
}

/** `would not say`, `could not confirm`: asked, somebody did not say it; who could not tell did not see. */
function isRefused({ base }: CueVerb, before: readonly string[]): boolean {
  const modals = base === 'tell' ? claimWords.volition : claimWords['modals-of-refusal'];
  return before.some((word) => modals.has(word)) && before.some((word) => negations.has(word));
}

/** `the claims`, `a highly anticipated deal`, `swing states`: the form stands where a noun or adjective does. */
function isNounHere(items: Tokens, head: number, rest: number): boolean {
  const item = items.at(head);
  const previous = items.at(head - 1);
  if (previous.isEdge) return false;
  if (item.lower.endsWith('ing')) return previous.tag === 'DET' || previous.lower === 'without';
  const before = previous.tag === 'ADV' ? items.at(head - 2) : previous;
  if (!before.isEdge && claimWords['before-nouns'].holds(before)) return true;
  if (hasRelative(items, head)) return true;
  if (item.isVerb) return false;
  if (closesQuotation(items, head, rest) || closesClause(items, head)) return false;
  return (
    !claimWords['certain-verbs'].holds(item) &&
    previous.tag !== 'PRON' &&
    !takesContent(items, head + 1)
  );
}

/** `Member states that signed the deal`: behind a noun, and before a clause that tells of it. */
const hasRelative = (items: Tokens, head: number): boolean =>
  claimWords['noun-forms'].holds(items.at(head)) &&
  nounTags.has(items.at(head - 1).tag) &&
  items.at(head + 1).lower === 'that' &&
  items.at(head + 2).isVerb;

const nounTags = new Set(['NOUN', 'PROPN', 'ADJ']);

/** `“…”`, `: “…”`, `that`, `him` behind a form make a verb of it. */
function takesContent(items: Tokens, at: number): boolean {
  const next = items.at(at);
  const opens = next.lower === ':' ? items.at(at + 1) : next;
  return (
    opens.tag === 'QUOTE' ||
    next.lower === 'that' ||
    next.lower === 'it' ||
    closedClass.objects.holds(next)
  );
}

const longestName = 10;
const nameTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'X']);

/** `“…,” the reporter replies.`, `… shot back.`: only a name stands between a quotation and the form, and nothing after the verb. */
function closesQuotation(items: Tokens, head: number, rest: number): boolean {
  const next = items.at(head + 1 + rest);
  if (!next.isEdge && next.tag !== 'PUNCT') return false;
  let at = head - 1;
  while (at >= 0 && head - at <= longestName && nameTags.has(items.at(at).tag)) at--;
  if (at === head - 1) return false;
  if (items.at(at).lower === ',') at--;
  return items.at(at).tag === 'QUOTE';
}

/** `…, the World Bank estimates.`: only the name of one stands between a comma and the form, and a mark after it. */
function closesClause(items: Tokens, head: number): boolean {
  const next = items.at(head + 1);
  const subject = items.at(head - 1);
  if (!next.isEdge && !/^[.,!?]$/.test(next.lower)) return false;
  if (!/[^s]s$/.test(items.at(head).lower)) return false;
  if (subject.tag === 'NOUN' && /[^s]s$/.test(subject.lower)) return false;
  let at = head - 1;
  while (at >= 0 && head - at <= longestName && /^(?:DET|ADJ|NOUN|PROPN)$/.test(items.at(at).tag))
    at--;
  if (at === head - 1 || items.at(at).lower !== ',' || !isNamed(items.at(at + 1))) return false;
  return items.list.slice(0, at).some((item) => item.isVerb);
}

const isNamed = ({ tag }: Token): boolean => tag === 'DET' || tag === 'PROPN';
