/**
 * What stands at a place of a list, if anything. An index below 0 gives nothing without this too, but a
 * look-up that has once seen one is slow from then on.
 */
export const itemAt = <Item>(list: readonly Item[], at: number): Item | undefined =>
  at < 0 ? undefined : list[at];

/** What stands before a place of a list, if anything. */
export const leftOf = <Item>(list: readonly Item[], at: number): Item | undefined =>
  itemAt(list, at - 1);
