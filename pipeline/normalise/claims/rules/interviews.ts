import { known } from '../../../lib/lists.ts';
import { firstFrom, slice, type Span } from '../../../lib/span.ts';
import type { Doc } from '../../doc/doc.ts';
import { anyIn, isFirstPerson } from '../../doc/first-person.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Quotation } from '../../doc/token.ts';
import type { Context } from '../blocks.ts';
import { quotedSpan } from '../items.ts';
import type { AttributionDraft } from '../types.ts';
import { directDraft } from './draft.ts';

/** How many questions an interview has at least, and how many paragraphs from one to the next, in all and on the average. */
const leastQuestions = 3;
const farthest = 9;
const usually = 4;
/** In UTF-16 code units. */
const longestQuestion = 300;

/** A question that is all of its paragraph, and the paragraphs below it. */
interface Exchange {
  /** Number of its paragraph. */
  readonly at: number;
  readonly question: Span;
  readonly answer: readonly Span[];
}

/**
 * What somebody answers who is interviewed, where no label says who speaks: below questions that stand alone in their
 * paragraphs, three or more, one of them to `you`, and most of whose answers speak of `I` or `we` or are quoted whole. The
 * questions and answers of a guide are none.
 */
export function interviewAnswers(context: Context): AttributionDraft[] {
  const { doc } = context;
  const exchanges = doc.text.includes('?') && doc.turns.length === 0 ? exchangesIn(doc) : [];
  if (!isInterview(doc, exchanges)) return [];
  return exchanges.map(({ answer }, place) => {
    const [content, ...more] = answer.map((span) => saidIn(doc, span));
    const said = { source: null, cue: null, content: content ?? known(answer, 0) };
    const draft = directDraft(context, 'interview-answer', said);
    // Without turns they are the first drafts of the text.
    return {
      ...draft,
      content: [...draft.content, ...more],
      goesOnFrom: place === 0 ? null : 0,
    };
  });
}

/** Whether questions follow one another closely, somebody is asked, and two in three answers are personal. */
function isInterview(doc: Doc, exchanges: readonly Exchange[]): boolean {
  if (exchanges.length < leastQuestions) return false;
  const first = known(exchanges, 0).at;
  const paragraphs = known(exchanges, exchanges.length - 1).at - first;
  if (paragraphs > usually * (exchanges.length - 1)) return false;
  const personal = exchanges.filter(({ answer }) => answer.some((span) => isOfSelf(doc, span)));
  const isReport = exchanges.some(({ answer }) =>
    answer.some((span) => reports.test(slice(doc.text, span))),
  );
  return (
    !isReport &&
    personal.length * 3 >= exchanges.length * 2 &&
    exchanges.some(({ question }) =>
      anyIn(doc.tokens, question, (word) => closedClass.you.holds(word)),
    )
  );
}

/** Behind a label, and where a quotation is somebody’s, `“…,” she said`, others tell who speaks. */
const reports = /^\p{Lu}[^:\n.?!]{0,40}:\s|,[”"]\s\p{L}/u;

/** Questions with what stands below them, up to the next one; below the last, as long as it speaks of itself. */
function exchangesIn(doc: Doc): Exchange[] {
  const { paragraphs } = doc;
  const asking = paragraphs.flatMap((span, at) => (isQuestion(doc, span) ? [at] : []));
  return asking.flatMap((at, place): Exchange[] => {
    const next = asking[place + 1];
    const answer = paragraphs.slice(at + 1, Math.min(next ?? Infinity, at + farthest));
    const stop = next === undefined ? answer.findIndex((span) => !isOfSelf(doc, span)) : -1;
    const spans = stop < 0 ? answer : answer.slice(0, stop);
    return spans.length === 0 ? [] : [{ at, question: known(paragraphs, at), answer: spans }];
  });
}

/** A paragraph that ends with a question mark, and quotes nobody. */
const isQuestion = (doc: Doc, span: Span): boolean =>
  doc.text.charAt(span.end - 1) === '?' &&
  span.end - span.start < longestQuestion &&
  quotationIn(doc, span) === undefined;

/** Whether somebody speaks of themselves in a paragraph, or all of it is quoted. */
const isOfSelf = (doc: Doc, span: Span): boolean =>
  isQuoted(span, quotationIn(doc, span)) || anyIn(doc.tokens, span, isFirstPerson);

/** What somebody says in a paragraph: without the marks, where they stand around all of it. */
function saidIn(doc: Doc, span: Span): Span {
  const quotation = quotationIn(doc, span);
  return quotation !== undefined && isQuoted(span, quotation) ? quotedSpan(doc, quotation) : span;
}

/** The first quotation that begins in a paragraph. */
function quotationIn({ quotations }: Doc, { start, end }: Span): Quotation | undefined {
  const first = quotations[firstFrom(quotations, start)];
  return first !== undefined && first.start < end ? first : undefined;
}

const isQuoted = ({ start, end }: Span, quotation: Quotation | undefined): boolean =>
  quotation?.start === start && quotation.end >= end;
