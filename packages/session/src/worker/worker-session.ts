// The page's side of a session in a worker: the same interface, over messages, with a worker that can be replaced.

import { checkBoolean, checkExecute, checkFunction } from '../arguments.ts';
import type { ExecuteOptions, ExecutePayload, MemoryUsage, Recovery, RunMatSession, SessionState } from '../contract.ts';
import { ExecutionError, InitError } from '../errors.ts';
import { checkMount } from '../fs/mounts.ts';
import type { FsProvider } from '../fs/provider.ts';
import type { RunMatOptions } from '../options.ts';
import type { MaterializeOptions, OutputChunk, WorkspaceDelta } from '@runmat/core-wasm';
import { KeptOutput } from '../kept-output.ts';
import { makeErrorData } from '../run.ts';
import { readClock } from '../schedule.ts';
import { loadSnapshot, type SnapshotSource } from '../snapshot.ts';
import { handlerAtWork, type InputAnswer, type InputHandler, type InputValue, type StdinRequest } from '../stdin.ts';
import { ListenerGate, Listeners, type Subscription } from '../subscription.ts';
import type { MaterializedVariable } from '../variable.ts';
import { Channel } from './channel.ts';
import { makeEndpoint, type WorkerLike, type WorkerSource } from './endpoint.ts';
import type { PageNotices, WireOptions, WirePayload, WorkerNotices } from './messages.ts';
import { ProviderRegistry } from './remote-fs.ts';
import { packOptions } from './wire-options.ts';

/** A worker that does not answer within this time after a cancel hangs. */
const heartbeatMs = 1_000;
/** A worker's module has to load before it can answer. */
const openMs = 30_000;

interface Outstanding {
  readonly settle: (reason: Recovery['reason']) => void;
}

export class WorkerSession implements RunMatSession {
  readonly #source: WorkerSource;
  readonly #options: RunMatOptions;
  readonly #wire: WireOptions;
  readonly #providers: ProviderRegistry;
  readonly #gate: ListenerGate;
  readonly #stdout: Listeners<OutputChunk>;
  readonly #cleared: Listeners<void>;
  readonly #recovered: Listeners<Recovery>;
  readonly #outstanding = new Set<Outstanding>();
  /** Mounts that came after the start, for a worker that replaces this one. */
  readonly #mounts: [string, ReturnType<ProviderRegistry['add']>][] = [];
  #worker: WorkerLike;
  #channel: Channel;
  #state: SessionState = 'Idle';
  #handler: InputHandler | null = null;
  #saved: Uint8Array | undefined;
  /** Output of the run that goes on. */
  readonly #pieces: KeptOutput;
  #nextRun = 1;
  #isOpen = false;
  #heartbeat: ReturnType<typeof setTimeout> | undefined;
  #replacing: Promise<void> | undefined;
  /** What the input handler gave, while it is an open promise. */
  #asking: Promise<InputAnswer> | undefined;

  static async open(source: WorkerSource, options: RunMatOptions): Promise<WorkerSession> {
    const providers = new ProviderRegistry();
    const wire = await packOptions(options, providers);
    const session = new WorkerSession(source, options, wire, providers);
    await session.#init();
    return session;
  }

  private constructor(source: WorkerSource, options: RunMatOptions, wire: WireOptions, providers: ProviderRegistry) {
    this.#source = source;
    this.#options = options;
    this.#wire = wire;
    this.#providers = providers;
    this.#gate = new ListenerGate(options.onListenerError);
    this.#pieces = new KeptOutput(options.limits?.stdoutCharacters);
    this.#stdout = new Listeners('stdout', this.#gate);
    this.#cleared = new Listeners('consoleCleared', this.#gate);
    this.#recovered = new Listeners('recovered', this.#gate);
    this.#worker = typeof source === 'function' ? source() : source;
    this.#channel = this.#connect();
  }

  get state(): SessionState {
    return this.#state;
  }

