import { firstFrom, lastStartingAt } from '../../../lib/span.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { isGenitive } from '../../actors/context.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import {
  isNaming,
  isOrganisation,
  isSubject,
  quotationAt,
  sourceAround,
  type Scene,
} from '../scene.ts';
import { introductionsOf, type Introduction } from '../speakers/introductions.ts';
import { isOfKind } from '../speakers/unnamed.ts';

/** How many sentences back `the club` reaches. */
const reach = 2;

/**
 * The body that `the company` or `the club` means: the only one that is named shortly before and may be that, where it acts or speaks.
 * What any business may be, a company, it is where its name tells no other kind; a club, where its name or the article
 * says so, `the club Zorblat`. A name that is nobody’s and acts between may be what is meant.
 * @param others all mentions that are known, by start
 */
export function bodiesBy(
  scene: Scene,
  others: readonly MentionDraft[],
): (first: number, last: number) => string | null {
  const { doc, mentions, words } = scene;
  const { tokens, sentences } = doc;
  const bodies = mentions.filter((each) => isOrganisation(each) && isNaming(each));
  let introductions: ReadonlyMap<string, Introduction> | null = null;
  return (first, last) => {
    const noun = tokens.at(last);
    const isBroad = words['any-body'].holds(noun);
    const isKind = isBroad || words.kinds.holds(noun) || words.bodies.holds(noun);
    if (bodies.length === 0 || !isKind || words.documents.holds(noun)) return null;
    // Of parties and unions there are several, which their members’ names mean, too.
    if (words['named-so'].holds(noun)) return null;
    const { start } = tokens.at(first);
    introductions ??= introductionsOf(doc, bodies);
    const told = introductions;
    const from = sentences[Math.max(0, lastStartingAt(sentences, start) - reach)]?.start ?? 0;
    const near = bodies
      .slice(firstFrom(bodies, from), firstFrom(bodies, start))
      .filter(
        (each) =>
          isTold(tokens, told.get(each.actorId)?.get(noun.lower)) ||
          (isBroad ? isOfKind(scene, noun, each) : isNamedSo(scene, noun, each)),
      );
    const [body] = near;
    const nearest = near.at(-1);
    if (body === undefined || nearest === undefined) return null;
    if (near.some(({ actorId }) => actorId !== body.actorId)) return null;
    if (!near.some((each) => acts(scene, each, quotationAt(scene, tokens.at(first))))) return null;
    const between = lastStartingAt(tokens.list, nearest.end - 1) + 1;
    return isStrangeBetween(tokens, others, between, first) ? null : body.actorId;
  };
}

/** Whether a body is said to be that: not `the network’s arm, Kestrel`, which is no network. */
const isTold = (tokens: Tokens, places: readonly number[] = []): boolean =>
  places.some((at) => !isGenitive(tokens.at(at + 1)));

const acts = (scene: Scene, body: MentionDraft, quotation: number | null): boolean =>
  quotationAt(scene, body) === quotation &&
  (sourceAround(scene, body) !== null ||
    isSubject(scene.doc, lastStartingAt(scene.doc.tokens.list, body.end - 1), body.sentence));

/** Whether the last word of a name, before `plc`, says what it is: `Kestrel Airways` is an airline. */
function isNamedSo({ doc, words }: Scene, noun: Token, { end }: MentionDraft): boolean {
  const at = lastStartingAt(doc.tokens.list, end - 1);
  const last = doc.tokens.at(words.suffixes.holds(doc.tokens.at(at)) ? at - 1 : at);
  return (
    last.lower === noun.lower ||
    [words.carriers, words.clubs, words.lenders, words.papers, words.watchdogs].some(
      (each) => each.holds(noun) && each.holds(last),
    )
  );
}

/** Whether a name that is no actor’s acts or owns something between two tokens. */
function isStrangeBetween(
  tokens: Tokens,
  others: readonly MentionDraft[],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens.at(at);
    if (token.tag !== 'PROPN') continue;
    const next = tokens.at(at + 1);
    if (!next.isVerb && !isGenitive(next)) continue;
    const named = others[lastStartingAt(others, token.start)];
    if (named === undefined || named.end < token.end) return true;
  }
  return false;
}
