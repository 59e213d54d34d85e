import { known } from '../../../lib/lists.ts';
import { lastStartingAt } from '../../../lib/span.ts';
import type { Claim } from '../../../../schemas/types.ts';
import type { MentionDraft } from '../../actors/types.ts';
import type { Doc, Sentence } from '../../doc/doc.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { FigureDraft } from '../../figures/types.ts';
import { studyWords } from '../lexicon.ts';
import { isNaming, mentionsIn } from '../scene.ts';
import { isShare, pollRuns } from './poll-runs.ts';

/** How many tokens may stand between a study and who made it. */
const reach = 9;

/** Tells who asserts the figures of an article, in their order. */
export class Asserters {
  readonly #doc: Doc;
  readonly #mentions: readonly MentionDraft[];
  /** Who made the study of the sentence asked for last; undefined where it names none. */
  #made: { readonly sentence: number; readonly by: string | null } | null = null;
  /** Who made the study that was named last. */
  #last: string | null = null;

  /** Whose poll each sentence goes on to tell of. */
  readonly #runs: readonly (string | null)[];

  constructor(doc: Doc, mentions: readonly MentionDraft[], figures: readonly FigureDraft[]) {
    this.#doc = doc;
    this.#mentions = mentions;
    this.#runs = pollRuns(doc, figures, (sentence) => this.#madeIn(sentence));
    this.#made = this.#last = null;
  }

  /**
   * The actor_id of who asserts a figure: the speaker of the claim around it; where there is none, whoever made the poll or
   * the study by which its sentence gives it: “a report by Rivera says 12 %”, “12 %, data from the Tann Institute show”; and of a
   * share in the writer’s words, whoever made the poll that is told of.
   * @param claim the innermost around it
   */
  of(figure: FigureDraft, claim: Claim | null): string | null {
    const sentence = lastStartingAt(this.#doc.sentences, figure.start);
    const made = this.#madeIn(sentence);
    if (claim !== null)
      return claim.speaker_id ?? (claim.speaker_status === 'several' ? null : made);
    return made ?? (isShare(figure) ? (this.#runs[sentence] ?? null) : null);
  }

  #madeIn(sentence: number): string | null {
    if (this.#made?.sentence === sentence) return this.#made.by;
    const around = this.#doc.sentences[sentence];
    const by = around === undefined ? null : this.#makerIn(around);
    if (by !== null) this.#last = by;
    this.#made = { sentence, by };
    return by;
  }

  #makerIn({ firstToken, lastToken }: Sentence): string | null {
    const { tokens } = this.#doc;
    let shows: boolean | null = null;
    for (let at = firstToken; at < lastToken; at++) {
      const token = tokens.at(at);
      const isPoll = studyWords.polls.holds(token);
      if (!isPoll && !studyWords.studies.holds(token)) continue;
      if (token.tag !== 'NOUN' && token.tag !== 'PROPN') continue;
      shows ??= hasWord(this.#doc, firstToken, lastToken);
      if (!isPoll && !shows) continue;
      const maker = this.#before(firstToken, at) ?? this.#behind(at, lastToken);
      if (maker !== null) return maker;
      const isKnown = closedClass.demonstratives.holds(tokens.at(at - 1));
      if ((shows || isPoll) && (isKnown || tokens.at(at - 1).lower === 'the')) return this.#last;
    }
    return null;
  }

  /** `a recent [Tann Institute] poll`, `the [Home Office]’s latest figures`: the body that a noun phrase of its work begins with. */
  #before(firstToken: number, study: number): string | null {
    const { tokens } = this.#doc;
    let from = study;
    while (from > Math.max(firstToken, study - 7) && isOfPhrase(tokens.at(from - 1))) from--;
    if (from === study) return null;
    const span = { start: tokens.at(from).start, end: tokens.at(study).end };
    const found = mentionsIn(this.#mentions, span);
    // Of two that made it together, `a Times/WKBX poll`, the first.
    const last = found.findLastIndex(({ start }) => this.#doc.text.charAt(start - 1) !== '/');
    return makerOf((last < 0 ? found : found.slice(0, last + 1)).toReversed());
  }

  /** `data available from the [Tann Institute]`, `a survey of 900 adults conducted by [WKBX]`. */
  #behind(study: number, lastToken: number): string | null {
    const { tokens } = this.#doc;
    for (let at = study + 1; at < Math.min(lastToken, study + reach); at++) {
      const token = tokens.at(at);
      const isAside =
        at === study + 1 && token.text === ',' && studyWords.made.holds(tokens.at(at + 1));
      if (token.tag === 'AUX' || token.tag === 'SCONJ') return null;
      if (token.tag === 'PUNCT' && !isAside) return null;
      if (!studyWords.makers.holds(token)) continue;
      const the = tokens.at(at + 1).tag === 'DET' ? at + 2 : at + 1;
      const name = tokens.at(the);
      const found = mentionsIn(this.#mentions, name).filter(({ start }) => start <= name.start);
      const maker = makerOf(found);
      if (maker !== null) return maker;
    }
    return null;
  }
}

const hasWord = ({ tokens }: Doc, first: number, last: number): boolean => {
  for (let at = first; at < last; at++)
    if (studyWords.shows.holds(known(tokens.list, at))) return true;
  return false;
};

const isOfPhrase = ({ tag, lower }: { readonly tag: string; readonly lower: string }): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|X)$/.test(tag) || /^(?:['’]s?|\/|-)$/.test(lower);

/** The first that is named, and is no country. */
const makerOf = (mentions: readonly MentionDraft[]): string | null =>
  mentions.find((each) => isNaming(each) && !each.actorId.startsWith('country/'))?.actorId ?? null;
