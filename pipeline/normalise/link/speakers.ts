import { contains, firstFrom, overlaps, type Span } from '../../kernel/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { Annotation, Token } from '../annotate/types.ts';
import type { AttributionDraft } from '../claims/types.ts';

/**
 * The actor of each attribution, by index; null where the source is unnamed, nobody, or unsure.
 * An attribution that goes on from another has its speaker; `I` inside what somebody says is who
 * says it.
 */
export function resolveSpeakers(
  doc: Annotation,
  attributions: readonly AttributionDraft[],
  found: FoundActors,
): (string | null)[] {
  const speakers: (string | null)[] = attributions.map(({ source }) =>
    source === null ? null : speakerOf(doc, source, found),
  );
  for (let index = 0; index < attributions.length; index++) {
    const { source, goesOnFrom } = attributions[index]!;
    if (source === null) {
      if (goesOnFrom !== null)
        speakers[index] = speakers[outermost(attributions, goesOnFrom)] ?? null;
    } else if (
      speakers[index] === null &&
      firstPerson.has(doc.text.slice(source.start, source.end))
    )
      speakers[index] = speakerAround(attributions, speakers, index);
  }
  return speakers;
}

const firstPerson = new Set(['I', 'me', 'myself']);

/** Who says the words that a source stands in: the innermost attribution around it. */
function speakerAround(
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const around = attributionAround(attributions, index);
  return around === null ? null : (speakers[around] ?? null);
}

/** What goes on is the speech of who speaks, not that of whom the speech tells. */
function outermost(attributions: readonly AttributionDraft[], index: number): number {
  let outer = index;
  for (let depth = 0; depth < 4; depth++) {
    const around = attributionAround(attributions, outer);
    if (around === null) return outer;
    outer = around;
  }
  return outer;
}

/** The innermost attribution in whose content another one’s source stands, or its content where it has none. */
function attributionAround(
  attributions: readonly AttributionDraft[],
  index: number,
): number | null {
  const { source, content } = attributions[index]!;
  const inner = source ?? content[0];
  if (inner === undefined) return null;
  let innermost: number | null = null;
  let shortest = Infinity;
  for (let at = 0; at < attributions.length; at++) {
    if (at === index) continue;
    for (const span of attributions[at]!.content) {
      const length = span.end - span.start;
      if (!contains(span, inner) || length >= shortest || length <= inner.end - inner.start)
        continue;
      innermost = at;
      shortest = length;
    }
  }
  return innermost;
}

const relative = new Set(['who', 'which', 'that']);
const phraseEnds = new Set([
  ',',
  '(',
  '–',
  '—',
  'of',
  'for',
  'in',
  'at',
  'from',
  'who',
  'with',
  'on',
  'to',
]);
const reflexive = new Set(['himself', 'herself', 'itself', 'themselves']);

/**
 * The mention that the head of the source phrase belongs to; else the name beside it (`the envoy,
 * | Ana Rivera |`, `Mayor of Ardenton | Ana Rivera |`); else the body that a spokesman speaks for.
 */
function speakerOf(doc: Annotation, source: Span, found: FoundActors): string | null {
  const tokens = tokensIn(doc, source);
  const first = tokens[0];
  if (first === undefined) return null;
  const { mentions } = found;
  if (first.lower === 'who' || (tokens.length === 1 && relative.has(first.lower)))
    return antecedent(doc, source, mentions);
  const inside = mentionsIn(mentions, source);
  const head = headOf(tokens);
  const named = head === null ? undefined : widest(inside.filter((each) => overlaps(each, head)));
  if (named !== undefined)
    return named.form === 'demonym' && tokens.length > 2 ? null : named.actorId;
  return (
    nameBeside(tokens, inside) ??
    (head === null ? null : bodyOfKind(tokens, head, inside)) ??
    (head === null ? null : bodyOfSpokesman(tokens, head, inside)) ??
    nameAround(doc, source, mentions) ??
    shoutedName(doc, source, found)
  );
}

/** The mentions that share characters with a span. */
function mentionsIn(mentions: readonly MentionDraft[], span: Span): MentionDraft[] {
  const inside: MentionDraft[] = [];
  for (let index = firstFrom(mentions, span.start - longestMention); ; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= span.end) return inside;
    if (mention.end > span.start) inside.push(mention);
  }
}

/** In UTF-16 code units. */
const longestMention = 120;

const widest = (mentions: readonly MentionDraft[]): MentionDraft | undefined =>
  [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start))[0];

/** The last noun or pronoun before the phrase is modified from the right. */
function headOf(tokens: readonly Token[]): Token | null {
  const end = tokens.findIndex((token, index) => index > 0 && phraseEnds.has(token.lower));
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  return (
    phrase.findLast(
      (token) =>
        /[\p{L}\p{N}]/u.test(token.text) && token.lower !== "'s" && !reflexive.has(token.lower),
    ) ?? null
  );
}

const asides = new Set([',', '(', '–', '—', 'who', 'which']);

/** A person’s name that ends the phrase before its first aside, or the first aside itself. */
function nameBeside(tokens: readonly Token[], inside: readonly MentionDraft[]): string | null {
  const persons = inside.filter(
    ({ actorId, form }) => actorId.startsWith('person/') && (form === 'name' || form === 'alias'),
  );
  if (persons.length === 0) return null;
  let from = 0;
  for (let part = 0; part < 2; part++) {
    let end = from;
    while (end < tokens.length && !asides.has(tokens[end]!.lower)) end++;
    const last = tokens[end - 1];
    const name = persons.find(
      (each) => last !== undefined && each.start <= last.start && last.end <= each.end,
    );
    if (name !== undefined && isApposed(tokens, from, name, part === 1)) return name.actorId;
    from = end + 1;
  }
  return null;
}

