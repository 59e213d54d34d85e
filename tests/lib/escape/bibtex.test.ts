import { expect, test } from 'vitest';
import { bibtexAddress, bibtexText } from '../../../pipeline/lib/escape/bibtex.ts';

test.each([
  ['On Record: who said what', 'On Record: who said what'],
  ['R&D: 5 % of $10 for #1 in a_b', 'R\\&D: 5 \\% of \\$10 for \\#1 in a\\_b'],
  ['a}, note = {b', 'a{\\textbraceright}, note = {\\textbraceleft}b'],
  ['\\input{/etc/x}', '{\\textbackslash}input{\\textbraceleft}/etc/x{\\textbraceright}'],
  ['a~b^c\n d', 'a{\\textasciitilde}b{\\textasciicircum}c d'],
  ['red \u001B[31m', 'red {\\textbackslash}u{\\textbraceleft}1b{\\textbraceright}[31m'],
])('%j is %j', (text, field) => {
  expect(bibtexText(text)).toBe(field);
});

test('an address keeps its signs, and cannot end its field', () => {
  expect(bibtexAddress('https://example.org/a_b?c=d&e=%7B#f')).toBe(
    'https://example.org/a_b?c=d&e=%7B#f',
  );
  expect(bibtexAddress('https://example.org/?{}\\ x')).toBe('https://example.org/?%7B%7D%5C%20x');
});
