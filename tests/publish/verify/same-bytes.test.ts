import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiled } from '../../../bin/compiled.mjs';
import { makeArticles } from '../../../bench/prose.ts';
import { contents, scratch } from '../../support/folders.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const script = (await compiled('tests/support/build-with.ts')) ?? '';
const articles = makeArticles(7, 60_000);

/** What must not matter. */
interface Circumstances {
  readonly threads: number;
  readonly env: Readonly<Record<string, string>>;
  /** Of the folder in which all lies, and of which the build is started. */
  readonly path: string;
  /** Whether the files were made in the other order, and touched long ago. */
  readonly reversed: boolean;
}

/** Two releases, of half of the articles and of all; the second has changes. */
function built({ threads, env, path, reversed }: Circumstances): Record<string, string> {
  const folder = join(scratch(), path);
  const raws = [articles.length >> 1, articles.length].map((count) => {
    const raw = join(folder, `raw-${count}`);
    mkdirSync(join(raw, 'articles'), { recursive: true });
    cpSync(join(root, 'raw', 'dataset.yaml'), join(raw, 'dataset.yaml'));
    const given = articles.slice(0, count);
    for (const { id, text } of reversed ? given.toReversed() : given) {
      const file = join(raw, 'articles', `${id}.txt`);
      writeFileSync(file, text);
      if (reversed) utimesSync(file, 1, 1);
    }
    return raw;
  });
  const args = [script, join(folder, 'output'), String(threads), ...raws];
  execFileSync(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env } });
  const { 'records/manifest.json': _, ...rest } = contents(join(folder, 'output'));
  return rest;
}

const plain: Circumstances = {
  threads: 1,
  env: { LC_ALL: 'C', TZ: 'UTC' },
  path: 'a',
  reversed: false,
};

test('threads, locale, time zone, path and the order of the files change no byte', () => {
  const right = built(plain);
  expect(Object.keys(right)).toContain('releases/1.1.0/changes.parquet');
  const made = built({
    threads: 4,
    env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', HOME: '/nowhere', USER: 'somebody' },
    path: 'b/ä folder, with “more” in it/c',
    reversed: true,
  });
  const differing = Object.keys({ ...right, ...made }).filter((path) => made[path] !== right[path]);
  expect(differing).toEqual([]);
}, 120_000);
