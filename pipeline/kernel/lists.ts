/**
 * What stands before a place of a list, if anything. An index below 0 gives nothing too, but a look-up
 * that has once seen one is slow from then on.
 */
export const leftOf = <Item>(list: readonly Item[], at: number): Item | undefined =>
  at > 0 ? list[at - 1] : undefined;
