// The worker of the tests: it serves a session, and hangs when it is asked to.

import { createMemoryFsProvider, serveSession } from '../src/worker/index.ts';

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data === 'hang') for (;;);
});

serveSession({ fs: { '/worker': createMemoryFsProvider({ files: { '/own.txt': 'of the worker' } }) } });
