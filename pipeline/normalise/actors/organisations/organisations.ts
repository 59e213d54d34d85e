import { slug } from '../../../lib/ids.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { Token, TokenSpan } from '../../doc/token.ts';
import { isAcronym, isShortFor, raised, redefinedAcronyms } from './acronyms.ts';
import { shortsInBrackets } from './brackets.ts';
import { isGenitive, textOf, withoutArticle, type Context, type Coverage } from '../context.ts';
import { isNation } from '../gazetteer.ts';
import type {
  Entry,
  FoundOrganisation,
  Match,
  NamePart,
  Organisation,
  OrganisationMention,
  People,
} from '../types.ts';

/** A name that makes an organisation, taken apart. */
interface Described extends TokenSpan {
  readonly name: string;
  readonly head: string;
  readonly country: string | null;
  /** Whether the name alone could be any country’s: `Ministry of Defence`. */
  readonly generic: boolean;
}

/** Organisations of an article by a key; one that is asked for and not there is made. */
class Bodies extends Map<string, Organisation> {
  of(key: string, make: () => Organisation): Organisation {
    const body = this.get(key) ?? make();
    this.set(key, body);
    return body;
  }
}

const newBody = (
  id: string,
  name: string,
  firstToken: number,
  { country = null, nouns = [] }: Partial<Organisation> = {},
): Organisation => ({ id: `organisation/${id}`, name, country, nouns, firstToken });

/** The only organisation that fits; null where none does, or several do. */
export function onlyOne(
  bodies: Iterable<Organisation>,
  fits: (body: Organisation) => boolean,
): Organisation | null {
  let found: Organisation | null = null;
  for (const body of bodies) {
    if (body === found || !fits(body)) continue;
    if (found !== null) return null;
    found = body;
  }
  return found;
}

/** The organisations that head words make: one body a name and, where the name is generic, a country. */
export function organisationsByHead(
  context: Context,
  found: readonly FoundOrganisation[],
  articleId: string,
): OrganisationMention[] {
  const described: Described[] = [];
  for (const each of found) described.push(describe(context, each, described));
  const bodies = new Bodies();
  return described.map((each): OrganisationMention => {
    const { first, last } = each;
    const whole = wholeOf(each, described);
    const id = idOf(whole, articleId);
    const nouns = nounsOf(context, whole.head);
    const { name, country } = whole;
    const body = bodies.of(id, () => newBody(id, name, first, { country, nouns }));
    return { body, first, last, form: 'name' };
  });
}

/** What `the …` may mean such a body. */
const nounsOf = ({ lexicon: { organisations } }: Context, head: string): string[] => [
  ...(organisations['no-short-form'].has(head) ? [] : [head]),
  ...(organisations.companies.has(head) ? ['company', 'firm'] : []),
];

function idOf({ name, country, generic }: Described, articleId: string): string {
  const words = slug(name.replace(/^The /, ''));
  return generic ? idWithin(country, words, articleId) : words;
}

/** The id of a body that any country may have: with its code, or within the article. */
function idWithin(country: string | null, words: string, articleId: string): string {
  const code = country?.split('/')[1];
  return code === undefined ? `${articleId}/${words}` : `${words}-${code}`;
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
    if (fuller !== null && fuller.name !== each.name) return name;
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
  context: Context,
  found: FoundOrganisation,
  before: readonly Described[],
): Described {
  const { state } = context.lexicon.organisations;
  const core = coreOf(context, found);
  const within = countryWithin(context, found);
  const generic = core.last - core.first > 1 && state.has(found.head) && isGeneric(context, core);
  const country = within ?? ownerOf(context, found.first, before);
  return {
    first: found.first,
    last: found.last,
    head: found.head,
    name: nameOf(context, withoutSuffix(context, generic ? core : found)),
    country: state.has(found.head) || within !== null ? country : null,
    generic,
  };
}

/** The words of a name; with capitals where it is written without any: the ministry of lakes (MOL). */
function nameOf({ tokens }: Context, name: TokenSpan): string {
  const words = tokens.list.slice(name.first, name.last);
  return words.every(({ lower, text }) => lower === text)
    ? words.map(({ lower }) => raised(lower)).join(' ')
    : textOf(tokens, name);
}

