import { slug } from '../../kernel/ids.ts';
import type { Annotation, Token } from '../annotate/types.ts';
import type { Match } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { FoundOrganisation } from './organisations.ts';
import { textOf } from './persons.ts';

/** An organisation as the article’s memory has it. */
export interface Body {
  readonly id: string;
  readonly name: string;
  /** actor_id of its country. */
  readonly country: string | null;
  /** Common nouns that may refer to it after “the”. */
  readonly nouns: readonly string[];
  readonly firstToken: number;
}

export interface BodyMention {
  readonly body: Body;
  readonly first: number;
  readonly last: number;
  readonly form: 'name' | 'alias' | 'acronym';
}

/** The organisations of an article, from head words and from the dictionary, and where they are named. */
export function resolveBodies(
  doc: Annotation,
  found: readonly FoundOrganisation[],
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): { bodies: Body[]; mentions: BodyMention[] } {
  const bodies = new Map<string, Body>();
  const mentions: BodyMention[] = [];
  for (const name of found) {
    const body = bodyOf(doc.tokens, name, lexicon);
    if (!bodies.has(body.id)) bodies.set(body.id, body);
    mentions.push({
      body: bodies.get(body.id) ?? body,
      first: name.first,
      last: name.last,
      form: 'name',
    });
  }
  for (const { entry, first, last } of matches.values()) {
    if (
      entry.kind !== 'organisation' ||
      found.some((each) => each.first <= first && last <= each.last)
    )
      continue;
    const nouns = lexicon.kinds.get(entry.id) ?? [];
    const body = bodies.get(entry.id) ?? {
      id: entry.id,
      name: entry.name,
      country: null,
      nouns,
      firstToken: first,
    };
    bodies.set(entry.id, body);
    const text = textOf(doc.tokens, { first, last });
    mentions.push({ body, first, last, form: formOf(text, entry.name) });
  }
  const all = [...bodies.values()];
  mentions.push(...acronyms(doc.tokens, mentions), ...shortForms(doc, all, mentions));
  return { bodies: all, mentions };
}

const formOf = (text: string, name: string): BodyMention['form'] =>
  text === name ? 'name' : /^[\p{Lu}.]{2,7}$/u.test(text) ? 'acronym' : 'alias';

function bodyOf(tokens: readonly Token[], found: FoundOrganisation, lexicon: ActorLexicon): Body {
  const name = textOf(tokens, found);
  const ofState = lexicon.stateHeads.has(found.head);
  const code = found.country?.split('/')[1];
  const suffix = ofState && !found.countryInName && code !== undefined ? `-${code}` : '';
  return {
    id: `organisation/${slug(name)}${suffix}`,
    name,
    country: ofState || found.countryInName ? found.country : null,
    nouns: [found.head],
    firstToken: found.first,
  };
}

/** `World Harbour Body (WHB)` defines WHB for the rest of the article. */
function acronyms(tokens: readonly Token[], mentions: readonly BodyMention[]): BodyMention[] {
  const defined = new Map<string, Body>();
  for (const { body, last, form } of mentions) {
    const short = tokens[last + 1]?.text ?? '';
    if (form !== 'name' || tokens[last]?.text !== '(' || tokens[last + 2]?.text !== ')') continue;
    if (/^\p{Lu}[\p{Lu}\p{Ll}&]{1,6}$/u.test(short) && isShortFor(short, body.name))
      defined.set(short, body);
  }
  if (defined.size === 0) return [];
  return tokens.flatMap((token, index): BodyMention[] => {
    const body = defined.get(token.text);
    return body === undefined ? [] : [{ body, first: index, last: index + 1, form: 'acronym' }];
  });
}

const isShortFor = (short: string, name: string): boolean =>
  name.charAt(0).toLowerCase() === short.charAt(0).toLowerCase() &&
  name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).length >= 2;

/** `the ministry`, `the Alliance`: the one organisation named before that the noun fits. */
function shortForms(
  doc: Annotation,
  bodies: readonly Body[],
  mentions: readonly BodyMention[],
): BodyMention[] {
  const covered = new Set<number>();
  for (const { first, last } of mentions)
    for (let index = first; index < last; index++) covered.add(index);
  const nouns = new Set(bodies.flatMap((body) => body.nouns));
  return doc.tokens.flatMap((token, index): BodyMention[] => {
    if (!nouns.has(token.lower) || covered.has(index) || doc.tokens[index - 1]?.lower !== 'the')
      return [];
    const next = doc.tokens[index + 1];
    if (next?.lower === 'of' || next?.tag === 'NOUN' || next?.tag === 'PROPN') return [];
    const fitting = bodies.filter(
      (body) => body.nouns.includes(token.lower) && body.firstToken < index,
    );
    const [only] = fitting;
    return only === undefined || fitting.length > 1
      ? []
      : [{ body: only, first: index, last: index + 1, form: 'alias' }];
  });
}
