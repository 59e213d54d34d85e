import type { Doc } from '../../doc/doc.ts';
import type { Token } from '../../doc/token.ts';
import { firstFrom } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { isGoverned, isSubject } from '../scene.ts';

/** What a name or pronoun is in its clause, as the words beside it tell. */
export const part = { subject: 0, object: 1, oblique: 2, owner: 3, other: 4 } as const;
export type Part = (typeof part)[keyof typeof part];

/** `his`, `her` before a noun; `him` and `her` behind a preposition or not. */
export function partOfPronoun({ tokens }: Doc, at: number): Part {
  const { lower } = tokens.at(at);
  if (lower === 'he' || lower === 'she' || lower === 'who') return part.subject;
  if (lower === 'his' || lower === 'hers') return part.owner;
  const { tag } = tokens.at(at + 1);
  if (lower === 'her' && (tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN' || tag === 'NUM'))
    return part.owner;
  return tokens.at(at - 1).tag === 'ADP' ? part.oblique : part.object;
}

/** By what follows: `Rivera’s aides`, `Rivera aides`, `a Rivera-style plan`. */
const isOwner = ({ text, lower, tag }: Token): boolean =>
  lower === "'s" || text === '’' || text === "'" || text === '-' || tag === 'NOUN';

export function partOfName(doc: Doc, mention: MentionDraft, last: number, isAside: boolean): Part {
  const { tokens, sentences } = doc;
  if (isOwner(tokens.at(last + 1))) return part.owner;
  if (!isAside && !isGoverned(doc, mention) && isSubject(doc, last, mention.sentence))
    return part.subject;
  let at = firstFrom(tokens.list, mention.start) - 1;
  while (nominal.has(tokens.at(at).tag)) at--;
  // `Rivera late on Monday left`: what opens its sentence.
  if (at < (sentences[mention.sentence]?.firstToken ?? 0) && !isAside) return part.subject;
  const { tag } = tokens.at(at);
  return tag === 'ADP' ? part.oblique : tag === 'VERB' ? part.object : part.other;
}

/** What may stand between a preposition or verb and a name. */
const nominal: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN']);
