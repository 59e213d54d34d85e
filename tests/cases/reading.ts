import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Actor, Article, Claim, Figure, Registry } from '../../schemas/types.ts';
import { readYaml } from '../../pipeline/lib/yaml.ts';
import { readArticle, type RawArticle } from '../../pipeline/read/article.ts';
import { readRegistry } from '../../pipeline/read/registry.ts';

/** What a careful reader finds in an article, and what nobody should find in it. */
export interface Reading {
  readonly article: Pick<Article, 'published_on' | 'published_on_basis'>;
  readonly actors: readonly ActorReading[];
  readonly claims: readonly ClaimReading[];
  readonly figures: readonly FigureReading[];
  readonly never: {
    readonly actors: readonly string[];
    /** Stretches of the article that no claim may touch. */
    readonly claims: readonly string[];
    /** Stretches of the article that no claim may have as its cue. */
    readonly cues?: readonly string[];
    /** Stretches of the article that no figure may touch. */
    readonly figures: readonly string[];
  };
}

/** An actor that must be found once. */
export interface ActorReading extends Pick<Actor, 'type' | 'name'> {
  /** A part of its role, in any case. */
  readonly role?: string;
  /** Other names of it, or the words of mentions. */
  readonly also?: readonly string[];
}

/** A claim that must be found. A key that is left out may be anything. */
export interface ClaimReading extends Partial<
  Pick<Claim, 'mode' | 'polarity' | 'said_on' | 'said_at'>
> {
  /** A part of the claim, or its first and last words with “…” between them. */
  readonly says: string;
  /** The speaker’s name; null where it is unnamed, or there is none. */
  readonly speaker?: string | null;
  /** The words that name the source. */
  readonly speaker_text?: string;
  /** A part of the cue. */
  readonly cue?: string;
  /** A part of the claim that this one is reported in. */
  readonly within?: string;
  /** A part of the claim that this one says again. */
  readonly repeats?: string;
}

/** A figure that must be found. A key that is left out may be anything. */
export interface FigureReading extends Partial<
  Pick<
    Figure,
    'value' | 'low' | 'high' | 'comparator' | 'kind' | 'unit' | 'unit_text' | 'change' | 'as_of'
  >
> {
  /** The number with its modifier, as the article words it; the words of its unit may follow. */
  readonly text: string;
  /** A part of what is counted. */
  readonly counted?: string;
  /** A part of what befell those counted. */
  readonly state?: string;
  /** The name of who asserts it; null for the article itself and for unnamed sources. */
  readonly by?: string | null;
  /** The text of the figure of which it is a part. */
  readonly part_of?: string;
}

export interface Case {
  readonly name: string;
  readonly raw: RawArticle;
  readonly registry: Registry;
  readonly reading: Reading;
}

const here = import.meta.dirname;
const dataset = join(here, '..', '..');

/** Every case: a folder here, with its article in raw/, or in the dataset’s own raw/. */
export const readCases = (): Case[] =>
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

function readCase(name: string): Case {
  const own = join(here, name, 'raw');
  const raw = existsSync(own) ? own : join(dataset, 'raw');
  const file = join(raw, 'articles', `${name}.txt`);
  const sidecar = join(raw, 'articles', `${name}.yaml`);
  const metadata = existsSync(sidecar) ? readYaml(sidecar, 'sidecar').value : {};
  return {
    name,
    raw: readArticle(name, readFileSync(file), metadata, file),
    registry: readRegistry(join(raw, 'actors.yaml')),
    reading: readReading(join(here, name, 'expected', 'reading.yaml')),
  };
}

/** The keys that each part of a reading may have: a misspelt one would expect nothing. */
const keys = {
  actors: ['type', 'name', 'role', 'also'],
  claims: [
    ...['says', 'speaker', 'speaker_text', 'cue', 'mode', 'polarity'],
    ...['said_on', 'said_at', 'within', 'repeats'],
  ],
  figures: [
    ...['text', 'value', 'low', 'high', 'comparator', 'kind', 'unit', 'unit_text'],
    ...['counted', 'state', 'change', 'as_of', 'by', 'part_of'],
  ],
};

function readReading(file: string): Reading {
  const reading = parse(readFileSync(file, 'utf8')) as Reading;
  for (const part of ['actors', 'claims', 'figures'] as const)
    for (const key of reading[part].flatMap(Object.keys))
      if (!keys[part].includes(key)) throw new Error(`${file}: ${part} cannot say “${key}”`);
  return reading;
}
