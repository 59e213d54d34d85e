import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { liveRecords } from '../pipeline/lib/store.ts';
import { runMain, story, writeFiles, writeRaw } from './support/cli.ts';
import { scratch } from './support/folders.ts';

let folder = '';
let raw = '';
beforeEach(() => {
  folder = scratch();
  raw = writeRaw(folder);
});

const fifo = (path: string): void => void execFileSync('mkfifo', [path]);

async function socket(path: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
}

const normalise = (...options: readonly string[]) =>
  runMain(['normalise', '--raw', raw, '--output', join(folder, 'output'), ...options]);

/** The first line of what was told, and the remedy. */
async function toldOf(run: ReturnType<typeof runMain>): Promise<string> {
  const { code, stderr } = await run;
  expect(code).toBe(1);
  expect(stderr).not.toMatch(/bug|\n {4}at /);
  const [first = '', second = ''] = stderr.replace(/^normalise\n/, '').split('\n');
  return `${first.replace(/^on-record: /, '').replaceAll(folder, '')}\n${second.trim()}`;
}

const kinds: readonly {
  readonly what: string;
  readonly make: (path: string) => unknown;
  readonly told: RegExp;
}[] = [
  { what: 'a named pipe', make: fifo, told: /: this is a named pipe, not a file\n→ .*--input -$/ },
  { what: 'a socket', make: socket, told: /: this is a socket, not a file\n→ put the file/ },
  {
    what: 'a link to an endless device',
    make: (path) => {
      symlinkSync('/dev/zero', path);
    },
    told: /: this is a device, not a file\n→ put the file/,
  },
  {
    what: 'a link to a folder',
    make: (path) => {
      symlinkSync('.', path);
    },
    told: /: this is a (?:folder, not a file|link to a folder).*\n→ put the/,
  },
  {
    what: 'a link to nothing',
    make: (path) => {
      symlinkSync('nowhere', path);
    },
    told: /: this link leads to nothing\n→ put the file/,
  },
  {
    what: 'a link to itself',
    make: (path) => {
      symlinkSync(path, path);
    },
    told: /: cannot read this: the link leads in a circle \(ELOOP, stat\)\n→ remove the link/,
  },
];

const folderKind = {
  what: 'a folder',
  make: (path: string) => {
    mkdirSync(path);
  },
  told: /: this is a folder(?:, not a file)?\n→ put the/,
};

describe.skipIf(process.platform === 'win32')('in the place of a file stands', () => {
  describe.each(kinds)('$what:', ({ make, told }) => {
    test.each(['articles/odd.txt', 'articles/harbour.yaml', 'actors.yaml'])('%s', async (path) => {
      await make(join(raw, path));
      const said = await toldOf(normalise());
      expect(said).toMatch(told);
      expect(said).toContain(`/raw/${path}: `);
    });

    test('--input', async () => {
      const input = join(folder, 'corpus.jsonl');
      await make(input);
      expect(await toldOf(normalise('--input', input))).toMatch(told);
    });

    test('--output', async () => {
      writeFiles(folder, { 'one.jsonl': JSON.stringify({ id: 'a', text: story }) });
      const output = join(folder, 'out.jsonl');
      await make(output);
      const before = readdirSync(folder);
      const args = ['normalise', '--raw', raw, '--input', join(folder, 'one.jsonl')];
      expect(await toldOf(runMain([...args, '--output', output]))).toMatch(told);
      expect(readdirSync(folder)).toEqual(before);
    });
  });

  test('a folder, where there may be one', async () => {
    mkdirSync(join(raw, 'articles', 'odd.txt'));
    expect(await normalise()).toMatchObject({ code: 0 });
    const input = join(folder, 'corpus.jsonl');
    mkdirSync(input);
    const args = ['normalise', '--input', input, '--output', join(folder, 'out.jsonl')];
    expect(await toldOf(runMain(args))).toMatch(/there are no articles\n→ put/);
  });

  test('a folder, where there may be none', async () => {
    mkdirSync(join(raw, 'actors.yaml'));
    expect(await toldOf(normalise())).toMatch(folderKind.told);
    writeFiles(folder, { 'one.jsonl': JSON.stringify({ id: 'a', text: story }) });
    const output = join(folder, 'out.jsonl');
    mkdirSync(output);
    const args = ['normalise', '--input', join(folder, 'one.jsonl'), '--output', output];
    expect(await toldOf(runMain(args))).toMatch(folderKind.told);
  });

  test('dataset.yaml, whatever its kind', async () => {
    for (const [at, { make, told }] of [...kinds, folderKind].entries()) {
      const other = join(folder, `raw-${at}`);
      mkdirSync(other);
      await make(join(other, 'dataset.yaml'));
      const build = ['build', '--raw', other, '--output', join(folder, 'output')];
      expect(await toldOf(runMain(build))).toMatch(told);
    }
  });

  test('raw/articles, a file', async () => {
    const other = join(folder, 'other');
    writeFiles(other, { articles: '' });
    expect(await toldOf(runMain(['normalise', '--raw', other, '--output', folder]))).toBe(
      '/other/articles: cannot read this: a file stands where a folder should be (ENOTDIR, scandir)\n→ move the file elsewhere',
    );
  });
});

