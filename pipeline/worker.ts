import { workerData } from 'node:worker_threads';
import { taskOf, type WorkerData } from './normalise/workers.ts';

/** What a thread does that reads articles beside the main one. */
export default taskOf(workerData as WorkerData);
