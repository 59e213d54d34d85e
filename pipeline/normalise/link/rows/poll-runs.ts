import type { Doc } from '../../doc/doc.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import type { FigureDraft } from '../../figures/types.ts';
import { lastStartingAt } from '../../../lib/span.ts';
import type { WordSet } from '../../doc/words.ts';
import { studyWords } from '../lexicon.ts';

/** How many paragraphs without a poll and without a share, those of people who speak, may stand within a run. */
const longestGap = 2;

/** Whether a figure is what polls give: a share of those asked, or how far one is ahead. */
export const isShare = ({ unit, countedHead, change }: FigureDraft): boolean =>
  change === null && (unit === '%' || unit === '{percentage_point}' || countedHead === 'point');

/**
 * Whose poll each sentence goes on to tell of: “A Tann Institute poll found 52 percent in favour. Sixty percent of women are.” A run
 * begins with a poll whose maker is named, and ends with another, or where neither a poll nor a share is told any more.
 *
 * @param makerIn the actor_id of who made the poll that a sentence names
 * @returns actor_ids by index of sentence; null where there is no run
 */
export function pollRuns(
  { paragraphs, sentences, tokens }: Doc,
  figures: readonly FigureDraft[],
  makerIn: (sentence: number) => string | null,
): (string | null)[] {
  const runs: (string | null)[] = sentences.map(() => null);
  const shares = new Set(
    figures.filter(isShare).map(({ start }) => lastStartingAt(sentences, start)),
  );
  let maker: string | null = null;
  let gap = 0;
  for (const { firstSentence, lastSentence } of paragraphs) {
    let tells = false;
    for (let at = firstSentence; at < lastSentence; at++) {
      const { firstToken = 0, lastToken = 0 } = sentences[at] ?? {};
      const words = tokens.list.slice(firstToken, lastToken);
      const named = namedIn(words, studyWords.polls);
      tells ||= named.length > 0 || shares.has(at);
      const by = namedIn(words, studyWords['one-poll']).length > 0 ? makerIn(at) : null;
      if (by !== null) maker = by;
      else if (![...named, ...namedIn(words, studyWords.studies)].every(isKnown)) maker = null;
      runs[at] = maker;
    }
    gap = tells ? 0 : gap + 1;
    if (gap > longestGap) maker = null;
  }
  return runs;
}

/** The places of some nouns in a sentence, each by the words before it. */
const namedIn = (words: readonly Token[], nouns: WordSet): (readonly Token[])[] =>
  words.flatMap((word, at) =>
    nouns.holds(word) && /^(?:NOUN|PROPN)$/.test(word.tag)
      ? [words.slice(Math.max(0, at - 5), at)]
      : [],
  );

/** `the new poll`, `this survey`: the one that was told of. */
function isKnown(before: readonly Token[]): boolean {
  const lead = before.findLast(({ tag }) => tag === 'DET' || tag === 'ADP' || tag === 'VERB');
  return lead !== undefined && (lead.lower === 'the' || closedClass.demonstratives.holds(lead));
}
