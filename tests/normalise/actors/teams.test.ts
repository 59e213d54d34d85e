import { describe, expect, test } from 'vitest';
import { actorIds, mentionsIn } from './found.ts';

const bodies = (text: string): string[] =>
  actorIds(text).filter((id) => id.startsWith('organisation/'));

describe('teams by place or nickname', () => {
  test.each([
    ['Rovers beat Tolm 2-1 on Saturday.', ['organisation/rovers', 'organisation/tolm']],
    [
      'On Sunday the Kestrels beat the Harriers 24-17.',
      ['organisation/harriers', 'organisation/kestrels'],
    ],
    ['It was a 3-0 win over Quarrow.', ['organisation/quarrow']],
    ['The side lost 3-2 to Zorblat on Monday.', ['organisation/zorblat']],
    ['On Monday Quarrow won 3-2 at home.', ['organisation/quarrow']],
  ])('who wins or loses by a score: %s', (text, ids) => {
    expect(bodies(text)).toEqual(ids);
  });

  test.each([
    ['Kestrels coach Ann Lee said it was hard.', ['organisation/kestrels']],
    ['Last year Quarrow striker Tom Reed scored twice.', ['organisation/quarrow']],
    ['The Kestrels lost. Kestrels players wept.', ['organisation/kestrels']],
  ])('whose coach, player or fans are named: %s', (text, ids) => {
    expect(bodies(text)).toEqual(ids);
  });

  test.each([
    ['Ana Quindle beat Tom Reed 6-4, 6-2. Quindle beat Zorblat 6-3, 7-5.'],
    ['Assistant coach Ann Lee wept. Former captain Tom Reed left.'],
    ['On Monday Ana beat Eva 2-1.'],
    ['Quindle supporters wept. The Ana Quindle orchestra played.'],
    ['Voters beat the record by 2-1. Fans wept.'],
  ])('is nobody who plays, or none: %s', (text) => {
    expect(bodies(text)).toEqual([]);
  });
});

describe('one-word bodies', () => {
  test.each([
    ["Bavaro's chief executive, Ann Lee, left.", ['organisation/bavaro']],
    ["They met with Quarrow's managing director.", ['organisation/quarrow']],
    ["On Monday Zorblat's new chief financial officer left.", ['organisation/zorblat']],
  ])('a firm by its chief: %s', (text, ids) => {
    expect(bodies(text)).toEqual(ids);
  });

  test("a person's chief rival is no firm's", () => {
    expect(bodies("They met with Ana's chief executive, and with Zorblat's chief rival.")).toEqual(
      [],
    );
  });

  test.each([
    ['The House passed the bill. The Senate rejected it.', 'House → organisation/a1/house'],
    ['He told the House on Monday that Parliament had met.', 'House → organisation/a1/house'],
    ['Congress met. A bill that the House has passed failed.', 'House → organisation/a1/house'],
  ])('the House beside another chamber: %s', (text, mention) => {
    expect(mentionsIn(text)).toContain(mention);
  });

  test.each([
    ['The House was sold in May.'],
    ['The Senate met. They painted the House doors.'],
    ['The Senate met in the House of Lakes.'],
  ])('no House otherwise: %s', (text) => {
    expect(mentionsIn(text).filter((each) => each.startsWith('House →'))).toEqual([]);
  });

  test.each([
    ['The Institute of Lakes (Inlak) met. Inlak said no.', 'Inlak', 'institute-of-lakes'],
    ['The Tolm Revenue Authority (Torva) met. They left Torva.', 'Torva', 'tolm-revenue-authority'],
    ['The Marlow Telecom Bank (Martelba) met. Martelba grew.', 'Martelba', 'marlow-telecom-bank'],
  ])('a word in brackets with letters of the name before it: %s', (text, short, id) => {
    const own = mentionsIn(text).filter((each) => each.startsWith(`${short} →`));
    expect(own).toEqual([`${short} → organisation/${id}`, `${short} → organisation/${id}`]);
  });

  test('another word in brackets is none of it', () => {
    expect(bodies('The Institute of Lakes (Zorblat) met. They left Zorblat.')).toEqual([
      'organisation/institute-of-lakes',
    ]);
  });
});
