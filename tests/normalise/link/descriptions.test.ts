import { describe, expect, test } from 'vitest';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);

/** Each description, office, and he or she, as `words → actor_id`. */
const referring = (text: string): string[] =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources)
    .mentions.filter(({ form }) => ['role', 'description', 'pronoun'].includes(form))
    .map((each) => `${each.text} → ${each.actor_id}`);

describe('a person by what the article brought them in as', () => {
  test.each([
    ['The retired boxer Ana Rivera won. Fans cheered the boxer.', 'the boxer → person/ana-rivera'],
    ['Tom Reed, a defector, fled. Police found the defector.', 'the defector → person/tom-reed'],
    ['Eva Moss is a juror. They paid the juror.', 'the juror → person/eva-moss'],
    ['Biographer Ivo Brandt left. Nobody saw the biographer.', 'biographer → person/ivo-brandt'],
    ['Dora Hale, a young violinist, fell. It hurt the violinist.', 'violinist → person/dora-hale'],
  ])('%s', (text, expected) => {
    expect(referring(text).some((each) => each.includes(expected))).toBe(true);
  });

  test.each([
    'The juror Ana Rivera met the juror Eva Moss. Fans cheered the juror.',
    'The juror Ana Rivera won. A young juror fell. Fans cheered the juror.',
    'The juror Ana Rivera won. Fans cheered the other juror.',
    'The juror Ana Rivera won. Fans cheered the injured juror.',
    'The juror Ana Rivera won. Fans cheered the juror of the visitors.',
    'The jurors left. The juror Ana Rivera won. Fans cheered the juror.',
  ])('nobody where another may be meant: %s', (text) => {
    expect(referring(text)).toEqual([]);
  });
});

describe('a body by its kind', () => {
  test.each([
    [
      'Quindle Airways flies again. They praised the airline.',
      'the airline → organisation/quindle-airways',
    ],
    [
      'The newspaper Lake Herald asked. She told the newspaper.',
      'the newspaper → organisation/lake-herald',
    ],
    ['Lake Bank has grown. Nobody trusts the lender.', 'the lender → organisation/lake-bank'],
  ])('%s', (text, expected) => {
    expect(referring(text)).toContain(expected);
  });

  test.each([
    'Quindle Airways met Marlow Airlines. They praised the airline.',
    'The Lake Trust met. They praised the airline.',
    'Quindle Airways flies again. They answered the survey.',
    'Quindle Airways flies again. Veltrax has grown. They praised the airline.',
  ])('none where another may be meant: %s', (text) => {
    expect(referring(text).filter((each) => each.includes('airline'))).toEqual([]);
  });
});

describe('somebody without a name in the lead, who is named soon after', () => {
  test.each([
    [
      'A fired clerk was held after he shot at a door. Police came. Ivo Brandt, the clerk, left.',
      ['A fired clerk → person/ivo-brandt', 'he → person/ivo-brandt'],
    ],
    [
      'A 41-year-old welder was hurt when she fell. Dora Hale, 41, is in hospital.',
      ['A 41-year-old welder → person/dora-hale', 'she → person/dora-hale'],
    ],
    [
      'A sheriff’s deputy was shot as he knocked. Deputy Tom Reed had gone there.',
      ['A sheriff’s deputy → person/tom-reed', 'he → person/tom-reed'],
    ],
    [
      'A violinist has lost her case. Violinist Eva Moss wept.',
      ['A violinist → person/eva-moss', 'her → person/eva-moss'],
    ],
    [
      'A juror has quit. He slept. Tom Reed, a juror, wept.',
      ['A juror → person/tom-reed', 'He → person/tom-reed'],
    ],
  ])('%s', (text, expected) => {
    expect(referring(text)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    'A fired clerk met a welder after he shot at a door. Ivo Brandt, the clerk, left.',
    'A fired clerk was held after he shot at a door. Ivo Brandt left.',
    'A clerk was held after he fell. Ivo Brandt, a clerk, met Tom Reed, a clerk.',
    'They asked how a clerk should act. Ivo Brandt, a clerk, left.',
    'A clerk was held after she fell. Mr Ivo Brandt, the clerk, left.',
  ])('nobody where another may be meant: %s', (text) => {
    expect(referring(text).filter((each) => /^(?:a |s?he →)/i.test(each))).toEqual([]);
  });
});

test.each([
  ['Trade Minister Ana Rivera left. “It is over,” the trade minister said.', 'role'],
  ['The defector Tom Reed fled. “It is over,” the defector said.', 'description'],
  ['Tom Reed fled. “It is over,” the 41-year-old pensioner said.', 'description'],
])('an office is a role, and what else somebody is a description: %s', (text, form) => {
  const { mentions } = normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);
  expect(mentions.find((each) => each.text.startsWith('the '))?.form).toBe(form);
});
