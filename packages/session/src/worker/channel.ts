// Calls and notices over a message connection, both ways. Each message carries the protocol's number.

import { PROTOCOL_VERSION } from '@runmat/core-wasm';
import { type CrossingError, packError, unpackError } from '../error-data.ts';
import { ExecutionError, InitError } from '../errors.ts';
import type { Endpoint } from './endpoint.ts';

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: CrossingError }
  | { readonly kind: 'notice'; readonly name: string; readonly data: unknown };

type Wire = Message & { readonly runmat: unknown };

/** What this end does for the other one, by method. */
export type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class Channel {
  readonly #endpoint: Endpoint;
  readonly #methods: Methods;
  readonly #onNotice: (name: string, data: unknown) => void;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #closedBy: Error | undefined;

  constructor(endpoint: Endpoint, methods: Methods, onNotice: (name: string, data: unknown) => void, onFailure?: (error: unknown) => void) {
    this.#endpoint = endpoint;
    this.#methods = methods;
    this.#onNotice = onNotice;
    endpoint.listen((data) => {
      this.#receive(data);
    }, onFailure);
  }

  /** Asks the other end. Its errors are rebuilt here. */
  call<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    if (this.#closedBy) return Promise.reject(this.#closedBy);
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#post({ kind: 'call', id, method, args });
    });
  }

  /** Tells the other end something that has no answer. */
  notify(name: string, data?: unknown): void {
    if (!this.#closedBy) this.#post({ kind: 'notice', name, data });
  }

  /** The other end is gone: every call fails with this. */
  close(reason: Error): void {
    this.#closedBy = reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #post(message: Message): void {
    this.#endpoint.post({ ...message, runmat: PROTOCOL_VERSION } satisfies Wire);
  }

  #receive(data: unknown): void {
    // other libraries may talk over the same worker
    if (this.#closedBy || typeof data !== 'object' || data === null || !('runmat' in data)) return;
    const wire = data as Wire;
    if (wire.runmat !== PROTOCOL_VERSION) {
      this.#refuse(wire);
      return;
    }
    if (wire.kind === 'notice') this.#onNotice(wire.name, wire.data);
    else if (wire.kind === 'call') void this.#answer(wire);
    else {
      const waiting = this.#waiting.get(wire.id);
      this.#waiting.delete(wire.id);
      if (wire.error) waiting?.reject(unpackError(wire.error));
      else waiting?.resolve(wire.value);
    }
  }

  /** Page and worker come from different versions: every call on either side says so. */
  #refuse(wire: Wire): void {
    const found = Number(wire.runmat);
    const message = `the other side of the worker speaks protocol ${found}, this one ${PROTOCOL_VERSION}: install versions that belong together`;
    const error = new InitError({ code: 'Protocol', expected: PROTOCOL_VERSION, found }, message);
    if (wire.kind === 'call') this.#post({ kind: 'answer', id: wire.id, error: packError(error) });
    else this.close(error);
  }

  async #answer({ id, method, args }: Extract<Message, { kind: 'call' }>): Promise<void> {
    try {
      const serve = Object.hasOwn(this.#methods, method) ? this.#methods[method] : undefined;
      if (serve === undefined) throw new ExecutionError('Argument', `the other side has no method ${method}`);
      const value = await (serve as (...args: readonly unknown[]) => unknown)(...args);
      this.#post({ kind: 'answer', id, value });
    } catch (error) {
      this.#post({ kind: 'answer', id, error: packError(error) });
    }
  }
}
