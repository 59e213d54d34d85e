import { describe, expect, test } from 'vitest';
import { recordOf } from './rows.ts';

/** Each claim as `mode: what is said`, with `not` before it where somebody did not say it. */
const said = (text: string): string[] =>
  recordOf(text).claims.map(
    ({ mode, polarity, text: words }) => `${polarity === 'negated' ? 'not ' : ''}${mode}: ${words}`,
  );

describe('a row has the mode of its own marks', () => {
  test.each([
    [
      'The roof held, Mara Duvall said, but the noise was “like a train” all night.',
      ['indirect: The roof held', 'mixed: but the noise was “like a train” all night'],
    ],
    [
      'The bakery will stay open, Mara Duvall said, though the rent is “a joke”.',
      ['indirect: The bakery will stay open', 'mixed: though the rent is “a joke”'],
    ],
    [
      '“It was dark,” Mara Duvall said, adding that nobody had a lamp.',
      ['direct: It was dark', 'indirect: that nobody had a lamp'],
    ],
    [
      'The ferry ran late, said Ole Brandvik, but “nobody cared” that it did.',
      ['indirect: The ferry ran late', 'mixed: but “nobody cared” that it did'],
    ],
    [
      'No one was paid, Mara Duvall said, and the mood was “sour” by noon.',
      ['indirect: No one was paid', 'mixed: and the mood was “sour” by noon'],
    ],
    [
      'The crew, Mara Duvall said, was “tired to the bone” and wanted to go home.',
      ['indirect: The crew', 'mixed: was “tired to the bone” and wanted to go home'],
    ],
  ])('%s', (text, rows) => {
    expect(said(text)).toEqual(rows);
  });
});

describe('what somebody did not say', () => {
  test.each([
    ['No engineer has said that the bridge is sound.', ['not indirect: that the bridge is sound']],
    ['Nobody claims the bridge is sound.', ['not indirect: the bridge is sound']],
    ['Neither man said the bridge was sound.', ['not indirect: the bridge was sound']],
    [
      '“I never saw the bridge,” Ole Brandvik said. Nor did he say who had built it.',
      ['direct: I never saw the bridge', 'not indirect: who had built it'],
    ],
    [
      'Ole Brandvik would not confirm that the bridge was shut.',
      ['not indirect: that the bridge was shut'],
    ],
    [
      'The port neither confirmed nor denied that the ship had been sold.',
      ['not indirect: that the ship had been sold'],
    ],
    ['Mara Duvall said nobody was hurt.', ['indirect: nobody was hurt']],
  ])('%s', (text, rows) => {
    expect(said(text)).toEqual(rows);
  });
});

describe('the whole of what is said, and nothing else', () => {
  test.each([
    [
      'The report said 5 to 10 boats – all of them old – had sunk.',
      ['indirect: 5 to 10 boats – all of them old – had sunk'],
    ],
    [
      'Speaking in Tolm, Mara Duvall said that, since they had no coats, they should be let in.',
      ['indirect: that, since they had no coats, they should be let in'],
    ],
    [
      'Ole Brandvik said the toll – 12 to 15 crowns a car – hurt the poor.',
      ['indirect: the toll – 12 to 15 crowns a car – hurt the poor'],
    ],
    [
      'When the lake froze, Ilka Voss says, the town danced on it.',
      ['indirect: When the lake froze', 'indirect: the town danced on it'],
    ],
    [
      'Ole Brandvik said that, because the lamp was broken, the boat should be held in port.',
      ['indirect: that, because the lamp was broken, the boat should be held in port'],
    ],
    [
      'Ilka Voss said the pool would open in May, news that pleased the swimmers.',
      ['indirect: the pool would open in May'],
    ],
    [
      'Mara Duvall said the fee would fall, as the council had asked, and by Monday the queue was gone.',
      ['indirect: the fee would fall'],
    ],
    [
      'The port said the crane was safe, but inspectors found cracks.',
      ['indirect: the crane was safe'],
    ],
    [
      'Mara Duvall said – to nobody’s surprise – that the choir would tour.',
      ['indirect: that the choir would tour'],
    ],
    [
      'Ole Brandvik told the board — for the fourth time — that the valve was old.',
      ['indirect: that the valve was old'],
    ],
    [
      'Mara Duvall said (again) that the choir would tour.',
      ['indirect: that the choir would tour'],
    ],
    [
      'The port said – this time in writing – that the crane was safe.',
      ['indirect: that the crane was safe'],
    ],
    [
      'Ole Brandvik warned - not without a smile - that the ice was thin.',
      ['indirect: that the ice was thin'],
    ],
  ])('%s', (text, rows) => {
    expect(said(text)).toEqual(rows);
  });
});

describe('what is said by nobody who is named is one row', () => {
  test.each([
    'The singer Mara Duvall is reportedly selling a house in Tolm',
    'Ole Brandvik was allegedly paid $40,000 for the boat',
    'The mill is said to have been sold in May',
    'Ilka Voss has reportedly left the party',
    'The ship is believed to be carrying 400 tonnes of grain',
  ])('%s', (sentence) => {
    expect(said(`${sentence}.`)).toEqual([`indirect: ${sentence}`]);
  });
});

describe('nothing is said', () => {
  test.each([
    'The gallery welcomed 900,000 visitors.',
    'Norda recalled 4,000 kettles over a loose wire.',
    'Neighbours called the police at dawn. The club called a vote. Mara Duvall called her lawyer.',
    'Tolm FC claimed its third title.',
    'The striker confirmed his place in the final.',
    'The mayor defended her title in Lund.',
    'Seats are given according to age, and nobody may stand.',
    'Each dish is spiced according to the taste of the guest.',
    'The plants are watered according to how dry the soil is.',
    'Pay rises according to the hours that one works.',
    'The boats are parked according to their length, and sailors pay by the metre.',
    'The coach divided them according to weight.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
