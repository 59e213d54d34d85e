import { readLexicon } from '../../../lib/lexicon.ts';
import { WordSet } from '../../doc/words.ts';

type EndWords =
  | 'later-acts'
  | 'subordinators'
  | 'reported-clause-openers'
  | 'lone-relatives'
  | 'contrasts'
  | 'phrase-ends'
  | 'phrase-end-marks'
  | 'day-openers'
  | 'day-names'
  | 'crowd-verbs'
  | 'beside-passives'
  | 'passive-auxiliaries'
  | 'loose-ends'
  | 'adverb-questions'
  | 'goes-on'
  | 'parting-marks'
  | 'clause-ends'
  | 'dashes'
  | 'naming-participles';

/** Words at which a statement, its source or its cue begins or ends: pipeline/lexicons/claim-ends.yaml. */
export const endWords = Object.fromEntries(
  Object.entries(readLexicon<Record<string, string[]>>('claim-ends')).map(([name, words]) => [
    name,
    new WordSet(words),
  ]),
) as Readonly<Record<EndWords, WordSet>>;
