import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleInLine } from '../../../pipeline/lib/escape/terminal.ts';

test.each([
  ['red \u001B[31mtext\u001B[0m', 'red \\u{1b}[31mtext\\u{1b}[0m'],
  ['title \u001B]0;owned\u0007', 'title \\u{1b}]0;owned\\u{7}'],
  ['C1 \u009B2J and \u0090', 'C1 \\u{9b}2J and \\u{90}'],
  ['next line \u0085', 'next line \\u{85}'],
  [
    'back\b\bspace, delete\u007F, bell\u0007, null\0',
    'back\\u{8}\\u{8}space, delete\\u{7f}, bell\\u{7}, null\\u{0}',
  ],
  ['gone\rforged', 'gone\\u{d}forged'],
  ['\u202Egnp.exe\u202C', '\\u{202e}gnp.exe\\u{202c}'],
  ['\u2066a\u2069 \u200Eb\u200F \u061C', '\\u{2066}a\\u{2069} \\u{200e}b\\u{200f} \\u{61c}'],
  ['line\u2028paragraph\u2029', 'line\\u{2028}paragraph\\u{2029}'],
  ['half \uD83D and \uDE00', 'half \\u{d83d} and \\u{de00}'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(visibleInLine(text)).toBe(shown);
});

test.each([
  'don’t * 3 <5> _x_ \\u{1b}',
  'Ångström, Πλάτων, 北京, שלום, سلام, हिन्दी',
  '😀 👩‍👩‍👧 🇺🇦',
  'a\u00A0b\u00ADc',
])('%j stays as it is', (text) => {
  expect(visible(text)).toBe(text);
});

test('lines and tabs are kept, but not where a text has one line', () => {
  expect(visible('one\n\ttwo\n')).toBe('one\n\ttwo\n');
  expect(visibleInLine('one\n\ttwo')).toBe('one\\u{a}\\u{9}two');
});

test('nothing that a terminal obeys is left of any text', () => {
  const obeyed = /\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u2028\u2029]/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(visibleInLine(text)).not.toMatch(obeyed);
      expect(visible(text).replace(/[\t\n]/g, '')).not.toMatch(obeyed);
    }),
  );
});
