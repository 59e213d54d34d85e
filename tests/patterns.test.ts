import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostics } from 'recheck';
import { filesBelow } from '../pipeline/lib/files.ts';
import { patternsIn, type Pattern } from './support/patterns.ts';

// The one in JavaScript: the others would need Java or a binary of the machine.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const pipeline = join(import.meta.dirname, '..', 'pipeline');

/** How long each of the two ways to judge a pattern may take, the exact one first. In milliseconds. */
const patience = { automaton: 1000, fuzz: 40_000 } as const;

interface Judged extends Pattern {
  readonly file: string;
  readonly verdict: 'safe' | 'undecided' | 'quadratic' | 'slower';
}

/**
 * Whether it can be seen without trying that the time grows no faster than the text: what repeats nothing without
 * bounds takes the same time at each place; and what is sought at the start alone, and on any way through it repeats
 * one character, or a run of them, once, can end that repetition in as many ways as the text is long.
 */
function isPlain(source: string, flags: string): boolean {
  const [unicode, unicodeSets] = [flags.includes('u'), flags.includes('v')];
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets,
  });
  const most = mostRepetitions(alternatives);
  const isAtStart = alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  );
  return most === 0 || (most === 1 && isAtStart && !flags.includes('m'));
}

/** How many repetitions without bounds stand on one way through a pattern; infinity where one is within another. */
const mostRepetitions = (alternatives: readonly AST.Alternative[]): number =>
  Math.max(
    ...alternatives.map(({ elements }) =>
      elements.reduce((sum, element) => sum + repetitionsIn(element), 0),
    ),
  );

function repetitionsIn(element: AST.Element): number {
  if (element.type === 'Backreference') return Infinity;
  if (element.type === 'Quantifier') {
    if (element.max === Infinity) return isOneWay(element.element) ? 1 : Infinity;
    return element.max * repetitionsIn(element.element);
  }
  return 'alternatives' in element ? mostRepetitions(element.alternatives) : 0;
}

/** Whether it is one character, or a group of some in a row: there is one way to read it again. */
function isOneWay(element: AST.Element): boolean {
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return element.alternatives.length === 1 && element.alternatives.every(isRow);
  return isCharacter(element);
}

const isRow = ({ elements }: AST.Alternative): boolean => elements.every(isCharacter);

const isCharacter = ({ type }: AST.Element): boolean =>
  type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass';

function verdictOn({ source, flags }: Pattern): Judged['verdict'] {
  if (isPlain(source, flags)) return 'safe';
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
    { code: 'const a = /^(?:b+|c.*d)e$/;', found: ['safe ^(?:b+|c.*d)e$'] },
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

  test('take no time that grows faster than the text', () => {
    const slow = judged.filter(({ verdict }) => verdict !== 'safe');
    const places = slow.map((each) => `${each.file}:${each.line} ${each.verdict}: ${each.source}`);
    expect(places).toEqual([]);
    expect(judged.length).toBeGreaterThan(100);
  });
});
