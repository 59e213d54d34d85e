import { expect, test } from 'vitest';
import { read } from './found.ts';

/** What heads an attribution and what does not, whose it is, and where it ends. */
test.each([
  [
    'Mayor Ana Rivera had hinted she would go as she “fully” agreed with the panel.',
    ['Mayor Ana Rivera | had hinted | she would go as she “fully” agreed with the panel'],
  ],
  [
    'Plans for the mill were branded a “wet dream” by a member of the town’s council, Tom Moss.',
    [
      'a member of the town’s council, Tom Moss | were branded | Plans for the mill … a “wet dream”',
    ],
  ],
  [
    '“We will go,” Moss said to Keller before asking her, “Where is she?”',
    ['Moss | said | We will go', 'Moss | asking | Where is she?'],
  ],
  [
    'Tom Keller, the head of Arden Media -- a rich old firm -- told me, “We are late.”',
    ['Tom Keller, the head of Arden Media -- a rich old firm | told | We are late.'],
  ],
  [
    'The sale has kept him from being heard, as The Arden Post put it in a long profile, “the old fox.”',
    ['The Arden Post | put it in a long profile | the old fox.'],
  ],
  [
    'It matters a lot because, while few have one, the main thing is a “sign of trust,” as a town memo put it.',
    ['a town memo | put it | the main thing is a “sign of trust,”'],
  ],
  [
    'The band leader called the guests to the stage, singing “Far Harbour.”',
    ['The band leader | singing | Far Harbour.'],
  ],
  [
    'Old Mill Fire Stops Harbour Trade: Moving “the last grain” is one of the tasks of the crew.',
    [],
  ],
  [
    '“I find that if anybody uses the phrase ‘harbour rats’ it does no harm,” said Moss.',
    ['Moss | said | I find that if anybody uses the phrase ‘harbour rats’ it does no harm'],
  ],
  [
    'Moss rose and asked the guests to greet the baker – “my dear old rival.”',
    ['Moss | asked | the guests to greet the baker – “my dear old rival.”'],
  ],
  [
    'The town’s aides said it should stand with Arden, not declare neutrality.',
    ['The town’s aides | said | it should stand with Arden, not declare neutrality'],
  ],
  [
    'They now claim the High Council said they needed a map - which they have yet to find a printer for.',
    [
      'They | now claim | the High Council said they needed a map - which they have yet to find a printer for',
      'the High Council | said | they needed a map - which they have yet to find a printer for',
    ],
  ],
  [
    'The baker, who said that the mill, a ruin, was late, left the hall.',
    ['who | said | that the mill, a ruin, was late'],
  ],
  [
    'Moss, which claimed that Weck, who ran the mill, had fled, will close it.',
    ['which | claimed | that Weck, who ran the mill, had fled'],
  ],
  ['“It was late,” Moss shot back.', ['Moss | shot back | It was late']],
  ['“It was late,” the baker snapped.', ['the baker | snapped | It was late']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
