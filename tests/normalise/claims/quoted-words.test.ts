import { describe, expect, test } from 'vitest';
import { read } from './found.ts';

/** Somebody’s own words in marks within a sentence of the writer’s. */
describe('words in marks', () => {
  test.each([
    // What is called a name: with whom it names, up to where the name ends.
    ['Rivera called him a “fine man” and left.', ['Rivera | called | him a “fine man”']],
    [
      'The council called it “a disgrace to the town.”',
      ['The council | called | a disgrace to the town.'],
    ],
    [
      'Rivera calls it “a ruin,” “a shame” and “a joke.”',
      ['Rivera | calls | it “a ruin,” “a shame” and “a joke.”'],
    ],
    [
      'Moss labelled the plan “a trap,” a charge that surprised the council.',
      ['Moss | labelled | the plan “a trap,”'],
    ],
    [
      'Moss has used the phrase “dead harbour” often.',
      ['Moss | has used the phrase | dead harbour'],
    ],
    // What a participle before the main clause takes is no part of it.
    [
      'Blaming "ruling clans" and "distant towns," Rivera insisted the harbour was not "lost."',
      ['Rivera | insisted | the harbour was not "lost."'],
    ],
    // A sentence that goes over into marks, and on behind the cue.
    [
      'The harbour, Moss’s pride, “was lost to the town,” Rivera said.',
      ['Rivera | said | The harbour, Moss’s pride, “was lost to the town,”'],
    ],
    [
      '“Only you, Jonas,” she said, would use such a day to praise the port.',
      ['she | said | Only you, Jonas … would use such a day to praise the port'],
    ],
    [
      'Moss “won a delay,” Rivera said, and even “came to watch the vote.”',
      ['Rivera | said | Moss “won a delay,” … and even “came to watch the vote.”'],
    ],
    [
      'Moss joked that he liked a good, “peaceful row” now and then.',
      ['Moss | joked | that he liked a good, “peaceful row” now and then'],
    ],
    [
      'She added, though, that by then the harbour “could not be saved.”',
      ['She | added | that by then the harbour “could not be saved.”'],
    ],
    [
      'Jonas Weck confided to a friend that the farm was “the last to go.”',
      ['Jonas Weck | confided | that the farm was “the last to go.”'],
    ],
    ['“We must be heard,” Ana “Mia” Rivera said.', ['Ana “Mia” Rivera | said | We must be heard']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'There is a collection from the painter Garr Moss called “Far Harbour and Home.”',
    'Still to come: results in the north and the west.\n\nStill to come: the weather in the south.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
