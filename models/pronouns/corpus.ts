import { readFileSync } from 'node:fs';
import { overlaps, type Span } from '../../pipeline/lib/span.ts';
import { findActors } from '../../pipeline/normalise/actors/actors.ts';
import { loadActorLexicon } from '../../pipeline/normalise/actors/lexicon.ts';
import { findAttributions, loadClaimResources } from '../../pipeline/normalise/claims/claims.ts';
import { annotate, loadAnnotator } from '../../pipeline/normalise/annotate.ts';
import { loadSpeakerLexicon } from '../../pipeline/normalise/link/lexicon.ts';
import {
  askedIn,
  linkAsked,
  type AskedOf,
  type Choice,
  type Choose,
} from '../../pipeline/normalise/link/pronouns/pronouns.ts';
import { loadDescriptionScores } from '../../pipeline/normalise/link/pronouns/weighing.ts';
import { slotsOf, slotsOfNone } from '../../pipeline/normalise/link/pronouns/antecedents.ts';
import { isPerson, sceneOf, type Scene } from '../../pipeline/normalise/link/scene.ts';

type Pair = readonly [number, number];

/** A line of a corpus: an article with who is one with whom, a passage with one pronoun, or one with who speaks. */
export interface Line {
  readonly text: string;
  readonly mentions?: readonly (Span & {
    readonly type: string;
    readonly entity_id: string | null;
  })[];
  readonly pronoun?: Pair;
  readonly a?: Pair;
  readonly b?: Pair;
  readonly a_coref?: boolean;
  readonly b_coref?: boolean;
  readonly attributions?: readonly {
    readonly content: readonly Pair[];
    readonly speaker?: string | null;
  }[];
}

