import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** HTML as GitHub makes it of Markdown, with raw HTML let through, so that a test sees what gets in. */
export const rendered = (source: string): string =>
  micromark(source, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** The names of the tags, sorted; one with attributes, save that of alignment, is given whole. */
export const tagsIn = (html: string): string[] => {
  const tags = html.match(/<[a-z][^>]*>/giu) ?? [];
  return [
    ...new Set(tags.map((tag) => tag.replace(/ align="\w+"/, '').replace(/^<(\w+)>$/, '$1'))),
  ].sort();
};
