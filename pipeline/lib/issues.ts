import type { Issue } from '../../schemas/types.ts';
import type { Span } from './span.ts';

export type IssueCode = Issue['code'];

const messages: Readonly<Record<IssueCode, string>> = {
  'unclosed-quotation': 'A quotation opens here and nothing closes it.',
  'stray-quotation-mark': 'This quotation mark closes nothing.',
  'unread-number': 'No rule could read this number.',
  'ambiguous-name': 'This name fits more than one actor; it was left unlinked.',
  'unlinked-pronoun': 'The pronoun that says this could not be resolved.',
  'replaced-character': 'A control character stood here and was read as a space.',
  'unread-field': 'Something that the file says of the article could not be read and was left out.',
  'unsure-day':
    'The file prints a day such as 3/4/2024 and nothing tells whether it is in April or in March: it was left out. Write day_order into _corpus.yaml beside the file.',
  'other-length':
    'The file says that this article has more or fewer words, by over a quarter, than were read of it.',
  'no-day': 'The text names no day and none was given, so published_on is empty.',
};

/** Something odd, not wrong, at a place of the text or in the article as a whole. */
export function issue(code: IssueCode, span?: Span): Issue {
  return {
    code,
    message: messages[code],
    start: span?.start ?? null,
    end: span?.end ?? null,
  };
}
