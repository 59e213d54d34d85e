/** A made-up page of news, and what may be otherwise in it. */
export interface MadePage {
  readonly head?: string;
  readonly above?: string;
  readonly inside?: string;
  readonly below?: string;
  readonly paragraphs?: readonly string[];
}

export const paragraphs = [
  'The harbour of Ostwick will stay closed until Friday, its master, Jo Sample, said after divers had looked at the wall that broke in the storm of last weekend.',
  '“We waited two weeks for the parts,” she said, “and the crew of 21 has done what it could in the dark, with the pumps going day and night.”',
  'Forty ships lie at anchor outside, the shipping office said on Monday, three of them with grain that should have gone to the mills of Belmont a month ago.',
  'The council, which owns the wall, has set aside 3 million crowns for new stone, and wants the work to begin before the winter, when the swell makes it too risky.',
  'Fishermen said that they had warned of cracks in spring. “Nobody came to look,” said Bram Corwick, whose boat sank at its berth during the night of the storm.',
];

/** A page with its article in the middle, navigation above and links to other articles below. */
export const madePage = (made: MadePage = {}): string => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Harbour of Ostwick stays closed | The Ostwick Mail</title>
${made.head ?? ''}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="page"><article><h1>Harbour of Ostwick stays closed</h1>
${made.above ?? ''}
${(made.paragraphs ?? paragraphs).map((text, at) => `<p>${text}</p>${at === 1 ? (made.inside ?? '') : ''}`).join('\n')}
${made.below ?? ''}</article></div>
<footer><p>© 2024 The Ostwick Mail. All rights reserved.</p></footer></body></html>`;

export const jsonLd = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
