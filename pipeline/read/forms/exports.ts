import { docx, nexisDocx } from './docx.ts';
import { europresseHtml } from './europresse.ts';
import { factivaHtml } from './factiva-html.ts';
import { factivaText } from './factiva-text.ts';
import { factivaXml } from './factiva-xml.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { lexisHtml } from './lexis-html.ts';
import { lexisText } from './lexis-text.ts';
import { nexisText } from './nexis-text.ts';
import { odt } from './odt.ts';
import { proquestText } from './proquest.ts';
import { epub, oldOffice, otherOffice, pdf } from './refused.ts';
import { factivaRtf, nexisRtf, rtf } from './rtf.ts';

/** Forms of databases and offices, in the order in which they are asked. Each tells where it gives nothing at all. */
export const exportForms: readonly Form[] = [
  pdf,
  epub,
  oldOffice,
  nexisDocx,
  docx,
  odt,
  otherOffice,
  nexisRtf,
  factivaRtf,
  rtf,
  factivaXml,
  factivaHtml,
  lexisHtml,
  europresseHtml,
  factivaText,
  lexisText,
  nexisText,
  proquestText,
].map((form) => ({ ...form, pieces: (source: Source) => tellingOfNone(form, source) }));

async function* tellingOfNone(form: Form, source: Source): AsyncGenerator<Piece | Skipped> {
  let isEmpty = true;
  for await (const piece of form.pieces(source)) {
    isEmpty = false;
    yield piece;
  }
  if (isEmpty)
    yield {
      form: form.id,
      source: source.path,
      part: null,
      reason: 'broken',
      message: `it looks like ${form.title}, and there is no article in it: save the articles there again`,
    };
}
