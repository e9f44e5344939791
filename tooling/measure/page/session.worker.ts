// The worker of the measured page: it serves a session.

import { serveSession } from '../../../packages/session/src/worker/index.ts';

serveSession();
