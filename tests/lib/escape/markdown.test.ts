import fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import {
  code,
  head,
  joined,
  link,
  inMarkdown,
  paragraphs,
  row,
  text,
  type Markdown,
} from '../../../pipeline/lib/escape/markdown.ts';
import { visibleInLine } from '../../../pipeline/lib/escape/terminal.ts';
import { rendered } from '../../support/markdown.ts';

/** As CommonMark renders it, with raw HTML let through, so that a test sees what gets in. */
const commonMark = ({ source }: Markdown): string =>
  micromark(source, { allowDangerousHtml: true, allowDangerousProtocol: true });

/** As GitHub renders it. */
const gitHub = ({ source }: Markdown): string => rendered(source);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const html = (words: string): string => words.replace(/[&<>"]/g, (mark) => entities[mark] ?? '');

/** What a reader sees of a text: one line, with blanks for its breaks, and no controls. */
const seen = (words: string): string =>
  visibleInLine(words.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ').replace(/ +/g, ' ')).trim();

/** Pieces of Markdown, HTML and text, of which hostile texts are made. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...'\\`*_{}[]()#+-.!|~<>&;:="\'$@/?'.split(''),
    ...[' ', '\n', '\t', '0', '1', '5', '9'],
    ...['```', '~~~', '---', '===', '  \n', '\n\n', '    ', '1. ', '- ', '> ', '# ', '<b>', '</p>'],
    ...[
      '<!--',
      '-->',
      '<?',
      'x',
      'A',
      'é',
      '&amp;',
      '&#60;',
      '&#x3c;',
      '![',
      '](',
      '[^1]',
      '[x]: /',
    ],
    ...['http://', 'https://a.b', 'www.', 'a@b.cd', 'javascript:', '\u001B[31m', '\u009B', '\0'],
    ...['|', '| - |', '\\|', '**', '__', '*a*', '_a_', '\u202E', '\uD800', '\u00A0', '“', '😀'],
  ),
  fc.string({ maxLength: 4 }),
);
const words = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

describe('a text', () => {
  test.each([
    ["don't * 3 <5> _x_", "don't * 3 <5> \\_x\\_"],
    ['said_on 0.96 → -5; R&D & more', 'said_on 0.96 → -5; R&D & more'],
    ['$5 million at 3:30 (up 2 %)!', '$5 million at 3:30 (up 2 %)\\!'],
    ['“Boats | harbours”', '“Boats | harbours”'],
    ['# Forged', '\\# Forged'],
    ['1999. A year', '1999\\. A year'],
    ['- item', '\\- item'],
    ['C# and C++', 'C# and C++'],
    ['\n# forged\n\n---', '\\# forged ---'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['[here](http://evil.example)', '\\[here\\](http\\://evil.example)'],
    ['write to a@.b', 'write to a\\@.b'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['red \u001B[31m, \u009B2J, \u202Egnp', 'red \\\\u{1b}\\[31m, \\\\u{9b}2J, \\\\u{202e}gnp'],
  ])('%j is %j', (words, source) => {
    expect(text(words).source).toBe(source);
    expect(commonMark(text(words))).toBe(`<p>${html(seen(words))}</p>`);
  });

  test('renders as itself, whatever it is, and makes no heading, link, list or HTML', () => {
    fc.assert(
      fc.property(words, (words) => {
        const paragraph = seen(words) === '' ? '' : `<p>${html(seen(words))}</p>`;
        expect(commonMark(text(words))).toBe(paragraph);
        expect(gitHub(text(words))).toBe(paragraph);
      }),
      { numRuns: 250 },
    );
  });

  test('renders as itself within a line of ours, in an item and in bold', () => {
    fc.assert(
      fc.property(words, words, (one, two) => {
        fc.pre(seen(one) !== '' && seen(two) !== '');
        expect(commonMark(inMarkdown`- ${one}: ${two}; **a ${two} z**`)).toBe(
          `<ul>\n<li>${html(seen(one))}: ${html(seen(two))}; <strong>a ${html(seen(two))} z</strong></li>\n</ul>`,
        );
      }),
      { numRuns: 250 },
    );
  });

  test('keeps its paragraphs', () => {
    expect(commonMark(paragraphs('One\nline.\n \n# Two\n'))).toBe('<p>One line.</p>\n<p># Two</p>');
  });
});

describe('code', () => {
  test.each([
    ['person/ada', '`person/ada`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a``b`c', '```a``b`c```'],
    [' x ', '`  x  `'],
    ['a\nb', '`a b`'],
    ['', ''],
    ['x`<img/src=x/onerror=alert(1)>`[y](z)', '``x`<img/src=x/onerror=alert(1)>`[y](z)``'],
  ])('of %j is %j', (words, source) => {
    expect(code(words).source).toBe(source);
  });

  test('holds the words, whatever they are', () => {
    fc.assert(
      fc.property(words, (words) => {
        fc.pre(seen(words) !== '' && !words.includes('\\|'));
        const shown = commonMark(inMarkdown`- ${code(words)}: x`);
        const [, within] = /^<ul>\n<li><code>([^<]*)<\/code>: x<\/li>\n<\/ul>$/.exec(shown) ?? [];
        expect(within?.trim()).toBe(html(seen(words)));
      }),
      { numRuns: 250 },
    );
  });
});

describe('a row of a table', () => {
  test('keeps its cells, whatever is in them', () => {
    fc.assert(
      fc.property(words, words, (one, two) => {
        fc.pre(seen(one) !== '' && seen(two) !== '');
        const table = joined([head(['a', 'b']), row([one, code(two)])]);
        const [, first, second] =
          /<tbody>\n<tr>\n<td>([^<]*)<\/td>\n<td>(?:<code>)?([^<]*)(?:<\/code>)?<\/td>\n<\/tr>\n<\/tbody>/.exec(
            gitHub(table),
          ) ?? [];
        expect(first).toBe(html(seen(one)));
        expect(second?.trim()).toBe(html(seen(two)));
      }),
      { numRuns: 250 },
    );
  });
});

describe('a link', () => {
  test.each([
    [
      'CC BY',
      'https://example.org/a_(b)?c=d&e=*',
      '[CC BY](https://example.org/a_%28b%29?c=d&e=%2a)',
    ],
    ['a](b', 'http://x.example/"> <b>', '[a\\](b](http://x.example/%22%3E%20%3Cb%3E)'],
    ['click', 'javascript:alert(1)', 'click'],
    ['click', ' javascript:alert(1)', 'click'],
    ['click', 'data:text/html,x', 'click'],
    ['click', 'no address', 'click'],
  ])('of %j to %j is %j', (words, address, source) => {
    expect(link(words, address).source).toBe(source);
  });

  test('leads nowhere else', () => {
    fc.assert(
      fc.property(words, words, (label, path) => {
        fc.pre(seen(label) !== '');
        const shown = commonMark(link(label, `https://example.org/${path}`));
        expect(shown).toMatch(/^<p><a href="https:\/\/example\.org\/[^"<>]*">[^<]*<\/a><\/p>$/);
      }),
      { numRuns: 250 },
    );
  });
});
