import { edge, type Token, type Tokens } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { firstFrom, type Span } from '../../lib/span.ts';
import { WordSet } from '../doc/words.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';

/** The mentions that share characters with a span. */
export function mentionsIn(mentions: readonly MentionDraft[], span: Span): MentionDraft[] {
  const inside: MentionDraft[] = [];
  for (let index = firstFrom(mentions, span.start - longestMention); ; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= span.end) return inside;
    if (mention.end > span.start) inside.push(mention);
  }
}

/** In UTF-16 code units. */
const longestMention = 120;

export const widest = (mentions: readonly MentionDraft[]): MentionDraft | undefined =>
  [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start))[0];

const asides = new WordSet([',', '(', '–', '—', 'who', 'which']);

/** A person’s name that ends the phrase before its first aside, or the first aside itself. */
export function nameBeside(tokens: Tokens, inside: readonly MentionDraft[]): string | null {
  const persons = inside.filter(
    ({ actorId, form }) => actorId.startsWith('person/') && (form === 'name' || form === 'alias'),
  );
  if (persons.length === 0) return null;
  let from = 0;
  for (let part = 0; part < 2; part++) {
    let end = from;
    while (end < tokens.length && !asides.holds(tokens.at(end))) end++;
    const last = tokens.at(end - 1);
    const name =
      persons.find((each) => !last.isEdge && each.start <= last.start && last.end <= each.end) ??
      (part === 1 ? nameOfPlace(tokens, from, persons) : undefined);
    const isOfCountry = inside.some(
      ({ actorId, start }) => actorId.startsWith('country/') && start === tokens.at(from).start,
    );
    if (name !== undefined && isApposed(tokens, from, name, part === 1, isOfCountry))
      return name.actorId;
    from = end + 1;
  }
  return null;
}

const shortenedName = /^\p{Lu}\p{L}*\.$/u;

/** `his colleague, | Sen. Ana Rivera of New Mexico`: what opens an aside, past what she is called, before “of”. */
function nameOfPlace(
  tokens: Tokens,
  from: number,
  persons: readonly MentionDraft[],
): MentionDraft | undefined {
  let first = from;
  while (shortenedName.test(tokens.at(first).text)) first++;
  const name = persons.find(({ start }) => start === tokens.at(first).start);
  const next = tokens.list.find(({ start }) => name !== undefined && start >= name.end);
  return next?.lower === 'of' ? name : undefined;
}

const isPerson = ({ actorId, form }: MentionDraft): boolean =>
  actorId.startsWith('person/') && (form === 'name' || form === 'alias');

