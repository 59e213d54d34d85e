import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const record = (text: string): ArticleRecord =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);

/** The speaker of the claim that has these words. */
const speakerOf = (text: string, words: string): string | null | undefined => {
  const at = text.indexOf(words);
  const claim = record(text).claims.find(({ start, end }) => start <= at && at < end);
  return claim?.speaker_id?.replace('person/', '') ?? claim?.speaker_id;
};

describe('by what the article says of somebody', () => {
  test.each([
    [
      '“It is late,” said former Senator Hugo Bell. The former senator said trains ran.',
      'hugo-bell',
    ],
    [
      'Ana Falk, a former governor of Tolm, left with Senator Hugo Bell. The former governor said trains ran.',
      'ana-falk',
    ],
    [
      'Green candidate Hilda Crane met the Blue nominee, Donald Orme. The Green candidate said trains ran.',
      'hilda-crane',
    ],
    [
      'Lance Wall is a conference speaker from Osterby. The conference speaker said trains ran.',
      'lance-wall',
    ],
    [
      'The retired pollster Douglas Shaw spoke to Omar Sait on Monday. The pollster said trains ran.',
      'douglas-shaw',
    ],
    [
      'Carl Brandt, a racing driver, arrived. The driver, on his way home, said trains ran.',
      'carl-brandt',
    ],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text, 'trains ran')).toBe(speaker);
  });

  test.each([
    // No apposition: it is the subject.
    'The club was sold by Roman Vale, the driver announced. The driver said trains ran.',
    'Senator Hugo Bell left. The former senator said trains ran.',
  ])('nobody: %s', (text) => {
    expect(speakerOf(text, 'trains ran')).toBeNull();
  });
});

describe('by the noun said again with the name', () => {
  test.each([
    'A welder who lost his house said that trains ran. “We waited,” Tom Reed, the welder, said.',
    'It was cold, and a welder told the inquiry that trains ran. “We waited,” said the welder, Tom Reed.',
    'The hall was full. It rained. They sang. A welder said that trains ran. Tom Reed, the welder, added that it was late.',
    'A young welder said that trains ran. It was cold. “We waited,” said Tom Reed, the welder.',
    'An old welder from Osterby said that trains ran. “We waited,” Tom Reed, the welder, said.',
  ])('%s', (text) => {
    expect(speakerOf(text, 'trains ran')).toBe('tom-reed');
  });

  test.each([
    'The hall was full. It rained. They sang. A welder said that trains ran. Tom Reed, the baker, added that it was late.',
    'The hall was full. It rained. They sang. A welder said that trains ran. Tom Reed, a welder, added that it was late.',
  ])('another: %s', (text) => {
    expect(speakerOf(text, 'trains ran')).toBeNull();
  });
});

describe('by a surname that two bear', () => {
  test.each([
    [
      'Dornan says trains ran\n\nPresident Mark Dornan on Tuesday accused his rival of theft. First lady Julia Dornan stood beside him.',
      'mark-dornan',
    ],
    [
      'Hale says trains ran\n\nMinister Petra Hale said on Friday that she would stay. Her husband, Martin Hale, a lawyer, stood beside her.',
      'petra-hale',
    ],
    [
      'Trains ran, Moss says\n\nThe lawyer Eva Moss told a court that it was late. Her brother, Ben Moss, wept.',
      'eva-moss',
    ],
    [
      'Lund says trains ran\n\nIda Lund, the mayor, and her son, Per Lund, came late. “I am sorry,” Per Lund said.',
      'per-lund',
    ],
    [
      'They met.\n\nMark Dornan came with Julia Dornan. It rained.\n\nJulia Dornan spoke first. Dornan said trains ran.',
      'julia-dornan',
    ],
  ])('%s', (text, speaker) => {
    expect(
      speakerOf(
        text,
        text.includes('rains ran') && text.includes('Trains ran') ? 'Trains ran' : 'trains ran',
      ),
    ).toBe(speaker);
  });
});

describe('who goes on alone in a paragraph', () => {
  const before =
    'Ana Cruz hopes that it helps. Ben Castle, a rapper, agrees. “I hope to help,” he says.';
  test.each([
    [`${before}\n\nAna Cruz wants people to come on Monday.\n\n“The trains ran.”`, 'ana-cruz'],
    [`${before}\n\nThe mayor Ana Cruz opened the hall.\n\n“The trains ran.”`, 'ana-cruz'],
    [`${before}\n\nThe hall was full on Monday.\n\n“The trains ran.”`, 'ben-castle'],
    [`${before}\n\n“The trains ran.”`, 'ben-castle'],
    [`${before}\n\nThe hall that Ana Cruz opened was full.\n\n“The trains ran.”`, 'ben-castle'],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text, 'trains ran')).toBe(speaker);
  });
});

describe('by the kind of body', () => {
  test.each([
    [
      'The Rural Transport Safety Board opened an inquiry. The agency said the trains ran.',
      'rural-transport-safety-board',
    ],
    [
      'The Rural Transport Safety Board opened an inquiry. The board said the trains ran.',
      'rural-transport-safety-board',
    ],
    ['Northlight Bank met the Harbour Council. The bank said the trains ran.', 'northlight-bank'],
    [
      'The Lake Energy Commission opened a hall. It rained. The watchdog said the trains ran.',
      'lake-energy-commission',
    ],
  ])('%s', (text, body) => {
    expect(speakerOf(text, 'trains ran')).toContain(body);
  });

  test.each([
    'The Harbour Council opened a hall. The airline said the trains ran.',
    'People met in front of the Rural Transport Safety Board. The commission said the trains ran.',
    'The Rural Transport Safety Board met the Lake Energy Commission. It rained. It snowed. It was late. The agency said the trains ran.',
  ])('nobody: %s', (text) => {
    expect(speakerOf(text, 'trains ran')).toBeNull();
  });
});

describe('by words that are somebody’s', () => {
  test.each([
    "Lea Fontana left. “The trains ran,” Lea Fontana's statement reads.",
    'Lea Fontana left. A letter from Fontana said the trains ran.',
    'Lea Fontana left. A statement by Fontana said the trains ran.',
    "Lea Fontana left. Fontana's letter said the trains ran.",
    '“The trains ran,” says Lea Fontana as she folds towels.',
  ])('%s', (text) => {
    expect(speakerOf(text, 'trains ran')).toBe('lea-fontana');
  });

  test('not what a paper of somebody’s shows', () => {
    const text = "Lea Fontana left. Lea Fontana's records show that the trains ran.";
    expect(speakerOf(text, 'trains ran')).not.toBe('lea-fontana');
  });
});
