import { anyBits, shapeBits, tagBits } from './token.ts';

/** Reads patterns over tokens, as docs/patterns.md describes them. */

/** What a file of rules defines for its patterns. */
export class Notation {
  readonly macros: ReadonlyMap<string, Source>;
  readonly shapes: ReadonlyMap<string, RegExp>;
  /** Macros that were read, by their names. */
  readonly read = new Map<string, readonly Node[]>();
  /** Names that some pattern uses, as it does: `$name`, `<name>`, `@name`. */
  readonly used = new Set<string>();

  constructor(macros: ReadonlyMap<string, Source>, shapes: ReadonlyMap<string, RegExp>) {
    this.macros = macros;
    this.shapes = shapes;
  }
}

/** Repetitions without a bound end here. */
const longest = 24;
/** A group that is repeated holds no more, or compiling it would take long. */
const mostSteps = 200;

/** @throws Error that names place and column where it cannot be read, names what there is not, or says nothing. */
export function parsePattern(source: Source, notation: Notation): Pattern {
  const parser = new Parser(source, notation, []);
  const left = parser.sequence();
  const inside = parser.anchor();
  const right = parser.sequence();
  parser.end();
  if (![left, inside, right].some(says)) fail(source, 0, 'it can match nothing');
  return { left, inside, right, source };
}

/** How a piece of a token begins, and what follows. */
const pieces = {
  quoted: /"((?:[^"\\]|\\.){1,99})"/y,
  lexicon: /\{([a-zA-Z][\w.+-]*)\}/y,
  shape: /<([a-z][a-z0-9-]*)>/y,
  macro: /\$([\w-]+)/y,
  word: /[^\s()[\]"{<$?*+|&!]+/y,
} as const;
const wholeMacro = /\$([\w-]+)(?=[\s)\]?*+{]|$)/y;
const repetition = /[?*+]|\{(\d{1,4})(,?)(\d{0,4})\}/y;
const windowStart = /#(\d+)\(/y;
const testName = /@([\w-]+)/y;
const blanks = /\s*/y;

class Parser {
  readonly #source: Source;
  readonly #notation: Notation;
  /** The macros that are being read, the outermost first. */
  readonly #within: readonly string[];
  #at = 0;

  constructor(source: Source, notation: Notation, within: readonly string[]) {
    this.#source = source;
    this.#notation = notation;
    this.#within = within;
  }

