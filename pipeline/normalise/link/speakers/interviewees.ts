import { firstFrom } from '../../../lib/span.ts';
import { known } from '../../../lib/lists.ts';
import type { Doc } from '../../doc/doc.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import { isPerson, sourceAround, type Scene } from '../scene.ts';

/**
 * Who answers in an interview whose labels or questions do not say it: the person whom the lines above the first question
 * bring in. Whoever was spoken with there counts most, then who speaks, and who is named first and most often; null where
 * two count the same.
 */
export function intervieweeOf(
  scene: Scene,
  _speakers: readonly (string | null)[],
  index: number,
): string | null {
  const answer = known(scene.attributions, index);
  // The later ones go on from the first.
  if (answer.goesOnFrom !== null || !isAnswer(scene.doc, answer)) return null;
  const first = scene.attributions.find(isOfInterview);
  const start = first?.source?.start ?? first?.content[0]?.start ?? 0;
  return broughtIn(scene, start);
}

/** An answer whose label is `A`, or that stands below a question. */
const isAnswer = (doc: Doc, { rule, source }: AttributionDraft): boolean =>
  rule === 'interview-answer' ||
  (rule === 'transcript-turn' &&
    source !== null &&
    doc.turns.some(({ label, isAnswer: answers }) => answers && label.start === source.start));

const isOfInterview = ({ rule }: AttributionDraft): boolean =>
  rule === 'interview-answer' || rule === 'transcript-turn';

/** What being interviewed, talking, speaking, and being named first count, beside each place where somebody is named. */
const asked = 4;
const talks = 3;
const speaks = 2;
const isFirst = 1;

/** The person of the lines before an offset who counts most. */
function broughtIn(scene: Scene, until: number): string | null {
  const { mentions } = scene;
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.start >= until) break;
    const { actorId, form, start, end } = mention;
    if (!isPerson(mention)) continue;
    let count = counts.size === 0 ? 1 + isFirst : 1;
    if (sourceAround(scene, mention) !== null) count += speaks;
    if (form !== 'pronoun' && isSpokenWith(scene, start)) count += asked;
    else if (isTalking(scene, end)) count += talks;
    counts.set(actorId, (counts.get(actorId) ?? 0) + count);
  }
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}

/** How many words may stand between: `spoke by phone from Tolva with the historian Ana Rivera`. */
const reach = 9;

/** `an interview with the historian Ana Rivera`, `Five questions for Ana Rivera`: whether a word of interviewing leads to a name. */
function isSpokenWith({ doc: { tokens }, words }: Scene, start: number): boolean {
  const name = firstFrom(tokens.list, start);
  for (let at = name - 1; at >= Math.max(0, name - reach); at--) {
    const token = tokens.at(at);
    if (/^[.!?;]$/.test(token.text)) return false;
    if (words.interviewing.holds(token)) return true;
  }
  return false;
}

/** `Ana Rivera sat down with us`: whether a word of interviewing stands right behind a name. */
const isTalking = ({ doc: { tokens }, words }: Scene, end: number): boolean =>
  words.interviewing.holds(tokens.at(firstFrom(tokens.list, end)));
