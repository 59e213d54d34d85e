import { expect, test } from 'vitest';
import { Trace } from '../../../pipeline/normalise/doc/trace.ts';
import { loadResources, normalise } from '../../../pipeline/normalise/normalise.ts';
import { rawArticle } from '../../../pipeline/read/article.ts';

const resources = loadResources([]);

/** What the trace says of what rules of claims proposed, and of what became of it. */
function told(text: string): string[] {
  const trace = new Trace();
  normalise(rawArticle('made-up', text, {}, {}), resources, trace);
  return trace.entries
    .filter(({ family, step }) => family === 'claims' && (step === 'rule' || step === 'exclusion'))
    .map(
      ({ step, id, says, start, end }) => `${step} ${id} ${says ?? ''}: ${text.slice(start, end)}`,
    );
}

test('a proposal is told with its rule, source, cue and content', () => {
  expect(told('The ministry said that the harbour will close in May.')).toContain(
    'rule cue-then-that proposed: source “The ministry”, cue “said”: that the harbour will close in May',
  );
});

test('a proposal that is dropped is told with why', () => {
  expect(told('If somebody says that the harbour will close, the town laughs.')).toContain(
    'exclusion cue-then-that dropped: supposed, or the speaker’s own: that the harbour will close',
  );
});

test('what rules find alone is told, too', () => {
  expect(told('It was reported that the harbour would close in May.')).toContain(
    'rule impersonal proposed: source none, cue “was reported”: that the harbour would close in May',
  );
});
