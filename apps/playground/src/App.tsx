// The first thing the playground shows: whether the core has loaded.

import { createCore, loadCoreModule } from '@runmat/core-wasm';
import { use, Suspense } from 'react';

const core = loadCoreModule().then(createCore);

function CoreStatus() {
  const { bindings } = use(core);
  return <p role="status">The core is ready, protocol {bindings.protocol_version()}.</p>;
}

export function App() {
  return (
    <main>
      <h1>RunMat</h1>
      <Suspense fallback={<p>Loading the core ...</p>}>
        <CoreStatus />
      </Suspense>
    </main>
  );
}
