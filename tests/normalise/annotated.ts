import { finish } from '../../pipeline/kernel/steps.ts';
import { annotate, loadAnnotator } from '../../pipeline/normalise/annotate/annotate.ts';
import type { Annotation } from '../../pipeline/normalise/annotate/types.ts';

const annotator = loadAnnotator();

/** A text with its layers, for tests of what reads them. */
export const annotated = (text: string): Annotation => finish(annotate(text, annotator));
