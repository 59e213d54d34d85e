import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';

const resources = loadResources([]);
const record = (text: string, published_on?: string): ArticleRecord =>
  normalise(
    {
      article_id: 'a',
      text,
      metadata: published_on === undefined ? {} : { published_on },
      issues: [],
    },
    resources,
  );

describe('speakers', () => {
  test.each([
    ['Finance Minister Ana Rivera left. “No,” she said.', 'person/ana-rivera'],
    ['Ana Rivera met Kofi Mensah. She said that it was over.', 'person/ana-rivera'],
    ['“No,” said a senior official in Kenya.', null],
    ['Ana Rivera’s spokesman said that it was over.', null],
    ['Ana Rivera, who said that it was over, left.', 'person/ana-rivera'],
    [
      'The Northern Harbour Council said that it was over.',
      'organisation/northern-harbour-council',
    ],
    // Whoever is backed, sued, robbed or survived says nothing.
    ['Voters supporting Nina Falk said that it was over.', null],
    ['The panel examining Nina Falk said that it was over.', null],
    ['The complaint against Nina Falk alleges that it was over.', null],
    ['A woman convicted of stalking Nina Falk told the judge that it was over.', null],
    ['The mill owned by Nina Falk said that it was over.', null],
    ['The clerk who accused Nina Falk said that it was over.', null],
    ['Petra Voss, speaking before Nina Falk, said: “It is over.”', 'person/petra-voss'],
    [
      'Minister of Health, Youth and Sport, Petra Voss, said that it was over.',
      'person/petra-voss',
    ],
    ['Seoul said that it was over.', 'country/kor'],
    ['It was over, according to a memo seen by Reuters.', null],
    ['It was over, according to a report by the World Bank.', 'organisation/world-bank'],
    ['It was over, according to Zorblat Trust figures.', 'organisation/zorblat-trust'],
    ['The Zorblat Trust’s paperwork said that it was over.', 'organisation/zorblat-trust'],
    ['Some Zorblat Trust figures said that it was over.', null],
    ['A study of the Zorblat Trust said that it was over.', null],
    ['The Zorblat Festival said that it was over.', 'organisation/zorblat-festival'],
    ['The Senate Republicans said that it was over.', 'organisation/senate-republicans'],
    ['Two Senate Republicans said that it was over.', null],
    ['It was over, according to an article in the Zorblat Times.', 'organisation/zorblat-times'],
    ['It was over, according to a poll by the Zorblat Trust.', 'organisation/zorblat-trust'],
    [
      'Texas senator Ana Rivera met Ohio senator Tomás Obi. The Texas senator said that it was over.',
      'person/ana-rivera',
    ],
    ['The Kenyan government said that it was over.', 'country/ken'],
    ['The Kenyan writer said that it was over.', null],
    ['The critics of the Kenyan government said that it was over.', null],
    [
      'Ana Rivera won. The Rivera administration said that it was over.',
      'organisation/rivera-administration',
    ],
    ['The Quindle administration said that it was over.', 'organisation/quindle-administration'],
    ['Ana Rivera’s campaign said that it was over.', 'organisation/rivera-campaign'],
    [
      'Ana Rivera won. A Rivera campaign spokesman said that it was over.',
      'organisation/rivera-campaign',
    ],
    ['They met Ana Rivera of Lund, who said that it was over.', 'person/ana-rivera'],
    ['They met the president of Kenya, who said that it was over.', null],
    ['The bus company, Zorblat Roja, said that it was over.', 'organisation/zorblat-roja'],
    ['AFP was there. The news agency said that it was over.', 'organisation/agence-france-presse'],
    ['The Kestrel9 charity met in Leeds. “It was over,” it said.', 'organisation/kestrel9'],
    ['Ana Rivera KC, for Mr Obi, said that it was over.', 'person/ana-rivera'],
    ['Ana Rivera and Tomás Obi met. Rivera and Mr. Obi said that it was over.', null],
    ['Ana Rivera stayed. The mayor and Rivera said that it was over.', null],
    ['The actress and singer Ana Rivera said that it was over.', 'person/ana-rivera'],
    ['The envoy to Kenya, Gen Ana Rivera, said that it was over.', 'person/ana-rivera'],
    ['The wife of Ana Rivera said that it was over.', null],
    ['A Zorblat Trust spokesman said that it was over.', 'organisation/zorblat-trust'],
    ['A spokesman for the Zorblat Trust said that it was over.', 'organisation/zorblat-trust'],
    ['An official of the Zorblat Trust said that it was over.', null],
    ['Ana Rivera herself said that it was over.', 'person/ana-rivera'],
    ['The Zorblat Trust met in Leeds. It said that it was over.', 'organisation/zorblat-trust'],
    ['A Downing Street spokesman said that it was over.', 'country/gbr'],
    ['Tomás Obi left. Carlos Vega stayed. He said that Vega would win.', 'person/tomas-obi'],
    ['Ana Rivera met Carla Obi. “She was late,” she said.', 'person/ana-rivera'],
    ['Mr Quindle left early. “It was over,” the backbencher said.', 'person/a/quindle'],
    ['A striker met Mr Quindle. “It was over,” the striker said.', null],
    [
      'Ana Rivera, 40, met Tomás Obi. It was over, said the 63-year-old teacher.',
      'person/tomas-obi',
    ],
    [
      'The Northern Harbour Control Board met. The harbour board said that it was over.',
      'organisation/northern-harbour-control-board',
    ],
    ['The Northern Harbour Control Board met. The school board said that it was over.', null],
    ['Senator Ana Rivera left. The Kenya senator said that it was over.', 'person/ana-rivera'],
    [
      'AG Rivera left. Former Attorney General Ana Rivera won. Rivera said no.',
      'person/ana-rivera',
    ],
    ['Peter Cook left. Cook said that it was over.', 'person/peter-cook'],
    ['Celebrities Jane Quindle and Ana Rivera came. Quindle said no.', 'person/jane-quindle'],
    ['One, Serbia’s Dragan Ilic, said no.', 'person/dragan-ilic'],
    ['Two Republicans said that it would fail.', null],
    ['His colleague, Sen. Ana Rivera of New Mexico, said no.', 'person/ana-rivera'],
    ['His colleague, a friend of Ana Rivera of New Mexico, said no.', null],
  ])('%s', (text, speaker) => {
    expect(record(text).claims[0]?.speaker_id).toBe(speaker);
  });

  test.each([
    ['The Zorblat Trust shut. A spokesman said: “We are done.”', 'organisation/zorblat-trust'],
    ['The Zorblat Trust will shut, a spokeswoman said.', 'organisation/zorblat-trust'],
    ['Ana Rivera shut the Zorblat Trust. A spokesman said: “We are done.”', null],
    ['The Zorblat Trust met the Lake Trust. A spokesman said: “No.”', 'organisation/zorblat-trust'],
    ['The Zorblat Trust stayed and the Lake Trust left. A spokesman said: “No.”', null],
    [
      'A Zorblat Trust spokesman said it was over. The Lake Trust met. The spokesman added: “We are done.”',
      'organisation/zorblat-trust',
    ],
    ['A spokesman for her said it was over. The Lake Trust met. The spokesman added: “No.”', null],
  ])('who is spoken for: %s', (text, speaker) => {
    expect(record(text).claims.at(-1)?.speaker_id).toBe(speaker);
  });

  test.each([
    [
      'Carlos Vega, who could be called up if Tomás Obi wins, said that he was ill. “It is too much,” he said.',
      'person/carlos-vega',
    ],
  ])('he is who spoke before: %s', (text, speaker) => {
    expect(record(text).claims.at(-1)?.speaker_id).toBe(speaker);
  });

  test('a pronoun in a quotation is whom the quotation names', () => {
    const { mentions } = record(
      '“President Kofi Mensah is tired, and he will go,” said Minister Carlos Rivera.',
    );
    expect(mentions.find((each) => each.form === 'pronoun')?.actor_id).toBe('person/kofi-mensah');
  });

  test('I in a quotation is who speaks, we the organisation', () => {
    const { mentions } = record(
      '“I am glad that we won,” said Ana Rivera, director of the Zorblat Trust. I was glad.',
    );
    expect(
      mentions.filter(({ form }) => form === 'pronoun').map((each) => [each.text, each.actor_id]),
    ).toEqual([
      ['I', 'person/ana-rivera'],
      ['we', 'organisation/zorblat-trust'],
    ]);
  });

  test.each([
    ['Ana Rivera, who left early, was tired.', ['who → person/ana-rivera']],
    ['They met Ana Rivera, with whom he sang.', ['whom → person/ana-rivera']],
    ['Tomás Obi and Ana Rivera, who left early, were tired.', []],
    ['Ana Rivera, a friend of many, asked who left.', []],
  ])('%s', (text, linked) => {
    expect(
      record(text)
        .mentions.filter((each) => each.text.startsWith('who'))
        .map((each) => `${each.text} → ${each.actor_id}`),
    ).toEqual(linked);
  });

  test('nobody is he in words of his own', () => {
    const { claims } = record(
      'Tomás Obi came late. Carlos Vega came early. “Carlos Vega is a fool,” he said.',
    );
    expect(claims[0]?.speaker_id).toBe('person/tomas-obi');
  });

  test.each([
    ['2018-05-01', 'person/emmanuel-macron'],
    ['2014-05-01', null],
  ])('on %s the French president is %s', (day, speaker) => {
    const text = 'Emmanuel Macron met Ana Rivera. The French president said that it was over.';
    expect(record(text, day).claims[0]?.speaker_id).toBe(speaker);
  });

  test.each([
    ['Governor Ana Rivera left. The regional governor said no more would come.', true],
    ['Bridges fell, the governor said. Governor Ana Rivera left.', true],
    ['Governor Ana Rivera left. The former governor said no more would come.', false],
  ])('%s', (text, linked) => {
    expect(record(text).claims[0]?.speaker_id).toBe(linked ? 'person/ana-rivera' : null);
  });

  test('a bare surname means whose kin the other is', () => {
    const { mentions } = record(
      'Graham Quindle sold it. His wife, Carol Quindle, knew. Quindle wept.',
    );
    expect(mentions.at(-1)?.actor_id).toBe('person/graham-quindle');
  });

  test('a pronoun that nobody fits is an issue', () => {
    expect(record('She said that it was over.').issues.map(({ code }) => code)).toContain(
      'unlinked-pronoun',
    );
  });
});

