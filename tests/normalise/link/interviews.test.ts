import { describe, expect, test } from 'vitest';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const claims = (rule: string, paragraphs: readonly string[]): string[] => {
  const text = paragraphs.join('\n\n');
  const record = normalise({ article_id: 'a', text, metadata: {}, issues: [] }, resources);
  return record.claims
    .filter((claim) => claim.rule === rule)
    .map(({ speaker_id, text: words }) => `${speaker_id}: ${words}`);
};

const questions = [
  'Q: How many people come?',
  'A: We had to turn some away.',
  'Q: Will it become worse?',
  'A: I fear so.',
];

describe('who answers behind A', () => {
  test.each([
    ['the headline', 'Interview with Dora Kimura', 'person/dora-kimura'],
    [
      'who was spoken with',
      'Our reporter spoke by phone with Leo Tran of Tolva.',
      'person/leo-tran',
    ],
    ['who sat down', 'Rita Falk and Tom Moss built it. Falk sat down with us.', 'person/rita-falk'],
    [
      'who speaks in the lines above',
      'Ivo Brandt met Tom Moss in May. “It was no use,” Brandt said. Here is what else was said.',
      'person/ivo-brandt',
    ],
    [
      'the only one named',
      'Actress Mira Costa has played queens and thieves.',
      'person/mira-costa',
    ],
  ])('%s', (_, lead, speaker) => {
    expect(claims('transcript-turn', [lead, ...questions])).toEqual([
      'null: How many people come?',
      `${speaker}: We had to turn some away.`,
      'null: Will it become worse?',
      `${speaker}: I fear so.`,
    ]);
  });

  test('nobody where two may be meant', () => {
    const lead = 'The town has a food bank. It was built by Rita Falk and for Tom Moss.';
    const speakers = claims('transcript-turn', ['A food bank', lead, ...questions]).map(
      (each) => each.split(':')[0],
    );
    expect(new Set(speakers)).toEqual(new Set(['null', 'person/rita-falk']));
  });
});

describe('interviews whose questions stand alone', () => {
  test('answers without marks', () => {
    expect(
      claims('interview-answer', [
        'Ivo Brandt on the future of trams',
        'Why are you on strike?',
        'We have had no rise for six years. Nobody listens.',
        'Will there be a deal?',
        'I hope so.',
        'What comes next?',
        'We will meet the mayor.',
        'The union has 400 members.',
      ]),
    ).toEqual([
      'person/ivo-brandt: We have had no rise for six years.',
      'person/ivo-brandt: Nobody listens.',
      'person/ivo-brandt: I hope so.',
      'person/ivo-brandt: We will meet the mayor.',
    ]);
  });

  test('answers in marks, and over two paragraphs', () => {
    expect(
      claims('interview-answer', [
        'Three questions for Mira Costa',
        'What did you find?',
        '“A leaking roof and no catalogue.”',
        'Who pays?',
        'I do not know yet.',
        'My hope is the state.',
        'And the dinosaurs?',
        '“They stay.”',
      ]),
    ).toEqual([
      'person/mira-costa: A leaking roof and no catalogue.',
      'person/mira-costa: I do not know yet.',
      'person/mira-costa: My hope is the state.',
      'person/mira-costa: They stay.',
    ]);
  });

  test.each([
    [
      'a guide',
      [
        'What the rent law means',
        'Who has to pay?',
        'The landlord pays the fee.',
        'Can the rent be raised?',
        'Once a year, by two per cent.',
        'What if you cannot pay?',
        'The council can help.',
      ],
    ],
    [
      'a column whose writer asks now and then',
      [
        'The night I lost my job, by Rita Falk',
        'Could I have known?',
        'I do not think so.',
        'My boss smiled.',
        'I walked home.',
        'It rained.',
        'I wept.',
        'What would you have done?',
        'I never went back.',
        'My bag was gone.',
        'I slept.',
        'It was cold.',
        'I am fine.',
        'Was it worth it?',
        'I think it was.',
      ],
    ],
    [
      'a meeting told by its writer',
      [
        'Ana Rivera bows out',
        'Did you know?',
        '“I did,” she said.',
        'So why run?',
        'My own guess is pride.',
        'Would she again?',
        'I doubt it.',
      ],
    ],
    [
      'two questions',
      ['Ana Rivera sings', 'Why do you sing?', 'I must.', 'Will you stop?', 'I hope not.'],
    ],
    [
      'nobody is asked',
      [
        'Rita Falk',
        'Was it good?',
        'I think so.',
        'Did it last?',
        'We saw.',
        'And then?',
        'I left.',
      ],
    ],
  ])('none: %s', (_, paragraphs) => {
    expect(claims('interview-answer', paragraphs)).toEqual([]);
  });
});
