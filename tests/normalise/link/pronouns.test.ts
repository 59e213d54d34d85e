import { describe, expect, test } from 'vitest';
import { loadLinkResources } from '../../../pipeline/normalise/link/link.ts';
import { resolvePronouns } from '../../../pipeline/normalise/link/pronouns/pronouns.ts';
import { sceneOf } from '../../../pipeline/normalise/link/scene.ts';
import { annotated } from '../annotated.ts';
import { find } from '../actors/found.ts';

const resources = loadLinkResources();

/** Each linked pronoun as `he → person/…`. */
const linked = (text: string): string[] =>
  resolvePronouns(
    sceneOf(annotated(text), find(text), [], resources.words),
    resources.pronouns,
  ).map(
    ({ start, end, actorId }) => `${text.slice(start, end)} → ${actorId.replace('person/', '')}`,
  );

describe('pronouns', () => {
  test.each([
    ['Ana Rivera met Tomás Obi. She smiled.', ['She → ana-rivera']],
    ['Ana Rivera met Tomás Obi. He smiled.', ['He → tomas-obi']],
    ['Mr Quindle met Mr Zorblat. He smiled.', ['He → a1/quindle']],
    ['Tomás Obi told Carlos Vega that he was late.', ['he → tomas-obi']],
    ['Tomás Obi hurt himself. His arm broke.', ['himself → tomas-obi', 'His → tomas-obi']],
    ['Tomás Obi met Carlos Vega and thanked him.', ['him → carlos-vega']],
    ['Tomás Obi, whom Carlos Vega fears, left. He smiled.', ['He → tomas-obi']],
    ['Rivera aides met Tomás Obi, who left because of what he saw.', ['he → tomas-obi']],
    [
      'Tomás Obi, an Alvar Moss supporter, said that Alvar Moss aides were late. Time is short, he said.',
      ['he → tomas-obi'],
    ],
    [
      'Tomás Obi spoke on Monday.\n\nCarlos Vega opened the new hall beside the river and thanked the builders. He smiled.',
      ['He → carlos-vega'],
    ],
    ['In her speech, Ana Rivera thanked them.', ['her → ana-rivera']],
    [
      'Tomás Obi spoke. “Carlos Vega is ill, and he needs rest,” he said.',
      ['he → carlos-vega', 'he → tomas-obi'],
    ],
    ['Tomás Obi said that “Carlos Vega is ill”. He left.', ['He → tomas-obi']],
    ['“I am ill,” said Tomás Obi. He left.', ['He → tomas-obi']],
    [
      'Tomás Obi spoke. “I came. I saw. I won. I left. I wept. I went,” he said.\n\nHe laughed.',
      ['he → tomas-obi', 'He → tomas-obi'],
    ],
    ['Their chair, Tomás Obi, has met Carlos Vega, but he has no plan.', ['he → tomas-obi']],
    ['Tomás Obi came, as the plan by Carlos Vega was late. He smiled.', ['He → tomas-obi']],
    ['Tomás Obi (D-N.Y.) spoke to Carlos Vega. He left.', ['He → tomas-obi']],
  ])('%s', (text, expected) => {
    expect(linked(text)).toEqual(expected);
  });

  test.each([
    'Nobody came. He was late.',
    'Ana Rivera left. He was late.',
    'The ministry spoke. She was late.',
  ])('stays unlinked: %s', (text) => {
    expect(linked(text)).toEqual([]);
  });

  test('the pronoun tells the gender of a name that tells none', () => {
    expect(
      linked('Zorblat Quindle, 43, spoke. He met Ana Rivera. She left before he did.'),
    ).toEqual(['He → zorblat-quindle', 'She → ana-rivera', 'he → zorblat-quindle']);
  });
});