test.each([
  ['Ana Rivera said that it was over.', 'named', ['person/ana-rivera']],
  ['“No,” said a senior official.', 'unnamed', []],
  ['They met. They said that it was over.', 'unresolved', []],
  ['“We will go,” I wrote.', 'unresolved', []],
  ['“It is over,” he said.', 'unresolved', []],
  ['It is said that it was over.', 'none', []],
])('whether it is known who says it: %s', (text, status, ids) => {
  const { claims } = record(text);
  expect(claims.map((claim) => claim.speaker_status)).toEqual([status]);
  expect(claims[0]?.speaker_ids).toEqual(ids);
});

test('claims, figures and mentions tell the sentence they begin in, and the paragraph', () => {
  const { claims, figures, mentions } = record(
    'The harbour was quiet. Nobody came.\n\nIt rained. Ana Rivera said: “It is over.\n\nSome 300 boats left.”',
  );
  const places = [...claims, ...figures].map((row) => [row.text, row.sentence, row.paragraph]);
  expect(places).toEqual([
    ['It is over.', 3, 1],
    ['Some 300 boats left.', 4, 2],
    ['Some 300', 4, 2],
  ]);
  expect(mentions.find(({ text }) => text === 'Ana Rivera')?.sentence).toBe(3);
});

test('an actor counts what it says by sentences and by acts of saying', () => {
  const { actors } = record('“It is over. We will go,” said Ana Rivera. She said that she knew.');
  expect(actors.find(({ name }) => name === 'Ana Rivera')).toMatchObject({
    ...{ claims: 3, attributions: 2, distinct_claims: 3 },
    ...{ articles: 1, distinct_articles: 1 },
  });
});

