// `initRunMat`: from options to a session, on this thread or in a worker.

import type { RunMatSession } from './contract.ts';
import { initLocalSession } from './init-local.ts';
import { checkOptions, type RunMatOptions } from './options.ts';
import { WorkerSession } from './worker/worker-session.ts';

/** Makes a session. Rejects with an `InitError`, whose `code` and `detail` say what was wrong. */
export async function initRunMat(options: RunMatOptions = {}): Promise<RunMatSession> {
  checkOptions(options);
  return options.worker === undefined ? initLocalSession(options) : WorkerSession.open(options.worker, options);
}
