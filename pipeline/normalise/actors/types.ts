import type { Actor, Mention, Role as RoleRow } from '../../../schemas/types.ts';
import type { Span } from '../../lib/span.ts';
import type { TokenSpan } from '../doc/token.ts';

/** An actor of one article, before it is counted. */
export interface ActorDraft {
  readonly actorId: string;
  readonly type: Actor['type'];
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly role: string | null;
  /** Whether the article gives the role, not only raw/actors.yaml. */
  readonly roleIsTold: boolean;
  readonly roleTense: RoleDraft['tense'];
  readonly affiliationId: string | null;
  /** The body or party that the article puts the actor into without a role that speaks for it. */
  readonly memberOf: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly known: boolean;
  readonly gender: Gender | null;
}

/** How somebody is referred to; that a name stands in a by-line is told beside it. */
type Form = Exclude<Mention['form'], 'byline'>;

export interface MentionDraft extends Span {
  readonly actorId: string;
  readonly form: Form;
  /** Whether it stands in a by-line or credit. */
  readonly isCredit?: boolean | undefined;
  readonly sentence: number;
}

/** A place that gives an actor a role, a body or a nationality; its own characters are the words of the role. */
export interface RoleDraft extends Span {
  readonly actorId: string;
  /** As published, with its body: `Director of Kestrel Bank`. */
  readonly role: string | null;
  readonly tense: RoleRow['role_tense'];
  readonly affiliationId: string | null;
  /** Where the body stands, unless it is told elsewhere. */
  readonly affiliation: Span | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly countryBasis: RoleRow['country_basis'];
  readonly countryAt: Span | null;
  readonly sentence: number;
  readonly rule: string;
}

/** What an actor is published with, of all places that tell what it is. */
export interface Office {
  readonly role: string | null;
  readonly tense: RoleDraft['tense'];
  readonly affiliationId: string | null;
  readonly memberOf: string | null;
  readonly country: string | null;
}

/** Tokens that name an actor. */
export interface Named extends TokenSpan {
  readonly actorId: string;
  readonly form: Form;
  /** Whether it stands in a by-line or credit. */
  readonly isCredit?: boolean | undefined;
  /** Where it is less than its word: Quindle, of `Quindle-like`. */
  readonly span?: Span | undefined;
}

export interface FoundActors {
  readonly actors: readonly ActorDraft[];
  /** By start; nested ones are meant: the country in “South Korean President Jane Doe”. */
  readonly mentions: readonly MentionDraft[];
  /** By start. */
  readonly roles: readonly RoleDraft[];
  /** Recognised so that they are not taken for actors. */
  readonly places: readonly Span[];
  /** Names left unlinked because they fit more than one actor. */
  readonly ambiguous: readonly Span[];
}

/** What a dictionary knows by a name. */
export interface Entry {
  readonly kind: 'country' | 'demonym' | 'seat' | 'organisation' | 'place' | 'person';
  readonly id: string;
  /** The name to publish. */
  readonly name: string;
}

/** A known name where it stands. */
export interface Match extends TokenSpan {
  readonly entry: Entry;
}

/** The known names of a text, none inside another. */
export interface Matches {
  readonly all: readonly Match[];
  /** The one that begins at a token. */
  readonly startingAt: ReadonlyMap<number, Match>;
  /** The one that ends right before a token. */
  readonly endingAt: ReadonlyMap<number, Match>;
}

/** What somebody is called between a given name and the rest of the name, by the token that opens it. */
export type Nicknames = ReadonlyMap<number, Nickname>;

export interface Nickname {
  /** The token behind the mark that closes it. */
  readonly end: number;
  /** Without its marks. */
  readonly text: string;
}

/** Consecutive words with a capital, which may hold a name; `sentence` by number. */
export interface Run extends TokenSpan {
  readonly sentence: number;
  /** The first token of its sentence. */
  readonly from: number;
  /** In a title, where every word has a capital: only what the article names elsewhere counts. */
  readonly inTitle: boolean;
}

/** What known names, organisations, offices and forms of address leave of a run: a name, it may be. */
export interface NamePart extends TokenSpan {
  readonly sentence: number;
  readonly role: Role | null;
  /** `Mr`, `Dame`, or an office before it, make it a person for sure. */
  readonly sure: boolean;
  /** What the form of address or office tells. */
  readonly gender: Gender | null;
  readonly inTitle: boolean;
}

export interface Classified {
  readonly persons: readonly NamePart[];
  readonly organisations: readonly NamePart[];
  readonly places: readonly NamePart[];
  /** Nothing decides: a surname or short form, where one is known. */
  readonly open: readonly NamePart[];
}

/** An office or function beside a name; the stretch is its own words, without its owner. */
export interface Role extends TokenSpan {
  /** `Foreign Minister`; empty where it is only a tie of kin or rank in the plural. */
  readonly title: string;
  /** The body or country that it belongs to: the name that ends, or begins, there. */
  readonly owner: TokenSpan | null;
  /** The town or region that it is held over: the name as written. */
  readonly place: string | null;
  readonly gender: Gender | null;
}

export type Gender = 'female' | 'male';

/** A name that a head word makes an organisation. */
export interface FoundOrganisation extends TokenSpan {
  /** Lower case. */
  readonly head: string;
}

/** An organisation as the article’s memory has it. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** actor_id of its country. */
  readonly country: string | null;
  /** Common nouns that may refer to it after “the”. */
  readonly nouns: readonly string[];
  readonly firstToken: number;
}

export interface OrganisationMention extends TokenSpan {
  readonly body: Organisation;
  readonly form: 'name' | 'alias' | 'acronym' | 'description';
}

/** A person as the article’s memory has them. */
export interface Person {
  name: string;
  words: readonly string[];
  /** What they are called in marks between the words of the name. */
  readonly called: string[];
  readonly surname: string;
  /** Without `al-` and the like. */
  readonly plainSurname: string;
  gender: Gender | null;
  role: Role | null;
  /** Known by one name only. */
  readonly bare: boolean;
  /** Named in by-lines and credits alone. */
  isWriter: boolean;
  /** Introduced as somebody’s kin: `his wife, Ana`. A bare surname means the other one. */
  readonly isKin: boolean;
  readonly firstToken: number;
  /** How often the full name stands, in each way that it is written. */
  readonly written: Map<string, number>;
  named: number;
}

export interface PersonMention extends TokenSpan {
  readonly person: Person;
  readonly form: 'name' | 'alias';
}

export interface People {
  readonly persons: readonly Person[];
  readonly mentions: readonly PersonMention[];
  /** Names that fit two persons. */
  readonly ambiguous: readonly NamePart[];
  /** Names of places that are nobody’s surname. */
  readonly places: readonly NamePart[];
  /** Whose a name is at a place: one person, several, or nobody. */
  readonly bearers: (text: string, at: number) => readonly Person[];
}

/** Somebody’s time in an office that is generally known. */
export interface Term {
  /** The words of the name as in an id: `jose-manuel-barroso`. */
  readonly name: string;
  readonly surname: string;
  /** Lower case: `prime minister`. */
  readonly office: string;
  /** actor_id of the country or body. */
  readonly owner: string;
  /** `2017-01` */
  readonly from: string;
  readonly until: string | null;
}

/** Terms by the holder’s surname, and by the last word of the name where that is another one. */
export type OfficeHolders = ReadonlyMap<string, readonly Term[]>;
