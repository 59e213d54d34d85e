import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import type { AttributionDraft } from '../types.ts';
import { calledBy } from './called-by.ts';
import { asClause, bareClause, clauseBefore, thatClause } from './clause.ts';
import { gauges } from './gauge.ts';
import { hearings } from './hearing.ts';
import { impersonals } from './impersonal.ts';
import { nameThenQuote } from './name-then-quote.ts';
import { inserted } from './inserted.ts';
import { infinitiveAfter, nameAfter, objectAfter, prepositionAfter } from './object.ts';
import { quoteAfter } from './quote-after.ts';
import { quoteBefore } from './quote-before.ts';
import { quotedAs } from './quoted-as.ts';
import { claimWords, type Frame } from '../lexicon.ts';
import type { Rule } from './types.ts';

const saying: readonly Frame[] = ['clause', 'hearer', 'quote'];
const prepositions = [...claimWords['content-prepositions']] as Frame[];

/** The rules for verbs, from sure to daring: the first that finds a content decides. */
export const verbRules: readonly (Rule & { readonly needs: readonly Frame[] })[] = [
  // “as” before its subject makes the cue an aside, whatever follows.
  { id: 'clause-then-cue', needs: ['clause', 'hearer'], find: asClause },
  // “that” right after the cue can be nothing else.
  {
    id: 'cue-then-that',
    needs: saying,
    find: thatClause,
  },
  // A quotation beside the cue; before it first, since “…,” she said, “…” has both.
  {
    id: 'quote-then-cue',
    needs: [...saying, 'object'],
    find: quoteBefore,
  },
  {
    id: 'cue-then-quote',
    needs: saying,
    find: quoteAfter,
  },
  // An attribution after or amid its clause: before the bare clause, which would take what follows.
  { id: 'clause-then-cue', needs: ['clause', 'hearer'], find: clauseBefore },
  { id: 'cue-then-infinitive', needs: ['to'], find: infinitiveAfter },
  {
    id: 'cue-then-preposition',
    needs: prepositions,
    find: prepositionAfter,
  },
  // Verbs that name or judge take the noun phrase after them.
  { id: 'cue-then-name', needs: ['name'], find: nameAfter },
  { id: 'cue-then-clause', needs: ['clause', 'hearer'], find: bareClause },
  { id: 'cue-then-object', needs: ['object'], find: objectAfter },
];

/** What the model has no say in, for the corpus has its cues too seldom to teach them. */
export const sureRules: readonly ((
  context: Context,
  block: Block,
  groups: readonly CueGroup[],
) => AttributionDraft[])[] = [
  nameThenQuote,
  quotedAs,
  calledBy,
  inserted,
  impersonals,
  hearings,
  gauges,
];
