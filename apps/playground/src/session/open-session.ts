// Opens the session: in a worker, or on the page's own thread where the worker does not start.

import { initRunMat, type RunMatSession } from '@runmat/session';

export interface OpenedSession {
  readonly session: RunMatSession;
  /** False where programs share the page's thread. */
  readonly isInWorker: boolean;
}

export async function openSession(): Promise<OpenedSession> {
  try {
    const worker = (): Worker => new Worker(new URL('../runmat.worker.ts', import.meta.url), { type: 'module' });
    return { session: await initRunMat({ worker, autosave: true }), isInWorker: true };
  } catch {
    // what is wrong with the core itself is wrong here too, and is reported from here
    return { session: await initRunMat(), isInWorker: false };
  }
}
