import { readLexicon } from '../../../lib/lexicon.ts';
import { readWordSets } from '../../doc/lexicon.ts';
import { meaningOf, type Lists } from '../lexicon.ts';

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
  | 'change-leads'
  | 'change-joints'
  | 'passed'
  | 'gets'
  | 'leads'
  | 'bound-links'
  | 'margins'
  | 'before-wholes';

/** pipeline/lexicons/statement-words.yaml says where each list of words stands. */
export const statementWords = readWordSets<StatementWords>('statement-words');

const modifiers = readLexicon<Lists<'rise' | 'higher' | 'lower'>>('modifiers');

/** Verbs and nouns of rising. */
export const rises = modifiers.rise;

/** `higher`, `fewer`: the direction in which one number differs from another. */
export const comparatives = meaningOf({ rise: modifiers.higher, fall: modifiers.lower });
