import { expect, test } from 'vitest';
import { read } from './found.ts';

/** What somebody says in a clause that tells who it is ends before the main verb. */
test.each([
  [
    'The engineer who warned of the fault told the inquiry that nobody had listened.',
    [
      'who | warned of | the fault',
      'The engineer who warned of the fault | told | that nobody had listened',
    ],
  ],
  [
    'The nurse who reported the error said she was sorry.',
    ['who | reported | the error', 'The nurse who reported the error | said | she was sorry'],
  ],
  ['The clerk who criticised the merger has left the bank.', ['who | criticised | the merger']],
  [
    'Residents who complained about the noise were ignored.',
    ['who | complained about | the noise'],
  ],
  [
    'The man who claimed that the vote was rigged admitted on Monday that he had lied.',
    [
      'who | claimed | that the vote was rigged',
      'The man who claimed that the vote was rigged | admitted | that he had lied',
    ],
  ],
  ['The man who said the mill was closed died on Friday.', ['who | said | the mill was closed']],
  ['He met a man who said the mill was closed.', ['who | said | the mill was closed']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
