import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesBelow } from '../../../pipeline/lib/files.ts';
import { inspect, verify } from '../../../pipeline/publish/release-faults.ts';
import { fullRecord } from '../../support/records.ts';
import { madeOnce } from '../../support/releases.ts';
import { release } from '../../support/tables.ts';

const copy = madeOnce(async (folder) => {
  await release(folder, [fullRecord('one')]);
  await release(folder, [fullRecord('one'), fullRecord('two')]);
});

const released = (): string => join(copy(), 'output', 'releases', '1.1.0');

const faultsOf = (path: string): string[] =>
  inspect(path).faults.map(({ file, message }) => `${relative(path, file)}: ${message}`);

/** Everything that may happen to a file, whatever it holds. */
const fileTamperings: Readonly<Record<string, (file: string) => void>> = {
  'its first byte flipped': (file) => {
    flip(file, 0);
  },
  'its last byte flipped': (file) => {
    flip(file, -1);
  },
  'a byte in the middle flipped': (file) => {
    flip(file, readFileSync(file).length >> 1);
  },
  'cut short by a byte': (file) => {
    truncateSync(file, readFileSync(file).length - 1);
  },
  emptied: (file) => {
    truncateSync(file, 0);
  },
  'longer by a line end': (file) => {
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('\n')]));
  },
  removed: (file) => {
    rmSync(file);
  },
  renamed: (file) => {
    renameSync(file, `${file}~`);
  },
  'a link to the very same bytes': (file) => {
    const aside = mkdtempSync(join(tmpdir(), 'on-record-'));
    onTestFinished(() => {
      rmSync(aside, { recursive: true });
    });
    renameSync(file, join(aside, 'moved'));
    symlinkSync(join(aside, 'moved'), file);
  },
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
};

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test.each(Object.entries(fileTamperings))('a file that is %s is noticed', (_, tamper) => {
  const path = released();
  const files = filesBelow(path);
  expect(files.length).toBeGreaterThan(30);
  const unnoticed = files.filter((file) => {
    const whole = join(path, file);
    const bytes = readFileSync(whole);
    tamper(whole);
    const faults = faultsOf(path);
    for (const made of [whole, `${whole}~`]) rmSync(made, { recursive: true, force: true });
    writeFileSync(whole, bytes);
    // Other lines in SHA256SUMS are told of the files that they are of.
    return !faults.some((fault) => file === 'SHA256SUMS' || fault.startsWith(`${file}:`));
  });
  expect(unnoticed).toEqual([]);
  expect(faultsOf(path)).toEqual([]);
});

const additions: Readonly<Record<string, (path: string) => unknown>> = {
  'notes.txt': (path) => {
    writeFileSync(path, '');
  },
  'load/more.sql': (path) => {
    writeFileSync(path, '');
  },
  empty: (path) => {
    mkdirSync(path);
  },
  'schemas/empty': (path) => {
    mkdirSync(path);
  },
  'folder/with/notes.txt': (path) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  },
  'folder/.DS_Store': (path) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  },
  link: (path) => {
    symlinkSync('claims.csv', path);
  },
  'link-to-folder': (path) => {
    symlinkSync('schemas', path);
  },
  'link-to-nothing': (path) => {
    symlinkSync('nothing', path);
  },
  '.DS_Store': (path) => {
    symlinkSync('claims.csv', path);
  },
  'load/__pycache__': (path) => {
    symlinkSync('..', path);
  },
  'schemas/__pycache__/claims.csv': (path) => {
    mkdirSync(dirname(path));
    copyFileSync(join(path, '..', '..', '..', 'claims.csv'), path);
  },
  'hard-link': (path) => {
    linkSync(join(dirname(path), 'claims.csv'), path);
  },
  'Thumbs.db': (path) => {
    mkdirSync(path);
  },
  'SHA256SUMS.sig': (path) => {
    mkdirSync(path);
  },
  pipe: (path) => execFileSync('mkfifo', [path]),
  socket: (path) =>
    new Promise<void>((resolve) => {
      const server = createServer().listen(path, resolve);
      onTestFinished(() => void server.close());
    }),
};

