import type { Span } from '../../kernel/span.ts';
import type { Annotation, DateMention, Sentence, Token } from '../annotate/types.ts';
import { countedAt } from './counted.ts';
import type { FigureLexicon } from './lexicon.ts';
import { isNoFigure } from './not-figures.ts';
import { readNumber } from './numbers.ts';
import { partsOf } from './parts.ts';
import type { Quantity } from './quantity.ts';
import { joinRange, withChange, withModifiers, withUnit } from './refine.ts';
import type { FigureDraft } from './types.ts';

export interface FoundFigures {
  readonly figures: FigureDraft[];
  /** Numbers that no rule could read and that are nothing else either. */
  readonly unread: Span[];
}

/**
 * The numeric statements of a text, in order. In each sentence numbers are read with their units;
 * what is no figure goes; ranges are joined; modifiers and directions of change are added; then what
 * is counted, and which are parts of which.
 */
export function findFigures(doc: Annotation, lexicon: FigureLexicon): FoundFigures {
  const figures: FigureDraft[] = [];
  const unread: Span[] = [];
  for (const sentence of doc.sentences) {
    const { quantities, left } = quantitiesIn(doc, sentence, lexicon);
    unread.push(...left);
    if (quantities.length === 0) continue;
    const parts = partsOf(doc.tokens, quantities);
    const offset = figures.length;
    const date = dateIn(doc, sentence);
    for (const [index, quantity] of quantities.entries()) {
      const part = parts[index] ?? null;
      figures.push(draftOf(doc, quantity, sentence, part === null ? null : part + offset, date));
    }
  }
  return { figures, unread };
}

function quantitiesIn(
  doc: Annotation,
  sentence: Sentence,
  lexicon: FigureLexicon,
): { quantities: Quantity[]; left: Span[] } {
  const { tokens } = doc;
  const quantities: Quantity[] = [];
  const left: Span[] = [];
  const inDate = (token: Token): boolean =>
    doc.dates.some((date) => date.start <= token.start && token.end <= date.end);
  for (let index = sentence.firstToken; index < sentence.lastToken; index++) {
    const token = tokens[index];
    if (token === undefined || !mayBegin(token, lexicon)) continue;
    const read = readNumber(tokens, index, lexicon);
    if (read === null) {
      if (isLongNumber(token.text)) left.push({ start: token.start, end: token.end });
      continue;
    }
    if (isNoFigure(doc, read, inDate)) {
      index = read.last - 1;
      continue;
    }
    const quantity = withUnit(tokens, read, lexicon);
    const before = quantities.at(-1);
    const range = before === undefined ? null : joinRange(tokens, before, quantity);
    if (range !== null) quantities[quantities.length - 1] = range;
    else quantities.push(quantity);
    index = quantity.last - 1;
  }
  const refined = quantities.map((quantity) =>
    withChange(tokens, withModifiers(tokens, quantity, lexicon), lexicon),
  );
  return { quantities: refined, left };
}

/** Digits, a currency sign, or a word that may begin a number: the test that keeps this cheap. */
function mayBegin(token: Token, lexicon: FigureLexicon): boolean {
  const unit = token.text.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return true;
  if (lexicon.starters.has(token.lower)) return true;
  const hyphen = token.lower.indexOf('-');
  return hyphen > 0 && lexicon.small.has(token.lower.slice(0, hyphen));
}

const isLongNumber = (text: string): boolean =>
  /^\d[\d,.]*$/.test(text) && !/^\d+(?:\.\d+){2,}$/.test(text);

const dateIn = (doc: Annotation, sentence: Sentence): DateMention | null => {
  const dates = doc.dates.filter(
    (date) =>
      sentence.start <= date.start &&
      date.end <= sentence.end &&
      date.day !== null &&
      date.month !== null,
  );
  return dates.length === 1 ? (dates[0] ?? null) : null;
};

function draftOf(
  doc: Annotation,
  quantity: Quantity,
  sentence: Sentence,
  partOf: number | null,
  date: DateMention | null,
): FigureDraft {
  const start = doc.tokens[quantity.first]?.start ?? sentence.start;
  const end = doc.tokens[quantity.last - 1]?.end ?? start;
  const { value, low, high, comparator, kind, unit, unitText, change, rule, confidence } = quantity;
  const counts = kind === 'count' || kind === 'ratio' || kind === 'percent' || kind === 'measure';
  const { counted, state } = counts
    ? countedAt(doc, quantity, sentence.lastToken)
    : { counted: null, state: null };
  return {
    start,
    end,
    value,
    low,
    high,
    comparator,
    kind,
    unit,
    unitText,
    counted,
    state,
    change,
    date,
    partOf,
    rule,
    confidence,
  };
}
