import { readLexicon } from '../../../lib/lexicon.ts';
import { readWordSets, type Listed } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import { nameWords } from '../lexicon.ts';
import { WordEnds, WordMap } from '../../doc/words.ts';

/** Lists of role-phrases.yaml, whose note says what each is for. */
type PhraseList =
  | Listed<'standings endings former former-leads acting state fields serving served left naming'>
  | Listed<'adverbs once described tails stepping seeking supposing degrees partisan sided agents things running'>
  | Listed<'sent'>;

export const phraseWords = readWordSets<PhraseList>('role-phrases');

const lists = readLexicon<{
  readonly joints: Readonly<Record<string, readonly string[]>>;
  readonly verbs: Readonly<Record<string, string>>;
  readonly 'past-verbs': Readonly<Record<string, string>>;
}>('role-phrases');

/** A party by what its members are called. */
export interface Party {
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  readonly letters: readonly string[];
  /** Whether its letter alone may tell on which side of a picture somebody stands. */
  readonly side: boolean;
  /** Whether its words are written with a small letter for what is no party. */
  readonly common: boolean;
}

/** Parties by what their members are called (role-parties.yaml). */
export const parties = readLexicon<readonly Party[]>('role-parties');

export const headEnds = new WordEnds([...phraseWords.endings]);

/** How nouns end for whoever does something: planner. */
export const agentEnds = new WordEnds([...phraseWords.agents]);

/** How words end that only describe: London-based. */
export const describedEnds = new WordEnds([...phraseWords.described]);

/** `for` of `spokesman`: what stands between a role and its body. */
export const jointOf: ReadonlyMap<string, string> = new Map(
  Object.entries(lists.joints).flatMap(([joint, heads]) =>
    heads.map((head) => [head, joint] as const),
  ),
);

/** `Head` of `heads`. */
export const leadingVerbs = new WordMap(Object.entries(lists.verbs));

/** `Head` of `headed`. */
export const ledVerbs = new WordMap(Object.entries(lists['past-verbs']));

/** A word without `ex-` and the like before it. */
export function withoutLead({ lower }: Pick<Token, 'lower'>): string {
  const joint = lower.indexOf('-') + 1;
  return joint > 0 && phraseWords['former-leads'].has(lower.slice(0, joint))
    ? lower.slice(joint)
    : lower;
}

/** Whether a word says that it is over: former, ex-minister. */
export const isFormer = (token: Token): boolean =>
  phraseWords.former.holds(token) || withoutLead(token) !== token.lower;

/** The office of somebody in a body by its published name: `Chair of the Ferry Users’ Association`. */
export const officeAt = (title: string, body: string): string =>
  `${title} ${title.includes(' of ') ? 'at' : 'of'} ${withArticle(body)}`;

/** `the United States`, `the Ministry of Defence`, `the Lake Party`; `Kenya`, `NATO`. */
export function withArticle(name: string): string {
  const words = name.toLowerCase().split(' ');
  const isDefinite =
    nameWords['definite-leads'].has(words[0] ?? '') ||
    (words.length > 1 && nameWords.definite.has(words.at(-1) ?? ''));
  return isDefinite ? `the ${name}` : name;
}

const joints = new RegExp(` (?:${[...phraseWords.tails].join('|')}) (?:the )?`);

/** The parts of a published role in lower case: `head`, `news`, `kestrel bank` of `Head of News at Kestrel Bank`. */
export const partsOfRole = (role: string): string[] => role.toLowerCase().split(joints);
