import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { isCapitalised } from '../doc/letters.ts';
import { contains, lastStartingAt, type Span } from '../../lib/span.ts';
import type { Run } from './candidates.ts';
import { coverage, spanOf, textOf, type Coverage } from './spans.ts';
import type { MentionDraft } from './types.ts';

/** A stretch that names an actor. */
export interface Named extends TokenSpan {
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

/** A mention of somebody, by actor_id or the like. */
interface Bearer extends TokenSpan {
  readonly actorId: string;
}

/**
 * `the 28-year-old`: whom the article says to be of that age, `Ana Rivera, 28`, `Ana Rivera, a
 * 28-year-old`, where it says so of one person before.
 *
 * @param articles where `the` stands.
 */
export function findAges(
  tokens: Tokens,
  articles: readonly number[],
  named: readonly Bearer[],
): Bearer[] {
  const places = articles.filter((index) => ageOf(tokens.at(index + 1)) !== null);
  if (places.length === 0) return [];
  const aged = named.flatMap((each) => {
    const age = each.actorId.startsWith('person/') ? ageAfter(tokens, each.last) : null;
    return age === null ? [] : [{ ...each, age }];
  });
  return places.flatMap((index): Bearer[] => {
    const age = ageOf(tokens.at(index + 1));
    const fitting = new Set(
      aged.filter((each) => each.age === age && each.last <= index).map(({ actorId }) => actorId),
    );
    const [actorId] = fitting;
    return actorId === undefined || fitting.size > 1
      ? []
      : [{ actorId, first: index, last: pastNoun(tokens, index + 2) }];
  });
}

/** 28 of `28-year-old`. */
function ageOf(token: Token): string | null {
  if (token.isEdge || !token.lower.endsWith('-year-old')) return null;
  return /^\d+/.exec(token.lower)?.[0] ?? null;
}

function ageAfter(tokens: Tokens, at: number): string | null {
  const mark = tokens.at(at).text;
  if (mark !== ',' && mark !== '(') return null;
  const next = tokens.at(at + 1);
  if (!next.isEdge && /^\d{1,3}$/.test(next.text)) return next.text;
  return next.lower === 'a' || next.lower === 'an' ? ageOf(tokens.at(at + 2)) : null;
}

/** `the 28-year-old | teacher |`. */
const pastNoun = (tokens: Tokens, at: number): number =>
  tokens.at(at).tag === 'NOUN' ? at + 1 : at;
