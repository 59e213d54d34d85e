import { itemAt, known } from '../../lib/lists.ts';
import { slice, type Span, trim } from '../../lib/span.ts';
import type { Turn } from './doc.ts';
import { anyIn, isFirstPerson, isOfThosePresent } from './first-person.ts';
import { beginsAsName } from './letters.ts';
import type { TurnWords } from './lexicon.ts';
import type { Tokens } from './token.ts';

/** Who speaks, by what the label says: a person’s name, Q or A, a voice without a name, or a word in capitals. */
type Kind = 'person' | 'question' | 'answer' | 'voice' | 'shouted';

/** A paragraph that begins as a turn does. */
interface Label {
  /** Number of the paragraph. */
  readonly paragraph: number;
  readonly label: Span;
  readonly name: Span;
  readonly colon: Span;
  /** What stands behind it in its paragraph. */
  readonly content: Span;
  readonly kind: Kind;
  /** The name in capitals, or that of an earlier label of which it is the last word or the initials. */
  readonly speaker: string;
  /** Whether it tells a role beside the name. */
  readonly hasRole: boolean;
}

/** Between turns that belong together, in paragraphs. */
const farthest = 8;

/**
 * The turns of a transcript or an interview, told by its look: labels before a colon that come again and change, whose
 * names are persons’, roles or Q and A, and behind which somebody speaks. One label alone is none but for a surname in
 * capitals before `I` and `we`, nor are those of a list or a table. Linear in the length of the text.
 *
 * @returns turns in order; what is said as far as it goes over paragraphs; offsets in UTF-16 code units
 */
export function findTurns(
  text: string,
  paragraphs: readonly Span[],
  tokens: Tokens,
  words: TurnWords,
): Turn[] {
  const found = paragraphs.flatMap((span, paragraph) => labelAt(text, span, paragraph) ?? []);
  if (found.length === 0) return [];
  const surnames = surnamesIn(tokens, new Set(found.map(({ name }) => upper(text, name))));
  const labels = withSpeakers(text, found, words, surnames);
  const labelled = new Set(found.map(({ paragraph }) => paragraph));
  const page = { text, paragraphs, tokens, labelled };
  return groupsOf(labels).flatMap((group) => turnsOf(page, group));
}

type Found = Omit<Label, 'kind' | 'speaker'>;

const head = /^(["“]?)(\p{Lu}[^:\n"“”?!]{0,70}?)\s?(:)\s+(?=\S)/u;
const question = /^()([QA])(\.)\s+(?=\S)/;
const longestHead = 80;
const longestName = 5;

