import { annotate, loadAnnotator } from '../../pipeline/normalise/doc/annotate.ts';
import type { Annotation } from '../../pipeline/normalise/doc/types.ts';

const annotator = loadAnnotator();

/** A text with its layers, for tests of what reads them. */
export const annotated = (text: string): Annotation => annotate(text, annotator);
