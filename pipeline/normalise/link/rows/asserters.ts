import { known } from '../../../lib/lists.ts';
import { lastStartingAt } from '../../../lib/span.ts';
import type { Claim } from '../../../../schemas/types.ts';
import type { MentionDraft } from '../../actors/types.ts';
import type { Doc, Sentence } from '../../doc/doc.ts';
import type { FigureDraft } from '../../figures/types.ts';
import { studyWords } from '../lexicon.ts';
import { isShare, pollRuns } from './poll-runs.ts';
import { Studies, type StudyPlace } from './studies.ts';

/** Tells who asserts the figures of an article, in their order. */
export class Asserters {
  readonly #doc: Doc;
  readonly #studies: Studies;
  /** Whose poll each sentence goes on to tell of. */
  readonly #runs: readonly (string | null)[];

  constructor(doc: Doc, mentions: readonly MentionDraft[], figures: readonly FigureDraft[]) {
    this.#doc = doc;
    this.#studies = new Studies(doc, mentions);
    this.#runs = pollRuns(doc, figures, (sentence) => this.#pollsterIn(sentence));
  }

  /**
   * The actor_id of who asserts a figure: the speaker of the claim around it; where there is none, whoever made the poll or
   * the study that says it or by which its sentence gives it: “a report by Rivera says 12 %”, “12 %, data from the Tann Institute
   * show”; and of a share in the writer’s words, whoever made the poll that is told of.
   * @param claim the innermost around it
   */
  of(figure: FigureDraft, claim: Claim | null): string | null {
    if (claim?.speaker_id != null) return claim.speaker_id;
    if (claim?.speaker_status === 'several') return null;
    const source = this.#sourceOf(claim);
    if (source !== undefined && source.study.maker !== null) return source.study.maker;
    const sentence = lastStartingAt(this.#doc.sentences, figure.start);
    const made = this.#makerIn(known(this.#doc.sentences, sentence), figure, isSaidByPeople(claim));
    if (claim !== null) return made;
    return made ?? (isShare(figure) ? (this.#runs[sentence] ?? null) : null);
  }

  #pollsterIn(sentence: number): string | null {
    const places = this.#studies.within(known(this.#doc.sentences, sentence));
    const poll = places.find((each) => each.isPoll && !each.isAside && each.study.maker !== null);
    return poll?.study.maker ?? null;
  }

  /** The poll or study that the words for who says something name. */
  #sourceOf(claim: Claim | null): StudyPlace | undefined {
    if (claim?.speaker_start == null || claim.speaker_end === null) return undefined;
    const inside = this.#studies.within({ start: claim.speaker_start, end: claim.speaker_end });
    if (inside.length > 0) return inside[0];
    // `It found that 60 %…`, right behind what tells of the poll
    const isIt = claim.speaker_text?.toLowerCase() === 'it';
    return isIt ? this.#justBefore(claim.speaker_start) : undefined;
  }

  /** The poll or study that the sentence before an offset names. */
  #justBefore(offset: number): StudyPlace | undefined {
    const { sentences } = this.#doc;
    const place = this.#studies.before(offset);
    if (place === undefined) return undefined;
    const between = lastStartingAt(sentences, offset) - lastStartingAt(sentences, place.start);
    return between <= 1 ? place : undefined;
  }

  /** Who made the poll or study by which a sentence gives a figure. */
  #makerIn(sentence: Sentence, { kind }: FigureDraft, isTheirs: boolean): string | null {
    const places = this.#studies.within(sentence);
    if (places.length === 0) return null;
    // What others say is theirs: `police say so in a report by …`
    const shows = !isTheirs && this.#shows(sentence);
    // `In a Tann Institute poll she led, with $40 in hand`
    const isOfPoll = kind !== 'money';
    const gives = (each: StudyPlace): boolean => shows || (each.isPoll && isOfPoll);
    return places.find((each) => gives(each) && each.study.maker !== null)?.study.maker ?? null;
  }

  #shows({ firstToken, lastToken }: Sentence): boolean {
    const { list } = this.#doc.tokens;
    for (let at = firstToken; at < lastToken; at++)
      if (studyWords.shows.holds(known(list, at))) return true;
    return false;
  }
}

const isSaidByPeople = (claim: Claim | null): boolean =>
  claim?.speaker_kind === 'person' || claim?.speaker_kind === 'group';
