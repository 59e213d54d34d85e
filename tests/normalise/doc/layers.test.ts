import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate, type Annotator, loadAnnotator } from '../../../pipeline/normalise/annotate.ts';
import { createForms } from '../../../pipeline/normalise/doc/tokeniser.ts';
import { annotated } from '../annotated.ts';

const sentences = (text: string): string[] => {
  const doc = annotated(text);
  return doc.sentences.map(({ start, end }) => text.slice(start, end));
};
const tokens = (text: string): string[] => annotated(text).tokens.list.map((token) => token.text);
const quotations = (text: string): string[] =>
  annotated(text).quotations.map(({ inner }) => text.slice(inner.start, inner.end));

describe('sentences', () => {
  test.each([
    ['Mr. Abara left. He was late.', ['Mr. Abara left.', 'He was late.']],
    ['It left the U.S. on Friday. The U.S. Navy followed.', 2],
    ['Jim Coburn (D-S.C.) left. Ann Roe (R-N.J.) stayed.', 2],
    ['“Why?” she asked. Nobody knew.', ['“Why?” she asked.', 'Nobody knew.']],
    ['John F. Okoro won by 4.5 points. No. 10 was silent.', 2],
    ['They met at 10 a.m. in Oslo. Talks failed.', 2],
    ['They met at 10 a. m. Monday in Oslo. Talks failed.', 2],
    ['They met at 5 p. m. The police left.', 2],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['No full stop', ['No full stop']],
  ])('%s', (text, expected) => {
    if (typeof expected === 'number') expect(sentences(text)).toHaveLength(expected);
    else expect(sentences(text)).toEqual(expected);
  });

  test('what goes on without an end is cut between two words', () => {
    const pieces = sentences('Ardenton, '.repeat(500));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => /^Ardenton,.*Ardenton,$/.test(piece))).toBe(true);
    expect(sentences(`${'x'.repeat(9000)} fell`)).toHaveLength(2);
  });

  test('a text wrapped by hand keeps its sentences whole', () => {
    const text =
      'The harbour authority said on Monday that the\nferry would sail again as soon as the inspectors had\nseen the hull and signed the papers that they need\nto sign.\n\nNobody was hurt.';
    expect(sentences(text)).toHaveLength(2);
  });

  test('a heading that breaks off in mid-sentence is none of its lines, where others are too long for that', () => {
    const heading = 'The Harbour of Lisbon and Its Ferries on a Monday';
    const body =
      'The harbour authority said on Monday that the ferry would sail again as soon as the inspectors had seen the hull and signed.';
    expect(sentences(`${heading}\n${body}\n\nNobody was hurt.`)).toEqual([
      heading,
      body,
      'Nobody was hurt.',
    ]);
  });
});

