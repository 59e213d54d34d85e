import type { Tokens } from '../../doc/token.ts';
import { isAcronym, isShortFor } from './acronyms.ts';
import type { Body, BodyMention } from './bodies.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../names/parts.ts';
import { pastThe, textOf, type Coverage } from '../names/stretches.ts';

/**
 * Names that are the initials or a part of one organisation’s name in the article: the last word after “the” (`The
 * Post`, after the Washington Post), or the first words, where they are no common ones (`Kestrel`,
 * after Kestrel Foods).
 */
export function shortenedNames(
  tokens: Tokens,
  parts: readonly NamePart[],
  bodies: readonly Body[],
  covered: Coverage,
  lexicon: ActorLexicon,
): BodyMention[] {
  const mentions: BodyMention[] = [];
  for (const part of parts) {
    const { first, last } = pastThe(tokens, part);
    if (covered[first] === 1) continue;
    const text = textOf(tokens, { first, last });
    const body =
      (last - first === 1 && tokens.at(first - 1).lower === 'the'
        ? onlyOne(bodies, (each) => each.firstToken < first && each.name.endsWith(` ${text}`))
        : null) ??
      (isTelling(tokens, first, last, lexicon) && !isTown(tokens, first)
        ? onlyOne(bodies, (each) => each.name.startsWith(`${text} `) && !isNamedAfter(each))
        : null);
    const initials =
      body ??
      (text.length > 2 && isAcronym(text)
        ? onlyOne(bodies, (each) => isShortFor(text, each.name))
        : null);
    if (initials === null) continue;
    mentions.push({ body: initials, first, last, form: body === null ? 'acronym' : 'alias' });
  }
  return mentions;
}

/** `in | Bellmere` is a town, though there be a Bellmere Courier; `shares in | Kestrel` are a company’s. */
const isTown = (tokens: Tokens, first: number): boolean =>
  tokens.at(first - 1).lower === 'in' && !invested.test(tokens.at(first - 2).lower);

const invested =
  /^(?:shares?|stakes?|stock|invest(?:ed|s|ing|ments?)?|interests?|money|holdings?)$/;

/** A foundation or library may bear the name of somebody. */
const isNamedAfter = ({ name }: Body): boolean =>
  /\b(?:Foundation|Library|Cent(?:er|re)|Museum|Trust|Fund|Prize|Campaign|Organization|Family)\b/.test(
    name,
  );

function onlyOne(bodies: readonly Body[], fits: (body: Body) => boolean): Body | null {
  let found: Body | null = null;
  for (const body of bodies) {
    if (!fits(body) || body === found) continue;
    if (found !== null) return null;
    found = body;
  }
  return found;
}

/** `the Norlandic | side`, `Norlandian`. */
const adjectival = /(?:[aei]an|ese|ish|ic)$/;

const numberedCode = /^\p{Lu}+-\d/u;

/** Whether words tell a body from others: not `National`, `Royal`, `General`. */
function isTelling(
  tokens: Tokens,
  first: number,
  last: number,
  { telling }: ActorLexicon,
): boolean {
  for (let index = first; index < last; index++) {
    const { lower, tag } = tokens.at(index);
    // `KV-7` is a thing, whatever `KV-7 Alliance` is.
    if (numberedCode.test(tokens.at(index).text)) return false;
    if (adjectival.test(lower) && tokens.at(last).tag === 'NOUN') return false;
    if (telling.has(lower) || (tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'X')) return false;
  }
  return true;
}
