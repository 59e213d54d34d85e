import type { Doc, Sentence } from '../../doc/doc.ts';
import { beginsWithCapital, isInCapitals } from '../../doc/letters.ts';
import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { hash } from '../../doc/words.ts';
import type { Context } from '../context.ts';
import { nameWords, onceFor, type ActorLexicon } from '../lexicon.ts';
import type { Entry, Match } from '../types.ts';
import { isCapital } from './chains.ts';
import type { ChainFeatures } from './crf.ts';

/** What features are made of: the text, our words, and the known names in it. */
export type Seen = Pick<Context, 'doc' | 'lexicon' | 'matches'>;

/** Most features that one token has. */
const mostFeatures = 160;

/** More places of one word tell nothing new. */
const enough = 6;

/** What the letters of a word and our lists tell of it, in numbers. */
interface WordFacts {
  readonly lower: number;
  readonly text: number;
  readonly shape: number;
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** The last three letters. */
  readonly end: number;
  /** Numbers of the lists that it stands in. */
  readonly lists: readonly number[];
  /** The number of the list that tells most of the kind of a name whose last word it is; 0 for none. */
  readonly head: number;
}

/** Words with a capital in a row, with `of` and the like between: a name, by its look. */
interface Run extends TokenSpan {
  /** Where `of` or `for` stands in it; -1 where neither does. */
  readonly of: number;
}

/**
 * The features of the tokens of chains: the word, its letters and those beside it, the run of capitals that it stands in and
 * what is around that, the lists and known names that it stands in, and where else in the article it stands
 * (Chieu and Ng, “Named Entity Recognition with a Maximum Entropy Approach”, 2003). They rest on no rule, so that the weights
 * stay right when rules change.
 */
export class NameFeatures {
  readonly #doc: Doc;
  readonly #tokens: Tokens;
  readonly #facts: WordFacts[];
  readonly #runs: (Run | null)[];
  readonly #sentences: Int32Array;
  readonly #known: Int32Array;
  /** Where a word with a capital stands, by the hash of its letters. */
  readonly #places = new Map<number, number[]>();
  /** How often a word stands inside a sentence with a small letter, and with a capital. */
  readonly #small = new Map<number, number>();
  readonly #large = new Map<number, number>();
  readonly #capitalShare: Float64Array;
  /** The last and first words of runs by their initials. */
  readonly #initials = new Map<string, Run>();

  constructor({ doc, lexicon, matches }: Seen, chains: readonly TokenSpan[]) {
    this.#doc = doc;
    this.#tokens = doc.tokens;
    const factsOf = wordFacts(lexicon);
    this.#facts = this.#tokens.list.map((token) => factsOf.of(token));
    this.#runs = runsOf(this.#tokens, chains);
    this.#sentences = new Int32Array(this.#tokens.length);
    this.#capitalShare = new Float64Array(doc.sentences.length);
    for (const [number, sentence] of doc.sentences.entries()) this.#remember(number, sentence);
    this.#known = new Int32Array(this.#tokens.length);
    for (const match of matches.all) this.#mark(match);
    this.#collectInitials();
  }

