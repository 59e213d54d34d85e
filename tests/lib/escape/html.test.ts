import fc from 'fast-check';
import { decodeHTMLStrict } from 'entities/decode';
import { expect, test } from 'vitest';
import { htmlText } from '../../../pipeline/lib/escape/html.ts';
import { visible } from '../../../pipeline/lib/escape/terminal.ts';

test.each([
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['" onload="alert(1)', '&quot; onload=&quot;alert(1)'],
  ["' onload='alert(1)", '&#39; onload=&#39;alert(1)'],
  ['R&amp;D', 'R&amp;amp;D'],
  ['a\u0000\u009Bb', 'a\\u{0}\\u{9b}b'],
  ['“5 * 5”, _x_', '“5 * 5”, _x_'],
])('%j is %j', (text, html) => {
  expect(htmlText(text)).toBe(html);
});

test('any text is shown as itself, and makes no element and ends no attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = htmlText(text);
      expect(html).not.toMatch(/[<>"']/);
      expect(decodeHTMLStrict(html)).toBe(visible(text));
    }),
  );
});
