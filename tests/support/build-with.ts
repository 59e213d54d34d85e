/** Builds folders of raw/ into releases, one after the other: `build-with.ts OUTPUT THREADS RAW…`. */
import { join } from 'node:path';
import { convert } from '../../pipeline/convert/convert.ts';
import { readYaml } from '../../pipeline/lib/yaml.ts';
import { normaliseInto } from '../../pipeline/normalise/run.ts';
import { publish } from '../../pipeline/publish/publish.ts';

const [output = '', count = '', ...raws] = process.argv.slice(2);
const threads = Number(count);
const records = join(output, 'records');
const tables = join(output, 'tables');
for (const raw of raws) {
  const dataset = readYaml(join(raw, 'dataset.yaml'), 'dataset').value;
  await normaliseInto({ raw, records, now: Date.now(), threads });
  await convert({ records: [records], dataset, output: tables, threads });
  await publish({ tables, dataset, output, releasedOn: '2024-05-03', threads });
}
