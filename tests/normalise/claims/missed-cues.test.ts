import { expect, test } from 'vitest';
import { read } from './found.ts';

/** A clause behind “that” is said, though few texts have its verb. */
test.each([
  [
    'The letter states that few of the houses can be saved.',
    'The letter | states | that few of the houses can be saved',
  ],
  [
    'The lawyer charged that the police had lost the file.',
    'The lawyer | charged | that the police had lost the file',
  ],
  [
    'The group is suing the mayor, charging that he sold the park.',
    'The group | charging | that he sold the park',
  ],
  [
    'The new complaint alleges that the pilot was asleep.',
    'The new complaint | alleges | that the pilot was asleep',
  ],
  ['Moss demanded that the town prove its case.', 'Moss | demanded | that the town prove its case'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  'Emission rules that would have closed the mill were dropped.',
  'Member states that signed the deal met in Tolm.',
  'The clerk filed two old reports that were never read.',
])('a noun before a relative clause says nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});

/** Forms that are sure: whom one blames for what, a noun phrase with its auxiliary, who is told to do what, and whose claim it is. */
test.each([
  [
    'The minister resigned on Friday, blaming the press for the scandal.',
    'The minister | blaming | the press for the scandal',
  ],
  [
    'Tom Moss left the hall, blaming the council for the long delay at the lock.',
    'Tom Moss | blaming | the council for the long delay at the lock',
  ],
  ['Rivera blamed the storm for the loss.', 'Rivera | blamed | the storm for the loss'],
  [
    'The mayor closed the road, accusing the firm of neglect.',
    'The mayor | accusing | the firm of neglect',
  ],
  ['The board closed the mill, citing a lack of orders.', 'The board | citing | a lack of orders'],
  ['She adds the old one will be sold.', 'She | adds | the old one will be sold'],
  [
    'The agency told tired workers to stay at home.',
    'The agency | told | tired workers to stay at home',
  ],
  [
    'The mayor told angry residents to be patient.',
    'The mayor | told | angry residents to be patient',
  ],
  ['The police told drivers to avoid the road.', 'The police | told | drivers to avoid the road'],
  [
    'The paper printed the minister’s allegation that the vote was bought.',
    'the minister | allegation | that the vote was bought',
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});
