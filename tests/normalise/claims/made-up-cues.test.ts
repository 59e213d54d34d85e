import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../pipeline/lib/lexicon.ts';
import { findAttributions } from '../../../pipeline/normalise/claims/claims.ts';
import { type LexiconReader, loadCueLexicon } from '../../../pipeline/normalise/claims/lexicon.ts';
import { annotated } from '../annotated.ts';
import { resources } from './found.ts';

/** Reads the lexicons, and one verb of saying more in cues.yaml. */
const withVerb =
  (word: string, takes: readonly string[]): LexiconReader =>
  (name) => {
    const entries = readLexicon<{ verbs?: { say: object[] } }>(name);
    const { verbs } = entries;
    const more = {
      ...entries,
      verbs: { ...verbs, say: [...(verbs?.say ?? []), { takes, words: [word] }] },
    };
    return (name === 'cues' ? more : entries) as never;
  };

const lexicon = loadCueLexicon(withVerb('zorble', ['clause', 'quote', 'to', 'name']));

const read = (text: string): string[] =>
  findAttributions(annotated(text), { ...resources, lexicon }).map(
    ({ source, cue, content, rule }) => {
      const words = (span: { start: number; end: number } | null): string =>
        span === null ? '–' : text.slice(span.start, span.end);
      return [words(source), words(cue), content.map(words).join(' … '), rule].join(' | ');
    },
  );

describe('a verb of saying needs an entry in cues.yaml and nothing else', () => {
  test.each([
    [
      '“The harbour will close,” Ana Rivera zorbled.',
      'Ana Rivera | zorbled | The harbour will close | quote-then-cue',
    ],
    [
      'Ana Rivera zorbled: “The harbour will close.”',
      'Ana Rivera | zorbled: | The harbour will close. | cue-then-quote',
    ],
    [
      'Ana Rivera zorbled that the harbour would close.',
      'Ana Rivera | zorbled | that the harbour would close | cue-then-that',
    ],
    [
      'The harbour will close in May, Ana Rivera zorbled.',
      'Ana Rivera | zorbled | The harbour will close in May | clause-then-cue',
    ],
    [
      'The plan was zorbled a “slow disaster” by Ana Rivera.',
      'Ana Rivera | was zorbled | The plan … a “slow disaster” | called-by',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('without it nobody says anything', () => {
    const text = 'Ana Rivera zorbled that the harbour would close.';
    expect(findAttributions(annotated(text), resources)).toEqual([]);
  });
});
