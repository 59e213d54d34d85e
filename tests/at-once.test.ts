import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { binary, onRecord, story, writeFiles, writeRaw } from './support/cli.ts';
import { scratch } from './support/folders.ts';

const lines = (count: number, title: string): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `${title}-${at}`, title, text: story }),
  ).join('\n');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(10);
}

test('of two that write one file, one does and the other says why not', async () => {
  const raw = writeRaw(scratch());
  writeFiles(raw, { 'a.jsonl': lines(60, 'a'), 'b.jsonl': lines(60, 'b') });
  const output = join(raw, 'records.jsonl');
  const read = (name: string) =>
    onRecord(['normalise', '--raw', raw, '--input', join(raw, name), '--output', output]);
  const ended = await Promise.all([read('a.jsonl'), read('b.jsonl')]);
  for (const { code, stderr } of ended.filter((each) => each.code !== 0)) {
    expect(code).toBe(1);
    expect(stderr).toContain('another run is writing here');
    expect(stderr).toContain('→ wait until it is done');
  }
  expect(ended.some(({ code }) => code === 0)).toBe(true);
  const titles = readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { article: { title: string } }).article.title);
  expect(titles).toHaveLength(60);
  expect(new Set(titles).size).toBe(1);
  expect(readdirSync(raw).filter((name) => name.startsWith('.'))).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a killed run that nobody has reaped holds no lock',
  async () => {
    const folder = scratch();
    const raw = writeRaw(folder);
    const output = join(folder, 'records.jsonl');
    const args = ['normalise', '--raw', raw, '--input', '-', '--output', output];
    // The shell becomes a program that never asks what became of its children.
    const script = 'mkfifo "$0"; "$@" < "$0" & echo $!; exec sleep 600 > "$0"';
    const parent = spawn('sh', [
      '-c',
      script,
      join(folder, 'pipe'),
      process.execPath,
      binary,
      ...args,
    ]);
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    await until(() => existsSync(join(folder, '.lock-records.jsonl')));
    const again = (): ReturnType<typeof onRecord> =>
      onRecord(args, { input: JSON.stringify({ id: 'a', text: story }) });
    await until(() =>
      readFileSync(join(folder, '.lock-records.jsonl'), 'utf8').includes(`${pid} `),
    );
    expect((await again()).stderr).toContain(`another run is writing here (process ${pid} on`);
    process.kill(pid, 'SIGKILL');
    expect(await again()).toMatchObject({ code: 0 });
    // It is there still, as a zombie is.
    expect(process.kill(pid, 0)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['pipe', 'raw', 'records.jsonl']);
  },
);
