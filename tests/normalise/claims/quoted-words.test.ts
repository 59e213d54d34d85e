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
    // A sentence that goes over into marks, and on behind the cue.
    [
      'The harbour, Moss’s pride, “was lost to the town,” Rivera said.',
      ['Rivera | said | The harbour, Moss’s pride, “was lost to the town,”'],
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
      ['Jonas Weck | confided to a friend | that the farm was “the last to go.”'],
    ],
    // A verb that is in no list, by how the quotation stands beside it.
    [
      '“Go back to the pier,” Moss barked and a guard led her out.',
      ['Moss | barked | Go back to the pier'],
    ],
    [
      'Moss cautioned himself, “Jonas, keep calm.”',
      ['Moss | cautioned | himself, “Jonas, keep calm.”'],
    ],
    [
      'He commanded the club to “shed its pride and take in everyone.”',
      ['He | commanded | the club to “shed its pride and take in everyone.”'],
    ],
    [
      'Ana Rivera has been steadily pounding Moss as a “con man”.',
      ['Ana Rivera | has been steadily pounding | Moss as a “con man”'],
    ],
    // Who is asked, called or accused says nothing.
    [
      'Moss was asked what he thought Rivera could do to win the voters who now back him.',
      ['– | was asked | what he thought Rivera could do to win the voters who now back him'],
    ],
    [
      'Jonas Moss has been called the “Rivera of the North” for his views about the pier.',
      ['– | has been called | the “Rivera of the North” for his views about the pier'],
    ],
    // Where it was said is not what was said.
    [
      '“This town was founded on equal rights for all,” she said at a late news conference announcing that her office was suing the port over its “bad” law.',
      ['she | said | This town was founded on equal rights for all'],
    ],
    // A slash breaks no phrase.
    [
      '“We were there,” 9/11 widow Ana Rivera said.',
      ['9/11 widow Ana Rivera | said | We were there'],
    ],
    [
      '“We were there,” his friend/boss Jo Moss said.',
      ['his friend/boss Jo Moss | said | We were there'],
    ],
    ['“We must be heard,” Ana “Mia” Rivera said.', ['Ana “Mia” Rivera | said | We must be heard']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'There is a collection from the painter Garr Moss called “Far Harbour and Home.”',
    // What is written on a thing, a word in doubt, the title of a work.
    'A fan wore a “Ferry First” scarf bearing a drawing of the mayor with “MOSS” on it.',
    'It makes plain to all that the “elites” in this town need no permit.',
    'The club premiered an hour-long film, “Citizen Ana,” in which Rivera sits at a table.',
    'Still to come: results in the north and the west.\n\nStill to come: the weather in the south.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
