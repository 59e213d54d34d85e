import { contains } from '../../kernel/span.ts';
import type { Annotation } from '../annotate/types.ts';
import { attributionsIn } from './attributions.ts';
import { findBlocks } from './blocks.ts';
import { contextOf } from './context.ts';
import { leftQuotations } from './left-quotations.ts';
import type { CueLexicon } from './lexicon.ts';
import { transcriptTurns } from './rules/transcript.ts';
import type { AttributionDraft } from './types.ts';

/**
 * Who says what in a text, as the text words it: attributions in the order of their content.
 * First the cues of each block (a sentence with its quotations as single words), block by block,
 * quotations inside included; then the turns of transcripts; then what is quoted and still nobody’s.
 */
export function findAttributions(doc: Annotation, lexicon: CueLexicon): AttributionDraft[] {
  const context = contextOf(doc, lexicon);
  const blocks = findBlocks(doc);
  const turns = transcriptTurns(context);
  const found = blocks
    .filter((block) => !turns.some((turn) => turn.content.some((piece) => contains(piece, block))))
    .flatMap((block) => attributionsIn(context, block));
  return leftQuotations(context, blocks, [...found, ...turns].sort(byContent)).sort(byContent);
}

const byContent = (a: AttributionDraft, b: AttributionDraft): number =>
  (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) ||
  (b.content[0]?.end ?? 0) - (a.content[0]?.end ?? 0);
