// Events about runs for a host that has the person's consent. They hold no source, no values, no names and no paths.

import { readEpoch } from './schedule.ts';
import type { ErrorCode } from '@runmat/core-wasm';
import type { ListenerGate } from './subscription.ts';

export interface TelemetryEvent {
  readonly name: 'runStarted' | 'runFinished' | 'runFailed';
  /** The host's `telemetryId`. */
  readonly telemetryId?: string;
  /** Counts the runs of the session from 1. */
  readonly run: number;
  readonly timestampMs: number;
  /** Of a run that ended. */
  readonly durationMs?: number;
  /** Of a failed run; identifiers are left out, since programs make their own. */
  readonly errorCode?: ErrorCode;
}

export type TelemetryEmitter = (event: TelemetryEvent) => void;

export interface TelemetryOptions {
  readonly telemetryConsent?: boolean;
  readonly telemetryId?: string;
  readonly telemetryEmitter?: TelemetryEmitter;
}

/** Hands events to the host's emitter, or to nobody. */
export class Telemetry {
  readonly #emit: TelemetryEmitter | undefined;
  readonly #id: { readonly telemetryId?: string };
  readonly #gate: ListenerGate;
  #isReported = false;

  constructor({ telemetryConsent, telemetryId, telemetryEmitter }: TelemetryOptions, gate: ListenerGate) {
    this.#emit = telemetryConsent === true ? telemetryEmitter : undefined;
    this.#id = telemetryId === undefined ? {} : { telemetryId };
    this.#gate = gate;
  }

  tell(event: Pick<TelemetryEvent, 'name' | 'run' | 'durationMs' | 'errorCode'>): void {
    const emit = this.#emit;
    if (emit === undefined) return;
    try {
      this.#gate.enter(() => {
        emit({ ...event, ...this.#id, timestampMs: readEpoch() });
      });
    } catch (error) {
      if (!this.#isReported) this.#gate.report('telemetry', error);
      this.#isReported = true;
    }
  }
}