/** Roxham Energy Inc., Marlow & Co.: a company by the same name is the same. */
function withoutSuffix({ tokens, lexicon }: Context, { first, last }: TokenSpan): TokenSpan {
  const { suffixes } = lexicon.organisations;
  let end = suffixes.holds(tokens.at(last - 1)) ? last - 1 : last;
  if (end - first > 1 && tokens.at(end - 1).text === '&') end--;
  return { first, last: end };
}

/** Marlow Finch plc: what says that a name is a company’s belongs to it. */
export function withSuffix(
  { tokens, lexicon }: Context,
  mention: OrganisationMention,
): OrganisationMention {
  const isLed = lexicon.organisations.suffixes.holds(tokens.at(mention.last));
  const form = mention.form === 'name' ? 'alias' : mention.form;
  return isLed ? { ...mention, form, last: mention.last + 1 } : mention;
}

/** A name without its country, before it, Ukrainian, or behind, of Ukraine. */
function coreOf({ tokens, matches }: Context, { first, last }: TokenSpan): TokenSpan {
  const lead = matches.startingAt.get(first);
  const from = isNation(lead) ? lead.last : first;
  const tail = matches.endingAt.get(last);
  if (!isNation(tail)) return { first: from, last };
  const joint = tokens.at(tail.first - 1).lower === 'the' ? tail.first - 2 : tail.first - 1;
  return { first: from, last: tokens.at(joint).lower === 'of' ? joint : last };
}

function isGeneric({ tokens, lexicon }: Context, { first, last }: TokenSpan): boolean {
  const { generic, state } = lexicon.organisations;
  return tokens.list
    .slice(first, last)
    .every((token) => generic.holds(token) || state.holds(token) || token.text === ',');
}

function countryWithin({ matches }: Context, { first, last }: TokenSpan): string | null {
  for (let index = first; index < last; index++) {
    const match = matches.startingAt.get(index);
    if (isNation(match)) return match.entry.id;
  }
  return null;
}

/** The country before a name, Korea’s, also where it stands before another one: Korea’s X and Y. */
function ownerOf(
  { tokens, matches }: Context,
  first: number,
  before: readonly Described[],
): string | null {
  const previous = tokens.at(first - 1);
  if (previous.lower === 'and')
    return before.find((each) => each.last === first - 1)?.country ?? null;
  const owner = matches.endingAt.get(isGenitive(previous) ? first - 1 : first);
  return isNation(owner) || owner?.entry.kind === 'seat' ? owner.entry.id : null;
}

/** Parliament, the Court: a head word with a capital that is a name by itself in this article. */
export function bareHeads(
  context: Context,
  parts: readonly NamePart[],
  covered: Coverage,
  articleId: string,
): OrganisationMention[] {
  const { tokens, lexicon } = context;
  const { bare, heads, 'no-short-form': noShortForm } = lexicon.organisations;
  const bodies = new Bodies();
  let chambers: ReadonlySet<string> | null = null;
  const hasOthers = ({ lower }: Token): boolean => {
    chambers ??= chambersIn(context);
    return chambers.size > (chambers.has(lower) ? 1 : 0);
  };
  return parts.flatMap(({ first, last }): OrganisationMention[] => {
    const token = tokens.at(first);
    if (last - first > 1 || covered[first] === 1 || !isCapitalised(token)) return [];
    const isBare = bare.holds(token);
    const isName =
      heads.holds(token) &&
      (!noShortForm.holds(token) || (isChamber(context, first) && hasOthers(token)));
    if (!isBare && !(isName && tokens.at(first - 1).lower === 'the')) return [];
    const country = isBare ? ownerOf(context, first, []) : null;
    const name = token.text;
    const id = idWithin(country, slug(name), articleId);
    const nouns = nounsOf(context, token.lower);
    const body = bodies.of(id, () => newBody(id, name, first, { country, nouns }));
    return [{ body, first, last, form: 'name' }];
  });
}

/** The House, where no noun or name goes on from it. */
function isChamber({ tokens, lexicon: { organisations } }: Context, at: number): boolean {
  const next = tokens.at(at + 1);
  if (!organisations.chambers.holds(tokens.at(at)) || isCapitalised(next)) return false;
  return next.tag !== 'NOUN' && next.lower !== 'of';
}

/** The chambers that an article names: beside the Senate, the House is one. */
const chambersIn = ({ tokens, lexicon: { organisations } }: Context): Set<string> =>
  new Set(
    tokens.list
      .filter((token) => isCapitalised(token) && organisations.chambers.holds(token))
      .map(({ lower }) => lower),
  );

