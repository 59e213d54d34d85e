import { describe, expect, test } from 'vitest';
import { published, recordOf } from './rows.ts';

/** Of each claim, when it was said, how that is known, and what was said: `2025-05-03 stated: it leaked`. */
const saidWhen = (text: string, day: string | null = published): string[] =>
  recordOf(text, day).claims.map(
    (row) => `${row.said_on} ${row.said_on_basis}: ${row.text.replace(/^that /, '')}`,
  );

/** The last claim of a text, that of a sentence which counts from the one before. */
const lastWhen = (text: string): string | undefined => saidWhen(text).at(-1);

describe('a day that counts from the one told before', () => {
  test.each([
    [
      'Mayor Ilka Voss said on 2 May that the dam held. The next day she said it leaked.',
      '2025-05-03',
    ],
    [
      'Ilka Voss said on 14 April the dam held. A day later, the port said it leaked.',
      '2025-04-15',
    ],
    [
      'Ilka Voss said on 30 May that the dam held. Two days later she told the board that it leaked.',
      '2025-06-01',
    ],
    [
      'On 6 May Ilka Voss said the dam held. The following day, Ole Brandvik said it leaked.',
      '2025-05-07',
    ],
    [
      'Ilka Voss said on 3 June that the dam held. The day before, she had said that it leaked.',
      '2025-06-02',
    ],
    [
      'Ilka Voss said on 21 May that the dam held. The day before that, the port had said it leaked.',
      '2025-05-20',
    ],
    [
      'The port said on 9 May that the dam held. Three days later, inspectors said it leaked.',
      '2025-05-12',
    ],
  ])('%s', (text, day) => {
    expect(lastWhen(text)).toBe(`${day} stated: it leaked`);
  });
});

describe('a weekday that counts from the day told before', () => {
  test.each([
    [
      'Ilka Voss said last Friday that the dam held. The Monday before, she said it leaked.',
      '2025-06-02',
    ],
    [
      'On 3 June Ilka Voss said the dam held; the previous Wednesday she had said it leaked.',
      '2025-05-28',
    ],
    [
      'Ilka Voss said on 21 May that the dam held. The Friday before that, the port had said it leaked.',
      '2025-05-16',
    ],
    [
      'Ilka Voss said on 12 May that the dam held. The following Thursday she said it leaked.',
      '2025-05-15',
    ],
    [
      'Ilka Voss told the board on 4 May that the dam held. The Tuesday after, she said it leaked.',
      '2025-05-06',
    ],
  ])('%s', (text, day) => {
    expect(lastWhen(text)).toBe(`${day} stated: it leaked`);
  });
});

describe('a part of a day or month between the cue and what is said', () => {
  test.each([
    ['Ilka Voss said late on Sunday the dam leaked.', '2025-06-08'],
    ['Ole Brandvik said early on Tuesday the dam leaked.', '2025-06-10'],
    ['The port said late Friday night the dam leaked.', '2025-06-06'],
    ['Ole Brandvik told reporters late on Thursday evening that the dam leaked.', '2025-06-05'],
    ['In a statement late on Monday the port said the dam leaked.', '2025-06-09'],
    ['The port announced late in May the dam leaked.', '2025-05'],
    ['Ilka Voss warned early in March that the dam leaked.', '2025-03'],
  ])('%s', (text, time) => {
    expect(saidWhen(text)).toEqual([`${time} stated: the dam leaked`]);
  });
});

describe('a day in digits', () => {
  test.each([
    ['The port said on 03/04/2025 that the dam leaked.', null],
    ['On 07/08/2024, Ilka Voss said the dam leaked.', null],
    ['Ilka Voss told the board on 4/5/25 that the dam leaked.', null],
    ['“The dam leaked,” Ilka Voss wrote on 02/11/2024.', null],
    ['In a letter of 12.01.2025, the port said the dam leaked.', null],
    ['The port said on 13/05/2025 that the dam leaked.', '2025-05-13'],
    ['The port said on 05/13/2025 that the dam leaked.', '2025-05-13'],
    ['The port said on 6/6/2024 that the dam leaked.', '2024-06-06'],
  ])('%s', (text, day) => {
    expect(saidWhen(text).map((row) => row.replace(/^The/, 'the'))).toEqual([
      `${day} ${day === null ? null : 'stated'}: ${text.startsWith('“') ? 'The' : 'the'} dam leaked`,
    ]);
  });
});

describe('a year, month or season that its sentence names', () => {
  test.each([
    ['“It leaked,” the captain said in 2018.', '2018'],
    ['In his 2009 diary, Ole Brandvik wrote that it leaked.', '2009'],
    ['Mara Duvall told the panel in 2011 that it leaked.', '2011'],
    ['The 2014 report warned that it leaked.', '2014'],
    ['Ole Brandvik said two years ago that it leaked.', '2023'],
    ['Ole Brandvik said the year before last that it leaked.', '2023'],
    ['Ole Brandvik said the week before last that it leaked.', '2025-05-26/2025-06-01'],
    ['Ole Brandvik said in the spring of 2020 that it leaked.', '2020-21'],
    ['Ole Brandvik said in the 1990s that it leaked.', '199X'],
    ['Ole Brandvik said earlier this month that it leaked.', '2025-06'],
    ['At a hearing in March, Ole Brandvik said that it leaked.', '2025-03'],
    ['The judge said in May that it leaked.', '2025-05'],
    ['Ilka Voss warned in November that it leaked.', '2024-11'],
    ['Ole Brandvik, of Tolm, said in September that it leaked.', '2024-09'],
  ])('%s', (text, time) => {
    expect(saidWhen(text).map((row) => row.replace('It', 'it'))).toEqual([
      `${time} stated: it leaked`,
    ]);
    expect(recordOf(text).claims.map(({ said_at }) => said_at)).toEqual([null]);
  });
});

