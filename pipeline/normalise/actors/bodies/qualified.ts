import type { Token, Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import type { Body, BodyMention } from './bodies.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { wordsOf, type Coverage } from '../names/stretches.ts';

/**
 * `the | harbour board |`, after the Northern Harbour Control Board: a head word in small letters with
 * another word of the name of one body that was named before.
 *
 * @param articles where `the` stands.
 */
export function qualifiedForms(
  tokens: Tokens,
  articles: readonly number[],
  bodies: readonly Body[],
  covered: Coverage,
  { bodies: { heads } }: ActorLexicon,
): BodyMention[] {
  let named: Named[] | null = null;
  const mentions: BodyMention[] = [];
  for (const article of articles) {
    const word = tokens.at(article + 1);
    const head = tokens.at(article + 2);
    if (word.isEdge || head.tag !== 'NOUN' || !heads.holds(head)) continue;
    if (word.text !== word.lower || word.text.length < 3 || covered[article + 1] === 1) continue;
    const next = tokens.at(article + 3);
    if (next.tag === 'PROPN' || next.lower === 'of') continue;
    named ??= namesOf(bodies);
    const fitting = named.filter(
      ({ body, words }) =>
        body.firstToken < article && words.includes(head.lower) && words.includes(word.lower),
    );
    if (fitting.length === 1)
      mentions.push({
        body: known(fitting, 0).body,
        first: article + 1,
        last: article + 3,
        form: 'alias',
      });
  }
  return mentions.length === 0 ? mentions : [...mentions, ...bareForms(tokens, mentions)];
}

/** `harbour board | officials`, where `the harbour board` stands elsewhere. */
function bareForms(tokens: Tokens, known: readonly BodyMention[]): BodyMention[] {
  const byWords = new Map<string, BodyMention>();
  for (const each of known) {
    const words = wordsOf(tokens, each.first, each.last);
    if (!byWords.has(words)) byWords.set(words, each);
  }
  const found: BodyMention[] = [];
  for (let first = 1; first < tokens.length - 2; first++) {
    const next = tokens.at(first + 2);
    if (next.tag !== 'NOUN' || !next.lower.endsWith('s')) continue;
    if (describing.has(tokens.at(first - 1).tag)) continue;
    const same = byWords.get(`${tokens.at(first).text} ${tokens.at(first + 1).text}`);
    if (same === undefined || same.first > first) continue;
    found.push({ body: same.body, first, last: first + 2, form: 'alias' });
  }
  return found;
}

/** What may tell that another one is meant: `a`, `local`, `school`. */
const describing = new Set<Token['tag']>(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

interface Named {
  readonly body: Body;
  /** Of its name, in lower case. */
  readonly words: readonly string[];
}

/** Bodies whose names have three words or more, each once. */
const namesOf = (bodies: readonly Body[]): Named[] =>
  [...new Set(bodies)]
    .map((body) => ({ body, words: body.name.toLowerCase().split(' ') }))
    .filter(({ words }) => words.length >= 3);
