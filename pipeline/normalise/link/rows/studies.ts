import { itemAt } from '../../../lib/lists.ts';
import { firstFrom, lastStartingAt, type Span } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { isGenitive } from '../../actors/context.ts';
import type { Doc } from '../../doc/doc.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import { studyWords } from '../lexicon.ts';
import { isNaming, isPerson, mentionsIn } from '../scene.ts';

/** How many tokens may stand between a study and who made it. */
const reach = 14;

/** How many words of a noun phrase may stand before its head. */
const longest = 7;

/** A poll or study, wherever an article names it. */
interface Study {
  /** The actor_id of who made it; null where nobody is named. */
  maker: string | null;
}

/** A place at which a poll or study is named: its noun. */
export interface StudyPlace extends Span {
  readonly isPoll: boolean;
  /** Whether another is compared with it: `a day after a Tann Institute poll`. */
  readonly isAside: boolean;
  readonly study: Readonly<Study>;
}

type Kind = 'poll' | 'study' | 'record';

/** The polls and studies of an article in the order of the text; “the survey” is the one that was named before, as whose maker may be told later. */
export class Studies {
  readonly #doc: Doc;
  readonly #mentions: readonly MentionDraft[];
  readonly #places: StudyPlace[] = [];
  /** By noun, and by kind and number. */
  readonly #lastOf = new Map<string, Study>();
  #last: Study | null = null;

  constructor(doc: Doc, mentions: readonly MentionDraft[]) {
    this.#doc = doc;
    this.#mentions = mentions;
    for (let at = 0; at < doc.tokens.length; at++) {
      const kind = kindOf(doc.tokens.at(at), doc.tokens.at(at + 1));
      const place = kind === null ? null : this.#placeAt(at, kind);
      if (place !== null) this.#places.push(place);
    }
  }

  /** The places in a span. */
  within({ start, end }: Span): readonly StudyPlace[] {
    return this.#places.slice(firstFrom(this.#places, start), firstFrom(this.#places, end));
  }

  /** The last place before an offset at which one is told of. */
  before(offset: number): StudyPlace | undefined {
    let at = lastStartingAt(this.#places, offset - 1);
    while (itemAt(this.#places, at)?.isAside === true) at--;
    return itemAt(this.#places, at);
  }

  #placeAt(at: number, kind: Kind): StudyPlace | null {
    const { tokens, sentences } = this.#doc;
    const { start, end } = tokens.at(at);
    const name = mentionsIn(this.#mentions, { start, end }).find(isNaming);
    if (name !== undefined) return this.#named({ start, end }, kind, makerOf([name]));
    const sentence = sentences[lastStartingAt(sentences, start)];
    const from = this.#phraseFrom(at, sentence?.firstToken ?? 0);
    const lead = tokens.at(from - 1).tag === 'DET' ? from - 2 : from - 1;
    const isAside = lead >= (sentence?.firstToken ?? 0) && studyWords.asides.holds(tokens.at(lead));
    const maker = this.#before(from, at) ?? this.#behind(at, sentence?.lastToken ?? at);
    const study = isAside ? { maker } : this.#studyAt(from, at, kind, maker);
    return { start, end, isPoll: kind === 'poll', isAside, study };
  }

  /** `the Geological Survey`, `the Bureau of Statistics`: no survey and no statistics, but who makes some. */
  #named(span: Span, kind: Kind, maker: string | null): StudyPlace | null {
    if (kind !== 'record') return { ...span, isPoll: false, isAside: true, study: { maker } };
    this.#last = { maker };
    return null;
  }

  #studyAt(from: number, at: number, kind: Kind, maker: string | null): Study {
    const known = this.#knownBy(from, at, kind);
    if (known !== null && (maker === null || known.maker === null || known.maker === maker)) {
      known.maker ??= maker;
      return this.#keep(at, kind, known);
    }
    const study = { maker };
    return maker !== null || this.#isNew(from, at) ? this.#keep(at, kind, study) : study;
  }

  /** Whether what nobody is known to have made is what `the poll` is later on: `a poll`, `the Kestrel poll`; not `Monday’s poll`, `data`. */
  #isNew(from: number, at: number): boolean {
    const { tokens } = this.#doc;
    if (closedClass['indefinite-articles'].holds(tokens.at(from - 1))) return true;
    const words = tokens.list.slice(from, at);
    return words.some(({ tag }) => tag === 'PROPN') && !words.some(isGenitive);
  }

  #keep(at: number, kind: Kind, study: Study): Study {
    const { lower } = this.#doc.tokens.at(at);
    this.#lastOf.set(lower, study);
    this.#lastOf.set(keyOf(kind, isPlural(lower)), study);
    this.#last = study;
    return study;
  }

