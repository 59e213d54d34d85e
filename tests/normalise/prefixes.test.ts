import { describe, expect, test } from 'vitest';
import { faults } from './record-faults.ts';

/** Where a word begins or ends, and a character before and after. */
function cuts(text: string): number[] {
  const places = new Set<number>();
  for (const { index } of text.matchAll(/\b|(?<=[^\w\s])|(?=[^\w\s])/gu))
    for (const at of [index - 1, index, index + 1]) places.add(at);
  return [...places].filter((at) => at > 0 && at <= text.length);
}

/** Short articles, that each is cut in the middle of as many constructs as there are. */
const articles = {
  offices: [
    'ARDENTON, 4 March 2024 (Kestrel) — Ana Rivera, president of the Harbour Board and former minister for fisheries and forests, met John Moss.',
    'John Moss, attorney for the Eastern District of New York, and Dr. Lena Park, director of tax policy at Kestrel Holdings Inc., left.',
    'The Ardenton Dock Workers’ Union (ADWU), led by Sen. Carl Winter Jr. (D-N.J.), a member of parliament for North Ferry, 54, joined.',
    'So did Mr. Winter’s wife, the board’s chief executive officer. Photo: Sam Hale/Harbour Press.',
  ],
  speech: [
    '“We will not sell the quay,” Rivera told reporters on Tuesday, adding that “no offer”—not even the state’s—was enough.',
    'According to the union, asked about the sale, the board’s spokesman said: “Nobody was asked.” She said that it failed.',
    'Moss, who had warned that it would fail, was wrong; he called it “a disgrace”. “Who are you?” “A guest.”',
    'The minister is quoted as saying the report, seen by the Herald, shows how, a spokeswoman for the board said, as she left.',
    'Q: Will it hold?\nA: It may, I think.\nRivera: “It will.”\n\n“It had to be done,',
  ],
  figures: [
    'Some 1,200 to 1,500 of the 12,000 dockers, or 10-12%, earn between £3.4m and £5bn a year; US$ 5 million per day.',
    'A five-year-old ship of 23ft 4in carried up to two and a half million tonnes, up 7.5 percent from 2019.',
    '3 out of 10 crews lost 2–1, and 21 of 48 boats, half a dozen of them new, sank at 51°30′N. No. 7 of 0-2',
    'The 40-year loan is 0.5 points less than a third of a 2.1x10^6 fund. About 7 in 10 aged 18 to 34 voted. Ring 0800 1111.',
  ],
  links: [
    'North Korea and the U.S. agreed; Seoul did not. The Kenyan foreign minister quit, he said. Ana Rivera, the minister, told',
    'The BBC, which she leads, has 300 workers. They say their leader is “tired”, and it denied that. I was there, she wrote.',
    'Moss — the union’s head since last May — and others such as Ms Park did so too. The Opposition said nothing of',
  ],
};

describe('every beginning of an article gives a whole record', () => {
  test.each(Object.entries(articles))('%s', (_, texts) => {
    const beginnings = texts.flatMap((text) => cuts(text).map((end) => text.slice(0, end)));
    expect(beginnings.length).toBeGreaterThan(200);
    expect(faults(beginnings)).toEqual([]);
  });
});

/** Words and marks after which a rule looks on for more. */
const unfinished = [
  'W,president of',
  'Ana Rivera, minister for',
  'the attorney for the Eastern District',
  'a spokesman for the',
  'Rivera said, according',
  'said “We',
  'up from',
  'between 5 and',
  '$',
  '5 to',
  'one in',
  'not',
  'as',
  '@',
  '—',
];

test.each(unfinished)('an article may end in, begin with or be “%s”', (words) => {
  const texts = [words, `${words}.`, `The board met. ${words}`, `${words}\n\n${words} The board`];
  expect(faults(texts)).toEqual([]);
});
