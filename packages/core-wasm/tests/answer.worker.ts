// A worker that makes an instance of the module it is sent, or of its own, and answers with the protocol number.

import { createCore, loadCoreModule } from '@runmat/core-wasm';

addEventListener('message', (event: MessageEvent<WebAssembly.Module | undefined>) => {
  void loadCoreModule(event.data).then((module) => {
    postMessage(createCore(module).bindings.protocol_version());
  });
});
