import type { Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { known } from '../../lib/lists.ts';
import { lastStartingAt } from '../../lib/span.ts';
import { closedClass } from '../doc/lexicon.ts';
import { WordSet } from '../doc/words.ts';
import type { MentionDraft } from '../actors/types.ts';

const relative = new WordSet(['who', 'whom', 'whose']);

/**
 * `who`, `whom` and `whose` that follow a name or role of a person, a comma or preposition between them
 * or not: `Ana Rivera, | who | left`, `Ana Rivera, with | whom | he met`. In a list of names, or where
 * an apposition stands between, nobody is meant for sure.
 *
 * @param mentions by start.
 */
export function resolveRelatives(doc: Doc, mentions: readonly MentionDraft[]): MentionDraft[] {
  const found: MentionDraft[] = [];
  for (const index of relative.placesIn(doc.tokens)) {
    const token = doc.tokens.at(index);
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
  tokens: Tokens,
  mentions: readonly MentionDraft[],
  index: number,
): MentionDraft | null {
  const end = endBefore(tokens, index);
  return personEndingAt(mentions, beforePlace(tokens, end));
}

/** Where what a relative pronoun follows ends: past a comma and a preposition. */
function endBefore(tokens: Tokens, index: number): number {
  let at = index - 1;
  if (tokens.at(at).tag === 'ADP' && closedClass['relative-prepositions'].holds(tokens.at(at)))
    at--;
  if (tokens.at(at).text === ',') at--;
  return tokens.at(at).end;
}

/** `Ana Rivera | of Lund |, who`: where the name ends that a place follows. */
function beforePlace(tokens: Tokens, end: number): number {
  let at = lastStartingAt(tokens.list, end - 1);
  while (tokens.at(at).tag === 'PROPN' || tokens.at(at).text === ',') at--;
  const joint = tokens.at(at).lower;
  return (joint === 'of' || joint === 'from') && tokens.at(at).end < end
    ? tokens.at(at - 1).end
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
function isListed(tokens: Tokens, { start }: MentionDraft): boolean {
  const before = tokens.at(lastStartingAt(tokens.list, start) - 1).lower;
  return before === 'and' || before === 'or' || before === '&';
}
