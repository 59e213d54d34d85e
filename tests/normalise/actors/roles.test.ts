import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../pipeline/normalise/actors/roles/rules.ts';
import { find } from './found.ts';

/** The rows of a text as `NAME: ROLE | tense | body | country basis “text”`, what is not told left out. */
function rolesIn(text: string): string[] {
  const { actors, roles } = find(text);
  const names = new Map(actors.map(({ actorId, name }) => [actorId, name]));
  return roles.map((each) => {
    const country = each.country === null ? null : `${each.country} ${each.countryBasis ?? ''}`;
    const tense = each.tense === 'present' ? null : each.tense;
    const told = [each.role ?? '–', tense, each.affiliationId, country];
    const row = told.filter((part) => part !== null).join(' | ');
    return `${names.get(each.actorId) ?? ''}: ${row} “${text.slice(each.start, each.end)}”`;
  });
}

describe('a role is read', () => {
  test.each([
    // Appositions, modified and double.
    [
      'Lena Holm, a labour lawyer and reader of maps at Norvik College, spoke.',
      ['Lena Holm: Labour Lawyer “labour lawyer”'],
    ],
    [
      'Lena Holm, a wine critic and professor of music at Norvik University, spoke.',
      [
        'Lena Holm: Wine Critic “wine critic”',
        'Lena Holm: Professor of Music at Norvik University | organisation/norvik-university “professor of music at Norvik University”',
      ],
    ],
    [
      'Tomás Obi, 43, a nurse from Kisumu, Kenya, said so.',
      ['Tomás Obi: Nurse | KEN place “nurse”'],
    ],
    [
      'Pia Lund, chief economist with Kestrel Bank, left.',
      [
        'Pia Lund: Chief Economist at Kestrel Bank | organisation/kestrel-bank “chief economist with Kestrel Bank”',
      ],
    ],
    [
      'Ivo Brandt, who was treasurer of the Lake Party, left.',
      [
        'Ivo Brandt: Treasurer of the Lake Party | former | organisation/lake-party “treasurer of the Lake Party”',
      ],
    ],
    ['Ivo Brandt, once a miner, left.', ['Ivo Brandt: Miner | former “miner”']],
    [
      'Kenya’s UN ambassador Pia Lund left.',
      ['Pia Lund: Ambassador to the United Nations | country/ken | KEN office “UN ambassador”'],
    ],
    ['NATO ambassador Pia Lund left.', ['Pia Lund: Ambassador to NATO “NATO ambassador”']],
    ['He is a dictator, Pia Lund said.', []],
    ['They accused him of being a dictator, Pia Lund said.', []],
    ['The mayor, Pia Lund said, was ill.', ['Pia Lund: Mayor “mayor”']],
    ['Pia Lund, the mayor, met Kenya’s foreign minister.', ['Pia Lund: Mayor “mayor”']],
    [
      'Pia Lund, the mayor, retired Kenya envoy and poet, left.',
      ['Pia Lund: Mayor “mayor”', 'Pia Lund: Envoy | former “envoy”', 'Pia Lund: Poet “poet”'],
    ],
    ['Norland Menteri Besar Pia Lund left.', ['Pia Lund: Menteri Besar “Menteri Besar”']],
    [
      'Deputy Health and Transport Minister Pia Lund left.',
      ['Pia Lund: Deputy Health and Transport Minister “Deputy Health and Transport Minister”'],
    ],
    [
      'Culture, Media and Sport Minister Pia Lund left.',
      ['Pia Lund: Culture, Media and Sport Minister “Culture, Media and Sport Minister”'],
    ],
    [
      'Norland Chamber of Commerce and Industry President Pia Lund left.',
      [
        'Pia Lund: President of Norland Chamber of Commerce and Industry | organisation/norland-chamber-of-commerce-and-industry “Norland Chamber of Commerce and Industry President”',
      ],
    ],
    [
      'On Monday and Tuesday Sports Minister Pia Lund left.',
      ['Pia Lund: Sports Minister “Sports Minister”'],
    ],
    [
      'Pia Lund (Chief Executive, Tools & Toys Division) left.',
      ['Pia Lund: Chief Executive “Chief Executive”'],
    ],
    ['Ivo Brandt, now a beekeeper in Tolm, left.', ['Ivo Brandt: Beekeeper “beekeeper”']],
    [
      'Ivo Brandt, chairman and chief executive of Kestrel Bank, left.',
      [
        'Ivo Brandt: Chairman and Chief Executive of Kestrel Bank | organisation/kestrel-bank “chairman and chief executive of Kestrel Bank”',
      ],
    ],
    [
      'Ivo Brandt, head of the centrist Lake Party, left.',
      [
        'Ivo Brandt: Head of the Lake Party | organisation/lake-party “head of the centrist Lake Party”',
      ],
    ],
    [
      'Ivo Brandt, head of studies in warm seas, left.',
      ['Ivo Brandt: Head of Studies “head of studies”'],
    ],
    // Before the name.
    ['Her bookkeeper, Karla Levin, told them.', ['Karla Levin: Bookkeeper “bookkeeper”']],
    [
      'A spokesman for Kestrel Bank, Ivo Lunde, said no.',
      [
        'Ivo Lunde: Spokesman for Kestrel Bank | organisation/kestrel-bank “spokesman for Kestrel Bank”',
      ],
    ],
    [
      'The mayor of Tolm, Lena Hartwell, said it was safe.',
      ['Lena Hartwell: Mayor of Tolm “mayor of Tolm”'],
    ],
    [
      'The mayor of Tolm, in Chad, Amal Deby, said so.',
      ['Amal Deby: Mayor of Tolm | TCD place “mayor of Tolm”'],
    ],
    [
      'They met Kestrel Bank’s acting chair, Ada Moss.',
      [
        'Ada Moss: Chair of Kestrel Bank | acting | organisation/kestrel-bank “Kestrel Bank’s acting chair”',
      ],
    ],
    [
      'Former Kenyan finance minister Ada Moss came.',
      [
        'Ada Moss: Finance Minister of Kenya | former | country/ken | KEN office “Kenyan finance minister”',
      ],
    ],
    ['The ex-captain Ada Moss came.', ['Ada Moss: Captain | former “ex-captain”']],
    [
      'Brazilian striker Rui Alves scored.',
      ['Rui Alves: Striker | BRA nationality “Brazilian striker”'],
    ],
    [
      'Deputy Chief of Staff Ada Moss came.',
      ['Ada Moss: Deputy Chief of Staff “Deputy Chief of Staff”'],
    ],
    ['They read President Ada Moss’s letter.', ['Ada Moss: President “President”']],
    [
      'The presidential candidate Senator Ada Moss came.',
      ['Ada Moss: Presidential Candidate “presidential candidate”', 'Ada Moss: Senator “Senator”'],
    ],
    ['As mayor of Tolm, Ada Moss built the dam.', ['Ada Moss: Mayor of Tolm “mayor of Tolm”']],
    // By verbs.
    ['Ada Moss is a nurse.', ['Ada Moss: Nurse “nurse”']],
    [
      'Ada Moss was named acting head of news at Kestrel Bank.',
      [
        'Ada Moss: Head of News at Kestrel Bank | acting | organisation/kestrel-bank “acting head of news at Kestrel Bank”',
      ],
    ],
    ['Ada Moss became mayor of Tolm.', ['Ada Moss: Mayor of Tolm “mayor of Tolm”']],
    ['Ada Moss served as mayor of Tolm.', ['Ada Moss: Mayor of Tolm | former “mayor of Tolm”']],
    [
      'Ada Moss stepped down as mayor of Tolm.',
      ['Ada Moss: Mayor of Tolm | former “mayor of Tolm”'],
    ],
    ['The board appointed Ada Moss as treasurer.', ['Ada Moss: Treasurer “treasurer”']],
    [
      'Ada Moss, who leads Kestrel Bank, left.',
      ['Ada Moss: Leader of Kestrel Bank | organisation/kestrel-bank “leads Kestrel Bank”'],
    ],
    // A body or nation alone.
    ['Kenya’s Ada Moss won.', ['Ada Moss: – | KEN nationality “Kenya”']],
    ['Ada Moss of Norway won.', ['Ada Moss: – | NOR nationality “Norway”']],
    ['Ada Moss (Kenya) won.', ['Ada Moss: – | KEN nationality “Kenya”']],
    [
      'They met Kestrel Bank’s Ada Moss.',
      ['Ada Moss: – | organisation/kestrel-bank “Kestrel Bank”'],
    ],
    ['Ada Moss, of the Lake Party, left.', ['Ada Moss: – | organisation/lake-party “Lake Party”']],
    ['They met Ada Moss MP.', ['Ada Moss: MP “MP”']],
    // Beside other words.
    [
      'Norvik Police spokesperson Const. Tim Fann said so.',
      [
        'Tim Fann: Spokesperson for Norvik Police | organisation/norvik-police “Norvik Police spokesperson”',
        'Tim Fann: Constable “Const.”',
      ],
    ],
    [
      'They met Gregory Vale, attorney for Zorblat’s father Tom Quindle, on Monday.',
      ['Gregory Vale: Attorney for Zorblat’s Father “attorney for Zorblat’s father”'],
    ],
    [
      'The president of the Kisumu region, Ana Obi, has gone.',
      ['Ana Obi: President of the Kisumu Region “president of the Kisumu region”'],
    ],
    [
      'The secretary general of the NHB (National Harbour Board), Ana Obi, has gone.',
      [
        'Ana Obi: Secretary General of the National Harbour Board | organisation/national-harbour-board “secretary general of the NHB”',
      ],
    ],
    [
      'Jeff Vale, MD, PhD, chair of the Lake Party, left.',
      ['Jeff Vale: Chair of the Lake Party | organisation/lake-party “chair of the Lake Party”'],
    ],
    ['They met Zorblat’s controller, Ana Obi.', ['Ana Obi: Controller “controller”']],
    [
      'Senators Ana Obi, Tom Vale and Ivo Lund left.',
      [
        'Ana Obi: Senator “Senators”',
        'Tom Vale: Senator “Senators”',
        'Ivo Lund: Senator “Senators”',
      ],
    ],
    [
      'Arizona Representative Ana Obi left.',
      ['Ana Obi: Representative of Arizona “Arizona Representative”'],
    ],
    // What somebody is called by birth is no office.
    ['Prime Minister Sheikh Ana Obi left.', ['Ana Obi: Prime Minister “Prime Minister”']],
    ['Sheikh Ana Obi left.', []],
    [
      'They met former Economy minister Ana Obi.',
      ['Ana Obi: Economy Minister | former “Economy minister”'],
    ],
    [
      'They met Kenyan artist and programmer Ana Obi.',
      ['Ana Obi: Artist and Programmer | KEN nationality “Kenyan artist and programmer”'],
    ],
    [
      'Ana Obi, director of the local think tank Norvik Institute, left.',
      [
        'Ana Obi: Director of the Norvik Institute | organisation/norvik-institute “director of the local think tank Norvik Institute”',
      ],
    ],
    [
      'At noon, Deputy Minister of Mines and Energy, Ana Obi said so.',
      ['Ana Obi: Deputy Minister of Mines and Energy “Deputy Minister of Mines and Energy”'],
    ],
    // None.
    ['If Ada Moss is elected president, they will go.', []],
    ['Rain fell on Ada Moss, the mayor said.', []],
    ['His brother Ivo Moss came.', []],
    ['They met Ada Moss, the mayor, Ivo Brandt, and others.', []],
    ['In a letter to the minister, Ada Moss wrote of the dam.', []],
    ['The son of Ada Moss is a nurse.', []],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected);
  });
});

