/** Writes pipeline/normalise/doc/rule-ids.ts and docs/rules.md from the files of rules in pipeline/lexicons/rules. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconFolder } from '../pipeline/lib/lexicon-files.ts';
import { readRuleFile } from '../pipeline/lib/lexicon.ts';
import { sha256 } from '../pipeline/lib/ids.ts';
import {
  checkedRules,
  factsOf,
  type Rule,
  type RuleFile,
} from '../pipeline/normalise/doc/rules.ts';

const root = join(import.meta.dirname, '..');
export const idsTarget = join(root, 'pipeline', 'normalise', 'doc', 'rule-ids.ts');

export const docsTarget = join(root, 'docs', 'rules.md');

/** Every file of rules, by its name. */
export const ruleFiles = (): RuleFile[] =>
  readdirSync(join(lexiconFolder, 'rules'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.yaml$/, '');
      return checkedRules(name, `pipeline/lexicons/rules/${file}`, readRuleFile(name));
    });

/** The text of rule-ids.ts, as the files of rules have it now. */
export function generateRuleIds(): string {
  const files = ruleFiles();
  return `/** Generated from pipeline/lexicons/rules/ by \`npm run generate\`: change the rules, not this file. */

/** What the rules of each file name: ids, facts, numbers, tests, and what they add to. */
export interface Rules {
${files.map(typesOf).join('\n')}
}

export type RuleFileName = keyof Rules;

/** A hash of the ids of each file, in order: weights that were taught with others are stale. */
export const rulesHash: Readonly<Record<RuleFileName, string>> = {
${files.map(({ name, rules }) => `  '${name}': '${sha256(rules.map(({ id }) => id).join('\n')).slice(0, 16)}',`).join('\n')}
};
`;
}

function typesOf({ name, rules, tests }: RuleFile): string {
  const facts = rules.flatMap(factsOf).map((fact) => fact.replace(/^!/, ''));
  return `  readonly '${name}': {
    readonly id:${rules.map(({ id }) => `\n      | '${id}'`).join('')};
    readonly fact: ${union(facts)};
    readonly number: ${union(rules.flatMap(({ times }) => times ?? []))};
    readonly test: ${union(tests)};
    readonly key: ${union(rules.flatMap(({ add }) => Object.keys(add ?? {})))};
    readonly gives: ${union(rules.flatMap(({ gives }) => gives ?? []))};
  };`;
}

const union = (names: readonly string[]): string =>
  names.length === 0 ? 'never' : [...new Set(names)].map((each) => `'${each}'`).join(' | ');

/** The text of docs/rules.md, as the files of rules have it now. */
export function generateRuleDocs(): string {
  const files = ruleFiles();
  const contents = files.map(({ name, rules }) => `- [${name}](#${name}): ${rules.length} rules`);
  return `# Rules

Generated from \`pipeline/lexicons/rules/\` by \`npm run generate\`. [patterns.md](patterns.md) describes the notation.
\`on-record explain\` names these ids. Each example runs as a test; its brackets mark what the rule is about.

${contents.join('\n')}
${files.map(sectionOf).join('')}`;
}

const sectionOf = ({ name, note, rules }: RuleFile): string => `
## ${name}

${note.trim()}
${rules.map(ruleText).join('')}`;

function ruleText(rule: Rule): string {
  const { id, why, when, unless, if: facts, times, examples } = rule;
  const lines = [
    ...[when ?? []].flat().map((pattern) => `- when ${code(pattern)}`),
    ...[unless ?? []].flat().map((pattern) => `- unless ${code(pattern)}`),
    ...(facts === undefined ? [] : [`- if ${facts.map(code).join(', ')}`]),
    ...((when ?? facts ?? times) === undefined ? ['- told by code'] : []),
    ...effectsOf(rule),
    ...examples.yes.map((example) => `- yes: ${code(example)}`),
    ...(examples.no ?? []).map((example) => `- no: ${code(example)}`),
  ];
  return `
### ${id}

${why.trim()}

${lines.join('\n')}
`;
}

/** How a rule counts, and what it does. */
const effectsOf = ({
  with: others,
  group,
  within,
  gives,
  add,
  times,
  precedence,
}: Rule): string[] => [
  ...(within === undefined ? [] : ['- seen in the whole text']),
  ...(others === undefined ? [] : [`- with one of ${others.map(code).join(', ')}`]),
  ...(group === undefined ? [] : [`- if no rule of ${code(group)} before it holds`]),
  ...(gives === undefined ? [] : [`- gives ${code(gives)}`]),
  ...(add === undefined ? [] : [`- adds ${addedText(add, times)}`]),
  ...(precedence === undefined ? [] : [`- with a precedence of ${precedence}`]),
];

function addedText(add: Readonly<Record<string, number>>, times: string | undefined): string {
  const weights = Object.entries(add).map(([key, weight]) => `${weight} to ${key}`);
  return `${weights.join(', ')}${times === undefined ? '' : `, times ${code(times)}`}`;
}

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

if (process.argv[1] === import.meta.filename) {
  writeFileSync(idsTarget, generateRuleIds());
  writeFileSync(docsTarget, generateRuleDocs());
}
