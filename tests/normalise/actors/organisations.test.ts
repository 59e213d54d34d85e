import { describe, expect, test } from 'vitest';
import { actorIds, actorNamed, mentionsIn } from './found.ts';

const organisations = (text: string): string[] =>
  actorIds(text).filter((id) => id.startsWith('organisation/'));

describe('organisations', () => {
  test.each([
    ['The bus company, Zorblat Roja, met.', ['organisation/zorblat-roja']],
    [
      'The Quindle Independent School District met.',
      ['organisation/quindle-independent-school-district'],
    ],
    [
      'The Alliance to Mend Our Bridges (AMOB) met. AMOB left.',
      ['organisation/alliance-to-mend-our-bridges'],
    ],
    ["The Old Quindle's Foundation (OQF) met.", ['organisation/old-quindles-foundation']],
    [
      'The city’s department of quindle lake hygiene (DQLH) met. DQLH left.',
      ['organisation/department-of-quindle-lake-hygiene'],
    ],
    ['The pier is lost, according to The Telegraph\n\nThe town wept.', ['organisation/telegraph']],
    ['They joined Task Force 70 on Monday.', ['organisation/task-force-70']],
    ['They joined the Task Force. It had 70 days.', ['organisation/task-force']],
    ['She told Lake Radio Quindle that it was over.', ['organisation/lake-radio-quindle']],
    ['The U.S. 12th Fleet came.', ['organisation/u-s-12th-fleet']],
    [
      'The House Republicans met the New Liberals.',
      ['organisation/house-republicans', 'organisation/new-liberals'],
    ],
    ['They met some Jewish Republicans.', ['organisation/republican-party']],
    [
      'They went to St Quindle’s Hospital and St. Quindles’ Church.',
      ['organisation/st-quindles-church', 'organisation/st-quindles-hospital'],
    ],
    ['Airline Cooks Association officials left.', ['organisation/airline-cooks-association']],
    [
      'The Union of Rail, Water and Transport Workers met.',
      ['organisation/union-of-rail-water-and-transport-workers'],
    ],
    ['They left the ship Quindle (DZG 70).', []],
    ['Ana Rivera’s campaign against it failed. The Rivera campaign trail ended.', []],
    ['The Rivera administration building was shut.', []],
    ['They built inner motorway flyovers (IMF). The IMF was closed.', []],
    [
      'The international monetary fund (IMF) said no.',
      ['organisation/international-monetary-fund'],
    ],
    ['He told Sky News. They crossed the Channel.', ['organisation/sky-news']],
    ['He told the Leeds Star that it was over.', ['organisation/leeds-star']],
    ['He saw the Quindle Star.', []],
    ['The Macron troops cheered, as Macron said.', []],
    ['They went to Quindle Magistrates’ Court.', ['organisation/quindle-magistrates-court']],
    [
      'The Zorblat Anglers, Actors and Cooks Union (ZACU) met.',
      ['organisation/zorblat-anglers-actors-and-cooks-union'],
    ],
    ['The North Harbour Council met.', ['organisation/north-harbour-council']],
    ['The University of Quindle closed.', ['organisation/university-of-quindle']],
    ['They sued Quindle Motors Ltd. on Friday.', ['organisation/quindle-motors']],
    ['Kenya’s Ministry of Health said so.', ['organisation/ministry-of-health-ken']],
    ['The Kenyan Ministry of Health said so.', ['organisation/ministry-of-health-ken']],
    ['The Ministry of Health of Kenya said so.', ['organisation/ministry-of-health-ken']],
    ['The Ministry of Health said so.', ['organisation/a1/ministry-of-health']],
    [
      'Kenya’s National Police Service and Ministry of Foreign Affairs and Trade agreed.',
      [
        'organisation/ministry-of-foreign-affairs-and-trade-ken',
        'organisation/national-police-service-ken',
      ],
    ],
    [
      'The General Staff Department of the Kenyan Ministry of Defence spoke.',
      ['organisation/general-staff-department-of-the-kenyan-ministry-of-defence'],
    ],
    [
      'The Texas Department of State Health Services (DSHS) met. A DSHS spokesman left.',
      ['organisation/texas-department-of-state-health-services'],
    ],
    [
      'U.S. Quindle Forces Northern Command’s (QUINCENT) ships came. QUINCENT said no.',
      ['organisation/u-s-quindle-forces-northern-command'],
    ],
    ['The UN Security Council met.', ['organisation/un-security-council']],
    ['The Commission on Human Rights met.', ['organisation/a1/commission-on-human-rights']],
    ['The 12th Lancer Regiment marched.', ['organisation/12th-lancer-regiment']],
    ['The group Zorblat claimed the attack.', ['organisation/zorblat']],
    ['Zorblat, a company in Leeds, closed.', ['organisation/zorblat']],
    ['Zorblat officials left. Nobody at Zorblat spoke.', ['organisation/zorblat']],
    ['The QRZ said nothing.', ['organisation/qrz']],
    [
      'The Ministry of Fisheries and Forests met.',
      ['organisation/a1/ministry-of-fisheries-and-forests'],
    ],
    [
      'Kenya’s Forest Service and Ministry of Water met.',
      ['organisation/forest-service-ken', 'organisation/ministry-of-water-ken'],
    ],
    ['The Zorblat Party of Prime Minister Ana Rivera lost.', ['organisation/zorblat-party']],
    ['The Port of Quindle Authority met.', ['organisation/port-of-quindle-authority']],
    ['Paolo Ricci of the Stazione Quindelica spoke.', ['organisation/stazione-quindelica']],
    ['Analysts at Zorblat & Pike agreed.', ['organisation/zorblat-pike']],
    ['Ana Rivera, chief executive of Zorblat, spoke.', ['organisation/zorblat']],
    ['They left Zorblat’s headquarters at noon.', ['organisation/zorblat']],
    ['According to Zorblat, it rained. Zorblat found that it stopped.', ['organisation/zorblat']],
    ['They told the Independent no.', ['organisation/independent']],
    ['They told the independent voters no.', []],
    ['Few Independent voters came to the hall.', []],
    ['Northlight plc grew.', ['organisation/northlight']],
    [
      'South Elmet Fire and Rescue Service came.',
      ['organisation/south-elmet-fire-and-rescue-service'],
    ],
    ['The Local Wool Association met.', ['organisation/local-wool-association']],
    ['They asked the National Farmers’ Union.', ['organisation/national-farmers-union']],
    ['The Kenya Red Cross came.', ['organisation/red-cross-ken']],
    [
      'Three companies, Vantis, Oruro and Kelling, met.',
      ['organisation/kelling', 'organisation/oruro', 'organisation/vantis'],
    ],
    ['They chanted U-S-A at noon.', []],
  ])('%s', (text, expected) => {
    expect(organisations(text)).toEqual(expected);
  });

  test.each([
    'The council met on Monday.',
    'Homes in Bellmere fell.',
    'It cost US$85 million.',
    'The Peace Prize went to nobody.',
    'He has DNA and a TV.',
    'The Harbour Bridge and Central Station were closed.',
    'WE WILL NOT LEAVE THE CITY.',
  ])('none in: %s', (text) => {
    expect(organisations(text)).toEqual([]);
  });

  test('a body of a state has the country that owns it', () => {
    expect(actorNamed('Kenya’s Ministry of Health met.', 'Ministry of Health')?.country).toBe(
      'KEN',
    );
    expect(actorNamed('Kenya’s Quindle Motors met.', 'Quindle Motors')?.country).toBeNull();
  });
});

