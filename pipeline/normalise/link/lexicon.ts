import { readLexicon } from '../../lib/lexicon.ts';
import { WordSet } from '../doc/words.ts';
import { loadItScores } from './it.ts';
import { loadPronounScores } from './pronouns.ts';

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
  /** What speaks for a candidate for `it`. */
  readonly itScores: ReturnType<typeof loadItScores>;
  /** What speaks for whom a pronoun may mean. */
  readonly pronounScores: ReturnType<typeof loadPronounScores>;
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
    | 'readers',
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
    itScores: loadItScores(),
    pronounScores: loadPronounScores(),
  };
}