describe('days and places', () => {
  test.each([
    [
      'Speaking in Geneva on 3 May 2021, Ana Rivera said it was over.',
      '2021-05-03',
      'stated',
      'Geneva',
    ],
    ['Ana Rivera said that it was over.', '2021-06-01', 'published', null],
    ['Rivera, who is to come on 5 May 2021, promised a boat.', '2021-06-01', 'published', null],
  ])('%s', (text, day, basis, place) => {
    expect(record(text, '2021-06-01').claims[0]).toMatchObject({
      ...{ said_on: day, said_from: day, said_to: day },
      said_on_basis: basis,
      said_at: place,
    });
  });

  test('the day goes on while the same speaker does', () => {
    const { claims } = record(
      'On 3 May 2021 Ana Rivera said that it was over. Rivera said that she would go.',
      '2021-06-01',
    );
    expect(claims[1]).toMatchObject({ said_on: '2021-05-03', said_on_basis: 'speech' });
  });

  test('without any day there is an issue and no day', () => {
    const { article, issues } = record('Ana Rivera left.');
    expect(article).toMatchObject({ published_on: null, published_on_basis: 'unknown' });
    expect(issues.map(({ code }) => code)).toEqual(['no-day']);
  });
});

test('a quotation of two sentences is two claims of one attribution', () => {
  const { claims } = record('“It is over. We will go,” said Ana Rivera.');
  expect(claims.map(({ text }) => text)).toEqual(['It is over.', 'We will go']);
  expect(new Set(claims.map((claim) => claim.attribution_id)).size).toBe(1);
});