describe('an actor is published with', () => {
  test.each([
    [
      'a body before none',
      'Nurse Ada Moss, head of Kestrel Bank, left.',
      'Head of Kestrel Bank',
      'present',
    ],
    [
      'what is held before what was',
      'Former minister Ada Moss left. Ada Moss is a judge.',
      'Judge',
      'present',
    ],
    ['an office before a trade', 'Lawyer Ada Moss left. Mayor Ada Moss came.', 'Mayor', 'present'],
    ['the first of two', 'Mayor Ada Moss left. Senator Ada Moss came.', 'Mayor', 'present'],
    ['what was where nothing is', 'Ex-minister Ada Moss left.', 'Minister', 'former'],
  ])('%s', (_, text, role, tense) => {
    const [actor] = find(text).actors.filter(({ type }) => type === 'person');
    expect(actor).toMatchObject({ role, roleTense: tense });
  });
});

describe('a party is read', () => {
  const republican = 'organisation/republican-party';
  const democratic = 'organisation/democratic-party';
  test.each([
    ['Republican Ada Moss won.', [`Ada Moss: – | ${republican} “Republican”`]],
    ['They voted for Democrat Ada Moss.', [`Ada Moss: – | ${democratic} “Democrat”`]],
    [
      'Sen. Ada Moss (R-Ohio) left.',
      ['Ada Moss: Senator “Sen.”', `Ada Moss: – | ${republican} “R-Ohio”`],
    ],
    [
      'Rep. Ada Moss, D-Calif., left.',
      ['Ada Moss: Representative “Rep.”', `Ada Moss: – | ${democratic} “D-Calif.”`],
    ],
    ['Ada Moss (D., Ohio) left.', [`Ada Moss: – | ${democratic} “D.”`]],
    [
      'Ada Moss (R) beat Ivo Lund (D).',
      [`Ada Moss: – | ${republican} “R”`, `Ivo Lund: – | ${democratic} “D”`],
    ],
    ['They met Ada Moss (Lab).', ['Ada Moss: – | organisation/labour-party “Lab”']],
    ['Ada Moss, a Republican from Ohio, left.', [`Ada Moss: – | ${republican} “Republican”`]],
    ['Ada Moss, an Ohio Democrat, left.', [`Ada Moss: – | ${democratic} “Democrat”`]],
    ['Ada Moss, Democrat of Ohio, left.', [`Ada Moss: – | ${democratic} “Democrat”`]],
    ['Ada Moss, who is a moderate Republican, left.', [`Ada Moss: – | ${republican} “Republican”`]],
    ['Ada Moss is a Democrat.', [`Ada Moss: – | ${democratic} “Democrat”`]],
    [
      'Ada Moss, a lawyer and a Democrat, left.',
      ['Ada Moss: Lawyer “lawyer”', `Ada Moss: – | ${democratic} “Democrat”`],
    ],
    [
      'The Democratic candidate, Ada Moss, left.',
      [`Ada Moss: Candidate for the Democratic Party | ${democratic} “Democratic candidate”`],
    ],
    [
      'They met Lib Dem leader Ada Moss.',
      [
        'Ada Moss: Leader of the Liberal Democrats | organisation/liberal-democrats “Lib Dem leader”',
      ],
    ],
    [
      'Republican strategist Ada Moss left.',
      [`Ada Moss: Republican Strategist | ${republican} “Republican strategist”`],
    ],
    [
      'Democratic Ohio Gov. Ada Moss left.',
      [`Ada Moss: Governor of Ohio | ${democratic} “Democratic Ohio Gov.”`],
    ],
    [
      'Democratic candidate Sen. Ada Moss left.',
      [
        `Ada Moss: Candidate for the Democratic Party | ${democratic} “Democratic candidate”`,
        'Ada Moss: Senator “Sen.”',
      ],
    ],
    // None.
    ['Ada Moss (L) and Ivo Lund (R) are on the quay.', []],
    ['Conservative critic Ada Moss left.', ['Ada Moss: Critic “critic”']],
    ['Ada Moss, a Republican voter said, is ill.', []],
    ['This was the Ada Moss of the Republican primaries.', []],
    [
      'Ada Moss, head of the Democratic research group, left.',
      ['Ada Moss: Head of the Democratic Research Group “head of the Democratic research group”'],
    ],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected);
  });

  test('and its word is a mention of it', () => {
    const { actors, mentions } = find('Sen. Ada Moss (R-Ohio) left.');
    expect(actors.find(({ actorId }) => actorId === republican)).toMatchObject({
      name: 'Republican Party',
      alsoKnownAs: [],
    });
    expect(mentions).toContainEqual(
      expect.objectContaining({ actorId: republican, form: 'demonym', start: 15, end: 16 }),
    );
  });

  test('and somebody of it speaks for nobody', () => {
    const { actors } = find('Sen. Ada Moss (R-Ohio) left.');
    expect(actors.find(({ name }) => name === 'Ada Moss')).toMatchObject({
      affiliationId: null,
      memberOf: republican,
    });
  });
});

