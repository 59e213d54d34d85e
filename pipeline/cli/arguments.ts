import { parseArgs } from 'node:util';
import { UserError } from '../lib/errors.ts';
import { characterFault } from '../lib/strings/characters.ts';
import { dayFault, isDay, lastDay } from '../lib/strings/days.ts';
import type { DiffForm } from '../publish/changes/diff.ts';
import { levels, type Level } from '../publish/level.ts';
import { nearest } from './near.ts';

export const commandNames = [
  'init',
  'read',
  'inputs',
  'build',
  'normalise',
  'convert',
  'publish',
  'diff',
  'replay',
  'withdraw',
  'verify',
  'reproduce',
  'explain',
  'actors suggest',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What others spell otherwise. */
const otherNames: Readonly<Record<string, CommandName>> = { normalize: 'normalise' };

/** How a run tells on standard error how it goes. */
const logForms = ['text', 'json'] as const;
export type LogForm = (typeof logForms)[number];

/** What a command was asked to do; `help` and `version` come before all else. */
export interface Arguments {
  readonly command: CommandName | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly raw: string;
  /** Whether it was named, and is not what stands there by default. */
  readonly rawGiven: boolean;
  /** Undefined where it was not given: what stands for it depends on the command. */
  readonly output: string | undefined;
  readonly input: string | undefined;
  /** All that was given as input: files, folders, `-`. */
  readonly inputs: readonly string[] | undefined;
  /** Threads that read articles: all cores where it is left out. */
  readonly threads: number | undefined;
  /** Which part of the run this is: all of it where it is left out. */
  readonly shard: { readonly part: number; readonly of: number } | undefined;
  readonly releasedOn: string;
  readonly allowFailures: boolean;
  readonly bump: Level | undefined;
  /** Why a release is published though a check of raw/dataset.yaml stops it. */
  readonly accept: string | undefined;
  /** Path of the private key that signs a release: by option or by the environment. */
  readonly signingKey: string | undefined;
  /** A file of the keys that may sign releases. */
  readonly signers: string | undefined;
  /** Why a release is withdrawn. */
  readonly reason: string | undefined;
  /** The version at which replay ends. */
  readonly to: string | undefined;
  /** What stands after the command without an option: versions, or a folder. */
  readonly operands: readonly string[];
  /** How diff tells what changed. */
  readonly form: DiffForm;
  /** For programs, not for people. */
  readonly json: boolean;
  readonly log: LogForm;
  /** Whether a run tells why it read anew what it read. */
  readonly explain: boolean;
  /** A service that is asked which items of Wikidata actors may be. */
  readonly reconcile: URL | undefined;
  /** Of a new dataset. */
  readonly title: string | undefined;
  readonly name: string | undefined;
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  raw: { type: 'string' },
  output: { type: 'string' },
  input: { type: 'string', multiple: true },
  threads: { type: 'string' },
  shard: { type: 'string' },
  'released-on': { type: 'string' },
  'allow-failures': { type: 'boolean' },
  bump: { type: 'string' },
  accept: { type: 'string' },
  'signing-key': { type: 'string' },
  signers: { type: 'string' },
  reason: { type: 'string' },
  to: { type: 'string' },
  reconcile: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  log: { type: 'string' },
  explain: { type: 'boolean' },
  title: { type: 'string' },
  name: { type: 'string' },
} as const;

type OptionName = keyof typeof options;

const allowed: Readonly<Record<CommandName, readonly OptionName[]>> = {
  init: ['title', 'name'],
  read: ['raw', 'json', 'threads'],
  inputs: ['raw', 'json'],
  build: [
    ...['raw', 'output', 'input', 'threads', 'released-on', 'allow-failures', 'bump'],
    ...['accept', 'signing-key', 'explain'],
  ] as OptionName[],
  normalise: ['raw', 'output', 'input', 'threads', 'shard', 'allow-failures', 'explain'],
  convert: ['raw', 'output', 'input'],
  publish: ['raw', 'output', 'input', 'released-on', 'bump', 'accept', 'signing-key'],
  diff: ['output', 'json', 'csv'],
  replay: ['output', 'to'],
  withdraw: ['raw', 'output', 'released-on', 'reason', 'signing-key'],
  verify: ['raw', 'output', 'signers'],
  reproduce: ['raw', 'output'],
  explain: ['raw', 'output'],
  'actors suggest': ['raw', 'output', 'input', 'reconcile'],
};

/** What all commands take. */
const everywhere = ['help', 'version', 'log'] as const satisfies readonly OptionName[];

/** What each command takes besides its options, by name. */
const operandNames: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  init: ['the folder'],
  diff: ['the older version', 'the newer version'],
  replay: ['the folder of the copy'],
  withdraw: ['the version'],
  verify: ['the release'],
  explain: ['the article', 'the offset or the id of a row'],
};

