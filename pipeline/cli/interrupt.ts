import { constants } from 'node:os';

/**
 * Ends the process as a signal asks when it is interrupted; what it was building and its lock are taken
 * away as at every end. What was built before stays.
 *
 * @param atLast called before.
 * @returns a function that ends the watch.
 */
export function endingOnInterrupt(atLast: (signal: NodeJS.Signals) => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals): void => {
    atLast(signal);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
