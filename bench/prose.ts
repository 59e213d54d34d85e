/** News prose that nobody wrote: for timing, with the mix of quotations, names and figures of news. */

const persons = [
  'Ana Rivera',
  'Kofi Mensah',
  'Ingrid Holm',
  'Tomás Okoro',
  'Leila Haddad',
  'Piotr Nowak',
];
const offices = ['Finance Minister', 'President', 'Governor', 'Defence Secretary', 'Mayor'];
const bodies = [
  'the Northern Harbour Council',
  'NATO',
  'the Ministry of Fisheries',
  'the Coastal Development Bank',
  'the UN Security Council',
];
const places = ['Nairobi', 'Oslo', 'Warsaw', 'Lima', 'Geneva'];
const things = ['homes', 'ships', 'voters', 'jobs', 'tonnes of grain', 'soldiers'];
const clauses = [
  'the talks would go on until the spring',
  'the harbour had been closed since the storm',
  'no agreement had been reached on the price of grain',
  'the new rules would hurt small ports more than large ones',
  'the inspectors had found cracks in the northern wall',
];

/** A number generator that always counts the same way (Park and Miller 1988). */
function counter(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Sentence = (
  pick: (items: readonly string[]) => string,
  count: (below: number) => number,
) => string;

const sentences: readonly Sentence[] = [
  (pick) => `${pick(offices)} ${pick(persons)} said on Monday that ${pick(clauses)}.`,
  (pick) =>
    `“${capital(pick(clauses))}, and everybody in ${pick(places)} knows it,” said ${pick(persons)}.`,
  (pick, count) =>
    `More than ${count(9000) + 100} ${pick(things)} were lost in ${pick(places)}, according to ${pick(bodies)}.`,
  (pick) => `She added that ${pick(clauses)}, calling the delay “a grave mistake”.`,
  (pick, count) =>
    `The repair will cost $${count(90) + 2}.${count(9)} million, up ${count(30) + 1} per cent from a year before.`,
  (pick) =>
    `The road to the north runs along the river, and in winter few people use it; ${pick(clauses)}.`,
  (pick) => `He told reporters in ${pick(places)} that ${pick(bodies)} had not been asked.`,
  (pick, count) =>
    `In ${2000 + count(24)} the old quay was torn down to make room for a market that was never built.`,
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Articles of about 3 to 6 kB, as many as make up the characters. */
export function makeArticles(characters: number): string[] {
  const count = counter(7);
  const pick = (items: readonly string[]): string => items[count(items.length)] ?? '';
  const articles: string[] = [];
  for (let made = 0; made < characters; made += articles.at(-1)?.length ?? characters) {
    const paragraphs = Array.from({ length: 9 + count(9) }, () =>
      Array.from({ length: 2 + count(3) }, () =>
        sentences[count(sentences.length)]?.(pick, count),
      ).join(' '),
    );
    articles.push(paragraphs.join('\n\n'));
  }
  return articles;
}
