import { closedClass } from '../../doc/lexicon.ts';
import { known } from '../../../lib/lists.ts';
import { contains, slice } from '../../../lib/span.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import { intervieweeOf } from './interviewees.ts';
import { actorOfSource } from './named.ts';
import type { Scene } from '../scene.ts';
import {
  bearerOf,
  bodyGoesOn,
  bodyOfNoun,
  introducedNext,
  spokenFor,
  subjectBefore,
} from './unnamed.ts';

/** The actor of each attribution, by index; null where the source is unnamed, nobody, or unsure. */
type Speakers = (string | null)[];

/** Finds, where the source alone tells nothing, who speaks; `speakers` holds those that are known by then. */
type Step = (scene: Scene, speakers: Speakers, index: number) => string | null;

/** Asked in turn, each for all attributions in their order before the next one, where no speaker is known. */
const steps: readonly { readonly id: string; readonly find: Step }[] = [
  { id: 'interviewee', find: intervieweeOf },
  { id: 'introduced-next', find: introducedNext },
  { id: 'spokesman', find: spokenFor },
  { id: 'body-of-noun', find: bodyOfNoun },
  { id: 'body-goes-on', find: bodyGoesOn },
  { id: 'bearer', find: bearerOf },
  { id: 'subject-before', find: subjectBefore },
  { id: 'goes-on', find: whoGoesOn },
];

/**
 * The actor of each attribution, by index: whom its source names, or what else tells. Each way to find one is told to
 * the trace by its name.
 */
export function resolveSpeakers(scene: Scene): Speakers {
  const { doc, attributions } = scene;
  const speakers: Speakers = attributions.map(({ source }) =>
    source === null ? null : actorOfSource(scene, source),
  );
  for (const { id, find } of steps)
    for (const [index, { source, content }] of attributions.entries()) {
      if (speakers[index] !== null) continue;
      const actorId = find(scene, speakers, index);
      const at = source ?? content[0];
      if (actorId === null || at === undefined) continue;
      speakers[index] = actorId;
      const { start, end } = at;
      doc.tokens.trace?.add({ family: 'link', step: 'link', id, start, end, says: actorId });
    }
  return speakers;
}

/** An attribution that goes on from another has its speaker; `I` inside what somebody says is who says it. */
function whoGoesOn({ doc, attributions }: Scene, speakers: Speakers, index: number): string | null {
  const { source, goesOnFrom } = known(attributions, index);
  if (source !== null && closedClass.i.has(slice(doc.text, source).toLowerCase()))
    return speakerAround(attributions, speakers, index);
  return goesOnFrom === null ? null : (speakers[outermost(attributions, goesOnFrom)] ?? null);
}

/** Who says the words that a source stands in: the innermost attribution around it. */
function speakerAround(
  attributions: readonly AttributionDraft[],
  speakers: Speakers,
  index: number,
): string | null {
  const around = attributionAround(attributions, index);
  return around === null ? null : (speakers[around] ?? null);
}

/** What goes on is the speech of who speaks, not that of whom the speech tells. */
function outermost(attributions: readonly AttributionDraft[], index: number): number {
  let outer = index;
  for (let depth = 0; depth < 4; depth++) outer = attributionAround(attributions, outer) ?? outer;
  return outer;
}

/** The innermost attribution in whose content another one’s source stands, or its content where it has none. */
function attributionAround(
  attributions: readonly AttributionDraft[],
  index: number,
): number | null {
  const { source, content } = known(attributions, index);
  const inner = source ?? content[0];
  if (inner === undefined) return null;
  let innermost: number | null = null;
  let shortest = Infinity;
  for (const [at, other] of attributions.entries())
    for (const span of at === index ? [] : other.content) {
      const length = span.end - span.start;
      if (!contains(span, inner) || length >= shortest || length <= inner.end - inner.start)
        continue;
      innermost = at;
      shortest = length;
    }
  return innermost;
}
