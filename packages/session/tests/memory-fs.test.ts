// Files in memory and the mount table, as POSIX has it.

import { describe, expect, test } from 'vitest';
import { createMemoryFsProvider, FsError } from '../src/index.ts';
import { MountTable } from '../src/fs/mounts.ts';
import { resolvePath } from '../src/fs/paths.ts';
import { serveFsRequest } from '../src/fs/serve.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);
const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof FsError ? error.code : String(error)),
  );

describe('memory', () => {
  test('what is written is read, replaced and added to', async () => {
    const fs = createMemoryFsProvider();
    await fs.write('/a.txt', bytes('one'));
    await fs.write('/a.txt', bytes(' two'), { append: true });
    expect(text(await fs.read('/a.txt'))).toBe('one two');
    await fs.write('/a.txt', bytes('x'));
    expect(await fs.stat('/a.txt')).toMatchObject({ name: 'a.txt', kind: 'file', size: 1 });
  });

  test('bytes are copied both ways', async () => {
    const fs = createMemoryFsProvider();
    const given = bytes('abc');
    await fs.write('/a', given);
    given[0] = 0;
    (await fs.read('/a'))[1] = 0;
    expect(text(await fs.read('/a'))).toBe('abc');
  });

  test('folders list what is in them, in order of name', async () => {
    const fs = createMemoryFsProvider({ files: { '/d/b.m': 'y', '/d/a/deep.m': 'z', 'c.m': 'x' } });
    expect((await fs.list('/d')).map(({ name, kind }) => `${name} ${kind}`)).toEqual(['a folder', 'b.m file']);
    expect((await fs.list('/')).map(({ name }) => name)).toEqual(['c.m', 'd']);
  });

  test.each([
    ['reading what is missing', 'ENOENT', (fs) => fs.read('/no')],
    ['reading a folder', 'EISDIR', (fs) => fs.read('/d')],
    ['listing a file', 'ENOTDIR', (fs) => fs.list('/f')],
    ['writing into no folder', 'ENOENT', (fs) => fs.write('/no/f', bytes(''))],
    ['writing below a file', 'ENOTDIR', (fs) => fs.write('/f/g', bytes(''))],
    ['writing over a folder', 'EISDIR', (fs) => fs.write('/d', bytes(''))],
    ['making what exists', 'EEXIST', (fs) => fs.makeDir('/d')],
    ['making a folder in none', 'ENOENT', (fs) => fs.makeDir('/no/e')],
    ['removing what is missing', 'ENOENT', (fs) => fs.remove('/no')],
    ['removing a full folder', 'ENOTEMPTY', (fs) => fs.remove('/d')],
    ['removing the root', 'EBUSY', (fs) => fs.remove('/', { recursive: true })],
    ['moving a folder into itself', 'EINVAL', (fs) => fs.rename('/d', '/d/e')],
    ['moving a file over a folder', 'EISDIR', (fs) => fs.rename('/f', '/d')],
    ['moving a folder over a file', 'ENOTDIR', (fs) => fs.rename('/d', '/f')],
    ['moving over a full folder', 'ENOTEMPTY', (fs) => fs.rename('/e', '/d')],
  ] as [string, string, (fs: ReturnType<typeof createMemoryFsProvider>) => Promise<unknown>][])('%s: %s', async (_, code, act) => {
    const fs = createMemoryFsProvider({ files: { '/f': '1', '/d/g': '2', '/e/h': '3' } });
    expect(await codeOf(act(fs))).toBe(code);
    expect(text(await fs.read('/d/g'))).toBe('2');
  });

  test('a folder is moved with what is in it, a file over another', async () => {
    const fs = createMemoryFsProvider({ files: { '/d/a/b': '1', '/f': '2', '/g': '3' } });
    await fs.rename('/d', '/n');
    await fs.rename('/f', '/g');
    expect(text(await fs.read('/n/a/b'))).toBe('1');
    expect(text(await fs.read('/g'))).toBe('2');
    expect((await fs.list('/')).map(({ name }) => name)).toEqual(['g', 'n']);
  });

  test('recursive removal takes the folder and nothing beside it', async () => {
    const fs = createMemoryFsProvider({ files: { '/d/a': '1', '/dd': '2' } });
    await fs.remove('/d', { recursive: true });
    expect((await fs.list('/')).map(({ name }) => name)).toEqual(['dd']);
  });

  test('a read-only one refuses every change', async () => {
    const fs = createMemoryFsProvider({ files: { '/f': '1' }, readOnly: true });
    const changes = [fs.write('/f', bytes('2')), fs.makeDir('/d'), fs.remove('/f'), fs.rename('/f', '/g')];
    expect(await Promise.all(changes.map(codeOf))).toEqual(['EROFS', 'EROFS', 'EROFS', 'EROFS']);
    expect(text(await fs.read('/f'))).toBe('1');
  });
});

