/** A thread that reads files of content together with others. */
import { parentPort, workerData } from 'node:worker_threads';
import { takeTurns, type Work } from './threads.ts';

parentPort?.postMessage(takeTurns(workerData as Work));
