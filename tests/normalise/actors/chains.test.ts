import { expect, test } from 'vitest';
import { chainsOf } from '../../../pipeline/normalise/actors/model/chains.ts';
import { annotated } from '../annotated.ts';

test.each([
  ['the mayor of Tolm met Ana Rivera.', ['Tolm', 'Ana Rivera']],
  ['a branch of the Bank of the West shut.', ['Bank of the West']],
  ['they saw Moss, Rivera and Weck there.', ['Moss, Rivera and Weck']],
  ['she flew 747 Kestrel jets in 2019.', ['747 Kestrel']],
  ['he sold an iPhone 12 to al-Assad.', ['iPhone 12 to al-Assad']],
  ['nobody was there.', []],
  ['we met at Tolm. Rivera left.', ['Tolm', 'Rivera']],
])('%s', (text, chains) => {
  const doc = annotated(text);
  const found = chainsOf(doc).map(({ first, last }) =>
    text.slice(doc.tokens.at(first).start, doc.tokens.at(last - 1).end),
  );
  expect(found).toEqual(chains);
});
