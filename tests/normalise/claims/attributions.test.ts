import { describe, expect, test } from 'vitest';
import { findAttributions } from '../../../pipeline/normalise/claims/claims.ts';
import { annotated } from '../annotated.ts';
import { find, resources, read } from './found.ts';

describe('what is found', () => {
  test.each([
    // direct
    ['“We will go,” said the minister.', ['the minister | said | We will go']],
    ['“We will go,” Ana Rivera said. “Soon.”', ['Ana Rivera | said | We will go … Soon.']],
    [
      '“He should go,” Sally Moss, head of the Lake Council said.',
      ['Sally Moss, head of the Lake Council | said | He should go'],
    ],
    ['The paper states: “We see demand.”', ['The paper | states: | We see demand.']],
    [
      'The minister said:\n\n“We will go. It is late.”\n\nIt rained.',
      ['The minister | said: | We will go. It is late.'],
    ],
    ['“We,” she said, “will go.”', ['she | said | We … will go.']],
    [
      '“It is too dear,” Rivera said, referring to the toll on the old road, “but I have paid more.”',
      ['Rivera | said | It is too dear … but I have paid more.'],
    ],
    [
      'Rivera hinted that it is “a machine for money”.',
      ['Rivera | hinted | that it is “a machine for money”'],
    ],
    [
      'Mr Malin said he would ask Mr Weck: “Is it you, is it your port?”',
      ['Mr Malin | said | he would ask Mr Weck: “Is it you, is it your port?”'],
    ],
    [
      'Oleh Moss, a father of two, who left when his town fell and Rivera closed the road, said that he would return.',
      [
        'Oleh Moss, a father of two, who left when his town fell and Rivera closed the road | said | that he would return',
      ],
    ],
    ['The paper also reported a delay.', ['The paper | also reported | a delay']],
    ['The study found that the dam was old.', ['The study | found | that the dam was old']],
    ['The court ruled that the dam must go.', ['The court | ruled | that the dam must go']],
    ['As Rivera noted, the road is closed.', ['Rivera | noted | the road is closed']],
    [
      'The road is a mess, as Ana Rivera put it in a letter.',
      ['Ana Rivera | put it in a letter | The road is a mess'],
    ],
    [
      'The road “will not open,” Rivera said in June 2012, citing the cost.',
      ['Rivera | said | The road “will not open,”', 'Rivera | citing | the cost'],
    ],
    ['“Is it open?” Ana Rivera asked.', ['Ana Rivera | asked | Is it open?']],
    [
      '“What a day!” Ana Rivera, who leads the council, told reporters.',
      ['Ana Rivera, who leads the council | told | What a day!'],
    ],
    ['“Is it open?” Rivera said she did not know.', ['Rivera | said | she did not know']],
    [
      '“It is a raid, in our view, on local rights,” Ana Rivera, the attorney general of Ardenton, one of the towns suing the agency, said.',
      [
        'Ana Rivera, the attorney general of Ardenton, one of the towns suing the agency | said | It is a raid, in our view, on local rights',
      ],
    ],
    [
      '“Harbour Lights” is a play, the council said.',
      ['the council | said | “Harbour Lights” is a play'],
    ],
    [
      '“Each time you wait,” Rivera said, pointing at the flooded hall, “you give the river another chance.”',
      ['Rivera | said | Each time you wait … you give the river another chance.'],
    ],
    ['Rivera told reporters on Monday: “We will go.”', ['Rivera | told | We will go.']],
    [
      'Rivera, who leads the council, said, “We will go.”',
      ['Rivera, who leads the council | said | We will go.'],
    ],
    [
      '“One,” said Rivera, adding, “Two and three.”',
      ['Rivera | said | One', 'Rivera | adding | Two and three.'],
    ],
    [
      '“The harbour stays as it is,” the reporter replies.',
      ['the reporter | replies | The harbour stays as it is'],
    ],
    ['She called it “a disgrace”.', ['She | called | a disgrace']],
    // indirect and mixed
    [
      'The ministry said that the road was closed.',
      ['The ministry | said | that the road was closed'],
    ],
    ['The ministry said the road was closed.', ['The ministry | said | the road was closed']],
    ['The road was closed, the ministry said.', ['the ministry | said | The road was closed']],
    ['The road, the ministry said, was closed.', ['the ministry | said | The road … was closed']],
    [
      'The road was closed, according to the ministry.',
      ['the ministry | according to | The road was closed'],
    ],
    [
      'According to the ministry, the road was closed.',
      ['the ministry | According to | the road was closed'],
    ],
    [
      'Rivera went on to state that the plan “is dead”.',
      ['Rivera | went on to state | that the plan “is dead”'],
    ],
    [
      'Rivera has issued a statement condemning the raid.',
      ['Rivera | has issued a statement condemning | the raid'],
    ],
    ['The minister condemned the raid.', ['The minister | condemned | the raid']],
    [
      'Rivera’s claim that the road was closed was false.',
      ['Rivera | claim | that the road was closed'],
    ],
    [
      'The court said it was told that the road was closed.',
      ['The court | said | it was told that the road was closed'],
    ],
    [
      'He stated that Abara had said that the talks “are failing badly”.',
      [
        'He | stated | that Abara had said that the talks “are failing badly”',
        'Abara | had said | that the talks “are failing badly”',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a refusal is negated', () => {
    const [draft] = find('The ministry did not say whether the road was closed.');
    expect(draft?.polarity).toBe('negated');
  });

  test('a report that the article quotes is nobody’s speech', () => {
    const drafts = find(
      'The gate was shut, said Rivera.\n\n“The van was found at dawn, Lt. Tom Moss said. Guards saw it twice, Chief Lena Holt said. The town slept.”',
    );
    expect(drafts.map(({ rule }) => rule)).not.toContain('quote-goes-on');
  });

  test('a quotation that goes on over a paragraph stays with its speaker', () => {
    const drafts = find('“We will go,” said Rivera.\n\n“The road is closed to everybody.”');
    expect(drafts[1]).toMatchObject({ source: null, goesOnFrom: 0, rule: 'quote-goes-on' });
  });

  test.each([
    [
      'what somebody else says in it',
      '“We will go,” said Rivera. “Everybody whom the mayor asked says that it helps.”',
      'We will go, Everybody whom the mayor asked says that it helps.',
    ],
    [
      'the same speaker’s words without marks before it',
      '“We will go,” said Rivera, referring to the march as a duty. “It is our road.”',
      'We will go, It is our road.',
    ],
  ])('a quotation joins the one before it, with %s', (_, text, said) => {
    const [draft] = find(text).filter(({ cueClass }) => cueClass === 'say');
    expect(draft?.content.map(({ start, end }) => text.slice(start, end)).join(', ')).toBe(said);
  });

  test('a transcript gives each turn to its name', () => {
    const text = 'RIVERA: We will go.\n\nHOST: When is that?\n\nRIVERA: Soon.';
    expect(read(text)).toEqual([
      'RIVERA | : | We will go.',
      'HOST | : | When is that?',
      'RIVERA | : | Soon.',
    ]);
  });
});

describe('transcripts and displays', () => {
  test('turns that stand in marks', () => {
    const text = '“RIVERA: We will go.\n\n“HOST: When is that?\n\n“RIVERA: Soon.”';
    expect(read(text)).toEqual([
      'RIVERA | : | We will go.',
      'HOST | : | When is that?',
      'RIVERA | : | Soon.',
    ]);
  });

  test('“She said:” at the head of paragraphs is no name', () => {
    const text = 'She said: “We will go.”\n\nThe road is closed.\n\nShe said: “Not today.”';
    expect(read(text)).toEqual(['She | said: | We will go.', 'She | said: | Not today.']);
  });

  test('a quotation set off as a display belongs to the name behind it', () => {
    const words = 'The harbour is not ours to sell and it never was';
    const text = `${words} Ana Rivera, mayor\n\n“${words},” Ana Rivera said.`;
    expect(read(text)).toEqual([
      `Ana Rivera, mayor | – | ${words}`,
      `Ana Rivera | said | ${words}`,
    ]);
  });
});

test('a quotation that the next paragraph only closes is one with what it says', () => {
  const text =
    'Rivera said: “The road is closed.\n\nIt will stay closed until May.” The talks went on.';
  expect(read(text)).toEqual([
    'Rivera | said: | The road is closed. … It will stay closed until May.',
  ]);
});

test('a heading in single marks is nobody’s words', () => {
  const text = "“The road is closed,” said Rivera.\n\n'A Long Night.'\n\nThe river rose again.";
  expect(read(text)).toEqual(['Rivera | said | The road is closed']);
});

describe('what is not found', () => {
  test.each([
    'Twenty states signed the deal.',
    'The theft was reported to the police.',
    'The United States reports to nobody.',
    'He continued his work in the garden.',
    // A day stands where a source would.
    'The deal, announced Friday, would last four years.',
    'The aforementioned claims are old.',
    'She could call on her friends.',
    'The novel “A Winter in Bergen” sold well.',
    'He went to the bank and added money to his account.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test.each([
  [['“We will go,” she said.'], 'direct'],
  [['She said that they will go.'], 'indirect'],
  [['She said that they “will go”.'], 'mixed'],
])('%s is %s', ([text], mode) => {
  expect(find(text ?? '')[0]?.mode).toBe(mode);
});

test('an article of 200,000 characters is read in linear time', () => {
  const paragraph =
    '“We will go,” said Ana Rivera, adding that the road to the north was closed on Monday. ';
  const time = (copies: number): number => {
    const doc = annotated(`${paragraph.repeat(20)}\n\n`.repeat(copies));
    const start = performance.now();
    findAttributions(doc, resources);
    return performance.now() - start;
  };
  time(120);
  // The best of three, since the machine may be busy.
  const best = (copies: number): number => Math.min(...[1, 2, 3].map(() => time(copies)));
  expect(best(120)).toBeLessThan(Math.max(best(20), 5) * 15);
});