describe('a time right before a name, with no comma between', () => {
  test.each([
    ['In 1998 Ole Brandvik warned that it leaked.', '1998'],
    ['In March Ole Brandvik warned that it leaked.', '2025-03'],
    ['By 2020 Ole Brandvik was saying that it leaked.', '2020'],
    ['In early 2020 Ole Brandvik said that it leaked.', '2020'],
    ['In 1998 President Ole Brandvik said that it leaked.', '1998'],
    ['Last year Ole Brandvik warned that it leaked.', '2024'],
    ['In the summer of 2020 Ole Brandvik warned that it leaked.', '2020-22'],
    ['On Friday Ole Brandvik warned that it leaked.', '2025-06-06'],
  ])('%s', (text, time) => {
    expect(saidWhen(text)).toEqual([`${time} stated: it leaked`]);
    expect(recordOf(text).claims[0]?.speaker_text).toMatch(/^(?:President )?Ole Brandvik$/);
  });
});

describe('a letter says what it says when it was written', () => {
  test.each([
    ['In a letter of 13 May, the port said that it leaked.', '2025-05-13'],
    ['In a memo dated 2019, Ole Brandvik wrote that it leaked.', '2019'],
    ['In a report dated 4 March the port said that it leaked.', '2025-03-04'],
    ['In an email, dated Feb. 3, 2024, the port said that it leaked.', '2024-02-03'],
    ['A statement of March 2021 said that it leaked.', '2021-03'],
    ['“It leaks,” Ilka Voss wrote in a letter dated 9 June 2023.', '2023-06-09'],
  ])('%s', (text, time) => {
    expect(recordOf(text).claims.map((row) => [row.said_on, row.said_on_basis])).toEqual([
      [time, 'stated'],
    ]);
  });

  test.each([
    'In a report of the storm of 4 March, the port said it leaked.',
    'In a copy of the 2013 memo that was lost, the port said it leaked.',
    'The port, which fought a ruling of 28 June, said it leaked.',
  ])('and not: %s', (text) => {
    expect(recordOf(text).claims[0]?.said_on_basis).toBe('published');
  });
});

describe('a day of months ago', () => {
  test.each([
    ['The port said on Jan. 9 that it leaked.', '2025-01-09'],
    ['The port said on Nov. 21 that it leaked.', '2024-11-21'],
    ['Mara Duvall wrote on 3 February that it leaked.', '2025-02-03'],
    ['Mara Duvall said on 29 July that it leaked.', '2024-07-29'],
    ['Mara Duvall told the port on Dec. 31 that it leaked.', '2024-12-31'],
  ])('%s', (text, day) => {
    expect(saidWhen(text)).toEqual([`${day} stated: it leaked`]);
  });
});

describe('without a day of publication nothing is dated by a day of something else', () => {
  test.each([
    'The port said on Monday that 12 boats sank. The loan runs to June 1, 2031.',
    'The port said on Monday that 12 boats sank. The last such storm was on 4 March 1998.',
    'The port said on Friday that 12 boats sank. The choir flies to Lund on Aug. 12/13.',
    'The keeper said yesterday that 12 boats sank. The lamp was lit on 1 May 1880.',
    'Mara Duvall said last week that 12 boats sank. The fair opens on 3 July 2027.',
  ])('%s', (text) => {
    const { article, claims, figures } = recordOf(text, null);
    expect(article.published_on).toBe(null);
    expect(claims.map(({ said_on }) => said_on)).toEqual([null]);
    expect(figures.map(({ as_of }) => as_of)).toEqual([null]);
  });
});

describe('a figure of what is to come, or of a year', () => {
  test.each([
    ['Fees of 30 crowns take effect July 1.', '2025-07-01'],
    ['The deadline for the $9 million offer is June 27.', '2025-06-27'],
    ['The line expects 4,000 riders on Saturday.', '2025-06-14'],
    ['The levy of 4% comes into force on 1 August.', '2025-08-01'],
    ['A march of 5,000 people is planned for Sunday.', '2025-06-15'],
    ['A strike by 900 guards is due to begin on Thursday.', '2025-06-12'],
    ['The fund will pay $2 million by Sept. 30.', '2025-09-30'],
    ['In 2017, 40 barns burned.', '2017'],
    ['In 2015, the port employed 900 people.', '2015'],
    ['The mill ground 300 tonnes in the autumn of 2019.', '2019-23'],
  ])('%s', (text, time) => {
    const { figures } = recordOf(text);
    expect(figures.map((row) => [row.as_of, row.as_of_basis])).toEqual([[time, 'stated']]);
  });
});
