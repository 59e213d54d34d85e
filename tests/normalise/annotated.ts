import { annotate } from '../../pipeline/normalise/annotate/annotate.ts';
import { loadAbbreviations } from '../../pipeline/normalise/annotate/lexicon.ts';
import { createTagger } from '../../pipeline/normalise/annotate/tags.ts';
import type { Annotation } from '../../pipeline/normalise/annotate/types.ts';

const annotator = { abbreviations: loadAbbreviations(), tag: createTagger() };

/** A text with its layers, for tests of what reads them. */
export const annotated = (text: string): Annotation => annotate(text, annotator);
