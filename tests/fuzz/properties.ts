import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { UserError } from '../../pipeline/lib/errors.ts';
import { parseJsonLine } from '../../pipeline/lib/jsonl.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { parseYaml } from '../../pipeline/lib/yaml.ts';
import { loadResources, normalise, normaliseAll } from '../../pipeline/normalise/normalise.ts';
import { valueOf } from '../../pipeline/lib/outcome.ts';
import { rawArticle, type RawArticle } from '../../pipeline/read/article.ts';
import { readCorpusLine } from '../../pipeline/read/corpus-line.ts';
import { anyJsonLine, anyYaml } from './inputs.ts';
import { faultsOf } from './invariants.ts';
import { anyText } from './texts.ts';

/** What is wrong in the same way, whatever the words and numbers: it need not be found twice. */
export const kindOf = (message: string): string =>
  message.replace(/“[^]*”/g, '“…”').replace(/[0-9]+/g, '0');

/** Something that must hold of any input. */
export interface Property {
  readonly name: string;
  /** How many texts, or files, one run of it tries. */
  readonly size: number;
  readonly property: fc.IRawProperty<unknown, false>;
}

/** Articles that are read together, as a batch of them is. */
const together = 8;

/**
 * What `make fuzz` tries.
 *
 * @param articles what texts are cut out of.
 * @param known kinds of faults that were found before: they are passed over.
 * @param onRecord sees each record of an article that could be read.
 */
export function properties(
  articles: readonly string[],
  known: ReadonlySet<string>,
  onRecord: (record: ArticleRecord) => void = () => undefined,
): Property[] {
  const resources = loadResources([]);
  // Each article has an id of its own, so that all of them can be published together.
  let articleCount = 0;
  const nextId = (): string => `fuzz-${articleCount++}`;
  const batch = fc.array(anyText(articles), { minLength: together, maxLength: together });
  return [
    {
      name: 'each article gives a sound record: alone, in company, forwards and backwards',
      size: together,
      property: fc.property(batch, (texts) => {
        const raws = texts.flatMap((text) => read(() => rawArticle(nextId(), text, {}, {})));
        const alone = raws.map((raw) => normalise(raw, resources));
        for (const record of alone) requireSound(record, known);
        const inCompany = (those: readonly RawArticle[]): ArticleRecord[] =>
          normaliseAll(
            those.map((value) => ({ value })),
            resources,
          ).map(valueOf);
        requireSame(inCompany(raws), alone, 'in company');
        requireSame(inCompany(raws.toReversed()).toReversed(), alone, 'backwards');
        alone.forEach(onRecord);
      }),
    },
    {
      name: 'a line of a corpus gives a sound record or is refused',
      size: 1,
      property: fc.property(anyJsonLine(anyText(articles)), (line) => {
        const place = { file: 'corpus.jsonl', line: 1 };
        const bytes = Buffer.from(line);
        for (const raw of read(() => readCorpusLine(parseJsonLine(bytes, place), place)))
          requireSound(normalise(raw, resources), known);
      }),
    },
    ...(['sidecar', 'registry', 'dataset'] as const).map((name) => ({
      name: `a ${name} in YAML is read or refused with its line`,
      size: 1,
      property: fc.property(anyYaml(name), (text) => {
        read(() => parseYaml(text, `${name}.yaml`, name));
      }),
    })),
  ];
}

/** What is read, as a list of one; nothing where it is refused as a user’s mistake must be. */
function read<Value>(action: () => Value): Value[] {
  try {
    return [action()];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [];
  }
}

function requireSound(record: ArticleRecord, known: ReadonlySet<string>): void {
  const fault = faultsOf(record).find((each) => !known.has(kindOf(each)));
  if (fault !== undefined) throw new Error(fault);
}

function requireSame(
  found: readonly ArticleRecord[],
  expected: readonly ArticleRecord[],
  how: string,
): void {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`a record is another one ${how}`);
}