const ofWord = /[\p{L}\p{N}’']/u;

/** A person’s name right after the source, `its director, | Ana Rivera |.`, or before it, between commas. */
export function nameAround(
  doc: Doc,
  source: Span,
  mentions: readonly MentionDraft[],
): string | null {
  const after = mentions[firstFrom(mentions, source.end)];
  if (after !== undefined && isPerson(after) && doc.text.slice(source.end, after.start) === ', ')
    return ofWord.test(doc.text.charAt(after.end)) || isSpoken(doc, after.end)
      ? null
      : after.actorId;
  const isIndefinite = /^an? /.test(doc.text.slice(source.start, source.start + 3));
  if (doc.text.charAt(source.end) !== ',' && !isIndefinite) return null;
  const before = mentionsIn(mentions, { start: Math.max(0, source.start - 3), end: source.start });
  const name = widest(
    before.filter((each) => isPerson(each) && doc.text.slice(each.end, source.start) === ', '),
  );
  return name?.actorId ?? null;
}

/** Whether a verb follows, whose subject the name then is. */
const isSpoken = (doc: Doc, at: number): boolean => {
  const { tag } = doc.tokens.at(firstFrom(doc.tokens.list, at));
  return tag === 'VERB' || tag === 'AUX';
};

/** Whether a name stands beside its office and under no preposition: not `the wife of | Ana Rivera`. */
function isApposed(
  tokens: Tokens,
  from: number,
  name: Span,
  isAside: boolean,
  isCountry: boolean,
): boolean {
  let before = from;
  while (before < tokens.length && tokens.at(before).start < name.start) before++;
  const last = tokens.at(before - 1);
  if (before === from) return isAside;
  if (last.isEdge || last.tag === 'ADP' || last.tag === 'CCONJ' || last.tag === 'VERB')
    return false;
  if (last.lower === 'of' || last.tag === 'DET') return false;
  if (last.lower === "'s") return isCountry;
  return (
    !isAside || !tokens.list.slice(from, before).some(({ tag }) => tag === 'ADP' || tag === 'VERB')
  );
}

/** `the | Kestrel | charity`, `the charity, | Kestrel |`: a kind of body beside its name; a poll speaks for who made it. */
export function bodyOfKind(
  tokens: Tokens,
  head: Token,
  inside: readonly MentionDraft[],
  { kinds }: SpeakerLexicon,
): string | null {
  if (!kinds.holds(head)) return null;
  const at = tokens.list.indexOf(head);
  const before = tokens.at(at - 1);
  const behind = tokens.at(at + 1).text === ',' ? tokens.at(at + 2) : edge;
  const bodies = inside.filter(
    ({ actorId, start, end }) =>
      actorId.startsWith('organisation/') &&
      (end === before.end || (!behind.isEdge && start === behind.start)),
  );
  return widest(bodies)?.actorId ?? null;
}

/** `a | Home Office | spokesman`, `a spokesman for the | Home Office |`: who is not named speaks for it. */
export function bodyOfSpokesman(
  tokens: Tokens,
  head: Token,
  inside: readonly MentionDraft[],
  { voices, collective }: SpeakerLexicon,
): string | null {
  if (!voices.holds(head) && !(collective.holds(head) && areAll(tokens, head, inside))) return null;
  const at = tokens.list.indexOf(head);
  const joint = tokens.at(at + 1).lower;
  const isOf = joint === 'for' || joint === 'of' || joint === 'from' || joint === 'at';
  const start = tokens.at(at + 2).lower === 'the' ? tokens.at(at + 3) : tokens.at(at + 2);
  const before = tokens.at(at - 1).lower === "'s" ? tokens.at(at - 2) : tokens.at(at - 1);
  const bodies = inside.filter(
    ({ actorId, form }) =>
      form !== 'demonym' && (actorId.startsWith('organisation/') || form === 'metonym'),
  );
  const body = isOf
    ? bodies.filter((each) => each.start === start.start)
    : bodies.filter((each) => each.end === before.end);
  return widest(body)?.actorId ?? null;
}

/** `the | Home Office officials |`, `Officials | at the Home Office |`: not `two senior Home Office officials`. */
function areAll(tokens: Tokens, head: Token, inside: readonly MentionDraft[]): boolean {
  const first = tokens.at(0).lower === 'the' ? tokens.at(1) : tokens.at(0);
  return first === head || inside.some(({ start }) => start === first.start);
}

/** `| Home Office | figures`, `a study by the | Lake Institute |`: what a body has written speaks for it. */
export function bodyOfDocument(
  tokens: Tokens,
  head: Token,
  inside: readonly MentionDraft[],
  { articles, documents, quantifiers, leading }: SpeakerLexicon,
): string | null {
  if (!documents.holds(head)) return null;
  // `some Lake Party figures`: people.
  if (quantifiers.holds(tokens.at(0)) || leading.holds(tokens.at(0))) return null;
  const at = tokens.list.indexOf(head);
  const joint = tokens.at(at + 1).lower;
  const isBy = joint === 'by' || joint === 'from' || (joint === 'in' && articles.holds(head));
  const start = tokens.at(at + 2).lower === 'the' ? tokens.at(at + 3) : tokens.at(at + 2);
  const before = tokens.at(at - 1).lower === "'s" ? tokens.at(at - 2) : tokens.at(at - 1);
  const bodies = inside.filter(
    (each) =>
      each.actorId.startsWith('organisation/') &&
      (isBy ? each.start === start.start : each.end === before.end),
  );
  return widest(bodies)?.actorId ?? null;
}
