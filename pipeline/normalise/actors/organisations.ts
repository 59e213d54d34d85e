import type { Tokens, TokenSpan } from '../doc/token.ts';
import { isCapitalised } from '../doc/letters.ts';
import { slug } from '../../lib/ids.ts';
import type { Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { FoundOrganisation, Organisation, OrganisationMention, NamePart } from './types.ts';
import { raised } from './acronyms.ts';
import { textOf, type Coverage } from './spans.ts';

/** A name that makes an organisation, taken apart. */
interface Described extends TokenSpan {
  readonly name: string;
  readonly head: string;
  readonly country: string | null;
  /** Whether the name alone could be any country’s: `Ministry of Defence`. */
  readonly generic: boolean;
}

/** The organisations that head words make: one body a name and, where the name is generic, a country. */
export function organisationsByHead(
  tokens: Tokens,
  found: readonly FoundOrganisation[],
  matches: Matches,
  lexicon: ActorLexicon,
  articleId: string,
): OrganisationMention[] {
  const described: Described[] = [];
  for (const each of found) described.push(describe(tokens, each, matches, described, lexicon));
  const bodies = new Map<string, Organisation>();
  return described.map((each) => {
    const whole = wholeOf(each, described);
    const id = idOf(whole, articleId);
    const body = bodies.get(id) ?? {
      id,
      name: whole.name,
      country: whole.country,
      nouns: nounsOf(whole.head, lexicon),
      firstToken: each.first,
    };
    bodies.set(id, body);
    return { body, first: each.first, last: each.last, form: 'name' as const };
  });
}

const nounsOf = (head: string, { bodies }: ActorLexicon): string[] => [
  ...(bodies['no-short-form'].has(head) ? [] : [head]),
  ...(bodies.companies.has(head) ? ['company', 'firm'] : []),
];

function idOf({ name, country, generic }: Described, articleId: string): string {
  const words = slug(name.replace(/^The /, ''));
  if (!generic) return `organisation/${words}`;
  const code = country?.split('/')[1];
  return code === undefined
    ? `organisation/${articleId}/${words}`
    : `organisation/${words}-${code}`;
}

/** The fuller name of the same article that a name ends, or the same generic name with its country. */
function wholeOf(name: Described, all: readonly Described[]): Described {
  const turned = turnedName(name.name);
  const same = turned === null ? undefined : all.find((each) => each.name === turned);
  if (same !== undefined) return same;
  const ending = ` ${name.name}`;
  let fuller: Described | null = null;
  for (const each of all) {
    const sameName = each.name === name.name && name.country === null && each.country !== null;
    if (!sameName && !each.name.endsWith(ending)) continue;
    if (/\bof\b/.test(each.name.slice(0, -name.name.length))) continue;
    const isSame = fuller?.name === each.name && fuller.country === each.country;
    if (fuller !== null && !isSame) return name;
    fuller = each;
  }
  return fuller ?? name;
}

/** `Fisheries Department` is the same as `Department of Fisheries`. */
function turnedName(name: string): string | null {
  const found = /^(.+) (Department|Ministry)$/.exec(name);
  return found === null ? null : `${found[2]} of ${found[1]}`;
}

function describe(
  tokens: Tokens,
  found: FoundOrganisation,
  matches: Matches,
  before: readonly Described[],
  lexicon: ActorLexicon,
): Described {
  const core = coreOf(tokens, found, matches);
  const generic = isGeneric(tokens, core, lexicon) && lexicon.bodies.state.has(found.head);
  const longEnough = core.last - core.first > 1;
  const country = countryWithin(matches, found) ?? ownerOf(tokens, found.first, matches, before);
  const kept = generic && longEnough ? core : found;
  const ofState = lexicon.bodies.state.has(found.head);
  const inName = countryWithin(matches, found) !== null;
  return {
    first: found.first,
    last: found.last,
    head: found.head,
    name: nameOf(tokens, withoutSuffix(tokens, kept, lexicon)),
    country: ofState || inName ? country : null,
    generic: kept === core && generic && (core !== found || !inName),
  };
}

/** The words of a name; with capitals where it is written without any: `the | ministry of lakes | (MOL)`. */
function nameOf(tokens: Tokens, name: TokenSpan): string {
  const words = tokens.list.slice(name.first, name.last);
  return words.every(({ lower, text }) => lower === text)
    ? words.map(({ lower }) => raised(lower)).join(' ')
    : textOf(tokens, name);
}

/** `Roxham Energy | Inc.`: a company by the same name is the same. */
function withoutSuffix(
  tokens: Tokens,
  { first, last }: TokenSpan,
  { bodies }: ActorLexicon,
): TokenSpan {
  let end = last;
  if (last - first > 1 && bodies.suffixes.holds(tokens.at(last - 1))) end--;
  if (end < last && end - first > 1 && tokens.at(end - 1).text === ',') end--;
  // `Marlow & | Co.`
  if (end - first > 1 && tokens.at(end - 1).text === '&') end--;
  return { first, last: end };
}

/** `Marlow Finch | plc`: what says that a name is a company’s belongs to it. */
export function withSuffix(
  tokens: Tokens,
  mention: OrganisationMention,
  { bodies }: ActorLexicon,
): OrganisationMention {
  const isLed = bodies.suffixes.holds(tokens.at(mention.last));
  const form = mention.form === 'name' ? 'alias' : mention.form;
  return isLed ? { ...mention, form, last: mention.last + 1 } : mention;
}

/** A name without the country before it and after it: `Ukrainian |…|`, `|…| of Ukraine`. */
function coreOf(tokens: Tokens, { first, last }: TokenSpan, matches: Matches): TokenSpan {
  const lead = matches.startingAt.get(first);
  const from =
    isNation(lead?.entry.kind) && lead !== undefined && lead.last < last ? lead.last : first;
  const tail = matches.endingAt.get(last);
  if (tail === undefined || !isNation(tail.entry.kind) || tail.first <= from)
    return { first: from, last };
  const joint = tokens.at(tail.first - 1).lower === 'the' ? tail.first - 2 : tail.first - 1;
  return tokens.at(joint).lower === 'of' && joint > from
    ? { first: from, last: joint }
    : { first: from, last };
}

const isNation = (kind: string | undefined): boolean => kind === 'country' || kind === 'demonym';

function isGeneric(tokens: Tokens, { first, last }: TokenSpan, { bodies }: ActorLexicon): boolean {
  for (let index = first; index < last; index++) {
    const word = tokens.at(index).lower;
    if (!bodies.generic.has(word) && !bodies.state.has(word) && word !== ',') return false;
  }
  return true;
}

function countryWithin(matches: Matches, { first, last }: TokenSpan): string | null {
  for (let index = first; index < last; index++) {
    const entry = matches.startingAt.get(index)?.entry;
    if (entry !== undefined && isNation(entry.kind)) return entry.id;
  }
  return null;
}

/** `Korea’s X`, and the second of `Korea’s X and Y`. */
function ownerOf(
  tokens: Tokens,
  first: number,
  matches: Matches,
  before: readonly (TokenSpan & { readonly country: string | null })[],
): string | null {
  const previous = tokens.at(first - 1);
  if (previous.lower === 'and') {
    const other = before.find((each) => each.last === first - 1);
    return other?.country ?? null;
  }
  const isGenitive = previous.lower === "'s" || previous.text === '’' || previous.text === "'";
  const owner = matches.endingAt.get(isGenitive ? first - 1 : first);
  return owner !== undefined && (isNation(owner.entry.kind) || owner.entry.kind === 'seat')
    ? owner.entry.id
    : null;
}

/** `Parliament`, `the Court`: a head word with a capital that is a name by itself in this article. */
export function bareHeads(
  tokens: Tokens,
  parts: readonly NamePart[],
  covered: Coverage,
  matches: Matches,
  lexicon: ActorLexicon,
  articleId: string,
): OrganisationMention[] {
  const bodies = new Map<string, Organisation>();
  return parts.flatMap((part): OrganisationMention[] => {
    const token = tokens.at(part.first);
    if (token.isEdge || part.last - part.first > 1 || covered[part.first] === 1) return [];
    const { bare, heads, 'no-short-form': noShortForm } = lexicon.bodies;
    const isBare = bare.holds(token);
    const isName = heads.holds(token) && !noShortForm.holds(token);
    const after = tokens.at(part.first - 1).lower === 'the' && isName;
    if (!isCapitalised(token) || !(isBare || after)) return [];
    const country = isBare ? ownerOf(tokens, part.first, matches, []) : null;
    const code = country?.split('/')[1];
    const id =
      code === undefined ? `${articleId}/${slug(token.text)}` : `${slug(token.text)}-${code}`;
    const body = bodies.get(id) ?? {
      id: `organisation/${id}`,
      name: token.text,
      country,
      nouns: nounsOf(token.lower, lexicon),
      firstToken: part.first,
    };
    bodies.set(id, body);
    return [{ body, first: part.first, last: part.last, form: 'name' }];
  });
}