/** Commands that have something to go by where no operand is given. */
const withoutOperand: ReadonlySet<CommandName | undefined> = new Set(['verify', 'init']);

/** Commands that take any number of files and folders. */
const takesPaths: ReadonlySet<CommandName | undefined> = new Set(['read', 'inputs']);

/**
 * @param today ISO 8601, for a release whose day is not given.
 * @throws UserError for a command or option that there is not, and for a value that makes no sense.
 */
export function readArguments(given: readonly string[], today: string): Arguments {
  const { values, positionals } = asked(parsed(given));
  const words = positionals[0] === 'actors' ? 2 : 1;
  const command = commandOf(positionals.slice(0, words).join(' '));
  if (command !== undefined) refuseOthers(command, Object.keys(values));
  const operands = takesInputs(command, values.input)
    ? []
    : takesPaths.has(command)
      ? positionals.slice(words)
      : operandsOf(command, positionals.slice(words), values.help ?? false);
  for (const option of ['accept', 'reason', 'title'] as const)
    refuseCharacters(option, values[option], command);
  return {
    command,
    ...switchesOf(values),
    raw: values.raw ?? 'raw',
    rawGiven: values.raw !== undefined,
    signers: values.signers,
    output: values.output,
    input: values.input?.[0],
    inputs: inputsOf(command, values.input, positionals.slice(words)),
    threads: threadsOf(values.threads, command),
    shard: shardOf(values.shard, command),
    releasedOn: dayOf(values['released-on'] ?? today, today, command),
    bump: bumpOf(values.bump, command),
    accept: values.accept,
    signingKey: values['signing-key'] ?? keyOf(process.env),
    reason: values.reason,
    to: values.to,
    operands,
    form: formOf(values),
    log: logOf(values.log, command),
    reconcile: addressOf(values.reconcile, command),
    title: values.title,
    name: values.name,
  };
}

/** What is either given or not. */
const switchesOf = ({
  help,
  version,
  json,
  explain,
  'allow-failures': allow,
}: Parsed['values']) => ({
  help: help === true,
  version: version === true,
  json: json === true,
  explain: explain === true,
  allowFailures: allow === true,
});

/** Undefined where none is named. */
function commandOf(name: string): CommandName | undefined {
  const command =
    commandNames.find((each) => each === name) ??
    (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined);
  if (name !== '' && command === undefined) throw unknown(name);
  return command;
}

function bumpOf(value: string | undefined, command = ''): Level | undefined {
  const bump = levels.find((level) => level === value);
  if (value !== undefined && bump === undefined)
    throw mistaken(`“${value}” is no bump`, command, `it is one of ${levels.join(', ')}`);
  return bump;
}

function logOf(value = 'text', command = ''): LogForm {
  const log = logForms.find((form) => form === value);
  if (log !== undefined) return log;
  throw mistaken(`“${value}” is no kind of log`, command, `it is one of ${logForms.join(', ')}`);
}

const formOf = ({ json, csv }: Parsed['values']): DiffForm =>
  json === true ? 'json' : csv === true ? 'csv' : 'text';

/** Behind --input, these take any number of files and folders. */
const takeInputs: ReadonlySet<CommandName | undefined> = new Set(['build', 'normalise', 'convert']);

const takesInputs = (command: CommandName | undefined, input: readonly string[] | undefined) =>
  takeInputs.has(command) && input !== undefined;

const inputsOf = (
  command: CommandName | undefined,
  input: readonly string[] | undefined,
  more: readonly string[],
): readonly string[] | undefined =>
  takesInputs(command, input) ? [...(input ?? []), ...more] : input;

function threadsOf(given: string | undefined, command = ''): number | undefined {
  if (given === undefined) return undefined;
  const threads = Number(given);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 256) return threads;
  throw mistaken(`“${given}” is no number of threads`, command, 'write a number from 1 to 256');
}

function addressOf(given: string | undefined, command = ''): URL | undefined {
  if (given === undefined) return undefined;
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (address !== undefined && /^https?:$/.test(address.protocol)) return address;
  throw mistaken(`“${given}” is no address of a service`, command, 'it begins with https://');
}

const mostShards = 100_000;

