import { known } from '../../lib/lists.ts';
import { tokenAt } from '../doc/edge.ts';
import { lastStartingAt } from '../../lib/span.ts';
import { WordSet } from '../doc/words.ts';
import { leftOf } from '../../lib/lists.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { Annotation, Token } from '../doc/types.ts';

const relative = new WordSet(['who', 'whom', 'whose']);
const joints = new WordSet(['with', 'of', 'to', 'for', 'from', 'by', 'on', 'whom']);

/**
 * `who`, `whom` and `whose` that follow a name or role of a person, a comma or preposition between them
 * or not: `Ana Rivera, | who | left`, `Ana Rivera, with | whom | he met`. In a list of names, or where
 * an apposition stands between, nobody is meant for sure.
 *
 * @param mentions by start.
 */
export function resolveRelatives(
  doc: Annotation,
  mentions: readonly MentionDraft[],
): MentionDraft[] {
  const found: MentionDraft[] = [];
  for (const index of relative.placesIn(doc.tokens, doc.columns.hashes)) {
    const token = tokenAt(doc.tokens, index);
    const person = personBefore(doc.tokens, mentions, index);
    if (person === null || isListed(doc.tokens, person)) continue;
    const sentence = lastStartingAt(doc.sentences, token.start);
    if (person.sentence !== sentence) continue;
    const { start } = token;
    found.push({ actorId: person.actorId, form: 'pronoun', start, end: token.end, sentence });
  }
  return found;
}

/** The person whose name or role a relative pronoun follows. */
export function personBefore(
  tokens: readonly Token[],
  mentions: readonly MentionDraft[],
  index: number,
): MentionDraft | null {
  const end = endBefore(tokens, index);
  return end === null ? null : personEndingAt(mentions, beforePlace(tokens, end));
}

/** Where what a relative pronoun follows ends: past a comma and a preposition. */
function endBefore(tokens: readonly Token[], index: number): number | null {
  let at = index - 1;
  if (tokens[at]?.tag === 'ADP' && joints.holds(tokens[at])) at--;
  if (tokens[at]?.text === ',') at--;
  return tokens[at]?.end ?? null;
}

/** `Ana Rivera | of Lund |, who`: where the name ends that a place follows. */
function beforePlace(tokens: readonly Token[], end: number): number {
  let at = lastStartingAt(tokens, end - 1);
  while (tokens[at]?.tag === 'PROPN' || tokens[at]?.text === ',') at--;
  const joint = tokens[at]?.lower;
  return (joint === 'of' || joint === 'from') && tokenAt(tokens, at).end < end
    ? (leftOf(tokens, at)?.end ?? end)
    : end;
}

function personEndingAt(mentions: readonly MentionDraft[], end: number): MentionDraft | null {
  for (let at = lastStartingAt(mentions, end - 1); at >= 0; at--) {
    const mention = known(mentions, at);
    if (end - mention.start > longest) return null;
    if (mention.end === end)
      return mention.actorId.startsWith('person/') && mention.form !== 'pronoun' ? mention : null;
  }
  return null;
}

/** Of a name, in UTF-16 code units. */
const longest = 60;

/** `Ana Rivera and | Tomás Obi |, who`: both, it may be. */
function isListed(tokens: readonly Token[], { start }: MentionDraft): boolean {
  const before = tokens[lastStartingAt(tokens, start) - 1]?.lower;
  return before === 'and' || before === 'or' || before === '&';
}
