import { readWordSets } from '../../doc/lexicon.ts';

type StatementWords =
  | 'compared'
  | 'determiners-of-wholes'
  | 'including'
  | 'future'
  | 'elsewhen'
  | 'other-clauses'
  | 'periods'
  | 'aside-openers'
  | 'roughly'
  | 'trails'
  | 'shifts'
  | 'spans'
  | 'links'
  | 'after-bare'
  | 'joints'
  | 'percent-links'
  | 'comparatives'
  | 'up-verbs'
  | 'topics'
  | 'before-over'
  | 'meets'
  | 'goes'
  | 'change-joints'
  | 'passed'
  | 'gets'
  | 'leads'
  | 'adds'
  | 'directed'
  | 'bound-links';

/** pipeline/lexicons/statement-words.yaml says where each list of words stands. */
export const statementWords = readWordSets<StatementWords>('statement-words');
