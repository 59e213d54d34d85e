import { RegExpParser, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';

/** Words that stand in a row in code: a lexicon’s. */
export interface WordList {
  /** From 1. */
  readonly line: number;
  readonly words: readonly string[];
}

/** Lists of more than three words in a file: arrays, split strings and alternatives of regular expressions. */
export function wordListsIn(path: string, text: string): WordList[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: WordList[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words.length > most) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, words });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const most = 3;

function wordsOf(node: ts.Node): string[] {
  if (ts.isArrayLiteralExpression(node))
    return node.elements
      .flatMap((each) => (ts.isStringLiteralLike(each) ? [each.text] : []))
      .filter(isWord);
  if (ts.isRegularExpressionLiteral(node)) return alternativesOf(node.text);
  const isSplit =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'split' &&
    ts.isStringLiteralLike(node.expression.expression);
  if (!isSplit) return [];
  const { expression } = node.expression;
  return (expression as ts.StringLiteral).text.split(/\s+/).filter(isWord);
}

/** Two small letters at least: no tag, no sign, no letter of a code. */
const isWord = (text: string): boolean => /^[\p{L}'’. -]*\p{Ll}{2}[\p{L}'’. -]*$/u.test(text);

/** The words among which a regular expression chooses, all groups together. */
function alternativesOf(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const flags = literal.slice(end + 1);
  const [unicode, unicodeSets] = [flags.includes('u'), flags.includes('v')];
  const { alternatives } = new RegExpParser().parsePattern(literal.slice(1, end), 0, end - 1, {
    unicode,
    unicodeSets,
  });
  return longest(alternatives);
}

/** The longest choice of words in a pattern. */
function longest(alternatives: readonly AST.Alternative[]): string[] {
  const own = alternatives.map(textOf).filter(isWord);
  const inner = alternatives.flatMap(({ elements }) =>
    elements.map((each) => longest(within(each))),
  );
  return [own, ...inner].reduce((a, b) => (b.length > a.length ? b : a), []);
}

const within = (element: AST.Element): readonly AST.Alternative[] => {
  if (element.type === 'Quantifier') return within(element.element);
  return 'alternatives' in element ? element.alternatives : [];
};

/** The letters that an alternative has, whatever it repeats or assumes. */
const textOf = ({ elements }: AST.Alternative): string =>
  elements
    .map((each) => (each.type === 'Character' ? String.fromCodePoint(each.value) : ''))
    .join('');
