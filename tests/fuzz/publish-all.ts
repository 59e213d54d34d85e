import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../pipeline/convert/convert.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { verifyRelease } from '../../pipeline/publish/verify/verify.ts';
import { dataset } from '../support/records.ts';

/** Collects records and at the end publishes all of them. */
export function publishAll(folder: string): {
  readonly add: (record: ArticleRecord) => void;
  /** What verifying the release finds, a line each. */
  readonly faults: () => Promise<string[]>;
} {
  const lines: string[] = [];
  const records = join(folder, 'records.jsonl');
  return {
    add: (record) => {
      lines.push(JSON.stringify(record));
    },
    faults: async () => {
      if (lines.length === 0) return [];
      mkdirSync(folder, { recursive: true });
      writeFileSync(records, lines.map((line) => `${line}\n`).join(''));
      const output = join(folder, 'output');
      const tables = join(output, 'tables');
      await convert({ records: [records], dataset, output: tables });
      const { path } = await publish({ tables, dataset, output, releasedOn: '2024-05-03' });
      const findings = await verifyRelease(path, {});
      return findings
        .filter(({ outcome }) => outcome === 'failed')
        .flatMap(({ check, lines: said }) => said.map((line) => `${check}: ${line}`));
    },
  };
}
