import { beginsAsName, isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import type { Block } from '../blocks.ts';
import { isComma, isQuote, spanInMarks, spanOf, startsPhrase } from '../items.ts';
import { claimWords, type CueVerb, type Preposition } from '../lexicon.ts';
import { isSign } from '../signatures.ts';
import type { AttributionDraft, CueClass } from '../types.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** In items. */
const longestHeadline = 30;
const longestSource = 5;
const shortestContent = 2;

/** Where a headline has its source and what that says. */
interface Parts {
  readonly source: TokenSpan;
  readonly cue: TokenSpan;
  readonly content: TokenSpan;
  /** Of the verb, where it tells. */
  readonly cueClass?: CueClass;
}

/**
 * Who says what in a headline, without a verb or behind one: `Minister: tax will rise`, `‘We were wrong’: Rivera`, `Lock to
 * open – Rivera`, `Lock is unsafe, warns Rivera`. Who it is must be somebody whom the article names, or a word for
 * those who speak in headlines.
 */
export const headlines: BlockRule = (block) => {
  if (!isHeadline(block)) return [];
  const parts = sourceFirst(block) ?? sourceLast(block) ?? inverted(block) ?? subjectFirst(block);
  return parts === null ? [] : draftsOf(block, parts);
};

/** The first paragraph, where it is one short sentence. */
function isHeadline({ doc, items, depth, paragraph, end, start }: Block): boolean {
  const title = known(doc.paragraphs, paragraph);
  return (
    depth === 0 &&
    paragraph === 0 &&
    doc.paragraphs.length > 1 &&
    items.length <= longestHeadline &&
    start === title.start &&
    end === title.end
  );
}

function draftsOf(block: Block, { source, cue, content, cueClass }: Parts): AttributionDraft[] {
  const { doc, items } = block;
  let { last } = content;
  while (last > content.first && /^[.,;]$/.test(items.at(last - 1).lower)) last--;
  const said = spanInMarks(doc, items, content.first, last);
  if (last - content.first < shortestContent && !isQuote(items.at(content.first))) return [];
  return said === null
    ? []
    : [
        draftFrom(block, {
          ...{ source: spanOf(items, source), cue: spanOf(items, cue), cueClass: cueClass ?? null },
          ...{ content: [said], rule: 'headline' },
        }),
      ];
}

/** `Minister: tax will rise`, `Rivera on the lock: It Is Over`. */
function sourceFirst(block: Block): Parts | null {
  const { items } = block;
  const colon = items.list.findIndex(({ lower }) => lower === ':');
  if (colon < 1 || colon > 2 * longestSource || items.at(colon + 1).isEdge) return null;
  // What asks is the paper.
  if (items.last.lower === '?') return null;
  const topic = items.list.findIndex(({ lower }, at) => at > 0 && /^(?:on|to)$/.test(lower));
  const last = topic > 0 && topic < colon ? topic : colon;
  const isAlone = items.list
    .slice(last, colon)
    .every(({ isVerb, tag }) => !isVerb && tag !== 'QUOTE');
  const source = { first: 0, last };
  return isAlone && isSpeaker(block, source)
    ? {
        source,
        cue: { first: colon, last: colon + 1 },
        content: { first: colon + 1, last: items.length },
      }
    : null;
}

/** `‘We were wrong’: minister`, `Lock to open – Rivera`: behind the last mark of a headline who says it. */
function sourceLast(block: Block): Parts | null {
  const { items } = block;
  const mark = items.list.findLastIndex((item) => item.lower === ':' || isSign(item));
  const source = { first: mark + 1, last: endOf(items) };
  // `Obama-Rivera`
  const isSet = items.at(mark).lower === ':' || items.at(mark - 1).end < items.at(mark).start;
  return mark > 0 && isSet && isSpeaker(block, source)
    ? { source, cue: { first: mark, last: mark + 1 }, content: { first: 0, last: mark } }
    : null;
}

/** `Lock is unsafe, warns harbour master`: the verb may look like a noun. */
function inverted({ items, lexicon }: Block): Parts | null {
  const comma = items.list.findLastIndex(isComma);
  const verb = lexicon.verbs
    .of(items.at(comma + 1))
    ?.find(
      ({ forms, takes, rest }) => takes.has('clause') && forms.has('third') && rest.length === 0,
    );
  // `Rivera praises, laments a legacy`
  const isOneOfTwo = lexicon.verbs.of(items.at(comma - 1)) !== undefined;
  if (comma < shortestContent || verb === undefined || isOneOfTwo) return null;
  const source = { first: comma + 2, last: endOf(items) };
  return isNominal(items, source) && !items.list.slice(0, comma).some(isComma)
    ? { source, cue: { first: comma + 1, last: comma + 2 }, content: { first: 0, last: comma } }
    : null;
}

/** `Moss accuses rival of fraud`, `Rivera warns of floods`: all behind the verb is said, which may look like a noun. */
function subjectFirst(block: Block): Parts | null {
  const { items, lexicon } = block;
  if (/^[.?]$/.test(items.last.lower)) return null;
  for (let at = 1; at <= longestSource; at++) {
    const verb = lexicon.verbs
      .of(items.at(at))
      ?.find(
        ({ forms, cueClass, rest }) =>
          forms.has('third') && claimWords['headline-classes'].has(cueClass) && rest.length === 0,
      );
    if (verb === undefined) continue;
    const source = { first: 0, last: at };
    const next = items.at(at + 1);
    const isOf = claimWords['content-prepositions'].holds(next);
    const from = isOf ? at + 2 : at + 1;
    const isPhrase = isOf
      ? verb.takes.has(next.lower as Preposition)
      : takesRest(block, verb, from);
    const isAct = lexicon.acts.has(verb.base) && verb.cueClass !== 'deny';
    // The tagger takes a surname that opens a headline for anything.
    const isKnown = at === 1 ? isOne(block, items.at(0)) : isSpeaker(block, source);
    return isPhrase && !isAct && isKnown
      ? {
          ...{ source, cue: { first: at, last: from }, cueClass: verb.cueClass },
          content: { first: from, last: items.length },
        }
      : null;
  }
  return null;
}

/** Whether a noun phrase, or what somebody vows to do, follows; a clause is for other rules. */
function takesRest({ items }: Block, { takes }: CueVerb, from: number): boolean {
  const next = items.at(from);
  if (next.lower === 'to') return takes.has('to');
  // `calls strike a disgrace`, not `calls police`
  if (takes.has('name')) return items.list.slice(from + 1).some(opensName);
  return takes.has('object') && next.lower !== 'that' && startsPhrase(next);
}

const opensName = (item: Token): boolean =>
  closedClass.articles.holds(item) || item.lower === 'as' || isQuote(item);

const isOne = ({ doc }: Block, word: Token): boolean =>
  claimWords['headline-sources'].holds(word) || isSurname(doc.tokens, word);

/** Without a full stop. */
const endOf = (items: Tokens): number => items.length - (items.last.lower === '.' ? 1 : 0);

const nominal = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM', 'X']);

const isNominal = (items: Tokens, { first, last }: TokenSpan): boolean =>
  last > first &&
  last - first <= longestSource &&
  items.list.slice(first, last).every(({ tag, lower }) => nominal.has(tag) || lower === "'s");

/** Whether a few nouns name a person of the article, by surname, or end in a word for one who speaks in headlines. */
function isSpeaker(block: Block, source: TokenSpan): boolean {
  const { doc, items } = block;
  const head = items.at(source.last - 1);
  if (!isNominal(items, source)) return false;
  if (claimWords['headline-sources'].holds(head)) return true;
  const isName = items.list
    .slice(source.first, source.last)
    .every(({ tag }) => tag === 'PROPN' || tag === 'NOUN' || tag === 'X');
  return isName && isSurname(doc.tokens, head);
}

/** Whether a word ends somebody’s name further on: `Rivera`, where the article has an Ana Rivera. */
const isSurname = (tokens: Tokens, { text, end }: Token): boolean =>
  beginsAsName(text) &&
  tokens.list.some(
    (token, at) => token.start > end && token.text === text && isNameBefore(tokens, at),
  );

/** A name or form of address right before a word, beside it. */
const isNameBefore = (tokens: Tokens, at: number): boolean => {
  const before = tokens.at(at - 1);
  return before.tag === 'PROPN' && before.end + 1 === tokens.at(at).start && isCapitalised(before);
};
