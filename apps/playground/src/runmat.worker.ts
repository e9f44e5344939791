// The worker in which programs run.

import { serveSession } from '@runmat/session/worker';

serveSession();
