import type { Tokens } from '../../doc/token.ts';
import type { Classified } from '../evidence/classify.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../names/parts.ts';
import { textOf } from '../names/stretches.ts';

const longest = 5;

/** `Zor San Wek Lim` beside `Wek Lim`, who is a person: a name that nothing else tells of, and that ends with a person’s of two words. */
export function withFullerNames(
  tokens: Tokens,
  classified: Classified,
  lexicon: ActorLexicon,
): Classified {
  const { persons, open } = classified;
  const known = new Set(persons.filter(isPair).map((name) => textOf(tokens, name)));
  if (known.size === 0) return classified;
  const fuller = new Set(open.filter((name) => endsWithPair(tokens, name, known, lexicon)));
  if (fuller.size === 0) return classified;
  const { organisations, places } = classified;
  return {
    persons: [...persons, ...fuller],
    organisations,
    places,
    open: open.filter((name) => !fuller.has(name)),
  };
}

const isPair = ({ first, last }: NamePart): boolean => last - first === 2;

function endsWithPair(
  tokens: Tokens,
  { first, last }: NamePart,
  known: ReadonlySet<string>,
  { commonWords, commonCapitals, bodies }: ActorLexicon,
): boolean {
  if (last - first < 3 || last - first > longest) return false;
  if (!known.has(textOf(tokens, { first: last - 2, last }))) return false;
  return tokens.list
    .slice(first, last - 2)
    .every(
      (token) =>
        token.tag === 'PROPN' &&
        ![commonWords, commonCapitals, bodies.heads, bodies.generic].some((words) =>
          words.has(token.lower),
        ),
    );
}
