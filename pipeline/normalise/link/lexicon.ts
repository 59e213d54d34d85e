import { readLexicon } from '../../lib/lexicon.ts';
import { WordEnds, WordSet } from '../doc/words.ts';

/** Words for who speaks without a name, in lower case. */
export interface SpeakerLexicon {
  readonly spokesmen: WordSet;
  /** By whom and by what a body speaks: its spokesmen, its statement. */
  readonly voices: WordSet;
  /** Several who speak for a body: `officials`. */
  readonly collective: WordSet;
  /** Who may speak in a lead before he is named: `minister`. */
  readonly introduced: WordSet;
  /** What kind of body it is beside whose name the word stands: `charity`. */
  readonly kinds: WordSet;
  /** What speaks for who made it: `figures`. */
  readonly documents: WordSet;
  /** What stands in a paper: `editorial`. */
  readonly articles: WordSet;
  /** What somebody did with a paper who does not speak by it: `seen`. */
  readonly readers: WordSet;
  /** The members of a party: `democrats`. */
  readonly members: WordSet;
  /** Words for how many of several: `some`. */
  readonly quantifiers: WordSet;
  /** What people of note are called: `senior`. */
  readonly leading: WordSet;
  /** Adjectives by which a description means another: `former`. */
  readonly distinguishing: WordSet;
  /** Words that bring somebody in: `a`, `another`. */
  readonly indefinite: WordSet;
  /** Words for persons by what they do or are, and words that end so and are none. */
  readonly personal: WordEnds;
  readonly impersonal: WordEnds;
  /** Kinds of party, as they stand in its id. */
  readonly parties: WordSet;
  /** Words of what is still to come: `on 3 May 40 voters will choose`. */
  readonly future: WordSet;
}

type SpeakerFile = Readonly<
  Record<
    | 'spokesmen'
    | 'voices'
    | 'collective'
    | 'introduced'
    | 'kinds'
    | 'documents'
    | 'articles'
    | 'readers'
    | 'quantifiers'
    | 'leading'
    | 'distinguishing'
    | 'indefinite'
    | 'personal'
    | 'impersonal'
    | 'parties'
    | 'future',
    readonly string[]
  >
>;

/** Reads and compiles the words for speakers, once a run. */
export function loadSpeakerLexicon(): SpeakerLexicon {
  const file = readLexicon<SpeakerFile>('speakers');
  const { members } = readLexicon<{ readonly members: readonly string[] }>('organisation-heads');
  return {
    spokesmen: new WordSet(file.spokesmen),
    voices: new WordSet([...file.spokesmen, ...file.voices]),
    collective: new WordSet(file.collective),
    introduced: new WordSet(file.introduced),
    kinds: new WordSet(file.kinds),
    documents: new WordSet([...file.documents, ...file.articles]),
    articles: new WordSet(file.articles),
    readers: new WordSet(file.readers),
    members: new WordSet(members),
    quantifiers: new WordSet(file.quantifiers),
    leading: new WordSet(file.leading),
    distinguishing: new WordSet(file.distinguishing),
    indefinite: new WordSet(file.indefinite),
    personal: new WordEnds(file.personal),
    impersonal: new WordEnds(file.impersonal),
    parties: new WordSet(file.parties),
    future: new WordSet(file.future),
  };
}
