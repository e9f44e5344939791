// The worker's side: `serveSession` makes a session when the page asks for one, and serves it over messages.

import type { ExecuteOptions, ExecutePayload } from '../contract.ts';
import { packError } from '../error-data.ts';
import { ExecutionError } from '../errors.ts';
import type { FsProvider } from '../fs/provider.ts';
import { initLocalSession } from '../init-local.ts';
import type { LocalSession } from '../local-session.ts';
import type { RunMatOptions } from '../options.ts';
import type { MaterializeOptions } from '@runmat/core-wasm';
import type { InputAnswer, InputValue } from '../stdin.ts';
import { Channel, type Methods } from './channel.ts';
import { makeEndpoint } from './endpoint.ts';
import type { PageNotices, WireOptions, WirePayload, WorkerNotices } from './messages.ts';
import { makeRemoteProvider, type RemoteProvider } from './remote-fs.ts';

/** What the worker's module brings itself; the page's options are added. */
export interface ServeOptions extends Pick<RunMatOptions, 'fs' | 'wasm' | 'snapshot'> {
  /** Where the page's messages come from: the worker's own scope when absent, `parentPort` in Node. */
  readonly port?: { postMessage(message: unknown, transfer?: Transferable[]): void };
}

/** Serves one session to the page that made this worker. */
export function serveSession({ port, ...own }: ServeOptions = {}): void {
  const server = new SessionServer(own);
  server.open(port ?? (globalThis as unknown as NonNullable<ServeOptions['port']>));
}

/** Characters that may be on their way to the page: it takes a few milliseconds for them. */
const mostAhead = 256 * 1024;

class SessionServer {
  readonly #own: Omit<ServeOptions, 'port'>;
  readonly #controllers = new Map<number, AbortController>();
  #channel: Channel | undefined;
  #session: LocalSession | undefined;
  #isAutosaving = false;
  /** Characters sent since the page was last known to have taken all. */
  #ahead = 0;

  constructor(own: Omit<ServeOptions, 'port'>) {
    this.#own = own;
  }

  open(port: NonNullable<ServeOptions['port']>): void {
    this.#channel = new Channel(makeEndpoint(port), this.#makeMethods(), (name, data) => {
      this.#take(name as keyof PageNotices, data);
    });
  }

  #tell<Name extends keyof WorkerNotices>(name: Name, data: WorkerNotices[Name]): void {
    this.#channel?.notify(name, data);
  }

  get #open(): LocalSession {
    if (this.#session === undefined) throw new ExecutionError('Disposed', 'the worker has no session');
    return this.#session;
  }

  #makeMethods(): Methods {
    return {
      init: (options: WireOptions) => this.#init(options),
      ping: () => true,
      execute: (run: number, source: string, options: ExecuteOptions) => this.#execute(run, source, options),
      resumeInput: async (requestId: string, value: InputValue) => thin(await this.#open.resumeInput(requestId, value)),
      pendingStdinRequests: () => this.#open.pendingStdinRequests(),
      workspace: () => this.#open.workspace(),
      materializeVariable: (selector: string, options: MaterializeOptions) => this.#open.materializeVariable(selector, options),
      registerFsProvider: (mountPath: string, provider: RemoteProvider) => this.#open.registerFsProvider(mountPath, this.#reach(provider)),
      writeFile: (path: string, content: string | Uint8Array) => this.#open.writeFile(path, content),
      readFile: (path: string) => this.#open.readFile(path),
      memoryUsage: () => this.#open.memoryUsage(),
      reset: () => this.#open.reset(),
      reloadSnapshot: (snapshot?: Uint8Array) => this.#open.reloadSnapshot(snapshot),
      restoreWorkspace: (bytes: Uint8Array) => this.#open.restoreWorkspace(bytes),
      dispose: () => this.#open.dispose(),
    };
  }

  #reach(provider: RemoteProvider): FsProvider {
    if (this.#channel === undefined) throw new ExecutionError('WorkerLost', 'the page is not there yet');
    return makeRemoteProvider(provider, this.#channel);
  }

  async #init({ fs, autosave, ...options }: WireOptions): Promise<void> {
    const mounts = Object.entries(fs).map(([mountPath, provider]) => [mountPath, this.#reach(provider)] as const);
    const session = await initLocalSession(
      {
        ...this.#own,
        ...options,
        fs: { ...this.#own.fs, ...Object.fromEntries(mounts) },
        telemetryEmitter: (event) => {
          this.#tell('telemetry', event);
        },
        onListenerError: ({ source, error }) => {
          this.#tell('listenerError', { source, error: packError(error) });
        },
      },
      {
        onState: (state) => {
          this.#tell('state', state);
        },
        isServing: true,
        drain: () => this.#drain(),
      },
    );
    session.subscribeStdout((chunk) => {
      this.#ahead += chunk.text.length;
      this.#tell('stdout', chunk);
    });
    session.onConsoleCleared(() => {
      this.#tell('consoleCleared', undefined);
    });
    session.onRecovered((recovery) => {
      this.#tell('recovered', recovery);
    });
    this.#session = session;
    this.#isAutosaving = autosave ?? false;
  }

  /** A flood must not run far ahead of the page: the end of a cancelled run would stand in line behind it. */
  #drain(): Promise<unknown> | undefined {
    if (this.#ahead < mostAhead) return undefined;
    this.#ahead = 0;
    return this.#channel?.call('drained');
  }

  async #execute(run: number, source: string, options: ExecuteOptions): Promise<WirePayload> {
    const controller = new AbortController();
    this.#controllers.set(run, controller);
    const payload = await this.#open.execute(source, { ...options, signal: controller.signal });
    if (payload.stdinRequested === undefined) this.#controllers.delete(run);
    if (this.#isAutosaving) this.#tell('autosave', await this.#open.saveWorkspace());
    return thin(payload);
  }

  #take(name: keyof PageNotices, data: unknown): void {
    switch (name) {
      case 'cancel': {
        const { run } = data as PageNotices['cancel'];
        if (run === undefined) this.#session?.cancelExecution();
        else this.#controllers.get(run)?.abort();
        break;
      }
      case 'inputHandler':
        this.#session?.setInputHandler(data === true ? (request) => this.#channel?.call<InputAnswer>('input', request) ?? null : null);
        break;
      case 'fusionPlan':
        this.#session?.setFusionPlanEnabled(data === true);
        break;
    }
  }
}

function thin({ stdout, ...payload }: ExecutePayload): WirePayload {
  return { ...payload, pieces: stdout.length };
}
