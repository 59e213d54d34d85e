/** The forms of an English verb that cues and counted nouns are looked up by. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

const vowel = /[aeiou]/;
/** Verbs of two syllables and more that double their last consonant: stressed at the end. */
const doubling = new Set([
  'quip',
  'begin',
  'extol',
  'admit',
  'rebut',
  'refer',
  'compel',
  'propel',
  'concur',
  'permit',
  'regret',
  'commit',
]);

/** @param irregular past and past participle, where they do not follow the rule. */
export function inflect(base: string, irregular?: readonly [string, string]): VerbForms {
  const [past, participle] = irregular ?? [pastOf(base), pastOf(base)];
  return { base, third: thirdOf(base), past, participle, gerund: gerundOf(base) };
}

const thirdOf = (base: string): string => {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return endsInConsonantY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const pastOf = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
};

const gerundOf = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
};

const endsInConsonantY = (base: string): boolean =>
  base.endsWith('y') && !vowel.test(base.at(-2) ?? 'a');

/** `beg` → `begg`: one vowel, then one consonant, in a word of one syllable or a listed one. */
function doubled(base: string): string {
  const short = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base);
  return short || doubling.has(base) ? `${base}${base.at(-1) ?? ''}` : base;
}
