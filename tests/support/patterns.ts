import ts from 'typescript';

/** A regular expression that a file holds, where all of it is known without running the file. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** From 1. */
  readonly line: number;
}

/** The literals of a file, and what `new RegExp` or `RegExp` is given as constant strings. */
export function patternsIn(path: string, text: string): Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const constants = constantsOf(file);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = literal(node) ?? constructed(node, constants);
    if (pattern !== undefined) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ ...pattern, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Bare = Omit<Pattern, 'line'>;

function literal(node: ts.Node): Bare | undefined {
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const end = node.text.lastIndexOf('/');
  return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
}

function constructed(node: ts.Node, constants: Constants): Bare | undefined {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  if (!ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp') return undefined;
  const [given, flagged] = node.arguments ?? [];
  const source = given === undefined ? '' : valueOf(given, constants);
  const flags = flagged === undefined ? '' : valueOf(flagged, constants);
  return source === undefined || flags === undefined ? undefined : { source, flags };
}

type Constants = ReadonlyMap<string, ts.Expression>;

/** What `const` gives a name to, anywhere in the file. */
function constantsOf(file: ts.SourceFile): Constants {
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return constants;
}

/** The string that an expression of literals, templates, sums and the source of literals makes. */
function valueOf(node: ts.Expression, constants: Constants, depth = 0): string | undefined {
  if (depth > 20) return undefined;
  const value = (each: ts.Expression): string | undefined => valueOf(each, constants, depth + 1);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return value(node.expression);
  if (ts.isTaggedTemplateExpression(node))
    return node.tag.getText() === 'String.raw' ? rawText(node.template, value) : undefined;
  if (ts.isTemplateExpression(node))
    return joined([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [value(span.expression), span.literal.text]),
    ]);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([value(node.left), value(node.right)]);
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source')
    return sourceOf(node.expression, constants);
  if (!ts.isIdentifier(node)) return undefined;
  const constant = constants.get(node.text);
  return constant === undefined ? undefined : value(constant);
}

function sourceOf(node: ts.Expression, constants: Constants): string | undefined {
  const target = ts.isIdentifier(node) ? constants.get(node.text) : node;
  return target === undefined
    ? undefined
    : (literal(target) ?? constructed(target, constants))?.source;
}

function rawText(
  template: ts.TemplateLiteral,
  value: (node: ts.Expression) => string | undefined,
): string | undefined {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text;
  return joined([
    template.head.rawText,
    ...template.templateSpans.flatMap((span) => [value(span.expression), span.literal.rawText]),
  ]);
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('');
