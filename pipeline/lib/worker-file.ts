/**
 * The program of a worker, for threads that read articles beside this one; undefined where the sources themselves run. In
 * a compiled program another module stands for this one (bin/compile.mjs).
 */
export const workerFile = (): string | undefined => undefined;
