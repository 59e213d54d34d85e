import { contains, type Span } from '../../kernel/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { Annotation, Quotation, Token } from '../annotate/types.ts';

type Gender = 'female' | 'male';

const genders: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);

/** How many sentences back a pronoun reaches. */
const reach = 6;

interface Named extends Span {
  readonly actorId: string;
  readonly sentence: number;
  readonly isSubject: boolean;
  readonly quotation: Quotation | null;
}

/**
 * he, she and their forms, linked to persons: inside a quotation to one that the same quotation
 * names, else to the last subject before it, else to the last person before it; always one whose
 * gender is not known to be another. A pronoun without such a person stays unlinked.
 */
export function resolvePronouns(doc: Annotation, found: FoundActors): MentionDraft[] {
  const gender = new Map(found.actors.map((actor) => [actor.actorId, actor.gender]));
  const known: Named[] = [];
  const mentions = found.mentions.filter((each) => each.actorId.startsWith('person/'));
  const pronouns: MentionDraft[] = [];
  let next = 0;
  for (const [sentence, { firstToken, lastToken }] of doc.sentences.entries()) {
    for (let index = firstToken; index < lastToken; index++) {
      const token = doc.tokens[index];
      const wanted = token === undefined ? undefined : genders.get(token.lower);
      if (token === undefined || wanted === undefined) continue;
      for (
        let mention = mentions[next];
        mention !== undefined && mention.start < token.start;
        mention = mentions[++next]
      )
        known.push(namedAt(doc, mention));
      const person = antecedent(doc, token, sentence, wanted, known, gender);
      if (person === null) continue;
      if (gender.get(person) == null) gender.set(person, wanted);
      const { start, end } = token;
      pronouns.push({ actorId: person, form: 'pronoun', start, end, sentence });
      known.push({
        actorId: person,
        start,
        end,
        sentence,
        isSubject: isSubject(doc, index),
        quotation: quotationAt(doc, token),
      });
    }
  }
  return pronouns;
}

function namedAt(doc: Annotation, mention: MentionDraft): Named {
  const last = lastTokenOf(doc, mention);
  return { ...mention, isSubject: isSubject(doc, last), quotation: quotationAt(doc, mention) };
}

const speech = new Set([
  'said',
  'says',
  'added',
  'told',
  'asked',
  'replied',
  'continued',
  'wrote',
  'stated',
  'insisted',
]);

/** Before a verb (adverbs passed), before a comma and “who”, or after a verb of speech. */
function isSubject(doc: Annotation, index: number): boolean {
  let at = index + 1;
  while (doc.tokens[at]?.tag === 'ADV') at++;
  const next = doc.tokens[at];
  if (next === undefined) return false;
  if (next.tag === 'VERB' || next.tag === 'AUX') return true;
  for (let before = index; before > index - 8 && before >= 0; before--) {
    if (speech.has(doc.tokens[before]?.lower ?? '')) return true;
  }
  return next.lower === ',' && sentenceStartsNear(doc, index);
}

const sentenceStartsNear = (doc: Annotation, index: number): boolean =>
  doc.sentences.some((sentence) => sentence.firstToken <= index && index - sentence.firstToken < 8);

function antecedent(
  doc: Annotation,
  token: Token,
  sentence: number,
  wanted: Gender,
  known: readonly Named[],
  gender: ReadonlyMap<string, Gender | null>,
): string | null {
  const quotation = quotationAt(doc, token);
  const near = known.filter((each) => {
    const theirs = gender.get(each.actorId) ?? null;
    return sentence - each.sentence <= reach && (theirs === null || theirs === wanted);
  });
  const inside = near.filter((each) => quotation !== null && sameSpeech(quotation, each.quotation));
  const outside = near.filter((each) => each.quotation === null);
  const pool = inside.length > 0 ? inside : outside.length > 0 ? outside : near;
  if (quotation !== null && inside.length > 0) return inside.at(-1)?.actorId ?? null;
  const subject = pool.findLast((each) => each.isSubject && sentence - each.sentence <= reach / 2);
  return (subject ?? pool.at(-1))?.actorId ?? null;
}

const sameSpeech = (a: Quotation, b: Quotation | null): boolean =>
  b !== null && a.start === b.start;

const quotationAt = (doc: Annotation, span: Span): Quotation | null =>
  doc.quotations.find((quotation) => quotation.depth === 0 && contains(quotation, span)) ?? null;

function lastTokenOf(doc: Annotation, span: Span): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.start ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
