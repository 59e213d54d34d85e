import { firstFrom, overlaps, type Span } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { shapeBits, type Token, type Tokens } from '../../doc/token.ts';
import { actorOfSource } from './named.ts';
import { headFrom } from '../../doc/noun-phrase.ts';
import { mentionsIn, type Scene } from '../scene.ts';

/** One of several who say something together. */
export interface JointSpeaker {
  readonly span: Span;
  /** Null where it is nobody named: `her lawyer`. */
  readonly actorId: string | null;
}

/**
 * Who say something together: `Ana Rivera and Tom Moss`, `Kestrel, Acme and the mayor’s office`. Null where one
 * speaks, or where any of them can be none: the last word of `ministers of trade and Kenya`.
 */
export function jointSpeakers(scene: Scene, source: Span): JointSpeaker[] | null {
  const { doc, mentions } = scene;
  const { list } = doc.tokens;
  const tokens = doc.tokens.slice(firstFrom(list, source.start), firstFrom(list, source.end));
  const inside = mentionsIn(mentions, source);
  // `Ana Rivera, the club’s director`: what follows the comma is no other one.
  const names = inside.filter(({ form }) => form !== 'description');
  const joints = jointsIn(tokens, names);
  if (joints.length === 0 || isOffice(tokens, joints)) return null;
  const parts = partsOf(scene, tokens, joints, inside);
  // `The actress and singer Ana Rivera`
  if (parts[0]?.actorId === null && !opensAnew(tokens, (joints[0] ?? 0) + 1, inside)) return null;
  const speakers = parts.flatMap((part) => part ?? []);
  const named = new Set(speakers.flatMap(({ actorId }) => actorId ?? []));
  const areMany = named.size > 1 || speakers.some(({ actorId }) => actorId === null);
  return speakers.length < parts.length || named.size === 0 || !areMany ? null : speakers;
}

/** `The secretary for Trade and Labour, Ana Rivera`: a list ends behind `and`, so that the last names whose office it is. */
function isOffice(tokens: Tokens, joints: readonly number[]): boolean {
  const last = joints.at(-1) ?? 0;
  const and = joints.at(-2);
  if (and === undefined || tokens.at(last).text !== ',' || tokens.at(and + 1).tag === 'DET')
    return false;
  return tokens.list.slice(0, and).some(({ tag }) => tag === 'ADP');
}

/** Those whom a phrase names together, in order; null where words tell of nobody. */
function partsOf(
  scene: Scene,
  tokens: Tokens,
  joints: readonly number[],
  mentions: readonly MentionDraft[],
): (JointSpeaker | null)[] {
  const parts: (JointSpeaker | null)[] = [];
  let first = 0;
  for (const joint of [...joints, tokens.length]) {
    const last = tokens.at(joint - 1).text === ',' ? joint - 1 : joint;
    parts.push(partOf(scene, tokens, first, last, mentions));
    first = joint + 1;
  }
  // `Two senators, Ana Rivera and Tom Moss`
  const isLed = parts[0] === null && parts.length > 2 && isPlain(tokens, joints[0] ?? 0);
  return isLed ? parts.slice(1) : parts;
}

/** Whether another begins at a place: a name, `the`, `her`. */
const opensAnew = (tokens: Tokens, at: number, mentions: readonly Span[]): boolean =>
  namesAt(tokens, at, mentions) ||
  tokens.at(at).tag === 'DET' ||
  closedClass.possessives.holds(tokens.at(at));

/** Whether no preposition stands before a place: not in `a study by Ana Rivera`. */
const isPlain = (tokens: Tokens, end: number): boolean =>
  tokens.list.slice(0, end).every(({ tag }) => tag !== 'ADP');

/** One of those whom a phrase names together; null where the words tell of nobody. */
function partOf(
  scene: Scene,
  tokens: Tokens,
  first: number,
  last: number,
  mentions: readonly MentionDraft[],
): JointSpeaker | null {
  const part = tokens.slice(first, last);
  if (part.length === 0) return null;
  const span = { start: part.at(0).start, end: part.last.end };
  const head = part.at(headFrom(part, 0, mentions));
  const actorId = actorOfSource(scene, span);
  const isNamed = mentions.some((each) => each.actorId === actorId && overlaps(each, head));
  if (actorId !== null && isNamed) return { span, actorId };
  return isParty(part, head) ? { span, actorId: null } : null;
}

/** Where `and` joins what are no parts of one name, in no apposition; and commas before names, where it does. */
function jointsIn(tokens: Tokens, mentions: readonly Span[]): number[] {
  const joints: number[] = [];
  let isApposed = false;
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens.at(at);
    if (endsList(token)) break;
    if (token.text === ',') {
      isApposed = !namesAt(tokens, at + 1, mentions) && !joins(tokens.at(at + 1));
      if (!isApposed && !joins(tokens.at(at + 1))) joints.push(at);
    } else if (joins(token) && !isApposed && !isInside(mentions, token)) joints.push(at);
  }
  return joints.some((at) => joins(tokens.at(at))) ? joints : [];
}

const endsList = (token: Token): boolean =>
  closedClass.relatives.holds(token) || token.tag === 'VERB' || (token.bits & shapeBits.dash) !== 0;

const joins = ({ lower }: Token): boolean => lower === 'and' || lower === '&';

const namesAt = (tokens: Tokens, at: number, mentions: readonly Span[]): boolean =>
  mentions.some(({ start }) => start === tokens.at(at).start);

const isInside = (mentions: readonly Span[], token: Span): boolean =>
  mentions.some(({ start, end }) => start < token.start && token.end < end);

/** `her lawyer`, `the ministry`: somebody beside one who is named; not `finance` of `trade and finance`. */
const isParty = (tokens: Tokens, head: Token): boolean =>
  tokens.length > 1 &&
  tokens.length < 6 &&
  head.tag === 'NOUN' &&
  (tokens.at(0).tag === 'DET' || closedClass.possessives.holds(tokens.at(0)));
