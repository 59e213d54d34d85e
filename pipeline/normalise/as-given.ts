import type { Claim, Figure, Issue, Role } from '../../schemas/types.ts';
import { slice, trim, type Span } from '../lib/span.ts';
import type { Doc } from './doc/doc.ts';
import { besideClaim } from './link/rows/claims.ts';
import type { Linked } from './link/link.ts';
import type { Legible } from './doc/legible.ts';

/** Rows that were found in a text as it is read, with offsets and words of the text as it is. */
export function rowsAsGiven(rows: Linked, read: Legible, text: string, { sentences }: Doc): Linked {
  if (read.text === text) return rows;
  const inSentence = ({ sentence }: Claim | Figure): Pick<Claim | Figure, 'sentence_text'> => {
    const span = sentences[sentence];
    return { sentence_text: span === undefined ? null : slice(text, trim(text, read.given(span))) };
  };
  return {
    ...rows,
    mentions: rows.mentions.map((row) => ({ ...row, ...placed(row, read, text) })),
    claims: rows.claims.map((row) => ({ ...claimAsGiven(row, read, text), ...inSentence(row) })),
    figures: rows.figures.map((row) => ({
      ...row,
      ...placed(row, read, text),
      ...inSentence(row),
    })),
    roles: rows.roles.map((row) => roleAsGiven(row, read, text)),
  };
}

/** An issue that was found in a text as it is read, with offsets of the text as it is. */
export function issueAsGiven(issue: Issue, read: Legible): Issue {
  const { start, end } = issue;
  return start === null || end === null ? issue : { ...issue, ...read.given({ start, end }) };
}

interface Placed extends Span {
  readonly text: string;
}

function placed(span: Span, read: Legible, text: string): Placed {
  const { start, end } = read.given(span);
  return { text: text.slice(start, end), start, end };
}

function claimAsGiven(row: Claim, read: Legible, text: string): Claim {
  const said = placed(row, read, text);
  const speaker = partAsGiven(row.speaker_start, row.speaker_end, read);
  const cue = partAsGiven(row.cue_start, row.cue_end, read);
  return {
    ...row,
    speaker_text: speaker === null ? null : slice(text, speaker),
    speaker_start: speaker?.start ?? null,
    speaker_end: speaker?.end ?? null,
    cue_text: cue === null ? null : slice(text, cue),
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    ...said,
    ...besideClaim(text, said),
  };
}

function roleAsGiven(row: Role, read: Legible, text: string): Role {
  const affiliation = partAsGiven(row.affiliation_start, row.affiliation_end, read);
  const country = partAsGiven(row.country_start, row.country_end, read);
  return {
    ...row,
    ...placed(row, read, text),
    affiliation_text: affiliation === null ? null : slice(text, affiliation),
    affiliation_start: affiliation?.start ?? null,
    affiliation_end: affiliation?.end ?? null,
    country_text: country === null ? null : slice(text, country),
    country_start: country?.start ?? null,
    country_end: country?.end ?? null,
  };
}

const partAsGiven = (start: number | null, end: number | null, read: Legible): Span | null =>
  start === null || end === null ? null : read.given({ start, end });