  execute(source: string, options: ExecuteOptions = {}): Promise<ExecutePayload> {
    const refusal = this.#refuse('execute') ?? this.#refuseWhileAsking() ?? checkExecute(source, options);
    if (refusal) return Promise.reject(refusal);
    const run = this.#nextRun++;
    const { signal, ...rest } = options;
    const abort = (): void => {
      this.#cancel({ run });
    };
    signal?.addEventListener('abort', abort);
    const payload = this.#awaitPayload(async () => {
      await this.#replacing;
      const answer = this.#channel.call<WirePayload>('execute', run, source, rest);
      if (signal?.aborted) abort();
      return answer;
    });
    return payload.finally(() => signal?.removeEventListener('abort', abort));
  }

  cancelExecution(): void {
    if (this.#state !== 'Disposed') this.#cancel({});
  }

  subscribeStdout(listener: (chunk: OutputChunk) => void): Subscription {
    return this.#stdout.subscribe(checkFunction('listener', listener));
  }

  unsubscribeStdout(id: number): boolean {
    return this.#stdout.unsubscribe(id);
  }

  onConsoleCleared(listener: () => void): Subscription {
    return this.#cleared.subscribe(checkFunction('listener', listener));
  }

  onRecovered(listener: (recovery: Recovery) => void): Subscription {
    return this.#recovered.subscribe(checkFunction('listener', listener));
  }

  setInputHandler(handler: InputHandler | null): void {
    this.#handler = handler === null ? null : checkFunction('handler', handler);
    this.#notify('inputHandler', handler !== null);
  }

  resumeInput(requestId: string, value: InputValue): Promise<ExecutePayload> {
    // the run goes on with this: it waits for no handler any more
    this.#asking = undefined;
    return this.#refused() ?? this.#awaitPayload(() => this.#channel.call('resumeInput', requestId, value));
  }

  pendingStdinRequests(): Promise<readonly StdinRequest[]> {
    return this.#call('pendingStdinRequests');
  }

  workspace(): Promise<WorkspaceDelta> {
    return this.#call('workspace');
  }

  materializeVariable(selector: string, options: MaterializeOptions = {}): Promise<MaterializedVariable> {
    return this.#call('materializeVariable', selector, options);
  }

  async registerFsProvider(mountPath: string, provider: FsProvider): Promise<void> {
    checkMount(mountPath, provider);
    const remote = this.#providers.add(provider);
    await this.#call('registerFsProvider', mountPath, remote);
    this.#mounts.push([mountPath, remote]);
  }

  writeFile(path: string, content: string | Uint8Array): Promise<void> {
    return this.#call('writeFile', path, content);
  }

  readFile(path: string): Promise<Uint8Array>;
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  async readFile(path: string, encoding?: 'utf8'): Promise<Uint8Array | string> {
    const bytes = await this.#call<Uint8Array>('readFile', path);
    return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
  }

  setFusionPlanEnabled(isEnabled: boolean): void {
    checkBoolean('isEnabled', isEnabled);
    this.#notify('fusionPlan', isEnabled);
  }

  memoryUsage(): Promise<MemoryUsage> {
    return this.#call('memoryUsage');
  }

  reset(): Promise<void> {
    const refusal = this.#refuse('reset');
    return refusal ? Promise.reject(refusal) : this.#call('reset');
  }

  async reloadSnapshot(snapshot?: SnapshotSource): Promise<void> {
    const refusal = this.#refuse('reloadSnapshot');
    if (refusal) throw refusal;
    const tell = this.#options.onSnapshotProgress;
    await this.#call('reloadSnapshot', snapshot === undefined ? undefined : await loadSnapshot(snapshot, (progress) => tell?.(progress)));
  }

  async dispose(): Promise<void> {
    if (this.#state === 'Disposed') return;
    this.#state = 'Disposed';
    await Promise.race([this.#channel.call('dispose').catch(() => undefined), new Promise((resolve) => setTimeout(resolve, heartbeatMs))]);
    this.#endWorker('Hang', new ExecutionError('Disposed', 'the session was disposed'));
    for (const listeners of [this.#stdout, this.#cleared, this.#recovered]) listeners.clear();
    await this.#providers.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  #connect(): Channel {
    return new Channel(
      makeEndpoint(this.#worker),
      {
        input: (request: StdinRequest): InputAnswer | Promise<InputAnswer> => {
          const handler = this.#handler;
          return handler === null ? null : this.#hold(this.#gate.enter(() => handler(request)));
        },
        // messages come in order: all that was told before has been taken
        drained: () => true,
        fs: (id: number, method: string, args: readonly unknown[]) => this.#providers.serve(id, method, args),
      },
      (name, data) => {
        this.#take(name as keyof WorkerNotices, data);
      },
      () => {
        this.#fail();
      },
    );
  }

  async #init(): Promise<void> {
    this.#isOpen = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new InitError({ code: 'Worker', reason: 'NoAnswer' }, 'the worker does not answer: its module must call serveSession()'));
      }, openMs);
    });
    try {
      await Promise.race([this.#channel.call('init', this.#wire), late]);
    } catch (error) {
      this.#worker.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
    }
    this.#isOpen = true;
    if (this.#handler !== null) this.#notify('inputHandler', true);
  }

  /** The worker itself failed: its module did not load, or an error in it was caught by nobody. */
  #fail(): void {
    if (this.#state === 'Disposed') return;
    if (this.#isOpen) void this.#replace('WorkerFailed');
    else this.#channel.close(new InitError({ code: 'Worker', reason: 'Failed' }, 'the worker failed before it could serve a session'));
  }

  #take(name: keyof WorkerNotices, data: unknown): void {
    if (name === 'stdout') {
      this.#pieces.add(data as OutputChunk);
      this.#stdout.emit(data as OutputChunk);
    } else if (name === 'consoleCleared') this.#cleared.emit();
    else if (name === 'recovered') this.#recovered.emit(data as Recovery);
    else if (name === 'autosave') this.#saved = data as Uint8Array;
    else if (name === 'listenerError') this.#gate.report((data as WorkerNotices['listenerError']).source, (data as WorkerNotices['listenerError']).error);
    else if (name === 'telemetry') {
      const emit = this.#options.telemetryEmitter;
      try {
        this.#gate.enter(() => emit?.(data as WorkerNotices['telemetry']));
      } catch (error) {
        this.#gate.report('telemetry', error);
      }
    } else if (this.#state !== 'Disposed') this.#state = data as SessionState;
  }

  #notify<Name extends keyof PageNotices>(name: Name, data: PageNotices[Name]): void {
    this.#channel.notify(name, data);
  }

  #cancel(which: PageNotices['cancel']): void {
    this.#notify('cancel', which);
    if (this.#outstanding.size > 0 && this.#heartbeat === undefined) {
      this.#heartbeat = setTimeout(() => {
        void this.#replace('Hang');
      }, heartbeatMs);
      const calm = (): void => {
        clearTimeout(this.#heartbeat);
        this.#heartbeat = undefined;
      };
      this.#channel.call('ping').then(calm, calm);
    }
  }

  /** A payload, whatever becomes of the worker meanwhile. */
  #awaitPayload(ask: () => Promise<WirePayload>): Promise<ExecutePayload> {
    return new Promise((resolve, reject) => {
      const outstanding: Outstanding = {
        settle: (reason) => {
          this.#outstanding.delete(outstanding);
          resolve(makeLostPayload(reason, this.#pieces.take()));
        },
      };
      this.#outstanding.add(outstanding);
      ask().then(
        ({ pieces, ...payload }) => {
          this.#outstanding.delete(outstanding);
          const { stdout } = this.#pieces.take();
          resolve({ ...payload, stdout: stdout.slice(stdout.length - pieces) });
        },
        (error: unknown) => {
          // a run whose worker is gone was settled already
          this.#outstanding.delete(outstanding);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  #endWorker(reason: Recovery['reason'], error: ExecutionError): void {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = undefined;
    for (const outstanding of [...this.#outstanding]) outstanding.settle(reason);
    this.#channel.close(error);
    this.#worker.terminate();
  }

  async #replace(reason: Recovery['reason']): Promise<void> {
    if (this.#replacing !== undefined) return;
    const began = readClock();
    this.#state = 'Poisoned';
    this.#endWorker(reason, new ExecutionError('WorkerLost', 'the worker is gone'));
    const source = this.#source;
    if (typeof source !== 'function') return;
    this.#replacing = (async () => {
      this.#worker = source();
      this.#channel = this.#connect();
      await this.#init();
      for (const [mountPath, provider] of this.#mounts) await this.#channel.call('registerFsProvider', mountPath, provider);
      if (this.#saved !== undefined) await this.#channel.call('restoreWorkspace', this.#saved);
      this.#state = 'Idle';
      this.#recovered.emit({ reason, isWorkspaceRestored: this.#saved !== undefined, durationMs: readClock() - began });
    })();
    await this.#replacing.catch(() => undefined);
    this.#replacing = undefined;
  }

  #refuse(method: string): ExecutionError | undefined {
    if (this.#state === 'Disposed') return new ExecutionError('Disposed', `${method}: the session was disposed`);
    if (this.#gate.isInside) return new ExecutionError('InListener', `${method} was called by a listener or handler: call it when the run is over`);
    return undefined;
  }

  #hold(answer: InputAnswer | Promise<InputAnswer>): InputAnswer | Promise<InputAnswer> {
    if (!(answer instanceof Promise)) return answer;
    this.#asking = answer;
    const release = (): void => {
      if (this.#asking === answer) this.#asking = undefined;
    };
    answer.then(release, release);
    return answer;
  }

  /** As for a session on this thread; what runs in the worker cannot tell whose call it gets. */
  #refuseWhileAsking(): ExecutionError | undefined {
    return this.#asking !== undefined && this.#state === 'Running' ? new ExecutionError('InListener', handlerAtWork) : undefined;
  }

  #refused(): Promise<never> | undefined {
    return this.#state === 'Disposed' ? Promise.reject(new ExecutionError('Disposed', 'the session was disposed')) : undefined;
  }

  async #call<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    await (this.#refused() ?? this.#replacing);
    return this.#channel.call<T>(method, ...args);
  }
}

function makeLostPayload(reason: Recovery['reason'], { stdout, dropped }: ReturnType<KeptOutput['take']>): ExecutePayload {
  const error =
    reason === 'Hang'
      ? makeErrorData('Cancelled', 'The run was cancelled; its worker did not answer and was ended.')
      : makeErrorData('Crashed', 'The worker that ran the program failed.');
  return {
    stdout,
    ...(dropped > 0 ? { stdoutDropped: dropped } : {}),
    stdinEvents: [],
    workspace: { full: false, version: 0, values: [], removed: [] },
    figuresTouched: [],
    fusionPlan: null,
    profiling: { totalMs: 0, cpuMs: 0, gpuMs: 0, kernelCount: 0 },
    warnings: [],
    error,
  };
}
