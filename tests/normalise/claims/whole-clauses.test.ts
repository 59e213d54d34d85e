import { describe, expect, test } from 'vitest';
import { read } from './found.ts';

describe('an infinitive that “and” joins to another is said, and says nothing itself', () => {
  test.each<[string, string[]]>([
    [
      'The council announced a contest to design a bridge and decide whether the old one should go.',
      [
        'The council | announced | a contest to design a bridge and decide whether the old one should go',
      ],
    ],
    [
      'It asserted that the harbour board had failed to stop and denounce the thefts.',
      ['It | asserted | that the harbour board had failed to stop and denounce the thefts'],
    ],
    [
      'Moss asked the clerk to stand up and repeat the oath.',
      ['Moss | asked | the clerk to stand up and repeat the oath'],
    ],
    [
      'Weck said the firm would hire forty people and announce a second mill.',
      ['Weck | said | the firm would hire forty people and announce a second mill'],
    ],
    [
      'Rivera promised to rebuild the pier and blame nobody.',
      ['Rivera | promised | to rebuild the pier and blame nobody'],
    ],
    ['The union pleaded with the board to honour the deal and condemn the raids.', []],
    // A finite verb of the same subject says something.
    [
      'Bakers claim the levy is unfair and accuse the mayor of lying.',
      ['Bakers | claim | the levy is unfair', 'Bakers | accuse | the mayor of lying'],
    ],
    [
      'Others feel that the docks, which were built to keep out the sea, are lost, and argue that the town should move.',
      [
        'Others | feel | that the docks, which were built to keep out the sea, are lost',
        'Others | argue | that the town should move',
      ],
    ],
    [
      'The mayor vowed to reopen the mill and criticised the board.',
      ['The mayor | vowed | to reopen the mill', 'The mayor | criticised | the board'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a clause goes on behind a participle, and behind a phrase that opens it', () => {
  test.each<[string, string]>([
    [
      'Police said the second boat, found by a diver after the storm, was held at the pier.',
      'Police | said | the second boat, found by a diver after the storm, was held at the pier',
    ],
    [
      'The clerk said the letter, reported by a baker, was a forgery.',
      'The clerk | said | the letter, reported by a baker, was a forgery',
    ],
    [
      'The clerk said the older plan, confirmed by the board in May, would go ahead.',
      'The clerk | said | the older plan, confirmed by the board in May, would go ahead',
    ],
    [
      'The mayor said that the first mill, recommended by a panel, was closed.',
      'The mayor | said | that the first mill, recommended by a panel, was closed',
    ],
    [
      'The keeper added that, with storms on the way, she had expected a loss of forty boats.',
      'The keeper | added | that, with storms on the way, she had expected a loss of forty boats',
    ],
    [
      'The notice added that during its tours, the crew often find dead birds on the quay.',
      'The notice | added | that during its tours, the crew often find dead birds on the quay',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each<[string, string[]]>([
    [
      'Moss said the pier was safe, adding that it would open.',
      ['Moss | said | the pier was safe', 'Moss | adding | that it would open'],
    ],
    [
      'Moss announced a second mill, saying it would open in May.',
      ['Moss | announced | a second mill', 'Moss | saying | it would open in May'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what was done before it was said, and an aside in dashes, is the writer’s', () => {
  test.each<[string, string]>([
    [
      'The mayor said after visiting the mill that Weck’s plan will save the harbour.',
      'The mayor | said | that Weck’s plan will save the harbour',
    ],
    [
      'Jonas Moss said after attending the fair that the harbour would be the heart of the town.',
      'Jonas Moss | said | that the harbour would be the heart of the town',
    ],
    [
      'Weck said before meeting the crew that the boat would sail.',
      'Weck | said | that the boat would sail',
    ],
    [
      'Weck complained during the fair — a film of which the board sent to reporters — that the levy was unfair.',
      'Weck | complained | that the levy was unfair',
    ],
    [
      'Rivera argued at length – naming Weck eight times – that the port had lost its way.',
      'Rivera | argued | that the port had lost its way',
    ],
    [
      'Their chairman said — on the radio, as it happens — that the club had sold forty boats.',
      'Their chairman | said | that the club had sold forty boats',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('a clause in front is not what is said where that stands behind the cue', () => {
  test.each<[string, string]>([
    ['Asked who would lead the board, she said Moss.', 'Asked who would lead the board'],
    ['Asked if he had been paid, the pilot said no.', 'Asked if he had been paid'],
    ['When asked about the fire, the keeper said yes.', 'When asked about the fire'],
    ['After the count the crews stayed, and Moss said the pier was safe.', 'After the count'],
    ['While some bakers left, Moss said the pier was safe.', 'While some bakers left'],
  ])('%s', (text, front) => {
    expect(read(text).filter((row) => row.includes(`| ${front}`))).toEqual([]);
  });

  test.each([
    [
      'When the storm came, the ferry was late, she said.',
      'When the storm came, the ferry was late',
    ],
    [
      'After the vote, the pier was closed, the mayor said on Monday.',
      'After the vote, the pier was closed',
    ],
  ])('%s', (text, said) => {
    expect(read(text).map((row) => row.split(' | ')[2])).toEqual([said]);
  });
});

describe('behind what is criticised, denied or promised the writer goes on', () => {
  test.each<[string, string]>([
    ['He claimed illness and was freed by the court.', 'He | claimed | illness'],
    ['She denied the theft and walked out of the hall.', 'She | denied | the theft'],
    [
      'The board promised a hearing and tried to calm the crews.',
      'The board | promised | a hearing',
    ],
    ['Moss denounced the levy in a letter to the board.', 'Moss | denounced | the levy'],
    ['Weck criticised the mayor in a speech on Friday.', 'Weck | criticised | the mayor'],
    [
      'Rivera praised the crew in an interview with the Harbour Gazette.',
      'Rivera | praised | the crew',
    ],
    ['The board rejected the plan in a long report.', 'The board | rejected | the plan'],
    [
      'Weck criticised the mayor and the board in the town of Arden.',
      'Weck | criticised | the mayor and the board in the town of Arden',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('who is asked, told or promised something is not what is said', () => {
  test.each([
    ['The clerk was asked to list the boats and describe each of them.', 'The clerk'],
    ['Paula Weck was asked to serve as chief clerk to the board of Arden.', 'Paula Weck'],
    ['The keeper was warned that climbing any further could be dangerous.', 'The keeper'],
    ['The firm was promised ten acres in Arden to stay in the town.', 'The firm'],
    ['Rivera was told in May that the mill had closed.', 'Rivera'],
  ])('%s', (text, hearer) => {
    const said = read(text).flatMap((row) => (row.split(' | ')[2] ?? '').split(' … '));
    expect(said).not.toContain(hearer);
  });
});
