// Every option that is wrong gets its own InitError: the code, the option's name, and no session.

import { loadStartupImage } from '@runmat/core-wasm';
import { describe, expect, test } from 'vitest';
import { createMemoryFsProvider, InitError, initRunMat, type InitErrorDetail, type RunMatOptions, type SnapshotProgress } from '../src/index.ts';

async function failureOf(options: unknown): Promise<InitErrorDetail> {
  try {
    await (await initRunMat(options as RunMatOptions)).dispose();
  } catch (error) {
    if (error instanceof InitError) return error.detail;
    throw error;
  }
  throw new Error('the session was made');
}

describe('values of the wrong type or range', () => {
  test.each([
    ['options', null],
    ['options', 'fast'],
    ['snapshot', 7],
    ['onSnapshotProgress', 'tell me'],
    ['wasm', 12],
    ['fs', ['/']],
    ['cwd', 'relative/path'],
    ['limits', 4],
    ['limits.memoryBytes', -1],
    ['limits.memoryBytes', 2 ** 40],
    ['limits.recursion', 0],
    ['limits.recursion', 1.5],
    ['limits.recursion', 100_001],
    ['limits.timeMs', NaN],
    ['limits.timeMs', 0],
    ['limits.stdoutCharacters', -1],
    ['limits.stdoutCharacters', 2 ** 30],
    ['limits.stack', 1],
    ['telemetryConsent', 'yes'],
    ['telemetryId', ''],
    ['telemetryEmitter', {}],
    ['emitFusionPlan', 1],
    ['worker', {}],
    ['autosave', 'always'],
    ['onListenerError', true],
    ['plots', {}],
    ['__proto__x', {}],
  ] as [string, unknown][])('%s: %j', async (option, value) => {
    const [first = '', second] = option.split('.');
    const options = option === 'options' ? value : second === undefined ? { [first]: value } : { [first]: { [second]: value } };
    expect(await failureOf(options)).toMatchObject({ code: 'Options', option });
  });

  test('the message says what would be right', async () => {
    await expect(initRunMat({ limits: { recursion: 0 } })).rejects.toThrow('the option limits.recursion must be a whole number from 1 to 100000');
  });
});

describe('snapshots that cannot be had', () => {
  test('an address where nothing is', async () => {
    expect(await failureOf({ snapshot: 'http://127.0.0.1:9/startup.img' })).toMatchObject({ code: 'SnapshotResolution', reason: 'Unreachable', url: 'http://127.0.0.1:9/startup.img' });
  });

  test('a server that refuses', async () => {
    expect(await failureOf({ snapshot: new Response('no', { status: 404 }) })).toMatchObject({ code: 'SnapshotResolution', reason: 'Unreachable', status: 404 });
  });

  test('a stream that breaks off', async () => {
    const snapshot = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.error(new Error('gone'));
      },
    });
    expect(await failureOf({ snapshot })).toMatchObject({ code: 'SnapshotResolution', reason: 'Unreachable' });
  });

  test('a stream of something other than bytes', async () => {
    const snapshot = new ReadableStream({
      pull: (controller) => {
        controller.enqueue('text');
      },
    });
    expect(await failureOf({ snapshot })).toMatchObject({ code: 'SnapshotResolution', reason: 'Unreachable' });
  });
});

describe('snapshots that are there', () => {
  test('from bytes, a response and a stream, with progress; functions of the library run', async () => {
    const image = new Uint8Array(await loadStartupImage());
    const sources = [image, new Response(image), new Blob([image]).stream()];
    for (const snapshot of sources) {
      const heard: SnapshotProgress[] = [];
      await using session = await initRunMat({ snapshot, onSnapshotProgress: (progress) => heard.push(progress) });
      expect(heard.at(-1)?.loaded).toBe(image.length);
      expect((await session.execute('x = polyfit([1 2 3], [2 4 6], 1);')).error).toBeUndefined();
    }
  });

  test.each([
    ['nothing of ours', 'NotAnImage', () => new Uint8Array(100)],
    ['a byte that changed', 'Damaged', (image: Uint8Array) => image.with(image.length - 9, (image.at(-9) ?? 0) ^ 1)],
    ['an end that is missing', 'Damaged', (image: Uint8Array) => image.subarray(0, image.length - 10)],
  ] as [string, string, (image: Uint8Array) => Uint8Array][])('%s: %s', async (_, reason, spoil) => {
    const image = new Uint8Array(await loadStartupImage());
    expect(await failureOf({ snapshot: spoil(image) })).toEqual({ code: 'SnapshotResolution', reason });
  });
});

describe('a core that cannot be had', () => {
  test('bytes that are no wasm', async () => {
    expect(await failureOf({ wasm: new Uint8Array([1, 2, 3]) })).toEqual({ code: 'WasmLoad', reason: 'Invalid' });
  });

  test('a wasm that is another program', async () => {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    expect(await failureOf({ wasm: empty })).toEqual({ code: 'WasmLoad', reason: 'Invalid' });
  });

  test('an address where nothing is', async () => {
    expect(await failureOf({ wasm: 'http://127.0.0.1:9/core.wasm' })).toEqual({ code: 'WasmLoad', reason: 'Unreachable' });
  });
});

describe('file systems that are unfit', () => {
  test.each(['data', '/data/', '/a/../b', ''])('mount path %j', async (mountPath) => {
    expect(await failureOf({ fs: { [mountPath]: createMemoryFsProvider() } })).toMatchObject({ code: 'FilesystemProvider', reason: 'MountPath', mountPath });
  });

  test('a provider that lacks members names them', async () => {
    const detail = await failureOf({ fs: { '/data': { capabilities: { readOnly: false }, stat: () => undefined } } });
    expect(detail).toEqual({ code: 'FilesystemProvider', mountPath: '/data', reason: 'Provider', missing: ['list', 'read', 'write', 'makeDir', 'remove', 'rename'] });
  });
});
