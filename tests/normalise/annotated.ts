import type { Doc } from '../../pipeline/normalise/doc/doc.ts';
import { annotate, loadAnnotator } from '../../pipeline/normalise/annotate.ts';

const annotator = loadAnnotator();

/** A text with its layers, for tests of what reads them. */
export const annotated = (text: string): Doc => annotate(text, annotator);