  anchor(): readonly Node[] {
    if (!this.#takes('[')) this.#fail('the anchor is missing: [ … ]');
    this.#take(blanks);
    return this.#takes(']') ? [] : this.#branches(']');
  }

  end(): void {
    if (this.#at < this.#source.text.length) this.#fail(`“${this.#next}” is not expected`);
  }

  /** All of a macro. */
  whole(): readonly Node[] {
    const nodes = this.#branches('');
    this.end();
    return nodes;
  }

  /** Up to what closes it, or the next alternative. */
  sequence(): Node[] {
    const nodes: Node[] = [];
    for (;;) {
      this.#take(blanks);
      if (this.#next === '' || ')]|['.includes(this.#next)) return nodes;
      nodes.push(this.#item());
    }
  }

  #branches(close: ')' | ']' | ''): readonly Node[] {
    const branches: Node[][] = [];
    do {
      const column = this.#at;
      const branch = this.sequence();
      if (branch.length === 0) this.#fail('an alternative is empty', column);
      branches.push(branch);
    } while (this.#takes('|'));
    if (close !== '' && !this.#takes(close)) this.#fail(`“${close}” is missing`);
    const [only = []] = branches;
    return branches.length === 1 ? only : [{ kind: 'group', branches }];
  }

  #item(): Node {
    if (this.#takes('^')) return { kind: 'edge' };
    if (this.#takes('~')) return { kind: 'glue', negated: false };
    if (this.#takes('!~')) return { kind: 'glue', negated: true };
    if (this.#takes('!(')) return { kind: 'without', node: this.#group() };
    if (this.#source.text.startsWith('!@', this.#at)) {
      this.#at++;
      return { kind: 'without', node: this.#test() };
    }
    if (this.#next === '@') return this.#test();
    const size = this.#take(windowStart)?.[1];
    if (size !== undefined) return { kind: 'window', size: Number(size), node: this.#group() };
    const column = this.#at;
    const node = this.#takes('(') ? this.#group() : (this.#wholeMacro() ?? this.#token());
    return this.#repeated(node, column);
  }

  #group(): Node {
    const nodes = this.#branches(')');
    return single(nodes) ?? { kind: 'group', branches: [nodes] };
  }

  #test(): Node {
    const column = this.#at;
    const name = this.#take(testName)?.[1] ?? this.#fail('a name is missing behind @');
    this.#notation.used.add(`@${name}`);
    return { kind: 'test', test: { name, source: this.#source, column } };
  }

  #repeated(node: Node, column: number): Node {
    const found = this.#take(repetition);
    if (found === null) return node;
    const [sign, least, comma, most] = found;
    const [min, max] =
      least === undefined
        ? [sign === '+' ? 1 : 0, sign === '?' ? 1 : longest]
        : [Number(least), comma === '' ? Number(least) : Number(most === '' ? longest : most)];
    if (max < min || max === 0 || max > longest)
      this.#fail(`it is repeated up to ${max} times`, column);
    if (leastOf(node) === 0) this.#fail('what may be empty is repeated', column);
    const repeated: Node = { kind: 'repeat', node, min, max };
    if (stepsOf(repeated) > mostSteps)
      this.#fail('it is repeated, and what it holds, too often; say how often: {0,3}', column);
    return repeated;
  }

  #token(): Node {
    const clauses: Clause[] = [];
    do clauses.push(...this.#clause());
    while (this.#takes('&'));
    return { kind: 'token', clauses };
  }

  #clause(): readonly Clause[] {
    const negated = this.#takes('!');
    const alternatives: Clause[] = [];
    do {
      const column = this.#at;
      const macro = this.#take(pieces.macro)?.[1];
      if (macro === undefined) alternatives.push(this.#piece());
      else {
        const node = single(this.#macro(macro, column));
        if (node?.kind !== 'token') this.#fail(`$${macro} is no single token`, column);
        const { clauses } = node;
        if (!negated && alternatives.length === 0 && this.#next !== '|') return clauses;
        if (clauses.length > 1 || clauses.some((each) => each.negated))
          this.#fail(`$${macro} is more than alternatives, so it stands alone`, column);
        alternatives.push(...clauses);
      }
    } while (this.#takes('|'));
    return [
      {
        negated,
        bits: alternatives.reduce((bits, each) => bits | each.bits, 0),
        words: alternatives.flatMap(({ words }) => words),
        texts: alternatives.flatMap(({ texts }) => texts),
        lexicons: alternatives.flatMap(({ lexicons }) => lexicons),
        shapes: alternatives.flatMap(({ shapes }) => shapes),
      },
    ];
  }

  #piece(): Clause {
    const column = this.#at;
    const quoted = this.#take(pieces.quoted)?.[1];
    if (quoted !== undefined) return ofWord(quoted.replace(/\\(.)/g, '$1'));
    const name = this.#take(pieces.lexicon)?.[1];
    if (name !== undefined) return { ...none, lexicons: [{ name, source: this.#source, column }] };
    const shape = this.#take(pieces.shape)?.[1];
    if (shape !== undefined) return this.#shape(shape, column);
    const word = this.#take(pieces.word)?.[0];
    if (word === undefined) return this.#fail('a word, tag, {lexicon} or <shape> is missing');
    if (word === '_') return { ...none, bits: anyBits };
    const bits = word === 'EDGE' ? 0 : tagBits[word as keyof typeof tagBits];
    // Indexed by any word, the table may well have nothing.
    if ((bits as number | undefined) !== undefined && bits !== 0) return { ...none, bits };
    if (/^[A-Z]{2,}$/.test(word))
      this.#fail(`there is no tag ${word}; a word in capitals stands in quotes`, column);
    return ofWord(word);
  }

  #shape(name: string, column: number): Clause {
    if (name in shapeBits) return { ...none, bits: shapeBits[name as keyof typeof shapeBits] };
    const shape = this.#notation.shapes.get(name);
    this.#notation.used.add(`<${name}>`);
    return { ...none, shapes: [shape ?? this.#fail(`there is no shape <${name}>`, column)] };
  }

  #wholeMacro(): Node | undefined {
    const column = this.#at;
    const name = this.#take(wholeMacro)?.[1];
    if (name === undefined) return undefined;
    const nodes = this.#macro(name, column);
    return single(nodes) ?? { kind: 'group', branches: [nodes] };
  }

  #macro(name: string, column: number): readonly Node[] {
    const { macros, read, used } = this.#notation;
    const source = macros.get(name) ?? this.#fail(`there is no macro $${name}`, column);
    if (this.#within.includes(name)) this.#fail(`$${name} is part of itself`, column);
    used.add(`$${name}`);
    const nodes =
      read.get(name) ?? new Parser(source, this.#notation, [...this.#within, name]).whole();
    read.set(name, nodes);
    return nodes;
  }

  get #next(): string {
    return this.#source.text.charAt(this.#at);
  }

  #takes(sign: string): boolean {
    const found = this.#source.text.startsWith(sign, this.#at);
    if (found) this.#at += sign.length;
    return found;
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source.text);
    if (found !== null) this.#at = expression.lastIndex;
    return found;
  }

  #fail(message: string, column = this.#at): never {
    return fail(this.#source, column, message);
  }
}

const none: Clause = { negated: false, bits: 0, words: [], texts: [], lexicons: [], shapes: [] };

const ofWord = (word: string): Clause =>
  word === word.toLowerCase() ? { ...none, words: [word] } : { ...none, texts: [word] };

const single = (nodes: readonly Node[]): Node | undefined =>
  nodes.length === 1 ? nodes[0] : undefined;

/** What a pattern is made of, once it is read. */

/** A name of something that code gives, with where it stands in the pattern. */
export interface Name {
  readonly name: string;
  readonly source: Source;
  readonly column: number;
}

/** Alternatives of one token, of which one must be true or, negated, none. */
export interface Clause {
  readonly negated: boolean;
  /** Tags and shapes, by their bits. */
  readonly bits: number;
  /** Words in lower case. */
  readonly words: readonly string[];
  /** Words as they are written. */
  readonly texts: readonly string[];
  readonly lexicons: readonly Name[];
  readonly shapes: readonly RegExp[];
}

export type Node =
  | { readonly kind: 'token'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'group'; readonly branches: readonly (readonly Node[])[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'without'; readonly node: Node }
  | { readonly kind: 'window'; readonly size: number; readonly node: Node }
  | { readonly kind: 'test'; readonly test: Name }
  | { readonly kind: 'glue'; readonly negated: boolean }
  | { readonly kind: 'edge' };

/** A pattern, taken apart at its anchor. */
export interface Pattern {
  readonly left: readonly Node[];
  readonly inside: readonly Node[];
  readonly right: readonly Node[];
  readonly source: Source;
}

/** The text of a pattern or macro, and whose it is: `FILE: rule ID`. */
export interface Source {
  readonly text: string;
  readonly place: string;
}

/** @param column from 0; told from 1. */
export function fail({ text, place }: Source, column: number, message: string): never {
  throw new Error(`${place}, column ${column + 1} of “${text}”: ${message}`);
}

const takes = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + leastOf(node), 0);

/** How many tokens it takes at least. */
export function leastOf(node: Node): number {
  if (node.kind === 'token') return 1;
  if (node.kind === 'repeat') return node.min * leastOf(node.node);
  if (node.kind === 'window') return leastOf(node.node);
  return node.kind === 'group' ? Math.min(...node.branches.map(takes)) : 0;
}

/** Whether some text does not match them. */
const says = (nodes: readonly Node[]): boolean => nodes.some(isCondition);

function isCondition(node: Node): boolean {
  if (node.kind === 'repeat') return node.min > 0;
  if (node.kind === 'window') return isCondition(node.node);
  return node.kind === 'group' ? node.branches.every(says) : true;
}

/** How many steps it compiles to: a group is compiled once for each time that it may be repeated. */
function stepsOf(node: Node): number {
  switch (node.kind) {
    case 'repeat':
      return node.node.kind === 'token' ? 1 : node.max * stepsOf(node.node);
    case 'group':
      return node.branches.flat().reduce((sum, each) => sum + stepsOf(each), 0);
    case 'without':
    case 'window':
      return stepsOf(node.node);
    default:
      return 1;
  }
}
