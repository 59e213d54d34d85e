import { describe, expect, test } from 'vitest';
import { actorIds, mentionsIn } from './found.ts';

describe('a company by its bare name', () => {
  test.each([
    ['Bavaro Inc. will cut 300 jobs. Bavaro said demand had fallen.', 'organisation/bavaro'],
    ['Quarrow plc closed a mine. The minister met with Quarrow on Monday.', 'organisation/quarrow'],
    ['Miners at Zorblat told reporters of it. Zorblat Ltd. had no word.', 'organisation/zorblat'],
  ])('is the one with a legal form elsewhere: %s', (text, id) => {
    expect(actorIds(text)).toEqual([id]);
    expect(mentionsIn(text)).toHaveLength(2);
  });

  test.each([
    ['Sales rose 4%, said Calder Hydro plc.', 'organisation/calder-hydro'],
    ['The dam is owned by Zorblat Quill LLC.', 'organisation/zorblat-quill'],
    ['A fine was paid by Norvik Ferries Ltd.', 'organisation/norvik-ferries'],
  ])('has the form at the end of a text, too: %s', (text, id) => {
    expect(actorIds(text)).toEqual([id]);
  });

  test.each([
    ["The dam's owner, Calder Hydro, said it was investigating.", 'organisation/calder-hydro'],
    [
      'The operator, Norvik Hydro, said it had received two complaints.',
      'organisation/norvik-hydro',
    ],
    ['On Monday Quillmere said that it plans to close.', 'organisation/quillmere'],
  ])('speaks of itself as it: %s', (text, id) => {
    expect(actorIds(text)).toEqual([id]);
  });

  test.each([
    ["The shop's owner, Tom Quindle, said it was closing.", 'person/tom-quindle'],
    ["The shop's owner, Zor Quindle, said she was sad.", 'person/zor-quindle'],
    ['Ana Rivera said it was raining. Rivera said it will close.', 'person/ana-rivera'],
  ])('is no person who says what it does: %s', (text, id) => {
    expect(actorIds(text)).toEqual([id]);
  });

  test.each([
    ['Helio Mining (HLM) said output fell. HLM employs 900.', 'organisation/helio-mining'],
    ['Tolm Dockyard Company (TDK) met. They left TDK.', 'organisation/tolm-dockyard-company'],
    ['The Varnish Corporation (VSH) failed. VSH was sold.', 'organisation/varnish-corporation'],
  ])('is its short form in brackets: %s', (text, id) => {
    expect(actorIds(text)).toEqual([id]);
    expect(mentionsIn(text)).toHaveLength(3);
  });

  test('is not what stands in brackets with other letters', () => {
    expect(actorIds('Helio Mining (NSX) said output fell.')).toContain('organisation/nsx');
  });

  test.each([
    [
      'Platoro is a booming online education platform. Platoro has joined forces with Duoteca.',
      ['organisation/duoteca', 'organisation/platoro'],
    ],
    ['Lendimo is a start-up that helps shops.', ['organisation/lendimo']],
    ['They said that Quarrow was a small bank.', ['organisation/quarrow']],
    ['Bavaro is a manager of a small bank.', []],
    ['Ana is a team that nobody beats.', []],
  ])('is told by what it is: %s', (text, ids) => {
    expect(actorIds(text).filter((id) => id.startsWith('organisation/'))).toEqual(ids);
  });
});

describe('words in capitals that are no organisation', () => {
  test.each([
    ['TOLM, June 10 — Mayor Ana Rivera opened the bridge.'],
    ['TOLM (AP) — Mayor Ana Rivera opened the bridge.'],
    ['LARK BELLMERE, Norland, June 10 (Reuters) - Mayor Ana Rivera opened it.'],
    ['TOLM — Mayor Ana Rivera opened the bridge.'],
  ])('the place of a dateline: %s', (text) => {
    expect(mentionsIn(text).filter((each) => /TOLM|BELLMERE/.test(each))).toEqual([]);
  });

  test('a body before a dash in a sentence is one', () => {
    expect(actorIds('NATO - which met in May - said no.')).toEqual(['organisation/nato']);
    expect(actorIds('ZBT, which met on June 10, said no.')).toEqual(['organisation/zbt']);
  });

  test.each([
    ['Regulators cleared the 737 MAX on Monday.'],
    ['They flew the 320 NEO. It was new.'],
    ['She drove the 911 TURBO, which was old.'],
  ])('the model of a thing: %s', (text) => {
    expect(actorIds(text)).toEqual([]);
  });

  test('troops of a body behind their number', () => {
    expect(actorIds('The 300 WHB workers left.')).toEqual(['organisation/whb']);
  });
});

describe('a family name that heads places', () => {
  test.each([
    ['Two boats sank at Park Holme on Monday.'],
    ['Police in Park Holme said nobody was hurt.'],
    ['They live near Park Sorin, by the lake.'],
  ])('is that of a place: %s', (text) => {
    expect(actorIds(text)).toEqual([]);
  });

  test('is a person elsewhere', () => {
    expect(actorIds('On Monday Park Sorin said that she had left.')).toEqual(['person/park-sorin']);
  });
});