  /** The one that was named before and that its article means: `the survey`. */
  #knownBy(from: number, at: number, kind: Kind): Study | null {
    const { lower } = this.#doc.tokens.at(at);
    const areMany = isPlural(lower);
    // `ahead in the polls` is in any.
    if ((kind === 'poll' && areMany) || !this.#isKnown(from, at, kind)) return null;
    if (kind === 'record') return this.#last;
    const other = keyOf(kind === 'poll' ? 'study' : 'poll', areMany);
    const keys = [lower, keyOf(kind, areMany), other];
    return keys.map((key) => this.#lastOf.get(key)).find((each) => each !== undefined) ?? null;
  }

  /** Whether a noun phrase means one that was told of before. */
  #isKnown(from: number, at: number, kind: Kind): boolean {
    const { tokens } = this.#doc;
    const first = tokens.at(from - 1);
    const { demonstratives, 'third-possessives': possessives } = closedClass;
    const isDefinite = first.lower === 'the' || demonstratives.holds(first);
    if (!isDefinite && !possessives.holds(first)) return false;
    // `the congressional report` may be another; of polls, `the online poll` is the one.
    if (from < at && kind !== 'poll') return false;
    const words = tokens.list.slice(from, at);
    return words.every((word) => word.tag !== 'PROPN' && !studyWords.fresh.holds(word));
  }

  /** Where the words of a noun phrase begin behind its article. */
  #phraseFrom(at: number, firstToken: number): number {
    const { tokens } = this.#doc;
    let from = at;
    while (from > Math.max(firstToken, at - longest) && isOfPhrase(tokens.at(from - 1))) from--;
    return from;
  }

  /** `a recent [Tann Institute] poll`, `the [Home Office]’s latest figures`: the body that a noun phrase of its work begins with. */
  #before(from: number, at: number): string | null {
    const { tokens, text } = this.#doc;
    if (from === at) return null;
    const span = { start: tokens.at(from).start, end: tokens.at(at).end };
    const found = mentionsIn(this.#mentions, span);
    // Of two that made it together, `a Times/WKBX poll`, the first.
    const last = found.findLastIndex(({ start }) => text.charAt(start - 1) !== '/');
    const whose = (last < 0 ? found : found.slice(0, last + 1)).toReversed();
    // `Rivera’s study`, and not `Rivera averages`
    return makerOf(whose.filter((each) => !isPerson(each) || isGenitive(this.#tokenBehind(each))));
  }

  #tokenBehind({ end }: Span): Token {
    const { tokens } = this.#doc;
    return tokens.at(firstFrom(tokens.list, end));
  }

  /** `data available from the [Tann Institute]`, `a survey of 900 adults, conducted by [WKBX]`. */
  #behind(study: number, lastToken: number): string | null {
    const { tokens } = this.#doc;
    for (let at = study + 1; at < Math.min(lastToken, study + reach); at++) {
      const token = tokens.at(at);
      if (token.tag === 'PUNCT' || token.tag === 'AUX' || token.tag === 'SCONJ') {
        const making = this.#makingFrom(at);
        if (making === null) return null;
        at = making;
        continue;
      }
      if (token.tag === 'VERB' && !studyWords.made.holds(token)) return null;
      if (!studyWords.makers.holds(token)) continue;
      const name = tokens.at(this.#nameFrom(at + 1));
      const found = mentionsIn(this.#mentions, name).filter(({ start }) => start <= name.start);
      const maker = makerOf(found);
      if (maker !== null) return maker;
    }
    return null;
  }

  /** `by the northern branch of the watchdog [Tann Institute]` */
  #nameFrom(first: number): number {
    const { tokens } = this.#doc;
    let at = first;
    while (at < first + longest && (tokens.at(at).lower === 'of' || isBeforeName(tokens.at(at))))
      at++;
    return at;
  }

  /** Where it is told what was done with a study: `, conducted`, `was conducted`, `, which was carried`; null where it is not. */
  #makingFrom(at: number): number | null {
    const { tokens } = this.#doc;
    if (tokens.at(at).tag === 'PUNCT' && tokens.at(at).text !== ',') return null;
    let next = at + 1;
    if (closedClass.relatives.holds(tokens.at(next))) next++;
    while (tokens.at(next).tag === 'AUX' || tokens.at(next).tag === 'ADV') next++;
    return studyWords.made.holds(tokens.at(next)) ? next : null;
  }
}

/** What a noun is that heads its phrase. */
function kindOf(token: Token, next: Token): Kind | null {
  const isPoll = studyWords.polls.holds(token);
  const isRecord = studyWords.records.holds(token);
  if (!isPoll && !isRecord && !studyWords.studies.holds(token)) return null;
  if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return null;
  const isBeforeHead = studyWords.records.holds(next) || studyWords.studies.holds(next);
  if (isBeforeHead && next.tag === 'NOUN') return null;
  if (isPoll) return 'poll';
  return isRecord ? 'record' : 'study';
}

const isPlural = (noun: string): boolean => noun.endsWith('s') && !noun.endsWith('is');

const keyOf = (kind: Kind, areMany: boolean): string => `${kind} ${areMany ? 'many' : 'one'}`;

const isBeforeName = ({ tag }: Token): boolean => tag === 'DET' || tag === 'ADJ' || tag === 'NOUN';

const isOfPhrase = ({ tag, lower }: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|X)$/.test(tag) || /^(?:['’]s?|\/|-)$/.test(lower);

/** The first that is named, and is no country. */
const makerOf = (mentions: readonly MentionDraft[]): string | null =>
  mentions.find((each) => isNaming(each) && !each.actorId.startsWith('country/'))?.actorId ?? null;
