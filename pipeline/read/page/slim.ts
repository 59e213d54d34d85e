/** Elements of which nothing is read, with all that they hold; none of them holds another of its kind, save pictures. */
const unread = new Set('iframe noscript script style svg template'.split(' '));

/** Elements that are no more than their tag, and of which nothing is read. */
const empty = new Set('img input path source track use'.split(' '));

/** Elements that another element or their own tag ends: they do not nest. */
const flat = new Set(
  'area base br col dd dt embed hr li link meta option p tbody td tfoot th thead tr wbr'.split(' '),
);

/** No page of a newsroom nests its parts deeper, and the time that a parser takes grows with the depth at each tag. */
const deepest = 2000;

/** Attributes that say what a part of a page is. */
const telling = new Set(
  'aria-hidden aria-label charset class content data-component data-testid datetime dir hidden href http-equiv id itemprop lang name property pubdate rel role type'.split(
    ' ',
  ),
);

/**
 * A page without what is not read: programs, styles, comments, and attributes that serve to show it. Half of the time
 * that reading a page takes goes into making nodes of these. What HTML has as a tag is one here (WHATWG HTML, 13.2.5).
 * Takes no longer than the page is long.
 *
 * @returns null where its parts are nested deeper than those of any page
 */
export function slim(html: string): string | null {
  const kept: string[] = [];
  const endless = new Set<string>();
  let [from, depth] = [0, 0];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const found = html.startsWith('<!--', at) ? commentAt(html, at) : tagAt(html, at, endless);
    depth = Math.max(0, depth + (found?.opens ?? closes(html, at)));
    if (depth > deepest) return null;
    if (found === null) at++;
    else {
      kept.push(html.slice(from, at), found.instead);
      at = from = found.end;
    }
  }
  kept.push(html.slice(from));
  return kept.join('');
}

interface Found {
  readonly end: number;
  readonly instead: string;
  /** By how much what follows is deeper. */
  readonly opens: number;
}

/** A comment that nothing ends goes on to the end of the page. */
function commentAt(html: string, at: number): Found {
  const end = html.indexOf('-->', at + 2);
  return { end: end < 0 ? html.length : end + 3, instead: '', opens: 0 };
}

const tagName = /[a-zA-Z][^\s/>]{0,60}/y;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;

/** @param endless names of elements that nothing ends from here on; those found so are added */
function tagAt(html: string, at: number, endless: Set<string>): Found | null {
  tagName.lastIndex = at + 1;
  const name = tagName.exec(html)?.[0].toLowerCase();
  if (name === undefined) return null;
  const { told, isData, isCanonical, end: behind } = attributesAt(html, tagName.lastIndex);
  tagEnd.lastIndex = behind;
  const closing = tagEnd.exec(html)?.[0];
  if (closing === undefined) return { end: behind, instead: html.slice(at, behind), opens: 0 };
  const end = tagEnd.lastIndex;
  if (empty.has(name) || (name === 'link' && !isCanonical)) return { end, instead: '', opens: 0 };
  const last = unread.has(name) ? endOf(name, html, end, endless) : null;
  if (last !== null) return { end: last, instead: isData ? html.slice(at, last) : '', opens: 0 };
  const close = closing.includes('/') ? '/>' : '>';
  return { end, instead: `<${name}${told}${close}`, opens: flat.has(name) ? 0 : 1 };
}

/** By how much an end tag makes what follows less deep. */
function closes(html: string, at: number): number {
  if (html[at + 1] !== '/') return 0;
  tagName.lastIndex = at + 2;
  const name = tagName.exec(html)?.[0].toLowerCase();
  return name === undefined || flat.has(name) ? 0 : -1;
}

interface Attributes {
  /** Those that are kept, as they are written. */
  readonly told: string;
  /** Whether they say that what follows is JSON-LD, or the page’s own address. */
  readonly isData: boolean;
  readonly isCanonical: boolean;
  readonly end: number;
}

function attributesAt(html: string, start: number): Attributes {
  let told = '';
  let [isData, isCanonical] = [false, false];
  let end = start;
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(html);
    if (found === null) return { told, isData, isCanonical, end };
    end = attribute.lastIndex;
    const [, given = '', inDouble, inSingle, bare] = found;
    const key = given.toLowerCase();
    const value = inDouble ?? inSingle ?? bare ?? '';
    if (telling.has(key) || (key === 'style' && value.includes('none')))
      told += ` ${key}="${value.replaceAll('"', '&quot;')}"`;
    if (key === 'type') isData ||= value.includes('ld+json');
    if (key === 'rel') isCanonical ||= value === 'canonical';
  }
}

/** Where an element ends that starts before a place; null where nothing ends it. */
function endOf(name: string, html: string, from: number, endless: Set<string>): number | null {
  for (let at = from; !endless.has(name); at += 2) {
    at = html.indexOf('</', at);
    if (at < 0) {
      endless.add(name);
      break;
    }
    const behind = at + 2 + name.length;
    if (html.slice(at + 2, behind).toLowerCase() !== name) continue;
    const end = html.indexOf('>', behind);
    return end < 0 ? html.length : end + 1;
  }
  return isRaw(name) ? html.length : null;
}

/** Whether all behind its start tag is its own, up to its end tag or the end of the page. */
const isRaw = (name: string): boolean => name === 'script' || name === 'style';
