/**
 * What stands at a place of a list, if anything. An index below 0 gives nothing without this too, but a
 * look-up that has once seen one is slow from then on.
 */
export const itemAt = <Item>(list: readonly Item[], at: number): Item | undefined =>
  at < 0 ? undefined : list[at];

/** What stands before a place of a list, if anything. */
export const leftOf = <Item>(list: readonly Item[], at: number): Item | undefined =>
  itemAt(list, at - 1);

/**
 * What stands at a place that a list is known to have.
 * @throws RangeError where it has none: a bug, told where it is made and not where it shows.
 */
export function known<Item>(list: readonly Item[], at: number): Item {
  const item = at >= 0 && at < list.length ? list[at] : undefined;
  if (item === undefined) throw new RangeError(`nothing at ${at} of a list of ${list.length}`);
  return item;
}

/** The last of a list that is known to have one. @throws RangeError where it is empty */
export const lastOf = <Item>(list: readonly Item[]): Item => known(list, list.length - 1);