describe('a role of several is that of each', () => {
  test.each([
    [
      'The writers Ada Moss and Ivo Lund left.',
      ['Ada Moss: Writer “writers”', 'Ivo Lund: Writer “writers”'],
    ],
    [
      'MPs Ada Moss, Ivo Lund and Tom Vale left.',
      ['Ada Moss: MP “MPs”', 'Ivo Lund: MP “MPs”', 'Tom Vale: MP “MPs”'],
    ],
    [
      'Kenyan astronauts Ada Moss and Ivo Lund left.',
      [
        'Ada Moss: Astronaut | KEN nationality “Kenyan astronauts”',
        'Ivo Lund: Astronaut | KEN nationality “Kenyan astronauts”',
      ],
    ],
    [
      'Ada Moss and Ivo Lund, the authors of the report, left.',
      [
        'Ada Moss: Author of the Report “authors of the report”',
        'Ivo Lund: Author of the Report “authors of the report”',
      ],
    ],
    [
      'Professors Ada Moss of Norvik University and Ivo Lund of Kestrel College agreed.',
      [
        'Ada Moss: Professor of Norvik University | organisation/norvik-university “Professors”',
        'Ivo Lund: Professor of Kestrel College | organisation/kestrel-college “Professors”',
        'Ada Moss: – | organisation/norvik-university “Norvik University”',
        'Ivo Lund: – | organisation/kestrel-college “Kestrel College”',
      ],
    ],
    // None.
    ['He told reporters Ada Moss and Ivo Lund had left.', []],
    ['Writers like Ada Moss and Ivo Lund left.', []],
    ['The lawyers met Ada Moss and Ivo Lund.', []],
  ])('%s', (text, expected) => {
    expect(rolesIn(text).sort()).toEqual([...expected].sort());
  });
});

