import type { PageDocument } from './dom.ts';

/** A thing that a page describes in JSON-LD, by the vocabulary of schema.org; nothing of it is checked. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself in JSON-LD. */
export interface Described {
  /** The things described, each before those within it. */
  readonly things: readonly Thing[];
  /** How many of its scripts are no JSON, even after mending what pages often have wrong. */
  readonly broken: number;
}

/** How deep things stand in one another at most: a page’s own lie at the top, in a graph or as its main entity. */
const deepest = 5;

export function describedBy(page: PageDocument): Described {
  const things: Thing[] = [];
  let broken = 0;
  for (const script of page.querySelectorAll('script[type*="ld+json"]')) {
    const data = parse(script.textContent ?? '');
    if (data === undefined) broken++;
    else collect(data, things, 0);
  }
  return { things: referred(things), broken };
}

function collect(data: unknown, things: Thing[], depth: number): void {
  if (depth > deepest) return;
  if (Array.isArray(data)) for (const each of data) collect(each, things, depth + 1);
  else if (isThing(data)) {
    if (data['@type'] !== undefined) things.push(data);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
      collect(data[key], things, depth + 1);
  }
}

const isThing = (data: unknown): data is Thing =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Controls stand in strings where pages paste texts into JSON; JSON allows none. */
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x1f\x7f]+/g;

/** What publishing systems put around the JSON: marks of a comment or of CDATA, a semicolon behind it. */
const around = /^\s*(?:(?:\/\/\s*)?<!\[CDATA\[|<!--)|(?:(?:\/\/\s*)?\]\]>|-->)\s*$/g;

/** Data from a script; undefined where it is no JSON, or nothing. */
function parse(script: string): unknown {
  return parsed(script) ?? parsed(mended(script));
}

const mended = (script: string): string => {
  const text = script.replace(around, '').replace(controls, ' ').replace(lastComma, '').trim();
  return text.endsWith(';') ? text.slice(0, -1) : text;
};

/** A comma with nothing behind it, as templates leave it. */
const lastComma = /,(?=\s{0,200}[\]}])/g;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Things with what they refer to by `@id` alone put in its place, one level deep, as WordPress writes its graphs. */
function referred(things: readonly Thing[]): Thing[] {
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const meant = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(meant);
    if (!isThing(value) || Object.keys(value).length !== 1) return value;
    return byId.get(value['@id']) ?? value;
  };
  return things.map((thing) =>
    Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, meant(value)])),
  );
}

/** The types of a thing, without the address of their vocabulary: `NewsArticle`. */
export const typesOf = (thing: Thing): string[] =>
  listed(thing['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.slice(type.lastIndexOf('/') + 1)] : [],
  );

const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The texts of a value: itself, a number or a truth in words, or the names of the things that it is. */
export const textsOf = (value: unknown): string[] =>
  listed(value).flatMap((each) => {
    if (typeof each === 'string') return [each];
    if (typeof each === 'number' || typeof each === 'boolean') return [String(each)];
    if (!isThing(each)) return [];
    return textsOf(each['name'] ?? each['@value'] ?? each['url'] ?? each['@id']);
  });
