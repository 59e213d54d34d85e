import { readRuleFile } from '../../lib/lexicon.ts';
import type { RuleFileName, Rules } from './rule-ids.ts';
import { Notation, parsePattern, type Pattern, type Source } from './pattern.ts';

/** The names that the rules of a file use: each a union of strings, generated for each file (rule-ids.ts). */
export interface RuleNames {
  readonly id: string;
  readonly fact: string;
  readonly number: string;
  readonly test: string;
  readonly key: string;
  readonly gives: string;
}

/** A rule as its file has it; docs/patterns.md says what each key means. */
export interface Rule<Of extends RuleNames = RuleNames> {
  readonly id: Of['id'];
  readonly why: string;
  readonly when?: string | readonly string[];
  readonly unless?: string | readonly string[];
  readonly if?: readonly string[];
  readonly add?: Readonly<Record<string, number>>;
  readonly times?: Of['number'];
  readonly gives?: Of['gives'];
  /** Of what two rules make and cannot both stand, that of the higher stands: from 0 to 1. */
  readonly precedence?: number;
  readonly group?: string;
  readonly with?: readonly string[];
  readonly within?: 'text';
  readonly examples: { readonly yes: readonly string[]; readonly no?: readonly string[] };
}

/** The patterns of a rule, read. */
export interface RulePatterns {
  readonly when: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/** The rules of pipeline/lexicons/rules/NAME.yaml, checked. */
export interface RuleFile<Of extends RuleNames = RuleNames> {
  readonly name: string;
  /** From the folder of the project. */
  readonly path: string;
  readonly note: string;
  readonly rules: readonly Rule<Of>[];
  readonly patterns: ReadonlyMap<Rule, RulePatterns>;
  /** The tests that its patterns name as `@name`, each once. */
  readonly tests: readonly Of['test'][];
}

/**
 * Reads a file of rules and checks it: its keys, that each rule has an id of its own, a reason and an example, that
 * its patterns can be read, and that each macro and shape is used.
 * @throws Error that names the file, the rule and, in a pattern, the column
 */
export function readRules<Name extends RuleFileName>(name: Name): RuleFile<Rules[Name]> {
  const path = `pipeline/lexicons/rules/${name}.yaml`;
  return checkedRules(name, path, readRuleFile(name)) as RuleFile<Rules[Name]>;
}

/** As `readRules` does, from what YAML makes of a file. */
export function checkedRules(name: string, path: string, given: unknown): RuleFile {
  const file = objectOf(given, ['note', 'rules'], ['shapes', 'macros'], path);
  const note = textOf(file['note'], `${path}: note`);
  const notation = notationOf(file, path);
  if (!Array.isArray(file['rules']) || file['rules'].length === 0)
    throw new Error(`${path}: rules: this is no list of rules`);
  const rules = file['rules'].map((each, at) => checkedRule(each, path, at));
  checkTogether(rules, path);
  const patterns = new Map<Rule, RulePatterns>();
  for (const rule of rules) {
    const parsed = (texts: Rule['when']): readonly Pattern[] =>
      [texts ?? []]
        .flat()
        .map((text) => parsePattern({ text, place: `${path}: rule ${rule.id}` }, notation));
    patterns.set(rule, { when: parsed(rule.when), unless: parsed(rule.unless) });
  }
  const { macros, shapes, used } = notation;
  const names = [
    ...Array.from(macros.keys(), (key) => `$${key}`),
    ...Array.from(shapes.keys(), (key) => `<${key}>`),
  ];
  const unused = names.find((each) => !used.has(each));
  if (unused !== undefined) throw new Error(`${path}: no pattern uses ${unused}`);
  const tests = Array.from(used).flatMap((each) => (each.startsWith('@') ? [each.slice(1)] : []));
  return { name, path, note, rules, patterns, tests };
}

function notationOf(file: Given, path: string): Notation {
  const macros = new Map<string, Source>();
  for (const [key, text] of entriesOf(file['macros'], `${path}: macros`))
    macros.set(key, { text, place: `${path}: macro ${key}` });
  const shapes = new Map<string, RegExp>();
  for (const [key, text] of entriesOf(file['shapes'], `${path}: shapes`))
    shapes.set(key, expressionOf(text, `${path}: shape ${key}`));
  return new Notation(macros, shapes);
}

/** The facts that a rule asks for; one that says no condition at all asks for the fact of its own name. */
export const factsOf = ({ id, when, if: facts, times }: Rule): readonly string[] =>
  facts ?? (when === undefined && times === undefined ? [id] : []);

/** What no rule can break alone. */
function checkTogether(rules: readonly Rule[], path: string): void {
  const before = new Set<string>();
  const giving = rules.some(({ gives }) => gives !== undefined);
  for (const { id, gives, with: others = [] } of rules) {
    const place = `${path}: rule ${id}`;
    if (before.has(id)) throw new Error(`${path}: two rules are called ${id}`);
    if (giving && gives === undefined) throw new Error(`${place}: it gives nothing, and others do`);
    const unknown = others.find((other) => !before.has(other));
    if (unknown !== undefined)
      throw new Error(`${place}: with: no rule before it is called ${unknown}`);
    before.add(id);
  }
}

type Check = (given: unknown, place: string) => void;

const listOf: Check = (given, place) => {
  if (!Array.isArray(given)) throw new Error(`${place}: this is no list`);
  textsOf(given, place);
};

/** What each key of a rule may hold. */
const checks: Readonly<Record<keyof Rule, Check>> = {
  id: textOf,
  why: textOf,
  when: textsOf,
  unless: textsOf,
  if: listOf,
  add: (given, place) => {
    for (const [key, weight] of Object.entries(objectOf(given, [], null, place)))
      if (typeof weight !== 'number') throw new Error(`${place}: ${key} is no number`);
  },
  times: textOf,
  gives: textOf,
  precedence: (given, place) => {
    if (typeof given !== 'number' || given < 0 || given > 1)
      throw new Error(`${place}: this is no number from 0 to 1`);
  },
  group: textOf,
  with: listOf,
  within: (given, place) => {
    if (given !== 'text') throw new Error(`${place}: there is only “text”`);
  },
  examples: (given, place) => {
    const { yes, no } = objectOf(given, [], ['yes', 'no'], place);
    const held = textsOf(yes, `${place}: yes`);
    if (held.length === 0) throw new Error(`${place}: yes: none is given`);
    for (const example of [...held, ...textsOf(no, `${place}: no`)])
      if (!/^[^[\]]*\[[^[\]]+\][^[\]]*$/.test(example))
        throw new Error(`${place}: example “${example}” marks no place, or several: [ … ]`);
  },
};

function checkedRule(given: unknown, path: string, at: number): Rule {
  const required = ['id', 'why', 'examples'];
  const rule = objectOf(given, required, Object.keys(checks), `${path}: rule ${at + 1}`);
  const id = textOf(rule['id'], `${path}: id of rule ${at + 1}`);
  const place = `${path}: rule ${id}`;
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw new Error(`${place}: an id is of small letters, digits and hyphens`);
  for (const [key, value] of Object.entries(rule))
    checks[key as keyof Rule](value, `${place}: ${key}`);
  return rule as unknown as Rule;
}

/** A map of YAML. */
type Given = Readonly<Record<string, unknown>>;

/** @param others keys that it may have besides; any where they are null */
function objectOf(
  given: unknown,
  required: readonly string[],
  others: readonly string[] | null,
  place: string,
): Given {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`${place}: this is missing, or no map`);
  const missing = required.find((key) => !(key in given));
  if (missing !== undefined) throw new Error(`${place}: ${missing}: this is missing`);
  const known = others === null ? null : [...required, ...others];
  const other = Object.keys(given).find((key) => known?.includes(key) === false);
  if (other !== undefined) throw new Error(`${place}: there is no key “${other}”`);
  return given as Given;
}

function textOf(given: unknown, place: string): string {
  if (typeof given !== 'string' || given === '')
    throw new Error(`${place}: this is missing, or no text`);
  return given;
}

/** One text, several, or none. */
function textsOf(given: unknown, place: string): readonly string[] {
  return given === undefined ? [] : [given].flat().map((each) => textOf(each, place));
}

const entriesOf = (given: unknown, place: string): readonly (readonly [string, string])[] =>
  Object.entries(objectOf(given ?? {}, [], null, place)).map(
    ([key, text]) => [key, textOf(text, `${place}: ${key}`)] as const,
  );

function expressionOf(text: string, place: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch (error) {
    throw new Error(`${place}: this is no regular expression`, { cause: error });
  }
}
