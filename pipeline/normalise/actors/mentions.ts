import type { Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { contains, lastStartingAt, type Span } from '../../lib/span.ts';
import { isCapitalised } from '../doc/capitals.ts';
import type { Stretch } from './names/dictionary.ts';
import type { Run } from './names/runs.ts';
import { coverage, spanOf, textOf, type Coverage } from './names/stretches.ts';
import type { MentionDraft } from './types.ts';

/** A stretch that names an actor. */
export interface Named extends Stretch {
  readonly actorId: string;
  readonly form: MentionDraft['form'];
  /** Where it is less than its word: `| Quindle |-like`. */
  readonly span?: Span;
}

/** By start; what lies wholly inside a mention of the same actor goes. */
export function mentionsOf(doc: Doc, named: readonly Named[]): MentionDraft[] {
  const sorted = named
    .map((each): MentionDraft => {
      const { actorId, form } = each;
      const { start, end } = each.span ?? spanOf(doc.tokens, each);
      return { actorId, form, start, end, sentence: lastStartingAt(doc.sentences, start) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((mention, index) => {
    for (let before = index - 1; before >= Math.max(0, index - 4); before--) {
      const other = sorted[before];
      if (other?.actorId === mention.actorId && contains(other, mention)) return false;
    }
    return true;
  });
}

const longestName = 6;

/** The names of titles, where every word has a capital: those that the article has elsewhere. */
export function inTitles(tokens: Tokens, runs: readonly Run[], named: readonly Named[]): Named[] {
  const titles = runs.filter((run) => run.inTitle);
  if (titles.length === 0) return [];
  const covered = coverage(tokens, named);
  const byText = new Map<string, Named | null>();
  for (const each of named) {
    const first = tokens.at(each.first);
    if (
      each.form === 'demonym' ||
      each.form === 'metonym' ||
      each.span !== undefined ||
      first.isEdge ||
      !isCapitalised(first)
    )
      continue;
    const text = textOf(tokens, each);
    const other = byText.get(text);
    byText.set(text, other === undefined || other?.actorId === each.actorId ? each : null);
  }
  return titles.flatMap((run) => namesOfTitle(tokens, run, covered, byText));
}

function namesOfTitle(
  tokens: Tokens,
  run: Run,
  covered: Coverage,
  byText: ReadonlyMap<string, Named | null>,
): Named[] {
  const found: Named[] = [];
  for (let first = run.first; first < run.last; first++) {
    for (let last = Math.min(run.last, first + longestName); last > first; last--) {
      const name = byText.get(textOf(tokens, { first, last }));
      if (name == null || covered[first] === 1 || covered[last - 1] === 1) continue;
      found.push({ first, last, actorId: name.actorId, form: name.form });
      first = last - 1;
      break;
    }
  }
  return found;
}
