/**
 * Makes invented news of any length: the same seed, the same words. Its claims, figures and mentions are
 * about as dense as in the news of PolNeAR (4.7, 1.9 and 14 in a thousand characters), and its words are
 * as many: drawn by Zipf’s law, so that a word seldom seen comes as often as it does in news.
 */
import { readLexicon } from '../pipeline/lib/lexicon.ts';

/** A generator of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = (words: string): string[] => words.split('|');

const given = list(
  'Ada|Bram|Chiara|David|Elena|Farid|Grace|Hiro|Ines|Jonas|Keiko|Lars|Mina|Nadia|Omar|Petra|Quentin|Rosa|Sven|Tariq|Uma|Viktor|Wanda|Yusuf|Zoe',
);
const starts = list(
  'Al|Ber|Cor|Dal|En|Far|Gor|Hal|Iv|Jan|Kel|Lor|Mar|Nor|Ost|Pel|Ros|Sal|Tor|Ul|Ven|Wes|Zan',
);
const ends = list(
  'berg|dale|den|dorf|er|ford|gren|ham|ic|ini|kin|land|man|mont|ova|quist|sen|son|stad|ton|val|ward|wick',
);
const middles = list('a|e|i|o|an|el|ir|or|un|eb|ad|ov|is|ul');
const roles = list(
  'Minister|President|Governor|Senator|Mayor|Dr.|Gen.|Chief Executive|spokeswoman|analyst|professor|Judge|Commissioner',
);
const bodies = list(
  'Ministry|Council|Authority|Institute|Bank|University|Union|Agency|Group|Party|Court|Association',
);
const fields = list(
  'Health|Transport|Energy|Trade|Water|Fisheries|Labour|Finance|Climate|Education|Harbour|Justice',
);
const cues = list(
  'said|told reporters|warned|announced|added|argued|insisted|denied|claimed|explained|acknowledged|predicted',
);
const nouns = list(
  'budget|bridge|vaccine|ferry|contract|harvest|pipeline|strike|election|storm|railway|hospital|factory|treaty|survey|tunnel|reactor|school|reservoir|merger',
);
const adjectives = list(
  'new|controversial|long-awaited|northern|costly|temporary|joint|unfinished|record|delayed|disputed|regional',
);
const verbs = list(
  'delay|approve|suspend|expand|close|finance|review|repair|abandon|inspect|rebuild|replace',
);
const past = list(
  'collapsed|rose sharply|fell short|was approved|drew criticism|began early|was cancelled|grew|stalled|cost more than planned',
);
const counted = list(
  'workers|houses|passengers|soldiers|patients|votes|vehicles|residents|students|tonnes of grain|boats|flights',
);
const bounds = list('more than|about|at least|nearly|up to|fewer than|some|an estimated');
const months = list(
  'January|February|March|April|May|June|July|August|September|October|November|December',
);
const days = list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday');
const countries = list('Japan|Brazil|Norway|Kenya|Canada|Poland|India|Chile|Egypt|Spain');
const links = list(
  'However, |Meanwhile, |In a statement on {day}, |According to {name}, |Earlier this year, |Still, |By {month}, |',
);

const particles = list('of the|in the|for|with a|by the|on|from the|and|as|to the|at a|after the');

/** The name of the n-th of 177,100 made-up people, whom no two share. */
export const madeUpName = (n: number): { readonly first: string; readonly last: string } => {
  const of = (words: readonly string[], step: number): string =>
    words[Math.floor(n / step) % words.length]!;
  const last =
    of(starts, 1) + of(middles, starts.length) + of(ends, starts.length * middles.length);
  return { first: of(given, 1), last };
};

/** Common words, the frequent ones first: their order is drawn once. */
const common = shuffled(
  Object.values(readLexicon<Record<string, string>>('common-words')).flatMap((words) =>
    words.trim().split(/\s+/),
  ),
  random(0),
);

