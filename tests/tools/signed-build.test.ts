import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { goodBuild } from '../support/builds.ts';
import { onRecord, runMain } from '../support/cli.ts';
import { makeKey } from '../support/keys.ts';

const build = goodBuild();

test('a build signs by the key of the environment or of the option, and verify checks it', async () => {
  const { raw, output } = build();
  const key = makeKey(output);
  appendFileSync(join(raw, 'dataset.yaml'), `signers: ['${key.line}']\n`);
  const given = ['--raw', raw, '--output', output];
  for (const [version, options] of [
    ['1.0.1', ['--signing-key', key.file]],
    ['1.0.2', []],
  ] as const) {
    writeFileSync(join(raw, 'articles', 'harbour.yaml'), `title: For ${version}\n`);
    if (options.length === 0) vi.stubEnv('ON_RECORD_SIGNING_KEY', key.file);
    const run = await runMain(['build', ...given, ...options]);
    vi.unstubAllEnvs();
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining(version) as string });
    const signers = join(output, 'allowed_signers');
    const verified = await onRecord(['verify', version, ...given, '--signers', signers]);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toMatch(/^ok +signature +Good "on-record" signature/m);
  }
  const first = await onRecord(['verify', '1.0.0', '--output', output, '--signers', key.file]);
  expect(first.code).toBe(1);
  expect(first.stdout).toMatch(/^failed +signature +not signed/m);
}, 30_000);
