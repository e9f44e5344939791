// The two ends of a message connection, whatever they are: a Worker, a worker's own scope, a MessagePort, a worker of Node.

/** What a worker is to us. Workers of browsers and of `node:worker_threads` both fit. */
export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): unknown;
}

/** A worker, or a function that makes one: then a worker that hangs can be replaced. */
export type WorkerSource = WorkerLike | (() => WorkerLike);

export interface Endpoint {
  post(message: unknown, transfer?: Transferable[]): void;
  listen(onMessage: (data: unknown) => void, onFailure?: (error: unknown) => void): void;
}

type Add = (type: string, listener: (event: unknown) => void) => void;

/** Wraps anything that posts and receives messages. */
export function makeEndpoint(port: { postMessage(message: unknown, transfer?: Transferable[]): void }): Endpoint {
  const { addEventListener, on, start } = port as { addEventListener?: Add; on?: Add; start?: () => void };
  return {
    post: (message, transfer = []) => {
      port.postMessage(message, transfer);
    },
    listen: (onMessage, onFailure) => {
      if (addEventListener !== undefined) {
        const add = addEventListener.bind(port);
        add('message', (event) => {
          onMessage((event as MessageEvent<unknown>).data);
        });
        const fail = (event: unknown): void => {
          // it is told to the host: the page's own error handler need not hear of it too
          (event as Partial<Event>).preventDefault?.();
          onFailure?.(event);
        };
        if (onFailure) for (const type of ['error', 'messageerror']) add(type, fail);
      } else if (on !== undefined) {
        const add = on.bind(port);
        add('message', onMessage);
        if (onFailure) for (const type of ['error', 'exit']) add(type, onFailure);
      }
      start?.call(port);
    },
  };
}
