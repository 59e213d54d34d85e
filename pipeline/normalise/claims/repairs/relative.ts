import { firstFrom, type Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Tokens } from '../../doc/token.ts';
import { type Block, isDate } from '../blocks.ts';
import { auxiliariesStart } from '../items.ts';
import { isFinite, isModifying } from '../phrases.ts';
import { subjectOf } from '../subject.ts';
import type { VerbGroup } from '../verb-groups.ts';

/**
 * The item at which the main verb begins whose subject a cue tells more of, in what the cue has for said: `The engineer who
 * warned of the fault | told the inquiry`; -1 where the cue stands in no such clause. A clause that is said may have a verb of
 * its own: `who claimed the mill was sold | has died`.
 *
 * @param content where the cue has what is said
 */
export function mainVerbBehind(block: Block, cue: VerbGroup, content: Span): number {
  const { items } = block;
  const relative = cue.first - 1;
  if (!isRelative(items, relative)) return -1;
  const last = firstFrom(items.list, content.end);
  let isTold = !cue.verb.takes.has('clause') || items.at(cue.last).tag === 'ADP';
  for (let at = firstFrom(items.list, content.start) + 1; at < last; at++) {
    if (!items.at(at).isVerb || !isFinite(items, at) || tellsOfNoun(block, at)) continue;
    const first = auxiliariesStart(items, at);
    if ((isTold || isCue(block, first)) && endsSubject(block, relative, first)) return first;
    isTold = true;
    while (items.at(at).tag === 'AUX' && items.at(at + 1).isVerb) at++;
  }
  return -1;
}

/** `who promised the bridge | told parliament`: what somebody says is not that the bridge told. */
const isCue = ({ groups }: Block, at: number): boolean => groups.some(({ first }) => first === at);

/** `the plan drawn up by Moss`; not `died on Friday`. */
const tellsOfNoun = (block: Block, at: number): boolean =>
  isModifying(block, at) && !isDate(block, block.items.at(at + 2));

const isRelative = (items: Tokens, at: number): boolean =>
  closedClass.relatives.holds(items.at(at)) && !items.at(at - 1).isVerb;

/** Whether the subject of a verb holds a relative pronoun in what ends it. */
function endsSubject(block: Block, relative: number, verb: number): boolean {
  const subject = subjectOf(block, verb);
  const before = block.items.at(verb - 1);
  return (
    subject?.tail?.first === relative &&
    block.items.at(subject.first - 1).tag !== 'VERB' &&
    !closedClass['subject-pronouns'].holds(before) &&
    before.tag !== 'AUX' &&
    before.tag !== 'PART' &&
    !closedClass.negations.holds(before)
  );
}
