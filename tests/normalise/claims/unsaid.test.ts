import { describe, expect, test } from 'vitest';
import { find } from './found.ts';

/** Each attribution as `polarity: content`. */
const polarities = (text: string): string[] =>
  find(text).map(
    ({ polarity, content }) =>
      `${polarity}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

describe('what somebody did not say is negated', () => {
  test.each([
    ['No baker has claimed that the bread is stale.', ['negated: that the bread is stale']],
    ['Nobody said the ferry was late.', ['negated: the ferry was late']],
    ['No one said that the dam was safe.', ['negated: that the dam was safe']],
    ['None of the guards said that the gate was open.', ['negated: that the gate was open']],
    ['No official would say whether the plant had shut.', ['negated: whether the plant had shut']],
    ['Neither Weck nor Moss said that the dam was safe.', ['negated: that the dam was safe']],
    [
      'Rivera said the well was dry. Nor did he say who had drained it.',
      ['affirmed: the well was dry', 'negated: who had drained it'],
    ],
    [
      'The port would not confirm that the crane was broken.',
      ['negated: that the crane was broken'],
    ],
    ["The board won't say who paid for it.", ['negated: who paid for it']],
    ['Moss could not say how the fire began.', ['negated: how the fire began']],
    [
      'The firm neither confirmed nor denied that the ship had been sold.',
      ['negated: that the ship had been sold'],
    ],
    ['Rivera has yet to say whether she will run.', ['negated: whether she will run']],
    ['Moss said nothing about the fee.', []],
    ['Moss has said nothing after the trial.', []],
    ['Moss said nothing would change.', ['affirmed: nothing would change']],
    // A gerund behind what keeps from it.
    ['Rivera avoided saying that the count was wrong.', ['negated: that the count was wrong']],
    ['The audit stopped short of saying that funds were lost.', ['negated: that funds were lost']],
    ['The clerk refrained from saying that she had lied.', ['negated: that she had lied']],
    ['Moss began by saying that the mill was safe.', ['affirmed: that the mill was safe']],
    ['She was unable to say how many had left.', ['negated: how many had left']],
    ['Rivera never said the mill was safe.', ['negated: the mill was safe']],
    // One row, not also “to say whether …” as what was refused.
    ['Weck refused to say whether the mill was safe.', ['negated: whether the mill was safe']],
    ['“I never said the pier was safe,” Weck said.', ['affirmed: I never said the pier was safe']],
    ['Moss said that no minister was there.', ['affirmed: that no minister was there']],
  ])('%s', (text, expected) => {
    expect(polarities(text)).toEqual(expected);
  });
});

describe('an act is no speech', () => {
  test.each([
    'The gallery welcomed 900,000 visitors.',
    'The school welcomed its new teachers in May.',
    'Norvik recalled 12,000 kettles and 300 cars.',
    'Ruritania recalled its ambassador.',
    'The storm claimed 12 lives.',
    'The Gulls claimed the title in May.',
    'Neighbours called the police at dawn.',
    'The union called a strike.',
    'Ida Weck called her lawyer.',
    'Ardenton FC confirmed its place in the final.',
    'The champion defended her title in Lund.',
    'The pirates attacked the ship at dawn.',
    'Weck tweeted a photo of the pier.',
    'Moss wrote two books about the mill.',
    'Police questioned the driver for an hour.',
    'The town established a fund for the crew.',
    'Divers found the body of the pilot in May.',
    'Rivera listed her house for sale.',
    'The firm maintained close ties with the port.',
    'Rooms are priced according to their size.',
    'The belt can be cut according to the number of holes, and anyone may do it.',
    'The guards were paid according to rank.',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test.each([
    ['The mayor welcomed the decision.', 'the decision'],
    ['Moss recalled that the car was red.', 'that the car was red'],
    ['Moss claimed 300 people had left.', '300 people had left'],
    ['Moss called the plan a disgrace.', 'the plan a disgrace'],
    ['Rivera called him brave.', 'him brave'],
    ['The ministry confirmed the sale of the ship.', 'the sale of the ship'],
    ['Prices fell, according to the number office.', 'Prices fell'],
  ])('%s', (text, content) => {
    expect(
      find(text).map((draft) =>
        draft.content.map(({ start, end }) => text.slice(start, end)).join(' … '),
      ),
    ).toEqual([content]);
  });
});