  #mark({ first, last, entry }: Match): void {
    for (let at = first; at < last; at++)
      this.#known[at] = kinds[entry.kind] + (at === first ? 1 : 2);
  }

  #remember(number: number, { firstToken, lastToken }: Sentence): void {
    let words = 0;
    let capitals = 0;
    for (let at = firstToken; at < lastToken; at++) {
      const token = this.#tokens.at(at);
      this.#sentences[at] = number;
      if (token.tag !== 'PUNCT') words++;
      if (!isCapital(token)) {
        this.#small.set(token.hash, (this.#small.get(token.hash) ?? 0) + 1);
        continue;
      }
      capitals++;
      const { text } = this.#factsAt(at);
      const places = this.#places.get(text);
      if (places === undefined) this.#places.set(text, [at]);
      else places.push(at);
      if (at > firstToken) this.#large.set(token.hash, (this.#large.get(token.hash) ?? 0) + 1);
    }
    this.#capitalShare[number] = words === 0 ? 0 : capitals / words;
  }

  #collectInitials(): void {
    let before: Run | null = null;
    for (const run of this.#runs) {
      if (run === null || run === before) continue;
      before = run;
      let initials = '';
      for (let at = run.first; at < run.last; at++)
        if (isCapital(this.#tokens.at(at))) initials += this.#tokens.at(at).text.charAt(0);
      if (initials.length > 1) this.#initials.set(initials, run);
    }
  }

  #factsAt(at: number): WordFacts {
    return this.#facts[at] ?? edgeFacts;
  }

  /** What stands at a token, as seen from a sentence: beyond its ends there is nothing. */
  #inSentence(at: number, { firstToken, lastToken }: Sentence): WordFacts {
    if (at < firstToken) return startFacts;
    return at >= lastToken ? endFacts : this.#factsAt(at);
  }

  #tagAt(at: number, { firstToken, lastToken }: Sentence): number {
    if (at < firstToken) return 1;
    return at >= lastToken ? 2 : this.#tokens.at(at).bits & 0x3ffff;
  }

  of(chain: TokenSpan): ChainFeatures {
    const length = chain.last - chain.first;
    const from = new Int32Array(length + 1);
    const own = new Int32Array(length);
    room.count = 0;
    if (room.rows.length < length * mostFeatures) room.rows = new Int32Array(length * mostFeatures);
    for (let at = chain.first; at < chain.last; at++) {
      own[at - chain.first] = this.#write(at);
      from[at - chain.first + 1] = room.count;
    }
    return { rows: room.rows.slice(0, room.count), from, own, length };
  }

  /** @returns how many of the features tell which word it is */
  #write(at: number): number {
    const number = this.#sentences[at] ?? 0;
    const sentence = this.#doc.sentences[number];
    if (sentence === undefined) return 0;
    const from = room.count;
    const own = this.#factsAt(at);
    const run = this.#runs[at] ?? null;
    this.#writeWord(at, own, run, sentence);
    const words = room.count - from;
    this.#writeWords(at, own, sentence);
    const place = this.#writePlace(at, own, number, sentence);
    if (run !== null) this.#writeRun(at, own, run, sentence);
    for (const list of own.lists) {
      add(40, list);
      add(41, mix(list, own.shape));
    }
    for (const list of this.#inSentence(at - 1, sentence).lists) add(42, list);
    for (const list of this.#inSentence(at + 1, sentence).lists) add(43, list);
    const known = this.#known[at] ?? 0;
    if (known !== 0) add(44, known);
    if (isCapital(this.#tokens.at(at))) this.#writeElsewhere(at, own, run, place);
    return words;
  }

  /** Which word it is, and which are the ends of its run. */
  #writeWord(at: number, own: WordFacts, run: Run | null, sentence: Sentence): void {
    add(1, own.text);
    add(2, own.lower);
    add(3, mix(this.#inSentence(at - 1, sentence).lower, own.lower));
    add(4, mix(own.lower, this.#inSentence(at + 1, sentence).lower));
    for (let length = 2; length < own.first.length; length++) {
      add(5 + length, own.first[length] ?? 0);
      add(9 + length, own.last[length] ?? 0);
    }
    if (run === null) return;
    add(62, this.#factsAt(run.first).lower);
    add(63, this.#factsAt(run.last - 1).lower);
  }

  /** Its first and last letters, its tag, and the two words on either side. */
  #writeWords(at: number, own: WordFacts, sentence: Sentence): void {
    const before = this.#inSentence(at - 1, sentence);
    const next = this.#inSentence(at + 1, sentence);
    const before2 = this.#inSentence(at - 2, sentence);
    const next2 = this.#inSentence(at + 2, sentence);
    for (let length = 0; length < Math.min(2, own.first.length); length++) {
      add(5 + length, own.first[length] ?? 0);
      add(9 + length, own.last[length] ?? 0);
    }
    add(13, before.lower);
    add(14, next.lower);
    add(15, before2.lower);
    add(16, next2.lower);
    add(17, mix(before2.lower, before.lower));
    add(18, mix(next.lower, next2.lower));
    add(19, own.shape);
    add(20, mix(mix(before.shape, own.shape), next.shape));
    add(21, before.end);
    add(22, next.end);
    const tag = this.#tagAt(at, sentence);
    const tagBefore = this.#tagAt(at - 1, sentence);
    const tagNext = this.#tagAt(at + 1, sentence);
    add(23, tag);
    add(24, mix(tagBefore, tag));
    add(25, mix(tag, tagNext));
    add(26, mix(mix(tagBefore, tag), tagNext));
    add(27, mix(tagNext, this.#tagAt(at + 2, sentence)));
  }

  /** Where in its sentence, paragraph and between which brackets it stands: whether its capital says anything. */
  #writePlace(at: number, own: WordFacts, number: number, sentence: Sentence): number {
    const isFirst = at === sentence.firstToken;
    const isLarge = (this.#capitalShare[number] ?? 0) > 0.75;
    const place = bit(isFirst, 1) + bit(isLarge, 2);
    add(28, place);
    add(29, mix(place, own.shape));
    const isSame = this.#doc.sentences[number - 1]?.paragraph === sentence.paragraph;
    add(30, (number === 0 ? 0 : isSame ? 1 : 2) + bit(isFirst, 4));
    this.#writeBrackets(at, own);
    return bit(isFirst, 1);
  }

  #writeBrackets(at: number, own: WordFacts): void {
    const opens = this.#tokens.at(at - 1).text === '(';
    const closes = this.#tokens.at(at + 1).text === ')';
    if (opens || closes) {
      const run = opens ? (this.#runs[at - 2] ?? null) : null;
      const head = run === null ? 0 : this.#factsAt(run.last - 1).head;
      add(31, mix(mix(bit(opens, 1) + bit(closes, 2), own.shape), head));
    }
    if (this.#tokens.at(at + 1).text === '(') add(32, own.shape);
  }

  /** The run of capitals around it: how long, what its words are, and what stands beside it. */
  #writeRun(at: number, own: WordFacts, run: Run, sentence: Sentence): void {
    const { first, last, of } = run;
    const place = (at === first ? 1 : 0) + (at === last - 1 ? 2 : 0);
    const before = this.#inSentence(first - 1, sentence);
    const after = this.#inSentence(last, sentence);
    const head = this.#factsAt(last - 1);
    const lead = this.#factsAt(first);
    add(50, place);
    add(51, mix(Math.min(5, last - first), place));
    add(52, mix(before.lower, place));
    add(53, mix(after.lower, place));
    add(54, before.lower);
    add(55, after.lower);
    add(56, mix(before.lower, after.lower));
    add(57, mix(this.#inSentence(first - 2, sentence).lower, before.lower));
    add(58, mix(after.lower, this.#inSentence(last + 1, sentence).lower));
    add(59, mix(this.#tagAt(last, sentence), this.#tagAt(last + 1, sentence)));
    add(60, mix(this.#tagAt(first - 1, sentence), this.#tagAt(first - 2, sentence)));
    add(61, head.end);
    add(64, mix(head.head, place));
    add(65, mix(mix(lead.head, head.head), Math.min(3, last - first)));
    add(66, mix(before.head, place));
    add(67, mix(after.head, place));
    if (of < 0) return;
    const owner = this.#factsAt(of - 1);
    add(68, mix(owner.lower, Math.sign(at - of) + 1));
    add(69, mix(owner.head, Math.sign(at - of) + 1));
  }

  /** Where else it stands in the article: with a small letter, in longer runs, beside which words. */
  #writeElsewhere(at: number, own: WordFacts, run: Run | null, place: number): void {
    const token = this.#tokens.at(at);
    const small = this.#small.get(token.hash) ?? 0;
    const large = this.#large.get(token.hash) ?? 0;
    const share = small + large === 0 ? 5 : Math.min(4, Math.ceil((4 * large) / (small + large)));
    const places = this.#places.get(own.text) ?? [];
    add(80, share * 2 + place);
    add(81, Math.min(4, places.length - 1));
    this.#writePlaces(at, places, run);
    const full = this.#fullOf(token);
    if (full === undefined) return;
    const last = this.#factsAt(full.last - 1);
    add(91, 1);
    add(92, mix(last.head, this.#factsAt(full.first).head));
    add(93, last.lower);
  }

  #writePlaces(at: number, places: readonly number[], run: Run | null): void {
    let longest: { readonly run: Run; readonly at: number } | null = null;
    let seen = 0;
    for (const other of places) {
      if (other === at) continue;
      if (++seen > enough) break;
      const there = this.#runs[other] ?? null;
      if (there === null) continue;
      this.#writeOther(other, there);
      const length = longest === null ? 0 : longest.run.last - longest.run.first;
      if (there.last - there.first > length) longest = { run: there, at: other };
    }
    if (longest !== null && run !== null) {
      const { first, last } = longest.run;
      const where = bit(longest.at === first, 1) + bit(longest.at === last - 1, 2);
      add(90, mix(mix(Math.min(4, last - first), where), Math.min(3, run.last - run.first)));
    }
  }

  /** The run that an acronym may stand for. */
  #fullOf({ text }: Token): Run | undefined {
    if (!beginsWithCapital(text) || text.length > 12) return undefined;
    const letters = text.replaceAll('.', '').replace(/s$/, '');
    return letters.length > 1 && letters.length < 7 && isInCapitals(letters)
      ? this.#initials.get(letters)
      : undefined;
  }

  #writeOther(at: number, { first, last }: Run): void {
    const sentence = this.#doc.sentences[this.#sentences[at] ?? 0];
    if (sentence === undefined) return;
    const before = this.#inSentence(first - 1, sentence);
    add(82, before.lower);
    add(83, this.#inSentence(last, sentence).lower);
    add(84, this.#inSentence(at - 1, sentence).lower);
    add(85, this.#inSentence(at + 1, sentence).lower);
    add(86, this.#factsAt(last - 1).lower);
    add(87, before.head);
    const isLong = last - first > 1 ? 1 : 0;
    add(88, mix(this.#factsAt(first).head, Math.min(2, at - first) * 2 + isLong));
    add(89, mix(this.#factsAt(last - 1).head, last - 1 === at ? 1 : 0));
  }
}

/** Where the features of a chain are written; one at a time. */
const room = { rows: new Int32Array(64 * mostFeatures), count: 0 };

function add(kind: number, value: number): void {
  let mixed = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  room.rows[room.count++] = mixed ^ (mixed >>> 13);
}

const bit = (is: boolean, value: number): number => (is ? value : 0);

const mix = (a: number, b: number): number => Math.imul(a ^ (a >>> 13), 0x27d4eb2f) ^ (b + 1);

const kinds: Readonly<Record<Entry['kind'], number>> = {
  country: 0,
  demonym: 2,
  seat: 4,
  organisation: 6,
  place: 8,
  person: 10,
};

/** The runs of capitals in chains, by token. */
function runsOf(tokens: Tokens, chains: readonly TokenSpan[]): (Run | null)[] {
  const runs = new Array<Run | null>(tokens.length).fill(null);
  for (const chain of chains)
    for (let at = chain.first; at < chain.last; at++) {
      if (!isCapital(tokens.at(at))) continue;
      const last = runEnd(tokens, at, chain.last);
      const run = { first: at, last, of: ofIn(tokens, at, last) };
      runs.fill(run, at, last);
      at = last - 1;
    }
  return runs;
}

/** How many small words may stand between two of a run. */
const longestRunJoint = 2;

function runEnd(tokens: Tokens, first: number, limit: number): number {
  let last = first + 1;
  for (;;) {
    let at = last;
    while (at < limit && at < last + longestRunJoint && joinsRun(tokens.at(at))) at++;
    if (at >= limit || !isCapital(tokens.at(at))) return last;
    if (at > last && tokens.at(last).lower === 'and') return last;
    last = at + 1;
  }
}

const joinsRun = (token: Token): boolean =>
  !isCapital(token) && nameWords['run-joints'].holds(token);

function ofIn(tokens: Tokens, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) if (/^(?:of|for)$/.test(tokens.at(at).lower)) return at;
  return -1;
}

const factsBeyond = (mark: string): WordFacts => ({
  lower: hash(mark),
  text: hash(mark),
  shape: hash(mark),
  first: [],
  last: [],
  end: hash(mark),
  lists: [],
  head: 0,
});
const startFacts = factsBeyond('<');
const endFacts = factsBeyond('>');
const edgeFacts = factsBeyond('');

/** How many words are kept: most of an article are known from others. */
const mostWords = 100_000;

class WordTable {
  readonly #lists: readonly {
    readonly number: number;
    readonly holds: (token: Token) => boolean;
  }[];
  readonly #known = new Map<string, WordFacts>();

  constructor(lexicon: ActorLexicon) {
    this.#lists = listsOf(lexicon).map((holds, index) => ({ number: index + 1, holds }));
  }

  of(token: Token): WordFacts {
    let facts = this.#known.get(token.text);
    if (facts === undefined) {
      if (this.#known.size >= mostWords) this.#known.clear();
      this.#known.set(token.text, (facts = this.#made(token)));
    }
    return facts;
  }

  #made(token: Token): WordFacts {
    const { lower, text } = token;
    const lists = this.#lists.filter(({ holds }) => holds(token)).map(({ number }) => number);
    const lengths = [1, 2, 3, 4].filter((length) => length < lower.length);
    return {
      lower: hash(lower),
      text: hash(text),
      shape: hash(shapeOf(text)),
      first: lengths.map((length) => hash(lower.slice(0, length))),
      last: lengths.map((length) => hash(lower.slice(-length))),
      end: hash(lower.slice(-3)),
      lists,
      head: lists[0] ?? 0,
    };
  }
}

const wordFacts = onceFor((lexicon: ActorLexicon) => new WordTable(lexicon));

/** The lists that tell of a word, those first that say most of the kind of a name that ends with it. */
function listsOf(lexicon: ActorLexicon): ((token: Token) => boolean)[] {
  const { organisations, roles } = lexicon;
  const gender = (wanted: 'male' | 'female' | null) => (token: Token) =>
    lexicon.givenNames.holds(token) && lexicon.givenNames.get(token.text) === wanted;
  const sets = [
    organisations.suffixes,
    organisations.state,
    organisations.bare,
    organisations.other,
    organisations.companies,
    organisations.papers,
    organisations.works,
    organisations.members,
    lexicon.placeHeads,
    roles.address,
    roles.heads,
    lexicon.familyFirst,
    organisations.generic,
    organisations.kinds,
    organisations.press,
    organisations.factions,
    lexicon.placeLeads,
    roles.plural,
    roles.modifiers,
    lexicon.commonCapitals,
    lexicon.commonWords,
    lexicon.locative,
  ];
  return [
    gender('male'),
    gender('female'),
    gender(null),
    ...sets.map((set) => (token: Token) => set.holds(token)),
  ];
}

const capital = /\p{Lu}/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;

const kindOfSign = (sign: string): string => {
  if (capital.test(sign)) return 'X';
  if (letter.test(sign)) return 'x';
  return digit.test(sign) ? '9' : sign;
};

/** `Xxx` cut to two of a kind: `Xxx` for `Kenya`, `XX` for `NATO`, `X.X.` for `U.S.` */
function shapeOf(text: string): string {
  let shape = '';
  for (const sign of text) {
    const kind = kindOfSign(sign);
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}
