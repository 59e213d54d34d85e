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
