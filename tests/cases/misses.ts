import type { Actor, ArticleRecord, Claim, Figure } from '../../schemas/types.ts';
import { overlaps, type Span } from '../../pipeline/lib/span.ts';
import { byMiss, closest, differences, isNamed, namesOf, partMiss, quoted } from './differences.ts';
import type { ActorReading, ClaimReading, FigureReading, Reading } from './reading.ts';
import { begins, ends, fold, holds, occurrences } from './words.ts';

/** Each check lists what a record misses of a reading, in words; nothing where it misses nothing. */
export const checks: Readonly<
  Record<keyof Reading, (record: ArticleRecord, reading: Reading) => string[]>
> = {
  article: ({ article }, reading) => differences('the article', article, reading.article),
  actors: (record, { actors }) => actors.flatMap((each) => actorMisses(record, each)),
  claims: (record, { claims }) => claims.flatMap((each) => claimMisses(record, each)),
  figures: (record, { figures }) => figures.flatMap((each) => figureMisses(record, each)),
  never: (record, { never }) => [
    ...never.actors.flatMap((name) => wrongActors(record, name)),
    ...never.claims.flatMap((words) => wrongRows('claim', record.claims, record, words)),
    ...(never.cues ?? []).flatMap((words) => wrongRows('cue', cuesOf(record), record, words)),
    ...never.figures.flatMap((words) => wrongRows('figure', record.figures, record, words)),
  ],
};

function actorMisses(record: ArticleRecord, expected: ActorReading): string[] {
  const what = `${expected.type} ${expected.name}`;
  const hits = record.actors.filter((actor) => isNamed(actor, expected.name));
  const [actor] = hits;
  if (actor === undefined) return [`${what}: not found`];
  if (hits.length > 1) return [`${what}: found ${hits.length} times`];
  const wordings = [...namesOf(actor), ...mentionTexts(record, actor)].map(fold);
  const unknown = (expected.also ?? []).filter((other) => !wordings.includes(fold(other)));
  return [
    ...differences(what, actor, { type: expected.type }),
    ...(holds(actor.role ?? '', expected.role ?? '')
      ? []
      : [`${what}: role is ${quoted(actor.role)}, not ${quoted(expected.role ?? null)}`]),
    ...unknown.map((other) => `${what}: not also ${quoted(other)}`),
  ];
}

const mentionTexts = ({ mentions }: ArticleRecord, { actor_id }: Actor): string[] =>
  mentions.filter((mention) => mention.actor_id === actor_id).map(({ text }) => text);

function claimMisses(record: ArticleRecord, expected: ClaimReading): string[] {
  const what = `claim “${expected.says}”`;
  const [first = '', last] = expected.says.split(' … ');
  const absent = [first, last ?? ''].filter(
    (words) => words !== '' && occurrences(record.article.text, words).length === 0,
  );
  if (absent.length > 0) return absent.map((words) => `${what}: the article has no “${words}”`);
  const hits = record.claims.filter(({ text }) =>
    last === undefined ? holds(text, first) : begins(text, first) && ends(text, last),
  );
  if (hits.length > 0)
    return closest(hits, (claim) => claimDifferences(record, claim, expected, what));
  const near = occurrences(record.article.text, first).flatMap((span) =>
    record.claims.filter((claim) => overlaps(claim, span)),
  );
  return [[`${what}: not found`, ...near.map(({ text }) => `but “${text}”`)].join(', ')];
}

function claimDifferences(
  record: ArticleRecord,
  claim: Claim,
  expected: ClaimReading,
  what: string,
): string[] {
  const { says: _, speaker, speaker_text, cue, within, repeats, ...cells } = expected;
  const claimText = (id: string | null): string | null =>
    record.claims.find(({ claim_id }) => claim_id === id)?.text ?? null;
  return [
    ...byMiss(record, what, 'speaker', claim.speaker_id, speaker),
    ...(speaker_text === undefined || fold(claim.speaker_text ?? '') === fold(speaker_text)
      ? []
      : differences(what, claim, { speaker_text })),
    ...partMiss(what, 'cue', claim.cue_text, cue),
    ...partMiss(what, 'outer claim', claimText(claim.within_claim_id), within),
    ...partMiss(what, 'earlier claim', claimText(claim.repeats_claim_id), repeats),
    ...differences(what, claim, cells),
  ];
}

function figureMisses(record: ArticleRecord, expected: FigureReading): string[] {
  const what = `figure “${expected.text}”`;
  const spans = occurrences(record.article.text, expected.text);
  if (spans.length === 0) return [`${what}: the article has no such words`];
  const near = record.figures.filter((figure) => spans.some((span) => overlaps(span, figure)));
  const hits = near.filter((figure) => isWorded(figure, expected.text));
  if (hits.length > 0)
    return closest(hits, (figure) => figureDifferences(record, figure, expected, what));
  return [[`${what}: not found`, ...near.map(({ text }) => `but “${text}”`)].join(', ')];
}

/** Whether the figure has these words, with or without those of its unit at the end. */
const isWorded = ({ text, unit_text }: Figure, words: string): boolean =>
  [words, `${words} ${unit_text ?? ''}`].some((each) => closed(text) === closed(each));

const closed = (words: string): string => fold(words).replaceAll(' ', '');

function figureDifferences(
  record: ArticleRecord,
  figure: Figure,
  expected: FigureReading,
  what: string,
): string[] {
  const { text: _, counted, state, by, part_of, ...cells } = expected;
  const whole = record.figures.find(({ figure_id }) => figure_id === figure.part_of);
  return [
    ...byMiss(record, what, 'who asserts it', figure.asserted_by, by),
    ...partMiss(what, 'counted', figure.counted, counted),
    ...partMiss(what, 'state', figure.state, state),
    ...partMiss(what, 'whole', whole?.text ?? null, part_of),
    ...differences(what, figure, cells),
  ];
}

const wrongActors = ({ actors }: ArticleRecord, name: string): string[] =>
  actors
    .filter((actor) => isNamed(actor, name))
    .map(({ actor_id }) => `${quoted(name)} is no actor, but found as ${actor_id}`);

/** The cue of each claim that has one, as a row of its own. */
const cuesOf = ({ claims }: ArticleRecord): (Span & { text: string })[] =>
  claims.flatMap(({ cue_text, cue_start, cue_end }) =>
    cue_text === null || cue_start === null || cue_end === null
      ? []
      : [{ text: cue_text, start: cue_start, end: cue_end }],
  );

function wrongRows(
  kind: string,
  rows: readonly (Span & { readonly text: string })[],
  { article }: ArticleRecord,
  words: string,
): string[] {
  const spans = occurrences(article.text, words);
  if (spans.length === 0) return [`never a ${kind} “${words}”: the article has no such words`];
  return rows
    .filter((row) => spans.some((span) => overlaps(row, span)))
    .map(({ text }) => `“${words}” is no ${kind}, but found as “${text}”`);
}
