import { readLexicon } from '../../lib/lexicon.ts';
import { readWordSets } from '../doc/lexicon.ts';
import { WordEnds, WordSet } from '../doc/words.ts';

type Lists =
  | 'spokesmen'
  | 'voices'
  | 'collective'
  | 'introduced'
  | 'kinds'
  | 'documents'
  | 'articles'
  | 'readers'
  | 'quantifiers'
  | 'distinguishing'
  | 'indefinite'
  | 'future';

/** Words for who speaks without a name, in lower case; speakers.yaml says what each list is. */
export interface SpeakerLexicon extends Readonly<Record<Lists, WordSet>> {
  /** The members of a party: `democrats`. */
  readonly members: WordSet;
  /** Words for persons by what they do or are, and words that end so and are none. */
  readonly personal: WordEnds;
  readonly impersonal: WordEnds;
}

/** Reads and compiles the words for speakers, once a run. */
export function loadSpeakerLexicon(): SpeakerLexicon {
  const sets = readWordSets<Lists | 'personal' | 'impersonal'>('speakers');
  const { members } = readLexicon<{ readonly members: readonly string[] }>('organisation-heads');
  return {
    ...sets,
    voices: new WordSet([...sets.spokesmen, ...sets.voices]),
    documents: new WordSet([...sets.documents, ...sets.articles]),
    members: new WordSet(members),
    personal: new WordEnds([...sets.personal]),
    impersonal: new WordEnds([...sets.impersonal]),
  };
}
