import { claimWords, type Frame } from '../lexicon.ts';
import { accordingTo } from './according-to.ts';
import { asClause, bareClause, clauseBefore, thatClause } from './clause.ts';
import type { BlockRule, Rule } from './draft.ts';
import { gauges } from './gauge.ts';
import { inserted } from './inserted.ts';
import { nounClauses } from './noun-clause.ts';
import { infinitiveAfter, nameAfter, objectAfter, prepositionAfter } from './object.ts';
import { calledBy, quotedAs } from './passive.ts';
import { quoteAfter, quoteBefore } from './quotation.ts';
import { hearings, impersonals } from './unnamed.ts';
import { nameThenQuote, signatures } from './without-verb.ts';

const saying: readonly Frame[] = ['clause', 'hearer', 'quote'];
const prepositions = [...claimWords['content-prepositions']] as Frame[];

/** The rules for verbs, from sure to daring: the first that finds a content decides. */
export const verbRules: readonly (Rule & { readonly needs: readonly Frame[] })[] = [
  // “as” before its subject makes the cue an aside, whatever follows.
  { id: 'clause-then-cue', needs: ['clause', 'hearer'], find: asClause },
  // “that” right after the cue can be nothing else.
  { id: 'cue-then-that', needs: saying, find: thatClause },
  // A quotation beside the cue; before it first, since “…,” she said, “…” has both.
  { id: 'quote-then-cue', needs: [...saying, 'object'], find: quoteBefore },
  { id: 'cue-then-quote', needs: saying, find: quoteAfter },
  // An attribution after or amid its clause: before the bare clause, which would take what follows.
  { id: 'clause-then-cue', needs: ['clause', 'hearer'], find: clauseBefore },
  { id: 'cue-then-infinitive', needs: ['to'], find: infinitiveAfter },
  { id: 'cue-then-preposition', needs: prepositions, find: prepositionAfter },
  // Verbs that name or judge take the noun phrase after them.
  { id: 'cue-then-name', needs: ['name'], find: nameAfter },
  { id: 'cue-then-clause', needs: ['clause', 'hearer'], find: bareClause },
  { id: 'cue-then-object', needs: ['object'], find: objectAfter },
];

/** Tried before the rules for verbs: what they find stands. */
export const firstRules: readonly BlockRule[] = [signatures, accordingTo];

/** Tried behind the rules for verbs, for what clashes with nothing. */
export const lastRules: readonly BlockRule[] = [nounClauses];

/** What the model has no say in, for the corpus has its cues too seldom to teach them. */
export const sureRules: readonly BlockRule[] = [
  nameThenQuote,
  quotedAs,
  calledBy,
  inserted,
  impersonals,
  hearings,
  gauges,
];