test('an office of its body, and the we of who has it, are that body’s', () => {
  const { actors, mentions } = record(
    'The Quindle League met. “We have asked,” said its chair, Ana Rivera.',
  );
  const league = 'organisation/quindle-league';
  expect(actors.find(({ name }) => name === 'Ana Rivera')).toMatchObject({
    role: 'Chair of the Quindle League',
    affiliation_id: league,
  });
  expect(mentions.filter((each) => each.actor_id === league).map(({ text }) => text)).toEqual([
    'Quindle League',
    'We',
    'its',
  ]);
});

test('a report inside a report points to it', () => {
  const { claims } = record(
    'Ana Rivera stated that the talks that she said “are failing very badly now” would go on.',
  );
  expect(claims[1]?.within_claim_id).toBe(claims[0]?.claim_id);
  expect(claims[1]?.repeats_claim_id).toBeNull();
});

test('a caption that says a claim again points to it', () => {
  const text =
    '“The raid is a grave breach of the harbour treaty of 1990,” said Ana Rivera.\n\nKofi Mensah left.\n\nAna Rivera called the raid “a grave breach of the harbour treaty”.';
  const { claims } = record(text);
  expect(claims.at(-1)?.repeats_claim_id).toBe(claims[0]?.claim_id);
});

test('a figure has its claim, its speaker and its day', () => {
  const { figures, claims } = record(
    'On 3 May 2021 Ana Rivera said that over 300 homes had burned.',
  );
  expect(figures[0]).toMatchObject({
    claim_id: claims[0]?.claim_id,
    asserted_by: 'person/ana-rivera',
    ...{ as_of: '2021-05-03', as_of_from: '2021-05-03', as_of_to: '2021-05-03' },
    as_of_basis: 'speech',
  });
});

test.each([
  ['Some 300 homes burned on 28 March.', '2023-03-28'],
  ['Some 300 homes will burn on 28 March.', '2024-03-28'],
])('a day without a year is past where nothing says that it comes: %s', (text, day) => {
  expect(record(text, '2024-01-10').figures[0]?.as_of).toBe(day);
});

test('an edit elsewhere moves no id', () => {
  const text = 'Ana Rivera said that 300 homes burned. He left.\n\n“It is over,” said Rivera.';
  const ids = ({ claims, figures, mentions }: ArticleRecord): string[] => [
    ...claims.map((row) => row.claim_id),
    ...figures.map((row) => row.figure_id),
    ...mentions.map((row) => row.mention_id),
  ];
  const edited = ids(record(`The harbour was quiet at dawn.\n\n${text}\n\nNobody came.`));
  for (const id of ids(record(text))) expect(edited).toContain(id);
});
