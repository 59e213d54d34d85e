import { expect, test } from 'vitest';
import { decodeWindows1252 } from '../../pipeline/lib/windows-1252.ts';

test.each([
  { bytes: [0x41, 0x7a], text: 'Az' },
  { bytes: [0x93, 0x48, 0x69, 0x94, 0x85], text: '“Hi”…' },
  { bytes: [0x80, 0x9f, 0x92, 0x97], text: '€Ÿ’—' },
  { bytes: [0x81, 0x8d, 0x8f, 0x90, 0x9d], text: '\x81\x8d\x8f\x90\x9d' },
  { bytes: [0xa0, 0xe9, 0xff], text: '\u00a0éÿ' },
])('$bytes are $text', ({ bytes, text }) => {
  expect(decodeWindows1252(Uint8Array.from(bytes))).toBe(text);
});

test('bytes in the middle of a buffer are read alone', () => {
  expect(decodeWindows1252(Uint8Array.from([0x41, 0x92, 0x42]).subarray(1, 2))).toBe('’');
});