describe('tokens', () => {
  test.each([
    ['She won’t go.', ['She', 'wo', 'n’t', 'go', '.']],
    ['O’Brien’s F-16s', ['O’Brien', '’s', 'F-16s']],
    ['8,000–10,000 at 4.2%', ['8,000', '–', '10,000', 'at', '4.2', '%']],
    ['Mr. Abara, 43, of the U.N.', ['Mr.', 'Abara', ',', '43', ',', 'of', 'the', 'U.N.']],
    ['see https://example.org/a?b=c now', ['see', 'https://example.org/a?b=c', 'now']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});

describe('tags', () => {
  test.each([
    ['The minister will visit Oslo.', 'DET NOUN AUX VERB PROPN PUNCT'],
    ['She said that nobody had been hurt.', 'PRON VERB SCONJ PRON AUX AUX VERB PUNCT'],
    ['They visit often; the visit was short.', 'PRON VERB ADV PUNCT DET NOUN AUX ADJ PUNCT'],
    ['Abara’s mother can’t go.', 'PROPN PART NOUN AUX PART VERB PUNCT'],
  ])('%s', (text, expected) => {
    expect(annotated(text).tokens.list.map(({ tag }) => tag)).toEqual(expected.split(' '));
  });

  test('do not depend on what was read before', () => {
    const text = 'Govs. Abara and Moreau cannot get out of the clause they signed.';
    const tags = (annotator: Annotator): string[] =>
      annotate(text, annotator).tokens.list.map(({ tag }) => tag);
    const used = loadAnnotator();
    annotate('The clause, said Moreau, cannot be signed. Get out!', used);
    tags(used);
    expect(tags(used)).toEqual(tags(loadAnnotator()));
  });

  test('stay the same when the tagger forgets its words, having read too many', () => {
    const used = loadAnnotator();
    const text = 'The harbour board met in Oslo, and the clause that they signed will end.';
    // Words that were found before the tagger forgot them, as where articles are read together.
    const words = annotate(text, used).tokens;
    const tags = (): string[] => words.list.map(({ tag }) => tag);
    const before = tags();
    const generation = words.at(0).form?.studied?.generation;
    for (let made = 0; made < 100_000; made += 500) {
      const names = Array.from({ length: 500 }, (_, index) => `w${made + index}`);
      annotate(`They saw ${names.join(' ')}.`, used);
    }
    for (const word of words.list) word.tag = 'X';
    used.tagger.tag(words.list, 0, words.length);
    expect(tags()).toEqual(before);
    expect(words.at(0).form?.studied?.generation).not.toBe(generation);
  });

  test('forms are forgotten in time, and nothing changes', () => {
    const forms = createForms();
    const formOf = (word: string) => forms(`(${word})`, 1, word.length + 1);
    const first = formOf('Moreau’s');
    expect(first).toMatchObject({ text: 'Moreau’s', lower: "moreau's" });
    expect(formOf('Moreau’s')).toBe(first);
    for (let made = 0; made < 60_000; made++) formOf(`w${made}`);
    expect(formOf('Moreau’s')).toEqual(first);
    expect(formOf('Moreau’s')).not.toBe(first);
  });
});

describe('quotations', () => {
  test.each([
    ['“One,” she said. “Two.”', ['One,', 'Two.']],
    ['"One," she said. "Two."', ['One,', 'Two.']],
    ["'One,' she said, 'and the allies' plan.'", ['One,', "and the allies' plan."]],
    ['‘It’s the allies’ plan,’ he said.', ['It’s the allies’ plan,']],
    ["''Doubled,'' he said.", ['Doubled,']],
    ['“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,', 'no']],
    ['“They call it “the pit” here.” So it is.', ['They call it “the pit” here.', 'the pit']],
    ['"One. Why not? "Two," she said.', ['One. Why not?', 'Two,']],
    ['«Oui», dit-il.', ['Oui']],
    ['The allies’ plan isn’t new; it’s Rivera’s.', []],
    ['A 6\'3" guard from the ’90s.', []],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test('one that runs over paragraphs is chained', () => {
    const doc = annotated('“One.\n\n“Two.\n\n“Three,” she said.');
    expect(doc.quotations.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, null],
      [false, 0],
      [true, 1],
    ]);
    expect(doc.strays).toEqual([]);
  });

  test('one that the next paragraph only closes goes on in it', () => {
    const text = '“One.\n\nTwo,” she said.';
    expect(quotations(text)).toEqual(['One.', 'Two,']);
    expect(annotated(text).quotations[1]?.continues).toBe(0);
    expect(annotated(text).strays).toEqual([]);
  });

  test('one that is never closed swallows its own paragraph at most', () => {
    const doc = annotated('She said “no and left.\n\nThe talks went on.');
    expect(doc.quotations).toHaveLength(1);
    expect(doc.quotations[0]?.end).toBe('She said “no and left.'.length);
    expect(doc.strays.map(({ kind }) => kind)).toEqual(['unclosed']);
  });
});

test('every layer slices back, in order, whatever the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '\n\n',
    ' ',
    '. ',
    'said',
    'Mr.',
    '5',
    '😀',
    'Oct. 3',
    'é',
    '(',
    '—',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const doc = annotated(text);
      for (const token of doc.tokens.list)
        expect(text.slice(token.start, token.end)).toBe(token.text);
      for (const layer of [doc.paragraphs, doc.sentences, doc.tokens.list, doc.quotations]) {
        for (const [index, span] of layer.entries()) {
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.start).toBeGreaterThanOrEqual(layer[index - 1]?.start ?? 0);
        }
      }
    }),
    { numRuns: 300 },
  );
});
