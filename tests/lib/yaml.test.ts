import { describe, expect, test } from 'vitest';
import { UserError } from '../../pipeline/lib/errors.ts';
import { parseYaml } from '../../pipeline/lib/yaml.ts';

const file = 'port.yaml';

test('days, versions and words that YAML once took for truth stay strings', () => {
  const text = 'published_on: 2024-05-02\ntitle: yes\nbyline: By A\n';
  expect(parseYaml(text, file, 'sidecar').value).toEqual({
    published_on: '2024-05-02',
    title: 'yes',
    byline: 'By A',
  });
});

test.each(['', '# nothing yet\n', '\n\n'])('an empty text (%j) says nothing', (text) => {
  expect(parseYaml(text, file, 'sidecar').value).toEqual({});
  expect(parseYaml(text, file, 'registry').value).toEqual([]);
});

test('a path leads to a line, or to the nearest above', () => {
  const text =
    '# two\n- id: person/a\n  type: person\n  name: A\n\n- id: person/b\n  type: person\n  name: >-\n    B\n';
  const { lineOf } = parseYaml(text, file, 'registry');
  const paths = [[], [0], [0, 'name'], [1, 'id'], [1, 'name'], [1, 'role'], [7]];
  expect(paths.map(lineOf)).toEqual([2, 2, 4, 6, 8, 6, 2]);
});

describe('a mistake names its line:', () => {
  test.each([
    { text: 'title: "open\nurl: x\n', line: 3, says: 'Missing closing' },
    { text: 'title: a: b\n', line: 1, says: 'Nested mappings' },
    { text: 'title: A\n  publisher: B\n', line: 1, says: 'sound YAML' },
    { text: 'title: A\n\ntitle: B\n', line: 3, says: 'unique' },
    { text: 'title: A\nauthor: B\n', line: 2, says: 'unknown key “author”' },
    { text: 'title: A\nbyline:\n  - B\n', line: 2, says: '“byline” must be string' },
    { text: 'title: 2024\n', line: 1, says: '“title” must be string' },
    { text: '\n- title: A\n', line: 2, says: 'must be object' },
    { text: 'title: A\nurl: nowhere\n', line: 2, says: '“url” is no address of the web' },
    { text: 'language: "English (UK)"\n', line: 1, says: 'is no language tag' },
    { text: 'title: A\nrights: "a\\u202Eb"\n', line: 2, says: 'turns the direction of writing' },
    { text: 'title: A\nlicence: "a\\tb"\n', line: 2, says: 'a control character, U+0009, at 1' },
    { text: 'title: *gone\n', line: 1, says: 'alias *gone' },
    { text: 'title: A\n---\ntitle: B\n', line: 2, says: 'sound YAML' },
  ])('$text', ({ text, line, says }) => {
    const read = (): unknown => parseYaml(text, file, 'sidecar');
    expect(read).toThrow(UserError);
    expect(read).toThrow(says);
    expect(read).toThrow(expect.objectContaining({ place: { file, line } }));
  });
});

test('an unknown key deep down is told with the keys that stand there', () => {
  const text = '- id: person/a\n  type: person\n  name: A\n  wikipedia: B\n';
  const read = (): unknown => parseYaml(text, file, 'registry');
  expect(read).toThrow(expect.objectContaining({ place: { file, line: 4 } }));
  expect(read).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining('wikidata, gender') as string }),
  );
});
