import { readFileSync } from 'node:fs';
import type { Span } from '../../pipeline/lib/span.ts';
import { knownNames } from '../../pipeline/normalise/actors/gazetteer.ts';
import { loadActorLexicon, nameWords } from '../../pipeline/normalise/actors/lexicon.ts';
import { chainsOf, isCapital } from '../../pipeline/normalise/actors/model/chains.ts';
import {
  beginOf,
  nameTypes,
  outside,
  type ChainFeatures,
} from '../../pipeline/normalise/actors/model/crf.ts';
import { NameFeatures, type Seen } from '../../pipeline/normalise/actors/model/features.ts';
import { annotate, loadAnnotator } from '../../pipeline/normalise/annotate.ts';
import type { TokenSpan } from '../../pipeline/normalise/doc/token.ts';

/** An article with its names; other mentions, of what has no name, may stand among them. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly type: string })[];
}

/** A chain with the right label of each token. */
export interface Example {
  readonly chain: ChainFeatures;
  readonly gold: Uint8Array;
}

export const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const annotator = loadAnnotator();
const lexicon = loadActorLexicon();

function seenIn(text: string): Seen {
  const doc = annotate(text, annotator);
  const { tokens } = doc;
  const capitals = tokens.list.map(({ form }) => form?.capital ?? 0);
  return { doc, lexicon, matches: knownNames({ doc, tokens, lexicon, capitals }, []) };
}

/** The chains of an article with what its annotators call each token. */
export function examplesOf({ text, mentions }: Line): Example[] {
  const seen = seenIn(text);
  const chains = chainsOf(seen.doc);
  const features = new NameFeatures(seen, chains);
  const labels = labelsOf(seen, mentions);
  return chains.map((chain) => ({
    chain: features.of(chain),
    gold: labels.slice(chain.first, chain.last),
  }));
}

function labelsOf({ doc: { tokens } }: Seen, mentions: Line['mentions']): Uint8Array {
  const labels = new Uint8Array(tokens.length).fill(outside);
  // Of names inside names the longest counts.
  const longestFirst = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, type } of longestFirst) {
    const name = nameIn(tokens.list.findIndex((token) => token.end > start));
    if (name === null) continue;
    const label = beginOf(typeNumber(type));
    if (labels.slice(name.first, name.last).some((each) => each !== outside)) continue;
    labels.fill(label + 1, name.first, name.last);
    labels[name.first] = label;

    /** The mention without what is no part of the name: articles, titles, a genitive; null where it is none. */
    function nameIn(from: number): TokenSpan | null {
      let first = from;
      let last = from;
      while (last < tokens.length && tokens.at(last).start < end) last++;
      const isPerson = typeNumber(type) === 0;
      while (first < last && isLead(first, last, isPerson)) first++;
      while (last > first && /^(?:'s|'|,|\.)$/.test(tokens.at(last - 1).lower)) last--;
      for (let at = first; at < last; at++) if (!mayBeOfName(at)) return null;
      return first < last && isCapital(tokens.at(first)) ? { first, last } : null;
    }
  }
  return labels;

  function isLead(at: number, last: number, isPerson: boolean): boolean {
    const token = tokens.at(at);
    if (/^(?:the|a|an)$/.test(token.lower)) return true;
    if (!isPerson || last - at < 2) return false;
    return (
      lexicon.roles.heads.holds(token) ||
      lexicon.roles.address.holds(token) ||
      lexicon.roles.modifiers.holds(token)
    );
  }

  function mayBeOfName(at: number): boolean {
    const token = tokens.at(at);
    return isCapital(token) || nameWords['chain-joints'].holds(token) || /^\d/.test(token.text);
  }
}

/** By its place among the types. */
const typeNumber = (type: string): number => {
  const lower = type.toLowerCase().replace('organization', 'organisation');
  const at = nameTypes.findIndex((each) => each === lower);
  return at < 0 ? nameTypes.indexOf('other') : at;
};
