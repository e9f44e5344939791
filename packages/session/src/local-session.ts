// A session whose core runs on this thread.

import type { ExecuteOptions, ExecutePayload, MemoryUsage, Recovery, RunMatSession, SessionState } from './contract.ts';
import { drive, type SteppedCore } from './driver.ts';
import { ExecutionError, type ExecutionErrorCode } from './errors.ts';
import { HostFiles } from './fs/host-files.ts';
import type { MountTable } from './fs/mounts.ts';
import type { FsProvider } from './fs/provider.ts';
import { serveFsRequest } from './fs/serve.ts';
import { type Core, CoreCrash, type Instance } from './instance.ts';
import type { EffectData, MaterializeOptions, OutputChunk, ReplyData, RunEndData, WorkspaceDelta } from '@runmat/core-wasm';
import { makeErrorData, Run } from './run.ts';
import { delay, makeTurns, readClock } from './schedule.ts';
import { loadSnapshot, type SnapshotSource } from './snapshot.ts';
import { handlerAtWork, type InputHandler, type InputValue, isInputValue, Stdin, type StdinRequest } from './stdin.ts';
import { ListenerGate, Listeners, type Subscription } from './subscription.ts';
import { Telemetry } from './telemetry.ts';
import type { RunMatOptions } from './options.ts';
import { type MaterializedVariable, readVariable } from './variable.ts';
import { checkBoolean, checkExecute, checkFunction, checkMaterialize } from './arguments.ts';

/** What the worker's side needs beyond the contract. */
export interface SessionHooks {
  readonly onState?: (state: SessionState) => void;
  /** It serves a page, which has the handlers and looks after calls made by them. */
  readonly isServing?: boolean;
  /** After output was told: a promise holds the program back. */
  readonly drain?: () => Promise<unknown> | undefined;
}

