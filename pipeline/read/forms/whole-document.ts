import type { FormId, Piece, Skipped } from './form.ts';
import { fieldsOf, joined, type Paragraph } from './paragraphs.ts';

/** Names of the style of a title, as Word and LibreOffice write them; in Word’s German the style is another, its id the same. */
const titleStyle = /^title$/i;

/**
 * A document of an office program as one article. Its title is what has the style of one at its head; properties of the
 * file are not looked at, for they tell who typed it and on which template.
 */
export function wholeDocument(
  paragraphs: readonly Paragraph[],
  form: FormId,
  source: string,
): Piece | Skipped {
  const told = paragraphs.filter(({ text }) => text !== '');
  const first = told[0];
  const isTitled = first !== undefined && titleStyle.test(first.style) && told.length > 1;
  const text = joined((isTitled ? told.slice(1) : told).map((each) => each.text));
  const whole = { form, source, part: null } as const;
  if (text === '')
    return {
      ...whole,
      reason: 'no-text',
      message: 'there is no text in this document: if it shows one, that is a picture of it',
    };
  return { ...whole, fields: fieldsOf({ title: isTitled ? first.text : undefined }), text };
}
