// Subscriptions: callable, disposable, with an id; and the lists of listeners behind them.

/** Ends the subscription when called or disposed. */
export interface Subscription {
  (): void;
  /** For `unsubscribe...(id)`. */
  readonly id: number;
  [Symbol.dispose](): void;
}

/** A listener or handler of the host failed. The run went on; each listener is reported once. */
export interface ListenerError {
  /** What it listened to: `stdout`, `telemetry` ... */
  readonly source: string;
  readonly error: unknown;
}

/** Knows whether a listener of the host is on the stack, and keeps its failures away from the run. */
export class ListenerGate {
  #depth = 0;
  readonly #report: ((error: ListenerError) => void) | undefined;

  constructor(report: ((error: ListenerError) => void) | undefined) {
    this.#report = report;
  }

  get isInside(): boolean {
    return this.#depth > 0;
  }

  /** Runs the host's code as inside the gate; what it throws goes on. */
  enter<T>(body: () => T): T {
    this.#depth += 1;
    try {
      return body();
    } finally {
      this.#depth -= 1;
    }
  }

  report(source: string, error: unknown): void {
    try {
      this.enter(() => this.#report?.({ source, error }));
    } catch {
      // the place for failures failed: there is none left to tell
    }
  }
}

/** Safari has no `Symbol.dispose` yet. */
const disposeSymbol: typeof Symbol.dispose = (Symbol as Partial<typeof Symbol>).dispose ?? (Symbol.for('Symbol.dispose') as typeof Symbol.dispose);

/** The listeners of one kind of event. */
export class Listeners<T> {
  readonly #source: string;
  readonly #gate: ListenerGate;
  readonly #listeners = new Map<number, { readonly call: (value: T) => unknown; isReported: boolean }>();
  #nextId = 1;

  constructor(source: string, gate: ListenerGate) {
    this.#source = source;
    this.#gate = gate;
  }

  get size(): number {
    return this.#listeners.size;
  }

  subscribe(listener: (value: T) => void): Subscription {
    const id = this.#nextId++;
    this.#listeners.set(id, { call: listener, isReported: false });
    const end = (): void => {
      this.#listeners.delete(id);
    };
    return Object.assign(end, { id, [disposeSymbol]: end });
  }

  unsubscribe(id: number): boolean {
    return this.#listeners.delete(id);
  }

  clear(): void {
    this.#listeners.clear();
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners.values()]) {
      const report = (error: unknown): void => {
        if (listener.isReported) return;
        listener.isReported = true;
        this.#gate.report(this.#source, error);
      };
      try {
        const result = this.#gate.enter(() => listener.call(value));
        // an async listener's rejection belongs to it too
        if (result instanceof Promise) result.catch(report);
      } catch (error) {
        report(error);
      }
    }
  }
}
