import { docx, nexisDocx } from './docx.ts';
import { europresseHtml } from './europresse.ts';
import { factivaHtml } from './factiva-html.ts';
import { factivaText } from './factiva-text.ts';
import { factivaXml } from './factiva-xml.ts';
import type { Form } from './form.ts';
import { lexisHtml } from './lexis-html.ts';
import { lexisText } from './lexis-text.ts';
import { nexisText } from './nexis-text.ts';
import { odt } from './odt.ts';
import { proquestText } from './proquest.ts';
import { epub, oldOffice, pdf } from './refused.ts';
import { factivaRtf, nexisRtf, rtf } from './rtf.ts';

/** Forms of databases and offices, in the order in which they are asked. */
export const exportForms: readonly Form[] = [
  pdf,
  epub,
  oldOffice,
  nexisDocx,
  docx,
  odt,
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
];
