// File systems across the channel: a provider of the page, used in the worker.

import { FsError } from '../errors.ts';
import type { FsCapabilities, FsEntry, FsProvider } from '../fs/provider.ts';
import type { Channel } from './channel.ts';

/** What the worker is told of a provider that lives on the page. */
export interface RemoteProvider {
  readonly id: number;
  readonly capabilities: FsCapabilities;
}

/** The worker's stand-in for a provider of the page. */
export function makeRemoteProvider({ id, capabilities }: RemoteProvider, channel: Channel): FsProvider {
  const call = <T>(method: string, ...args: readonly unknown[]): Promise<T> => channel.call<T>('fs', id, method, args);
  return {
    capabilities,
    stat: (path) => call<FsEntry>('stat', path),
    list: (path) => call<readonly FsEntry[]>('list', path),
    read: (path) => call<Uint8Array>('read', path),
    write: (path, data, options) => call<undefined>('write', path, data, options),
    makeDir: (path) => call<undefined>('makeDir', path),
    remove: (path, options) => call<undefined>('remove', path, options),
    rename: (from, to) => call<undefined>('rename', from, to),
  };
}

type Method = Exclude<keyof FsProvider, 'capabilities' | 'close'>;
const methods: readonly Method[] = ['stat', 'list', 'read', 'write', 'makeDir', 'remove', 'rename'];

/** The page's side: providers by number. */
export class ProviderRegistry {
  readonly #providers = new Map<number, FsProvider>();

  add(provider: FsProvider): RemoteProvider {
    const id = this.#providers.size + 1;
    this.#providers.set(id, provider);
    return { id, capabilities: { readOnly: provider.capabilities.readOnly } };
  }

  async serve(id: number, method: string, args: readonly unknown[]): Promise<unknown> {
    const provider = this.#providers.get(id);
    const known = methods.find((each) => each === method);
    if (provider === undefined || known === undefined) throw new FsError('EIO', String(args[0]), { message: `no provider ${id} with ${method}` });
    return (provider[known] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
  }

  async close(): Promise<void> {
    const providers = [...this.#providers.values()];
    this.#providers.clear();
    await Promise.allSettled(providers.map(async (provider) => provider.close?.()));
  }
}
