import { describe, expect, test } from 'vitest';
import { actorIds } from './found.ts';

const organisations = (text: string): string[] =>
  actorIds(text).filter((id) => id.startsWith('organisation/'));
const persons = (text: string): string[] => actorIds(text).filter((id) => id.startsWith('person/'));

describe('where the names of bodies begin and end', () => {
  test.each([
    [
      'He works at the Centre for Arctic and Marine Studies in the town.',
      ['organisation/centre-for-arctic-and-marine-studies'],
    ],
    [
      'She led the Quindle Centre for Missing & Exploited Otters in the town.',
      ['organisation/quindle-centre-for-missing-exploited-otters'],
    ],
    [
      'He met the Quindle Society of Weavers and Painters in the town.',
      ['organisation/quindle-society-of-weavers-and-painters'],
    ],
    [
      'Then she told the Quindle City Council on Wednesday that it was over.',
      ['organisation/quindle-city-council'],
    ],
    [
      'He asked the Senate Rivers and Lakes Committee for it in the end.',
      ['organisation/senate-rivers-and-lakes-committee'],
    ],
    ['She left Quindle & Co. in the end.', ['organisation/quindle']],
    [
      'The Fisheries Department met. It is the Department of Fisheries that met.',
      ['organisation/a/department-of-fisheries'],
    ],
    ['QUINDLE NEWS, Fla. - The mayor came to the town.', []],
    ['They wrote to the F.B.I. in the end.', ['organisation/fbi']],
    [
      'They wrote it under the KV-7 program of the KV-7 Coalition.',
      ['organisation/kv-7-coalition'],
    ],
    ['The Spanish-language network is new.', []],
    ['He asked for GIFs and NDAs in the end.', []],
    ['Clients turn to banks like Zorblatt for advice in the end.', ['organisation/zorblatt']],
  ])('%s', (text, ids) => {
    expect(
      organisations(text).map((id) => id.replace(/^(organisation\/)[^/]+\/(?=.)/, '$1a/')),
    ).toEqual(ids);
  });
});

describe('words before and after the names of persons', () => {
  test.each([
    ['He met progressive Democrat Zephyr Quindle in the town.', ['person/zephyr-quindle']],
    ['He met speaker and Ohioan John Quindle in the town.', ['person/john-quindle']],
    ['They met poor Alabamians who left in the end.', []],
    ['Tom Marden, a Michigan Democrat who flew, agreed.', ['person/tom-marden']],
    ['Jeff Marden, president of CNN Worldwide, agreed.', ['person/jeff-marden']],
    ['He is chairman of Ana Quindle’s presidential campaign.', ['person/ana-quindle']],
  ])('%s', (text, ids) => {
    expect(persons(text)).toEqual(ids);
  });
});

test('a bank is no private', () => {
  expect(persons("Tom Marden of Zorblatt, Norway's largest private bank, agreed.")).toEqual([
    'person/tom-marden',
  ]);
});

describe('a surname with its particle that two persons bear is nobody’s', () => {
  test.each([
    [
      'The banker Ann de Quindle met Jan de Quindle in May. De Quindle left.',
      ['person/ann-de-quindle', 'person/jan-de-quindle'],
    ],
    [
      'Jan van der Quindle met Ann van der Quindle. Van der Quindle said that it rained.',
      ['person/ann-van-der-quindle', 'person/jan-van-der-quindle'],
    ],
    [
      'Orla von Quindle met Hugo von Quindle. On Monday, Von Quindle said that it rained.',
      ['person/hugo-von-quindle', 'person/orla-von-quindle'],
    ],
    [
      'Jan van der Quindle came. Van der Quindle said that it rained.',
      ['person/jan-van-der-quindle'],
    ],
    [
      'Ann de Quindle met Jan de Quindle. Eva de Quindle left.',
      ['person/ann-de-quindle', 'person/eva-de-quindle', 'person/jan-de-quindle'],
    ],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});
