import { describe, expect, test } from 'vitest';
import { recordOf, saidBy, speakerOf } from './rows.ts';

/** The texts, each with who says its claims, in order. */
const speakers = (text: string): string[] => recordOf(text).claims.map(speakerOf);

describe('a phrase or text that says in whose words', () => {
  test.each([
    [
      'The trial dragged on and, in the words of its clerk, Mara Duvall, “everyone forgot why they had come.”',
      ['mara-duvall: everyone forgot why they had come.'],
    ],
    [
      'The strike, in the words of the foreman, Ole Brandvik, “cost us the winter.”',
      ['ole-brandvik: cost us the winter.'],
    ],
    [
      '“The furnace was sound,” maintains Ole Brandvik, who ran it.',
      ['ole-brandvik: The furnace was sound'],
    ],
    [
      'Ole Brandvik left the party, saying it had lost its way.',
      ['ole-brandvik: it had lost its way'],
    ],
    [
      'There were fears that the river would rise, according to Mara Duvall.',
      ['mara-duvall: There were fears that the river would rise'],
    ],
    [
      'Three of the windows were cracked, inspection records show.',
      ['(inspection records): Three of the windows were cracked'],
    ],
    [
      'Mara Duvall notes the pier has no lamps. She adds that the town has no money.',
      ['mara-duvall: the pier has no lamps', 'mara-duvall: that the town has no money'],
    ],
  ])('%s', (text, rows) => {
    expect(saidBy(text)).toEqual(rows);
  });
});