function labelAt(text: string, { start, end }: Span, paragraph: number): Found | null {
  const first = text.slice(start, Math.min(end, start + longestHead));
  const [all, mark = '', label, stop = ':'] =
    (first.includes(':') ? head.exec(first) : null) ?? question.exec(first) ?? [];
  if (all === undefined || label === undefined) return null;
  const from = start + mark.length;
  const colon = start + all.lastIndexOf(stop);
  const parts = partsOf(text, { start: from, end: from + label.length });
  if (parts === null) return null;
  const isClosed = mark !== '' && /["”]/.test(text.charAt(end - 1));
  const content = { start: start + all.length, end: isClosed ? end - 1 : end };
  return {
    ...{ ...parts, paragraph, colon: { start: colon, end: colon + 1 } },
    content: trim(text, content),
  };
}

/** A name, and what stands beside it behind a comma, a bracket or a dash; null where either is none. */
function partsOf(text: string, label: Span): Pick<Found, 'label' | 'name' | 'hasRole'> | null {
  const words = slice(text, label);
  const cut = beside.exec(words)?.index ?? words.length;
  const name = trim(text, { start: label.start, end: label.start + cut });
  const role = words.slice(cut).replace(joints, ' ').trim();
  const isOne = isName(slice(text, name)) && (role === '' || isRole(role));
  return isOne ? { label, name, hasRole: role !== '' } : null;
}

const beside = /[,(]| [-–—] /;
const joints = /[\s,()–—-]{1,9}/gu;
const longSmallWord = /(?<![\p{L}’'-])\p{Ll}\p{L}{3}/u;
const lastIsName = /(?:^|[\s.])[\p{Lu}][\p{L}\p{N}’'._-]{0,30}$/u;

/** A few words, the longer ones and the last with a capital. */
const isName = (name: string): boolean =>
  name.split(/\s+/).length <= longestName && lastIsName.test(name) && !longSmallWord.test(name);

/** What is told beside a name, in capitals or short. */
const isRole = (role: string): boolean =>
  role === role.toUpperCase() || (role.split(' ').length < 3 && !/\d/.test(role));

const upper = (text: string, span: Span): string => slice(text, span).toUpperCase();

/** Which of the names in capitals the text has elsewhere as somebody’s surname: `Celia Thornbury`. */
function surnamesIn({ list }: Tokens, names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 1; at < list.length; at++) {
    const { text, tag } = known(list, at);
    const before = known(list, at - 1);
    if (tag !== 'PROPN' || before.tag !== 'PROPN' || !beginsAsName(before.text)) continue;
    const name = text.toUpperCase();
    if (names.has(name) && text !== name) found.add(name);
  }
  return found;
}

function withSpeakers(
  text: string,
  found: readonly Found[],
  words: TurnWords,
  surnames: ReadonlySet<string>,
): Label[] {
  const labels: Label[] = [];
  const full = new Map<string, Label>();
  const all = new Set(found.map(({ name }) => upper(text, name)));
  for (const each of found) {
    const name = slice(text, each.name);
    const shouted = name.toUpperCase();
    const shorts = shortNames(shouted);
    const earlier = full.get(shouted);
    const short = shorts.findIndex((each) => all.has(each));
    const told = earlier?.kind ?? kindOf(name, words, surnames);
    const kind = told === 'person' || short < 0 ? told : kindByShort(name, short);
    if (kind === null) continue;
    const label = { ...each, kind, speaker: earlier?.speaker ?? speakerOf(shouted, kind) };
    labels.push(label);
    for (const each of [shouted, ...shorts]) if (!full.has(each)) full.set(each, label);
  }
  return labels;
}

/** Whose last word is another label is a person; whose initials are may be a paper. */
const kindByShort = (name: string, short: number): Kind =>
  short === 0 && !/^the\s/i.test(name) ? 'person' : 'shouted';

/** The last word of a name of several, and its initials. */
function shortNames(name: string): string[] {
  const parts = name.split(/[\s.]+/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? [] : [last, parts.map((part) => part.charAt(0)).join('')];
}

/** Q1, Q2, …: one who asks. */
const speakerOf = (name: string, kind: Kind): string =>
  kind === 'question' || kind === 'answer' ? kind : name;

/** Null for a heading, and for a word of which nothing says that it speaks. */
function kindOf(name: string, words: TurnWords, surnames: ReadonlySet<string>): Kind | null {
  const parts = name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part !== '');
  const plain = parts.join(' ').replace(/\s?\d{1,2}$/, '');
  if (words.questions.has(plain)) return 'question';
  if (words.answers.has(plain)) return 'answer';
  if (parts.some((part) => words.headings.has(part))) return null;
  const last = parts.at(-1) ?? '';
  if (words.voices.has(last) && parts.length < 4) return 'voice';
  const given = parts.length > 1 && parts.slice(0, -1).some((part) => words.given.has(part));
  if (given || surnames.has(name.toUpperCase())) return 'person';
  return isShouted(name) && name.length > 1 && parts.length < 4 ? 'shouted' : null;
}

const isShouted = (name: string): boolean => name === name.toUpperCase();

/** Labels that stand near one another. */
function groupsOf(labels: readonly Label[]): Label[][] {
  const groups: Label[][] = [];
  for (const label of labels) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const apart = label.paragraph - (before?.paragraph ?? label.paragraph);
    // What an article begins with, and nobody answers, is its title.
    const isTitle = before?.paragraph === 0 && apart > 1;
    if (group === undefined || apart > farthest || isTitle) groups.push([label]);
    else group.push(label);
  }
  return groups;
}

/** The text that turns are found in. */
interface Page {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly tokens: Tokens;
  /** The paragraphs that begin as a turn or under a heading. */
  readonly labelled: ReadonlySet<number>;
}

function turnsOf(page: Page, group: readonly Label[]): Turn[] {
  const spoken = group.filter(({ content }) => speaks(page, content)).length;
  const isInterview = group.some(
    ({ kind }, at) => kind === 'answer' && group[at - 1]?.kind === 'question',
  );
  const alternates = group.some(
    ({ speaker }, at) => speaker === group[at - 2]?.speaker && speaker !== group[at - 1]?.speaker,
  );
  const isTranscript =
    isInterview ||
    isLone(page, group) ||
    (alternates ? spoken * 3 >= group.length : meets(page, group, spoken));
  if (!isTranscript) return [];
  const first = new Map<string, number>();
  return group.map((label, at) => {
    const { name, colon, speaker, kind } = label;
    const place = first.get(speaker) ?? null;
    if (place === null) first.set(speaker, at);
    return {
      ...{ label: label.label, name, colon },
      content: [label.content, ...goingOn(page, label, group[at + 1], isInterview)],
      first: place,
      isNamed: kind === 'person' || (kind === 'shouted' && label.hasRole),
      isAnswer: kind === 'answer',
    };
  });
}

/** `THORNBURY: I will not sign it.`, where the article names a Celia Thornbury. */
const isLone = (page: Page, group: readonly Label[]): boolean =>
  group.every(
    ({ kind, name, content }) =>
      kind === 'person' && isShouted(slice(page.text, name)) && ofSelf(page, content),
  );

/** Two or more who do not take turns: voices, and names in capitals of which one is a person’s; half of it must be speech. */
function meets({ text }: Page, group: readonly Label[], spoken: number): boolean {
  const speakers = new Set(group.map(({ speaker }) => speaker));
  const isSure = group.some(
    ({ kind, hasRole }) => kind === 'voice' || kind === 'person' || hasRole,
  );
  const areAlike = group.every(
    ({ kind, name }) => kind === 'voice' || isShouted(slice(text, name)),
  );
  return speakers.size > 1 && isSure && areAlike && spoken * 2 >= group.length;
}

const shortestTurn = /^\p{Lu}[^\d\n]{1,40}[.!…]["”’']?$/u;

/** Whether somebody asks, speaks of or to those present, or says no more than a few words. */
function speaks({ text, tokens }: Page, content: Span): boolean {
  const said = slice(text, content);
  return said.includes('?') || shortestTurn.test(said) || anyIn(tokens, content, isOfThosePresent);
}

/**
 * The paragraphs of a turn behind its first: in an interview all up to the next turn; else those in which somebody speaks
 * of or to those present.
 */
function goingOn(
  page: Page,
  { paragraph }: Label,
  next: Label | undefined,
  isInterview: boolean,
): Span[] {
  const end = next?.paragraph ?? Math.min(page.paragraphs.length, paragraph + farthest);
  const spans: Span[] = [];
  for (let at = paragraph + 1; at < end; at++) {
    const span = itemAt(page.paragraphs, at);
    if (span === undefined || page.labelled.has(at) || !isWords.test(slice(page.text, span))) break;
    const isTold = next === undefined || !isInterview;
    if (isTold && !ofSelf(page, span)) break;
    spans.push(span);
  }
  return spans;
}

/** No stage direction, `(END VIDEO CLIP)`, and no row of stops. */
const isWords = /^["“‘']?[\p{L}\p{N}]/u;

const ofSelf = ({ tokens }: Page, span: Span): boolean => anyIn(tokens, span, isFirstPerson);