describe('short forms', () => {
  test.each([
    ['They told the New York Times. The Times wrote.', ['New York Times', 'Times']],
    ['Homes in Bellmere fell. The Bellmere Courier wrote.', ['Bellmere Courier']],
    ['They sued Zorblat Foods. Later Zorblat paid.', ['Zorblat Foods', 'Zorblat']],
    [
      'The Centre for Public Sleep (CPS) met. The CPS voted.',
      ['Centre for Public Sleep', 'CPS', 'CPS'],
    ],
    [
      'The Quindle Harbour Council (QHC) met. The QHC voted, and the council adjourned.',
      ['Quindle Harbour Council', 'QHC', 'QHC', 'the council'],
    ],
    ['The Quindle Harbour Council met. A QHC member left.', ['Quindle Harbour Council', 'QHC']],
    ['The Quindle Safety Board met. A board spokesman left.', ['Quindle Safety Board', 'board']],
    ['The Kenya Red Cross came. The Red Cross left.', ['Kenya Red Cross', 'Kenya', 'Red Cross']],
    ['The maker, Corvane, grew. A company spokesman left.', ['Corvane', 'company']],
    ['Northlight plc grew. It is said Northlight won.', ['Northlight plc', 'Northlight']],
    ['Roxham Energy Inc. grew. Roxham Energy won.', ['Roxham Energy Inc.', 'Roxham Energy']],
    ['NATO met. The Alliance agreed.', ['NATO', 'Alliance']],
    [
      'The Harbour Council and the Forest Council met. The council agreed.',
      ['Harbour Council', 'Forest Council'],
    ],
    ['Quindle Motors Ltd. grew. The company has a plan.', ['Quindle Motors Ltd.', 'The company']],
    ['The Washington Post asked. The Post waited.', ['Washington Post', 'Post']],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text).map((each) => each.split(' → ')[0])).toEqual(expected);
  });
});

test('a known name ends with its paragraph, however many spaces or lines are inside', () => {
  expect(mentionsIn('He spoke for the World\n\nBank lending is slow.')).toEqual([]);
  expect(mentionsIn('He spoke for the World  Bank on Monday.')).toEqual([
    'World  Bank → organisation/world-bank',
  ]);
});