describe('who is quoted, heard or seen, and not the subject before', () => {
  test.each([
    [
      'Ms. Duvall thanked her team, while the harbour master, Ole Brandvik, was quoted in a local paper this week saying the crew would “probably” leave.',
      'ole-brandvik',
    ],
    [
      'Mr. Arlen praised the plan, but the head of the union, Mara Duvall, was quoted on radio as saying it was “a trap”.',
      'mara-duvall',
    ],
    [
      'Senator Hugo Bell left early, while his deputy, Ana Falk, was heard telling guests the vote was lost.',
      'ana-falk',
    ],
    [
      'Ana Falk welcomed the deal, while farmer Ole Brandvik was quoted by the Tolm Post as saying it would ruin him.',
      'ole-brandvik',
    ],
    [
      'Hugo Bell smiled, as the owner of the club, Ana Falk, was shown on television saying the coach would go.',
      'ana-falk',
    ],
    [
      'Hugo Bell kept silent, but Mara Duvall, his lawyer, was cited in the Tolm Post as saying he was innocent.',
      'mara-duvall',
    ],
    ['Mara Duvall wept, but the baker was filmed saying the bread was old.', '(the baker)'],
  ])('%s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });
});

describe('who asks not to be named', () => {
  test.each([
    [
      'Three drivers who asked not to be named said the brakes had failed.',
      '(Three drivers who asked not to be named): the brakes had failed',
    ],
    [
      'A nurse who refused to give her name said two wards had closed.',
      '(A nurse who refused to give her name): two wards had closed',
    ],
    [
      'Residents who declined to be identified said the smoke began at dawn.',
      '(Residents who declined to be identified): the smoke began at dawn',
    ],
    [
      'Two guards who did not want to be named said that the gate had been open.',
      '(Two guards who did not want to be named): that the gate had been open',
    ],
    [
      'A clerk who declined to comment on the case said the file was sealed.',
      '(A clerk who declined to comment on the case): the file was sealed',
    ],
  ])('%s', (text, row) => {
    expect(saidBy(text)).toEqual([row]);
  });
});

describe('a name inside the phrase that speaks', () => {
  test.each([
    ['Fans backing Mara Duvall said the vote was a farce.', '(Fans backing Mara Duvall)'],
    [
      'The panel examining Ole Brandvik said it had found 9 errors.',
      '(The panel examining Ole Brandvik)',
    ],
    [
      'The suit against Mara Duvall claims that she hid $3 million.',
      '(The suit against Mara Duvall)',
    ],
    [
      'A man accused of stalking Mara Duvall told the judge that he was ill.',
      '(A man accused of stalking Mara Duvall)',
    ],
    ['A bakery run by Ole Brandvik said sales rose 6%.', '(A bakery run by Ole Brandvik)'],
    ['The son of Ole Brandvik said the barn was empty.', '(The son of Ole Brandvik)'],
    ['Piet Arlen, standing beside Mara Duvall, told nurses: “Wait here.”', 'piet-arlen'],
    [
      'A clerk who was questioned about the vault said it was empty.',
      '(A clerk who was questioned about the vault)',
    ],
    ['The farmer whom police had held said he was innocent.', '(The farmer whom police had held)'],
    ['A guard who heard of the fire said the gate was shut.', '(A guard who heard of the fire)'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
    for (const figure of recordOf(text).figures) expect(figure.asserted_by).toBe(null);
  });
});

describe('a name behind an office that holds other names', () => {
  test.each([
    ['Minister of Culture, Youth and Sport, Mara Duvall, said the hall was late.', 'mara-duvall'],
    [
      'The secretary for Fisheries and Labour, Ole Brandvik, told members that nets were torn.',
      'ole-brandvik',
    ],
    [
      'The minister for Roads, Rail and Harbours, Ilka Voss, warned that the bridge was old.',
      'ilka-voss',
    ],
    ['Head of the Tolm Housing Office, Ilka Voss, said the flats were damp.', 'ilka-voss'],
    [
      'Director of the Lund Museum of Art, Mara Duvall, announced a show of 40 prints.',
      'mara-duvall',
    ],
    [
      'The chair of the board for Trade and Mines, Ole Brandvik, said the pit was shut.',
      'ole-brandvik',
    ],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  test('two offices are two people', () => {
    const [row] = recordOf(
      'The bishop of Lund and the rabbi of Tolm, Ian Roth, said prayers would be held.',
    ).claims;
    expect([row?.speaker_id, row?.speaker_status]).toEqual([null, 'several']);
  });
});

describe('what is told of the speaker behind the name', () => {
  test.each([
    [
      '“The soup is thin,” says Mara Duvall as she lifts the lid. “I see the spoon.”',
      'mara-duvall',
    ],
    [
      '“It froze,” said Ole Brandvik while his son held the ladder. “We had no wood.”',
      'ole-brandvik',
    ],
    ['“They never wrote,” Ilka Voss said as the train left.', 'ilka-voss'],
    ['“It leaks,” says Ole Brandvik, wiping the bench. “It always did.”', 'ole-brandvik'],
    ['Mara Duvall, as she left the court, said the fine was fair.', 'mara-duvall'],
    ['“I was first,” recalled Ilka Voss after the race in Tolm.', 'ilka-voss'],
  ])('%s', (text, speaker) => {
    expect(new Set(speakers(text))).toEqual(new Set([speaker]));
  });
});

describe('a quotation of several paragraphs, named at its end', () => {
  test.each([
    [
      '“The ice broke, and nobody came.\n\n“We had called twice. It rang and rang.\n\n“Then it stopped,” said skipper Ole Brandvik.',
      'ole-brandvik',
      4,
    ],
    ['“I left at dawn.\n\n“I never went back,” Mara Duvall told the inquiry.', 'mara-duvall', 2],
    [
      '“They took the fence.\n\n“They took the gate.\n\n“They left the dog,” recalled farmer Piet Arlen.',
      'piet-arlen',
      3,
    ],
    ['"We paid.\n\n"We paid again," said Ilka Voss. "Then we stopped."', 'ilka-voss', 3],
    ['Ilka Voss wept.\n\n“It was cold.\n\n“It was dark,” she said.', 'ilka-voss', 2],
  ])('%j', (text, speaker, sentences) => {
    expect(recordOf(text).claims.map((row) => [row.mode, speakerOf(row)])).toEqual(
      Array.from({ length: sentences }, () => ['direct', speaker]),
    );
  });
});

describe('a quotation that a page sets off, or a statement below a colon', () => {
  test.each([
    [
      'The board met.\n\n“We are glad of the new lock.”\n\n— Harbour master Ole Brandvik\n\nBoats passed at noon.',
      'ole-brandvik: We are glad of the new lock.',
    ],
    [
      'The pool opened.\n\n"I learned to swim here."\n\n- Mara Duvall, a lifeguard\n\nIt shuts in May.',
      'mara-duvall: I learned to swim here.',
    ],
    [
      'It rained.\n\n“Nobody asked the ferrymen.”\n– Ilka Voss, mayor of Tolm\n\nThe ferry is late.',
      'ilka-voss: Nobody asked the ferrymen.',
    ],
    [
      'Mayor Ilka Voss said:\n\nWe have lost a friend.\n\nThe funeral is on Friday.',
      'ilka-voss: We have lost a friend.',
    ],
    [
      'In a statement, Ole Brandvik said:\n\nI am sorry for those who worked in it.\n\nIt was built in 1903.',
      'ole-brandvik: I am sorry for those who worked in it.',
    ],
  ])('%j', (text, row) => {
    expect(saidBy(text)).toEqual([row]);
    expect(recordOf(text).claims[0]?.mode).toBe('direct');
  });
});

describe('a given name that is the name of a month', () => {
  test.each([
    ['Minister April Lund said on Friday that the fair was off.', 'april-lund', '2025-06-06'],
    ['Senator June Arlen said on Monday that the fair was off.', 'june-arlen', '2025-06-09'],
    ['Judge August Falk said on Tuesday that the fair was off.', 'august-falk', '2025-06-10'],
    ['“It is off,” said May Brandvik, a baker, on Sunday.', 'may-brandvik', '2025-06-08'],
    ['Councillor Augusta May said on Thursday that it was off.', 'augusta-may', '2025-06-05'],
  ])('%s', (text, speaker, day) => {
    expect(recordOf(text).claims.map((row) => [speakerOf(row), row.said_on])).toEqual([
      [speaker, day],
    ]);
  });
});
