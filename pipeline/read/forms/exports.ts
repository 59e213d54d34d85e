import { docx, nexisDocx } from './docx.ts';
import { factivaHtml } from './factiva-html.ts';
import { factivaText } from './factiva-text.ts';
import { factivaXml } from './factiva-xml.ts';
import type { Form } from './form.ts';
import { odt } from './odt.ts';
import { factivaRtf, nexisRtf, rtf } from './rtf.ts';

/** Forms of databases and offices, in the order in which they are asked. */
export const exportForms: readonly Form[] = [
  nexisDocx,
  docx,
  odt,
  nexisRtf,
  factivaRtf,
  rtf,
  factivaXml,
  factivaHtml,
  factivaText,
];