/** A person’s name right after the source, `its director, | Ana Rivera |.`, or before it, between commas. */
function nameAround(
  doc: Annotation,
  source: Span,
  mentions: readonly MentionDraft[],
): string | null {
  const isPerson = ({ actorId, form }: MentionDraft): boolean =>
    actorId.startsWith('person/') && (form === 'name' || form === 'alias');
  const after = mentions[firstFrom(mentions, source.end)];
  if (after !== undefined && isPerson(after) && doc.text.slice(source.end, after.start) === ', ')
    return /[\p{L}\p{N}’']/u.test(doc.text.charAt(after.end)) || isSpoken(doc, after.end)
      ? null
      : after.actorId;
  if (doc.text.charAt(source.end) !== ',') return null;
  const before = mentionsIn(mentions, { start: Math.max(0, source.start - 2), end: source.start });
  const name = widest(
    before.filter((each) => isPerson(each) && doc.text.slice(each.end, source.start) === ', '),
  );
  return name?.actorId ?? null;
}

/** Whether a verb follows, whose subject the name then is. */
const isSpoken = (doc: Annotation, at: number): boolean => {
  const { tag } = doc.tokens[firstFrom(doc.tokens, at)] ?? {};
  return tag === 'VERB' || tag === 'AUX';
};

/** Whether a name stands beside its office and under no preposition: not `the wife of | Ana Rivera`. */
function isApposed(tokens: readonly Token[], from: number, name: Span, isAside: boolean): boolean {
  let before = from;
  while (before < tokens.length && tokens[before]!.start < name.start) before++;
  const last = tokens[before - 1];
  if (before === from) return isAside;
  if (last === undefined || last.tag === 'ADP' || last.tag === 'CCONJ' || last.tag === 'VERB')
    return false;
  if (last.lower === 'of' || last.lower === "'s" || last.tag === 'DET') return false;
  return !isAside || !tokens.slice(from, before).some(({ tag }) => tag === 'ADP' || tag === 'VERB');
}

const kinds = new Set(
  'charity group newspaper paper website site magazine broadcaster network channel company firm agency party union club poll survey'.split(
    ' ',
  ),
);

/** `the | Kestrel | charity`: a kind of body after its name; a poll speaks for who made it. */
function bodyOfKind(
  tokens: readonly Token[],
  head: Token,
  inside: readonly MentionDraft[],
): string | null {
  if (!kinds.has(head.lower)) return null;
  const before = tokens[tokens.indexOf(head) - 1];
  const bodies = inside.filter(
    ({ actorId, end }) => actorId.startsWith('organisation/') && end === before?.end,
  );
  return widest(bodies)?.actorId ?? null;
}

const spokesmen = new Set([
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'spokespeople',
  'statement',
]);

/** `a | Home Office | spokesman`, `a spokesman for the | Home Office |`: who is not named speaks for it. */
function bodyOfSpokesman(
  tokens: readonly Token[],
  head: Token,
  inside: readonly MentionDraft[],
): string | null {
  if (!spokesmen.has(head.lower)) return null;
  const at = tokens.indexOf(head);
  const joint = tokens[at + 1]?.lower;
  const isOf = joint === 'for' || joint === 'of' || joint === 'from';
  const start = tokens[at + 2]?.lower === 'the' ? tokens[at + 3] : tokens[at + 2];
  const before = tokens[at - 1]?.lower === "'s" ? tokens[at - 2] : tokens[at - 1];
  const bodies = inside.filter(
    ({ actorId, form }) =>
      form !== 'demonym' && (actorId.startsWith('organisation/') || form === 'metonym'),
  );
  const body = isOf
    ? bodies.filter((each) => each.start === start?.start)
    : bodies.filter((each) => each.end === before?.end);
  return widest(body)?.actorId ?? null;
}

/** `RIVERA:` in a transcript: the one person of the article who bears that name. */
function shoutedName(
  doc: Annotation,
  { start, end }: Span,
  { actors }: FoundActors,
): string | null {
  const name = doc.text.slice(start, end);
  if (name.length < 3 || name !== name.toUpperCase()) return null;
  const bearers = actors.filter(
    (actor) => actor.type === 'person' && ` ${actor.name.toUpperCase()}`.endsWith(` ${name}`),
  );
  return bearers.length === 1 ? (bearers[0]?.actorId ?? null) : null;
}

/** `…, who said`: the mention that ends right before the relative pronoun. */
function antecedent(
  doc: Annotation,
  pronoun: Span,
  mentions: readonly MentionDraft[],
): string | null {
  const near = { start: Math.max(0, pronoun.start - 3), end: pronoun.start };
  const before = mentionsIn(mentions, near).filter(
    ({ end }) => end <= pronoun.start && /^[\s,]*$/.test(doc.text.slice(end, pronoun.start)),
  );
  return widest(before)?.actorId ?? null;
}

function tokensIn(doc: Annotation, span: Span): readonly Token[] {
  const first = firstFrom(doc.tokens, span.start);
  return doc.tokens.slice(first, firstFrom(doc.tokens, span.end));
}
