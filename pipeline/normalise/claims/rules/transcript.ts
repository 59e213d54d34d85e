import type { Doc } from '../../doc/doc.ts';
import { known } from '../../../lib/lists.ts';
import { beginsAsName } from '../../doc/letters.ts';
import { slice, trim, type Span } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import type { CueLexicon } from '../lexicon.ts';
import type { AttributionDraft } from '../types.ts';
import { directDraft } from './draft.ts';
import { hasCapitals } from './title.ts';

/** `RIVERA: …`, and so in marks; `Q: …` is no name; a name in capitals, or the same short name at the head of several paragraphs. */
const turn = /^(?<mark>["“]?)(?<name>\p{Lu}[\p{L}.’' -]{1,40}?):\s+(?=\S)/u;
const leastTurns = 2;

interface Turn {
  readonly name: string;
  readonly source: Span;
  /** Offset of the colon. */
  readonly colon: number;
  readonly content: Span;
}

/** The turns of a transcript or interview: each paragraph that begins `NAME:` is what NAME says. */
export function transcriptTurns(context: Context): AttributionDraft[] {
  const { doc, lexicon } = context;
  const turns = doc.paragraphs
    .map((paragraph) => turnAt(doc.text, paragraph))
    .filter((found) => found !== null)
    .filter(({ name }) => !introduces(name, lexicon) && hasCapitals(name));
  const named = turns.filter(
    ({ name }) =>
      isCapitals(name) || turns.filter((other) => other.name === name).length >= leastTurns,
  );
  const isOne = named.length === 1 && isSurname(doc, known(named, 0).name);
  if (named.length < leastTurns && !isOne) return [];
  return named.map(({ source, colon, content }) => {
    const cue = { start: colon, end: colon + 1 };
    return directDraft(context, 'transcript-turn', { source, cue, content });
  });
}

function turnAt(text: string, paragraph: Span): Turn | null {
  const head = text.slice(paragraph.start, paragraph.start + 60);
  const match = head.includes(':') ? turn.exec(head) : null;
  const { mark = '', name: found } = match?.groups ?? {};
  if (match === null || found === undefined) return null;
  const start = paragraph.start + mark.length;
  const colon = start + found.length;
  const source = trim(text, { start, end: colon });
  const isClosed = mark !== '' && /["”]/.test(text[paragraph.end - 1] ?? '');
  const end = paragraph.end - (isClosed ? 1 : 0);
  return {
    name: slice(text, source),
    source,
    colon,
    content: trim(text, { start: paragraph.start + match[0].length, end }),
  };
}

const isCapitals = (name: string): boolean => name.length > 2 && name === name.toUpperCase();

/** `THORNBURY: …` alone, where the article names a Celia Thornbury; no town at the head of a report. */
const isSurname = ({ tokens }: Doc, name: string): boolean =>
  tokens.list.some(
    ({ text }, at) =>
      text !== name &&
      text.toUpperCase() === name &&
      tokens.at(at - 1).tag === 'PROPN' &&
      beginsAsName(tokens.at(at - 1).text),
  );

/** `She said: …` is a sentence with its verb, no name. */
const introduces = (name: string, { verbs }: CueLexicon): boolean =>
  name.split(' ').some((word) => verbs.has(word));