describe('mounts', () => {
  const mounted = (): MountTable => {
    const mounts = new MountTable();
    mounts.mount('/', createMemoryFsProvider({ files: { '/a.m': 'root', '/data/hidden': 'below' } }));
    mounts.mount('/data', createMemoryFsProvider({ files: { '/x.csv': '1,2' } }));
    mounts.mount('/far/off', createMemoryFsProvider({ files: { '/y': 'y' }, readOnly: true }));
    return mounts;
  };

  test('the longest mount path that holds a path serves it', async () => {
    const mounts = mounted();
    expect(text(await mounts.read('/data/x.csv'))).toBe('1,2');
    expect(await codeOf(mounts.read('/data/hidden'))).toBe('ENOENT');
    await mounts.write('/data2', bytes('no mount'));
    expect(text(await mounts.read('/data2'))).toBe('no mount');
  });

  test('mount points and the folders above them are seen', async () => {
    const mounts = mounted();
    expect((await mounts.list('/')).map(({ name, kind }) => `${name} ${kind}`)).toEqual(['a.m file', 'data folder', 'far folder']);
    expect((await mounts.list('/far')).map(({ name }) => name)).toEqual(['off']);
    expect(await mounts.stat('/far')).toMatchObject({ name: 'far', kind: 'folder' });
  });

  test('moves stay inside a provider; mount points stay where they are', async () => {
    const mounts = mounted();
    expect(await codeOf(mounts.rename('/a.m', '/data/a.m'))).toBe('EXDEV');
    expect(await codeOf(mounts.rename('/data', '/other'))).toBe('EBUSY');
    expect(await codeOf(mounts.remove('/far', { recursive: true }))).toBe('EBUSY');
    expect(await codeOf(mounts.write('/far/off/z', bytes('')))).toBe('EROFS');
  });

  test('requests of the core are answered with data, failures too', async () => {
    const mounts = mounted();
    expect(await serveFsRequest(mounts, { kind: 'stat', path: '/a.m' })).toMatchObject({ kind: 'entry', entry: { kind: 'file', size: 4 } });
    expect(await serveFsRequest(mounts, { kind: 'read', path: '/none' })).toMatchObject({ kind: 'error', error: { code: 'ENOENT' } });
    expect(await serveFsRequest(mounts, { kind: 'write', path: '/n', data: bytes('n'), append: false })).toEqual({ kind: 'done' });
  });

  test('a provider that fails in its own way is an EIO with its message', async () => {
    const broken = { ...createMemoryFsProvider(), capabilities: { readOnly: false }, stat: () => Promise.reject(new Error('the disk is wet')) };
    const reply = await serveFsRequest(broken, { kind: 'stat', path: '/a' });
    expect(reply).toEqual({ kind: 'error', error: { code: 'EIO', message: 'the disk is wet' } });
  });
});

test.each([
  ['/a/b', '../c/./d.m', '/a/c/d.m'],
  ['/', '../../x', '/x'],
  ['/a', '/b//c/', '/b/c'],
  ['/a', '.', '/a'],
])('%s and %s are %s', (folder, path, expected) => {
  expect(resolvePath(folder, path)).toBe(expected);
});
