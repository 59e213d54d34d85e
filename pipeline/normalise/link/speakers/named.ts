import type { Doc } from '../../doc/doc.ts';
import { beginsWithSmall, holdsLetterOrNumber, isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { firstFrom, overlaps, slice, type Span } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import type { SpeakerLexicon } from '../lexicon.ts';
import { personApposed, personBefore } from '../pronouns/other-pronouns.ts';
import { isOrganisation, isPerson, mentionsIn, widest, type Scene } from '../scene.ts';

/** The words that name a source. */
interface Phrase {
  readonly scene: Scene;
  readonly source: Span;
  /** Without what is none of the phrase: the verb of `He said:`, who read a memo. */
  readonly tokens: Tokens;
  /** The mentions that share characters with them. */
  readonly inside: readonly MentionDraft[];
  /** Index of the noun or pronoun that they are about; -1 where there is none. */
  readonly head: number;
}

/** @returns undefined where it tells nothing; null where nobody is meant for sure */
type Way = (phrase: Phrase) => string | null | undefined;

/** Asked in turn; the first that tells something decides. */
const ways: readonly { readonly id: string; readonly find: Way }[] = [
  { id: 'relative', find: antecedent },
  { id: 'head', find: actorOfHead },
  { id: 'name-inside', find: nameInside },
  { id: 'nation', find: nationOfGovernment },
  { id: 'kind', find: bodyOfKind },
  { id: 'spokesman', find: bodyOfSpokesman },
  { id: 'document', find: bodyOfDocument },
  { id: 'words-of', find: personOfWords },
  { id: 'name-beside', find: nameBeside },
  { id: 'bare-surname', find: bareSurname },
  { id: 'end-of-name', find: bodyByEnd },
];

/** The actor whom the words of a source mean; null where they tell none, or nobody for sure. */
export function actorOfSource(scene: Scene, source: Span): string | null {
  const phrase = phraseOf(scene, source);
  for (const { id, find } of ways) {
    const actorId = find(phrase);
    if (actorId === undefined) continue;
    scene.doc.tokens.trace?.add({
      family: 'link',
      step: 'link',
      id,
      start: source.start,
      end: source.end,
      says: actorId ?? 'nobody for sure',
    });
    return actorId;
  }
  return null;
}

function phraseOf(scene: Scene, source: Span): Phrase {
  const tokens = withoutReader(withoutVerb(tokensIn(scene.doc, source)), scene.words);
  const span = { start: tokens.at(0).start, end: tokens.last.end };
  const inside = mentionsIn(scene.mentions, span);
  return { scene, source, tokens, inside, head: headOf(tokens, inside) };
}

function tokensIn({ tokens }: Doc, span: Span): Tokens {
  return tokens.slice(firstFrom(tokens.list, span.start), firstFrom(tokens.list, span.end));
}

/** `He` of `He said`, which a colon may follow. */
const withoutVerb = (tokens: Tokens): Tokens =>
  tokens.length === 2 && tokens.at(0).tag === 'PRON' && tokens.at(1).tag === 'VERB'
    ? tokens.slice(0, 1)
    : tokens;

/** `a memo` of `a memo seen by Reuters`: who read it does not speak. */
function withoutReader(tokens: Tokens, { readers }: SpeakerLexicon): Tokens {
  const at = tokens.list.findIndex(
    (token, index) => readers.holds(token) && tokens.at(index + 1).lower === 'by',
  );
  return at > 0 ? tokens.slice(0, at) : tokens;
}

const phraseEnds = new WordSet([
  ...[',', '(', '–', '—', '--'],
  ...closedClass.relatives,
  ...closedClass['modifying-prepositions'],
]);
const capitalsFirst = /^\p{Lu}{2}/u;

/** Whether a word opens what tells more of a phrase: `against Ana Rivera`, `backing her`, `who backs her`. */
const modifies = (token: Token, before: Token | undefined): boolean =>
  phraseEnds.holds(token) ||
  token.tag === 'ADP' ||
  token.tag === 'SCONJ' ||
  (token.tag === 'VERB' &&
    beginsWithSmall(token.text) &&
    /^(?:NOUN|PROPN)$/.test(before?.tag ?? ''));

/** The last noun or pronoun before the phrase is modified from the right; without what stands behind a name: `Tom Baker MP`. */
function headOf({ list }: Tokens, mentions: readonly MentionDraft[]): number {
  const end = list.findIndex((token, index) => index > 0 && modifies(token, list[index - 1]));
  const at = list.findLastIndex(
    (token, index) =>
      (end < 0 || index < end) &&
      holdsLetterOrNumber(token.text) &&
      token.lower !== "'s" &&
      !closedClass.reflexives.holds(token),
  );
  const [before, head] = [list[at - 1], list[at]];
  if (before === undefined || head === undefined || !capitalsFirst.test(head.text)) return at;
  const isBehindName =
    !mentions.some((each) => overlaps(each, head)) &&
    mentions.some(({ form, end: last }) => form === 'name' && last === before.end);
  return isBehindName ? at - 1 : at;
}

/** `…, who said`: the mention that ends right before the relative pronoun. */
function antecedent({
  scene: { doc, mentions },
  source,
  tokens,
}: Phrase): string | null | undefined {
  const { lower, start } = tokens.at(0);
  const isWho = lower === 'who';
  if (!isWho && (tokens.length > 1 || (lower !== 'which' && lower !== 'that'))) return undefined;
  const before = mentionsIn(mentions, { start: Math.max(0, start - 3), end: start }).filter(
    ({ end }) => end <= start && /^[\s,]*$/.test(doc.text.slice(end, start)),
  );
  const nearest = widest(before);
  if (!isWho) return nearest?.actorId ?? null;
  const at = firstFrom(doc.tokens.list, source.start);
  const person = personBefore(doc.tokens, mentions, at) ?? personApposed(doc.tokens, mentions, at);
  return (person ?? (nearest !== undefined && isPerson(nearest) ? nearest : null))?.actorId ?? null;
}

/** The mention that the head belongs to; nobody where it is one of several, or some of many. */
function actorOfHead({
  scene: { words },
  tokens,
  inside,
  head,
}: Phrase): string | null | undefined {
  const named =
    head < 0 ? undefined : widest(inside.filter((each) => overlaps(each, tokens.at(head))));
  if (named === undefined) return undefined;
  const isOfNation = named.form === 'demonym' && tokens.length > 2;
  return isOfNation || isSome(tokens, named, words) || isOneOfSeveral(tokens, named, inside)
    ? null
    : named.actorId;
}

/** `Democrats`, `Two Republicans`, `some senior Democrats`: members, and not the body. */
function isSome(
  tokens: Tokens,
  { form, start, end }: MentionDraft,
  { members, quantifiers }: SpeakerLexicon,
): boolean {
  const first = tokens.at(0);
  if (form === 'alias' && members.holds(tokens.list.find((each) => each.end === end))) return true;
  if (first.start >= start || (first.tag !== 'NUM' && !quantifiers.holds(first))) return false;
  return (
    form === 'alias' ||
    (form === 'name' && members.holds(tokens.list.find((each) => each.end === end)))
  );
}

/** `Ana Rivera and Tom Moss said`, `the mayor and Moss said`: neither alone. */
function isOneOfSeveral(
  tokens: Tokens,
  { start }: MentionDraft,
  mentions: readonly MentionDraft[],
): boolean {
  const at = tokens.list.findLastIndex(
    ({ start: from, lower }) => from < start && (lower === 'and' || lower === '&'),
  );
  const [before, joint] = [tokens.at(at - 1), tokens.at(at)];
  if (at < 1 || mentions.some((each) => overlaps(each, joint))) return false;
  const between = tokens.list.slice(at + 1).filter((token) => token.start < start);
  if (between.some(({ tag }) => tag === 'PUNCT')) return false;
  const isNext = between.every(({ text }) => text.endsWith('.'));
  const isHolder = isNext && before.tag === 'NOUN' && tokens.at(0).tag === 'DET';
  return isHolder || mentions.some(({ end }) => end === before.end);
}

const isName = (mention: MentionDraft): boolean =>
  isPerson(mention) && (mention.form === 'name' || mention.form === 'alias');

const asides = new WordSet([',', '(', '–', '—', 'who', 'which']);

/** A person’s name that ends the phrase before its first aside, or the first aside itself: `the envoy, Ana Rivera`. */
function nameInside({ tokens, inside }: Phrase): string | undefined {
  const persons = inside.filter(isName);
  let from = 0;
  for (let part = 0; persons.length > 0 && part < 2; part++) {
    let end = from;
    while (end < tokens.length && !asides.holds(tokens.at(end))) end++;
    const last = tokens.at(end - 1);
    const name =
      persons.find((each) => !last.isEdge && each.start <= last.start && last.end <= each.end) ??
      (part === 1 ? nameOfPlace(tokens, from, persons) : undefined);
    if (name !== undefined && isApposed(tokens, from, name, part === 1, inside))
      return name.actorId;
    from = end + 1;
  }
  return nameAtEnd(tokens, persons);
}

/** `Minister of Health, Youth and Sport, Ana Rivera`: the name behind the last comma of a list of offices, with nothing before it there. */
function nameAtEnd(tokens: Tokens, persons: readonly MentionDraft[]): string | undefined {
  const { last } = tokens;
  const name = persons.find(({ start, end }) => start <= last.start && last.end <= end);
  if (name === undefined || persons.some(({ end }) => end < name.start)) return undefined;
  const at = tokens.list.findIndex(({ start }) => start === name.start);
  let before = at - 1;
  while (shortenedName.test(tokens.at(before).text)) before--;
  return tokens.at(before).lower === ',' ? name.actorId : undefined;
}

const shortenedName = /^\p{Lu}\p{L}*\.$/u;

/** `Ana Rivera` of `his colleague, Sen. Ana Rivera of New Mexico`: what opens an aside, past what she is called. */
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

/** Whether a name stands beside its office and under no preposition: not in `the wife of Ana Rivera`. */
function isApposed(
  tokens: Tokens,
  from: number,
  name: Span,
  isAside: boolean,
  inside: readonly MentionDraft[],
): boolean {
  const office = tokens.list.slice(from).filter(({ start }) => start < name.start);
  const last = office.at(-1);
  if (last === undefined) return isAside;
  if (last.lower === "'s")
    return inside.some(
      ({ actorId, start }) => actorId.startsWith('country/') && start === office[0]?.start,
    );
  if (last.tag === 'ADP' || last.tag === 'CCONJ' || last.tag === 'VERB') return false;
  return !isAside || !office.some(({ tag }) => tag === 'ADP' || tag === 'VERB');
}

/**
 * The widest body beside the head: one that a word between joins to it, `a spokesman for the Home Office`, or one right
 * before it, `a Home Office spokesman`, `the Home Office’s spokesman`.
 */
function bodyBesideHead(
  { tokens, head, inside }: Phrase,
  isJoint: (token: Token) => boolean,
  isBody: (mention: MentionDraft) => boolean = isOrganisation,
): string | undefined {
  const before = tokens.at(tokens.at(head - 1).lower === "'s" ? head - 2 : head - 1);
  // `for the Home Office`, where the name begins behind the article, `for the office`, which is with it.
  const article = tokens.at(head + 2);
  const behind = article.lower === 'the' ? tokens.at(head + 3) : article;
  const bodies = inside.filter(isBody);
  const joined = isJoint(tokens.at(head + 1))
    ? widest(bodies.filter(({ start }) => start === behind.start || start === article.start))
    : undefined;
  return (joined ?? widest(bodies.filter(({ end }) => end === before.end)))?.actorId;
}

/**
 * `the Kenyan government`, `Kenya’s health ministry`, `a spokesman for the Kenyan foreign ministry`: the country whose it is
 * speaks by it, where one alone is named.
 */
function nationOfGovernment({ tokens, inside, head, scene }: Phrase): string | undefined {
  const { departments, voices } = scene.words;
  const noun = tokens.at(head);
  const speaks =
    departments.holds(noun) ||
    (voices.holds(noun) && tokens.list.some((token) => departments.holds(token)));
  if (!speaks) return undefined;
  const [owner, other] = new Set(inside.map(({ actorId }) => actorId));
  return other === undefined && owner?.startsWith('country/') === true ? owner : undefined;
}

/** `the Kestrel charity`, `the charity, Kestrel`: a kind of body beside its name. */
function bodyOfKind(phrase: Phrase): string | undefined {
  return phrase.scene.words.kinds.holds(phrase.tokens.at(phrase.head))
    ? bodyBesideHead(phrase, ({ text }) => text === ',')
    : undefined;
}

/** `a Home Office spokesman`, `a spokesman for the Home Office`: who is not named speaks for it. */
function bodyOfSpokesman(phrase: Phrase): string | undefined {
  const { tokens, head, scene } = phrase;
  const { voices, collective } = scene.words;
  const isVoice = voices.holds(tokens.at(head));
  if (!isVoice && !(collective.holds(tokens.at(head)) && areAll(phrase))) return undefined;
  return bodyBesideHead(
    phrase,
    (token) => closedClass['body-prepositions'].holds(token),
    (each) => each.form !== 'demonym' && (isOrganisation(each) || each.form === 'metonym'),
  );
}

/** `the Home Office officials`, `Officials at the Home Office`: not `two senior Home Office officials`. */
function areAll({ tokens, inside, head }: Phrase): boolean {
  const first = tokens.at(0).lower === 'the' ? 1 : 0;
  return first === head || inside.some(({ start }) => start === tokens.at(first).start);
}

/** `Home Office figures`, `a study by the Lake Institute`: what a body has written speaks for it. */
function bodyOfDocument(phrase: Phrase): string | undefined {
  const { tokens, head, scene } = phrase;
  const { articles, documents, quantifiers } = scene.words;
  const document = tokens.at(head);
  // `some Lake Party figures`: people.
  if (!documents.holds(document) || quantifiers.holds(tokens.at(0))) return undefined;
  return bodyBesideHead(
    phrase,
    ({ lower }) =>
      lower === 'by' || lower === 'from' || (lower === 'in' && articles.holds(document)),
  );
}

/** `Ana Rivera’s statement`, `a letter from Rivera`: whose words they are. */
function personOfWords(phrase: Phrase): string | undefined {
  const { tokens, head, scene } = phrase;
  return scene.words.utterances.holds(tokens.at(head))
    ? bodyBesideHead(phrase, ({ lower }) => lower === 'by' || lower === 'from', isName)
    : undefined;
}

const ofWord = /[\p{L}\p{N}’']/u;

/** A person’s name right after the source, `its director, Ana Rivera.`, or before it, between commas. */
function nameBeside({ scene: { doc, mentions }, source, tokens }: Phrase): string | undefined {
  const after = mentions[firstFrom(mentions, source.end)];
  if (after !== undefined && isName(after) && doc.text.slice(source.end, after.start) === ', ') {
    const isSubject = doc.tokens.at(firstFrom(doc.tokens.list, after.end)).isVerb;
    return isSubject || ofWord.test(doc.text.charAt(after.end)) ? undefined : after.actorId;
  }
  const isIndefinite = closedClass['indefinite-articles'].holds(tokens.at(0));
  if (doc.text.charAt(source.end) !== ',' && !isIndefinite) return undefined;
  const before = mentionsIn(mentions, { start: Math.max(0, source.start - 3), end: source.start });
  const names = before.filter(
    (each) => isName(each) && doc.text.slice(each.end, source.start) === ', ',
  );
  return widest(names)?.actorId;
}

/** `RIVERA:` in a transcript, `Rivera` in a headline, where no name was found: the one person of the article who bears it. */
function bareSurname({
  scene: { doc, actors },
  source,
  tokens,
  inside,
}: Phrase): string | undefined {
  const name = slice(doc.text, source);
  const isShouted = name === name.toUpperCase();
  if (name.length < 3 || (!isShouted && (tokens.length > 1 || inside.length > 0))) return undefined;
  if (!isCapitalised(tokens.at(0))) return undefined;
  const bearers = actors.filter(
    (actor) =>
      actor.type === 'person' &&
      (isShouted
        ? ` ${actor.name.toUpperCase()}`.endsWith(` ${name}`)
        : actor.name.endsWith(` ${name}`)),
  );
  return bearers.length === 1 ? bearers[0]?.actorId : undefined;
}

/** How many words of a body’s name may stand for it: `State police`, `County fire service`. */
const longestEnd = 3;

/** `State police` where the Kestrel State Police is the one body of the article whose name ends so. */
function bodyByEnd({ scene: { actors, words }, tokens, inside }: Phrase): string | undefined {
  if (tokens.length < 2 || tokens.length > longestEnd || inside.length > 0) return undefined;
  // `Energy agency`: any of many.
  if (!words.heads.holds(tokens.last) || words.watchdogs.holds(tokens.last)) return undefined;
  const end = ` ${tokens.list.map(({ lower }) => lower).join(' ')}`;
  const [only, other] = actors.filter(
    ({ type, name }) => type === 'organisation' && name.toLowerCase().endsWith(end),
  );
  return other === undefined ? only?.actorId : undefined;
}