function shardOf(given: string | undefined, command = ''): Arguments['shard'] {
  if (given === undefined) return undefined;
  const [part = 0, of = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(given) ?? []).slice(1).map(Number);
  if (part >= 1 && part <= of && of <= mostShards) return { part, of };
  throw mistaken(
    `“${given}” is no shard`,
    command,
    `write which and of how many, such as 2/8: from 1/1 to ${mostShards}/${mostShards}`,
  );
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw unknownOption(given, message);
    // The first sentence says what is wrong; the rest is about how Node reads arguments.
    const [sentence = message] = message.split(/(?<=['\w])\. /);
    throw mistaken(sentence.replace(/\.$/, ''), '', 'correct it');
  }
}

/** An option that no command has, with what may have been meant: among those of the command that was named. */
function unknownOption(given: readonly string[], message: string): UserError {
  const [, option = ''] = /'(--?[^' ]*)/.exec(message) ?? [];
  const command = commandNames.find((name) => given.join(' ').startsWith(name));
  const known = command === undefined ? Object.keys(options) : allowed[command];
  const near = nearest(option.replace(/^-+/, ''), [...known, ...everywhere]);
  return mistaken(
    `unknown option ${option}`,
    command ?? '',
    near === undefined ? 'correct it' : `did you mean --${near}?`,
  );
}

type Parsed = ReturnType<typeof parsed>;

/** `help build` asks what `build --help` does; the one command of actors is asked of by `actors --help`. */
function asked({ values, positionals }: Parsed): Parsed {
  const [first, ...rest] = positionals;
  const words = first === 'help' ? rest : positionals;
  const help = first === 'help' || values.help === true;
  const isActors = help && words.length === 1 && words[0] === 'actors';
  return {
    values: help ? { ...values, help } : values,
    positionals: isActors ? ['actors', 'suggest'] : words,
  };
}

function unknown(name: string): UserError {
  const commands = `the commands are ${commandNames.join(', ')}`;
  if (name === 'actors')
    return mistaken('actors misses its command', 'actors suggest', 'add suggest');
  const near = nearest(name, [...commandNames, ...Object.keys(otherNames)]);
  const remedy = isFile(name)
    ? `what it says is told by on-record read ${name}`
    : near === undefined
      ? commands
      : `did you mean “${near}”? ${commands}`;
  return mistaken(`unknown command “${name}”`, '', remedy);
}

const isFile = (word: string): boolean => /[/\\]|\.[a-z]+$/i.test(word);

/** What stands without an option is most often an article, or a file of many. */
function remedyOf(command: CommandName | undefined, word: string): string {
  if (command !== 'build' && command !== 'normalise') return 'paths are given by options';
  if (isFile(word)) return `files and folders stand behind --input: ${command} --input ${word}`;
  return 'put articles into raw/articles, or say by --input where they are';
}

function operandsOf(
  command: CommandName | undefined,
  given: readonly string[],
  help: boolean,
): readonly string[] {
  const names = command === undefined ? [] : (operandNames[command] ?? []);
  const other = given[names.length];
  if (other !== undefined)
    throw mistaken(`unexpected argument “${other}”`, command ?? '', remedyOf(command, other));
  const missing = names[given.length];
  if (missing !== undefined && !help && !withoutOperand.has(command))
    throw mistaken(`${command ?? ''} misses ${missing}`, command ?? '', 'name it');
  return given;
}

function refuseOthers(command: CommandName, given: readonly string[]): void {
  const known: readonly string[] = [...allowed[command], ...everywhere];
  const other = given.find((option) => !known.includes(option));
  if (other === undefined) return;
  const near = nearest(other, known);
  const remedy = near === undefined ? 'leave it out' : `leave it out, or did you mean --${near}?`;
  throw mistaken(`${command} has no option --${other}`, command, remedy);
}

/** An empty variable is as good as none. */
const keyOf = ({ ON_RECORD_SIGNING_KEY: key }: NodeJS.ProcessEnv): string | undefined =>
  key === '' ? undefined : key;

function dayOf(day: string, today: string, command = ''): string {
  if (!isDay(day)) throw mistaken(`“${day}” is no day`, command, 'write it as YYYY-MM-DD');
  if (dayFault(day) !== undefined || day > lastDay(today))
    throw mistaken(
      `${day} is no day of a release`,
      command,
      `it lies before 1500 or after next year, ${lastDay(today)}`,
    );
  return day;
}

/** What is said there stays in a release, on a line of its own. */
function refuseCharacters(option: string, value: string | undefined, command = ''): void {
  const fault = value === undefined ? undefined : characterFault(value, 'one line');
  if (fault !== undefined) throw mistaken(`--${option} ${fault.message}`, command, fault.remedy);
}

const mistaken = (message: string, command: string, remedy: string): UserError =>
  new UserError(
    message,
    {},
    `${remedy}; see on-record ${command === '' ? '' : `${command} `}--help`,
  );