test('a link to an article is read', async () => {
  symlinkSync('harbour.txt', join(raw, 'articles', 'pier.txt'));
  expect((await normalise()).stdout).toMatch(/articles +2\n/);
});

describe.skipIf(process.platform !== 'linux')('the name of an article', () => {
  test.each([
    {
      what: 'that is not UTF-8',
      name: Buffer.from('a\xffb.txt', 'latin1'),
      told: 'a\\xffb.txt: the name of this file is not UTF-8',
    },
    {
      what: 'with a backslash',
      name: 'a\\b.txt',
      told: 'a\\b.txt: the name of this file has a backslash in it',
    },
    {
      what: 'with an escape',
      name: 'a\u001b[31m.txt',
      told: 'the name of this file has a control character in it',
    },
    {
      what: 'that is read backwards',
      name: 'a\u202eb.txt',
      told: 'the name of this file has a control character in it',
    },
  ])('$what is refused', async ({ name, told }) => {
    writeFileSync(Buffer.concat([Buffer.from(`${raw}/articles/`), Buffer.from(name)]), story);
    const said = await toldOf(normalise());
    expect(said).toContain(told);
    expect(said).toContain('→ rename the file');
  });

  test('as long as a name may be is read', async () => {
    const name = 'ä'.repeat(125);
    writeFiles(raw, { [`articles/${name}.txt`]: story });
    expect(await normalise()).toMatchObject({ code: 0 });
    const records = liveRecords(join(folder, 'output', 'records'));
    expect(records.map(({ article_id }) => article_id)).toEqual(['harbour', name]);
  });
});

/** As another user than the one who may do anything. */
async function asAnyUser<Result>(run: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(process.platform === 'win32')('what may not be read is named:', () => {
  test.each(['articles/harbour.txt', 'articles/harbour.yaml', 'articles', 'actors.yaml'])(
    '%s',
    async (path) => {
      const output = join(folder, 'output');
      mkdirSync(output);
      writeFiles(raw, { 'articles/harbour.yaml': 'title: Boats\n', 'actors.yaml': '[]\n' });
      for (const each of [folder, output]) chmodSync(each, 0o777);
      chmodSync(join(raw, path), 0);
      const said = await asAnyUser(() => toldOf(normalise()));
      chmodSync(join(raw, path), 0o755);
      expect(said).toMatch(
        /: cannot read this: permission denied \(EACCES, \w+\)\n→ give yourself/,
      );
      expect(said).toContain(`/raw/${path}`);
    },
  );
});