test.each(Object.entries(additions))('%s, which was not there, is noticed', async (name, add) => {
  const path = released();
  await add(join(path, name));
  expect(faultsOf(path).some((fault) => name.startsWith(fault.split(':')[0] ?? ''))).toBe(true);
  expect(() => {
    verify(path);
  }).toThrow('no part of the release');
});

test('a link in the place of the release’s folder is noticed', () => {
  const path = released();
  renameSync(path, `${path}-elsewhere`);
  symlinkSync('1.1.0-elsewhere', path);
  expect(faultsOf(path)).toEqual([': this link stands where the folder of a release should']);
});

const sumsEdits: Readonly<Record<string, (text: string, lines: string[]) => string>> = {
  'no last line end': (text) => text.slice(0, -1),
  'a line end more': (text) => `${text}\n`,
  'a line end first': (text) => `\n${text}`,
  'an empty line between': (text) => text.replace('\n', '\n\n'),
  'the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'a comment': (text) => `# checked\n${text}`,
  'capitals in a hash': (text) => text.slice(0, 64).toUpperCase() + text.slice(64),
  'one space': (text) => text.replace('  ', ' '),
  'the mark of binary files': (text) => text.replace('  ', ' *'),
  'a blank after a path': (text) => text.replace('\n', ' \n'),
  'a line less': (_, lines) => lines.slice(1).join(''),
  'a line twice': (text, lines) => `${lines[0] ?? ''}${text}`,
  'two lines the other way round': (_, [first = '', second = '', ...rest]) =>
    [second, first, ...rest].join(''),
  'a path with ./': (text) => text.replace('  ', '  ./'),
  'a file outside of the release': (text) => {
    const sum = text.slice(0, 64);
    return `${sum}  ../../index.json\n${text}`;
  },
  'a file that is not there': (text) => `${text}${'0'.repeat(64)}  zzz.csv\n`,
  itself: (text) => `${'0'.repeat(64)}  SHA256SUMS\n${text}`,
  'a hash of another file': (text, [first = '', second = '']) =>
    text.replace(first.slice(0, 64), second.slice(0, 64)),
  'a hash that is too short': (text) => text.slice(1),
  nothing: () => '',
};

test.each(Object.entries(sumsEdits))('SHA256SUMS with %s is noticed', (_, edit) => {
  const path = released();
  const file = join(path, 'SHA256SUMS');
  const text = readFileSync(file, 'utf8');
  const edited = edit(text, text.split(/(?<=\n)/));
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
  expect(faultsOf(path)).not.toEqual([]);
});

describe('what desktops and Python leave', () => {
  const left = [
    '.DS_Store',
    'load/.DS_Store',
    '._claims.csv',
    'Thumbs.db',
    'schemas/desktop.ini',
    '.directory',
    '.~lock.claims.csv#',
    'load/__pycache__/with_python.cpython-312.pyc',
  ];

  test('is named, and is no fault', () => {
    const path = released();
    mkdirSync(join(path, 'load', '__pycache__'));
    for (const name of left) writeFileSync(join(path, name), 'x');
    expect(faultsOf(path)).toEqual([]);
    expect([...inspect(path).leftBehind].sort()).toEqual([...left].sort());
    expect(() => {
      verify(path);
    }).not.toThrow();
  });

  test('is a fault where SHA256SUMS lists it and it is another, or gone', () => {
    const path = released();
    const file = join(path, 'SHA256SUMS');
    writeFileSync(file, `${'0'.repeat(64)}  .DS_Store\n${readFileSync(file, 'utf8')}`);
    expect(faultsOf(path)).toEqual(['.DS_Store: this file of a release is missing']);
    writeFileSync(join(path, '.DS_Store'), 'x');
    expect(faultsOf(path)).toEqual(['.DS_Store: this file is not what was released']);
  });

  test('does not make a name like it good', () => {
    const path = released();
    for (const name of ['DS_Store', 'x.DS_Store', 'with.pyc', 'Thumbs.db.csv', 'claims.csv#'])
      writeFileSync(join(path, name), 'x');
    expect(faultsOf(path)).toHaveLength(5);
  });
});
