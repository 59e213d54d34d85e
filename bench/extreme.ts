/**
 * Extreme texts, made as long as asked: whatever takes more than its share of time as a text grows shows in
 * one of the families.
 */
import { madeUpName } from './prose.ts';

/**
 * A text is `start` and then `repeat` as often as there is room. Each turn has its own {n}, counted from 1,
 * {first} and {surname} of a made-up person, {acronym} of four letters, and {day} of the month.
 */
interface Family {
  readonly start?: string;
  readonly repeat: string;
}

const families = {
  // One word without an end.
  capword: { repeat: 'Ab' },
  hyphens: { repeat: 'x-' },
  digits: { repeat: '1234567890' },
  commadigits: { start: '1', repeat: ',123' },
  url: { start: 'https://example.org/', repeat: 'a1/b-2.' },
  apostrophes: { repeat: "a'" },
  combining: { repeat: 'e\u0301' },
  astral: { repeat: '\u{1f600}' },
  controls: { repeat: 'a\u0001' },

  // One sentence without an end.
  sentence: { repeat: 'the harbour board would approve the costly ferry and ' },
  caprun: { repeat: 'Ardenton ' },
  colon: { repeat: 'A: ' },
  commas: { start: 'Well', repeat: ', ' },
  parens: { start: 'Well', repeat: ' (' },
  ands: { repeat: 'and ' },
  ofs: { repeat: 'of the ' },
  pronouns: { repeat: 'he ' },
  html: { repeat: '&amp;<b>x</b> ' },

  // Many sentences, or none.
  paragraph: { repeat: 'The harbour board of Ardenton approved the costly ferry. ' },
  dots: { start: 'Well', repeat: '.' },
  spaces: { start: 'Well', repeat: ' ' },
  newlines: { start: 'Well', repeat: '\n' },

  // Names.
  names: { repeat: '{first} {surname}, ' },
  namessaid: { repeat: '{first} {surname} said the bridge fell. ' },
  samesurname: { repeat: '{first} Moss met the board. ' },
  acronyms: { repeat: 'The {acronym} met. ' },
  ages: { repeat: '{first} {surname}, 45, ' },

  // Speech.
  openquotes: { repeat: '“We shall see. ' },
  straight: { repeat: '"We shall see. ' },
  said: { repeat: 'said ' },
  saidhe: { repeat: '“We shall see,” said he. ' },
  paras: { repeat: '“We shall see,” said Ana Moss.\n\n' },

  // Numbers.
  numbers: { repeat: '{n} ' },
  numberwords: { repeat: 'twenty-three ' },
  dates: { repeat: '{day} March 2019, ' },
  ranges: { repeat: '10-20 ' },
  percent: { repeat: '12 percent, ' },
  listdash: { repeat: '- 5 boats\n' },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;

export const familyNames = Object.keys(families) as FamilyName[];

/** The text of a family: as long as said, in UTF-16 code units, or shorter by less than one turn. */
export function extremeText(name: FamilyName, length: number): string {
  const { start = '', repeat }: Family = families[name];
  const parts = [start];
  let left = length - start.length;
  for (let turn = 1; left > 0; turn++) {
    const part = repeat.replace(/\{(\w+)\}/g, (_, hole: string) => fillings[hole]!(turn));
    parts.push(part);
    left -= part.length;
  }
  if (left < 0 && parts.length > 2) parts.pop();
  return parts.join('');
}

/** What stands for each hole of a family at each turn, counted from 1. */
const fillings: Readonly<Record<string, (turn: number) => string>> = {
  n: String,
  first: (turn) => madeUpName(turn).first,
  surname: (turn) => madeUpName(turn).last,
  // Each acronym once in 456,976 turns, and neighbours unlike: the factor is a prime.
  acronym: (turn) => letters((turn * 104_729) % 26 ** 4, 4),
  day: (turn) => String((turn % 28) + 1),
};

const letters = (number: number, length: number): string =>
  Array.from({ length }, (_, at) =>
    String.fromCharCode(65 + (Math.floor(number / 26 ** at) % 26)),
  ).join('');
