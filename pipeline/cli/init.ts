import { join, basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { UserError } from '../lib/errors.ts';
import { printableJson } from '../lib/escape/json.ts';
import { makeFolder, writeAtomically } from '../lib/files.ts';
import { isTaken } from '../lib/read-files.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exampleArticle, exampleSidecar, gitignore, readme } from './project-files.ts';

/** Makes the folder of a new dataset, in which the next command works at once. */
export function initCommand(given: Arguments): Command {
  const [folder = '.'] = given.operands;
  return {
    run: async () => {
      const files = [
        'raw/dataset.yaml',
        'raw/articles/harbour-reopens.txt',
        'raw/articles/harbour-reopens.yaml',
        'README.md',
        '.gitignore',
      ] as const;
      refuseTaken(folder, files);
      const { title, name } = await describe(folder, given);
      const texts: Record<(typeof files)[number], string> = {
        'raw/dataset.yaml': datasetYaml(title, name),
        'raw/articles/harbour-reopens.txt': exampleArticle,
        'raw/articles/harbour-reopens.yaml': exampleSidecar,
        'README.md': readme(title),
        '.gitignore': gitignore,
      };
      makeFolder(join(folder, 'raw', 'articles'));
      for (const file of files) writeAtomically(join(folder, file), texts[file]);
      return {
        headline: `made the dataset “${title}”`,
        counts: {},
        notes: [`next: ${nextCommand(folder)}`],
        files: folder,
        failures: [],
        stopped: false,
      };
    },
    takesStandardOutput: false,
  };
}

/** @throws UserError where something would be written over */
function refuseTaken(folder: string, files: readonly string[]): void {
  const taken = files.find((file) => isTaken(join(folder, file)));
  if (taken !== undefined)
    throw new UserError(
      'this is there already, and nothing is written over',
      { file: join(folder, taken) },
      'name another folder: on-record init FOLDER',
    );
}

interface Description {
  readonly title: string;
  readonly name: string;
}

async function describe(folder: string, { title, name }: Arguments): Promise<Description> {
  const named = nameOf(basename(resolve(folder)));
  const isAsked = process.stdin.isTTY && process.stderr.isTTY;
  if (!isAsked || (title !== undefined && name !== undefined)) {
    const given = name ?? (title === undefined ? named : nameOf(title));
    return { title: title ?? titleOf(given), name: checkedName(given) };
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl-C is a key while a line is read.
  lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // Keeps what is typed before it is asked for, which `question` loses.
  const answers = lines[Symbol.asyncIterator]();
  try {
    const ask = async (what: string, otherwise: string): Promise<string> => {
      lines.setPrompt(`${what} [${otherwise}]: `);
      lines.prompt();
      const answer = await answers.next();
      if (answer.done === true)
        throw new UserError('nobody answers', {}, 'say --title and --name instead');
      return answer.value.trim() || otherwise;
    };
    const asked = title ?? (await ask('Title of the dataset', titleOf(named)));
    return { title: asked, name: checkedName(name ?? (await ask('Its name', nameOf(asked)))) };
  } finally {
    lines.close();
  }
}

const grammar = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/;

function checkedName(name: string): string {
  if (grammar.test(name)) return name;
  throw new UserError(
    `“${name}” cannot be the name of a dataset`,
    {},
    'write small Latin letters, digits and hyphens: --name my-dataset',
  );
}

/** Small Latin letters, digits and hyphens. */
const nameOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'my-dataset';

const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** JSON’s strings are YAML’s, too, whatever they hold. */
const quoted = (text: string): string => printableJson(JSON.stringify(text));

const datasetYaml = (
  title: string,
  name: string,
): string => `# What this dataset is, who made it, and on what terms.
name: ${quoted(name)}
title: ${quoted(title)}
# Say here what it is, for those who find it.
description: Who said what, and how many, in the news articles that were read for this dataset.
# Of the dataset itself; the articles keep their own terms, and their texts are not published.
licence:
  name: CC-BY-4.0
  title: Creative Commons Attribution 4.0 International
  path: https://creativecommons.org/licenses/by/4.0/
contributors:
  - title: ${quoted(`Makers of ${title}`)}
    roles: [creator]
# So many characters of the article stand beside each claim in a release.
excerpts:
  context_characters: 32
  # Whether tables give the whole sentence of each claim and figure: have the right to show so much.
  # sentence: true
# What a release must keep to. Take the # away once the dataset is as large as it should be.
# checks:
#   least_rows: { articles: 100, claims: 500 }
#   vanishing_share: 0.1
`;

/** What is written here works where the run was started, and as it was started. */
function nextCommand(folder: string): string {
  const program = process.env['npm_command'] === 'exec' ? 'npx on-record' : 'on-record';
  if (resolve(folder) === resolve('.')) return `${program} build`;
  const path = (name: string): string => shellWord(join(folder, name));
  return `${program} build --raw ${path('raw')} --output ${path('output')}`;
}

const shellWord = (word: string): string =>
  /^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
