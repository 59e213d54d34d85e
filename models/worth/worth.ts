/**
 * What each rule, exclusion, score and repair is worth, as the Markdown of docs/worth.md: how often it holds, how often
 * what it decides is right, and what the scores of annotated corpora are above those without it.
 *
 *   npm run worth -- [--only FAMILY[/ID]]… [--out FILE.md] [--json FILE.json] GOLD.jsonl… [--partly GOLD.jsonl]…
 *
 * `--most TEXTS` leaves out the rules that touched more texts, which take most of the time. `--from FILE.json` writes the page of an earlier run anew, with the rules that are gone since. Several processes, as many as there are processors unless `--jobs` says so, take a share of the rules each. Files behind `--partly` mark only some of what they could: what they do not mark is no fault. models/CORPORA.md has
 * their form.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ruleFiles } from '../../scripts/generate-rules.ts';
import { readCorpus } from './corpus.ts';
import { unmeasured, worthOf, type Report, type Worth } from './run.ts';
import { pageOf } from './table.ts';
import type { RuleKey, TraceEntry } from '../../pipeline/normalise/doc/trace.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    from: { type: 'string' },
    most: { type: 'string', default: 'Infinity' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    /** Of a child: which job it is. */
    job: { type: 'string', default: '0' },
    partly: { type: 'string', multiple: true, default: [] },
  },
});

const nameOf = ({ family, id }: RuleKey): string => `${family} ${id}`;

function keyOf(name: string): RuleKey {
  const [family = '', id = ''] = name.split(' ');
  return { family, id };
}

const started = Date.now();
const tell = (message: string): void => {
  process.stderr.write(
    `${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${message}\n`,
  );
};

const files = ruleFiles();
const listed: ReadonlyMap<string, string> = new Map(
  files.flatMap(({ name, rules }) =>
    rules.map(({ id }) => [`${name.replace(/-.*/, '')} ${id}`, name] as const),
  ),
);

/** Whether a rule is among those of `--only`, or none is named. */
const isAsked = (name: string): boolean =>
  values.only.length === 0 ||
  values.only.some((each) => each === name.replace(' ', '/') || each === keyOf(name).family);

/** What is told of a rule of a list, or of a repair of the code. */
function isListed(entry: TraceEntry): boolean {
  if (!isAsked(nameOf(entry))) return false;
  const list = listed.get(nameOf(entry));
  // What is decided of a name or exclusion is told as its rule, too.
  if (entry.step === 'decision') return list === 'claims' || list === 'figures';
  if (entry.step === 'repair') repairs.add(nameOf(entry));
  return entry.step === 'repair' || list !== undefined;
}

/** Repairs of the code that the texts told of. */
const repairs = new Set<string>();

/** The rules of figures say how a quantity was read, and the model has a name in the list of claims: no code asks them. */
const canLeaveOut = (key: RuleKey): boolean =>
  repairs.has(nameOf(key)) ||
  (!['figures', undefined].includes(listed.get(nameOf(key))) && key.id !== 'learned');

/** What an earlier run found, as `--json` wrote it. */
const earlier = (path: string): Report =>
  JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
    key === 'corpora' || key === 'families' ? new Map(Object.entries(value as object)) : value,
  ) as Report;

async function measured(): Promise<Report> {
  const jobs = Number(values.jobs);
  const job = Number(values.job);
  const others = job > 0 ? [] : Array.from({ length: jobs - 1 }, (_, at) => shareOf(at + 1));
  const corpora = [
    ...positionals.map((path) => readCorpus(path, false)),
    ...values.partly.map((path) => readCorpus(path, true)),
  ];
  const own = worthOf(corpora, {
    ...{ isListed, canLeaveOut, tell, most: Number(values.most) },
    share: { of: jobs, at: job },
  });
  return { ...own, worths: joined([own.worths, ...(await Promise.all(others))]) };
}

/** What another process finds of its share of the rules. */
async function shareOf(job: number): Promise<readonly Worth[]> {
  const args = [...process.argv.slice(2), '--job', String(job)];
  const child = fork(import.meta.filename, args, { serialization: 'advanced' });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`a process ended with ${String(code)}`);
  });
  const told = once(child, 'message') as Promise<[readonly Worth[]]>;
  const [worths] = await Promise.race([told, failed]);
  failed.catch(() => undefined);
  return worths;
}

/** The rules, each from the process that measured it; those of a list that never held, too. */
function joined(all: readonly (readonly Worth[])[]): Worth[] {
  const worths = new Map<string, Worth>();
  for (const each of all.flat()) {
    const name = nameOf(each.key);
    if (each.moved !== null || !worths.has(name)) worths.set(name, each);
  }
  for (const name of listed.keys())
    if (!worths.has(name) && isAsked(name))
      worths.set(name, { ...unmeasured(keyOf(name)), moved: 0 });
  for (const [name, worth] of worths) worth.list = listed.get(name) ?? null;
  return [...worths.values()];
}

const report = values.from === undefined ? await measured() : earlier(values.from);
if (values.job !== '0') process.send?.(report.worths);
else {
  const plain = (_: string, value: unknown): unknown =>
    value instanceof Map ? Object.fromEntries(value) : value;
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, plain));
  const page = pageOf(report, ({ key }) => listed.get(nameOf(key)));
  if (values.out === undefined) console.log(page);
  else writeFileSync(values.out, page);
}
