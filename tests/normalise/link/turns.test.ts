import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const record = (text: string): ArticleRecord =>
  normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);

/** Each turn’s sentences as `label → actor_id: text`. */
const turns = (...paragraphs: string[]): string[] =>
  record(paragraphs.join('\n\n'))
    .claims.filter(({ rule }) => rule === 'transcript-turn')
    .map((claim) => `${claim.speaker_text} → ${claim.speaker_id}: ${claim.text}`);

const roles = (...paragraphs: string[]): (string | null)[] =>
  record(paragraphs.join('\n\n')).actors.flatMap(({ actor_id, role }) => [actor_id, role]);

describe('the turns of a transcript, by their look', () => {
  test('names and roles in capitals, then surnames', () => {
    const text = [
      'MAY TARN, KZQ ANCHOR: The lock has been shut since the spring.',
      'OLE PRIM, WATERWAYS MINISTER: That is no longer so.',
      'TARN: Thank you.',
      'PRIM: We spend nine million a year on it.',
    ];
    expect(turns(...text)).toEqual([
      'MAY TARN, KZQ ANCHOR → person/may-tarn: The lock has been shut since the spring.',
      'OLE PRIM, WATERWAYS MINISTER → person/ole-prim: That is no longer so.',
      'TARN → person/may-tarn: Thank you.',
      'PRIM → person/ole-prim: We spend nine million a year on it.',
    ]);
    expect(roles(...text)).toEqual(['person/may-tarn', 'Anchor', 'person/ole-prim', 'Minister']);
  });

  test.each([
    [
      'short surnames, and an office before the name',
      [
        'GOVERNOR ANA RAY (LUND): I signed it because we need it.',
        'DANIEL KO: Did you?',
        'RAY: I did.',
      ],
      [
        'GOVERNOR ANA RAY (LUND) → person/ana-ray: I signed it because we need it.',
        'DANIEL KO → person/daniel-ko: Did you?',
        'RAY → person/ana-ray: I did.',
      ],
    ],
    [
      'names in small letters, and surnames after them',
      [
        'Ana Rivera: I would like to see it rebuilt.',
        'Tom Obi: You said that last year.',
        'Rivera: And I say it again.',
      ],
      [
        'Ana Rivera → person/ana-rivera: I would like to see it rebuilt.',
        'Tom Obi → person/tom-obi: You said that last year.',
        'Rivera → person/ana-rivera: And I say it again.',
      ],
    ],
    [
      'initials of the names before',
      [
        'The Ardenton Post: Why did you run?',
        'Ana Rivera: Because nobody else did.',
        'TAP: And the harbour?',
        'AR: We will keep it.',
      ],
      [
        'The Ardenton Post → organisation/ardenton-post: Why did you run?',
        'Ana Rivera → person/ana-rivera: Because nobody else did.',
        'TAP → organisation/ardenton-post: And the harbour?',
        'AR → person/ana-rivera: We will keep it.',
      ],
    ],
    [
      'voices without a name',
      ['REPORTER: Is the road open?', 'MAYOR: No, and we will not open it.'],
      ['REPORTER → null: Is the road open?', 'MAYOR → null: No, and we will not open it.'],
    ],
    [
      'a surname that the article has, and somebody whom it does not name',
      [
        'Mayor Ana Rivera was asked about the pier.',
        'QUINDLE: Did you sign it?',
        'VIDEO: Nobody told us about it.',
        'QUINDLE: Did you lie?',
        'RIVERA: I did not.',
      ],
      [
        'QUINDLE → null: Did you sign it?',
        'QUINDLE → null: Did you lie?',
        'RIVERA → person/ana-rivera: I did not.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(turns(...text)).toEqual(expected);
  });

  test('the title of an article is no turn', () => {
    const text = [
      'Mayor Rivera: Moss Is Trying To Heal The Town',
      'On Sunday Tom Obi asked her about it.',
      'TOM OBI: Has he healed it?',
      'ANA RIVERA: I think he is trying.',
      'OBI: You do?',
    ];
    expect(turns(...text)).toHaveLength(3);
  });
});

describe('an interview', () => {
  test.each([
    [
      'Q and A with a colon, an answer of two paragraphs',
      ['Q: Will it stay?', 'A: It will.', 'There is money for it.', 'Q: How much?', 'A: Enough.'],
      ['Q', 'A', 'A', 'Q', 'A'],
    ],
    [
      'Q and A with a full stop',
      ['Q. Will it stay?', 'A. It will.', 'Q. When?', 'A. Soon.'],
      ['Q', 'A', 'Q', 'A'],
    ],
    [
      'numbers',
      ['Q1: Will it stay?', 'A1: It will.', 'Q2: When?', 'A2: Soon.'],
      ['Q1', 'A1', 'Q2', 'A2'],
    ],
    ['whole words', ['QUESTION: Will it stay?', 'ANSWER: It will.'], ['QUESTION', 'ANSWER']],
  ])('%s', (_, text, labels) => {
    expect(
      turns('Ana Rivera spoke to the Post.', ...text).map((turn) => turn.split(' ')[0]),
    ).toEqual(labels);
  });

  test('its end is not the end of the article', () => {
    const text = [
      'Q: Will it stay?',
      'A: It will. I promise.',
      'We pay for it.',
      'The town votes in May.',
    ];
    expect(turns(...text)).toEqual([
      'Q → null: Will it stay?',
      'A → null: It will.',
      'A → null: I promise.',
      'A → null: We pay for it.',
    ]);
  });
});

describe('no turns', () => {
  test.each([
    [
      'what shops list',
      [
        'Alder coat',
        'Fill: 700 grams of down. You will love it.',
        'See it now: Quindle',
        'Birch coat',
        'Fill: 600 grams',
        'See it now: Quindle',
      ],
    ],
    [
      'a list of names by what they do',
      [
        'GOALKEEPERS: Ana Rivera (Lund), Tom Obi (Quay)',
        'DEFENDERS: Lena Moss (Lund), Eva Weck (Quay)',
      ],
    ],
    [
      'headings that run in',
      [
        'COPPER: Prices rose on Monday.',
        'ENERGY: Crude oil fell, and we are told why.',
        'GRAIN: Wheat was steady.',
      ],
    ],
    ['votes', ['Ana Rivera: 547.', 'Tom Obi: 46.', 'Ana Rivera: 600.', 'Tom Obi: 50.']],
    ['one label', ['The harbour is shut.', 'RIVERA: We will open it.', 'The town votes in May.']],
    [
      'labels of an article',
      [
        'Photo: Tom Obi',
        'Background: You may know the pier.',
        'Ingredients: two eggs, your best flour',
      ],
    ],
    [
      'people, each with what is told of them',
      [
        'Ana Rivera: The mayor has run the town for nine years.',
        'Tom Obi: The deputy is her rival.',
        'Eva Weck: She left.',
      ],
    ],
  ])('%s', (_, text) => {
    expect(turns(...text)).toEqual([]);
  });
});
