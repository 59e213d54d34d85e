import { describe, expect, test } from 'vitest';
import { actorIds, actorNamed, find, mentionsIn } from './found.ts';

const idsOf = (kind: string, text: string): string[] =>
  actorIds(text).filter((id) => id.startsWith(`${kind}/`));

describe('who is named among others', () => {
  test.each([
    ['They sing to gods, such as Zorblat, Quindle, and Marlo.', ['marlo', 'quindle', 'zorblat']],
    ['Hosts such as Zorblat Quindle agree.', ['zorblat-quindle']],
    ['Actors like Zorblat agree.', ['zorblat']],
    ['She sold her novel Larissa Quindle, in May.', []],
    ['They saw the Larissa pictures, pictures of Larissa, and a blue Larissa.', ['larissa']],
    ['They saw the Star of Larissa.', []],
    ['Members, said Quindle, are tired.', ['quindle']],
    ['Thousands of Zorblats, a minority group, marched. Zorblats left.', []],
    ['Obama won the vote.', ['obama']],
    ['It was the Virginia Democratic poll. She wrote to @LarissaQuindle.', []],
    ['They met at noon. Merry Xmas!', []],
  ])('%s', (text, names) => {
    expect(idsOf('person', text).map((id) => id.slice(id.lastIndexOf('/') + 1))).toEqual(names);
  });

  test.each([
    ['They heard such bands as The Zorblat Quindle.', ['the-zorblat-quindle']],
    ['The schools Zorblat and Quindle met.', ['quindle', 'zorblat']],
    ['Groups included Zorblat and Quindle.', ['quindle', 'zorblat']],
    ['They saw the film Quiet Club.', []],
    ['They flew on Air Force One.', []],
  ])('%s', (text, names) => {
    expect(idsOf('organisation', text)).toEqual(names.map((name) => `organisation/${name}`));
  });
});

describe('surnames that other things bear', () => {
  test.each([
    ['Ana Bloomberg may run. Bloomberg said so.', ['person/ana-bloomberg']],
    ['Civil rights icon Rep. John Lewis spoke. Lewis left.', ['person/john-lewis']],
    ['John Lewis said sales had risen.', ['organisation/john-lewis']],
    ['They met Deborah Jordan Quindle.', ['person/deborah-jordan-quindle']],
    ['The Georgia Democrats left.', ['organisation/georgia-democrats']],
  ])('%s', (text, ids) => {
    expect(actorIds(text)).toEqual(ids);
  });

  test('two who are named together share a surname, and are two', () => {
    const text = 'The parents, Zor and Wek Quindle, left. Quindle is tired.';
    expect(mentionsIn(text)).toEqual([
      'Zor → person/zor-quindle',
      'Wek Quindle → person/wek-quindle',
    ]);
    expect(actorIds('Trump and Ana Quindle met Donald Trump.')).toEqual([
      'person/ana-quindle',
      'person/donald-trump',
    ]);
  });
});

describe('papers and bodies by their aims', () => {
  test.each([
    ['They told the Quindle Herald. The Herald asked a Herald reporter.', ['quindle-herald']],
    ['They told The Washington Post. On Monday, The Post asked.', ['washington-post']],
    ['They told the Mail that it was so.', ['daily-mail']],
    [
      'She left the Center for Zorblat Women and Politics at noon.',
      ['center-for-zorblat-women-and-politics'],
    ],
    ['The Coalition for Equity and Democracy won.', ['coalition-for-equity-and-democracy']],
    [
      'The Institute for Peace and Coastal Security met.',
      ['institute-for-peace-and-coastal-security'],
    ],
    ['The director of Priests for Quiet left.', ['priests-for-quiet']],
    ['They met the Hispanic Patriots for Quindle.', ['hispanic-patriots-for-quindle']],
    ['They met the Quindle Majority PAC, a super PAC.', ['quindle-majority-pac']],
    ['The Leeds Police Patrolmen’s Association met.', ['leeds-police-patrolmens-association']],
    ['Britain’s Parliament for Tooting.', ['parliament-gbr']],
    ['It ran on Leeds TV.', []],
    ['The Zorblatean People’s Front met on the Zorblatean side.', ['zorblatean-peoples-front']],
  ])('%s', (text, names) => {
    expect(idsOf('organisation', text)).toEqual(names.map((name) => `organisation/${name}`));
  });

  test('whom somebody blames for something is no such body', () => {
    expect(idsOf('organisation', 'He blamed Democrats for Quindle.')).toEqual([
      'organisation/democratic-party',
    ]);
  });
});

describe('offices with fields and halves', () => {
  test.each([
    [
      'Ana Moss, director of tax policy at Kestrel Bank, left.',
      'Director of Tax Policy at Kestrel Bank',
    ],
    [
      'Ana Moss, chairwoman and chief executive of Kestrel Bank, left.',
      'Chairwoman and Chief Executive of Kestrel Bank',
    ],
    ['Rabbi Ana Moss, president of the Lake Council, left.', 'President of the Lake Council'],
    [
      'Ana Moss, U.S. attorney for the Eastern District of Texas, left.',
      'Attorney for the Eastern District of Texas',
    ],
    ['Ana Moss, Hills’ senior media adviser, left.', 'Senior Media Adviser'],
    ['Ana Moss, governor of Fla., left.', 'Governor of Florida'],
    ['The 68-year-old former minister Ana Moss left.', 'Minister'],
    ['They will host Ana Moss.', null],
    ['Ana Moss, his son’s teacher, left.', 'Teacher'],
  ])('%s', (text, role) => {
    expect(actorNamed(text, 'Ana Moss')?.role).toBe(role);
  });

  test('one word more belongs to the body whose office it is', () => {
    expect(
      find('Ana Moss, manager for the Lake Party Zorblats, left.').actors.map(({ name }) => name),
    ).not.toContain('Zorblats');
  });
});