export class LocalSession implements RunMatSession {
  readonly #instance: Instance;
  readonly #options: RunMatOptions;
  readonly #hooks: SessionHooks;
  readonly #mounts: MountTable;
  readonly #files: HostFiles;
  readonly #gate: ListenerGate;
  readonly #telemetry: Telemetry;
  readonly #stdin: Stdin;
  readonly #turns = makeTurns();
  readonly #stdout: Listeners<OutputChunk>;
  readonly #cleared: Listeners<void>;
  readonly #recovered: Listeners<Recovery>;
  readonly #runs = new Set<Run>();
  readonly #core: SteppedCore;
  #current: Run | undefined;
  #state: SessionState = 'Idle';
  /** The workspace's version that the host has. */
  #version: number | undefined;
  #runCount = 0;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(instance: Instance, mounts: MountTable, options: RunMatOptions, hooks: SessionHooks = {}) {
    this.#instance = instance;
    this.#mounts = mounts;
    this.#options = options;
    this.#hooks = hooks;
    this.#files = new HostFiles(mounts, options.cwd ?? '/');
    this.#gate = new ListenerGate(options.onListenerError);
    this.#telemetry = new Telemetry(options, this.#gate);
    this.#stdin = new Stdin(this.#gate, (request) => {
      this.#suspend(request);
    });
    this.#stdout = new Listeners('stdout', this.#gate);
    this.#cleared = new Listeners('consoleCleared', this.#gate);
    this.#recovered = new Listeners('recovered', this.#gate);
    const ask = <T>(question: (core: Core) => T): T => instance.ask(question);
    this.#core = {
      begin: (name, source) => ask((core) => core.begin(name, source)),
      step: (fuel) => ask((core) => core.step(fuel)),
      resume: (id, reply) => ask((core) => core.resume(id, reply)),
      cancel: () => {
        ask((core) => {
          core.cancel();
        });
      },
    };
  }

  get state(): SessionState {
    return this.#state;
  }

  execute(source: string, options: ExecuteOptions = {}): Promise<ExecutePayload> {
    const refusal = this.#refuse('execute') ?? this.#refuseWhileAsking() ?? checkExecute(source, options);
    if (refusal) return Promise.reject(refusal);
    const run = new Run(++this.#runCount, source, options, this.#options.limits);
    this.#runs.add(run);
    const payload = run.next();
    void this.#enqueue(() => this.#perform(run));
    return payload;
  }

  cancelExecution(): void {
    this.#current?.stop('Cancelled');
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
    this.#stdin.setHandler(handler === null ? null : checkFunction('handler', handler));
  }

  resumeInput(requestId: string, value: InputValue): Promise<ExecutePayload> {
    return this.#attempt(() => {
      if (!isInputValue(value)) throw new ExecutionError('Argument', 'the answer must be a text, a number or true or false');
      const run = this.#current;
      this.#stdin.resume(requestId, value);
      if (run === undefined) throw new ExecutionError('StaleRequest', 'the run that asked is over');
      this.#setState('Running');
      return run.next();
    });
  }

  pendingStdinRequests(): Promise<readonly StdinRequest[]> {
    return this.#attempt(() => this.#stdin.listPending());
  }

  workspace(): Promise<WorkspaceDelta> {
    return this.#attempt(() => this.#askIdle((core) => core.workspace()));
  }

  materializeVariable(selector: string, options: MaterializeOptions = {}): Promise<MaterializedVariable> {
    return this.#attempt(() => {
      const refusal = checkMaterialize(selector, options);
      if (refusal) throw refusal;
      return readVariable(this.#askIdle((core) => core.materialize(selector, options)));
    });
  }

  registerFsProvider(mountPath: string, provider: FsProvider): Promise<void> {
    return this.#attempt(() => {
      this.#mounts.mount(mountPath, provider);
    });
  }

  writeFile(path: string, content: string | Uint8Array): Promise<void> {
    return this.#attempt(() => this.#files.write(path, content));
  }

  readFile(path: string): Promise<Uint8Array>;
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  readFile(path: string, encoding?: 'utf8'): Promise<Uint8Array | string> {
    return this.#attempt(() => this.#files.read(path, encoding));
  }

  setFusionPlanEnabled(isEnabled: boolean): void {
    // checked only: there is nothing to switch until the core records plans
    checkBoolean('isEnabled', isEnabled);
  }

  memoryUsage(): Promise<MemoryUsage> {
    return this.#attempt(() => {
      const bytes = this.#instance.memoryBytes;
      const limitBytes = this.#options.limits?.memoryBytes;
      return { bytes, pages: bytes / 65_536, ...(limitBytes === undefined ? {} : { limitBytes }) };
    });
  }

  reset(): Promise<void> {
    return this.#restart('reset', () => {
      this.#askIdle((core) => {
        core.reset();
      });
      return Promise.resolve();
    });
  }

  reloadSnapshot(snapshot?: SnapshotSource): Promise<void> {
    return this.#restart('reloadSnapshot', async () => {
      const tell = this.#options.onSnapshotProgress;
      const image = snapshot === undefined ? undefined : await loadSnapshot(snapshot, (progress) => tell?.(progress));
      this.#instance.renew(image);
    });
  }

  async dispose(): Promise<void> {
    if (this.#state === 'Disposed') return;
    this.#setState('Disposed');
    for (const run of this.#runs) run.stop('Cancelled');
    await this.#enqueue(async () => {
      this.#instance.free();
      this.#turns.dispose();
      for (const listeners of [this.#stdout, this.#cleared, this.#recovered]) listeners.clear();
      this.#stdin.setHandler(null);
      await this.#mounts.close();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  /** A copy of the variables, for a host that keeps them elsewhere. */
  saveWorkspace(): Promise<Uint8Array> {
    return this.#attempt(() => this.#askIdle((core) => core.saveWorkspace(false)));
  }

  restoreWorkspace(bytes: Uint8Array): Promise<void> {
    return this.#attempt(() => {
      this.#askIdle((core) => {
        core.restoreWorkspace(bytes);
      });
      this.#version = undefined;
    });
  }

  async #perform(run: Run): Promise<void> {
    const wasStopped = run.stopSignal.aborted;
    this.#current = run;
    if (!wasStopped) this.#setState('Running');
    run.begin();
    const end = wasStopped ? { warnings: [], error: makeErrorData('Cancelled', 'The run was cancelled before it began.') } : await this.#drive(run);
    run.end();
    this.#stdin.drop();
    this.#current = undefined;
    this.#runs.delete(run);
    this.#setState('Idle');
    if (!run.isAwaited) return;
    try {
      run.deliver(this.#makePayload(run, end));
    } catch (error) {
      run.fail(error);
    }
  }

  async #drive(run: Run): Promise<RunEndData> {
    this.#telemetry.tell({ name: 'runStarted', run: run.number });
    const end = await drive(run.name, run.source, {
      core: this.#core,
      turns: this.#turns,
      stop: run.stopSignal,
      serve: (effect) => this.#serve(run, effect),
      showOutput: (chunks, isCleared) => {
        this.#stdin.watchOutput(chunks);
        if (isCleared) this.#cleared.emit();
        run.keepOutput(chunks);
        if (this.#stdout.size > 0) for (const chunk of chunks) this.#stdout.emit(chunk);
        return this.#hooks.drain?.();
      },
      countTime: (ms) => {
        run.countTime(ms);
      },
    }).catch((error: unknown) => this.#survive(error));
    const error = run.explain(end.error);
    const durationMs = run.durationMs;
    if (error) this.#telemetry.tell({ name: 'runFailed', run: run.number, durationMs, errorCode: error.code });
    else this.#telemetry.tell({ name: 'runFinished', run: run.number, durationMs });
    return error ? { ...end, error } : end;
  }

  async #serve(run: Run, effect: EffectData): Promise<ReplyData> {
    switch (effect.kind) {
      case 'fs':
        return { kind: 'fs', reply: await serveFsRequest(this.#mounts, effect.request) };
      case 'pause':
        await delay(effect.seconds * 1000, run.stopSignal);
        return { kind: 'done' };
      case 'draw':
        await this.#turns.next();
        return { kind: 'done' };
      case 'input':
        run.pauseTimer();
        try {
          return await this.#stdin.ask(effect);
        } finally {
          run.continueTimer();
        }
    }
  }

  #suspend(request: StdinRequest): void {
    const run = this.#current;
    if (run === undefined) return;
    this.#setState('Suspended');
    if (run.isAwaited) run.deliver({ ...this.#makePayload(run, { warnings: [] }), stdinRequested: request });
  }

  #makePayload(run: Run, end: RunEndData): ExecutePayload {
    const { stdout, stdoutDropped, profiling } = run.take();
    const workspace = this.#takeDelta();
    const value = workspace.values.find(({ name }) => name === 'ans');
    return {
      stdout,
      ...(stdoutDropped === undefined ? {} : { stdoutDropped }),
      stdinEvents: this.#stdin.takeEvents(),
      workspace,
      figuresTouched: [],
      fusionPlan: null,
      profiling,
      warnings: end.warnings,
      ...(end.error ? { error: end.error } : {}),
      ...(value ? { value } : {}),
      ...(end.exit === undefined ? {} : { exitCode: end.exit }),
    };
  }

  #takeDelta(): WorkspaceDelta {
    const delta = this.#askIdle((core) => core.workspace(this.#version));
    this.#version = delta.version;
    return delta;
  }

  /** The core crashed during a run: the session goes on in a new one. */
  #survive(cause: unknown): RunEndData {
    this.#instance.poison();
    this.#recover();
    const reason = cause instanceof CoreCrash && cause.cause instanceof Error ? cause.cause.message : String(cause);
    return { warnings: [], error: makeErrorData('Crashed', `The core crashed (${reason}). The variables are as they were before the run.`) };
  }

  #recover(): void {
    const began = readClock();
    const before = this.#state;
    this.#setState('Poisoned');
    const isWorkspaceRestored = this.#instance.recover();
    this.#version = undefined;
    this.#setState(before);
    this.#recovered.emit({ reason: 'Trap', isWorkspaceRestored, durationMs: readClock() - began });
  }

  /** A question between slices or runs. A crash in it is survived too, and told to the caller. */
  #askIdle<T>(question: (core: Core) => T): T {
    try {
      return this.#instance.ask(question);
    } catch (error) {
      if (!(error instanceof CoreCrash)) throw explainRefusal(error);
      // a run in progress notices by itself at its next slice
      if (this.#current === undefined) this.#recover();
      throw new ExecutionError('Crashed', 'the core crashed while it answered; it was started again', error);
    }
  }

  async #restart(method: string, body: () => Promise<void>): Promise<void> {
    const refusal = this.#refuse(method);
    if (refusal) throw refusal;
    for (const run of this.#runs) run.stop('Cancelled');
    await this.#enqueue(async () => {
      await body();
      this.#version = undefined;
    });
  }

  #refuse(method: string): ExecutionError | undefined {
    if (this.#state === 'Disposed') return new ExecutionError('Disposed', `${method}: the session was disposed`);
    if (this.#gate.isInside) return new ExecutionError('InListener', `${method} was called by a listener or handler that the run waits for: call it when the run is over`);
    return undefined;
  }

  /** The run waits for the handler; a command of the handler that waits for the run would hold both for ever. */
  #refuseWhileAsking(): ExecutionError | undefined {
    if (this.#hooks.isServing === true || !this.#stdin.isHandlerAtWork) return undefined;
    return new ExecutionError('InListener', handlerAtWork);
  }

  #attempt<T>(body: () => T | Promise<T>): Promise<T> {
    if (this.#state === 'Disposed') return Promise.reject(new ExecutionError('Disposed', 'the session was disposed'));
    return Promise.resolve().then(body);
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  #setState(state: SessionState): void {
    if (this.#state === 'Disposed' || this.#state === state) return;
    this.#state = state;
    this.#hooks.onState?.(state);
  }
}

const refusals: readonly ExecutionErrorCode[] = ['UnknownVariable', 'BadSelector', 'StaleToken', 'OutOfRange', 'OutOfMemory'];

/** An error that the core answered with, as hosts know it. */
function explainRefusal(error: unknown): ExecutionError {
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  return new ExecutionError(refusals.find((each) => each === code) ?? 'Argument', message, error);
}
