import { describe, expect, test } from 'vitest';
import { actorNamed, mentionsIn } from './found.ts';

/** The names of persons where they stand, each as `words → id`. */
const personsIn = (text: string): string[] =>
  mentionsIn(text).filter((each) => each.includes('→ person/'));

describe('names of East Asia, without an office', () => {
  test.each([
    ['Xi Zhongmai said that talks would go on.', 'Xi Zhongmai → person/xi-zhongmai'],
    ['The talks were led by Ma Chih-wen.', 'Ma Chih-wen → person/ma-chih-wen'],
    ['Moon Hye-rim left the hall.', 'Moon Hye-rim → person/moon-hye-rim'],
    ['To Vinh has not signed.', 'To Vinh → person/to-vinh'],
    ['He Zhimei met them at the port.', 'He Zhimei → person/he-zhimei'],
    ['In May Oh Sang-jin opened a school.', 'Oh Sang-jin → person/oh-sang-jin'],
    ['The film is by Dao Minh Khue.', 'Dao Minh Khue → person/dao-minh-khue'],
    ['Norland’s Jung Do-hyeon lost the final.', 'Jung Do-hyeon → person/jung-do-hyeon'],
  ])('%s', (text, mention) => {
    expect(personsIn(text)).toContain(mention);
  });

  test('the family name alone is the same person', () => {
    expect(personsIn('An Zhimei left at noon. In the evening An was seen in Tolm.')).toEqual([
      'An Zhimei → person/an-zhimei',
      'An → person/an-zhimei',
    ]);
  });

  test.each([
    'The Park Lane was closed.',
    'To Rome they gave nothing.',
    'You Made It Last is a song.',
    'They crossed the Long River.',
  ])('%s names nobody', (text) => {
    expect(personsIn(text)).toEqual([]);
  });
});

describe('offices in capitals', () => {
  test.each([
    ['Norwegian PM Ana Rivera said so.', 'Ana Rivera', 'Prime Minister of Norway'],
    ['UK PM Tom Hale left.', 'Tom Hale', 'Prime Minister of the United Kingdom'],
    ['Ana Rivera, the PM of Kenya, left.', 'Ana Rivera', 'Prime Minister of Kenya'],
    ['Deputy PM Ana Rivera left.', 'Ana Rivera', 'Deputy Prime Minister'],
    ['Kenyan VP Ana Rivera left.', 'Ana Rivera', 'Vice President of Kenya'],
  ])('%s', (text, name, role) => {
    expect(actorNamed(text, name)?.role).toBe(role);
  });

  test('PM behind a number is an hour', () => {
    expect(actorNamed('At 5 PM Ana Rivera left.', 'Ana Rivera')?.role).toBeNull();
  });

  test('“the PM” is who holds that office', () => {
    expect(personsIn('PM Ana Rivera spoke. At noon the PM left.')).toContain(
      'the PM → person/ana-rivera',
    );
  });
});

describe('a surname that is a title as well, before Jr.', () => {
  test.each([
    ['Otto Tolm King Jr. said so.', 'Otto Tolm King Jr. → person/otto-tolm-king-jr'],
    ['Ivan Bishop Jr. agreed.', 'Ivan Bishop Jr. → person/ivan-bishop-jr'],
    ['They met Ana Judge Sr. in Tolm.', 'Ana Judge Sr. → person/ana-judge-sr'],
    ['The song is by Edgar Prince III.', 'Edgar Prince III → person/edgar-prince-iii'],
    ['Tom Major Jr., 34, won.', 'Tom Major Jr. → person/tom-major-jr'],
  ])('%s', (text, mention) => {
    expect(personsIn(text)).toEqual([mention]);
  });
});

describe('a given name that is a month or a day', () => {
  test.each([
    ['Senator June Park said that the bill was dead.', 'June Park → person/june-park'],
    ['The minister, Sunday Dare, left.', 'Sunday Dare → person/sunday-dare'],
    ['Friday Osei said that it was shut.', 'Friday Osei → person/friday-osei'],
    ['April Jonasdottir has won.', 'April Jonasdottir → person/april-jonasdottir'],
    ['Mayor May Lund left.', 'May Lund → person/may-lund'],
    ['His sister June Lund sang.', 'June Lund → person/june-lund'],
  ])('%s', (text, mention) => {
    expect(personsIn(text)).toContain(mention);
  });

  test.each([
    'The harbour was shut last June.',
    'In May Lund was flooded.',
    'Last Sunday it rained.',
  ])('%s names nobody', (text) => {
    expect(personsIn(text)).toEqual([]);
  });
});

describe('one surname in two spellings', () => {
  test.each([
    ["Conor O’Melez spoke first. O'Melez left.", "O'Melez → person/conor-omelez"],
    ['Ana Quintéro left. Quintero said nothing.', 'Quintero → person/ana-quintero'],
    ['Ana Quintero left. Quintéro said nothing.', 'Quintéro → person/ana-quintero'],
    ['Lars Søvik and Ana Dvořák met. Dvorak left.', 'Dvorak → person/ana-dvorak'],
    ["Ana D’Arvel left. They saw Ana D'Arvel in May.", "Ana D'Arvel → person/ana-darvel"],
  ])('%s', (text, mention) => {
    expect(personsIn(text)).toContain(mention);
  });
});

describe('a particle at the head of a sentence', () => {
  test.each([
    ['Tarek al-Mazri arrived. Al-Mazri said so.', 'Al-Mazri → person/tarek-al-mazri'],
    ['Jana de Vroom spoke. De Vroom left.', 'De Vroom → person/jana-de-vroom'],
    ['Otto von Hagel spoke. Von Hagel left.', 'Von Hagel → person/otto-von-hagel'],
    ['Karim El-Mazri spoke. El-Mazri left.', 'El-Mazri → person/karim-el-mazri'],
    ['Ana van der Velt spoke. Van der Velt left.', 'Van der Velt → person/ana-van-der-velt'],
  ])('%s', (text, mention) => {
    expect(personsIn(text)).toContain(mention);
  });
});

describe('letters behind a name', () => {
  test.each(['KC', 'QC', 'MEP', 'OBE', 'PhD', 'KCVO'])('%s is no part of it', (letters) => {
    expect(personsIn(`Ana Quindle ${letters} opened the fair.`)).toEqual([
      'Ana Quindle → person/ana-quindle',
    ]);
  });
});
