import { expect, test } from 'vitest';
import { read } from './found.ts';

/** What no verb of saying tells: in whose words, a text that shows it, and nouns of saying that nobody owns. */
test.each([
  [
    'In the words of the Crown prosecutor, Adam Brook, “the money went in circles.”',
    'the Crown prosecutor, Adam Brook | In the words of | the money went in circles.',
  ],
  [
    '“It was,” in the words of one resident, “a slow disaster.”',
    'one resident | in the words of | It was … a slow disaster.',
  ],
  [
    'In the words of Ana Holt, the mayor, “nobody came.”',
    'Ana Holt, the mayor | In the words of | nobody came.',
  ],
  [
    'The new quay is, in the words of its keeper, “a box of rust”.',
    'its keeper | in the words of | a box of rust',
  ],
  [
    'The hall was, in the words of Tom Moss, “as cold as a barn”.',
    'Tom Moss | in the words of | as cold as a barn',
  ],
  [
    'The bridge was closed twice in May, city records show.',
    'city records | show | The bridge was closed twice in May',
  ],
  ['Sales fell by a fifth, data show.', 'data | show | Sales fell by a fifth'],
  [
    'Prices rose 3 percent in May, government data indicated.',
    'government data | indicated | Prices rose 3 percent in May',
  ],
  [
    'The mill had been sold in March, documents reveal.',
    'documents | reveal | The mill had been sold in March',
  ],
  [
    'Few pupils passed the test, a new survey shows.',
    'a new survey | shows | Few pupils passed the test',
  ],
  [
    'The council approved the road despite warnings that the levee could break.',
    '– | warnings | that the levee could break',
  ],
  [
    'Despite claims that the officers were armed, no gun was found.',
    '– | claims | that the officers were armed',
  ],
  [
    'Amid reports that the ship had sunk, families came to the port.',
    '– | reports | that the ship had sunk',
  ],
  [
    'The clerk was held over allegations that she had sold land.',
    '– | allegations | that she had sold land',
  ],
  [
    'He left the club following complaints that the hall was filthy.',
    '– | complaints | that the hall was filthy',
  ],
  [
    'Moss ignored warnings from Ana Rivera that the wall would fall.',
    'Ana Rivera | warnings | that the wall would fall',
  ],
  [
    'Claims by Tom Moss that the count was faked were rejected by the court.',
    'Tom Moss | Claims | that the count was faked',
  ],
  [
    'The town lived with complaints from tenants that nobody answered the phone.',
    'tenants | complaints | that nobody answered the phone',
  ],
  [
    'A warning from the port that the crane is loose came too late.',
    'the port | warning | that the crane is loose',
  ],
])('%s', (text, row) => {
  expect(read(text)).toEqual([row]);
});

test.each([
  'The keeper wrote a poem in the words of the sea.',
  'The mill was sold, and the buyers show it on Sundays.',
  'The town voted despite a rule that the harbour would close.',
  'The firm paid over claims that were made in May.',
  'A report by the Lake Council that was published on Monday is long.',
  'The town kept a report from over the weekend that rain was near.',
])('says nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});