describe('more is told behind a name', () => {
  test.each([
    // Nouns of whoever does something, behind an indefinite article only.
    [
      'Ada Moss, a planner with the Norvik Council, left.',
      [
        'Ada Moss: Planner at the Norvik Council | organisation/norvik-council “planner with the Norvik Council”',
      ],
    ],
    ['Ada Moss, an organ tuner, left.', ['Ada Moss: Organ Tuner “organ tuner”']],
    ['Ada Moss, a letter from Tolm, left.', []],
    ['Ada Moss, the computer, left.', []],
    // Nations.
    ['Ada Moss, a Kenyan living in Oslo, left.', ['Ada Moss: – | KEN nationality “Kenyan”']],
    [
      'Ada Moss, an American bass making her debut, sang.',
      ['Ada Moss: – | USA nationality “American”'],
    ],
    ['Ada Moss, an American company said, is here.', []],
    ['Ada Moss, a Kenyan-born chemist, left.', ['Ada Moss: Chemist “chemist”']],
    ['They met Kenyan writer Ada Moss.', ['Ada Moss: Writer | KEN nationality “Kenyan writer”']],
    ['They met US writer Ada Moss.', ['Ada Moss: Writer | USA nationality “US writer”']],
    [
      'They met US President Ada Moss.',
      ['Ada Moss: President of the United States | country/usa | USA office “US President”'],
    ],
    ['The Filipino Moss voters met Ada Moss.', []],
    [
      'Ada Moss, of the Bank of Kenya, left.',
      ['Ada Moss: – | organisation/bank-of-kenya | KEN body “Bank of Kenya”'],
    ],
    // Candidates.
    [
      'Ada Moss, who is running for governor, left.',
      ['Ada Moss: Candidate for Governor “governor”'],
    ],
    [
      'Ada Moss is running for mayor of Tolm.',
      ['Ada Moss: Candidate for Mayor of Tolm “mayor of Tolm”'],
    ],
    ['Ada Moss, running for her life, left.', []],
    // What is over.
    [
      'Ada Moss, mayor of Tolm until 1998, left.',
      ['Ada Moss: Mayor of Tolm | former “mayor of Tolm”'],
    ],
    [
      'Ada Moss, mayor of Tolm from 1990 to 1998, left.',
      ['Ada Moss: Mayor of Tolm | former “mayor of Tolm”'],
    ],
    ['Ada Moss, mayor of Tolm since 1998, left.', ['Ada Moss: Mayor of Tolm “mayor of Tolm”']],
  ])('%s', (text, expected) => {
    expect(rolesIn(text)).toEqual(expected);
  });
});

test('the page on actors names every rule of roles', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/actors.md'), 'utf8');
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.map(({ id }) => id).filter((id) => !page.includes(`| \`${id}\``))).toEqual([]);
});
