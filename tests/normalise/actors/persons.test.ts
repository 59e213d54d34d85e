import { describe, expect, test } from 'vitest';
import { actorIds, actorNamed, find, mentionsIn } from './found.ts';

const persons = (text: string): string[] => actorIds(text).filter((id) => id.startsWith('person/'));

describe('names of persons', () => {
  test.each([
    ['Ana Rivera opened the bridge.', ['person/ana-rivera']],
    ['Mr Okonkwo-Bassey spoke at noon.', ['person/a1/okonkwo-bassey']],
    ['The road, said Zorblat Quindle, was closed.', ['person/zorblat-quindle']],
    ['Zorblat Quindle, 43, was unhurt.', ['person/zorblat-quindle']],
    ['They met Bill Hart and Marine Quindle.', ['person/bill-hart', 'person/marine-quindle']],
    ['Jordan Quindle left for Chad Quindle.', ['person/chad-quindle', 'person/jordan-quindle']],
    ['The Zorblat II mission left.', []],
    ['They met Zorblat T. Quindle at noon.', ['person/zorblat-quindle']],
    ['They met Robert Quindle MP OBE at noon.', ['person/robert-quindle']],
    ['Sgt. 1st Class Zorblat Quindle left.', ['person/zorblat-quindle']],
    ['Petty Officer 2nd Class Zorblat Quindle left.', ['person/zorblat-quindle']],
    ['Chargé d’Affaires Zorblat Quindle left.', ['person/zorblat-quindle']],
    ['They met the Zorblat Quindle tribe.', []],
    ['Ana Baker KC spoke.', ['person/ana-baker']],
    ['They met Robert Quindle Jr. at noon.', ['person/robert-quindle-jr']],
    [
      'Ursula van der Meulen and Khalid bin Rashid spoke.',
      ['person/khalid-bin-rashid', 'person/ursula-van-der-meulen'],
    ],
    [
      'Zor San Wek Quim visited the town. The daughter of Zor San, the leader, is tired. Wek Quim said no.',
      ['person/zor-san', 'person/zor-san-wek-quim'],
    ],
    ['The picture (Tom Court/LPA) was shown.', ['person/tom-court']],
    ['Haider al-Basri said little.', ['person/haider-al-basri']],
    ['They saw Carmen Ireland and Jordan Hale.', ['person/carmen-ireland', 'person/jordan-hale']],
    ['Her daughter Zorblat Quindle, an Irish woman, came.', ['person/zorblat-quindle']],
    ['“No,” said Zorblat, a 28-year-old from Leeds.', ['person/a1/zorblat']],
    ['“No,” says Zorblat, a former ferry worker.', ['person/a1/zorblat']],
    ['Larissa tells them little.', ['person/a1/larissa']],
    ['On Friday, Quindle said he was ready.', ['person/a1/quindle']],
    ['His wife, Larissa, left.', ['person/a1/larissa']],
    ['They met at the Ana Quindle Foundation.', ['person/ana-quindle']],
    ['They read the Ana T. Quindle Photo Prize rules.', ['person/ana-quindle']],
    ['On Friday, Quindle said that she was ready.', ['person/a1/quindle']],
    ['LARISSA Quindle has won. Larissa Quindle left.', ['person/larissa-quindle']],
    ['Ken Quindle left. They met Kenneth Quindle.', ['person/ken-quindle']],
    ['Ken Quindle left. They met Karl Quindle.', ['person/karl-quindle', 'person/ken-quindle']],
    [
      'Hilary Quindle left. Hillary Quindle came. They met Hillary Quindle.',
      ['person/hillary-quindle'],
    ],
    ['Ana Quindle left. Will Quindle come back?', ['person/ana-quindle']],
    ['Ana Quindle left with Will Quindle.', ['person/ana-quindle', 'person/will-quindle']],
    ['They met Ana Quindle Kenya correspondent.', ['person/ana-quindle']],
    ['They met JT Quindle at noon.', ['person/jt-quindle']],
    ['The dam, they told Zorblat Quindle at noon, held.', ['person/zorblat-quindle']],
    ['Ana Rivera Credit: A. Photographer', ['person/ana-rivera']],
    [
      'They met Robert W. Quindle and Robert H.W. Quindle.',
      ['person/robert-h-w-quindle', 'person/robert-quindle'],
    ],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });

  test.each([
    'On Monday the Autumn Budget was read.',
    'The Golden Gate Bridge was closed in March.',
    'However, Many Roads were closed.',
    'They watched “Ana Karenina” in the Royal Hall.',
    'A storm hit Port Harcourt and Lake Chad.',
    'The Harbour Master Plan was late.',
    'They met at the Quindle Foundation and at Ana Harbour Centre.',
    'They met at Ana Quindle University.',
    'They read of Kelp v Larissa.',
    'A street near Larissa’s Bay was closed.',
    'The Star of Larissa left.',
    'The wind of superstorm Larissa was strong.',
  ])('nobody in: %s', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

describe('roles', () => {
  test.each([
    ['NATO Secretary General Ana Rivera spoke.', 'Secretary General of NATO', 'organisation/nato'],
    ['South Korean President Ana Rivera spoke.', 'President of South Korea', 'country/kor'],
    [
      'Kenya’s deputy foreign minister, Ana Rivera, spoke.',
      'Deputy Foreign Minister of Kenya',
      'country/ken',
    ],
    ['Ana Rivera, the finance minister, spoke.', 'Finance Minister', null],
    [
      'Ana Rivera, president of the World Bank, spoke.',
      'President of World Bank',
      'organisation/world-bank',
    ],
    ['Tom Moss\nPolitical correspondent\n\nSir Ana Rivera spoke.', null, null],
    [
      'The head of the Office of the President of Kenya, Ana Rivera, spoke.',
      'Head of Office of the President of Kenya',
      'organisation/office-of-the-president-of-kenya',
    ],
    ['Ana Rivera, leader of Kenya’s second party, spoke.', 'Leader of Kenya’s Second Party', null],
    [
      'Ana Rivera, leader of Kenya’s Lake Party, spoke.',
      'Leader of the Lake Party',
      'organisation/lake-party',
    ],
    ['Secretary of Defence Ana Rivera spoke.', 'Secretary of Defence', null],
    ['President of Ghana Ana Rivera spoke.', 'President of Ghana', 'country/gha'],
    ['Sen. Ana Rivera spoke.', 'Senator', null],
    ['It rained. Farm minister Ana Rivera spoke.', 'Farm Minister', null],
    ['Kenya minister Ana Rivera spoke.', 'Minister of Kenya', 'country/ken'],
    ['The harbour master, Ana Rivera, came.', 'Harbour Master', null],
    ['Ana Rivera, the surveyor, came.', 'Surveyor', null],
    ['Ana Rivera, a 44-year-old former judge, came.', 'Judge', null],
    [
      'Ana Rivera, Chief Executive Officer of Zorblat, came.',
      'Chief Executive Officer of Zorblat',
      'organisation/zorblat',
    ],
    ['The justice secretary, Ana Rivera, came.', 'Justice Secretary', null],
    [
      'UN Secretary-General Ana Rivera came.',
      'Secretary-General of the United Nations',
      'organisation/united-nations',
    ],
    ['Det Ch Insp Ana Rivera came.', 'Detective Chief Inspector', null],
    ['The mayor of Leeds, Ana Rivera, came.', 'Mayor of Leeds', null],
    [
      'UNICEF’s Kenya representative, Ana Rivera, came.',
      'Representative of UNICEF',
      'organisation/unicef',
    ],
    ['Kenya’s prime minister, Sheikh Ana Rivera, came.', 'Prime Minister of Kenya', 'country/ken'],
    ['Administrator Ana Rivera came.', 'Administrator', null],
    ['Texas Governor Ana Rivera came.', 'Governor of Texas', null],
    ['Kenyan poet Ana Rivera came.', 'Poet', null],
    ['The Kenya Times poet Ana Rivera came.', 'Poet of Kenya Times', 'organisation/kenya-times'],
    ['Mr Obi’s Kenya envoy Ana Rivera came.', 'Envoy of Obi', null],
    ['Ana Rivera, ambassador to Kenya, came.', 'Ambassador to Kenya', null],
    [
      'The US ambassador to Kenya, Ana Rivera, came.',
      'Ambassador of the United States to Kenya',
      'country/usa',
    ],
    ['Sydney lawyer Ana Rivera came.', 'Lawyer', null],
    [
      'Ana Rivera, the minister of fisheries and forests, came.',
      'Minister of Fisheries and Forests',
      null,
    ],
    ['Ana Rivera, who called the Kenyan president a friend, came.', null, null],
    ['Kenya’s conservative president Ana Rivera came.', 'President of Kenya', 'country/ken'],
    ['Former US President Ana Rivera spoke.', 'President of the United States', 'country/usa'],
    ['Rain fell on Ana Rivera, the mayor said.', null, null],
    ['His wife Ana Rivera came.', null, null],
  ])('%s', (text, role, affiliation) => {
    const person = actorNamed(text, 'Ana Rivera');
    expect([person?.role, person?.affiliationId]).toEqual([role, affiliation]);
  });
});

describe('names inside names', () => {
  test.each([
    [
      'Ana Quindle left the Ana Quindle Foundation.',
      ['Ana Quindle', 'Ana Quindle Foundation', 'Ana Quindle'],
    ],
    ['Ana Quindle left the Quindle Foundation.', ['Ana Quindle', 'Quindle Foundation', 'Quindle']],
    ['Ana Quindle ran the Ana Quindle Night Walk.', ['Ana Quindle', 'Ana Quindle']],
    ['Ana Quindle left Quindle University.', ['Ana Quindle', 'Quindle University']],
    [
      'Ana Quindle and Tom Quindle left the Quindle Foundation.',
      ['Ana Quindle', 'Tom Quindle', 'Quindle Foundation'],
    ],
    [
      'Ana Quindle left the Zorblat Quindle Foundation.',
      ['Ana Quindle', 'Zorblat Quindle Foundation'],
    ],
  ])('%s', (text, expected) => {
    expect(find(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('a surname that two bear is no body', () => {
    const text =
      'Ana Quindle met Tom Quindle. Aides at Quindle left. Quindle’s headquarters was shut.';
    expect(actorIds(text)).toEqual(['person/ana-quindle', 'person/tom-quindle']);
  });
});

describe('who is who', () => {
  test('a surname, with or without its particles, is the person who bears it', () => {
    const text =
      'Bill de Vries met Yoon Suk Hwa. De Vries spoke. A friend of de Vries heard Yoon’s answer.';
    expect(mentionsIn(text)).toEqual([
      'Bill de Vries → person/bill-de-vries',
      'Yoon Suk Hwa → person/yoon-suk-hwa',
      'De Vries → person/bill-de-vries',
      'de Vries → person/bill-de-vries',
      'Yoon → person/yoon-suk-hwa',
    ]);
  });

  test('a surname of two stays unlinked, unless one alone was named before', () => {
    const text = 'Ana Rivera and Tomás Rivera met. Rivera left.';
    const { mentions, ambiguous } = find(text);
    expect(mentions).toHaveLength(2);
    expect(ambiguous.map(({ start, end }) => text.slice(start, end))).toEqual(['Rivera']);
    expect(mentionsIn('Ana Rivera won. Rivera left. Tomás Rivera stayed.')).toContain(
      'Rivera → person/ana-rivera',
    );
  });

  test('a short form is one of the names of its bearer', () => {
    expect(mentionsIn('Ken Quindle met Kenneth Quindle’s aunt. Ken left. Kenneth stayed.')).toEqual(
      [
        'Ken Quindle → person/ken-quindle',
        'Kenneth Quindle → person/ken-quindle',
        'Ken → person/ken-quindle',
        'Kenneth → person/ken-quindle',
      ],
    );
  });

  test('Mr and Mrs tell two bearers apart', () => {
    const text = 'Ana Rivera and Tomás Rivera met. Mrs Rivera left before Mr Rivera.';
    expect(mentionsIn(text).slice(2)).toEqual([
      'Rivera → person/ana-rivera',
      'Rivera → person/tomas-rivera',
    ]);
  });

  test.each([
    ['Laura Macron met Ana Rivera. President Macron came.', 'person/a1/macron'],
    ['Laura Macron met Emmanuel Macron. President Macron came.', 'person/emmanuel-macron'],
    ['The president, Laura Macron, met Ana Rivera. President Macron left.', 'person/laura-macron'],
    ['Laura Macron met Ana Rivera. Mayor Macron left.', 'person/laura-macron'],
    ['Ana Rivera met Tomás Obi. President Rivera left.', 'person/ana-rivera'],
  ])('a high office means the holder, no other who bears the surname: %s', (text, person) => {
    expect(mentionsIn(text).at(-1)).toBe(`${text.split(' ').at(-2)!} → ${person}`);
  });

  test('of two bearers the surname alone is whoever holds a high office on the day', () => {
    const text = 'Laura Macron met Emmanuel Macron. It was over, Macron said.';
    expect(mentionsIn(text, '2019-05-03').at(-1)).toBe('Macron → person/emmanuel-macron');
    expect(mentionsIn(text, '2009-05-03')).toHaveLength(2);
  });

  test('an office refers to the one person named before who holds it', () => {
    const text =
      'Kenyan President Ana Rivera met Mayor Tomás Obi. The president smiled. The French president did not.';
    expect(mentionsIn(text).filter((each) => /president →/.test(each))).toEqual([
      'The president → person/ana-rivera',
    ]);
  });

  test('an adjective with a capital before an office may tell another holder', () => {
    const text = 'The nominee Ana Rivera met Tomás Obi. The Progressive nominee smiled.';
    expect(mentionsIn(text).filter((each) => /nominee →/.test(each))).toEqual([]);
  });

  test('a title in capitals names only whom the article names', () => {
    const text = 'Ana Rivera Slams New Harbour Plan\n\nAna Rivera said the plan was late.';
    expect(mentionsIn(text)).toEqual([
      'Ana Rivera → person/ana-rivera',
      'Ana Rivera → person/ana-rivera',
    ]);
  });
});