/**
 * The Rivera administration, Rivera’s campaign said: the body that a person leads, by the surname.
 *
 * @param open names of which nothing is known: the Quindle administration.
 */
export function eponymousOrganisations(
  context: Context,
  { mentions: people, ambiguous }: People,
  open: readonly NamePart[],
): OrganisationMention[] {
  const { tokens } = context;
  const named = (part: TokenSpan) => ({ ...part, name: tokens.at(part.last - 1).text });
  const leaders = [
    ...people.map(({ person, first, last }) => ({ first, last, name: person.surname })),
    ...ambiguous.map(named),
    ...open.filter((each) => isLeader(context, each)).map(named),
  ];
  const bodies = new Bodies();
  return leaders.flatMap(({ name: surname, first, last: endOfName }): OrganisationMention[] => {
    const last = endOfLed(context, endOfName);
    if (last === null) return [];
    const noun = tokens.at(last - 1).lower;
    const name = `${surname} ${noun}`;
    const nouns = noun === 'administration' ? [noun] : [];
    const body = bodies.of(name, () => newBody(slug(name), name, first, { nouns }));
    return [{ body, first, last, form: last - first === 2 ? 'name' : 'alias' }];
  });
}

/** The Quindle administration: a name of which nothing is known. */
const isLeader = ({ tokens }: Context, { first, last }: TokenSpan): boolean =>
  last - first === 1 &&
  tokens.at(first).tag === 'PROPN' &&
  tokens.at(first - 1).lower === 'the' &&
  tokens.at(last).lower === 'administration';

/** Where `administration` or `campaign` ends that follows a name, if it means who they are. */
function endOfLed({ tokens, lexicon }: Context, last: number): number | null {
  const isOwned = isGenitive(tokens.at(last));
  let at = isOwned ? last + 1 : last;
  if (lexicon.organisations.elections.holds(tokens.at(at))) at++;
  const noun = tokens.at(at).lower;
  if (noun !== 'administration' && noun !== 'campaign') return null;
  return isActing(tokens.at(at + 1), isOwned, noun === 'campaign') ? at + 1 : null;
}

/** Whether what follows lets a body act, where `’s` before it, or another meaning, leaves doubt. */
function isActing(next: Token, isOwned: boolean, isCampaign: boolean): boolean {
  if (next.isEdge) return !isOwned;
  if (next.lower.startsWith('spokes')) return true;
  return isOwned || isCampaign ? next.isVerb : next.tag !== 'NOUN';
}

/** Organisations by known names: NATO, the European Commission. */
export function knownOrganisations(
  context: Context,
  covered: Coverage,
  found: readonly Organisation[],
): OrganisationMention[] {
  const known = new Bodies();
  const redefined = redefinedAcronyms(context);
  return context.matches.all
    .filter(
      ({ entry, first }) =>
        entry.kind === 'organisation' &&
        covered[first] !== 1 &&
        !redefined.has(context.tokens.at(first).text),
    )
    .map(
      (match) =>
        ofArticle(context, match, found) ??
        ofCountry(context, match, known) ??
        wellKnown(context, match, known),
    );
}

/** A known name that means another body of the article: its paper, or one with these initials. */
function ofArticle(
  context: Context,
  match: Match,
  found: readonly Organisation[],
): OrganisationMention | null {
  const { first, last, entry } = match;
  // The Herald, behind the Northgate Herald.
  const paper = entry.name.startsWith('The ')
    ? onlyOne(found, ({ name }) => name.endsWith(entry.name.slice('The'.length)))
    : null;
  if (paper !== null) return { body: paper, first, last, form: 'alias' };
  const { text } = context.tokens.at(first);
  if (last - first > 1 || !isAcronym(text) || text === fullerEntry(context, match).name)
    return null;
  // CPS, behind a Centre for Policy Studies.
  const own = onlyOne(found, ({ name }) => isShortFor(text, name));
  return own === null ? null : { body: own, first, last, form: 'acronym' };
}

