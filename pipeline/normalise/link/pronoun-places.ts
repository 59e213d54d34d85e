import type { Doc } from '../doc/doc.ts';
import { closedClass } from '../doc/lexicon.ts';
import { WordSet } from '../doc/words.ts';
import type { Quotation } from '../doc/token.ts';
import { lastStartingAt, type Span } from '../../lib/span.ts';
import type { Description } from './descriptions.ts';
import type { OwnWords } from './own-words.ts';
import { quotationAt, sourceAround } from './syntax.ts';

export type Gender = 'female' | 'male';

const gendered = new WordSet([...closedClass.he, ...closedClass.she]);

/** Where a person is meant without a name. */
export interface Pronoun {
  readonly token: Span & { readonly lower: string };
  readonly index: number;
  readonly sentence: number;
  /** Null for words that describe somebody. */
  readonly gender: Gender | null;
  readonly description: Description | null;
  readonly quotation: number | null;
  readonly speaks: boolean;
}

interface Scene {
  readonly doc: Doc;
  readonly outer: readonly Quotation[];
  readonly sources: readonly Span[];
  readonly ownWords: OwnWords;
}

/** The pronouns and descriptions of a text in the order in which they are looked at. */
export function placesOf(scene: Scene, descriptions: readonly Description[]): readonly Pronoun[] {
  const places = [...pronounsOf(scene), ...descriptions.map((each) => describedAt(scene, each))];
  return sourcesFirst(scene.ownWords, places, descriptions.length > 0);
}

function describedAt({ doc, outer }: Scene, description: Description): Pronoun {
  const { start, end } = description;
  return {
    token: { start, end, lower: '' },
    index: lastStartingAt(doc.tokens.list, end - 1),
    sentence: lastStartingAt(doc.sentences, start),
    gender: null,
    description,
    quotation: quotationAt(outer, description),
    speaks: true,
  };
}

/** Who says something is asked before whom the words speak of: `“She is wrong,” | she | said`. */
function sourcesFirst(
  { bySource }: OwnWords,
  pronouns: readonly Pronoun[],
  mixed: boolean,
): readonly Pronoun[] {
  const places = new Map<Pronoun, number>();
  for (const each of pronouns) {
    const said = each.speaks ? bySource.get(each.token.start)?.content[0]?.start : undefined;
    if (said !== undefined && said < each.token.start) places.set(each, said - 1);
  }
  if (places.size === 0 && !mixed) return pronouns;
  const placeOf = (each: Pronoun): number => places.get(each) ?? each.token.start;
  return [...pronouns].sort((a, b) => placeOf(a) - placeOf(b));
}

function* pronounsOf({ doc, outer, sources }: Scene): Generator<Pronoun> {
  let sentence = 0;
  for (const index of gendered.placesIn(doc.tokens)) {
    const token = doc.tokens.at(index);
    while ((doc.sentences[sentence]?.lastToken ?? Infinity) <= index) sentence++;
    yield {
      token,
      index,
      sentence,
      gender: closedClass.he.holds(token) ? 'male' : 'female',
      description: null,
      quotation: quotationAt(outer, token),
      speaks: sourceAround(sources, token) !== null,
    };
  }
}
