import { trim } from '../../../kernel/span.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';

/** `RIVERA: …`, `Q: …` is no name; a name in capitals, or the same short name at the head of several paragraphs. */
const turn = /^(?<name>\p{Lu}[\p{L}.’' -]{1,40}?):\s+(?=\S)/u;
const leastTurns = 2;

/** The turns of a transcript or interview: each paragraph that begins `NAME:` is what NAME says. */
export function transcriptTurns({ doc }: Context): AttributionDraft[] {
  const turns = doc.paragraphs.flatMap((paragraph) => {
    const match = turn.exec(doc.text.slice(paragraph.start, paragraph.start + 60));
    const name = match?.groups?.['name'];
    return match === null || name === undefined
      ? []
      : [{ paragraph, name, length: match[0].length }];
  });
  const named = turns.filter(
    ({ name }) =>
      isCapitals(name) || turns.filter((other) => other.name === name).length >= leastTurns,
  );
  if (named.length < leastTurns) return [];
  return named.map(({ paragraph, name, length }) => ({
    source: { start: paragraph.start, end: paragraph.start + name.length },
    goesOnFrom: null,
    cue: { start: paragraph.start + name.length, end: paragraph.start + name.length + 1 },
    cueClass: null,
    polarity: 'affirmed',
    content: [trim(doc.text, { start: paragraph.start + length, end: paragraph.end })],
    mode: 'direct',
    rule: 'transcript-turn',
    confidence: 0.9,
  }));
}

const isCapitals = (name: string): boolean => name.length > 2 && name === name.toUpperCase();
