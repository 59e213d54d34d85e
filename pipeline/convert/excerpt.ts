import type { Claim, DatasetDescription } from '../../schemas/types.ts';

/** How much of the articles' words the tables may show, in UTF-16 code units. */
export type ExcerptPolicy = DatasetDescription['excerpts'];

/**
 * The claim with no more of the article than the policy allows: its context cut to what stands
 * next to it, its text cut at the longest length and marked with “…”. Offsets stay as they are.
 *
 * Context ends where the line does. Beyond it another paragraph begins, which need not stand there on the
 * page where the quotation is to be found again (W3C Web Annotation, TextQuoteSelector); and so no
 * context breaks the line of its row.
 */
export function excerpted(claim: Claim, policy: ExcerptPolicy): Claim {
  const { context_characters: context, longest_claim: longest } = policy;
  return {
    ...claim,
    text:
      longest === undefined || claim.text.length <= longest
        ? claim.text
        : `${first(claim.text, longest)}…`,
    prefix: orNull(last(lineBefore(claim.prefix ?? ''), context)),
    suffix: orNull(first(lineAfter(claim.suffix ?? ''), context)),
  };
}

/** What stands in the last line of a text. */
const lineBefore = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** What stands in the first line of a text. */
const lineAfter = (text: string): string => text.split('\n', 1)[0] ?? '';

// A cut between the halves of a surrogate pair would leave what no UTF-8 can hold.
const first = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

const last = (text: string, length: number): string =>
  text.slice(Math.max(0, text.length - length)).replace(/^[\uDC00-\uDFFF]/, '');

const orNull = (text: string): string | null => (text === '' ? null : text);
