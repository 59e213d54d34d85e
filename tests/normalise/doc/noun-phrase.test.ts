import { describe, expect, test } from 'vitest';
import { annotate, loadAnnotator } from '../../../pipeline/normalise/annotate.ts';
import { coreEnd, headFrom } from '../../../pipeline/normalise/doc/noun-phrase.ts';

const annotator = loadAnnotator();
const tokensOf = (text: string) => annotate(text, annotator).tokens;

describe('a noun phrase ends where something tells more of it:', () => {
  test.each([
    ['The young welder who lost his house left.', 'The young welder'],
    ['Two officials of the port left.', 'Two officials'],
    ['Ana Rivera’s old office closed.', 'Ana Rivera’s old office'],
    ['He left the town.', 'He'],
    ['Many left the town.', 'Many'],
    ['More than 90 growers left.', 'More than 90 growers'],
    ['Because the port closed, they left.', null],
  ])('%s', (text, phrase) => {
    const tokens = tokensOf(text);
    const end = coreEnd(tokens, 0, tokens.length, new Set());
    expect(end < 0 ? null : text.slice(0, tokens.at(end - 1).end)).toBe(phrase);
  });
});

describe('the head of a noun phrase is its last noun before it is told more of:', () => {
  test.each([
    ['a source close to the talks', 'source'],
    ['the mayor of Tolm', 'mayor'],
    ['a welder accused of fraud', 'welder'],
    ['Ana Rivera’s spokeswoman', 'spokeswoman'],
    ['police and growers', 'police'],
    ['the council last month', 'council'],
    ['a study that was printed', 'study'],
  ])('%s', (text, head) => {
    const tokens = tokensOf(text);
    expect(tokens.at(headFrom(tokens, 0, [])).lower).toBe(head);
  });

  test('a name is not cut', () => {
    const text = 'the Ministry of Health spokesman';
    const tokens = tokensOf(text);
    expect(tokens.at(headFrom(tokens, 0, [])).text).toBe('Ministry');
    const name = { start: 4, end: 22 };
    expect(tokens.at(headFrom(tokens, 0, [name])).text).toBe('spokesman');
  });
});