function shuffled(words: readonly string[], next: () => number): string[] {
  return words
    .map((word) => ({ word, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word);
}

/** An article of news length. */
export interface Prose {
  readonly id: string;
  readonly text: string;
}

/** Articles of three to six thousand characters, until they are so many characters together. */
export function makeArticles(seed: number, characters: number): Prose[] {
  const next = random(seed);
  const articles: Prose[] = [];
  for (let made = 0; made < characters; made += articles.at(-1)?.text.length ?? 0)
    articles.push({ id: `article-${articles.length}`, text: makeArticle(next) });
  return articles;
}

function makeArticle(next: () => number): string {
  const { dateline, paragraph } = writer(next);
  const length = 3000 + next() * 3000;
  let text = dateline() + paragraph();
  while (text.length < length) text += `\n\n${paragraph()}`;
  return `${text}\n`;
}

function writer(next: () => number) {
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const number = (below: number): number => 2 + Math.floor(next() * below);
  const word = (): string =>
    common[Math.floor(40 * ((1 + common.length / 40) ** next() - 1))] ?? '';
  const surname = (): string => pick(starts) + (next() < 0.7 ? pick(middles) : '') + pick(ends);
  const body = (): string => `the ${surname()} ${pick(fields)} ${pick(bodies)}`;
  const people = Array.from({ length: 5 }, () => ({
    first: pick(given),
    last: surname(),
    role: pick(roles),
  }));
  const person = () =>
    people[Math.floor(next() * people.length)] ?? { first: '', last: '', role: '' };
  const name = (): string => {
    const { first, last, role } = person();
    return next() < 0.4 ? `${role} ${first} ${last}` : next() < 0.5 ? last : `${first} ${last}`;
  };
  const figure = (): string => {
    const kind = next();
    if (kind < 0.4) return `${pick(bounds)} ${number(900) * 100} ${pick(counted)}`;
    if (kind < 0.6) return `$${number(90)}.${number(7)} million`;
    if (kind < 0.8) return `${number(60)} percent of ${pick(counted)}`;
    return `between ${number(40)} and ${40 + number(50)} ${pick(counted)}`;
  };
  const object = (): string =>
    next() < 0.4 ? `the ${pick(adjectives)} ${pick(nouns)}` : `the ${word()} ${word()}`;
  const clause = (): string => {
    const kind = next();
    if (kind < 0.4) return `${object()} in ${pick(countries)} ${pick(past)}`;
    if (kind < 0.9) return `${body()} would ${pick(verbs)} ${object()}`;
    return `${figure()} were affected when ${object()} ${pick(past)}`;
  };
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const lead = (): string =>
    pick(links)
      .replace('{day}', pick(days))
      .replace('{month}', pick(months))
      .replace('{name}', name());
  const telling = (): string => `${word()} ${word()} ${pick(particles)} ${word()}`;
  const background = (): string => {
    const who = next() < 0.5 ? name() : `the ${word()} ${word()}`;
    const parts = Array.from({ length: number(3) }, telling).join(next() < 0.5 ? ', ' : ' and ');
    return `${capital(who)} ${pick(['was', 'had', 'has been'])} ${parts}.`;
  };
  const sentence = (): string => (next() < 0.2 ? background() : news());
  const news = (): string => {
    const kind = next();
    if (kind < 0.2)
      return `“${capital(clause())}, and we will ${pick(verbs)} it,” ${name()} ${pick(cues)}.`;
    if (kind < 0.4) return `${capital(name())} ${pick(cues)} that ${clause()}.`;
    if (kind < 0.5)
      return `${capital(name())} of ${body()} called ${object()} “a ${pick(adjectives)} mistake”.`;
    if (kind < 0.7) return capital(`${lead()}${clause()}, while ${clause()}.`);
    if (kind < 0.85)
      return next() < 0.3
        ? `It cost ${figure()} on ${number(26)} ${pick(months)} ${2000 + number(24)}.`
        : `It cost ${figure()}, and ${clause()}.`;
    return capital(`${clause()} on ${pick(days)}.`);
  };
  const paragraph = (): string => Array.from({ length: number(4) }, sentence).join(' ');
  const dateline = (): string =>
    `${surname().toUpperCase()}, ${pick(months)} ${number(26)}, ${2000 + number(24)} (News) – `;
  return { dateline, paragraph };
}
