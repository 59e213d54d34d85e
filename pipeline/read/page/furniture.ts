import type { Block } from './blocks.ts';
import { pageWords, type PageWords } from './lexicon.ts';
import { wordsOf } from './phrases.ts';

/** A block, made ready for the rules. */
interface Seen {
  readonly text: string;
  readonly words: readonly string[];
  readonly tag: string;
  /** Which share of its characters is of links. */
  readonly linked: number;
  /** Whether it ends as a sentence does. */
  readonly isSentence: boolean;
  /** Whether it is a sentence of some length with words that someone said. */
  readonly isQuoting: boolean;
  readonly isHeading: boolean;
  readonly isListed: boolean;
  /** Where it stands in the text: 0 at its beginning, 1 at its end. */
  readonly place: number;
  readonly at: number;
}

const endsSentence = /[.!?…]["”’)\]]{0,4}$/;
const quotation = /[“"”]/;
const heading = /^H[1-6]$/;
const listed = new Set('DD DT LI TD TH TR'.split(' '));
const shortSentence = 12;

function seen({ text, linked, tag }: Block, at: number, count: number): Seen {
  const words = wordsOf(text);
  const isSentence = endsSentence.test(text);
  return {
    text,
    words,
    tag,
    linked: linked / text.length,
    isSentence,
    isQuoting: isSentence && words.length > shortSentence && quotation.test(text),
    isHeading: heading.test(tag),
    isListed: listed.has(tag),
    place: at / Math.max(count, 1),
    at,
  };
}

type Lists = PageWords['furniture'];

interface Rule {
  readonly id: string;
  readonly holds: (block: Seen, lists: Lists, titles: readonly string[]) => boolean;
}

const letterless = /^[^\p{L}]*$/u;
const colonOrBar = /^[^\p{L}]*\p{L}[^:|]{0,40}[:|]/u;
const creditMark = /^[^:©|/]{0,30}[:©|/]/;
const day =
  /^(?:\p{L}{3,9}\.?,? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,3} (?:min|hour|day|week|month|year)(?:ute)?s? (?:ago|read))/iu;

/** Titles and names of writers stand among the first blocks. */
const nearStart = 6;
/** From here on a newsroom says something of its article. */
const nearEnd = 0.6;

/** What makes a block furniture, each by itself. */
const rules: readonly Rule[] = [
  { id: 'letterless', holds: ({ text, isListed }) => !isListed && letterless.test(text) },
  { id: 'caption', holds: ({ tag }) => tag === 'FIGURE' },
  {
    id: 'title',
    holds: ({ words, at }, _, titles) =>
      at < nearStart && words.length > 2 && titles.includes(words.join(' ')),
  },
  {
    id: 'opener',
    holds: ({ words, isQuoting, linked }, { openers }) =>
      words.length <= 45 && openers.begins(words) > 0 && !(isQuoting && linked < 0.5),
  },
  {
    id: 'label',
    holds: ({ text, words, linked, isListed }, { labels }) => {
      const length = labels.begins(words);
      if (length === 0 || isListed || words.length > 30) return false;
      return (
        length === words.length || (colonOrBar.test(text) && (linked > 0.3 || words.length < 16))
      );
    },
  },
  {
    id: 'link',
    holds: ({ text, words, linked, isSentence, isHeading }) =>
      linked > 0.85 &&
      !isHeading &&
      words.length > 2 &&
      words.length <= 30 &&
      text.includes(' ') &&
      !(isSentence && words.length > 10),
  },
  {
    id: 'credit',
    holds: ({ text, words }, { credits }) =>
      (words.length <= 30 && credits.begins(words) > 0 && creditMark.test(text)) ||
      (words.length <= 14 && text.startsWith('©')),
  },
  {
    id: 'agency',
    holds: ({ text, words, linked, isSentence }, { agencies }) =>
      words.length <= 14 &&
      !isSentence &&
      linked < 0.2 &&
      !text.endsWith(']') &&
      agencies.ends(words),
  },
  {
    id: 'stamp',
    holds: ({ text, words, isSentence }, { stamps }) =>
      words.length <= 16 &&
      !(isSentence && words.length > 7) &&
      (stamps.begins(words) > 0 ? words.length < 4 || /\d/.test(text) : day.test(text)),
  },
  {
    id: 'signature',
    holds: ({ words, isSentence, at }, { signatures }) =>
      at < nearStart && words.length <= 16 && !isSentence && signatures.begins(words) > 0,
  },
  {
    id: 'endnote',
    holds: ({ words, place }, { endnotes, asides }) =>
      place > nearEnd &&
      words.length <= 60 &&
      (endnotes.begins(words) > 0 || (words.length < 45 && asides.stands(words))),
  },
  {
    id: 'follow',
    holds: ({ words }, { networks }) =>
      words[0] === 'follow' && words.length <= 30 && networks.stands(words),
  },
  {
    id: 'plea',
    holds: ({ words, place, linked, isQuoting }, { pleas }) =>
      words.length <= 60 && (place > nearEnd || linked > 0.3) && !isQuoting && pleas.stands(words),
  },
];

/** By which rule a block was left out. */
export type Dropped = (block: Block, rule: string) => void;

/**
 * The blocks that are an article’s text: without credits, lines that say when and by whom, titles said again, what leads
 * to other articles, with the lists beneath such headings, and what a newsroom asks of its readers.
 *
 * @param titles the titles of the article, as the page has them
 */
export function withoutFurniture(
  blocks: readonly Block[],
  titles: readonly string[],
  dropped?: Dropped,
): Block[] {
  const lists = pageWords().furniture;
  const known = titles.map((title) => wordsOf(title).join(' '));
  let isBelowHead = false;
  return blocks.filter((block, at) => {
    const each = seen(block, at, blocks.length);
    const isHead = isHeadOfLinks(each, lists);
    isBelowHead = isHead || (isBelowHead && !each.isHeading && isItem(each));
    const rule = isBelowHead ? 'head' : rules.find(({ holds }) => holds(each, lists, known))?.id;
    if (rule !== undefined) dropped?.(block, rule);
    return rule === undefined;
  });
}

const dots = /[.…:]{1,4}$/;

const isHeadOfLinks = ({ text, words }: Seen, { heads }: Lists): boolean =>
  words.length <= 6 && heads.begins(words) > 0 && !endsSentence.test(text.replace(dots, ''));

/** Whether a block may be of a list of other articles: a headline, or a link. */
const isItem = ({ words, isSentence, linked }: Seen): boolean =>
  words.length <= 20 && !(isSentence && words.length > 8 && linked < 0.5);
