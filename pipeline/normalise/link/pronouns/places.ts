import { lastStartingAt, firstFrom, type Span } from '../../../lib/span.ts';
import type { Gender, MentionDraft } from '../../actors/types.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { WordSet } from '../../doc/words.ts';
import { isToldOf, quotationAt, sourceAround, Speeches, type Scene } from '../scene.ts';
import type { Description } from '../speakers/descriptions.ts';
import type { Place } from './antecedents.ts';
import { partOfName, partOfPronoun } from './parts.ts';
import type { Pronoun } from './weighing.ts';

const gendered = new WordSet([...closedClass.he, ...closedClass.she]);

/** Where persons are named or asked for in an article, with what the words around tell of each place. */
export class Places {
  readonly #scene: Scene;
  readonly #people: readonly MentionDraft[];
  /** How many sentences up to each are told, and not wholly quoted. */
  readonly #told: readonly number[];

  constructor(scene: Scene, people: readonly MentionDraft[]) {
    this.#scene = scene;
    this.#people = people;
    let told = 0;
    this.#told = scene.doc.sentences.map((sentence) =>
      quotationAt(scene, sentence) === null ? ++told : told,
    );
  }

  /** Pronouns and descriptions. Who says something is asked for before whom the words speak of: `“She is wrong,” she said`. */
  askedFor(descriptions: readonly Description[]): Pronoun[] {
    const { tokens } = this.#scene.doc;
    const places = [
      ...gendered.placesIn(tokens).map((index) => this.#askedAt(tokens.at(index), null)),
      ...descriptions.map((description) => this.#askedAt(description, description)),
    ];
    const { bySource } = new Speeches(this.#scene, this.#people);
    const orderOf = ({ start, speaks }: Pronoun): number => {
      const said = speaks ? bySource.get(start)?.quoted[0]?.start : undefined;
      return said !== undefined && said < start ? said - 1 : start;
    };
    return places.sort((a, b) => orderOf(a) - orderOf(b));
  }

  #askedAt({ start, end }: Span, description: Description | null): Pronoun {
    const { tokens, sentences } = this.#scene.doc;
    const last = lastStartingAt(tokens.list, end - 1);
    const token = tokens.at(last);
    const gender =
      description !== null ? null : closedClass.he.holds(token) ? 'male' : ('female' as const);
    const sentence = lastStartingAt(sentences, start);
    const mention: MentionDraft = {
      ...{ actorId: '', start, end, sentence },
      form: description?.form ?? 'pronoun',
    };
    const place = this.of(mention, gender);
    const opener = tokens.at(place.first - 1);
    return {
      ...place,
      place,
      lower: description === null ? token.lower : '',
      description,
      speaks: description !== null || place.speaks,
      isReflexive: closedClass.reflexives.holds(token),
      opens:
        place.first - (opener.tag === 'CCONJ' || opener.tag === 'SCONJ' ? 1 : 0) <=
        (sentences[sentence]?.firstToken ?? 0),
    };
  }

  /** The place of a mention. @param gender that a pronoun tells */
  of(mention: MentionDraft, gender: Gender | null): Place {
    const { doc } = this.#scene;
    const { actorId, form, start, end, sentence } = mention;
    const first = firstFrom(doc.tokens.list, start);
    const last = lastStartingAt(doc.tokens.list, end - 1);
    const source = sourceAround(this.#scene, mention);
    const isAside = source !== null && isToldOf(doc, source, mention);
    return {
      actorId,
      form,
      start,
      end,
      first,
      last,
      sentence,
      gender,
      paragraph: doc.sentences[sentence]?.paragraph ?? 0,
      told: this.#told[sentence] ?? 0,
      part: form === 'pronoun' ? partOfPronoun(doc, last) : partOfName(doc, mention, last, isAside),
      quotation: quotationAt(this.#scene, mention),
      speaks: source !== null && !isAside,
    };
  }
}
