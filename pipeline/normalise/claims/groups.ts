import { tokenAt } from '../doc/edge.ts';
import type { Span } from '../../lib/span.ts';
import { leftOf } from '../../lib/lists.ts';
import { WordSet } from '../doc/words.ts';
import type { Block, Item } from './blocks.ts';
import type { CueLexicon, CueVerb } from './lexicon.ts';

/** A verb that may attribute, with its auxiliaries, adverbs and particle. */
export interface CueGroup extends Span {
  readonly verb: CueVerb;
  /** Indices of the first and, exclusive, the last item of the group in its block. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'finite' | 'participle' | 'passive' | 'infinitive';
  readonly negated: boolean;
  /** Whether the group is “declined to say” or its like. */
  readonly refused: boolean;
  /** Whether another verb leads to it: “went on to say”, “used to say”. */
  readonly chained: boolean;
}

const be = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  "'re",
  'am',
  "'m",
  'got',
]);
const have = new Set(['has', 'have', 'had', "'ve", "'s", "'d", 'having']);
const auxiliaries = new Set([
  ...be,
  ...have,
  ...[
    'do',
    'does',
    'did',
    'will',
    'would',
    'can',
    'could',
    'may',
    'might',
    'shall',
    'should',
    'must',
  ],
  ...["'ll", 'wo', 'ca', 'cannot', 'let', "n't", 'not', 'never'],
]);
const negations = new Set(['not', "n't", 'never']);

/** Whether the group tells of an act of saying: no passive, and nothing that only might be said. */
export const isSaid = (group: CueGroup): boolean =>
  group.kind === 'finite' || group.kind === 'participle';

/** The cue groups of a block, in order. */
export function findGroups(block: Block, lexicon: CueLexicon): CueGroup[] {
  const groups: CueGroup[] = [];
  for (let index = 0; index < block.items.length; index++) {
    const readings = lexicon.verbs.of(block.items[index]);
    const verb = readings === undefined ? undefined : fitting(readings, block.items, index);
    if (verb === undefined) continue;
    const group = groupAt(block.items, index, verb, lexicon);
    if (group === null) continue;
    groups.push(group);
    // The last of `wanted | to know |` is no verb of its own.
    index = Math.max(index, group.last - 1);
  }
  return groups;
}

/**
 * The first reading whose words all stand there. Apart from the loop, every turn of which a closure in it
 * would cost.
 */
const fitting = (
  readings: readonly CueVerb[],
  items: readonly Item[],
  index: number,
): CueVerb | undefined => readings.find((reading) => hasRest(items, index, reading));

/** Whether the other words of a verb stand behind its first: `shot | back`. */
export const hasRest = (items: readonly Item[], index: number, { rest }: CueVerb): boolean =>
  rest.every((word, offset) => items[index + 1 + offset]?.lower === word);

function groupAt(
  items: readonly Item[],
  index: number,
  verb: CueVerb,
  lexicon: CueLexicon,
): CueGroup | null {
  const last = index + 1 + verb.rest.length;
  const chained = chainStart(items, index, lexicon);
  const refused = chained === null && isRefusal(items, index, lexicon);
  const head = chained ?? (refused ? index - 2 : index);
  if (chained === null && !refused && leftOf(items, index)?.lower === 'to') return null;
  const first = withAuxiliaries(items, head);
  const before = items.slice(first, head).map((item) => item.lower);
  const kind = kindOf(items, head, verb, before, chained !== null || refused);
  if (kind === null) return null;
  const negated = before.some((word) => negations.has(word));
  const start = items[first]?.start ?? 0;
  const end = leftOf(items, last)?.end ?? start;
  return { start, end, verb, first, last, kind, negated, refused, chained: chained !== null };
}

/** `went on to` before the verb, as an index, or null. */
function chainStart(items: readonly Item[], index: number, lexicon: CueLexicon): number | null {
  if (leftOf(items, index)?.lower !== 'to') return null;
  const one = leftOf(items, index - 1)?.lower ?? '';
  const before = leftOf(items, index - 2)?.lower ?? '';
  if (lexicon.chains.has(`${before} ${one}`)) return index - 3;
  if (one === 'used') return be.has(before) ? null : index - 2;
  return lexicon.chains.has(one) ? index - 2 : null;
}

const isRefusal = (items: readonly Item[], index: number, { refusals }: CueLexicon): boolean =>
  leftOf(items, index)?.lower === 'to' && refusals.holds(leftOf(items, index - 1));

/** Moves left over auxiliaries and adverbs that stand before the verb. */
function withAuxiliaries(items: readonly Item[], head: number): number {
  let first = head;
  for (let at = head - 1; at >= 0; at--) {
    const item = items[at];
    if (item === undefined) break;
    if (auxiliaries.has(item.lower)) first = at;
    else if (item.tag !== 'ADV' || beginsClause(items, at)) break;
    else first = at;
  }
  return first;
}

