import { createRequire } from 'node:module';
import { projectPath } from '../project.ts';
import type { Fault } from './characters.ts';

/** What a subtag is registered as: `gb` as a region, `en` as a language. */
type Registered = Readonly<Record<string, Readonly<Partial<Record<Kind, number>>>>>;
type Kind = 'language' | 'extlang' | 'script' | 'region' | 'variant';

let known: Registered | undefined;

const require = createRequire(projectPath('package.json'));

/** Loaded when it is first asked for: most articles say nothing of their language. */
const registered = (): Registered =>
  (known ??= require('language-subtag-registry/data/json/index.json') as Registered);

/** The syntax of RFC 5646, section 2.1; `Intl` refuses tags such as zh-cmn, which it allows. */
const wellFormed = new RegExp(
  [
    '^[a-z]{2,8}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?',
    '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*',
    '(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?$',
  ].join(''),
);

/**
 * Why a string is no tag of a language; undefined where it is one: well-formed by BCP 47, its subtags up to extensions
 * and private use in IANA's Language Subtag Registry.
 */
export function languageFault(tag: string): Fault | undefined {
  const lower = tag.toLowerCase();
  if (!wellFormed.test(lower))
    return {
      message: 'is no language tag as BCP 47 has it',
      remedy: 'write it as en, en-GB or zh-Hant',
    };
  const subtags = lower.split('-');
  const end = subtags.findIndex((subtag) => subtag.length === 1);
  for (const [index, subtag] of (end < 0 ? subtags : subtags.slice(0, end)).entries()) {
    const kind = kindOf(subtag, index);
    if (Object.hasOwn(registered(), subtag) && registered()[subtag]?.[kind] !== undefined) continue;
    return {
      message: `is no language tag: no ${kind} is registered as “${subtag}”`,
      remedy: 'write the code of the language, as en, and of the country, as en-GB',
    };
  }
  return undefined;
}

/** What a subtag of a well-formed tag is, by its place and length (RFC 5646, section 2.1). */
function kindOf(subtag: string, index: number): Kind {
  if (index === 0) return 'language';
  const isDigit = /^\d/.test(subtag);
  if (subtag.length === 4) return isDigit ? 'variant' : 'script';
  if (subtag.length > 4) return 'variant';
  return subtag.length === 3 && !isDigit ? 'extlang' : 'region';
}