/** Kenya Red Cross, the Turkish Red Crescent: the society of a country, which is a body of its own. */
function ofCountry(context: Context, match: Match, known: Bodies): OrganisationMention | null {
  const { id: society } = fullerEntry(context, match);
  const nouns = context.lexicon.kinds.get(society) ?? [];
  const nation = context.matches.endingAt.get(match.first);
  if (!nouns.includes('society') || !isNation(nation)) return null;
  const { first, entry } = nation;
  const { last } = match;
  const id = `${society}-${entry.id.split('/')[1] ?? ''}`;
  const name = textOf(context.tokens, { first, last });
  const make = () => ({ id, name, country: entry.id, nouns, firstToken: first });
  const body = known.of(id, make);
  return { body, first, last, form: 'name' };
}

/** The body of a known name; behind the one society of a country, the Red Cross is that. */
function wellKnown(context: Context, match: Match, known: Bodies): OrganisationMention {
  const { first, last } = match;
  const { id, name } = fullerEntry(context, match);
  const nouns = context.lexicon.kinds.get(id) ?? [];
  const text = textOf(context.tokens, match);
  const society =
    text === name && nouns.includes('society')
      ? onlyOne(known.values(), (each) => each.id.startsWith(`${id}-`))
      : null;
  const make = () => ({ id, name, country: null, nouns, firstToken: first });
  const body = society ?? known.of(id, make);
  return { body, first, last, form: formOf(text, body.name) };
}

/** The Times, behind the New York Times, is that one. */
function fullerEntry({ tokens, matches }: Context, { entry, first, last }: Match): Entry {
  const ending = ` ${tokens.at(first).text}`;
  if (last - first > 1 || entry.name !== `The${ending}`) return entry;
  const fuller = matches.all.find(
    (each) =>
      each.entry.kind === 'organisation' &&
      each.entry !== entry &&
      each.first < first &&
      each.entry.name.endsWith(ending),
  );
  return fuller?.entry ?? entry;
}

const formOf = (text: string, name: string): OrganisationMention['form'] =>
  text === name ? 'name' : isAcronym(text) ? 'acronym' : 'alias';

/**
 * Organisations by names without a head word. An acronym is the body that defines it in brackets, or
 * the one whose initials it is; a name may be the beginning of a longer one.
 */
export function classifiedOrganisations(
  context: Context,
  parts: readonly NamePart[],
  mentions: readonly OrganisationMention[],
): OrganisationMention[] {
  const { tokens } = context;
  const { press, heads } = context.lexicon.organisations;
  const known = [...new Set(mentions.map(({ body }) => body))];
  // Names of one word have neither initials nor a beginning.
  const longer = known.filter(({ name }) => isLong(name));
  const bracketed = shortsInBrackets(context, mentions);
  const made = new Bodies();
  return parts
    .filter((part) => !isFieldAlone(context, part))
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .map((part): OrganisationMention => {
      const isPress = press.holds(tokens.at(part.last - 1));
      const { first, last } = isPress ? withoutArticle(tokens, part) : part;
      const text = textOf(tokens, { first, last });
      const isHeadAlone = last - first === 1 && heads.holds(tokens.at(first));
      const body = made.of(text, () => {
        const fitting =
          bracketed.get(text) ?? fittingBody(text, isPress, isHeadAlone, known, longer);
        if (fitting !== null) return fitting;
        const own = newBody(slug(text), text, part.first);
        if (isLong(text)) longer.push(own);
        return own;
      });
      return { body, first, last, form: formOf(text, body.name) };
    });
}

const isLong = (name: string): boolean => name.includes(' ') || name.includes('-');

/** The one body that a name means: for a paper, one whose name it ends; else one that it begins, or is short for. */
function fittingBody(
  text: string,
  isPress: boolean,
  isHeadAlone: boolean,
  known: readonly Organisation[],
  longer: readonly Organisation[],
): Organisation | null {
  if (isPress) return onlyOne(known, ({ name }) => name.endsWith(` ${text}`));
  const same = known.find(({ name }) => name === text);
  if (same !== undefined) return same;
  if (isHeadAlone) return null;
  const beginning = `${text} `;
  const short = isAcronym(text);
  return onlyOne(
    longer,
    ({ name }) => name.startsWith(beginning) || (short && isShortFor(text, name)),
  );
}

/** Business: what bodies may be for, and none by itself. */
function isFieldAlone({ tokens, lexicon }: Context, { first, last }: NamePart): boolean {
  const { generic, heads } = lexicon.organisations;
  const word = tokens.at(first);
  return last - first === 1 && generic.holds(word) && !heads.holds(word);
}
