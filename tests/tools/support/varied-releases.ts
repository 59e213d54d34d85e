import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { ArticleRecord } from '../../../schemas/types.ts';
import { dataset, record } from '../../support/records.ts';
import { release } from '../../support/tables.ts';
import { articleTexts, metadataTexts } from './varied-texts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a release whose rows are hard to carry; it has one before it. */
    readonly release: string;
  }
}

/** Makes the release once for all tests of tools, and removes it when they have run. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const work = mkdtempSync(join(tmpdir(), 'on-record-tools-'));
  const varied = articleTexts.map(variedRecord);
  const description = { ...dataset, title: 'Test: “who” said what – in Łódź' };
  const first = [bareRecord('gone'), bareRecord('bare'), ...varied.slice(0, 5)];
  await release(work, first, { description });
  const accept = 'One article is gone; it was made up.';
  const { path } = await release(work, [bareRecord('bare'), ...varied], { description, accept });
  project.provide('release', path);
  return () => {
    rmSync(work, { recursive: true, force: true });
  };
}

/** Nothing but what must be there: all else is NULL or an empty list. */
const bareRecord = (id: string): ArticleRecord =>
  record({ id, text: 'It rained.', claims: [{ text: 'It rained.' }] });

const before = 'They said; “';
const after = '”, and more.';

/** A text in every column that can hold it, with a text from people beside it. */
function variedRecord(text: string, at: number): ArticleRecord {
  const named = metadataTexts[at % metadataTexts.length] ?? '';
  const other = metadataTexts[(at + 7) % metadataTexts.length] ?? '';
  const words = { text, start: before.length, end: before.length + text.length };
  const actor_id = `person/ada-${at}`;
  return record({
    id: `article-${at}`,
    text: `${before}${text}${after}`,
    article: {
      title: named,
      publisher: other,
      byline: named,
      url: `https://example.org/?a=${at};b=1,2`,
      // Before the days that pandas keeps in nanoseconds.
      published_on: at === 3 ? '1652-03-04' : '2024-05-02',
      licence: named,
      rights: other,
    },
    actors: [
      {
        ...{ actor_id, name: named, role: other, claims: 1, figures: 1 },
        also_known_as: [named, other].filter((name) => !name.includes(';')),
        country: 'FRA',
        wikidata: `Q${at + 1}`,
      },
      { actor_id: `organisation/board-${at}`, name: other, known: true },
    ],
    mentions: [{ ...words, actor_id }],
    claims: [
      {
        ...words,
        speaker_id: actor_id,
        ...{ speaker_text: text, speaker_start: words.start, speaker_end: words.end },
        ...{ cue_text: text, cue_start: words.start, cue_end: words.end, cue_class: 'say' },
        ...{ prefix: before, suffix: after },
        about_ids: [actor_id, `organisation/board-${at}`],
        confidence: 1 / 3,
      },
    ],
    figures: [
      {
        ...words,
        ...{ value: [-5.5, 1e15, 0.1, 1e-7, 12_345_678_901, 600_000][at % 6] ?? null },
        ...{ low: -0.25, high: at % 2 === 0 ? null : 1e300 },
        ...{ unit: named, unit_text: other, counted: text, state: text, as_of: '1652-03-04' },
        asserted_by: actor_id,
        about_ids: at % 2 === 0 ? [] : [actor_id],
      },
    ],
    roles: [
      {
        ...words,
        ...{ actor_id, role: other, affiliation_id: `organisation/board-${at}` },
        ...{ affiliation_text: text, affiliation_start: words.start, affiliation_end: words.end },
        ...{ country: 'FRA', country_basis: at % 2 === 0 ? 'office' : 'place' },
        ...{ country_text: text, country_start: words.start, country_end: words.end },
        confidence: at % 2 === 0 ? null : 1 / 3,
      },
    ],
  });
}
