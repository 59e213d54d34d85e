import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { settle, type Given, type Settled } from '../../pipeline/normalise/settle.ts';
import type { Skipped } from '../../pipeline/read/forms/form.ts';

/** An article of a file of its own: `id`, or `id 3` where an agency sent it as its third version. */
function given(source: string, name: string, text = source): Given {
  const [id = '', version] = name.split(' ');
  const sent = version === undefined ? {} : { sent: { id, version } };
  const article_id = version === undefined ? id : source;
  return { article_id, origin: { form: 'ninjs', source, part: null, text, ...sent } };
}

const kill = (source: string, id: string, version: string): Skipped => ({
  form: 'ninjs',
  source,
  part: null,
  reason: 'killed',
  message: 'the agency has taken this back',
  sent: { id, version },
});

function inWords(settled: Settled): string {
  if (settled instanceof UserError) return settled.message;
  return 'reason' in settled ? `${settled.reason}: ${settled.message}` : 'counts';
}

const wordsOf = (articles: readonly Given[], killed: readonly Skipped[] = []): string[] =>
  settle(articles, killed).map(inWords);

describe('of the versions of an agency', () => {
  test('the newest counts, in whatever order they stand', () => {
    expect(wordsOf([given('a', 'urn:1 1'), given('b', 'urn:1 10'), given('c', 'urn:1 9')])).toEqual(
      [
        'superseded: a newer version stands in b',
        'counts',
        'superseded: a newer version stands in b',
      ],
    );
  });

  test('times count as they are written', () => {
    const [early, late] = ['2024-10-28T09:00:00Z', '2024-10-28T10:00:00Z'];
    expect(wordsOf([given('a', `urn:1 ${late}`), given('b', `urn:1 ${early}`)])).toEqual([
      'counts',
      'superseded: a newer version stands in a',
    ]);
  });

  test('those before what takes them back do not count, and a later one does', () => {
    expect(wordsOf([given('a', 'urn:1 1')], [kill('k', 'urn:1', '2')])).toEqual([
      'killed: the agency has taken this back: k',
    ]);
    expect(wordsOf([given('a', 'urn:1 3')], [kill('k', 'urn:1', '2')])).toEqual(['counts']);
    expect(wordsOf([given('a', 'urn:1 3')], [kill('k', 'urn:1', 'Infinity')])).toEqual([
      'killed: the agency has taken this back: k',
    ]);
    expect(wordsOf([given('a', 'urn:2 1')], [kill('k', 'urn:1', '2')])).toEqual(['counts']);
  });

  test('one that was saved twice counts once', () => {
    expect(wordsOf([given('a', 'urn:1 1', 'x'), given('b', 'urn:1 1', 'x')])).toEqual([
      'duplicate: the same article stands in b',
      'counts',
    ]);
  });
});

describe('of two articles with one id', () => {
  test('the first counts where their texts are the same', () => {
    expect(wordsOf([given('a', 'x', 'T'), given('b', 'X', 'T'), given('c', 'y', 'T')])).toEqual([
      'counts',
      'duplicate: the same article stands in a',
      'counts',
    ]);
  });

  test('the second is a fault, with both places, where they are not', () => {
    const [, fault] = settle([given('a', 'x'), given('b', 'x')], []);
    expect(fault).toBeInstanceOf(UserError);
    expect((fault as UserError).toString()).toBe(
      'b: two articles with one id, “x”: here and in a\n  → rename one of the two, give it another article_id in a YAML beside it, or remove it if they are the same',
    );
  });

  test('those in files of many are told by their lines', () => {
    const form = 'json-lines';
    const inLine = (source: string, line: number): Given => {
      const { article_id, origin } = given(source, 'x');
      return { article_id, origin: { ...origin, form, part: `line ${line}` } };
    };
    const [, fault] = settle([inLine('a.jsonl', 3), inLine('b.jsonl', 7)], []);
    expect(fault).toBeInstanceOf(UserError);
    expect((fault as UserError).toString()).toMatch(
      /^b\.jsonl:7: .* here and in a\.jsonl:3\n.*take the older of the two/,
    );
  });
});
