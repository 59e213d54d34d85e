import { readLexicon } from '../../lib/lexicon.ts';
import { readWordSets } from '../doc/lexicon.ts';
import { loadMediaNames, type IsMedium } from '../doc/media-names.ts';
import { WordEnds, WordSet } from '../doc/words.ts';
import type { Claim } from '../../../schemas/types.ts';

type Lists =
  | 'spokesmen'
  | 'voices'
  | 'collective'
  | 'interviewing'
  | 'pairs'
  | 'introduced'
  | 'kinds'
  | 'bodies'
  | 'watchdogs'
  | 'carriers'
  | 'clubs'
  | 'lenders'
  | 'papers'
  | 'departments'
  | 'businesses'
  | 'named-so'
  | 'any-body'
  | 'documents'
  | 'articles'
  | 'utterances'
  | 'readers'
  | 'quantifiers'
  | 'distinguishing'
  | 'indefinite';

/** Words for who speaks without a name, in lower case; speakers.yaml says what each list is. */
export interface SpeakerLexicon extends Readonly<Record<Lists, WordSet>> {
  /** The members of a party: `democrats`. */
  readonly members: WordSet;
  /** Words that end the names of bodies: `Lake Council`. */
  readonly heads: WordSet;
  /** `plc`, which tells nothing of what a company does. */
  readonly suffixes: WordSet;
  /** Words for persons by what they do or are, and words that end so and are none. */
  readonly personal: WordEnds;
  readonly impersonal: WordEnds;
}

/** Reads and compiles the words for speakers, once a run. */
export function loadSpeakerLexicon(): SpeakerLexicon {
  const sets = readWordSets<Lists | 'personal' | 'impersonal'>('speakers');
  const { members, state, other, suffixes } =
    readLexicon<Readonly<Record<'members' | 'state' | 'other' | 'suffixes', readonly string[]>>>(
      'organisation-heads',
    );
  return {
    ...sets,
    voices: new WordSet([...sets.spokesmen, ...sets.voices]),
    documents: new WordSet([...sets.documents, ...sets.articles]),
    members: new WordSet(members),
    heads: new WordSet([...state, ...other]),
    suffixes: new WordSet(suffixes),
    personal: new WordEnds([...sets.personal]),
    impersonal: new WordEnds([...sets.impersonal]),
  };
}

/** A kind of source. */
type Kind = NonNullable<Claim['speaker_kind']>;

type KindLists =
  | 'voices'
  | 'documents'
  | 'governments'
  | 'organisations'
  | 'groups'
  | 'persons'
  | 'no-persons'
  | 'quantities'
  | 'state-heads'
  | 'state-bodies'
  | 'beyond-states';

/** Words for kinds of sources, in lower case; speaker-kinds.yaml says what each list is. */
export interface KindLexicon extends Readonly<Record<KindLists, WordSet>> {
  /** The last words of offices and trades: `president`. */
  readonly offices: WordSet;
  /** How words for people end. */
  readonly personal: WordEnds;
  /** The members of a party: `democrats`. */
  readonly members: WordSet;
  /** The kinds that lists of words tell, but for persons; the first that holds decides. */
  readonly byKind: readonly (readonly [WordSet, Kind])[];
}

interface RoleWords {
  readonly heads: readonly string[];
  readonly relations: readonly string[];
}

interface BodyWords {
  readonly kinds: readonly string[];
  readonly companies: readonly string[];
  readonly members: readonly string[];
}

/** Reads and compiles the words for kinds of sources, once a run. */
export function loadKindLexicon(): KindLexicon {
  const sets = readWordSets<KindLists | 'person-ends'>('speaker-kinds');
  const { heads, relations } = readLexicon<RoleWords>('roles');
  const bodies = readLexicon<BodyWords>('organisation-heads');
  const { kinds } = readLexicon<{ readonly kinds: readonly string[] }>('speakers');
  const organisations = new WordSet([
    ...sets.organisations,
    ...bodies.kinds,
    ...bodies.companies,
    ...kinds.filter((kind) => !sets.documents.has(kind)),
  ]);
  return {
    ...sets,
    organisations,
    byKind: [
      [sets.groups, 'group'],
      [sets.documents, 'document'],
      [sets.governments, 'government'],
      [organisations, 'organisation'],
    ],
    persons: new WordSet([...sets.persons, ...heads, ...relations]),
    offices: new WordSet(heads),
    personal: new WordEnds([...sets['person-ends']]),
    members: new WordSet(bodies.members),
  };
}

type MediaLists =
  | 'leads'
  | 'containers'
  | 'platforms'
  | 'with-partner'
  | 'partner-leads'
  | 'hearers'
  | 'passing'
  | 'issuing'
  | 'times'
  | 'telling';

/** Words for media and hearers, in lower case; media.yaml says what each list is. */
export interface MediaLexicon extends Readonly<Record<MediaLists, WordSet>> {
  readonly isName: IsMedium;
  readonly kinds: KindLexicon;
}

/** Reads and compiles the words for media, once a run. */
export const loadMediaLexicon = (kinds: KindLexicon): MediaLexicon => ({
  ...readWordSets<MediaLists>('media'),
  isName: loadMediaNames(),
  kinds,
});

/** Words by which a sentence tells of what a time is the time; time-roles.yaml says what each list is. */
export const timeRoles = readWordSets<
  | 'since'
  | 'until'
  | 'other'
  | 'compared'
  | 'beside-compared'
  | 'same-time'
  | 'speaking'
  | 'parts'
  | 'unmatched'
  | 'away'
  | 'aims'
  | 'venues'
>('time-roles');

type StudyWords =
  'polls' | 'one-poll' | 'studies' | 'records' | 'fresh' | 'shows' | 'makers' | 'made' | 'asides';

/** pipeline/lexicons/studies.yaml says what they are. */
export const studyWords = readWordSets<StudyWords>('studies');
