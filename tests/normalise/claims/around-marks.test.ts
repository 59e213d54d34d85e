import { describe, expect, test } from 'vitest';
import { read } from './found.ts';

/** Where what is quoted begins and ends, whose it is, and what stands beside it. */
describe('around words in marks', () => {
  test.each([
    // A quotation goes on from who opened the sentence before, whoever its other clauses quote.
    [
      '“It is done,” Moss said, after Weck told him that the pier was lost. “We shall not leave you here.”',
      [
        'Moss | said | It is done … We shall not leave you here.',
        'Weck | told | that the pier was lost',
      ],
    ],
    [
      '“It is too early,” said Rivera, who also hosts the radio show “Far Harbour.” “Ask me again in a year.”',
      ['Rivera | said | It is too early … Ask me again in a year.'],
    ],
    // What the same speaker or another says next is not in it, though the comma stands in marks.
    [
      'Moss said that Rivera “had a mad plan for the pier,” adding, “She lost the vote.”',
      [
        'Moss | said | that Rivera “had a mad plan for the pier,”',
        'Moss | adding | She lost the vote.',
      ],
    ],
    [
      'Of them 21 percent said “not likely” and 14 percent said “never at all.”',
      ['21 percent | said | not likely', '14 percent | said | never at all.'],
    ],
    [
      'Although he says he “loves the port,” and “the port loves me,” he also accuses the town of theft.',
      [
        'he | says | he “loves the port,” and “the port loves me,”',
        'he | also accuses | the town of theft',
      ],
    ],
    [
      'Rivera, who called Moss shortly after the count was over, told her voters, “I still love the port.”',
      [
        'who | called | Moss shortly after the count was over',
        'Rivera, who called Moss shortly after the count was over | told | I still love the port.',
      ],
    ],
    // The main verb behind a noun’s quotation.
    [
      'Their chants of “Open the pier” were cut short when the mayor arrived.',
      ['Their | chants of | Open the pier'],
    ],
    [
      'She spoke against the plan to close the mill – “I love its bread,” she said – and left.',
      ['she | said | I love its bread'],
    ],
    [
      'But she wanted to know, “How much did the harbour cost?”',
      ['she | wanted to know | How much did the harbour cost?'],
    ],
    [
      'Ana Rivera sniped that Moss was “learning on the job.”',
      ['Ana Rivera | sniped | that Moss was “learning on the job.”'],
    ],
    [
      'A rally of the town’s fishermen had one message: “Keep the pier.”',
      ['A rally of the town’s fishermen | had one message | Keep the pier.'],
    ],
    // When, where and to whom it was said.
    [
      '“Leases are not optional,” council Chairman Ana Weck said after Moss stayed away from the third meeting that the board had asked him to since spring.',
      ['council Chairman Ana Weck | said | Leases are not optional'],
    ],
    [
      '“We hold different views, but we get along,” Jonas Weck, 57, told a fisherman who looked puzzled by the two of them.',
      ['Jonas Weck, 57 | told | We hold different views, but we get along'],
    ],
    [
      'If anything, bakers say her plans to tax flour twice would make their books more muddled.',
      ['bakers | say | her plans to tax flour twice would make their books more muddled'],
    ],
    // An inserted speaker, whose clause goes on with “that”.
    [
      'The pier is so old, Rivera said, that nobody “trusts it” now.',
      ['Rivera | said | The pier is so old … that nobody “trusts it” now'],
    ],
    // A determiner behind a preposition opens no clause.
    [
      'Moss responded to that letter by calling Rivera “dopey.”',
      ['Moss | responded to | that letter', 'Moss | calling | Rivera “dopey.”'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
