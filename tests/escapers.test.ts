import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../pipeline/lib/files.ts';
import { descriptions } from '../pipeline/publish/describe/describe.ts';
import { dataset } from './support/records.ts';
import { laterFacts } from './support/facts.ts';

const root = join(import.meta.dirname, '..');
const home = 'pipeline/lib/escape';

const sources: readonly Source[] = filesBelow(join(root, 'pipeline'))
  .filter((path) => path.endsWith('.ts') && path !== 'schemas/types.ts')
  .map((path) => sourceOf(`pipeline/${path}`, readFileSync(join(root, 'pipeline', path), 'utf8')));

interface Source {
  readonly path: string;
  readonly text: string;
  /** What it imports, by the last part of its path. */
  readonly imports: readonly string[];
  /** What stands in quotes, with `\0` where a value is put in, and the tag before it. */
  readonly literals: readonly { readonly tag: string; readonly text: string }[];
}

function sourceOf(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const literals: { tag: string; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const tag = ts.isTaggedTemplateExpression(node.parent) ? node.parent.tag.getText() : '';
    if (ts.isStringLiteralLike(node)) literals.push({ tag, text: node.text });
    if (ts.isTemplateExpression(node)) {
      const rest = node.templateSpans.map((span) => `\0${span.literal.text}`);
      literals.push({ tag, text: node.head.text + rest.join('') });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  return { path, text, literals, imports };
}

/** Files in which a literal is as the test asks, outside of those that may. */
const found = (
  of: readonly Source[],
  isIt: (literal: Source['literals'][number], source: Source) => boolean,
  ...allowed: readonly string[]
): string[] =>
  of
    .filter(({ path }) => !path.startsWith(`${home}/`) && !allowed.includes(path))
    .flatMap((source) =>
      source.literals
        .filter((literal) => isIt(literal, source))
        .map(({ text }) => `${source.path}: ${text.replaceAll('\0', '${}').slice(0, 80)}`),
    );

const imports = ({ imports }: Source, medium: string): boolean =>
  imports.some((path) => path.endsWith(`escape/${medium}.ts`));

const isSql = (text: string): boolean =>
  /\b(?:SELECT|FROM|COPY|CREATE|INSERT|DROP|COMMENT ON|WHERE|ORDER BY|CASE WHEN|read_\w+\()/.test(
    text,
  );

/** A value between quotes that were written by hand, in what a database reads. */
const quotedByHand = ({ text }: { readonly text: string }): boolean =>
  isSql(text) && /['"]\0/.test(text);

/** A heading, an item, a row, bold words or a link with a value in it; code with one, in any template. */
const markdownByHand = ({ tag, text }: { readonly tag: string; readonly text: string }): boolean =>
  text.includes('\0') &&
  (/`\0|\0`/.test(text) ||
    (tag !== 'inMarkdown' && /(?:^|\n)(?:#{1,6}|>|\|) .*\0|\*\*.*\0|\]\(\0/.test(text)));

const htmlByHand = ({ text }: { readonly text: string }): boolean =>
  text.includes('\0') && /<\/?[a-z]+(?:[ >]|\0)|<[^>]*="\0/.test(text);

const commentByHand = ({ tag, text }: { readonly tag: string; readonly text: string }): boolean =>
  tag !== 'inMarkdown' && /(?:^|\n) *(?:#|--|\/\/|\/?\*) [^|\n]*\0/.test(text);

describe('a medium is written to through its escaper alone:', () => {
  test('standard output and error, by the command line’s screens and the records’ own line', () => {
    const users = sources.filter(({ text }) =>
      /\bprocess\.(?:stdout|stderr)\b|\bconsole\.\w|\bstd(?:out|err)\.write\b/.test(text),
    );
    // Questions go through readline, and name nothing that could steer it.
    const paths = ['pipeline/cli/init.ts', 'pipeline/lib/jsonl.ts'];
    expect(users.map(({ path }) => path)).toEqual(paths);
    expect(users.every((source) => imports(source, 'json'))).toBe(true);
    const writing = sources.filter(({ text }) => /\bstream\.write\(/.test(text));
    expect(writing.map(({ path }) => path)).toEqual(['pipeline/cli/screen.ts']);
    expect(writing.every((source) => imports(source, 'terminal'))).toBe(true);
  });

  test('what steers a terminal', () => {
    // eslint-disable-next-line no-control-regex -- it is what is looked for
    expect(found(sources, ({ text }) => /[\u001B\u009B]/.test(text))).toEqual([
      'pipeline/cli/screen.ts: \r\u001B[K',
      'pipeline/cli/screen.ts: \u001B[${}m${}\u001B[${}m',
    ]);
  });

  test('SQL', () => {
    expect(found(sources, quotedByHand)).toEqual([]);
  });

  test('Markdown', () => {
    expect(found(sources, markdownByHand)).toEqual([]);
    expect(sources.filter((source) => imports(source, 'markdown')).length).toBeGreaterThan(3);
  });

  test('HTML', () => {
    expect(found(sources, htmlByHand)).toEqual([]);
  });

  test('comments in the scripts of a release', () => {
    expect(found(sources, commentByHand)).toEqual([]);
  });

  test('CSV', () => {
    const isCsv = ({ text }: { readonly text: string }, source: Source): boolean =>
      /FORMAT csv/.test(text) && !imports(source, 'csv');
    expect(found(sources, isCsv)).toEqual([]);
  });

  test('YAML', () => {
    const users = sources.filter(({ text }) =>
      /\bstringify\(|\bnew Document\(/.test(text.replaceAll('JSON.stringify', '')),
    );
    expect(users.map(({ path }) => path)).toEqual([`${home}/yaml.ts`]);
  });

  test('JSON that stands in pages: none of a release’s descriptions can end its element', () => {
    const hostile = '</script><!-- & \u2028';
    const files = descriptions({
      ...laterFacts,
      dataset: { ...dataset, title: hostile, description: hostile.repeat(4), keywords: [hostile] },
    }).filter(({ path }) => /^[\w-]+\.json$/.test(path));
    expect(files.map(({ path }) => path)).toContain('schema-org.json');
    for (const { path, text } of files)
      expect(`${path} ${/[<>&\u2028]/.exec(text)?.[0] ?? ''}`).toBe(`${path} `);
  });
});

describe('the search finds what it looks for:', () => {
  const made = (text: string): Source[] => [sourceOf('pipeline/publish/made.ts', text)];

  test.each([
    [quotedByHand, "f(`SELECT * FROM t WHERE a = '${a}'`)"],
    [quotedByHand, 'f(`CREATE TABLE "${name}" (a text)`)'],
    [markdownByHand, 'f(`- \\`${id}\\`: x`)'],
    [markdownByHand, 'f(inMarkdown`- \\`${id}\\`: x`)'],
    [markdownByHand, 'f(`# Changes of ${name}`)'],
    [markdownByHand, 'f(`| ${cell} | b |`)'],
    [markdownByHand, 'f(`[here](${url})`)'],
    [markdownByHand, 'f(`The **whole ${name}**`)'],
    [htmlByHand, 'f(`<p>${text}</p>`)'],
    [htmlByHand, 'f(`<a href="${url}">`)'],
    [commentByHand, 'f(`# ${title}`)'],
    [commentByHand, 'f(`import x\n-- of ${title}`)'],
    [commentByHand, 'f(`  * ${title}`)'],
  ])('%o in %s', (isIt, text) => {
    expect(found(made(text), isIt)).toHaveLength(1);
  });

  test.each([
    [quotedByHand, 'f(`SELECT ${literal(a)} AS "b" FROM ${identifier(c)}`)'],
    [markdownByHand, 'f(inMarkdown`- **${id}**: ${code(x)}`)'],
    [markdownByHand, 'f(`${a} of ${b} articles`)'],
    [htmlByHand, 'f(`${a} < ${b}`)'],
    [commentByHand, 'f(`${a} # ${b}`)'],
  ])('%o lets %s pass', (isIt, text) => {
    expect(found(made(text), isIt)).toEqual([]);
  });
});
