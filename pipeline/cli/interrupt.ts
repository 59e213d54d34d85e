import { constants } from 'node:os';

/**
 * Takes away what a run was building when it is interrupted, then ends the process as the signal
 * asks. What was built before stays.
 *
 * @returns a function that ends the watch.
 */
export function cleaningUpOnInterrupt(cleanUp: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals): void => {
    try {
      cleanUp();
    } finally {
      process.exit(128 + constants.signals[signal]);
    }
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
