// Serves the core's requests for files through a provider; every failure becomes data.

import { isFsErrorCode } from '../error-data.ts';
import type { FsReplyData, FsRequestData } from '@runmat/core-wasm';
import type { FsProvider } from './provider.ts';

export async function serveFsRequest(provider: FsProvider, request: FsRequestData): Promise<FsReplyData> {
  try {
    return await perform(provider, request);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return { kind: 'error', error: { code: isFsErrorCode(code) ? code : 'EIO', message: typeof message === 'string' ? message : String(error) } };
  }
}

async function perform(provider: FsProvider, request: FsRequestData): Promise<FsReplyData> {
  switch (request.kind) {
    case 'read':
      return { kind: 'bytes', data: await provider.read(request.path) };
    case 'stat':
      return { kind: 'entry', entry: { ...(await provider.stat(request.path)) } };
    case 'list':
      return { kind: 'entries', entries: (await provider.list(request.path)).map((entry) => ({ ...entry })) };
    case 'write':
      await provider.write(request.path, request.data, { append: request.append });
      return { kind: 'done' };
    case 'makeDir':
      await provider.makeDir(request.path);
      return { kind: 'done' };
    case 'remove':
      await provider.remove(request.path, { recursive: request.recursive });
      return { kind: 'done' };
    case 'rename':
      await provider.rename(request.from, request.to);
      return { kind: 'done' };
  }
}
