// Time and turns of the event loop: the one place that asks the platform for them.

/** Milliseconds of a clock that never goes back. */
export function readClock(): number {
  return performance.now();
}

/** Milliseconds since 1970. */
export function readEpoch(): number {
  return performance.timeOrigin + performance.now();
}

/** Gives the event loop a turn: events, timers and painting get their chance before it resolves. */
export interface Turns {
  next(): Promise<void>;
  dispose(): void;
}

type SetImmediate = (callback: () => void) => unknown;

/**
 * `setImmediate` in Node, a MessageChannel task elsewhere. A timer would wait 4 ms in browsers, and Node drains 1,000
 * messages of a port before it lets a timer run.
 */
export function makeTurns(): Turns {
  const { setImmediate } = globalThis as { setImmediate?: SetImmediate };
  if (setImmediate !== undefined) {
    return {
      next: () =>
        new Promise((resolve) => {
          setImmediate(resolve);
        }),
      dispose: () => undefined,
    };
  }
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
    dispose: () => {
      port1.close();
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

/** The longest that a timer of the platform can wait. */
const longestTimer = 2 ** 31 - 1;

/** Resolves after a time (never after `Infinity`), or at once when the signal aborts. */
export function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const wait = (left: number): void => {
      timer = setTimeout(() => {
        if (left <= longestTimer) end();
        else wait(left - longestTimer);
      }, Math.min(left, longestTimer));
    };
    if (signal.aborted) {
      end();
      return;
    }
    signal.addEventListener('abort', end);
    wait(Math.max(ms, 0));
  });
}
