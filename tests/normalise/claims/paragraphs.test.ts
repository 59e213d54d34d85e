import { describe, expect, test } from 'vitest';
import { read } from './found.ts';

/** Each paragraph on its own, so that cases are read as pages are. */
const page = (...paragraphs: string[]): string => paragraphs.join('\n\n');

describe('a quotation that opens in each paragraph and closes in the last', () => {
  test.each([
    [
      'is all of whom its end names',
      page(
        '“The river came up in an hour, and nobody rang.',
        '“We knew the bell. It was always a drill.',
        '“That night it was none,” said baker Imelda Rook.',
      ),
      [
        'baker Imelda Rook | said | The river came up in an hour, and nobody rang. … We knew the bell. It was always a drill. … That night it was none',
      ],
    ],
    [
      'in straight marks, with more behind its speaker',
      page('"The lake froze over.', '"We had no wood," Lena Moss said. "It was hard.'),
      ['Lena Moss | said | The lake froze over. … We had no wood … It was hard.'],
    ],
    [
      'behind a paragraph that quotes nobody',
      page(
        'The town is dry again.',
        '“It took the fence.',
        '“Then it took the dog,” Sako Torvald recalled.',
        'The pier is shut.',
      ),
      ['Sako Torvald | recalled | It took the fence. … Then it took the dog'],
    ],
    [
      'behind one of another',
      page(
        '“Mary has lost the pier,” said Tom Obi.',
        '“It was ours.',
        '“We built it,” said Ana Rivera.',
      ),
      ['Tom Obi | said | Mary has lost the pier', 'Ana Rivera | said | It was ours. … We built it'],
    ],
    [
      'named by a pronoun',
      page('Mayor Ana Rivera left.', '“It is closed.', '“We have no choice,” she said.'),
      ['she | said | It is closed. … We have no choice'],
    ],
    [
      'behind one whose speaker stands before it',
      page('“It is done,” Obi went on. “It is closed.', '“It was hard,” said Ana Rivera.'),
      ['Obi | went on | It is done … It is closed.', 'Ana Rivera | said | It was hard'],
    ],
    [
      'named at its beginning',
      page('Ana Rivera told the court: “I saw the ship.', '“It had no lights.”'),
      ['Ana Rivera | told | I saw the ship.', '– | – | It had no lights.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a quotation that a page sets off, and below it who signs', () => {
  test.each([
    [
      'an office and a name behind a dash',
      page(
        '"We are proud of the new lock and of all who built it."',
        '– Minister of Waterways Ana Cruz',
      ),
      [
        'Minister of Waterways Ana Cruz | – | We are proud of the new lock and of all who built it.',
      ],
    ],
    [
      'a name and an office in the next line',
      '“It is the finest day of my life.”\n— Sako Torvald, lock keeper\n\nBoats passed at noon.',
      ['Sako Torvald, lock keeper | — | It is the finest day of my life.'],
    ],
    [
      'without a dash',
      page(
        '“It is the finest day of my life.”',
        'Sako Torvald, lock keeper at Ardenton',
        'Boats passed.',
      ),
      ['Sako Torvald, lock keeper at Ardenton | – | It is the finest day of my life.'],
    ],
    [
      'who has no name',
      page('"We were never asked about it."', '-- a shopkeeper on the quay'),
      ['a shopkeeper on the quay | -- | We were never asked about it.'],
    ],
    [
      'who is told of in a clause',
      page('"It will cost us a third of our trade."', '-- Tom Obi, who owns the bakery'),
      ['Tom Obi, who owns the bakery | -- | It will cost us a third of our trade.'],
    ],
    [
      'an age',
      page('“I have not been since.”', '- Lena Moss, 81.'),
      ['Lena Moss, 81 | - | I have not been since.'],
    ],
    [
      'a sentence behind a dash',
      page('"I will not sign it."', '– The council votes on Friday.'),
      [],
    ],
    ['a heading', page('“I will not sign it.”', 'A Long Night, and After', 'It rained.'), []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('speech behind a colon without marks', () => {
  test.each([
    [
      'a message, to its last sentence of “I”',
      page(
        'The pool is shut.',
        'In a message to the town Ana Rivera wrote: I am sorry that it came to this. I tried to stop it. The pool opened in 1950.',
      ),
      ['Ana Rivera | wrote | I am sorry that it came to this. I tried to stop it.'],
    ],
    [
      'a post',
      page(
        'On Friday Tom Obi posted on Chatter: I quit. I never wanted this job.',
        'His office is shut.',
      ),
      ['Tom Obi | posted | I quit. I never wanted this job.'],
    ],
    [
      'a statement in the paragraphs below',
      page(
        'Mayor Ana Rivera said:',
        'We have done what we could. It was little.',
        'The town needs its boats, and we will keep them.',
        'She spoke to two hundred people.',
      ),
      [
        'Mayor Ana Rivera | said | We have done what we could. It was little. … The town needs its boats, and we will keep them.',
      ],
    ],
    [
      'a letter',
      page(
        'The port answered by email:',
        'Dear editors, we do not comment on single cases.',
        'The Post asked again.',
      ),
      ['The port | answered | Dear editors, we do not comment on single cases.'],
    ],
    [
      'what she told them',
      page(
        'Here is what Ana Rivera told the crowd:',
        'I was born on this quay.',
        'The crowd cheered.',
      ),
      ['Ana Rivera | told | I was born on this quay.'],
    ],
    ['the writer’s own', page('Let me say:', 'I was born on this quay.', 'The crowd cheered.'), []],
    [
      'a list',
      page('The rules are these:', 'No dogs on the quay.', 'No fires on the US boats.'),
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
