import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isOfStore, manifestName } from '../../pipeline/lib/store.ts';
import { runMain, story, writeFiles, writeRaw } from '../support/cli.ts';
import { real } from './faulty-fs.mjs';

/** A command that writes, with all that it reads and replaces. */
export interface Scene {
  readonly name: string;
  /** The folder in which everything of the scene lies. */
  readonly folder: string;
  readonly args: readonly string[];
  /** Puts the folder into the state in which the command finds it. */
  readonly reset: () => void;
  /** Paths that the command replaces as a whole, and that are there at every moment. */
  readonly targets: readonly string[];
  /** Whether its parts are scenes of their own, which try each code. */
  readonly isSum: boolean;
}

const day = ['--released-on', '2024-05-03'];

const copyAll = (from: string, to: string): void => {
  real.rmSync(to, { recursive: true, force: true });
  real.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
};

async function done(args: readonly string[]): Promise<void> {
  const { code, stderr } = await runMain(args);
  if (code !== 0) throw new Error(`on-record ${args.join(' ')} gives ${code}: ${stderr}`);
}

/**
 * A scene of each command that writes: a release stands, and a second one is to come, of an article
 * more and one that reads otherwise.
 */
export async function scenes(work: string): Promise<Scene[]> {
  const before = join(work, 'before');
  const raw = writeRaw(before);
  const output = join(before, 'output');
  await done(['build', '--raw', raw, '--output', output, ...day]);
  writeFiles(raw, {
    'articles/harbour.txt': story.replace('300 boats', '310 boats'),
    'articles/quay.txt': story.replace('300 boats', 'about 40 ferries'),
    'articles/quay.yaml': 'title: Ferries\n',
    'actors.yaml': '- id: person/ada-example\n  type: person\n  name: Ada Example\n',
  });
  writeFiles(before, {
    'corpus.jsonl': `${JSON.stringify({ id: 'a', text: story })}\n`,
    'records.jsonl': 'old\n',
  });
  const read = join(work, 'read');
  copyAll(before, read);
  const of = (folder: string): string[] => [
    '--raw',
    join(folder, 'raw'),
    '--output',
    join(folder, 'output'),
  ];
  await done(['normalise', ...of(read)]);
  const converted = join(work, 'converted');
  copyAll(read, converted);
  await done(['convert', ...of(converted)]);
  const published = join(work, 'published');
  copyAll(converted, published);
  await done(['publish', ...of(published), ...day]);
  copyAll(join(published, 'output', 'releases', '1.0.0'), join(published, 'copy'));

  const scene = (
    name: string,
    from: string,
    argsOf: (folder: string) => string[],
    targets: readonly string[],
  ): Scene => {
    const folder = join(work, 'scenes', name);
    const reset = (): void => {
      copyAll(from, folder);
    };
    return { name, folder, args: argsOf(folder), reset, targets, isSum: name === 'build' };
  };
  const whole = ['output/records', 'output/tables'];
  return [
    scene('build', before, (at) => ['build', ...of(at), ...day], whole),
    scene('normalise', before, (at) => ['normalise', ...of(at)], whole),
    scene(
      'corpus',
      before,
      (at) =>
        ['normalise', '--raw', join(at, 'raw'), '--input', join(at, 'corpus.jsonl')].concat(
          '--output',
          join(at, 'records.jsonl'),
        ),
      ['records.jsonl'],
    ),
    scene('convert', read, (at) => ['convert', ...of(at)], whole),
    scene('publish', converted, (at) => ['publish', ...of(at), ...day], whole),
    scene(
      'replay',
      published,
      (at) => ['replay', join(at, 'copy'), '--output', join(at, 'output')],
      ['copy', ...whole],
    ),
    scene(
      'withdraw',
      published,
      (at) =>
        ['withdraw', '1.1.0', '--output', join(at, 'output'), '--reason', 'Wrong.'].concat(day),
      whole,
    ),
  ];
}

/** What lies below a folder: of each file its bytes, of each link where it leads. */
export function stateOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        found.set(path, '');
        visit(path);
      } else if (entry.isSymbolicLink()) found.set(path, readlinkSync(join(folder, path)));
      else found.set(path, real.readFileSync(join(folder, path), 'latin1'));
    }
  };
  visit('');
  return withRecords(found, 'output/records');
}

/**
 * A state with the records that count, each under the id of its article, in place of the files that hold them: which
 * record lies in which file, and what of an earlier run lies beside it, is the store’s own.
 */
function withRecords(state: Map<string, string>, store: string): Map<string, string> {
  const isHidden = (path: string): boolean =>
    path.startsWith(`${store}/`) && isOfStore(path.slice(store.length + 1));
  const others = [...state].filter(([path]) => !isHidden(path));
  const manifest = state.get(`${store}/${manifestName}`);
  if (manifest === undefined) return new Map(others);
  const { keys } = JSON.parse(manifest) as { keys: string[] };
  const lines = new Map<string, string>();
  for (const [path, bytes] of state)
    if (isHidden(path) && path.endsWith('.gz')) {
      const index = (state.get(path.replace(/\.jsonl\.gz$/, '.index.jsonl')) ?? '').split('\n');
      const records = gunzipSync(Buffer.from(bytes, 'latin1')).toString('utf8').split('\n');
      for (const [at, line] of index.entries())
        if (line !== '') lines.set((JSON.parse(line) as { key: string }).key, records[at] ?? '');
    }
  const records = keys.map((key): [string, string] => {
    const line = lines.get(key) ?? '{}';
    const { article } = JSON.parse(line) as { article?: { article_id: string } };
    return [`${store}/${article?.article_id ?? key}.json`, line];
  });
  return new Map([...others, ...records]);
}

/** What a run makes on its way, and leaves nothing of. */
export const isDebris = (path: string): boolean =>
  /(?:^|\/)\.(?:building-|replaced-|lock)/.test(path);
