// The worker of the tests in Node.

import { parentPort } from 'node:worker_threads';
import { serveSession } from '../src/worker/index.ts';

if (parentPort) serveSession({ port: parentPort as { postMessage(message: unknown): void } });
