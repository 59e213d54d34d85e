import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostics } from 'recheck';
import { filesBelow } from '../pipeline/kernel/files.ts';
import { patternsIn, type Pattern } from './support/patterns.ts';

// The one in JavaScript: the others would need Java or a binary of the machine.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const pipeline = join(import.meta.dirname, '..', 'pipeline');

/** How long each of the two ways to judge a pattern may take, the exact one first. In milliseconds. */
const patience = { automaton: 1000, fuzz: 10_000 } as const;

/**
 * Patterns that would be slow on a long text and only ever see a short one, with what keeps it
 * short. Slow means that the time grows with the square of the text; none may grow faster.
 */
const bounded: Readonly<Record<string, string>> = {
  'normalise/annotate/dates.ts [\\s,]+$': 'a date of a window of some dozens of characters',
  'normalise/annotate/dates.ts ,?\\s+(?:at\\s+)?\\d{1,2}(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?).*$':
    'a date of a window of some dozens of characters',
};

interface Judged extends Pattern {
  readonly file: string;
  readonly verdict: 'safe' | 'undecided' | 'quadratic' | 'slower';
}

/**
 * Whether it can be seen at a glance that the time grows no faster than the text: what repeats nothing without
 * bounds takes the same time at each place, and what is sought at the start alone and repeats one character,
 * once, can end the repetition in as many ways as the text is long.
 */
function isPlain(source: string): boolean {
  const bare = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  const repeated = bare.match(/[*+]|\{\d+,\}/g) ?? [];
  if (repeated.length === 0) return true;
  const isOnce = repeated.length === 1 && !/\)[*+{]/.test(bare);
  return isOnce && /^\^(?:[^|]*|\(\?:[^()]*\)[^|]*)$/.test(bare);
}

function verdictOn({ source, flags }: Pattern): Judged['verdict'] {
  if (isPlain(source)) return 'safe';
  const judgedBy = (checker: 'automaton' | 'fuzz'): Diagnostics =>
    checkSync(source, flags, { checker, timeout: patience[checker] });
  const exact = judgedBy('automaton');
  const result = exact.status === 'unknown' ? judgedBy('fuzz') : exact;
  if (result.status === 'safe') return 'safe';
  if (result.status === 'unknown') return 'undecided';
  const { complexity } = result;
  return complexity.type === 'polynomial' && complexity.degree === 2 ? 'quadratic' : 'slower';
}

const judge = (file: string, text: string): Judged[] =>
  patternsIn(file, text).map((pattern) => ({ file, ...pattern, verdict: verdictOn(pattern) }));

describe('the check', () => {
  test.each([
    { code: 'const a = /^[a-z]+$/u;', found: ['safe ^[a-z]+$'] },
    { code: 'const a = /(?:a+)+$/;', found: ['slower (?:a+)+$'] },
    { code: 'const a = /,+$/;', found: ['quadratic ,+$'] },
    { code: "const a = new RegExp('(a|a)*b', 'i');", found: ['slower (a|a)*b'] },
    { code: 'const w = "a+"; const r = RegExp(`(?:${w})+$`);', found: ['slower (?:a+)+$'] },
    { code: 'const a = new RegExp(String.raw`\\d+` + "x$");', found: ['quadratic \\d+x$'] },
    {
      code: 'const a = /b+/; const b = new RegExp(`(?:${a.source})*c`);',
      found: ['safe b+', 'slower (?:b+)*c'],
    },
    { code: 'const a = (b: string) => new RegExp(b);', found: [] },
    {
      code: 'const a = /^(?:the|an?)[+*]\\*.{1,9}x$/;',
      found: ['safe ^(?:the|an?)[+*]\\*.{1,9}x$'],
    },
    { code: 'const a = /^a+$/;', found: ['safe ^a+$'] },
    { code: 'const a = /^b|a+c/;', found: ['quadratic ^b|a+c'] },
    { code: 'const a = /(?:a{1,}){1,}$/;', found: ['slower (?:a{1,}){1,}$'] },
  ])('finds $found in $code', ({ code, found }) => {
    expect(judge('a.ts', code).map(({ verdict, source }) => `${verdict} ${source}`)).toEqual(found);
  });
});

describe('the patterns of the pipeline', () => {
  let judged: Judged[] = [];

  beforeAll(() => {
    judged = filesBelow(pipeline)
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => judge(path, readFileSync(join(pipeline, path), 'utf8')));
  }, 180_000);

  const key = ({ file, source }: Judged): string => `${file} ${source}`;

  test('take no time that grows beyond all bounds with the text', () => {
    const slow = judged.filter((each) => {
      if (each.verdict === 'safe') return false;
      return each.verdict === 'slower' || bounded[key(each)] === undefined;
    });
    const places = slow.map((each) => `${each.file}:${each.line} ${each.verdict}: ${each.source}`);
    expect(places).toEqual([]);
    expect(judged.length).toBeGreaterThan(100);
  });

  test('are listed as bounded only where they are there and are slow', () => {
    const slow = judged.filter(({ verdict }) => verdict !== 'safe').map(key);
    expect(Object.keys(bounded).filter((each) => !slow.includes(each))).toEqual([]);
  });
});