/** `The minister | then | said` begins nothing: its subject stands before it. */
const beginsClause = (items: readonly Item[], at: number): boolean =>
  clauseAdverbs.holds(items[at]) &&
  !(tokenAt(items, at).lower === 'then' && subjectTags.has(leftOf(items, at)?.tag ?? ''));

const subjectTags = new Set(['NOUN', 'PROPN', 'PRON']);

/** Adverbs that belong to the clause before, or begin a clause. */
const clauseAdverbs = new WordSet([
  'when',
  'where',
  'why',
  'how',
  'however',
  'so',
  'then',
  'there',
  'here',
  'ago',
  'today',
  'yesterday',
  'too',
]);

/** How the verb stands, or null where the form is no verb here. */
function kindOf(
  items: readonly Item[],
  head: number,
  verb: CueVerb,
  before: readonly string[],
  chained: boolean,
): CueGroup['kind'] | null {
  const item = items[head];
  if (item === undefined) return null;
  if (!chained && isNounHere(items, head, verb.rest.length)) return null;
  if (chained) return before.length > 0 || !item.lower.endsWith('ing') ? 'finite' : 'participle';
  const hasBe = before.some((word) => be.has(word));
  if (verb.forms.has('gerund')) return hasBe ? 'finite' : 'participle';
  if (
    verb.forms.has('participle') &&
    hasBe &&
    !before.some((word) => have.has(word) && word !== "'s")
  )
    return 'passive';
  if (verb.forms.has('participle') && before.includes('been')) return 'passive';
  return before.some((word) => modals.has(word)) ? 'infinitive' : 'finite';
}

/** What might be said is not said. */
const modals = new Set([
  'could',
  'would',
  'should',
  'might',
  'may',
  'can',
  'must',
  'let',
  'ca',
  'cannot',
]);

const determiners = new WordSet([
  'the',
  'a',
  'an',
  'this',
  'these',
  'those',
  'no',
  'any',
  'each',
  'my',
  'your',
  'his',
  'her',
  'its',
  'our',
  'their',
  "'s",
  'of',
  'in',
  'for',
  'with',
  'on',
  'by',
  'from',
  'to',
]);

/** `the claims`, `a highly anticipated deal`, `swing states`: the form stands where a noun or adjective does. */
function isNounHere(items: readonly Item[], head: number, rest: number): boolean {
  const item = items[head];
  const previous = leftOf(items, head);
  if (item === undefined || previous === undefined) return false;
  if (item.lower.endsWith('ing')) return previous.tag === 'DET' || previous.lower === 'without';
  const before = previous.tag === 'ADV' ? leftOf(items, head - 1) : previous;
  if (before !== undefined && determiners.holds(before)) return true;
  if (item.tag === 'VERB' || item.tag === 'AUX') return false;
  if (closesQuotation(items, head, rest) || closesClause(items, head)) return false;
  const next = items[head + 1];
  const opens = next?.lower === ':' ? items[head + 2] : next;
  const isObject = /^(?:him|them|it|us|me)$/.test(next?.lower ?? '');
  const speaks =
    opens?.tag === 'QUOTE' || next?.lower === 'that' || isObject || previous.tag === 'PRON';
  return !speaks && item.tag !== 'X' && !unmistakable.holds(item);
}

const longestName = 10;
const nameTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'X']);

/** `“…,” the reporter | replies.`, `… | shot | back.`: only a name stands between a quotation and the form, and nothing after the verb. */
function closesQuotation(items: readonly Item[], head: number, rest: number): boolean {
  const next = items[head + 1 + rest];
  if (next !== undefined && next.tag !== 'PUNCT') return false;
  let at = head - 1;
  while (at >= 0 && head - at <= longestName && nameTags.has(tokenAt(items, at).tag)) at--;
  if (at === head - 1) return false;
  if (items[at]?.lower === ',') at--;
  return items[at]?.tag === 'QUOTE';
}

/** `…, the World Bank | estimates.`: only the name of one stands between a comma and the form, and a mark after it. */
function closesClause(items: readonly Item[], head: number): boolean {
  const next = items[head + 1];
  const subject = tokenAt(items, head - 1);
  if (next !== undefined && !/^[.,!?]$/.test(next.lower)) return false;
  if (!/[^s]s$/.test(tokenAt(items, head).lower)) return false;
  if (subject.tag === 'NOUN' && /[^s]s$/.test(subject.lower)) return false;
  let at = head - 1;
  while (
    at >= 0 &&
    head - at <= longestName &&
    /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokenAt(items, at).tag)
  )
    at--;
  if (at === head - 1 || items[at]?.lower !== ',' || !isNamed(tokenAt(items, at + 1))) return false;
  return items.slice(0, at).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

const isNamed = ({ tag }: Item): boolean => tag === 'DET' || tag === 'PROPN';

/** Forms that are verbs whatever the tagger says. */
const unmistakable = new WordSet([
  'said',
  'says',
  'told',
  'tells',
  'added',
  'adds',
  'wrote',
  'asked',
]);
