import { describe, expect, test } from 'vitest';
import { read } from './found.ts';

describe('“according to” names its source and has its whole clause', () => {
  test.each([
    [
      'According to Ana Rivera, the quay will open in May.',
      ['Ana Rivera | According to | the quay will open in May'],
    ],
    [
      'According to former head of the port, Akbar Tan, the plan was never drawn up.',
      ['former head of the port, Akbar Tan | According to | the plan was never drawn up'],
    ],
    [
      'According to a survey taken last year, nearly a third of the mills stand empty.',
      ['a survey taken last year | According to | nearly a third of the mills stand empty'],
    ],
    [
      'According to the union, the two sites, a mill at Lund and a dam, had been sold by the bank.',
      [
        'the union | According to | the two sites, a mill at Lund and a dam, had been sold by the bank',
      ],
    ],
    [
      'According to the Kestrel, quoting the ministry, the army has been put on alert.',
      ['the Kestrel | According to | the army has been put on alert'],
    ],
    [
      'The mill, according to Ana Rivera, will close in May.',
      ['Ana Rivera | according to | The mill … will close in May'],
    ],
    ['According to Weck, “the mill was old.”', ['Weck | According to | the mill was old.']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is said ends where the writer goes on', () => {
  test.each([
    [
      'Ana Rivera said that the quay would open in May, news that pleased the bakers.',
      ['Ana Rivera | said | that the quay would open in May'],
    ],
    [
      'Moss said the mill would close in June, a decision that angered the town.',
      ['Moss | said | the mill would close in June'],
    ],
    [
      'Moss said that the fee would fall, as she had promised in March.',
      ['Moss | said | that the fee would fall'],
    ],
    [
      'Moss said that the fee would fall, as did the rest of the board.',
      ['Moss | said | that the fee would fall'],
    ],
    [
      'Weck told the crew that the tunnel would be dry by June, a forecast that few believed.',
      ['Weck | told | that the tunnel would be dry by June'],
    ],
    [
      'Moss said that the quay was as old as the town.',
      ['Moss | said | that the quay was as old as the town'],
    ],
    [
      'Though Weck said that the dam was safe, the village moved to the hill.',
      ['Weck | said | that the dam was safe'],
    ],
    [
      'While the port says the crane is new, the crew knows that it is rusty.',
      ['the port | says | the crane is new'],
    ],
    [
      'Moss argued that the rent was too high; the flats had been empty for years.',
      ['Moss | argued | that the rent was too high'],
    ],
    [
      'Weck denied any knowledge of the plan and left the hall.',
      ['Weck | denied | any knowledge of the plan'],
    ],
    [
      'Weck said that the boat was old, but he went to sea in it.',
      ['Weck | said | that the boat was old'],
    ],
    [
      'Weck said that the boat was old and that the crew was young.',
      ['Weck | said | that the boat was old and that the crew was young'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('when and how something was said is not what was said', () => {
  test.each([
    ['Ida Weck said late on Monday she would resign.', ['Ida Weck | said | she would resign']],
    ['Moss said early Friday the dam would hold.', ['Moss | said | the dam would hold']],
    ['Moss said last week the ferry was late.', ['Moss | said | the ferry was late']],
    ['The next day she said it was not.', ['she | said | it was not']],
    ['A day later the ministry said it was cold.', ['the ministry | said | it was cold']],
    [
      'The minister said on 07/08/2023 that the strike was over.',
      ['The minister | said | that the strike was over'],
    ],
    [
      'Weck told the board - for the third time this year - that the mill was sound.',
      ['Weck | told | that the mill was sound'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['Weck said – not for the last time – that the gate was shut.', 'that the gate was shut'],
    ['Weck said — to loud cheers — that the gate was shut.', 'that the gate was shut'],
    ['The mayor said (again) that the war was over.', 'that the war was over'],
  ])('%s', (text, content) => {
    expect(read(text).map((row) => row.split(' | ')[2])).toEqual([content]);
  });
});

describe('a clause is whole', () => {
  test.each([
    [
      'The mill will close, says Mayor Ida Weck, a former miner who took office in May.',
      'The mill will close',
    ],
    [
      'In the evening, demand for tea, milk and other drinks rose, said Ian Moss, an analyst.',
      'In the evening, demand for tea, milk and other drinks rose',
    ],
    [
      'The lamp finds traces of the gas from a drop of blood, Moss explained.',
      'The lamp finds traces of the gas from a drop of blood',
    ],
    [
      'Older ropes are heavy and are more easily cut by the wind, Dr. Weck explained.',
      'Older ropes are heavy and are more easily cut by the wind',
    ],
    ['The quay – says Ida Weck – will close in May.', 'The quay … will close in May'],
    ['The quay (Ida Weck says) will close.', 'The quay … will close'],
    [
      'Ian Frost said that, as they were old, they should be declared free from tax due to the law.',
      'that, as they were old, they should be declared free from tax due to the law',
    ],
    [
      'The board said the price – 30 to 40 crowns a head – was too high for most.',
      'the price – 30 to 40 crowns a head – was too high for most',
    ],
    [
      'When she was a child, she says, she never saw the sea.',
      'When she was a child … she never saw the sea',
    ],
  ])('%s', (text, content) => {
    expect(read(text).map((row) => row.split(' | ')[2])).toEqual([content]);
  });
});