export const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Whom a pronoun means: one of these, or nobody where there is none; or anybody but those. */
export interface Gold {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

/** A passage with whom its pronouns mean, by where they begin; null where nothing but gender tells. */
export interface Passage {
  readonly scene: Scene;
  readonly asked: AskedOf;
  readonly gold: ReadonlyMap<number, Gold> | null;
}

const annotator = loadAnnotator();
const actorWords = loadActorLexicon();
const claimWords = loadClaimResources();
const speakerWords = loadSpeakerLexicon();
const scores = loadDescriptionScores();

export function passageOf(line: Line): Passage {
  const doc = annotate(line.text, annotator);
  const found = findActors(doc, actorWords, [], 'a1', null);
  const scene = sceneOf(doc, found, findAttributions(doc, claimWords), speakerWords);
  const { mentions = [], pronoun, attributions = [] } = line;
  if (
    pronoun === undefined &&
    !mentions.some(({ entity_id }) => (entity_id ?? null) !== null) &&
    !attributions.some(({ speaker }) => speaker != null)
  )
    return { scene, asked: askedIn(scene), gold: null };
  const gold = new Map([
    ...byName(line, scene),
    ...byEntity(line, scene),
    ...bySpeaker(line, scene),
  ]);
  return { scene, asked: askedIn(scene), gold };
}

const none: ReadonlySet<string> = new Set();

/** The person at a span: the mention that shares most of it. */
function personAt({ mentions }: Scene, span: Span): string | null {
  let best: string | null = null;
  let most = 0;
  for (const each of mentions) {
    if (!isPerson(each) || !overlaps(each, span)) continue;
    const union = Math.max(each.end, span.end) - Math.min(each.start, span.start);
    const shared = (Math.min(each.end, span.end) - Math.max(each.start, span.start)) / union;
    if (shared > most) [best, most] = [each.actorId, shared];
  }
  return best;
}

function byName(line: Line, scene: Scene): [number, Gold][] {
  const { pronoun, a, b } = line;
  if (pronoun === undefined || a === undefined || b === undefined) return [];
  const at = ([start, end]: Pair): string | null => personAt(scene, { start, end });
  if (line.a_coref !== true && line.b_coref !== true) {
    const no = new Set([at(a), at(b)].filter((id) => id !== null));
    return no.size === 0 ? [] : [[pronoun[0], { yes: none, no }]];
  }
  const meant = at(line.a_coref === true ? a : b);
  return meant === null ? [] : [[pronoun[0], { yes: new Set([meant]), no: none }]];
}

const pronouns = /^(?:s?he|her|his|him|hers|himself|herself)$/i;

function byEntity({ text, mentions = [] }: Line, scene: Scene): [number, Gold][] {
  const isWhole = mentions.some(({ type }) => type === 'abstract' || type === 'event');
  const byId = new Map<string, Span[]>();
  for (const each of mentions) {
    if (each.entity_id === null || each.type.toLowerCase() !== 'person') continue;
    byId.set(each.entity_id, [...(byId.get(each.entity_id) ?? []), each]);
  }
  return [...byId.values()].flatMap((all) => {
    const isPronoun = ({ start, end }: Span): boolean => pronouns.test(text.slice(start, end));
    const names = all.filter((span) => !isPronoun(span));
    const yes = new Set(names.map((span) => personAt(scene, span)).filter((id) => id !== null));
    if (yes.size === 0 && !isWhole) return [];
    return all.filter(isPronoun).map(({ start }): [number, Gold] => [start, { yes, no: none }]);
  });
}

const lastWord = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .at(-1) ?? '';

function bySpeaker({ text, attributions = [] }: Line, scene: Scene): [number, Gold][] {
  return attributions.flatMap(({ content, speaker }): [number, Gold][] => {
    const [span] = content;
    if (span === undefined || speaker == null) return [];
    const own = scene.attributions.find(
      ({ source, content: said }) =>
        source !== null &&
        pronouns.test(text.slice(source.start, source.end)) &&
        said.some((piece) => overlaps(piece, { start: span[0], end: span[1] })),
    );
    if (own?.source == null) return [];
    const yes = new Set(
      scene.actors
        .filter(({ type, name }) => type === 'person' && lastWord(name) === lastWord(speaker))
        .map(({ actorId }) => actorId),
    );
    return yes.size === 0 ? [] : [[own.source.start, { yes, no: none }]];
  });
}

/** A pronoun with what tells of nobody, and then of each candidate. */
export interface Example {
  readonly slots: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** Whether a candidate is right. */
  readonly isNamed: boolean;
  /** The one that was chosen: 0 for nobody. */
  readonly chosen: number;
}

type Candidates = Pick<Choice, 'candidates' | 'none'>;

const idsOf = ({ candidates }: Candidates): string[] =>
  candidates.map(({ places }) => places[0]!.actorId);

function exampleOf(choice: Candidates, { yes, no }: Gold, chosen: string | null): Example {
  const ids = idsOf(choice);
  const isNamed = ids.some((id) => yes.has(id));
  const right = no.size > 0 ? ids.map((id) => !no.has(id)) : ids.map((id) => yes.has(id));
  return {
    slots: [slotsOfNone(choice.none), ...choice.candidates.map(slotsOf)],
    right: [!isNamed, ...right],
    isNamed,
    chosen: chosen === null ? 0 : ids.indexOf(chosen) + 1,
  };
}

/** Where gender leaves one of several, all of known gender: those of any, and that one. */
function byGender(choice: Choice): { readonly all: Candidates; readonly gold: Gold } | null {
  const [own, ...more] = idsOf(choice);
  if (own === undefined || more.length > 0) return null;
  const all = choice.ofAnyGender();
  const isKnown = all.candidates.every(({ isGenderKnown }) => isGenderKnown);
  return isKnown && all.candidates.length > 1
    ? { all, gold: { yes: new Set([own]), no: none } }
    : null;
}

/**
 * The pronouns of a passage that teach, each asked for when those before it are linked as `choose` has it, or, where
 * the passage teaches, to whom they mean.
 */
export function examplesOf(
  { scene, asked, gold }: Passage,
  choose: Choose,
  isTeaching = true,
): Example[] {
  const examples = new Map<number, Example>();
  linkAsked(scene, asked, {
    scores,
    choose: (pronoun, choice, trace) => {
      const meant = gold?.get(pronoun.start);
      const chosen = choose(pronoun, choice, trace);
      const apart = gold === null ? byGender(choice) : null;
      if (apart !== null) {
        examples.set(
          pronoun.start,
          exampleOf(apart.all, apart.gold, choose(pronoun, { ...choice, ...apart.all }, trace)),
        );
        return idsOf(choice)[0]!;
      }
      if (meant === undefined) return chosen;
      examples.set(pronoun.start, exampleOf(choice, meant, chosen));
      return (isTeaching ? idsOf(choice).find((id) => meant.yes.has(id)) : undefined) ?? chosen;
    },
  });
  return [...examples.values()];
}
